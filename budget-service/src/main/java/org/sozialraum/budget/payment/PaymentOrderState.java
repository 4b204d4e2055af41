package org.sozialraum.budget.payment;

import static org.sozialraum.budget.payment.PaymentOrderState.Act.AUTHORISATION;
import static org.sozialraum.budget.payment.PaymentOrderState.Act.CERTIFICATION;
import static org.sozialraum.budget.payment.PaymentOrderState.Act.EXECUTION;
import static org.sozialraum.budget.payment.PaymentOrderState.Act.REJECTION;
import static org.sozialraum.budget.payment.PaymentOrderState.Act.RETURN;
import static org.sozialraum.budget.payment.PaymentOrderState.Act.REVERSAL;
import static org.sozialraum.budget.payment.PaymentOrderState.Act.TRANSMISSION;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** State of a payment order, and which acts are possible next. An execution is a fact and possible in any state. */
public enum PaymentOrderState {
    /** Angefordert. */
    REQUESTED(CERTIFICATION, REJECTION, EXECUTION),
    /** Sachlich und rechnerisch richtig. */
    CERTIFIED(AUTHORISATION, REJECTION, EXECUTION),
    /** Angeordnet. */
    AUTHORISED(TRANSMISSION, REJECTION, EXECUTION),
    /** An die Finanzbuchhaltung übergeben. */
    TRANSMITTED(REJECTION, EXECUTION),
    /** Ausgezahlt. */
    EXECUTED(RETURN, REVERSAL, EXECUTION),
    /** Zurückgewiesen. */
    REJECTED(EXECUTION),
    /** Rücküberweisung. */
    RETURNED(RETURN, EXECUTION);

    /** What can be done with an order or happen to it; its name in small letters is the last part of its address. */
    public enum Act {
        CERTIFICATION,
        AUTHORISATION,
        REJECTION,
        TRANSMISSION,
        EXECUTION,
        RETURN,
        REVERSAL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final List<Act> possible;

    PaymentOrderState(Act... possible) {
        this.possible = List.of(possible);
    }

    public boolean allows(Act act) {
        return possible.contains(act);
    }

    /** True while it reserves its part of the commitment. */
    public boolean isUnderWay() {
        return switch (this) {
            case REQUESTED, CERTIFIED, AUTHORISED, TRANSMITTED -> true;
            case EXECUTED, REJECTED, RETURNED -> false;
        };
    }

    /** The acts that are possible in this state, as the last part of their addresses. */
    public String possible() {
        return possible.stream().map(Act::toString).collect(Collectors.joining(", "));
    }
}
