package org.sozialraum.budget.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.commitment.Commitment;
import org.sozialraum.budget.commitment.CommitmentBook;
import org.sozialraum.budget.commitment.Commitments;
import org.sozialraum.budget.commitment.Reserve;
import org.sozialraum.budget.instalment.Instalments;
import org.sozialraum.budget.payment.PaymentOrderResource.NewPaymentOrder;
import org.sozialraum.budget.payment.PaymentOrderResource.Rejection;
import org.sozialraum.budget.payment.PaymentOrderState.Act;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.reference.Interests;
import org.sozialraum.budget.reference.References;
import org.sozialraum.contract.BudgetEvent.PaymentAuthorised;
import org.sozialraum.contract.BudgetEvent.PaymentCertified;
import org.sozialraum.contract.BudgetEvent.PaymentOrdered;
import org.sozialraum.contract.BudgetEvent.PaymentRejected;
import org.sozialraum.contract.BudgetEvent.PaymentTransmitted;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.caller.Caller;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;

/**
 * Payment orders and the three roles at a payment: staff who request may certify, a provider never; whoever authorises has
 * neither requested nor certified. An order reserves its part of the commitment from the moment it is requested until it is
 * paid or rejected.
 */
@ApplicationScoped
public class PaymentOrders implements PanacheRepositoryBase<PaymentOrder, UUID> {

    /** Ended without money, as it stands. */
    static final List<PaymentOrderState> ENDED = List.of(PaymentOrderState.REJECTED, PaymentOrderState.RETURNED);

    private static final String KNOWN_TO_THE_FINANCE_SYSTEM =
            "(o.authorisedBy is not null or o.documentNumber is not null)";

    private final Commitments commitments;
    private final CommitmentBook book;
    private final Instalments instalments;
    private final References references;
    private final Interests interests;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentCaller callers;
    private final CurrentScope scope;

    PaymentOrders(
            Commitments commitments,
            CommitmentBook book,
            Instalments instalments,
            References references,
            Interests interests,
            Outbox outbox,
            Texts texts,
            ActDay days,
            CurrentCaller callers,
            CurrentScope scope) {
        this.commitments = commitments;
        this.book = book;
        this.instalments = instalments;
        this.references = references;
        this.interests = interests;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.callers = callers;
        this.scope = scope;
    }

    /** An order with its line and commitment, all three locked in this order. */
    record Locked(BudgetLine line, Commitment commitment, PaymentOrder order) {}

    /** Where an order belongs, read before anything is locked. */
    private record Place(UUID commitmentId, UUID budgetLineId) {}

    /**
     * Requests a payment.
     *
     * @throws ProblemException 409 for more than is orderable or a commitment at its end, 422 for an unknown commitment or
     *     payee
     */
    @Transactional
    public UUID request(NewPaymentOrder asked) {
        Caller caller = callers.get();
        LocalDate on = days.of(asked.on());
        Commitment commitment =
                commitments.lock(asked.commitmentId()).orElseThrow(() -> References.unknown("/commitmentId"));
        requireOwn(commitment, caller);
        references.organisation(asked.payeeId(), "/payeeId");
        if (commitment.applicantId != null && !commitment.applicantId.equals(asked.payeeId())) {
            throw ProblemException.of(BudgetProblems.PAYEE_NOT_APPLICANT);
        }
        Reserve reserve = commitment.reserve();
        if (!reserve.takesOrders()) {
            throw ProblemException.of(BudgetProblems.COMMITMENT_ENDED, commitment.ending);
        }
        if (!asked.amount().isAtMost(reserve.orderable())) {
            throw ProblemException.of(BudgetProblems.NOT_ORDERABLE, asked.amount(), reserve.orderable());
        }
        if (asked.instalment() != null) {
            instalments.order(commitment.id, asked.instalment(), asked.amount());
        }
        commitment.underWay = reserve.order(asked.amount()).underWay();
        TextRef reason = texts.share(asked.reason());
        PaymentOrder order = new PaymentOrder();
        order.id = UuidCreator.getTimeOrderedEpoch();
        order.commitmentId = commitment.id;
        order.payeeId = asked.payeeId();
        order.amount = asked.amount();
        order.reserved = asked.amount();
        order.reasonTextId = reason.id();
        order.finalPayment = Boolean.TRUE.equals(asked.finalPayment());
        order.invoiceReference = asked.invoiceReference();
        order.instalment = asked.instalment();
        order.state = PaymentOrderState.REQUESTED;
        order.requestedBy = caller.id();
        order.requestedOn = on;
        order.requestedByProvider = scope.is(Scope.OWN_ORGANISATION);
        persistAndFlush(order);
        outbox.append(new PaymentOrdered(
                order.id,
                commitment.budgetLineId,
                commitment.id,
                commitment.projectId,
                order.payeeId,
                order.amount,
                reason,
                on));
        return order.id;
    }

    /**
     * Certifies the order as factually and arithmetically right (sachlich und rechnerisch richtig).
     *
     * @throws ProblemException 403 for a provider that requested it, and for whoever belongs to the payee
     */
    @Transactional
    public UUID certify(UUID id, LocalDate on) {
        PaymentOrder order = lock(id);
        require(order, Act.CERTIFICATION);
        Caller caller = callers.get();
        interests.requireNone(order.payeeId);
        if (order.requestedByProvider && caller.id().equals(order.requestedBy)) {
            throw ProblemException.of(BudgetProblems.SAME_PERSON);
        }
        order.certifiedOn = days.of(on, order.requestedOn);
        order.certifiedBy = caller.id();
        order.state = PaymentOrderState.CERTIFIED;
        outbox.append(new PaymentCertified(id, order.certifiedOn));
        return id;
    }

    /**
     * Authorises the order (Anordnung).
     *
     * @throws ProblemException 403 for whoever requested or certified it, and for whoever belongs to the payee
     */
    @Transactional
    public UUID authorise(UUID id, LocalDate on) {
        PaymentOrder order = lock(id);
        require(order, Act.AUTHORISATION);
        Caller caller = callers.get();
        interests.requireNone(order.payeeId);
        if (caller.id().equals(order.requestedBy) || caller.id().equals(order.certifiedBy)) {
            throw ProblemException.of(BudgetProblems.SAME_PERSON);
        }
        order.authorisedOn = days.of(on, order.certifiedOn);
        order.authorisedBy = caller.id();
        order.state = PaymentOrderState.AUTHORISED;
        outbox.append(new PaymentAuthorised(id, order.authorisedOn));
        return id;
    }

    /** Notes that the finance system has taken the order over; from then on only it can reject. */
    @Transactional
    public UUID transmit(UUID id, LocalDate on) {
        requireVisible(id);
        PaymentOrder order = lock(id);
        require(order, Act.TRANSMISSION);
        order.transmittedOn = days.of(on, order.authorisedOn);
        order.state = PaymentOrderState.TRANSMITTED;
        outbox.append(new PaymentTransmitted(id, order.transmittedOn));
        return id;
    }

    /**
     * Ends the order without payment; what it had reserved is free again.
     *
     * @throws ProblemException 409 for staff when the finance system has the order in its hands
     */
    @Transactional
    public UUID reject(UUID id, Rejection asked) {
        Locked locked = lockVisible(id);
        PaymentOrder order = locked.order();
        require(order, Act.REJECTION);
        if (order.state == PaymentOrderState.TRANSMITTED && !scope.is(Scope.AUTHORISED)) {
            throw ProblemException.of(BudgetProblems.IN_THE_FINANCE_SYSTEM);
        }
        LocalDate on = days.of(asked.on(), lastDay(order));
        TextRef reason = texts.share(asked.reason());
        Money reserved = order.reserved;
        order.reserved = Money.ZERO;
        order.rejectedBy = callers.get().id();
        order.rejectedOn = on;
        order.rejectedReasonTextId = reason.id();
        order.state = PaymentOrderState.REJECTED;
        endInstalment(order);
        outbox.append(new PaymentRejected(id, reason, on));
        book.take(
                locked.line(),
                locked.commitment(),
                locked.commitment().reserve().drop(reserved),
                new CommitmentBook.Act(on, id, null, null),
                CommitmentBook.NOTHING_ELSE);
        return id;
    }

    /**
     * Locks an order and what stands before it, always in this order: line, commitment, order.
     *
     * @throws NotFoundException where there is no such order
     */
    Locked lockAll(UUID id) {
        return lockAll(id, "");
    }

    /** As {@link #lockAll}, for callers who do not see every order. */
    Locked lockVisible(UUID id) {
        return lockAll(id, scope.is(Scope.AUTHORISED) ? " and " + KNOWN_TO_THE_FINANCE_SYSTEM : "");
    }

    private Locked lockAll(UUID id, String visible) {
        Place place = getEntityManager()
                .createQuery(
                        "select o.commitmentId, c.budgetLineId from PaymentOrder o"
                                + " join Commitment c on c.id = o.commitmentId where o.id = :id" + visible,
                        Place.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        BudgetLine line = commitments.lockLineOf(place.commitmentId(), place.budgetLineId());
        Commitment commitment = commitments.lock(place.commitmentId()).orElseThrow();
        return new Locked(line, commitment, lock(id));
    }

    /** The same order on the line that takes what happened to it: where its own year is closed, that of a later one. */
    Locked taking(Locked locked, LocalDate on) {
        return new Locked(
                commitments.takingLine(locked.line(), locked.commitment(), on), locked.commitment(), locked.order());
    }

    /** What ended without payment, or came back, is due again, unless another order pays it meanwhile. */
    void endInstalment(PaymentOrder order) {
        if (order.instalment != null
                && count(
                                "commitmentId = ?1 and instalment = ?2 and id <> ?3 and state not in ?4",
                                order.commitmentId,
                                order.instalment,
                                order.id,
                                ENDED)
                        == 0) {
            instalments.orderEnded(order.commitmentId, order.instalment);
        }
    }

    static void require(PaymentOrder order, Act act) {
        if (!order.state.allows(act)) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, order.state, order.state.possible());
        }
    }

    private PaymentOrder lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    /** The finance system knows of no order before it is authorised, unless it has paid it all the same. */
    private void requireVisible(UUID id) {
        if (scope.is(Scope.AUTHORISED)
                && count("from PaymentOrder o where o.id = ?1 and " + KNOWN_TO_THE_FINANCE_SYSTEM, id) == 0) {
            throw new NotFoundException();
        }
    }

    private void requireOwn(Commitment commitment, Caller caller) {
        if (scope.is(Scope.OWN_ORGANISATION)
                && !references
                        .organisationOf(caller)
                        .map(own -> own.id.equals(commitment.applicantId))
                        .orElse(false)) {
            throw References.unknown("/commitmentId");
        }
    }

    private static LocalDate lastDay(PaymentOrder order) {
        return switch (order.state) {
            case TRANSMITTED -> order.transmittedOn;
            case AUTHORISED -> order.authorisedOn;
            case CERTIFIED -> order.certifiedOn;
            case REQUESTED, EXECUTED, REJECTED, RETURNED -> order.requestedOn;
        };
    }
}
