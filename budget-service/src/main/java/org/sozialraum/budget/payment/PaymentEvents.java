package org.sozialraum.budget.payment;

import java.time.LocalDate;
import java.util.Objects;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.budget.commitment.Commitment;
import org.sozialraum.budget.payment.PaymentOrders.Locked;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.EarlierEntry;
import org.sozialraum.contract.BudgetEvent.EarlierPaymentReversed;
import org.sozialraum.contract.BudgetEvent.EntryReversed;
import org.sozialraum.contract.BudgetEvent.LineEvent;
import org.sozialraum.contract.BudgetEvent.PaymentExecuted;
import org.sozialraum.contract.BudgetEvent.PaymentReturned;
import org.sozialraum.contract.BudgetEvent.PaymentUnresolved;
import org.sozialraum.contract.TextRef;

/** The events that tell the entries of a payment. */
final class PaymentEvents {

    private PaymentEvents() {}

    /** What was covered, or what was not. */
    static LineEvent paid(Locked locked, Payment payment, Posting posting, Booking booking) {
        Commitment commitment = locked.commitment();
        return posting.kind() == EntryKind.PAYMENT
                ? new PaymentExecuted(
                        locked.line().id,
                        locked.order().id,
                        commitment.id,
                        commitment.projectId,
                        posting.amount(),
                        payment.documentNumber,
                        payment.valueDate,
                        booking)
                : new PaymentUnresolved(
                        locked.line().id,
                        payment.id,
                        locked.order().id,
                        commitment.id,
                        commitment.projectId,
                        posting.amount(),
                        payment.documentNumber,
                        payment.valueDate,
                        booking);
    }

    static PaymentReturned returned(
            Locked locked,
            Payment payment,
            LocalDate valueDate,
            TextRef reason,
            Booking booking,
            EarlierEntry earlier) {
        return new PaymentReturned(
                locked.line().id,
                locked.order().id,
                locked.commitment().id,
                locked.commitment().projectId,
                payment.amount,
                payment.documentNumber,
                valueDate,
                reason,
                booking,
                earlier);
    }

    /** A payment of a closed year had been reported by mistake. */
    static EarlierPaymentReversed reversedLate(
            Locked locked, Payment payment, TextRef reason, Booking booking, EarlierEntry earlier) {
        return new EarlierPaymentReversed(
                locked.line().id,
                locked.order().id,
                locked.commitment().id,
                locked.commitment().projectId,
                payment.amount,
                reason,
                earlier,
                booking);
    }

    static EntryReversed reversed(Locked locked, Posting posting, TextRef reason, Booking booking) {
        return new EntryReversed(
                locked.line().id,
                Objects.requireNonNull(posting.reverses()),
                locked.commitment().id,
                locked.commitment().projectId,
                locked.order().id,
                reason,
                booking);
    }
}
