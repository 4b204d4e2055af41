package org.sozialraum.budget.payment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sozialraum.contract.Money;

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
    PAID_AGAIN;

    /** What stands out of a payment that is reported now. */
    static Set<Conspicuous> of(PaymentOrder order, Money amount, LocalDate valueDate, List<Payment> earlier) {
        Set<Conspicuous> found = EnumSet.noneOf(Conspicuous.class);
        if (order.authorisedOn == null) {
            found.add(PAID_WITHOUT_AUTHORISATION);
        } else if (valueDate.isBefore(order.authorisedOn)) {
            found.add(VALUE_DATE_BEFORE_AUTHORISATION);
        }
        if (order.state == PaymentOrderState.REJECTED) {
            found.add(PAID_ALTHOUGH_REJECTED);
        }
        if (!amount.equals(order.amount)) {
            found.add(OTHER_AMOUNT);
        }
        if (earlier.stream().anyMatch(payment -> payment.state != Payment.State.REVERSED)) {
            found.add(PAID_AGAIN);
        }
        return found;
    }

    /** With what stood out before, as it is stored; null where nothing ever did. */
    static String joined(String before, Set<Conspicuous> found) {
        Set<Conspicuous> all = EnumSet.noneOf(Conspicuous.class);
        all.addAll(split(before));
        all.addAll(found);
        return all.isEmpty() ? null : all.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static List<Conspicuous> split(String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Conspicuous::valueOf).toList();
    }
}
