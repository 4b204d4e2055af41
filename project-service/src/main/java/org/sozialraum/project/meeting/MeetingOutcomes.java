package org.sozialraum.project.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.project.outcome.OutcomeView;
import org.sozialraum.project.outcome.OutcomeView.NewOutcome;
import org.sozialraum.project.outcome.Outcomes;

/** What was learned in network meetings. */
@ApplicationScoped
public class MeetingOutcomes {

    private final NetworkMeetings meetings;
    private final NetworkMeetingViews views;
    private final Outcomes outcomes;
    private final ActDay days;

    MeetingOutcomes(NetworkMeetings meetings, NetworkMeetingViews views, Outcomes outcomes, ActDay days) {
        this.meetings = meetings;
        this.views = views;
        this.outcomes = outcomes;
        this.days = days;
    }

    /**
     * Records a success or a difficulty of network work that a meeting spoke of.
     *
     * @throws ProblemException 409 where the meeting is not held; 422 for a cause that is not in the list, a day in the
     *     future or before the meeting
     * @throws NotFoundException where there is none, or none of the caller's space
     */
    @Transactional
    UUID record(UUID meetingId, NewOutcome asked) {
        NetworkMeeting meeting = meetings.locked(meetingId);
        NetworkMeetings.requireState(meeting, NetworkMeetingState.HELD);
        return outcomes.ofMeeting(
                meetingId,
                meeting.socialSpaceId,
                asked,
                asked.on() == null ? meeting.heldOn : days.of(asked.on(), meeting.heldOn));
    }

    @Transactional
    Page<OutcomeView> page(UUID meetingId, Paging paging) {
        views.view(meetingId);
        return outcomes.pageOfMeeting(meetingId, paging);
    }

    @Transactional
    OutcomeView view(UUID meetingId, UUID id) {
        views.view(meetingId);
        return outcomes.viewOfMeeting(meetingId, id).orElseThrow(NotFoundException::new);
    }
}
