package org.sozialraum.project.meeting;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingMinuted;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.meeting.NetworkMeetingResource.Minutes;
import org.sozialraum.project.problem.MeetingProblems;
import org.sozialraum.project.problem.ProjectProblems;
import org.sozialraum.project.problem.TermProblems;

/** Protokolle of meetings. What minutes said before they were written anew stays on record, with who, when and why. */
@ApplicationScoped
public class MeetingMinutes {

    private final NetworkMeetings meetings;
    private final EntityManager entities;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;
    private final Clock clock;

    MeetingMinutes(
            NetworkMeetings meetings,
            EntityManager entities,
            Outbox outbox,
            Texts texts,
            ActDay days,
            CurrentWork work,
            Clock clock) {
        this.meetings = meetings;
        this.entities = entities;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Writes the minutes.
     *
     * @throws ProblemException 428 and 412, see {@link org.sozialraum.kit.etag.IfMatch}; 409 where the meeting is not held;
     *     422 for a day in the future, before the meeting or before the minutes of before, where there are minutes and
     *     nobody says why there are to be others, or a reason where there are none
     */
    @Transactional
    UUID write(UUID id, Minutes asked) {
        NetworkMeeting meeting = meetings.seenAndLocked(id);
        NetworkMeetings.requireState(meeting, NetworkMeetingState.HELD);
        LocalDate on = days.of(asked.on(), meeting.minutedOn == null ? meeting.heldOn : meeting.minutedOn);
        if (meeting.minutesTextId == null && asked.reason() != null) {
            throw TermProblems.at(MeetingProblems.NO_MINUTES_YET, "/reason");
        }
        TextRef reason = texts.share(asked.reason());
        if (meeting.minutesTextId != null) {
            if (reason == null) {
                throw ProblemException.ofFields(
                        ProjectProblems.REASON_MISSING, List.of(new FieldError("/reason", "fehlt", "is missing")));
            }
            noteCorrection(meeting, reason, on);
        }
        TextRef minutes = texts.share(asked.text());
        meeting.minutesTextId = minutes.id();
        meeting.minutedOn = on;
        entities.flush();
        outbox.append(new NetworkMeetingMinuted(id, minutes, on, reason));
        return id;
    }

    private void noteCorrection(NetworkMeeting meeting, TextRef reason, LocalDate on) {
        MinutesCorrection correction = new MinutesCorrection();
        correction.id = UuidCreator.getTimeOrderedEpoch();
        correction.networkMeetingId = meeting.id;
        correction.beforeTextId = meeting.minutesTextId;
        correction.reasonTextId = reason.id();
        correction.correctedOn = on;
        correction.correctedAt = clock.instant();
        correction.correctedBy = work.get().actor();
        entities.persist(correction);
        // The database changes minutes only where it has seen who writes them anew, and why.
        entities.flush();
    }
}
