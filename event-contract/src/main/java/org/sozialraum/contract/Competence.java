package org.sozialraum.contract;

/** Zuständigkeit: what the committee does with a paper, as the paper's order of consultation (Beratungsfolge) says. */
public enum Competence {
    /** Entscheidung. */
    DECISION,
    /** Vorberatung: it advises whoever decides. */
    ADVICE,
    /** Kenntnisnahme. */
    NOTICE
}
