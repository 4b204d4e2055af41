package org.sozialraum.budget.payment;

/** Auffälligkeit: what happened in another way than the rules have it; it is booked as it happened, and listed. */
public enum Conspicuous {
    /** The bank paid before somebody had authorised. */
    VALUE_DATE_BEFORE_AUTHORISATION,
    /** It was paid without an authorisation. */
    PAID_WITHOUT_AUTHORISATION,
    /** It was paid although it had been rejected. */
    PAID_ALTHOUGH_REJECTED,
    /** Another amount was paid than was ordered. */
    OTHER_AMOUNT,
    /** It was paid more than once. */
    PAID_AGAIN
}
