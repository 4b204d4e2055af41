package org.sozialraum.project.meeting;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent;
import org.sozialraum.contract.ProjectEvent.NetworkTaskDone;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.meeting.NetworkMeetingResource.NewTask;
import org.sozialraum.project.meeting.NetworkTaskResource.View;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.organisation.OwnSpaces;
import org.sozialraum.project.problem.MeetingProblems;

/** What meetings gave to do. A provider sees what it is responsible for, a team what was given in its space. */
@ApplicationScoped
public class NetworkTasks implements PanacheRepositoryBase<NetworkTask, UUID> {

    private final Organisations organisations;
    private final OwnSpaces ownSpaces;
    private final CurrentScope scope;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final Clock clock;

    NetworkTasks(
            Organisations organisations,
            OwnSpaces ownSpaces,
            CurrentScope scope,
            Outbox outbox,
            Texts texts,
            ActDay days,
            Clock clock) {
        this.organisations = organisations;
        this.ownSpaces = ownSpaces;
        this.scope = scope;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Keeps what a meeting gives to do.
     *
     * @throws ProblemException 422 for an unknown organisation, or a task that is due before it was given
     */
    List<ProjectEvent.NetworkTask> give(NetworkMeeting meeting, List<NewTask> asked, LocalDate on) {
        MeetingProblems.requireDueAfter(on, asked.stream().map(NewTask::dueOn).toList());
        List<ProjectEvent.NetworkTask> given = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            NewTask wanted = asked.get(i);
            organisations.known(wanted.organisationId(), "/tasks/" + i + "/organisationId");
            TextRef text = texts.share(wanted.text());
            NetworkTask task = new NetworkTask();
            task.id = UuidCreator.getTimeOrderedEpoch();
            task.networkMeetingId = meeting.id;
            task.socialSpaceId = meeting.socialSpaceId;
            task.organisationId = wanted.organisationId();
            task.textId = text.id();
            task.givenOn = on;
            task.dueOn = wanted.dueOn();
            persist(task);
            given.add(new ProjectEvent.NetworkTask(task.id, task.organisationId, task.dueOn, text));
        }
        flush();
        return given;
    }

    /**
     * A task is done.
     *
     * @throws ProblemException 409 where it was done before; 422 for a day in the future or before it was given
     */
    @Transactional
    UUID complete(UUID id, LocalDate on) {
        NetworkTask task = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::isSeen)
                .orElseThrow(NotFoundException::new);
        if (task.doneOn != null) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, "DONE", "–");
        }
        task.doneOn = days.of(on, task.givenOn);
        flush();
        outbox.append(new NetworkTaskDone(task.networkMeetingId, id, task.doneOn));
        return id;
    }

    @Transactional
    View view(UUID id) {
        return findByIdOptional(id)
                .filter(this::isSeen)
                .map(task -> views(List.of(task)).getFirst())
                .orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<View> page(
            UUID socialSpaceId,
            UUID networkMeetingId,
            UUID organisationId,
            Boolean done,
            Boolean overdue,
            Paging paging) {
        Filter filter = new Filter(paging)
                .with("socialSpaceId", socialSpaceId)
                .with("networkMeetingId", networkMeetingId)
                .with("organisationId", organisationId)
                .with("organisationId", own().orElse(null))
                .within(
                        "socialSpaceId",
                        own().isPresent() ? null : ownSpaces.ids().orElse(null));
        if (done != null) {
            filter.and(done ? "doneOn is not null" : "doneOn is null");
        }
        if (overdue != null) {
            String condition = "(doneOn is null and dueOn < {d '%s'})".formatted(LocalDate.now(clock));
            filter.and(overdue ? condition : "not " + condition);
        }
        Page<NetworkTask> page = filter.page(this, task -> task.id);
        return new Page<>(views(page.items()), page.next());
    }

    /** The tasks of meetings, in the order of entry. */
    List<View> ofMeetings(Collection<UUID> meetingIds) {
        return views(list("networkMeetingId in ?1 order by id", meetingIds));
    }

    private boolean isSeen(NetworkTask task) {
        return own().map(task.organisationId::equals).orElseGet(() -> ownSpaces.include(task.socialSpaceId));
    }

    /** A provider's own organisation; where it is not registered, nothing is its own. */
    private Optional<UUID> own() {
        return scope.is(Scope.OWN_ORGANISATION)
                ? Optional.of(organisations.own().map(own -> own.id).orElse(new UUID(0, 0)))
                : Optional.empty();
    }

    private List<View> views(List<NetworkTask> tasks) {
        Map<UUID, String> written =
                texts.read(tasks.stream().map(task -> task.textId).toList());
        return tasks.stream()
                .map(task -> new View(
                        task.id,
                        task.networkMeetingId,
                        task.socialSpaceId,
                        written.get(task.textId),
                        task.organisationId,
                        task.dueOn,
                        task.doneOn,
                        task.textId))
                .toList();
    }
}
