package org.sozialraum.project.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.UUID;
import org.sozialraum.contract.OverallResult;
import org.sozialraum.contract.ProjectEvent.ProjectCompleted;
import org.sozialraum.contract.ProjectEvent.ProjectDiscontinued;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.course.CourseResource.BrokenOff;
import org.sozialraum.project.course.CourseResource.End;
import org.sozialraum.project.outcome.OutcomeView;
import org.sozialraum.project.outcome.OutcomeView.NewOutcome;
import org.sozialraum.project.outcome.Outcomes;
import org.sozialraum.project.problem.ProjectProblems;
import org.sozialraum.project.project.Grounds;
import org.sozialraum.project.project.Project;
import org.sozialraum.project.project.ProjectLife;
import org.sozialraum.project.project.ProjectState.Act;

/** How projects end, and what was learned on the way. */
@ApplicationScoped
public class Endings {

    private final ProjectLife life;
    private final Measures measures;
    private final Outcomes outcomes;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;

    Endings(ProjectLife life, Measures measures, Outcomes outcomes, Outbox outbox, Texts texts, ActDay days) {
        this.life = life;
        this.measures = measures;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
    }

    /** Records an outcome of a project that was decided on; after its end too, and then the end stays where it was. */
    @Transactional
    UUID record(UUID id, NewOutcome asked) {
        Project project = life.lock(id);
        if (!project.state.takesOutcomes()) {
            throw ProjectLife.wrongState(project);
        }
        LocalDate on = days.of(asked.on(), project.lastActOn);
        if (!project.state.isEnd()) {
            project.lastActOn = on;
        }
        life.note(project, "OUTCOME", project.state, on, Grounds.NONE);
        return outcomes.ofProject(id, project.socialSpaceId, asked, on);
    }

    /** Completes the project; what came of it has been recorded before. */
    @Transactional
    UUID complete(UUID id, End asked) {
        Project project = life.lock(id);
        Grounds why = Grounds.of(texts.keep(asked.reason()));
        LocalDate on = end(project, Act.COMPLETION, asked.result(), asked.familiesHelpToRun(), asked.on(), why);
        outbox.append(new ProjectCompleted(id, asked.result(), asked.familiesHelpToRun(), on));
        return id;
    }

    /** Breaks the project off; no money moves by that. */
    @Transactional
    UUID discontinue(UUID id, BrokenOff asked) {
        Project project = life.lock(id);
        boolean familiesHelp = Boolean.TRUE.equals(asked.familiesHelpToRun());
        Grounds why = Grounds.of(texts.keep(asked.reason()));
        LocalDate on = end(project, Act.DISCONTINUATION, asked.result(), familiesHelp, asked.on(), why);
        outbox.append(new ProjectDiscontinued(id, asked.result(), familiesHelp, on));
        return id;
    }

    private LocalDate end(
            Project project, Act act, OverallResult result, boolean familiesHelp, LocalDate asked, Grounds why) {
        LocalDate on = life.move(project, act, asked, why);
        if (!outcomes.isAnyOf(project.id)) {
            throw ProblemException.of(ProjectProblems.OUTCOME_MISSING);
        }
        measures.last(project.id).filter(on::isBefore).ifPresent(heldOn -> {
            throw ProblemException.of(ProjectProblems.END_BEFORE_A_MEASURE, on, heldOn);
        });
        project.endedOn = on;
        project.result = result;
        project.familiesHelpToRun = familiesHelp;
        return on;
    }

    /** The outcomes of a project, oldest entry first. */
    @Transactional
    Page<OutcomeView> outcomes(UUID id, Paging paging) {
        life.visible(id);
        return outcomes.pageOfProject(id, paging);
    }

    @Transactional
    OutcomeView outcome(UUID id, UUID outcomeId) {
        life.visible(id);
        return outcomes.viewOfProject(id, outcomeId).orElseThrow(NotFoundException::new);
    }
}
