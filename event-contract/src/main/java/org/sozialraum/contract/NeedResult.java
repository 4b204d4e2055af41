package org.sozialraum.contract;

/** What became of a need in the end: met, not met although somebody tried, or closed for another reason. */
public enum NeedResult {
    MET,
    NOT_MET,
    CLOSED
}
