package org.sozialraum.contract;

/** Ergebnis: a success or a difficulty. */
public enum OutcomeKind {
    SUCCESS,
    DIFFICULTY
}
