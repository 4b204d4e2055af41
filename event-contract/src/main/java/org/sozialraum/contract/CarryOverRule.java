package org.sozialraum.contract;

/** What becomes of money that a year leaves over (Haushaltsrest), as the resolution says; see § 23 GemHVO-Doppik. */
public enum CarryOverRule {
    /** All of it moves into the next year. */
    ALL,
    /** As much of it as the resolution's ceiling for each social space. */
    CEILING,
    /** It lapses. */
    NOTHING
}
