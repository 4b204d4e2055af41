package org.sozialraum.contract;

/** State of a fiscal year (Haushaltsjahr). */
public enum FiscalYearState {
    PROVISIONAL,
    OPEN,
    CLOSED
}
