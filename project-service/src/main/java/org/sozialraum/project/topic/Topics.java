package org.sozialraum.project.topic;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sozialraum.contract.ProjectEvent.TopicConfirmed;
import org.sozialraum.contract.ProjectEvent.TopicMerged;
import org.sozialraum.contract.ProjectEvent.TopicProposed;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.problem.ProjectProblems;
import org.sozialraum.project.topic.TopicResource.State;
import org.sozialraum.project.topic.TopicResource.View;

/** The youth office's list of topics. A need may bring a new one; it stands as proposed until a clerk decides. */
@ApplicationScoped
public class Topics implements PanacheRepositoryBase<Topic, UUID> {

    /** What a topic is called now, after merging. */
    public record Named(UUID id, String name) {}

    private final Offices offices;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;

    Topics(Offices offices, Outbox outbox, Texts texts, ActDay days) {
        this.offices = offices;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
    }

    /**
     * The topic of this name, whatever its capitals; one that is new is proposed, once, whoever brings it first.
     *
     * @param on the day on which it is brought
     */
    public UUID ofName(String name, LocalDate on) {
        Optional<UUID> known = known(name);
        if (known.isEmpty()) {
            offices.lockRegistry();
            known = known(name);
        }
        return known.orElseGet(() -> propose(name, on));
    }

    /** The topic that this name means now, if it is in the list. */
    public Optional<UUID> known(String name) {
        return byName(name).map(topic -> topic.mergedIntoId == null ? topic.id : topic.mergedIntoId);
    }

    private UUID propose(String name, LocalDate on) {
        TextRef written = texts.share(name);
        Topic topic = fresh(name, on);
        topic.nameTextId = written.id();
        persistAndFlush(topic);
        outbox.append(new TopicProposed(topic.id, written));
        return topic.id;
    }

    /**
     * Puts a topic into the list.
     *
     * @throws ProblemException 409 where the name is there already; 422 for a day in the future
     */
    @Transactional
    UUID list(String name, LocalDate asked) {
        offices.lockRegistry();
        if (byName(name).isPresent()) {
            throw ProblemException.of(ProjectProblems.TOPIC_EXISTS);
        }
        Topic topic = fresh(name, days.of(asked));
        topic.confirmed = true;
        persistAndFlush(topic);
        outbox.append(new TopicConfirmed(topic.id, name, topic.lastActOn));
        return topic.id;
    }

    /**
     * Confirms a topic that was proposed.
     *
     * @throws ProblemException 409 where it is confirmed, merged, or its name was withdrawn; 422 for a day in the future or
     *     before it was proposed
     */
    @Transactional
    UUID confirm(UUID id, LocalDate on) {
        Topic topic = locked(id);
        if (topic.confirmed || topic.mergedIntoId != null || topic.name == null) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, stateOf(topic), "–");
        }
        topic.confirmed = true;
        topic.lastActOn = after(topic, on);
        flush();
        outbox.append(new TopicConfirmed(topic.id, topic.name, topic.lastActOn));
        return id;
    }

    /**
     * Makes a topic mean another one, with all that was merged into it before.
     *
     * @throws ProblemException 422 for itself, an unknown one, a day in the future or before it was proposed or confirmed; 409
     *     where one of the two is merged already
     */
    @Transactional
    UUID merge(UUID id, UUID intoId, LocalDate on) {
        // One merger at a time in an office, so that no two cross.
        offices.lockRegistry();
        Topic topic = locked(id);
        if (id.equals(intoId)) {
            throw ProjectProblems.mergedIntoItself("/intoTopicId");
        }
        Topic into = findByIdOptional(intoId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProjectProblems.unknown("/intoTopicId"));
        for (Topic one : List.of(topic, into)) {
            if (one.mergedIntoId != null) {
                throw ProblemException.of(GeneralProblems.WRONG_STATE, stateOf(one), "–");
            }
        }
        update("mergedIntoId = ?1 where mergedIntoId = ?2", intoId, id);
        topic.mergedIntoId = intoId;
        topic.lastActOn = after(topic, on);
        flush();
        outbox.append(new TopicMerged(id, intoId, topic.lastActOn));
        return id;
    }

    /**
     * Requires a text not to be the name of a confirmed topic, which is a word of the office's list and said by it.
     *
     * @throws ProblemException 409 where it is
     */
    public void requireNoConfirmedName(UUID textId) {
        find("nameTextId", textId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(topic -> topic.confirmed)
                .ifPresent(topic -> {
                    throw ProblemException.of(ProjectProblems.NAME_IS_CONFIRMED, topic.name);
                });
    }

    private LocalDate after(Topic topic, LocalDate on) {
        return topic.lastActOn == null ? days.of(on) : days.of(on, topic.lastActOn);
    }

    /** What these topics mean now, by their ids. */
    public Map<UUID, Named> now(Collection<UUID> ids) {
        Map<UUID, Topic> named = byId(ids);
        Map<UUID, Topic> targets = byId(named.values().stream()
                .map(topic -> topic.mergedIntoId)
                .filter(Objects::nonNull)
                .toList());
        return named.values().stream()
                .collect(Collectors.toMap(
                        topic -> topic.id,
                        topic -> shown(topic.mergedIntoId == null ? topic : targets.get(topic.mergedIntoId))));
    }

    /** The ids of all topics that mean this one. */
    public List<UUID> meaning(UUID id) {
        return find("id = ?1 or mergedIntoId = ?1", id).stream()
                .map(topic -> topic.id)
                .toList();
    }

    @Transactional
    View view(UUID id) {
        return view(findByIdOptional(id).orElseThrow(NotFoundException::new));
    }

    @Transactional
    Page<View> page(State state, Paging paging) {
        boolean merged = state == State.MERGED;
        return new Filter(paging)
                .with("confirmed", state == null || merged ? null : state == State.CONFIRMED)
                .and(merged ? "mergedIntoId is not null" : "mergedIntoId is null")
                .page(this, topic -> topic.id)
                .map(Topics::view);
    }

    private Optional<Topic> byName(String name) {
        return find("lower(name) = lower(?1)", name.strip()).firstResultOptional();
    }

    private Topic locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    private Map<UUID, Topic> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(topic -> topic.id, Function.identity()));
    }

    private static Topic fresh(String name, LocalDate on) {
        Topic topic = new Topic();
        topic.id = UuidCreator.getTimeOrderedEpoch();
        topic.name = name.strip();
        topic.lastActOn = on;
        return topic;
    }

    private static Named shown(Topic topic) {
        return new Named(topic.id, topic.name == null ? Texts.WITHDRAWN : topic.name);
    }

    private static State stateOf(Topic topic) {
        if (topic.mergedIntoId != null) {
            return State.MERGED;
        }
        return topic.confirmed ? State.CONFIRMED : State.PROPOSED;
    }

    private static View view(Topic topic) {
        return new View(
                topic.id,
                shown(topic).name(),
                stateOf(topic),
                topic.mergedIntoId,
                topic.confirmed ? null : topic.nameTextId,
                topic.lastActOn);
    }
}
