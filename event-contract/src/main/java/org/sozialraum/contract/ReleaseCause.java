package org.sozialraum.contract;

/** Why money of a commitment became free again. */
public enum ReleaseCause {
    /** Somebody decided so. */
    DECIDED,
    /** The last payment was below what was committed. */
    FINAL_PAYMENT,
    /** The approval was taken back. */
    APPROVAL_WITHDRAWN,
    /** The recognised cost no longer needs it. */
    PROJECT_SETTLED
}
