package org.sozialraum.budget.commitment;

import org.sozialraum.contract.ReleaseCause;

/** Why a commitment has come to its end: what nobody needs any more is released, at once and whenever an order ends unpaid. */
public enum Ending {
    /** It has not. */
    NONE(null),
    /** Schlusszahlung: the last payment was executed. */
    FINAL_PAYMENT(ReleaseCause.FINAL_PAYMENT),
    /** The project's approval was taken back; it takes no order any more. */
    APPROVAL_WITHDRAWN(ReleaseCause.APPROVAL_WITHDRAWN),
    /** The statement of use was checked; what the recognised cost still needs stays. */
    PROJECT_SETTLED(ReleaseCause.PROJECT_SETTLED);

    private final ReleaseCause cause;

    Ending(ReleaseCause cause) {
        this.cause = cause;
    }

    ReleaseCause cause() {
        return cause;
    }
}
