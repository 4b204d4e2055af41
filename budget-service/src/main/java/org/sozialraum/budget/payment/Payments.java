package org.sozialraum.budget.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.budget.commitment.Commitment;
import org.sozialraum.budget.commitment.CommitmentBook;
import org.sozialraum.budget.commitment.Reserve;
import org.sozialraum.budget.payment.PaymentFactResource.Execution;
import org.sozialraum.budget.payment.PaymentFactResource.Return;
import org.sozialraum.budget.payment.PaymentFactResource.Reversal;
import org.sozialraum.budget.payment.PaymentOrderState.Act;
import org.sozialraum.budget.payment.PaymentOrders.Locked;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.EntryReversed;
import org.sozialraum.contract.BudgetEvent.LineEvent;
import org.sozialraum.contract.BudgetEvent.PaymentExecuted;
import org.sozialraum.contract.BudgetEvent.PaymentReturned;
import org.sozialraum.contract.BudgetEvent.PaymentUnresolved;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;

/**
 * What the finance system reports of payment orders. Facts are never refused: a payment takes what its commitment has for it,
 * and what it lacks is unresolved until somebody covers it. What happened otherwise than it should have is conspicuous.
 */
@ApplicationScoped
public class Payments implements PanacheRepositoryBase<Payment, UUID> {

    private final PaymentOrders orders;
    private final CommitmentBook book;
    private final Journal journal;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;
    private final Clock clock;

    Payments(
            PaymentOrders orders,
            CommitmentBook book,
            Journal journal,
            Texts texts,
            ActDay days,
            CurrentWork work,
            Clock clock) {
        this.orders = orders;
        this.book = book;
        this.journal = journal;
        this.texts = texts;
        this.days = days;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Books that an order that was authorised has been paid, in whatever state it is. The same document again changes nothing. Its value date is a fact
     * and taken as it is.
     *
     * @throws ProblemException 409 for a document that was reported with another amount or day
     */
    @Transactional
    public UUID execute(UUID orderId, Execution reported) {
        orders.requireVisible(orderId);
        return book(orderId, reported);
    }

    /** As {@link #execute}, also for an order that the finance system should never have known of. */
    public UUID book(UUID orderId, Execution reported) {
        Locked locked = orders.lockAll(orderId);
        PaymentOrder order = locked.order();
        Money amount = reported.amount() == null ? order.amount : reported.amount();
        List<Payment> earlier = ofOrder(orderId);
        Payment known = earlier.stream()
                .filter(payment -> payment.documentNumber.equals(reported.documentNumber()))
                .findFirst()
                .orElse(null);
        if (known != null) {
            requireSame(known, amount, reported.valueDate());
            return orderId;
        }
        order.conspicuous = joined(order.conspicuous, conspicuous(order, amount, reported.valueDate(), earlier));
        Reserve reserve = locked.commitment().reserve();
        Reserve.Split split = reserve.split(amount, order.reserved);
        Payment payment = reported(reported.documentNumber(), reported.valueDate(), amount);
        payment.paymentOrderId = orderId;
        payment.commitmentId = locked.commitment().id;
        payment.budgetLineId = locked.line().id;
        payment.covered = split.covered();
        payment.unresolved = split.unresolved();
        Reserve.Step step = reserve.pay(amount, order.reserved, order.finalPayment);
        order.reserved = Money.ZERO;
        order.state = PaymentOrderState.EXECUTED;
        order.documentNumber = payment.documentNumber;
        order.valueDate = payment.valueDate;
        List<Long> numbers = book.take(
                locked.line(),
                locked.commitment(),
                step,
                new CommitmentBook.Act(payment.valueDate, orderId, null, null),
                (posting, booking) -> paid(locked, payment, posting, booking));
        for (int i = 0; i < numbers.size(); i++) {
            EntryKind kind = step.postings().get(i).kind();
            if (kind == EntryKind.PAYMENT) {
                payment.paymentEntry = numbers.get(i);
            } else if (kind == EntryKind.UNRESOLVED) {
                payment.unresolvedEntry = numbers.get(i);
            }
        }
        persist(payment);
        return orderId;
    }

    /**
     * Books that the bank sent a payment back, which restores the commitment. The same document again changes nothing.
     *
     * @throws ProblemException 409 where nothing was paid; 422 for a document that is not known
     */
    @Transactional
    public UUID takeBack(UUID orderId, Return reported) {
        orders.requireVisible(orderId);
        Locked locked = orders.lockAll(orderId);
        PaymentOrder order = locked.order();
        PaymentOrders.require(order, Act.RETURN);
        List<Payment> all = ofOrder(orderId);
        Payment payment = named(reported.documentNumber(), all);
        if (payment.state == Payment.State.RETURNED) {
            return orderId;
        }
        requireBooked(payment, order);
        payment.state = Payment.State.RETURNED;
        if (fallBack(order, all) == PaymentOrderState.RETURNED) {
            orders.endInstalment(order);
        }
        TextRef reason = texts.share(reported.reason());
        Commitment commitment = locked.commitment();
        if (!payment.covered.isPositive()) {
            journal.book(
                    returned(locked, payment, reported.valueDate(), reason, null), List.of(), Journal.About.THE_LINE);
        }
        book.take(
                locked.line(),
                commitment,
                commitment.reserve().takeBack(payment.covered, payment.reversalsOfTheRest()),
                new CommitmentBook.Act(reported.valueDate(), orderId, reason, null),
                (posting, booking) -> posting.kind() == EntryKind.RETURN
                        ? returned(locked, payment, reported.valueDate(), reason, booking)
                        : reversed(locked, posting, reason, booking));
        return orderId;
    }

    /**
     * Reverses a payment that had been reported by mistake (Storno): its entries are negated exactly, and the order stands where
     * it stood before.
     *
     * @throws ProblemException 409 where no payment stands; 422 for a document that is not known
     */
    @Transactional
    public UUID reverse(UUID orderId, Reversal asked) {
        orders.requireVisible(orderId);
        LocalDate on = days.of(asked.on());
        Locked locked = orders.lockAll(orderId);
        PaymentOrder order = locked.order();
        PaymentOrders.require(order, Act.REVERSAL);
        List<Payment> all = ofOrder(orderId);
        Payment payment = named(asked.documentNumber(), all);
        requireBooked(payment, order);
        payment.state = Payment.State.REVERSED;
        PaymentOrderState back = fallBack(order, all);
        TextRef reason = texts.share(asked.reason());
        Reserve before = locked.commitment().reserve();
        Reserve.Step step = before.undo(payment.reversals(), back.isUnderWay() ? order.amount : Money.ZERO);
        order.reserved = step.after().underWay().minus(before.underWay());
        book.take(
                locked.line(),
                locked.commitment(),
                step,
                new CommitmentBook.Act(on, orderId, reason, null),
                (posting, booking) -> reversed(locked, posting, reason, booking));
        return orderId;
    }

    public Optional<Payment> ofOrder(UUID orderId, String documentNumber) {
        return find("paymentOrderId = ?1 and documentNumber = ?2", orderId, documentNumber)
                .firstResultOptional();
    }

    /** A payment for which the finance system named no order that is known. */
    public Optional<Payment> withoutOrder(String documentNumber) {
        return find("paymentOrderId is null and documentNumber = ?1", documentNumber)
                .firstResultOptional();
    }

    /** What is known of a payment before anything is locked. */
    public record Seen(UUID budgetLineId, UUID commitmentId) {}

    public Optional<Seen> seen(UUID id) {
        return getEntityManager()
                .createQuery("select budgetLineId, commitmentId from Payment where id = :id", Seen.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** A payment that was just reported; the caller says where it is booked, and keeps it. */
    public Payment reported(String documentNumber, LocalDate valueDate, Money amount) {
        Payment payment = new Payment();
        payment.id = UuidCreator.getTimeOrderedEpoch();
        payment.documentNumber = documentNumber;
        payment.valueDate = valueDate;
        payment.amount = amount;
        payment.state = Payment.State.BOOKED;
        payment.reportedBy = work.get().actor();
        payment.reportedAt = clock.instant();
        return payment;
    }

    /**
     * @throws ProblemException 409 where the document was reported with another amount or day
     */
    public static void requireSame(Payment known, Money amount, LocalDate valueDate) {
        if (!known.amount.equals(amount) || !known.valueDate.equals(valueDate)) {
            throw ProblemException.of(
                    BudgetProblems.DOCUMENT_CONTRADICTS, known.documentNumber, known.amount, known.valueDate);
        }
    }

    private List<Payment> ofOrder(UUID orderId) {
        return list("paymentOrderId = ?1 order by id", orderId);
    }

    private static Set<Conspicuous> conspicuous(
            PaymentOrder order, Money amount, LocalDate valueDate, List<Payment> earlier) {
        Set<Conspicuous> found = EnumSet.noneOf(Conspicuous.class);
        if (order.authorisedOn == null) {
            found.add(Conspicuous.PAID_WITHOUT_AUTHORISATION);
        } else if (valueDate.isBefore(order.authorisedOn)) {
            found.add(Conspicuous.VALUE_DATE_BEFORE_AUTHORISATION);
        }
        if (order.state == PaymentOrderState.REJECTED) {
            found.add(Conspicuous.PAID_ALTHOUGH_REJECTED);
        }
        if (!amount.equals(order.amount)) {
            found.add(Conspicuous.OTHER_AMOUNT);
        }
        if (earlier.stream().anyMatch(payment -> payment.state != Payment.State.REVERSED)) {
            found.add(Conspicuous.PAID_AGAIN);
        }
        return found;
    }

    private static String joined(String before, Set<Conspicuous> found) {
        Set<Conspicuous> all = EnumSet.noneOf(Conspicuous.class);
        all.addAll(PaymentOrderViews.conspicuous(before));
        all.addAll(found);
        return all.isEmpty() ? null : all.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Payment named(String documentNumber, List<Payment> all) {
        return all.stream()
                .filter(payment -> payment.documentNumber.equals(documentNumber))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(BudgetProblems.DOCUMENT_UNKNOWN, documentNumber));
    }

    private static void requireBooked(Payment payment, PaymentOrder order) {
        if (payment.state != Payment.State.BOOKED) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, payment.state, order.state.possible());
        }
    }

    /** Where the order stands once a payment no longer does: with another payment, or as if it had never been paid. */
    private static PaymentOrderState fallBack(PaymentOrder order, List<Payment> all) {
        Payment standing = last(all, Payment.State.BOOKED);
        Payment returned = last(all, Payment.State.RETURNED);
        Payment shown = standing != null ? standing : returned;
        order.documentNumber = shown == null ? null : shown.documentNumber;
        order.valueDate = shown == null ? null : shown.valueDate;
        if (standing != null) {
            order.state = PaymentOrderState.EXECUTED;
        } else if (returned != null) {
            order.state = PaymentOrderState.RETURNED;
        } else if (order.rejectedOn != null) {
            order.state = PaymentOrderState.REJECTED;
        } else if (order.transmittedOn != null) {
            order.state = PaymentOrderState.TRANSMITTED;
        } else if (order.authorisedOn != null) {
            order.state = PaymentOrderState.AUTHORISED;
        } else {
            order.state = order.certifiedOn != null ? PaymentOrderState.CERTIFIED : PaymentOrderState.REQUESTED;
        }
        return order.state;
    }

    private static Payment last(List<Payment> all, Payment.State state) {
        return all.reversed().stream()
                .filter(payment -> payment.state == state)
                .findFirst()
                .orElse(null);
    }

    private static LineEvent paid(Locked locked, Payment payment, Posting posting, Booking booking) {
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

    private static PaymentReturned returned(
            Locked locked, Payment payment, LocalDate valueDate, TextRef reason, Booking booking) {
        return new PaymentReturned(
                locked.line().id,
                locked.order().id,
                locked.commitment().id,
                locked.commitment().projectId,
                payment.amount,
                payment.documentNumber,
                valueDate,
                reason,
                booking);
    }

    private static EntryReversed reversed(Locked locked, Posting posting, TextRef reason, Booking booking) {
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
