package org.sozialraum.budget.payment;

import java.util.Set;

/** State of a payment order, and which act is possible next. */
public enum PaymentOrderState {
    /** Angefordert. */
    REQUESTED("certification"),
    /** Sachlich und rechnerisch richtig. */
    CERTIFIED("authorisation"),
    /** Angeordnet. */
    AUTHORISED("execution"),
    /** Ausgezahlt. */
    EXECUTED();

    private final Set<String> possible;

    PaymentOrderState(String... possible) {
        this.possible = Set.of(possible);
    }

    /** The acts that are possible in this state, as the last part of their address. */
    public Set<String> possible() {
        return possible;
    }
}
