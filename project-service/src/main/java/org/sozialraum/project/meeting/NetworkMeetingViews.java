package org.sozialraum.project.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.organisation.OwnSpaces;

/** Shows meetings: a team those of its space, a provider those that it was invited to or came to. */
@ApplicationScoped
class NetworkMeetingViews implements PanacheRepositoryBase<NetworkMeeting, UUID> {

    private final OwnSpaces ownSpaces;
    private final Organisations organisations;
    private final CurrentScope scope;
    private final MeetingParts parts;
    private final NetworkTasks tasks;
    private final Texts texts;

    NetworkMeetingViews(
            OwnSpaces ownSpaces,
            Organisations organisations,
            CurrentScope scope,
            MeetingParts parts,
            NetworkTasks tasks,
            Texts texts) {
        this.ownSpaces = ownSpaces;
        this.organisations = organisations;
        this.scope = scope;
        this.parts = parts;
        this.tasks = tasks;
        this.texts = texts;
    }

    @Transactional
    NetworkMeetingView view(UUID id) {
        return of(seen(id));
    }

    /** The meeting, if it is the caller's to see. */
    NetworkMeeting seen(UUID id) {
        return findByIdOptional(id).filter(this::isSeen).orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<NetworkMeetingView> page(UUID socialSpaceId, NetworkMeetingState state, Paging paging) {
        Optional<UUID> own = own();
        Filter filter = new Filter(paging)
                .with("socialSpaceId", socialSpaceId)
                .with("state", state)
                .within(
                        "socialSpaceId",
                        own.isPresent() ? null : ownSpaces.ids().orElse(null));
        own.ifPresent(organisationId -> filter.within("id", withOrganisation(organisationId)));
        Page<NetworkMeeting> page = filter.page(this, meeting -> meeting.id);
        return new Page<>(of(page.items()), page.next());
    }

    NetworkMeetingView of(NetworkMeeting meeting) {
        return of(List.of(meeting)).getFirst();
    }

    private List<NetworkMeetingView> of(List<NetworkMeeting> meetings) {
        List<UUID> ids = meetings.stream().map(meeting -> meeting.id).toList();
        Map<UUID, List<MeetingOrganisation>> who = parts.organisations(ids);
        Map<UUID, List<MeetingNeed>> needs = parts.needs(ids);
        Map<UUID, List<NetworkTaskResource.View>> given = tasks.ofMeetings(ids).stream()
                .collect(Collectors.groupingBy(NetworkTaskResource.View::networkMeetingId));
        Map<UUID, List<AttendanceCorrection>> corrections = parts.corrections(ids);
        Map<UUID, List<MinutesCorrection>> minutes = parts.minutesCorrections(ids);
        Map<UUID, List<FurtherDecision>> further = parts.furtherDecisions(ids);
        Map<UUID, String> written = texts.read(Stream.of(
                        meetings.stream()
                                .flatMap(meeting -> Stream.of(meeting.minutesTextId, meeting.cancellationReasonTextId)),
                        all(corrections).map(made -> made.reasonTextId),
                        all(minutes).flatMap(made -> Stream.of(made.reasonTextId, made.beforeTextId)),
                        all(further).map(made -> made.textId),
                        all(needs).map(need -> need.reasonTextId))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .toList());
        return meetings.stream()
                .map(meeting -> view(
                        meeting,
                        who.getOrDefault(meeting.id, List.of()),
                        corrections.getOrDefault(meeting.id, List.of()),
                        needs.getOrDefault(meeting.id, List.of()),
                        further.getOrDefault(meeting.id, List.of()),
                        minutes.getOrDefault(meeting.id, List.of()),
                        given.getOrDefault(meeting.id, List.of()),
                        written))
                .toList();
    }

    private static NetworkMeetingView view(
            NetworkMeeting meeting,
            List<MeetingOrganisation> who,
            List<AttendanceCorrection> corrections,
            List<MeetingNeed> needs,
            List<FurtherDecision> further,
            List<MinutesCorrection> minutes,
            List<NetworkTaskResource.View> tasks,
            Map<UUID, String> written) {
        return new NetworkMeetingView(
                meeting.id,
                meeting.socialSpaceId,
                meeting.state,
                meeting.plannedOn,
                meeting.plannedFor,
                meeting.heldOn,
                ids(who, one -> one.invited),
                ids(who, one -> Boolean.TRUE.equals(one.present)),
                ids(who, one -> Boolean.FALSE.equals(one.present)),
                corrections.stream()
                        .map(made -> new NetworkMeetingView.Correction(
                                made.correctedOn,
                                made.correctedAt,
                                made.correctedBy,
                                written.get(made.reasonTextId),
                                made.reasonTextId,
                                made.presentBefore))
                        .toList(),
                needs.stream()
                        .map(need -> new NetworkMeetingView.Need(
                                need.needId, need.decision, written.get(need.reasonTextId), need.reasonTextId))
                        .toList(),
                further.stream()
                        .map(made -> new NetworkMeetingView.FurtherDecision(written.get(made.textId), made.textId))
                        .toList(),
                tasks,
                written.get(meeting.minutesTextId),
                meeting.minutedOn,
                minutes.stream()
                        .map(made -> new NetworkMeetingView.MinutesCorrection(
                                made.correctedOn,
                                made.correctedAt,
                                made.correctedBy,
                                written.get(made.reasonTextId),
                                made.reasonTextId,
                                written.get(made.beforeTextId),
                                made.beforeTextId))
                        .toList(),
                meeting.cancelledOn,
                written.get(meeting.cancellationReasonTextId),
                new NetworkMeetingView.Texts(meeting.minutesTextId, meeting.cancellationReasonTextId));
    }

    private static <T> Stream<T> all(Map<UUID, List<T>> byMeeting) {
        return byMeeting.values().stream().flatMap(List::stream);
    }

    private static List<UUID> ids(List<MeetingOrganisation> who, Predicate<MeetingOrganisation> which) {
        return who.stream().filter(which).map(one -> one.organisationId).toList();
    }

    private boolean isSeen(NetworkMeeting meeting) {
        return own().map(organisationId -> parts.organisations(meeting.id).stream()
                        .anyMatch(one -> one.organisationId.equals(organisationId)))
                .orElseGet(() -> ownSpaces.include(meeting.socialSpaceId));
    }

    private List<UUID> withOrganisation(UUID organisationId) {
        return getEntityManager()
                .createQuery("select networkMeetingId from MeetingOrganisation where organisationId = :id", UUID.class)
                .setParameter("id", organisationId)
                .getResultList();
    }

    /** A provider's own organisation; where it is not registered, nothing is its own. */
    private Optional<UUID> own() {
        return scope.is(Scope.OWN_ORGANISATION)
                ? Optional.of(organisations.own().map(own -> own.id).orElse(new UUID(0, 0)))
                : Optional.empty();
    }
}
