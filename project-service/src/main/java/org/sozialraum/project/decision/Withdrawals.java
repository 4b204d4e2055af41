package org.sozialraum.project.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ProjectEvent.ApprovalWithdrawn;
import org.sozialraum.contract.ProjectEvent.ProjectWithdrawn;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.decision.DecisionResource.ApprovalWithdrawal;
import org.sozialraum.project.decision.DecisionResource.Withdrawal;
import org.sozialraum.project.problem.ProjectProblems;
import org.sozialraum.project.project.Approval;
import org.sozialraum.project.project.Approvals;
import org.sozialraum.project.project.Grounds;
import org.sozialraum.project.project.Project;
import org.sozialraum.project.project.ProjectLife;
import org.sozialraum.project.project.ProjectState.Act;

/** What is taken back: an approval by the youth office, a project by its applicant. */
@ApplicationScoped
public class Withdrawals {

    private final ProjectLife life;
    private final Approvals approvals;
    private final DecidingRight right;
    private final Outbox outbox;
    private final Texts texts;

    Withdrawals(ProjectLife life, Approvals approvals, DecidingRight right, Outbox outbox, Texts texts) {
        this.life = life;
        this.approvals = approvals;
        this.right = right;
        this.outbox = outbox;
        this.texts = texts;
    }

    /**
     * Takes an approval back, before or after its answer: that of the year named, or, where that is the first year, all of
     * the project's, which then is an application again. Whoever may approve takes back, by the same rules; what the committee
     * decided, by its resolution.
     *
     * @throws ProblemException 409 where nothing is approved; 403 where the rules name somebody else, or the caller's
     *     organisation takes part; 422 for a resolution that is unknown or of a later day
     */
    @Transactional
    UUID withdrawApproval(UUID id, ApprovalWithdrawal asked) {
        Project project = life.lock(id);
        right.requireNoInterest(project);
        int year = asked.year() == null ? project.year : asked.year();
        TextRef reason = texts.share(asked.reason());
        Grounds why = Grounds.of(reason).by(asked.decidedByResolutionId());
        if (year == project.year) {
            LocalDate on = life.move(project, Act.APPROVAL_WITHDRAWAL, asked.on(), why);
            requireDecider(approvals.live(id), approvals.granted(id), asked, on);
            withdrawAll(project, reason, on, asked.decidedByResolutionId());
            return id;
        }
        if (!project.state.takesFurtherApproval()) {
            throw ProjectLife.wrongState(project);
        }
        Approval approval = approvals
                .live(id, year)
                .orElseThrow(() -> ProblemException.of(ProjectProblems.YEAR_IS_NOT_APPROVED, String.valueOf(year)));
        LocalDate on = life.goOn(project, Act.APPROVAL_WITHDRAWAL.name(), asked.on(), why);
        requireDecider(List.of(approval), approvals.granted(id), asked, on);
        withdraw(approval, reason, on, asked.decidedByResolutionId());
        project.statementDueOn = approvals.dueOn(project).orElse(null);
        return id;
    }

    /**
     * The applicant takes the project back; an approval that is not answered yet goes with it.
     *
     * @throws ProblemException 409 once there is money for it
     */
    @Transactional
    UUID withdraw(UUID id, Withdrawal asked) {
        Project project = life.lock(id);
        TextRef reason = texts.share(asked.reason());
        LocalDate on = life.move(project, Act.WITHDRAWAL, asked.on(), Grounds.of(reason));
        withdrawAll(project, reason, on, null);
        project.unfundedReason = null;
        outbox.append(new ProjectWithdrawn(id, reason, on));
        return id;
    }

    private void requireDecider(List<Approval> takenBack, Money granted, ApprovalWithdrawal asked, LocalDate on) {
        if (takenBack.stream().anyMatch(approval -> approval.decidedByResolutionId != null)) {
            right.requireCommittee(granted, asked.decidedByResolutionId());
        }
        right.requireDecider(on, granted, asked.decidedByResolutionId());
    }

    private void withdrawAll(Project project, TextRef reason, LocalDate on, UUID resolution) {
        approvals.live(project.id).forEach(approval -> withdraw(approval, reason, on, resolution));
        project.approvalId = null;
        project.approvedAmount = null;
        project.statementDueOn = null;
    }

    private void withdraw(Approval approval, TextRef reason, LocalDate on, UUID resolution) {
        approval.state = Approval.State.WITHDRAWN;
        approval.withdrawnOn = on;
        outbox.append(new ApprovalWithdrawn(approval.projectId, approval.id, on, reason, resolution));
    }
}
