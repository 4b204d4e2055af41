package org.sozialraum.project.meeting;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.contract.NeedDecision;
import org.sozialraum.contract.TextRef;
import org.sozialraum.project.meeting.NetworkMeetingResource.Decision;

/** Who belongs to a meeting, and which needs. */
@ApplicationScoped
class MeetingParts {

    private final EntityManager entities;

    MeetingParts(EntityManager entities) {
        this.entities = entities;
    }

    /** The organisations of meetings, in the order of entry, by the meeting. */
    Map<UUID, List<MeetingOrganisation>> organisations(Collection<UUID> meetingIds) {
        return entities.createQuery(
                        "from MeetingOrganisation where networkMeetingId in :ids order by id",
                        MeetingOrganisation.class)
                .setParameter("ids", meetingIds)
                .getResultStream()
                .collect(Collectors.groupingBy(one -> one.networkMeetingId));
    }

    /** The corrections of who came to meetings, oldest first, by the meeting. */
    Map<UUID, List<AttendanceCorrection>> corrections(Collection<UUID> meetingIds) {
        return entities.createQuery(
                        "from AttendanceCorrection where networkMeetingId in :ids order by id",
                        AttendanceCorrection.class)
                .setParameter("ids", meetingIds)
                .getResultStream()
                .collect(Collectors.groupingBy(one -> one.networkMeetingId));
    }

    /** The needs of meetings: the agenda in its order, then what came up, by the meeting. */
    Map<UUID, List<MeetingNeed>> needs(Collection<UUID> meetingIds) {
        return entities.createQuery(
                        "from MeetingNeed where networkMeetingId in :ids order by number nulls last, id",
                        MeetingNeed.class)
                .setParameter("ids", meetingIds)
                .getResultStream()
                .collect(Collectors.groupingBy(one -> one.networkMeetingId));
    }

    /** What meetings decided beside the needs, in its order, by the meeting. */
    Map<UUID, List<FurtherDecision>> furtherDecisions(Collection<UUID> meetingIds) {
        return entities.createQuery(
                        "from FurtherDecision where networkMeetingId in :ids order by number", FurtherDecision.class)
                .setParameter("ids", meetingIds)
                .getResultStream()
                .collect(Collectors.groupingBy(one -> one.networkMeetingId));
    }

    /** Which minutes were written anew, oldest first, by the meeting. */
    Map<UUID, List<MinutesCorrection>> minutesCorrections(Collection<UUID> meetingIds) {
        return entities.createQuery(
                        "from MinutesCorrection where networkMeetingId in :ids order by id", MinutesCorrection.class)
                .setParameter("ids", meetingIds)
                .getResultStream()
                .collect(Collectors.groupingBy(one -> one.networkMeetingId));
    }

    List<MeetingOrganisation> organisations(UUID meetingId) {
        return organisations(List.of(meetingId)).getOrDefault(meetingId, List.of());
    }

    List<MeetingNeed> needs(UUID meetingId) {
        return needs(List.of(meetingId)).getOrDefault(meetingId, List.of());
    }

    /** Invites these and nobody else. */
    void invite(UUID meetingId, List<UUID> organisationIds) {
        organisations(meetingId).forEach(entities::remove);
        entities.flush();
        new LinkedHashSet<>(organisationIds).forEach(id -> add(meetingId, id, true, null));
        entities.flush();
    }

    /** Puts these needs on the agenda and no others. */
    void setAgenda(NetworkMeeting meeting, List<UUID> needIds) {
        needs(meeting.id).forEach(entities::remove);
        entities.flush();
        int number = 0;
        for (UUID needId : new LinkedHashSet<>(needIds)) {
            add(meeting, needId, ++number, null);
        }
        entities.flush();
    }

    /** Notes who came, and nobody else; whoever was not invited is added. */
    void notePresent(UUID meetingId, Set<UUID> present) {
        List<MeetingOrganisation> concerned = organisations(meetingId);
        concerned.forEach(one -> one.present = present.contains(one.organisationId));
        concerned.stream().filter(one -> !one.invited && !one.present).forEach(entities::remove);
        Set<UUID> known = concerned.stream().map(one -> one.organisationId).collect(Collectors.toSet());
        present.stream().filter(id -> !known.contains(id)).forEach(id -> add(meetingId, id, false, true));
        entities.flush();
    }

    /**
     * Notes what was decided; a need that was not on the agenda is added.
     *
     * @param reasons the ids of the texts that say why, by the need
     */
    void noteDecisions(NetworkMeeting meeting, List<Decision> decisions, Map<UUID, UUID> reasons) {
        Map<UUID, MeetingNeed> agenda =
                needs(meeting.id).stream().collect(Collectors.toMap(one -> one.needId, one -> one));
        for (Decision made : decisions) {
            MeetingNeed need = agenda.get(made.needId());
            if (need == null) {
                need = add(meeting, made.needId(), null, made.decision());
            }
            need.decision = made.decision();
            need.reasonTextId = reasons.get(made.needId());
        }
        entities.flush();
    }

    void noteFurtherDecisions(UUID meetingId, List<TextRef> made) {
        for (int i = 0; i < made.size(); i++) {
            FurtherDecision decision = new FurtherDecision();
            decision.id = UuidCreator.getTimeOrderedEpoch();
            decision.networkMeetingId = meetingId;
            decision.number = i + 1;
            decision.textId = made.get(i).id();
            entities.persist(decision);
        }
        entities.flush();
    }

    private void add(UUID meetingId, UUID organisationId, boolean invited, Boolean present) {
        MeetingOrganisation one = new MeetingOrganisation();
        one.id = UuidCreator.getTimeOrderedEpoch();
        one.networkMeetingId = meetingId;
        one.organisationId = organisationId;
        one.invited = invited;
        one.present = present;
        entities.persist(one);
    }

    private MeetingNeed add(NetworkMeeting meeting, UUID needId, Integer number, NeedDecision decision) {
        MeetingNeed need = new MeetingNeed();
        need.id = UuidCreator.getTimeOrderedEpoch();
        need.socialSpaceId = meeting.socialSpaceId;
        need.networkMeetingId = meeting.id;
        need.needId = needId;
        need.number = number;
        need.decision = decision;
        entities.persist(need);
        return need;
    }
}
