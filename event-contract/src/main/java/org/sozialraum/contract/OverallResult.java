package org.sozialraum.contract;

/** Gesamtergebnis of a project that has come to its end. */
public enum OverallResult {
    SUCCESS,
    PARTLY,
    NOT
}
