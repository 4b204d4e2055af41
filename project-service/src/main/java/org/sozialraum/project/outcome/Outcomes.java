package org.sozialraum.project.outcome;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sozialraum.contract.ProjectEvent.OutcomeRecorded;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.outcome.OutcomeView.NewOutcome;
import org.sozialraum.project.problem.ProjectProblems;

/** The outcomes: what worked, what was difficult, and why. */
@ApplicationScoped
public class Outcomes implements PanacheRepositoryBase<Outcome, UUID> {

    private final Causes causes;
    private final Outbox outbox;
    private final Texts texts;

    Outcomes(Causes causes, Outbox outbox, Texts texts) {
        this.causes = causes;
        this.outbox = outbox;
        this.texts = texts;
    }

    /**
     * Records an outcome of a project.
     *
     * @throws ProblemException 422 for a cause that is not in the list
     */
    public UUID ofProject(UUID projectId, UUID socialSpaceId, NewOutcome asked, LocalDate on) {
        return record(projectId, null, null, socialSpaceId, asked, on, "/cause");
    }

    /**
     * Records an outcome of an attempt to co-operate.
     *
     * @param causePointer where the cause stands in the body that was sent
     */
    public UUID ofAttempt(UUID attemptId, UUID socialSpaceId, NewOutcome asked, LocalDate on, String causePointer) {
        return record(null, attemptId, null, socialSpaceId, asked, on, causePointer);
    }

    /**
     * Records what was learned in a network meeting.
     *
     * @throws ProblemException 422 for a cause that is not in the list
     */
    public UUID ofMeeting(UUID meetingId, UUID socialSpaceId, NewOutcome asked, LocalDate on) {
        return record(null, null, meetingId, socialSpaceId, asked, on, "/cause");
    }

    public boolean isAnyOf(UUID projectId) {
        return count("projectId", projectId) > 0;
    }

    /** The outcomes of a project, oldest entry first. */
    public Page<OutcomeView> pageOfProject(UUID projectId, Paging paging) {
        return page("projectId", projectId, paging);
    }

    /** The outcomes of a network meeting, oldest entry first. */
    public Page<OutcomeView> pageOfMeeting(UUID meetingId, Paging paging) {
        return page("networkMeetingId", meetingId, paging);
    }

    private Page<OutcomeView> page(String of, UUID id, Paging paging) {
        Page<Outcome> page = new Filter(paging).with(of, id).page(this, outcome -> outcome.id);
        return new Page<>(views(page.items()), page.next());
    }

    /** One outcome of a project. */
    public Optional<OutcomeView> viewOfProject(UUID projectId, UUID id) {
        return find("id = ?1 and projectId = ?2", id, projectId)
                .singleResultOptional()
                .map(outcome -> views(List.of(outcome)).getFirst());
    }

    /** One outcome of a network meeting. */
    public Optional<OutcomeView> viewOfMeeting(UUID meetingId, UUID id) {
        return find("id = ?1 and networkMeetingId = ?2", id, meetingId)
                .singleResultOptional()
                .map(outcome -> views(List.of(outcome)).getFirst());
    }

    /** The outcomes of attempts to co-operate, by the attempt, the oldest entry first. */
    public Map<UUID, List<OutcomeView>> viewsOfAttempts(Collection<UUID> attemptIds) {
        List<Outcome> found = list("cooperationAttemptId in ?1 order by id", attemptIds);
        List<OutcomeView> views = views(found);
        Map<UUID, List<OutcomeView>> byAttempt = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            byAttempt
                    .computeIfAbsent(found.get(i).cooperationAttemptId, attempt -> new ArrayList<>())
                    .add(views.get(i));
        }
        return byAttempt;
    }

    private UUID record(
            UUID projectId,
            UUID attemptId,
            UUID meetingId,
            UUID socialSpaceId,
            NewOutcome asked,
            LocalDate on,
            String causePointer) {
        if (!causes.isKnown(asked.cause())) {
            throw ProblemException.ofFields(
                    ProjectProblems.CAUSE_UNKNOWN,
                    List.of(new FieldError(causePointer, "steht nicht in der Liste", "is not in the list")),
                    asked.cause());
        }
        TextRef text = texts.share(asked.text());
        TextRef lesson = texts.share(asked.lesson());
        Outcome outcome = new Outcome();
        outcome.id = UuidCreator.getTimeOrderedEpoch();
        outcome.projectId = projectId;
        outcome.cooperationAttemptId = attemptId;
        outcome.networkMeetingId = meetingId;
        outcome.kind = asked.kind();
        outcome.cause = asked.cause();
        outcome.textId = text.id();
        outcome.lessonTextId = lesson == null ? null : lesson.id();
        outcome.happenedOn = on;
        persistAndFlush(outcome);
        outbox.append(new OutcomeRecorded(
                outcome.id,
                projectId,
                attemptId,
                socialSpaceId,
                outcome.kind,
                outcome.cause,
                text,
                lesson,
                on,
                meetingId));
        return outcome.id;
    }

    private List<OutcomeView> views(List<Outcome> outcomes) {
        Map<UUID, String> written = texts.read(outcomes.stream()
                .flatMap(outcome -> Stream.of(outcome.textId, outcome.lessonTextId))
                .filter(Objects::nonNull)
                .toList());
        return outcomes.stream()
                .map(outcome -> new OutcomeView(
                        outcome.id,
                        outcome.kind,
                        outcome.cause,
                        written.get(outcome.textId),
                        outcome.textId,
                        outcome.lessonTextId == null ? null : written.get(outcome.lessonTextId),
                        outcome.lessonTextId,
                        outcome.happenedOn))
                .toList();
    }
}
