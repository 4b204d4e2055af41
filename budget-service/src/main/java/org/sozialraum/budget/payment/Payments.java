package org.sozialraum.budget.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.commitment.Commitment;
import org.sozialraum.budget.commitment.CommitmentBook;
import org.sozialraum.budget.commitment.Reserve;
import org.sozialraum.budget.instalment.Instalments;
import org.sozialraum.budget.payment.PaymentFactResource.Execution;
import org.sozialraum.budget.payment.PaymentFactResource.Return;
import org.sozialraum.budget.payment.PaymentFactResource.Reversal;
import org.sozialraum.budget.payment.PaymentOrderState.Act;
import org.sozialraum.budget.payment.PaymentOrders.Locked;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.contract.BudgetEvent.EarlierEntry;
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
    private final Instalments instalments;
    private final Journal journal;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;
    private final Clock clock;

    Payments(
            PaymentOrders orders,
            CommitmentBook book,
            Instalments instalments,
            Journal journal,
            Texts texts,
            ActDay days,
            CurrentWork work,
            Clock clock) {
        this.orders = orders;
        this.book = book;
        this.instalments = instalments;
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
        return book(orders.lockVisible(orderId), reported);
    }

    /** As {@link #execute}, also for an order that the finance system should never have known of. */
    public UUID book(UUID orderId, Execution reported) {
        return book(orders.lockAll(orderId), reported);
    }

    private UUID book(Locked found, Execution reported) {
        PaymentOrder order = found.order();
        UUID orderId = order.id;
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
        Locked locked = orders.taking(found, reported.valueDate());
        boolean late = locked.line() != found.line();
        order.conspicuous =
                Conspicuous.joined(order.conspicuous, Conspicuous.of(order, amount, reported.valueDate(), earlier));
        Reserve reserve = locked.commitment().reserve();
        Reserve.Split split = reserve.split(amount, order.reserved);
        Payment payment = reported(reported.documentNumber(), reported.valueDate(), amount);
        payment.paymentOrderId = orderId;
        payment.commitmentId = locked.commitment().id;
        payment.budgetLineId = locked.line().id;
        payment.covered = split.covered();
        payment.unresolved = split.unresolved();
        Reserve.Step step = reserve.pay(amount, order.reserved, order.finalPayment);
        if (late) {
            step = step.referringTo(journal.lastEntry(found.line(), order.commitmentId));
        }
        if (order.instalment != null && !order.state.isUnderWay()) {
            instalments.paid(order.commitmentId, order.instalment);
        }
        order.reserved = Money.ZERO;
        order.state = PaymentOrderState.EXECUTED;
        order.documentNumber = payment.documentNumber;
        order.valueDate = payment.valueDate;
        List<Long> numbers = book.take(
                locked.line(),
                locked.commitment(),
                step,
                new CommitmentBook.Act(payment.valueDate, orderId, null, null),
                (posting, booking) -> PaymentEvents.paid(locked, payment, posting, booking));
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
        Locked locked = orders.lockVisible(orderId);
        PaymentOrder order = locked.order();
        PaymentOrders.require(order, Act.RETURN);
        List<Payment> all = ofOrder(orderId);
        Payment payment = named(reported.documentNumber(), all);
        if (payment.state == Payment.State.RETURNED) {
            return orderId;
        }
        requireBooked(payment, order);
        payment.state = Payment.State.RETURNED;
        if (PaymentOrders.ENDED.contains(order.fallBack(all))) {
            orders.endInstalment(order);
        }
        TextRef reason = texts.share(reported.reason());
        Commitment commitment = locked.commitment();
        CommitmentBook.Act act = new CommitmentBook.Act(reported.valueDate(), orderId, reason, null);
        Locked taking = orders.taking(locked, reported.valueDate());
        if (!taking.line().id.equals(payment.budgetLineId)) {
            EarlierEntry earlier = earlier(payment);
            book.take(
                    taking.line(),
                    commitment,
                    commitment
                            .reserve()
                            .takeBackLate(EntryKind.LATE_RETURN, payment.amount, Money.ZERO)
                            .referringTo(earlier),
                    act,
                    (_, booking) ->
                            PaymentEvents.returned(taking, payment, reported.valueDate(), reason, booking, earlier));
            return orderId;
        }
        if (!payment.covered.isPositive()) {
            journal.book(
                    PaymentEvents.returned(locked, payment, reported.valueDate(), reason, null, null),
                    List.of(),
                    Journal.About.THE_LINE);
        }
        book.take(
                locked.line(),
                commitment,
                commitment.reserve().takeBack(payment.covered, payment.reversalsOfTheRest()),
                act,
                (posting, booking) -> posting.kind() == EntryKind.RETURN
                        ? PaymentEvents.returned(locked, payment, reported.valueDate(), reason, booking, null)
                        : PaymentEvents.reversed(locked, posting, reason, booking));
        return orderId;
    }

    /**
     * Reverses a payment that had been reported by mistake (Storno): its entries are negated exactly, and the order stands where
     * it stood before. Those of a closed year stay; what they had told is there for the commitment again in a later year.
     *
     * @throws ProblemException 409 where no payment stands; 422 for a document that is not known
     */
    @Transactional
    public UUID reverse(UUID orderId, Reversal asked) {
        Locked locked = orders.lockVisible(orderId);
        LocalDate on = days.of(asked.on());
        PaymentOrder order = locked.order();
        PaymentOrders.require(order, Act.REVERSAL);
        List<Payment> all = ofOrder(orderId);
        Payment payment = named(asked.documentNumber(), all);
        requireBooked(payment, order);
        payment.state = Payment.State.REVERSED;
        PaymentOrderState back = order.fallBack(all);
        if (PaymentOrders.ENDED.contains(back)) {
            orders.endInstalment(order);
        }
        TextRef reason = texts.share(asked.reason());
        Reserve before = locked.commitment().reserve();
        Money wanted = back.isUnderWay() ? order.amount : Money.ZERO;
        Locked taking = orders.taking(locked, on);
        boolean late = !taking.line().id.equals(payment.budgetLineId);
        EarlierEntry earlier = late ? earlier(payment) : null;
        Reserve.Step step = late
                ? before.takeBackLate(EntryKind.LATE_REVERSAL, payment.amount, wanted)
                        .referringTo(earlier)
                : before.undo(payment.reversals(), wanted);
        order.reserved = step.after().underWay().minus(before.underWay());
        book.take(
                taking.line(),
                locked.commitment(),
                step,
                new CommitmentBook.Act(on, orderId, reason, null),
                (posting, booking) -> late
                        ? PaymentEvents.reversedLate(taking, payment, reason, booking, earlier)
                        : PaymentEvents.reversed(taking, posting, reason, booking));
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

    /** Where the payment stands in the journal of a year that is closed. */
    private EarlierEntry earlier(Payment payment) {
        return payment.toldBy(getEntityManager().find(BudgetLine.class, payment.budgetLineId));
    }

    private List<Payment> ofOrder(UUID orderId) {
        return list("paymentOrderId = ?1 order by id", orderId);
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
}
