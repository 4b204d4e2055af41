package org.sozialraum.project.meeting;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent;
import org.sozialraum.contract.ProjectEvent.NeedLookedAt;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingCancelled;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingChanged;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingHeld;
import org.sozialraum.contract.ProjectEvent.NetworkMeetingPlanned;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.etag.IfMatch;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.meeting.NetworkMeetingResource.Cancellation;
import org.sozialraum.project.meeting.NetworkMeetingResource.Decision;
import org.sozialraum.project.meeting.NetworkMeetingResource.FurtherDecision;
import org.sozialraum.project.meeting.NetworkMeetingResource.Holding;
import org.sozialraum.project.meeting.NetworkMeetingResource.MeetingChange;
import org.sozialraum.project.meeting.NetworkMeetingResource.NewMeeting;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.office.SocialSpace;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.organisation.OwnSpaces;
import org.sozialraum.project.problem.MeetingProblems;

/** The network meetings, from their plan to their minutes. */
@ApplicationScoped
public class NetworkMeetings implements PanacheRepositoryBase<NetworkMeeting, UUID> {

    private final Offices offices;
    private final Organisations organisations;
    private final OwnSpaces ownSpaces;
    private final MeetingParts parts;
    private final MeetingNeeds needs;
    private final NetworkTasks tasks;
    private final NetworkMeetingViews views;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;
    private final IfMatch ifMatch;

    NetworkMeetings(
            Offices offices,
            Organisations organisations,
            OwnSpaces ownSpaces,
            MeetingParts parts,
            MeetingNeeds needs,
            NetworkTasks tasks,
            NetworkMeetingViews views,
            Outbox outbox,
            Texts texts,
            ActDay days,
            CurrentWork work,
            IfMatch ifMatch) {
        this.offices = offices;
        this.organisations = organisations;
        this.ownSpaces = ownSpaces;
        this.parts = parts;
        this.needs = needs;
        this.tasks = tasks;
        this.views = views;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.work = work;
        this.ifMatch = ifMatch;
    }

    /**
     * Plans a meeting. Without an agenda it gets the open needs of the space.
     *
     * @throws ProblemException 422 for unknown references, a need of another space, a day before the space was there, or one
     *     that is planned only after it
     * @throws ForbiddenException for a team and another social space than its own
     */
    @Transactional
    UUID plan(NewMeeting asked) {
        SocialSpace space = offices.known(asked.socialSpaceId(), "/socialSpaceId");
        if (!ownSpaces.include(space.id)) {
            throw new ForbiddenException();
        }
        offices.requireThere(space.id, asked.plannedFor(), asked.plannedFor(), "/plannedFor");
        requireKnown(asked.invitedOrganisationIds(), "/invitedOrganisationIds/");
        List<UUID> agenda = asked.needIds() == null ? needs.proposedFor(space.id) : asked.needIds();
        needs.requireOfSpace(agenda, space.id, "/needIds/");
        NetworkMeeting meeting = new NetworkMeeting();
        meeting.id = UuidCreator.getTimeOrderedEpoch();
        meeting.socialSpaceId = space.id;
        meeting.state = NetworkMeetingState.PLANNED;
        meeting.plannedOn = plannedOn(asked);
        meeting.plannedFor = asked.plannedFor();
        meeting.plannedBy = work.get().actor();
        persistAndFlush(meeting);
        parts.invite(meeting.id, asked.invitedOrganisationIds());
        parts.setAgenda(meeting, agenda);
        outbox.append(new NetworkMeetingPlanned(
                meeting.id, space.id, meeting.plannedFor, invited(meeting), agendaOf(meeting)));
        return meeting.id;
    }

    /** Null for a meeting that is written down only after its day: when it was planned is not known then. */
    private LocalDate plannedOn(NewMeeting asked) {
        LocalDate on = days.of(asked.on());
        if (!on.isAfter(asked.plannedFor())) {
            return on;
        }
        if (asked.on() != null) {
            throw ProblemException.of(GeneralProblems.DAY_NOT_POSSIBLE, on);
        }
        return null;
    }

    /**
     * Changes what is planned.
     *
     * @throws ProblemException 428 and 412, see {@link IfMatch}; 409 where it is held or cancelled; 422 as {@link #plan}
     */
    @Transactional
    NetworkMeetingView change(UUID id, MeetingChange asked) {
        NetworkMeeting meeting = seenAndLocked(id);
        requireState(meeting, NetworkMeetingState.PLANNED);
        LocalDate day = asked.plannedFor().orKeep(meeting.plannedFor);
        offices.requireThere(meeting.socialSpaceId, day, day, "/plannedFor");
        meeting.plannedFor = day;
        if (asked.invitedOrganisationIds().given()) {
            requireKnown(asked.invitedOrganisationIds().value(), "/invitedOrganisationIds/");
            parts.invite(id, asked.invitedOrganisationIds().value());
        }
        if (asked.needIds().given()) {
            needs.requireOfSpace(asked.needIds().value(), meeting.socialSpaceId, "/needIds/");
            parts.setAgenda(meeting, asked.needIds().value());
        }
        flush();
        outbox.append(new NetworkMeetingChanged(id, meeting.plannedFor, invited(meeting), agendaOf(meeting)));
        return views.of(meeting);
    }

    /**
     * Says how a meeting went. What it decided on a need happens to the need in the same transaction.
     *
     * @throws ProblemException 428 and 412, see {@link IfMatch}; 409 where it is held or cancelled, or a need forbids what
     *     was decided; 422 for a day in the future or before the space was there, unknown references, a need of another
     *     space or decided twice, a task that is due before it was given
     */
    @Transactional
    UUID hold(UUID id, Holding asked) {
        NetworkMeeting meeting = seenAndLocked(id);
        requireState(meeting, NetworkMeetingState.PLANNED);
        LocalDate heldOn = days.of(asked.heldOn());
        offices.requireThere(meeting.socialSpaceId, heldOn, heldOn, "/heldOn");
        requireKnown(asked.presentOrganisationIds(), "/presentOrganisationIds/");
        MeetingProblems.requireDecidedOnce(
                asked.decisions().stream().map(Decision::needId).toList());
        Set<UUID> present = new LinkedHashSet<>(asked.presentOrganisationIds());
        parts.notePresent(id, present);
        needs.decide(meeting, asked.decisions(), heldOn);
        List<ProjectEvent.NetworkTask> given = tasks.give(meeting, asked.tasks(), heldOn);
        List<TextRef> further = (asked.furtherDecisions() == null
                        ? List.<FurtherDecision>of()
                        : asked.furtherDecisions())
                .stream().map(made -> texts.share(made.text())).toList();
        parts.noteFurtherDecisions(id, further);
        TextRef minutes = texts.share(asked.minutes());
        meeting.state = NetworkMeetingState.HELD;
        meeting.heldOn = heldOn;
        if (minutes != null) {
            meeting.minutesTextId = minutes.id();
            meeting.minutedOn = heldOn;
        }
        flush();
        outbox.append(new NetworkMeetingHeld(
                id,
                meeting.socialSpaceId,
                invited(meeting),
                List.copyOf(present),
                asked.decisions().stream()
                        .map(made -> new NeedLookedAt(made.needId(), made.decision()))
                        .toList(),
                given,
                minutes,
                heldOn,
                further.isEmpty() ? null : further));
        return id;
    }

    /**
     * The meeting does not take place.
     *
     * @throws ProblemException 409 where it is held or cancelled; 422 for a day in the future, before it was planned
     *     or before the space was there
     */
    @Transactional
    UUID cancel(UUID id, Cancellation asked) {
        NetworkMeeting meeting = locked(id);
        requireState(meeting, NetworkMeetingState.PLANNED);
        LocalDate on = days.of(asked.on());
        MeetingProblems.requireNotBefore(offices.known(meeting.socialSpaceId, "/socialSpaceId").since, on, "/on");
        TextRef reason = texts.share(asked.reason());
        meeting.state = NetworkMeetingState.CANCELLED;
        meeting.cancelledOn = meeting.plannedOn == null ? on : days.of(on, meeting.plannedOn);
        meeting.cancellationReasonTextId = reason == null ? null : reason.id();
        flush();
        outbox.append(new NetworkMeetingCancelled(id, reason, meeting.cancelledOn));
        return id;
    }

    /**
     * The meeting as the caller has seen it, locked.
     *
     * @throws ProblemException 428 and 412, see {@link IfMatch}
     */
    NetworkMeeting seenAndLocked(UUID id) {
        NetworkMeeting meeting = locked(id);
        ifMatch.require(views.of(meeting));
        return meeting;
    }

    NetworkMeeting locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(meeting -> ownSpaces.include(meeting.socialSpaceId))
                .orElseThrow(NotFoundException::new);
    }

    static void requireState(NetworkMeeting meeting, NetworkMeetingState needed) {
        if (meeting.state != needed) {
            List<String> possible = meeting.state.possible();
            throw ProblemException.of(
                    GeneralProblems.WRONG_STATE, meeting.state, possible.isEmpty() ? "–" : String.join(", ", possible));
        }
    }

    void requireKnown(List<UUID> organisationIds, String pointer) {
        for (int i = 0; i < organisationIds.size(); i++) {
            organisations.known(organisationIds.get(i), pointer + i);
        }
    }

    List<UUID> invited(NetworkMeeting meeting) {
        return parts.organisations(meeting.id).stream()
                .filter(one -> one.invited)
                .map(one -> one.organisationId)
                .toList();
    }

    private List<UUID> agendaOf(NetworkMeeting meeting) {
        return parts.needs(meeting.id).stream().map(one -> one.needId).toList();
    }
}
