package org.sozialraum.project.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.ProjectEvent.ProjectFunded;
import org.sozialraum.contract.ProjectEvent.ProjectUnfunded;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.project.project.Approval;
import org.sozialraum.project.project.Approvals;
import org.sozialraum.project.project.Grounds;
import org.sozialraum.project.project.Project;
import org.sozialraum.project.project.ProjectLife;
import org.sozialraum.project.project.ProjectState;
import org.sozialraum.project.project.ProjectState.Act;

/** What the budget service answers to approvals. An answer that comes late or twice changes nothing. */
@ApplicationScoped
public class FundingAnswer {

    private final ProjectLife life;
    private final Approvals approvals;
    private final Outbox outbox;

    FundingAnswer(ProjectLife life, Approvals approvals, Outbox outbox) {
        this.life = life;
        this.approvals = approvals;
        this.outbox = outbox;
    }

    /** The budget service's answer: there is money. */
    @Transactional
    public void funded(UUID approvalId) {
        unanswered(approvalId).ifPresent(asked -> {
            asked.approval().state = Approval.State.FUNDED;
            asked.project().statementDueOn = approvals.dueOn(asked.project()).orElseThrow();
            tell(asked, Act.FUNDING, Grounds.NONE);
            outbox.append(new ProjectFunded(
                    asked.project().id, approvalId, asked.approval().amount, asked.approval().decidedOn));
        });
    }

    /** The budget service's answer: there is no money, and why. */
    @Transactional
    public void unfunded(UUID approvalId, CommitmentRefusal reason) {
        unanswered(approvalId).ifPresent(asked -> {
            asked.approval().state = Approval.State.UNFUNDED;
            asked.approval().unfundedReason = reason;
            if (tell(asked, Act.UNFUNDING, Grounds.of(reason))) {
                asked.project().unfundedReason = reason;
            }
            outbox.append(new ProjectUnfunded(asked.project().id, approvalId, reason, asked.approval().decidedOn));
        });
    }

    private record Asked(Project project, Approval approval) {}

    private Optional<Asked> unanswered(UUID approvalId) {
        return approvals
                .projectOf(approvalId)
                .flatMap(life::lockForAnswer)
                .map(project -> new Asked(project, approvals.lock(approvalId)))
                .filter(asked -> asked.approval().state == Approval.State.ASKED);
    }

    /** Notes the answer on the approval's own day; true where it moved the project, whose state the first year's drives. */
    private boolean tell(Asked asked, Act answer, Grounds why) {
        Project project = asked.project();
        boolean drives = asked.approval().id.equals(project.approvalId) && project.state == ProjectState.APPROVED;
        if (drives) {
            life.move(project, answer, asked.approval().decidedOn, why);
        } else {
            life.note(project, answer.name(), project.state, asked.approval().decidedOn, why);
        }
        return drives;
    }
}
