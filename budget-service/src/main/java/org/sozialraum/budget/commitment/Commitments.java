package org.sozialraum.budget.commitment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.Cover.Decision;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.commitment.CommitmentResource.NewCommitment;
import org.sozialraum.budget.commitment.CommitmentResource.State;
import org.sozialraum.budget.commitment.CommitmentResource.View;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.reference.References;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.CommitmentPlaced;
import org.sozialraum.contract.BudgetEvent.CommitmentRefused;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.FiscalYearState;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ProjectEvent.ProjectApproved;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;

/** Places commitments: for a clerk, and for the approvals of projects. Nobody may commit a cent more than is available. */
@ApplicationScoped
public class Commitments implements PanacheRepositoryBase<Commitment, UUID> {

    private final BudgetLines lines;
    private final FiscalYears years;
    private final References references;
    private final Journal journal;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentCaller callers;
    private final CurrentScope scope;

    Commitments(
            BudgetLines lines,
            FiscalYears years,
            References references,
            Journal journal,
            Outbox outbox,
            Texts texts,
            ActDay days,
            CurrentCaller callers,
            CurrentScope scope) {
        this.lines = lines;
        this.years = years;
        this.references = references;
        this.journal = journal;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.callers = callers;
        this.scope = scope;
    }

    /**
     * Places a commitment without a project.
     *
     * @throws ProblemException 409 where the money does not suffice or the year is not open; 422 for an earmark that is
     *     missing or unknown, or an unknown line
     */
    @Transactional
    public UUID place(NewCommitment asked) {
        LocalDate on = days.of(asked.on());
        BudgetLine line = lines.lock(asked.budgetLineId()).orElseThrow(() -> References.unknown("/budgetLineId"));
        if (years.stateOf(line.year).orElse(FiscalYearState.CLOSED) != FiscalYearState.OPEN) {
            throw ProblemException.of(BudgetProblems.YEAR_NOT_OPEN, String.valueOf(line.year));
        }
        return switch (lines.cover(line).decide(asked.amount(), asked.earmark())) {
            case Decision.Granted granted -> {
                Commitment commitment = commitment(line, granted.earmark(), asked.amount(), on);
                TextRef purpose = texts.share(asked.purpose());
                commitment.purposeTextId = purpose == null ? null : purpose.id();
                book(line, commitment, purpose);
                yield commitment.id;
            }
            case Decision.Refused refused ->
                throw switch (refused.reason()) {
                    case EARMARK_MISSING -> ProblemException.of(BudgetProblems.EARMARK_MISSING);
                    case EARMARK_UNKNOWN -> ProblemException.of(BudgetProblems.EARMARK_UNKNOWN, asked.earmark());
                    default ->
                        ProblemException.of(BudgetProblems.NOT_ENOUGH_MONEY, asked.amount(), refused.available());
                };
        };
    }

    /** Answers a project's approval with a commitment or a refusal; one that has its answer is not answered again. */
    @Transactional
    public void answer(ProjectApproved approved) {
        if (getEntityManager().find(ApprovalAnswer.class, approved.approvalId()) != null) {
            return;
        }
        Optional<CommitmentRefusal> yearRefusal = yearRefusal(approved.year());
        if (yearRefusal.isPresent()) {
            refuse(approved, yearRefusal.get(), null);
            return;
        }
        List<UUID> candidates = lines.withPlan(approved.year(), approved.socialSpaceId(), approved.resolutionId());
        if (candidates.size() != 1) {
            refuse(approved, candidates.isEmpty() ? CommitmentRefusal.NO_LINE : CommitmentRefusal.LINE_AMBIGUOUS, null);
            return;
        }
        BudgetLine line = lines.lock(candidates.getFirst()).orElseThrow();
        switch (lines.cover(line).decide(approved.amount(), approved.earmark())) {
            case Decision.Granted granted -> {
                Commitment commitment = commitment(line, granted.earmark(), approved.amount(), approved.on());
                commitment.projectId = approved.projectId();
                commitment.approvalId = approved.approvalId();
                commitment.applicantId = approved.applicantId();
                book(line, commitment, null);
                keepAnswer(approved.approvalId(), commitment.id, null);
            }
            case Decision.Refused refused -> refuse(approved, refused.reason(), refused.available());
        }
    }

    /** Locks the commitment until the transaction ends. */
    public Optional<Commitment> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Transactional
    View view(UUID id) {
        Commitment commitment = findByIdOptional(id).orElseThrow(NotFoundException::new);
        visibleApplicant().ifPresent(own -> {
            if (!own.equals(commitment.applicantId)) {
                throw new NotFoundException();
            }
        });
        return views(List.of(commitment)).getFirst();
    }

    @Transactional
    Page<View> list(UUID projectId, UUID budgetLineId, Paging paging) {
        Page<Commitment> page = new Filter(paging)
                .with("projectId", projectId)
                .with("budgetLineId", budgetLineId)
                .with("applicantId", visibleApplicant().orElse(null))
                .page(this, commitment -> commitment.id);
        return new Page<>(views(page.items()), page.next());
    }

    private Optional<CommitmentRefusal> yearRefusal(int year) {
        return years.stateOf(year)
                .map(state -> switch (state) {
                    case OPEN -> Optional.<CommitmentRefusal>empty();
                    case PROVISIONAL -> Optional.of(CommitmentRefusal.YEAR_PROVISIONAL);
                    case CLOSED -> Optional.of(CommitmentRefusal.YEAR_CLOSED);
                })
                .orElse(Optional.of(CommitmentRefusal.YEAR_NOT_OPEN));
    }

    private static Commitment commitment(BudgetLine line, String earmark, Money amount, LocalDate on) {
        Commitment commitment = new Commitment();
        commitment.id = UuidCreator.getTimeOrderedEpoch();
        commitment.budgetLineId = line.id;
        commitment.earmark = earmark;
        commitment.amount = amount;
        commitment.placedOn = on;
        return commitment;
    }

    private void book(BudgetLine line, Commitment commitment, TextRef purpose) {
        persistAndFlush(commitment);
        Booking booking = new Booking(
                line.entries + 1, commitment.earmark, commitment.placedOn, Effects.committing(commitment.amount));
        journal.book(
                Journal.Kind.COMMITMENT,
                new CommitmentPlaced(
                        line.id,
                        commitment.id,
                        commitment.projectId,
                        commitment.approvalId,
                        commitment.amount,
                        purpose,
                        booking),
                commitment.id,
                null);
    }

    private void refuse(ProjectApproved approved, CommitmentRefusal reason, Money available) {
        outbox.append(new CommitmentRefused(
                approved.approvalId(), approved.projectId(), reason, approved.amount(), available));
        keepAnswer(approved.approvalId(), null, reason);
    }

    private void keepAnswer(UUID approvalId, UUID commitmentId, CommitmentRefusal refusal) {
        ApprovalAnswer answer = new ApprovalAnswer();
        answer.approvalId = approvalId;
        answer.commitmentId = commitmentId;
        answer.refusal = refusal;
        getEntityManager().persist(answer);
    }

    /** A provider sees the commitments of its own projects only. Everybody else here sees all. */
    private Optional<UUID> visibleApplicant() {
        if (!scope.is(Scope.OWN_ORGANISATION)) {
            return Optional.empty();
        }
        return Optional.of(
                references.organisationOf(callers.get()).map(own -> own.id).orElse(new UUID(0, 0)));
    }

    private List<View> views(List<Commitment> commitments) {
        Map<UUID, String> purposes = texts.read(commitments.stream()
                .map(commitment -> commitment.purposeTextId)
                .filter(id -> id != null)
                .toList());
        return commitments.stream()
                .map(commitment -> new View(
                        commitment.id,
                        commitment.budgetLineId,
                        commitment.projectId,
                        commitment.approvalId,
                        commitment.earmark,
                        commitment.amount,
                        commitment.open,
                        commitment.orderable(),
                        commitment.open.isPositive() ? State.OPEN : State.SPENT,
                        commitment.purposeTextId == null ? null : purposes.get(commitment.purposeTextId),
                        commitment.placedOn))
                .toList();
    }
}
