package org.sozialraum.project.project;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.OverallResult;
import org.sozialraum.contract.ProjectEvent.MeasureHeld;
import org.sozialraum.contract.ProjectEvent.ProjectApplied;
import org.sozialraum.contract.ProjectEvent.ProjectApproved;
import org.sozialraum.contract.ProjectEvent.ProjectCompleted;
import org.sozialraum.contract.ProjectEvent.ProjectDiscontinued;
import org.sozialraum.contract.ProjectEvent.ProjectFunded;
import org.sozialraum.contract.ProjectEvent.ProjectProposed;
import org.sozialraum.contract.ProjectEvent.ProjectRejected;
import org.sozialraum.contract.ProjectEvent.ProjectStarted;
import org.sozialraum.contract.ProjectEvent.ProjectUnfunded;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.need.Needs;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.organisation.OwnSpaces;
import org.sozialraum.project.outcome.OutcomeView.NewOutcome;
import org.sozialraum.project.outcome.Outcomes;
import org.sozialraum.project.problem.ProjectProblems;
import org.sozialraum.project.project.ProjectResource.ApprovalAsked;
import org.sozialraum.project.project.ProjectResource.BrokenOff;
import org.sozialraum.project.project.ProjectResource.End;
import org.sozialraum.project.project.ProjectResource.NewMeasure;
import org.sozialraum.project.project.ProjectResource.NewProject;
import org.sozialraum.project.project.ProjectResource.Rejection;
import org.sozialraum.project.project.ProjectState.Act;

/** The life of projects. Each act locks the project, looks at its state, decides, notes who did it, and tells. */
@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, UUID> {

    private final Offices offices;
    private final Organisations organisations;
    private final OwnSpaces ownSpaces;
    private final Needs needs;
    private final Outcomes outcomes;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;
    private final CurrentScope scope;
    private final Clock clock;

    Projects(
            Offices offices,
            Organisations organisations,
            OwnSpaces ownSpaces,
            Needs needs,
            Outcomes outcomes,
            Outbox outbox,
            Texts texts,
            ActDay days,
            CurrentWork work,
            CurrentScope scope,
            Clock clock) {
        this.offices = offices;
        this.organisations = organisations;
        this.ownSpaces = ownSpaces;
        this.needs = needs;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.work = work;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Proposes a project.
     *
     * @throws ProblemException 422 for unknown references, needs of another space, or neither needs nor a reason
     * @throws ForbiddenException where a provider proposes for another organisation
     */
    @Transactional
    UUID propose(NewProject asked) {
        LocalDate on = days.of(asked.on());
        offices.known(asked.socialSpaceId(), "/socialSpaceId");
        organisations.known(asked.applicantId(), "/applicantId");
        if (scope.is(Scope.OWN_ORGANISATION)
                && !organisations
                        .own()
                        .map(own -> own.id.equals(asked.applicantId()))
                        .orElse(false)) {
            throw new ForbiddenException();
        }
        List<UUID> needIds = asked.needIds() == null
                ? List.of()
                : asked.needIds().stream().distinct().toList();
        if (needIds.isEmpty() && asked.noNeedReason() == null) {
            throw ProblemException.ofFields(
                    ProjectProblems.NEED_MISSING,
                    List.of(new FieldError("/needIds", "nennt keinen Bedarf", "names no need")));
        }
        needs.requireOfSpace(needIds, asked.socialSpaceId());
        TextRef title = texts.share(asked.title());
        TextRef description = texts.share(asked.description());
        TextRef noNeedReason = texts.share(asked.noNeedReason());
        Project project = new Project();
        project.id = UuidCreator.getTimeOrderedEpoch();
        project.socialSpaceId = asked.socialSpaceId();
        project.applicantId = asked.applicantId();
        project.titleTextId = title.id();
        project.descriptionTextId = description == null ? null : description.id();
        project.noNeedReasonTextId = noNeedReason == null ? null : noNeedReason.id();
        project.year = asked.year();
        project.requestedAmount = asked.requestedAmount();
        project.state = ProjectState.IDEA;
        project.lastActOn = on;
        persist(project);
        flush();
        for (UUID needId : needIds) {
            ProjectNeed answered = new ProjectNeed();
            answered.projectId = project.id;
            answered.needId = needId;
            getEntityManager().persist(answered);
        }
        note(project, "PROPOSAL", null, on, null);
        outbox.append(new ProjectProposed(
                project.id,
                project.socialSpaceId,
                project.applicantId,
                title,
                description,
                needIds,
                noNeedReason,
                project.year,
                project.requestedAmount,
                on));
        return project.id;
    }

    @Transactional
    UUID apply(UUID id, LocalDate asked) {
        Project project = lock(id);
        LocalDate on = move(project, Act.APPLICATION, asked, null);
        project.approvalId = null;
        project.approvedAmount = null;
        project.unfundedReason = null;
        outbox.append(new ProjectApplied(id, on));
        return id;
    }

    /** Approves the project and asks the budget service for the money; FUNDED or UNFUNDED is its answer. */
    @Transactional
    UUID approve(UUID id, ApprovalAsked asked) {
        Project project = lock(id);
        LocalDate on = move(project, Act.APPROVAL, asked.on(), null);
        Approval approval = new Approval();
        approval.id = UuidCreator.getTimeOrderedEpoch();
        approval.projectId = id;
        approval.year = project.year;
        approval.amount = asked.amount();
        approval.state = Approval.State.ASKED;
        getEntityManager().persist(approval);
        project.approvalId = approval.id;
        project.approvedAmount = asked.amount();
        outbox.append(new ProjectApproved(
                approval.id,
                id,
                project.socialSpaceId,
                project.applicantId,
                on,
                project.year,
                asked.resolutionId(),
                asked.earmark(),
                asked.amount()));
        return id;
    }

    @Transactional
    UUID reject(UUID id, Rejection asked) {
        Project project = lock(id);
        TextRef reason = texts.share(asked.reason());
        LocalDate on = move(project, Act.REJECTION, asked.on(), reason.id());
        outbox.append(new ProjectRejected(id, reason, on));
        return id;
    }

    @Transactional
    UUID start(UUID id, LocalDate asked) {
        Project project = lock(id);
        project.startedOn = move(project, Act.START, asked, null);
        outbox.append(new ProjectStarted(id, project.startedOn));
        return id;
    }

    /** Completes the project; what came of it has been recorded before. */
    @Transactional
    UUID complete(UUID id, End asked) {
        Project project = lock(id);
        LocalDate on = end(project, Act.COMPLETION, asked.result(), asked.familiesHelpToRun(), asked.on(), null);
        outbox.append(new ProjectCompleted(id, asked.result(), asked.familiesHelpToRun(), on));
        return id;
    }

    /** Breaks the project off; no money moves by that. */
    @Transactional
    UUID discontinue(UUID id, BrokenOff asked) {
        Project project = lock(id);
        boolean familiesHelp = Boolean.TRUE.equals(asked.familiesHelpToRun());
        TextRef reason = texts.keep(asked.reason());
        LocalDate on = end(
                project,
                Act.DISCONTINUATION,
                asked.result(),
                familiesHelp,
                asked.on(),
                reason == null ? null : reason.id());
        outbox.append(new ProjectDiscontinued(id, asked.result(), familiesHelp, on));
        return id;
    }

    /** Records a measure of a project that has started; also one that is told only after the project's end. */
    @Transactional
    UUID hold(UUID id, NewMeasure asked) {
        Project project = lock(id);
        // A project that was broken off before it started never had a measure.
        if (!project.state.takesMeasures() || project.startedOn == null) {
            throw wrongState(project);
        }
        LocalDate heldOn = days.of(asked.heldOn(), project.startedOn);
        if (project.state.isEnd() && heldOn.isAfter(project.lastActOn)) {
            throw ProblemException.of(ProjectProblems.MEASURE_AFTER_THE_END, heldOn);
        }
        TextRef title = texts.share(asked.title());
        Measure measure = new Measure();
        measure.id = UuidCreator.getTimeOrderedEpoch();
        measure.projectId = id;
        measure.titleTextId = title.id();
        measure.heldOn = heldOn;
        measure.participants = asked.participants();
        getEntityManager().persist(measure);
        note(project, "MEASURE", project.state, heldOn, null);
        outbox.append(new MeasureHeld(id, measure.id, title, heldOn, measure.participants));
        return measure.id;
    }

    /** Records an outcome of a project that was decided on; after its end too, and then the end stays where it was. */
    @Transactional
    UUID record(UUID id, NewOutcome asked) {
        Project project = lock(id);
        if (!project.state.takesOutcomes()) {
            throw wrongState(project);
        }
        LocalDate on = days.of(asked.on(), project.lastActOn);
        if (!project.state.isEnd()) {
            project.lastActOn = on;
        }
        note(project, "OUTCOME", project.state, on, null);
        return outcomes.ofProject(id, project.socialSpaceId, asked, on);
    }

    /** The budget service's answer: there is money. An answer to an approval that is not the current one changes nothing. */
    @Transactional
    public void funded(UUID approvalId) {
        answered(approvalId, Approval.State.FUNDED).ifPresent(project -> {
            // The approval's day, which is the last act's as long as nobody has answered.
            LocalDate on = move(project, Act.FUNDING, project.lastActOn, null);
            outbox.append(new ProjectFunded(project.id, approvalId, project.approvedAmount, on));
        });
    }

    /** The budget service's answer: there is no money, and why. */
    @Transactional
    public void unfunded(UUID approvalId, CommitmentRefusal reason) {
        answered(approvalId, Approval.State.UNFUNDED).ifPresent(project -> {
            LocalDate on = move(project, Act.UNFUNDING, project.lastActOn, null);
            project.unfundedReason = reason;
            outbox.append(new ProjectUnfunded(project.id, approvalId, reason, on));
        });
    }

    private Optional<Project> answered(UUID approvalId, Approval.State state) {
        Approval approval = getEntityManager().find(Approval.class, approvalId, LockModeType.PESSIMISTIC_WRITE);
        if (approval == null || approval.state != Approval.State.ASKED) {
            return Optional.empty();
        }
        approval.state = state;
        return findByIdOptional(approval.projectId, LockModeType.PESSIMISTIC_WRITE)
                .filter(project -> approvalId.equals(project.approvalId) && project.state == ProjectState.APPROVED);
    }

    private LocalDate end(
            Project project, Act act, OverallResult result, boolean familiesHelp, LocalDate asked, UUID reason) {
        LocalDate on = move(project, act, asked, reason);
        if (!outcomes.isAnyOf(project.id)) {
            throw ProblemException.of(ProjectProblems.OUTCOME_MISSING);
        }
        lastMeasure(project.id).filter(on::isBefore).ifPresent(heldOn -> {
            throw ProblemException.of(ProjectProblems.END_BEFORE_A_MEASURE, on, heldOn);
        });
        project.result = result;
        project.familiesHelpToRun = familiesHelp;
        return on;
    }

    private Optional<LocalDate> lastMeasure(UUID projectId) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(heldOn) from Measure where projectId = :id", LocalDate.class)
                .setParameter("id", projectId)
                .getSingleResult());
    }

    /** Locks a project that the caller may act on. */
    private Project lock(UUID id) {
        Project project = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
        boolean own = scope.is(Scope.OWN_ORGANISATION)
                ? organisations
                        .own()
                        .map(mine -> mine.id.equals(project.applicantId))
                        .orElse(false)
                : ownSpaces.include(project.socialSpaceId);
        if (!own) {
            throw new NotFoundException();
        }
        return project;
    }

    private LocalDate move(Project project, Act act, LocalDate asked, UUID reason) {
        ProjectState before = project.state;
        project.state = before.after(act).orElseThrow(() -> wrongState(project));
        LocalDate on = days.of(asked, project.lastActOn);
        project.lastActOn = on;
        note(project, act.name(), before, on, reason);
        return on;
    }

    private static ProblemException wrongState(Project project) {
        List<String> possible = project.state.possible();
        return ProblemException.of(
                GeneralProblems.WRONG_STATE, project.state, possible.isEmpty() ? "–" : String.join(", ", possible));
    }

    private void note(Project project, String act, ProjectState before, LocalDate on, UUID reason) {
        long acts = getEntityManager()
                .createQuery("select count(*) from ProjectAct where projectId = :id", Long.class)
                .setParameter("id", project.id)
                .getSingleResult();
        ProjectAct entry = new ProjectAct();
        entry.projectId = project.id;
        entry.number = acts + 1;
        entry.act = act;
        entry.fromState = before;
        entry.toState = project.state;
        entry.happenedOn = on;
        entry.actedAt = clock.instant();
        entry.actedBy = work.get().actor();
        entry.reasonTextId = reason;
        getEntityManager().persist(entry);
    }
}
