package org.sozialraum.project.meeting;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent.AttendanceCorrected;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.meeting.NetworkMeetingResource.Correction;

/** Who came to a meeting, put right after it was held. What was decided there stays. */
@ApplicationScoped
public class AttendanceCorrections {

    private final NetworkMeetings meetings;
    private final MeetingParts parts;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;
    private final Clock clock;

    AttendanceCorrections(
            NetworkMeetings meetings,
            MeetingParts parts,
            EntityManager entities,
            Outbox outbox,
            Texts texts,
            ActDay days,
            CurrentWork work,
            Clock clock) {
        this.meetings = meetings;
        this.parts = parts;
        this.entities = entities;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Says anew who came.
     *
     * @throws ProblemException 428 and 412, see {@link org.sozialraum.kit.etag.IfMatch}; 409 where the meeting is not held;
     *     422 for a day in the future or before the meeting, or an unknown organisation
     */
    @Transactional
    UUID correct(UUID id, Correction asked) {
        NetworkMeeting meeting = meetings.seenAndLocked(id);
        NetworkMeetings.requireState(meeting, NetworkMeetingState.HELD);
        LocalDate on = days.of(asked.on(), meeting.heldOn);
        meetings.requireKnown(asked.presentOrganisationIds(), "/presentOrganisationIds/");
        TextRef reason = texts.share(asked.reason());
        AttendanceCorrection correction = new AttendanceCorrection();
        correction.id = UuidCreator.getTimeOrderedEpoch();
        correction.networkMeetingId = id;
        correction.presentBefore = parts.organisations(id).stream()
                .filter(one -> Boolean.TRUE.equals(one.present))
                .map(one -> one.organisationId)
                .toList();
        correction.reasonTextId = reason.id();
        correction.correctedOn = on;
        correction.correctedAt = clock.instant();
        correction.correctedBy = work.get().actor();
        entities.persist(correction);
        // The database changes what was held only where it has seen who corrects it, and why.
        entities.flush();
        Set<UUID> present = new LinkedHashSet<>(asked.presentOrganisationIds());
        parts.notePresent(id, present);
        outbox.append(new AttendanceCorrected(id, meetings.invited(meeting), List.copyOf(present), reason, on));
        return id;
    }
}
