package org.sozialraum.contract;

/** Beschluss of a network meeting about a need. */
public enum NeedDecision {
    /** Aufgegriffen: the team looks for an answer. */
    TAKEN_UP,
    /** Vertagt: looked at, and everything stays as it is. */
    POSTPONED,
    /** Gedeckt. */
    MET,
    /** Nicht gedeckt: tried, in vain. */
    NOT_MET,
    /** Geschlossen, for a reason. */
    CLOSED
}
