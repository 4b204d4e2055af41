package org.sozialraum.budget.payment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.commitment.Commitment;
import org.sozialraum.budget.commitment.Commitments;
import org.sozialraum.budget.payment.PaymentOrderResource.Execution;
import org.sozialraum.budget.payment.PaymentOrderResource.NewPaymentOrder;
import org.sozialraum.budget.payment.PaymentOrderResource.View;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.reference.References;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.PaymentAuthorised;
import org.sozialraum.contract.BudgetEvent.PaymentCertified;
import org.sozialraum.contract.BudgetEvent.PaymentExecuted;
import org.sozialraum.contract.BudgetEvent.PaymentOrdered;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.caller.Caller;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;

/**
 * Payment orders and the three roles at a payment: staff who request may certify, a provider never; whoever authorises has
 * neither requested nor certified. An order reserves its part of the commitment from the moment it is requested.
 */
@ApplicationScoped
public class PaymentOrders implements PanacheRepositoryBase<PaymentOrder, UUID> {

    private final Commitments commitments;
    private final BudgetLines lines;
    private final References references;
    private final Journal journal;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentCaller callers;
    private final CurrentScope scope;

    PaymentOrders(
            Commitments commitments,
            BudgetLines lines,
            References references,
            Journal journal,
            Outbox outbox,
            Texts texts,
            ActDay days,
            CurrentCaller callers,
            CurrentScope scope) {
        this.commitments = commitments;
        this.lines = lines;
        this.references = references;
        this.journal = journal;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.callers = callers;
        this.scope = scope;
    }

    /**
     * Requests a payment.
     *
     * @throws ProblemException 409 for more than is orderable, 422 for an unknown commitment or payee
     */
    @Transactional
    public UUID request(NewPaymentOrder asked) {
        Caller caller = callers.get();
        LocalDate on = days.of(asked.on());
        Commitment commitment =
                commitments.lock(asked.commitmentId()).orElseThrow(() -> References.unknown("/commitmentId"));
        if (scope.is(Scope.OWN_ORGANISATION)
                && !references
                        .organisationOf(caller)
                        .map(own -> own.id.equals(commitment.applicantId))
                        .orElse(false)) {
            throw References.unknown("/commitmentId");
        }
        references.organisation(asked.payeeId(), "/payeeId");
        if (commitment.applicantId != null && !commitment.applicantId.equals(asked.payeeId())) {
            throw ProblemException.of(BudgetProblems.PAYEE_NOT_APPLICANT);
        }
        if (!asked.amount().isAtMost(commitment.orderable())) {
            throw ProblemException.of(BudgetProblems.NOT_ORDERABLE, asked.amount(), commitment.orderable());
        }
        commitment.underWay = commitment.underWay.plus(asked.amount());
        TextRef reason = texts.share(asked.reason());
        PaymentOrder order = new PaymentOrder();
        order.id = UuidCreator.getTimeOrderedEpoch();
        order.commitmentId = commitment.id;
        order.payeeId = asked.payeeId();
        order.amount = asked.amount();
        order.reasonTextId = reason.id();
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

    /** Certifies the order as factually and arithmetically right (sachlich und rechnerisch richtig). */
    @Transactional
    public UUID certify(UUID id, LocalDate on) {
        PaymentOrder order = lock(id);
        require(order, PaymentOrderState.REQUESTED);
        Caller caller = callers.get();
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
     * @throws ProblemException 403 for whoever requested or certified it
     */
    @Transactional
    public UUID authorise(UUID id, LocalDate on) {
        PaymentOrder order = lock(id);
        require(order, PaymentOrderState.CERTIFIED);
        Caller caller = callers.get();
        if (caller.id().equals(order.requestedBy) || caller.id().equals(order.certifiedBy)) {
            throw ProblemException.of(BudgetProblems.SAME_PERSON);
        }
        order.authorisedOn = days.of(on, order.certifiedOn);
        order.authorisedBy = caller.id();
        order.state = PaymentOrderState.AUTHORISED;
        outbox.append(new PaymentAuthorised(id, order.authorisedOn));
        return id;
    }

    /** Books that the finance system has paid the order. Its value date is a fact and taken as it is. */
    @Transactional
    public UUID execute(UUID id, Execution execution) {
        UUID lineId = getEntityManager()
                .createQuery(
                        "select c.budgetLineId from PaymentOrder o join Commitment c on c.id = o.commitmentId"
                                + " where o.id = :id",
                        UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        // Always in this order: line, commitment, order.
        BudgetLine line = lines.lock(lineId).orElseThrow();
        UUID commitmentId = getEntityManager()
                .createQuery("select commitmentId from PaymentOrder where id = :id", UUID.class)
                .setParameter("id", id)
                .getSingleResult();
        Commitment commitment = commitments.lock(commitmentId).orElseThrow();
        PaymentOrder order = lock(id);
        require(order, PaymentOrderState.AUTHORISED);
        order.state = PaymentOrderState.EXECUTED;
        order.documentNumber = execution.documentNumber();
        order.valueDate = execution.valueDate();
        commitment.underWay = commitment.underWay.minus(order.amount);
        flush();
        Booking booking =
                new Booking(line.entries + 1, commitment.earmark, execution.valueDate(), Effects.paying(order.amount));
        journal.book(
                Journal.Kind.PAYMENT,
                new PaymentExecuted(
                        line.id,
                        order.id,
                        commitment.id,
                        commitment.projectId,
                        order.amount,
                        order.documentNumber,
                        order.valueDate,
                        booking),
                commitment.id,
                order.id);
        return id;
    }

    @Transactional
    View view(UUID id) {
        return find("id = ?1", id)
                .singleResultOptional()
                .filter(this::isVisible)
                .map(order -> views(List.of(order)).getFirst())
                .orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<View> list(PaymentOrderState state, UUID commitmentId, Paging paging) {
        Filter filter = new Filter(paging)
                .with("state", state)
                .with("commitmentId", commitmentId)
                .with("payeeId", scope.is(Scope.OWN_ORGANISATION) ? ownOrganisation() : null);
        if (scope.is(Scope.AUTHORISED)) {
            filter.and("authorisedBy is not null");
        }
        Page<PaymentOrder> page = filter.page(this, order -> order.id);
        return new Page<>(views(page.items()), page.next());
    }

    private PaymentOrder lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::isVisible)
                .orElseThrow(NotFoundException::new);
    }

    private static void require(PaymentOrder order, PaymentOrderState state) {
        if (order.state != state) {
            throw ProblemException.of(
                    GeneralProblems.WRONG_STATE, order.state, String.join(", ", order.state.possible()));
        }
    }

    /** The finance system sees what was authorised, a provider what is paid to it. */
    private boolean isVisible(PaymentOrder order) {
        return (!scope.is(Scope.AUTHORISED) || order.authorisedBy != null)
                && (!scope.is(Scope.OWN_ORGANISATION) || order.payeeId.equals(ownOrganisation()));
    }

    private UUID ownOrganisation() {
        return references.organisationOf(callers.get()).map(own -> own.id).orElse(new UUID(0, 0));
    }

    private List<View> views(List<PaymentOrder> orders) {
        Map<UUID, String> reasons =
                texts.read(orders.stream().map(order -> order.reasonTextId).toList());
        return orders.stream()
                .map(order -> new View(
                        order.id,
                        order.commitmentId,
                        order.payeeId,
                        order.amount,
                        reasons.get(order.reasonTextId),
                        order.state,
                        order.requestedOn,
                        order.certifiedOn,
                        order.authorisedOn,
                        order.documentNumber,
                        order.valueDate))
                .toList();
    }
}
