package org.sozialraum.budget.instalment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.sozialraum.budget.commitment.Commitment;
import org.sozialraum.budget.instalment.InstalmentPlanResource.NewPlan;
import org.sozialraum.budget.instalment.InstalmentPlanResource.Planned;
import org.sozialraum.budget.instalment.InstalmentResource.Cancellation;
import org.sozialraum.budget.instalment.InstalmentResource.Move;
import org.sozialraum.budget.instalment.InstalmentResource.View;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.reference.References;
import org.sozialraum.contract.BudgetEvent.InstalmentCancelled;
import org.sozialraum.contract.BudgetEvent.InstalmentDue;
import org.sozialraum.contract.BudgetEvent.InstalmentMoved;
import org.sozialraum.contract.BudgetEvent.InstalmentPlanned;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.TextRef;
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
 * Payment plans: set once for a commitment. An instalment becomes due on its day by itself ({@link DueDays}); paying it still
 * takes an order and its people. It moves no money.
 */
@ApplicationScoped
public class Instalments implements PanacheRepositoryBase<Instalment, UUID> {

    private static final int AT_ONCE = 200;

    private final References references;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentCaller callers;
    private final CurrentScope scope;

    Instalments(
            References references, Outbox outbox, Texts texts, ActDay days, CurrentCaller callers, CurrentScope scope) {
        this.references = references;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.callers = callers;
        this.scope = scope;
    }

    /**
     * Sets the plan of a commitment.
     *
     * @throws ProblemException 409 where it has one already; 422 where the instalments are more than the commitment, or are not
     *     in the order of their days
     */
    @Transactional
    UUID plan(UUID commitmentId, NewPlan asked) {
        LocalDate on = days.of(asked.on());
        Commitment commitment = getEntityManager().find(Commitment.class, commitmentId, LockModeType.PESSIMISTIC_WRITE);
        if (commitment == null) {
            throw new NotFoundException();
        }
        if (count("commitmentId", commitmentId) > 0) {
            throw ProblemException.of(BudgetProblems.ALREADY_PLANNED);
        }
        check(asked.instalments(), commitment.amount);
        int number = 1;
        for (Planned planned : asked.instalments()) {
            Instalment row = new Instalment();
            row.id = UuidCreator.getTimeOrderedEpoch();
            row.commitmentId = commitmentId;
            row.number = number++;
            row.amount = planned.amount();
            row.dueOn = planned.dueOn();
            row.state = InstalmentState.PLANNED;
            row.plannedBy = callers.get().id();
            row.plannedOn = on;
            persist(row);
            outbox.append(new InstalmentPlanned(
                    commitmentId, commitment.projectId, row.id, row.number, row.amount, row.dueOn, on));
        }
        return commitmentId;
    }

    /**
     * @throws ProblemException 409 for one that is ordered or cancelled, 422 for a day that has passed
     */
    @Transactional
    UUID move(UUID id, Move asked) {
        Instalment row = lock(id, "move");
        LocalDate on = days.of(asked.on(), row.plannedOn);
        if (asked.dueOn().isBefore(days.of(null))) {
            throw ProblemException.of(GeneralProblems.DAY_NOT_POSSIBLE, asked.dueOn());
        }
        TextRef reason = texts.share(asked.reason());
        row.dueOn = asked.dueOn();
        row.state = InstalmentState.PLANNED;
        row.reasonTextId = reason.id();
        outbox.append(new InstalmentMoved(row.commitmentId, row.id, row.number, row.dueOn, reason, on));
        return id;
    }

    /**
     * @throws ProblemException 409 for one that is ordered or cancelled already
     */
    @Transactional
    UUID cancel(UUID id, Cancellation asked) {
        Instalment row = lock(id, "cancellation");
        LocalDate on = days.of(asked.on(), row.plannedOn);
        TextRef reason = texts.share(asked.reason());
        row.state = InstalmentState.CANCELLED;
        row.reasonTextId = reason.id();
        outbox.append(new InstalmentCancelled(row.commitmentId, row.id, row.number, reason, on));
        return id;
    }

    /**
     * A payment order names an instalment: it must be due, and is not more than planned.
     *
     * @throws ProblemException 422 for an instalment that is not there or an amount above it, 409 for one that is not due
     */
    public void order(UUID commitmentId, int number, Money amount) {
        Instalment row = ofCommitment(commitmentId, number);
        if (row == null) {
            throw References.unknown("/instalment");
        }
        require(row, "order");
        if (!amount.isAtMost(row.amount)) {
            throw ProblemException.of(BudgetProblems.MORE_THAN_THE_INSTALMENT, amount, row.amount);
        }
        row.state = InstalmentState.ORDERED;
    }

    /** The order that named it ended without payment, or the bank sent the payment back: it is due again. */
    public void orderEnded(UUID commitmentId, int number) {
        Instalment row = ofCommitment(commitmentId, number);
        if (row != null && row.state == InstalmentState.ORDERED) {
            row.state = InstalmentState.DUE;
        }
    }

    /** It was paid after all, although the order that named it had ended: it is not to be paid again. */
    public void paid(UUID commitmentId, int number) {
        Instalment row = ofCommitment(commitmentId, number);
        if (row != null && row.state != InstalmentState.CANCELLED) {
            row.state = InstalmentState.ORDERED;
        }
    }

    /**
     * Makes due what its day has come for, some hundreds at once; rows that another process is at are left to it.
     *
     * @return whether there may be more
     */
    boolean becomeDue(LocalDate today) {
        List<UUID> ids = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id from instalment where state = 'PLANNED' and due_on <= :today"
                                + " order by commitment_id, number limit " + AT_ONCE + " for update skip locked",
                        UUID.class)
                .setParameter("today", today)
                .getResultList();
        if (ids.isEmpty()) {
            return false;
        }
        // In the order of the commitments, whose counters are locked one after the other.
        for (Instalment row : list("id in ?1 order by commitmentId, number", ids)) {
            row.state = InstalmentState.DUE;
            Commitment commitment = getEntityManager().find(Commitment.class, row.commitmentId);
            outbox.append(new InstalmentDue(
                    row.commitmentId, commitment.projectId, row.id, row.number, row.amount, row.dueOn));
        }
        return ids.size() == AT_ONCE;
    }

    @Transactional
    View view(UUID id) {
        Instalment row = findByIdOptional(id).orElseThrow(NotFoundException::new);
        if (scope.is(Scope.OWN_ORGANISATION)
                && !ownOrganisation().equals(getEntityManager().find(Commitment.class, row.commitmentId).applicantId)) {
            throw new NotFoundException();
        }
        return views(List.of(row)).getFirst();
    }

    @Transactional
    Page<View> list(InstalmentState state, UUID commitmentId, Paging paging) {
        Filter filter = new Filter(paging).with("state", state).with("commitmentId", commitmentId);
        if (scope.is(Scope.OWN_ORGANISATION)) {
            filter.within("commitmentId", ownCommitments());
        }
        Page<Instalment> page = filter.page(this, row -> row.id);
        return new Page<>(views(page.items()), page.next());
    }

    private static void check(List<Planned> planned, Money committed) {
        Money sum = Money.ZERO;
        LocalDate last = LocalDate.MIN;
        for (Planned instalment : planned) {
            if (instalment.dueOn().isBefore(last)) {
                throw ProblemException.of(BudgetProblems.INSTALMENTS_OUT_OF_ORDER, instalment.dueOn(), last);
            }
            last = instalment.dueOn();
            sum = sum.plus(instalment.amount());
        }
        if (!sum.isAtMost(committed)) {
            throw ProblemException.of(BudgetProblems.MORE_THAN_THE_COMMITMENT, sum, committed);
        }
    }

    private Instalment lock(UUID id, String act) {
        Instalment row = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
        require(row, act);
        return row;
    }

    private Instalment ofCommitment(UUID commitmentId, int number) {
        return find("commitmentId = ?1 and number = ?2", commitmentId, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    private static void require(Instalment row, String act) {
        if (!row.state.permits(act)) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, row.state, row.state.possible());
        }
    }

    private UUID ownOrganisation() {
        return references.organisationOf(callers.get()).map(own -> own.id).orElse(new UUID(0, 0));
    }

    private List<UUID> ownCommitments() {
        return getEntityManager()
                .createQuery("select id from Commitment where applicantId = :own", UUID.class)
                .setParameter("own", ownOrganisation())
                .getResultList();
    }

    private List<View> views(List<Instalment> rows) {
        Map<UUID, String> reasons = texts.read(rows.stream()
                .map(row -> row.reasonTextId)
                .filter(Objects::nonNull)
                .toList());
        return rows.stream()
                .map(row -> new View(
                        row.id,
                        row.commitmentId,
                        row.number,
                        row.amount,
                        row.dueOn,
                        row.state,
                        row.reasonTextId == null ? null : reasons.get(row.reasonTextId)))
                .toList();
    }
}
