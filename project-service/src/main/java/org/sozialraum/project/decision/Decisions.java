package org.sozialraum.project.decision;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent.ProjectApproved;
import org.sozialraum.contract.ProjectEvent.ProjectRejected;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.decision.DecisionResource.ApprovalAsked;
import org.sozialraum.project.decision.DecisionResource.Rejection;
import org.sozialraum.project.problem.FundingProblems;
import org.sozialraum.project.problem.ProjectProblems;
import org.sozialraum.project.project.Approval;
import org.sozialraum.project.project.Approvals;
import org.sozialraum.project.project.Grounds;
import org.sozialraum.project.project.Project;
import org.sozialraum.project.project.ProjectLife;
import org.sozialraum.project.project.ProjectState.Act;

/** What the youth office decides about an application. */
@ApplicationScoped
public class Decisions {

    private final ProjectLife life;
    private final Approvals approvals;
    private final DecidingRight right;
    private final Outbox outbox;
    private final Texts texts;

    Decisions(ProjectLife life, Approvals approvals, DecidingRight right, Outbox outbox, Texts texts) {
        this.life = life;
        this.approvals = approvals;
        this.right = right;
        this.outbox = outbox;
        this.texts = texts;
    }

    /**
     * Approves the money of one year and asks the budget service for it. The first year's approval moves the project; a
     * further year's leaves its state as it is.
     *
     * @throws ProblemException 409 in a state that takes no approval, or where that year has one; 422 for a year or an
     *     amount that nobody applied for; 403 where the rules name somebody else, or the caller's organisation takes part
     */
    @Transactional
    UUID approve(UUID id, ApprovalAsked asked) {
        Project project = life.lock(id);
        right.requireNoInterest(project);
        int year = asked.year() == null ? project.year : asked.year();
        boolean first = year == project.year;
        Grounds why = Grounds.of(texts.keep(asked.reason())).by(asked.decidedByResolutionId());
        LocalDate on;
        if (first) {
            on = life.move(project, Act.APPROVAL, asked.on(), why);
        } else if (project.state.takesFurtherApproval()) {
            on = life.goOn(project, Act.APPROVAL.name(), asked.on(), why);
        } else {
            throw ProjectLife.wrongState(project);
        }
        requireAppliedFor(project, year, asked);
        right.requireDecider(on, approvals.granted(id).plus(asked.amount()), asked.decidedByResolutionId());
        approvals.live(id, year).ifPresent(there -> {
            throw ProblemException.of(ProjectProblems.YEAR_IS_APPROVED, String.valueOf(year));
        });
        Approval approval = new Approval();
        approval.id = UuidCreator.getTimeOrderedEpoch();
        approval.projectId = id;
        approval.year = year;
        approval.amount = asked.amount();
        approval.state = Approval.State.ASKED;
        approval.decidedOn = on;
        approval.reasonTextId = why.textId();
        approval.resolutionId = asked.resolutionId();
        approval.earmark = asked.earmark();
        approval.decidedByResolutionId = asked.decidedByResolutionId();
        approval.statementDueOn = dueOn(asked, year, on);
        approvals.persist(approval);
        if (first) {
            project.approvalId = approval.id;
            project.approvedAmount = asked.amount();
        }
        outbox.append(new ProjectApproved(
                approval.id,
                id,
                project.socialSpaceId,
                project.applicantId,
                on,
                year,
                asked.resolutionId(),
                asked.earmark(),
                asked.amount(),
                asked.decidedByResolutionId(),
                approval.statementDueOn));
        return id;
    }

    private static LocalDate dueOn(ApprovalAsked asked, int year, LocalDate on) {
        LocalDate dueOn = asked.statementDueOn() == null ? Approvals.lastDayOfAccount(year) : asked.statementDueOn();
        if (asked.statementDueOn() != null && dueOn.isBefore(on)) {
            throw ProblemException.ofFields(
                    FundingProblems.DUE_BEFORE_APPROVAL,
                    List.of(new FieldError("/statementDueOn", "liegt vor der Bewilligung", "lies before the approval")),
                    dueOn,
                    on);
        }
        return dueOn;
    }

    private static void requireAppliedFor(Project project, int year, ApprovalAsked asked) {
        if (!project.isAppliedFor(year)) {
            throw ProblemException.ofFields(
                    ProjectProblems.YEAR_NOT_APPLIED_FOR,
                    List.of(new FieldError("/year", "ist nicht beantragt", "was not applied for")),
                    String.valueOf(year));
        }
        if (!asked.amount().isAtMost(project.requestedFor(year))) {
            throw ProblemException.ofFields(
                    ProjectProblems.MORE_THAN_APPLIED_FOR,
                    List.of(new FieldError("/amount", "ist mehr als beantragt", "is more than was applied for")),
                    asked.amount(),
                    project.requestedFor(year));
        }
    }

    /**
     * Rejects what was applied for, altogether.
     *
     * @throws ProblemException 409 in a state that takes no rejection; 403 where the rules name somebody else, or the caller's
     *     organisation takes part; 422 for a resolution that is unknown or of a later day
     */
    @Transactional
    UUID reject(UUID id, Rejection asked) {
        Project project = life.lock(id);
        right.requireNoInterest(project);
        TextRef reason = texts.share(asked.reason());
        UUID resolution = asked.decidedByResolutionId();
        LocalDate on =
                life.move(project, Act.REJECTION, asked.on(), Grounds.of(reason).by(resolution));
        right.requireDecider(on, project.requested(), resolution);
        outbox.append(new ProjectRejected(id, reason, on, resolution));
        return id;
    }
}
