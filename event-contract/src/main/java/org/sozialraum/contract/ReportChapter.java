package org.sozialraum.contract;

/** Kapitel des Jahresberichts: what the committee asked to be told. */
public enum ReportChapter {
    /** What the resolution asks for, and whether it is met. */
    DUTY,
    MONEY,
    PROJECTS,
    SUCCESSES,
    DIFFICULTIES,
    /** Whose voice the projects go back to. */
    VOICES,
    NETWORK_WORK,
    /** How the models of network work compare. */
    NETWORK_MODELS
}
