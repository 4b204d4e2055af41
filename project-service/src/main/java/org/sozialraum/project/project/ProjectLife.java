package org.sozialraum.project.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.organisation.OwnSpaces;
import org.sozialraum.project.project.ProjectState.Act;

/**
 * What all acts on a project have in common: they lock it, look at its state, move it on, and note who did it. Whoever
 * locks a project and one of its approvals takes the project first.
 */
@ApplicationScoped
public class ProjectLife implements PanacheRepositoryBase<Project, UUID> {

    private final Organisations organisations;
    private final OwnSpaces ownSpaces;
    private final ActDay days;
    private final CurrentWork work;
    private final CurrentScope scope;
    private final Clock clock;

    ProjectLife(
            Organisations organisations,
            OwnSpaces ownSpaces,
            ActDay days,
            CurrentWork work,
            CurrentScope scope,
            Clock clock) {
        this.organisations = organisations;
        this.ownSpaces = ownSpaces;
        this.days = days;
        this.work = work;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Locks a project that the caller may act on.
     *
     * @throws NotFoundException where there is none, or none that the caller may see
     */
    public Project lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::isOwn)
                .orElseThrow(NotFoundException::new);
    }

    /** Locks a project for the budget service's answer, which comes from no caller. */
    public Optional<Project> lockForAnswer(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * A project that the caller may see.
     *
     * @throws NotFoundException where there is none
     */
    public Project visible(UUID id) {
        return findByIdOptional(id).filter(this::isOwn).orElseThrow(NotFoundException::new);
    }

    private boolean isOwn(Project project) {
        return scope.is(Scope.OWN_ORGANISATION)
                ? organisations
                        .own()
                        .map(mine -> mine.id.equals(project.applicantId))
                        .orElse(false)
                : ownSpaces.include(project.socialSpaceId);
    }

    /**
     * Moves the project on by an act.
     *
     * @param asked the day that the caller gave, or null for today
     * @param why on which grounds
     * @return the day of the act
     * @throws ProblemException 409 where the state forbids it, 422 for a day that cannot be
     */
    public LocalDate move(Project project, Act act, LocalDate asked, Grounds why) {
        ProjectState before = project.state;
        project.state = before.after(act).orElseThrow(() -> wrongState(project));
        LocalDate on = days.of(asked, project.lastActOn);
        project.lastActOn = on;
        note(project, act.name(), before, on, why);
        return on;
    }

    /** An act that follows the last one and leaves the state as it is. */
    public LocalDate goOn(Project project, String act, LocalDate asked, Grounds why) {
        LocalDate on = days.of(asked, project.lastActOn);
        project.lastActOn = on;
        note(project, act, project.state, on, why);
        return on;
    }

    /** The refusal of an act by the project's state; it names what is possible. */
    public static ProblemException wrongState(Project project) {
        List<String> possible = project.state.possible();
        return ProblemException.of(
                GeneralProblems.WRONG_STATE, project.state, possible.isEmpty() ? "–" : String.join(", ", possible));
    }

    /** Adds a line to the project's history. */
    public void note(Project project, String act, ProjectState before, LocalDate on, Grounds why) {
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
        entry.reasonTextId = why.textId();
        entry.unfundedReason = why.refusal();
        entry.decidedByResolutionId = why.resolutionId();
        getEntityManager().persist(entry);
    }
}
