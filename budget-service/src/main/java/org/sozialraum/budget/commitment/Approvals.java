package org.sozialraum.budget.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.Cover.Decision;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.contract.BudgetEvent.CommitmentRefused;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ProjectEvent.ApprovalWithdrawn;
import org.sozialraum.contract.ProjectEvent.ProjectApproved;
import org.sozialraum.contract.ProjectEvent.ProjectSettled;
import org.sozialraum.contract.ProjectEvent.RecognisedCost;
import org.sozialraum.kit.outbox.Outbox;

/** The funding dialogue: what approvals, their withdrawal and the settlement of projects do to commitments. */
@ApplicationScoped
public class Approvals {

    private final Commitments commitments;
    private final CommitmentBook book;
    private final BudgetLines lines;
    private final FiscalYears years;
    private final Outbox outbox;
    private final EntityManager entities;

    Approvals(
            Commitments commitments,
            CommitmentBook book,
            BudgetLines lines,
            FiscalYears years,
            Outbox outbox,
            EntityManager entities) {
        this.commitments = commitments;
        this.book = book;
        this.lines = lines;
        this.years = years;
        this.outbox = outbox;
        this.entities = entities;
    }

    /** Answers a project's approval with a commitment or a refusal; one that has its answer is not answered again. */
    @Transactional
    public void answer(ProjectApproved approved) {
        ApprovalAnswer known = entities.find(ApprovalAnswer.class, approved.approvalId());
        if (known != null) {
            if (!known.told) {
                known.told = true;
                tell(approved, known.refusal, null);
            }
            return;
        }
        Optional<CommitmentRefusal> yearRefusal = years.refusal(approved.year());
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
        // While this waited for the line, the year may have been closed.
        Optional<CommitmentRefusal> closedMeanwhile = years.refusal(approved.year());
        if (closedMeanwhile.isPresent()) {
            refuse(approved, closedMeanwhile.get(), null);
            return;
        }
        switch (lines.cover(line).decide(approved.amount(), approved.earmark())) {
            case Decision.Granted granted -> {
                Commitment commitment = new Commitment();
                commitment.earmark = granted.earmark();
                commitment.amount = approved.amount();
                commitment.placedOn = approved.on();
                commitment.projectId = approved.projectId();
                commitment.approvalId = approved.approvalId();
                commitment.applicantId = approved.applicantId();
                commitments.place(line, commitment, null, null);
                keepAnswer(approved.approvalId(), commitment.id, null);
            }
            case Decision.Refused refused -> refuse(approved, refused.reason(), refused.available());
        }
    }

    /**
     * Leaves no commitment of the approval open: what is orderable is released at once, the rest as the orders under way end
     * without payment. One that comes before its approval is kept, so that the approval is refused when it comes.
     */
    @Transactional
    public void withdraw(ApprovalWithdrawn withdrawn) {
        ApprovalAnswer answer = entities.find(ApprovalAnswer.class, withdrawn.approvalId());
        if (answer == null) {
            keepAnswer(withdrawn.approvalId(), null, CommitmentRefusal.WITHDRAWN).told = false;
        } else if (answer.commitmentId != null) {
            end(answer.commitmentId, withdrawn.on(), Reserve::withdraw);
        }
    }

    /** Releases what the recognised costs no longer need, and claims what was paid beyond them. */
    @Transactional
    public void settle(ProjectSettled settled) {
        for (RecognisedCost cost : settled.recognisedCosts()) {
            ApprovalAnswer answer = entities.find(ApprovalAnswer.class, cost.approvalId());
            if (answer != null && answer.commitmentId != null) {
                end(answer.commitmentId, settled.on(), reserve -> reserve.settle(cost.amount()));
            }
        }
    }

    private void end(UUID commitmentId, LocalDate on, Last last) {
        BudgetLine line = commitments.lockLineOf(commitmentId);
        Commitment commitment = commitments.lock(commitmentId).orElseThrow();
        book.take(
                line,
                commitment,
                last.of(commitment.reserve()),
                new CommitmentBook.Act(on, null, null, null),
                CommitmentBook.NOTHING_ELSE);
    }

    @FunctionalInterface
    private interface Last {
        Reserve.Step of(Reserve reserve);
    }

    private void refuse(ProjectApproved approved, CommitmentRefusal reason, Money available) {
        tell(approved, reason, available);
        keepAnswer(approved.approvalId(), null, reason);
    }

    private void tell(ProjectApproved approved, CommitmentRefusal reason, Money available) {
        outbox.append(new CommitmentRefused(
                approved.approvalId(), approved.projectId(), reason, approved.amount(), available));
    }

    private ApprovalAnswer keepAnswer(UUID approvalId, UUID commitmentId, CommitmentRefusal refusal) {
        ApprovalAnswer answer = new ApprovalAnswer();
        answer.approvalId = approvalId;
        answer.commitmentId = commitmentId;
        answer.refusal = refusal;
        entities.persist(answer);
        return answer;
    }
}
