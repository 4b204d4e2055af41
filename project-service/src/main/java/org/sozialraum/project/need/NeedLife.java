package org.sozialraum.project.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sozialraum.contract.NeedResult;
import org.sozialraum.contract.ProjectEvent.NeedClosed;
import org.sozialraum.contract.ProjectEvent.NeedClosingReasonReleased;
import org.sozialraum.contract.ProjectEvent.NeedMerged;
import org.sozialraum.contract.ProjectEvent.NeedReleased;
import org.sozialraum.contract.ProjectEvent.NeedTakenUp;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.need.NeedResource.Closing;
import org.sozialraum.project.need.NeedResource.Merger;
import org.sozialraum.project.organisation.OwnSpaces;
import org.sozialraum.project.problem.ProjectProblems;

/** What happens to a need after it was voiced. Each act locks the need, looks at its state, decides and tells. */
@ApplicationScoped
public class NeedLife {

    private final EntityManager entities;
    private final OwnSpaces ownSpaces;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;

    NeedLife(EntityManager entities, OwnSpaces ownSpaces, Outbox outbox, Texts texts, ActDay days, CurrentWork work) {
        this.entities = entities;
        this.ownSpaces = ownSpaces;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.work = work;
    }

    /**
     * Lets others read what the caller did not write itself: the texts of the need, also of one that was merged into another,
     * and the reason for which it was closed. A second person has read them, and they lead to nobody.
     *
     * @throws ProblemException 403 where the caller wrote what is not released yet; 409 where everything is released
     */
    @Transactional
    UUID release(UUID id, LocalDate on) {
        Need need = ownLocked(id);
        String reader = work.get().actor();
        boolean reason = need.hasUnreleasedClosingReason();
        if (need.isReleased() && !reason) {
            throw ProblemException.of(ProjectProblems.NEED_RELEASED);
        }
        boolean releasesTexts = !need.isReleased() && !reader.equals(need.voicedBy);
        boolean releasesReason = reason && !reader.equals(need.closedBy);
        if (!releasesTexts && !releasesReason) {
            throw ProblemException.of(ProjectProblems.SECOND_PERSON);
        }
        LocalDate day = days.of(on, need.lastActOn);
        need.lastActOn = day;
        if (releasesTexts) {
            need.releasedOn = day;
            need.releasedBy = reader;
            outbox.append(new NeedReleased(id, day));
        }
        if (releasesReason) {
            need.closingReasonReleasedOn = day;
            need.closingReasonReleasedBy = reader;
            outbox.append(new NeedClosingReasonReleased(id, day));
        }
        entities.flush();
        return id;
    }

    /**
     * Lets a need, and what was merged into it before, count with another one of its space.
     *
     * @throws ProblemException 422 for itself, an unknown need or one of another space; 409 where one of the two is merged,
     *     this one is taken up already, or the other one has ended
     */
    @Transactional
    UUID merge(UUID id, Merger asked) {
        UUID intoId = asked.intoNeedId();
        lockMergers();
        inOrder(List.of(id, intoId)).forEach(this::locked);
        Need need = ownLocked(id);
        if (id.equals(intoId)) {
            throw ProjectProblems.mergedIntoItself("/intoNeedId");
        }
        Need into = locked(intoId);
        if (into == null || !ownSpaces.include(into.socialSpaceId)) {
            throw ProjectProblems.unknown("/intoNeedId");
        }
        if (!into.socialSpaceId.equals(need.socialSpaceId)) {
            throw ProblemException.ofFields(
                    ProjectProblems.NEED_OF_ANOTHER_SPACE,
                    List.of(new FieldError(
                            "/intoNeedId", "gehört zu einem anderen Sozialraum", "belongs to another social space")));
        }
        requireUnmerged(need);
        requireUnmerged(into);
        if (need.state != NeedState.VOICED) {
            throw wrongState(need);
        }
        if (!into.state.isOpen()) {
            throw wrongState(into);
        }
        LocalDate day = days.of(asked.on(), need.lastActOn);
        entities.createQuery("update Need set mergedIntoId = :into where mergedIntoId = :id")
                .setParameter("into", intoId)
                .setParameter("id", id)
                .executeUpdate();
        need.mergedIntoId = intoId;
        need.lastActOn = day;
        entities.flush();
        outbox.append(new NeedMerged(id, intoId, day));
        return id;
    }

    /**
     * Closes a need.
     *
     * @throws ProblemException 422 where a reason is needed and missing; 409 where the state forbids it
     */
    @Transactional
    UUID close(UUID id, Closing asked) {
        if (asked.result() == NeedResult.CLOSED && asked.reason() == null) {
            throw ProblemException.ofFields(
                    ProjectProblems.REASON_MISSING, List.of(new FieldError("/reason", "fehlt", "is missing")));
        }
        return close(ownLocked(id), asked.result(), asked.reason(), asked.on());
    }

    /**
     * A network meeting says what became of a need.
     *
     * @param reason null where the result is not CLOSED
     * @throws ProblemException 409 where it is merged into another, or its state forbids it; 422 for a day before its last act
     */
    public void closeInMeeting(UUID id, NeedResult result, String reason, LocalDate on) {
        close(locked(id), result, reason, on);
    }

    private UUID close(Need need, NeedResult result, String why, LocalDate on) {
        requireUnmerged(need);
        if (!need.state.endsWith(result)) {
            throw wrongState(need);
        }
        TextRef reason = texts.keepForTeam(why);
        need.closedOn = days.of(on, need.lastActOn);
        need.closedBy = work.get().actor();
        need.closingReasonTextId = reason == null ? null : reason.id();
        need.state = NeedState.after(result);
        need.lastActOn = need.closedOn;
        entities.flush();
        outbox.append(new NeedClosed(need.id, result, need.closedOn));
        return need.id;
    }

    /**
     * A project answers these needs. What is taken up already stays so.
     *
     * @throws ProblemException 409 where one of them is merged into another or has ended
     */
    public void takeUpByProject(Collection<UUID> ids, UUID projectId, LocalDate on) {
        takeUp(ids, projectId, null, on);
    }

    /**
     * A network meeting took these needs up. What is taken up already stays so.
     *
     * @throws ProblemException 409 where one of them is merged into another or has ended
     */
    public void takeUpInMeeting(Collection<UUID> ids, UUID networkMeetingId, LocalDate on) {
        takeUp(ids, null, networkMeetingId, on);
    }

    /**
     * A network meeting leaves a need as it is, for later.
     *
     * @throws ProblemException 409 where it is merged into another or has ended: then there is nothing to come back to
     */
    public void requireOpenInMeeting(UUID id) {
        requireOpen(locked(id));
    }

    private void takeUp(Collection<UUID> ids, UUID projectId, UUID networkMeetingId, LocalDate on) {
        for (UUID id : inOrder(ids)) {
            Need need = locked(id);
            requireOpen(need);
            if (need.state == NeedState.VOICED) {
                need.state = NeedState.TAKEN_UP;
                // Only a month is known of the voice, and a project may be older than what was said to it.
                need.lastActOn = on.isBefore(need.lastActOn) ? need.lastActOn : on;
                entities.flush();
                outbox.append(new NeedTakenUp(id, projectId, networkMeetingId, need.lastActOn));
            }
        }
    }

    /** One merger at a time in an office: two that cross would each wait for what the other holds. */
    private void lockMergers() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .setParameter("name", "needs/merge/" + work.get().youthOffice())
                .getSingleResult();
    }

    /**
     * The need, locked, of a space where the caller may act.
     *
     * @throws ProblemException 409 where it is merged or has ended
     */
    Need ownOpen(UUID id) {
        Need need = ownLocked(id);
        requireOpen(need);
        return need;
    }

    private static void requireOpen(Need need) {
        requireUnmerged(need);
        if (!need.state.isOpen()) {
            throw wrongState(need);
        }
    }

    private Need ownLocked(UUID id) {
        Need need = locked(id);
        if (need == null || !ownSpaces.include(need.socialSpaceId)) {
            throw new NotFoundException();
        }
        return need;
    }

    /** Whoever locks several needs does so in this order, so that nobody waits for one who waits. */
    private static List<UUID> inOrder(Collection<UUID> ids) {
        return ids.stream().distinct().sorted().toList();
    }

    /** Read again, since a need that was looked at before the lock may have changed meanwhile. */
    private Need locked(UUID id) {
        Need need = entities.find(Need.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (need != null) {
            entities.refresh(need);
        }
        return need;
    }

    private static void requireUnmerged(Need need) {
        if (need.mergedIntoId != null) {
            throw ProblemException.of(ProjectProblems.NEED_MERGED, need.mergedIntoId);
        }
    }

    private static ProblemException wrongState(Need need) {
        List<String> possible = need.state.possible();
        return ProblemException.of(
                GeneralProblems.WRONG_STATE, need.state, possible.isEmpty() ? "–" : String.join(", ", possible));
    }
}
