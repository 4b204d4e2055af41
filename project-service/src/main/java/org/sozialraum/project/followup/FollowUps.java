package org.sozialraum.project.followup;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent.ProjectFollowedUp;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.followup.FollowUpResource.NewFollowUp;
import org.sozialraum.project.followup.FollowUpResource.View;
import org.sozialraum.project.problem.FundingProblems;
import org.sozialraum.project.project.Grounds;
import org.sozialraum.project.project.Project;
import org.sozialraum.project.project.ProjectLife;
import org.sozialraum.project.project.YearAfter;

/** What became of projects after their end. */
@ApplicationScoped
public class FollowUps implements PanacheRepositoryBase<FollowUp, UUID> {

    private final ProjectLife life;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;

    FollowUps(ProjectLife life, Outbox outbox, Texts texts, ActDay days) {
        this.life = life;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
    }

    /**
     * Records the answer to the question a year later; it can be asked again in later years.
     *
     * @throws ProblemException 409 for a project that has not ended; 422 before a year has passed, or where families are said
     *     to help to run what does not run
     */
    @Transactional
    UUID record(UUID id, NewFollowUp asked) {
        Project project = life.lock(id);
        if (!project.state.isEnd()) {
            throw ProjectLife.wrongState(project);
        }
        LocalDate first = YearAfter.of(project.endedOn);
        LocalDate on = days.of(asked.on(), project.endedOn);
        if (on.isBefore(first)) {
            throw ProblemException.of(FundingProblems.FOLLOW_UP_TOO_EARLY, first);
        }
        if (asked.stillRunning() != (asked.familiesHelpToRun() != null)) {
            throw ProblemException.ofFields(
                    FundingProblems.FAMILIES_HELP_WHAT_RUNS,
                    List.of(new FieldError(
                            "/familiesHelpToRun",
                            "gehört dazu, wenn es noch läuft, und nur dann",
                            "belongs to what is still running, and only to that")));
        }
        TextRef note = texts.share(asked.note());
        FollowUp answer = new FollowUp();
        answer.id = UuidCreator.getTimeOrderedEpoch();
        answer.projectId = id;
        answer.stillRunning = asked.stillRunning();
        answer.familiesHelpToRun = asked.familiesHelpToRun();
        answer.noteTextId = note == null ? null : note.id();
        answer.askedOn = on;
        persist(answer);
        if (project.followedUpOn == null || project.followedUpOn.isBefore(on)) {
            project.followedUpOn = on;
        }
        life.note(project, "FOLLOW_UP", project.state, on, Grounds.of(note));
        outbox.append(new ProjectFollowedUp(id, answer.stillRunning, answer.familiesHelpToRun, note, on));
        return answer.id;
    }

    @Transactional
    Page<View> list(UUID projectId, Paging paging) {
        life.visible(projectId);
        Page<FollowUp> page = new Filter(paging).with("projectId", projectId).page(this, answer -> answer.id);
        return new Page<>(views(page.items()), page.next());
    }

    @Transactional
    View view(UUID projectId, UUID id) {
        life.visible(projectId);
        return views(list("id = ?1 and projectId = ?2", id, projectId)).getFirst();
    }

    private List<View> views(List<FollowUp> answers) {
        Map<UUID, String> notes = texts.read(answers.stream()
                .map(answer -> answer.noteTextId)
                .filter(Objects::nonNull)
                .toList());
        return answers.stream()
                .map(answer -> new View(
                        answer.id,
                        answer.stillRunning,
                        answer.familiesHelpToRun,
                        answer.noteTextId == null ? null : notes.get(answer.noteTextId),
                        answer.noteTextId,
                        answer.askedOn))
                .toList();
    }
}
