package org.sozialraum.budget.unresolved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.budget.payment.Payment;
import org.sozialraum.budget.payment.PaymentFactResource.Execution;
import org.sozialraum.budget.payment.PaymentOrders;
import org.sozialraum.budget.payment.Payments;
import org.sozialraum.budget.unresolved.BookingResource.NewBooking;
import org.sozialraum.budget.unresolved.BookingResource.View;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.PaymentUnresolved;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.tenant.CurrentWork;

/**
 * Takes what the finance system has booked. A booking for an order that is known is its execution; any other is unresolved, on
 * the one line that its product account has in the year of its value date (or in the first later one that is not closed), or on no line where there are several or none.
 */
@ApplicationScoped
public class Bookings {

    private final Payments payments;
    private final PaymentOrders orders;
    private final BudgetLines lines;
    private final FiscalYears years;
    private final Journal journal;
    private final CurrentWork work;

    Bookings(
            Payments payments,
            PaymentOrders orders,
            BudgetLines lines,
            FiscalYears years,
            Journal journal,
            CurrentWork work) {
        this.payments = payments;
        this.orders = orders;
        this.lines = lines;
        this.years = years;
        this.journal = journal;
        this.work = work;
    }

    /**
     * @throws ProblemException 409 for a document that was reported with another amount or day
     */
    @Transactional
    public UUID take(NewBooking booked) {
        UUID orderId = booked.paymentOrderId();
        if (orderId != null && orders.count("id", orderId) > 0) {
            payments.book(orderId, new Execution(booked.documentNumber(), booked.valueDate(), booked.amount()));
            return payments.ofOrder(orderId, booked.documentNumber()).orElseThrow().id;
        }
        lockDocument(booked.documentNumber());
        Payment known = payments.withoutOrder(booked.documentNumber()).orElse(null);
        if (known != null) {
            Payments.requireSame(known, booked.amount(), booked.valueDate());
            return known.id;
        }
        Payment payment = payments.reported(booked.documentNumber(), booked.valueDate(), booked.amount());
        payment.productAccount = booked.productAccount();
        payment.covered = Money.ZERO;
        payment.unresolved = booked.amount();
        BudgetLine line = onlyLine(booked.productAccount(), booked.valueDate().getYear());
        if (line == null) {
            journal.book(event(payment, null, null), List.of(), Journal.About.THE_LINE);
        } else {
            payment.budgetLineId = line.id;
            payment.unresolvedEntry = bookOn(line, payment);
        }
        payments.persist(payment);
        return payment.id;
    }

    /** The one line that the account has in the year, or in a later one where that is closed, and locks it; null where none is meant. */
    private BudgetLine onlyLine(String productAccount, int year) {
        int taking = years.taking(year);
        List<UUID> candidates = productAccount == null ? List.of() : lines.ofProductAccount(productAccount, taking);
        if (candidates.size() != 1) {
            return null;
        }
        BudgetLine line = lines.lock(candidates.getFirst()).orElseThrow();
        // While this waited for the line, its year may have been closed.
        return years.isClosed(taking) ? onlyLine(productAccount, year) : line;
    }

    @Transactional
    View view(UUID id) {
        Payment payment = payments.findByIdOptional(id).orElseThrow(NotFoundException::new);
        return new View(
                payment.id,
                payment.documentNumber,
                payment.valueDate,
                payment.amount,
                payment.covered,
                payment.unresolved,
                payment.paymentOrderId,
                payment.budgetLineId);
    }

    /** Nothing else is there to be locked: the same document told twice at one moment is booked once. */
    private void lockDocument(String documentNumber) {
        payments.getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .setParameter("name", "document/" + work.get().youthOffice() + "/" + documentNumber)
                .getSingleResult();
    }

    private long bookOn(BudgetLine line, Payment payment) {
        Posting posting = Posting.of(EntryKind.UNRESOLVED, payment.unresolved);
        // It has no effect on any earmark; which one is meant is said by whoever covers it.
        String earmark = lines.cover(line).earmarks().getFirst().name();
        PaymentUnresolved event = event(payment, line.id, line.booking(posting, earmark, payment.valueDate));
        journal.book(event, List.of(posting), Journal.About.THE_LINE);
        return event.booking().number();
    }

    private static PaymentUnresolved event(Payment payment, UUID lineId, Booking booking) {
        return new PaymentUnresolved(
                lineId,
                payment.id,
                null,
                null,
                null,
                payment.unresolved,
                payment.documentNumber,
                payment.valueDate,
                booking);
    }
}
