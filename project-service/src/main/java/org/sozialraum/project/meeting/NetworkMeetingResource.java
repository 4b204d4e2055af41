package org.sozialraum.project.meeting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.NeedDecision;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.Change;
import org.sozialraum.kit.request.MayBeMissing;

/** The network meetings of the social spaces. */
@Path("/api/v1/network-meetings")
@Tag(
        name = "network-meetings",
        description = "Netzwerktreffen: who came, which needs were looked at, what was decided.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NetworkMeetingResource {

    private static final String SEEN = "The ETag of the meeting as it was seen; \"*\" is not enough.";

    private final NetworkMeetings meetings;
    private final MeetingMinutes minutes;
    private final AttendanceCorrections corrections;
    private final NetworkMeetingViews views;
    private final Once once;

    NetworkMeetingResource(
            NetworkMeetings meetings,
            MeetingMinutes minutes,
            AttendanceCorrections corrections,
            NetworkMeetingViews views,
            Once once) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.corrections = corrections;
        this.views = views;
        this.once = once;
    }

    /** A meeting that is to take place. */
    @Schema(name = "NewNetworkMeeting")
    public record NewMeeting(
            UUID socialSpaceId,
            LocalDate plannedFor,
            @Size(max = 100) List<UUID> invitedOrganisationIds,

            @Schema(
                    description =
                            "The agenda, in its order; where it is left out, the open needs of the space that are proposed.")
            @MayBeMissing
            @Size(max = 100)
            List<UUID> needIds,

            @Schema(
                    description =
                            "The day on which it was planned, not after the one that it is planned for; today where it is left out, and not known for a meeting of the past.")
            @MayBeMissing
            LocalDate on)
            implements Body {}

    /** What of a planned meeting changes. */
    @Schema(name = "NetworkMeetingChange")
    public record MeetingChange(
            Change<LocalDate> plannedFor,
            @Size(max = 100) Change<List<UUID>> invitedOrganisationIds,
            @Size(max = 100) Change<List<UUID>> needIds)
            implements Body {}

    /** What was decided on a need, be it on the agenda or not. */
    @Schema(name = "NewNeedDecision")
    public record Decision(
            UUID needId,
            NeedDecision decision,

            @Schema(
                    description =
                            "Why; asked for where a need is CLOSED. Of an end it stands with the need, else here.")
            @MayBeMissing
            @Size(min = 1, max = 1000)
            String reason) {}

    /** Something else that was decided. */
    @Schema(name = "NewFurtherDecision")
    public record FurtherDecision(@Size(min = 1, max = 1000) String text) {}

    /** Something to be done. */
    @Schema(name = "NewNetworkTask")
    public record NewTask(
            @Size(min = 1, max = 500) String text,

            @Schema(description = "Who is responsible.") UUID organisationId,

            LocalDate dueOn) {}

    /** How a meeting went. */
    @Schema(name = "NetworkMeetingHolding")
    public record Holding(
            LocalDate heldOn,

            @Schema(description = "Who came, invited or not.") @Size(min = 1, max = 100)
            List<UUID> presentOrganisationIds,

            @Size(max = 100) List<Decision> decisions,
            @Size(max = 50) List<NewTask> tasks,
            @MayBeMissing @Size(min = 1, max = 10_000) String minutes,

            @Schema(description = "What was decided beside the needs, in its order.") @MayBeMissing @Size(max = 50)
            List<FurtherDecision> furtherDecisions)
            implements Body {}

    /** What the minutes say. */
    @Schema(name = "NetworkMeetingMinutes")
    public record Minutes(
            @Size(min = 1, max = 10_000) String text,

            @Schema(
                    description =
                            "Why they are written anew; asked for where there are minutes already, and only then.")
            @MayBeMissing
            @Size(min = 1, max = 1000)
            String reason,

            @MayBeMissing LocalDate on)
            implements Body {}

    /** Who really came to a meeting that was held. */
    @Schema(name = "AttendanceCorrection")
    public record Correction(
            @Schema(description = "All who came, invited or not.") @Size(min = 1, max = 100)
            List<UUID> presentOrganisationIds,

            @Size(min = 1, max = 1000) String reason,
            @MayBeMissing LocalDate on)
            implements Body {}

    /** That a meeting does not take place. */
    @Schema(name = "NetworkMeetingCancellation")
    public record Cancellation(
            @MayBeMissing @Size(min = 1, max = 1000) String reason,
            @MayBeMissing LocalDate on) implements Body {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "planNetworkMeeting",
            summary = "Plans a meeting; its agenda comes out of the open needs of the space, where none is given.")
    public RestResponse<NetworkMeetingView> plan(NewMeeting body) {
        UUID id = once.decide("planNetworkMeeting", body, () -> meetings.plan(body));
        return RestResponse.ResponseBuilder.<NetworkMeetingView>created(URI.create("/api/v1/network-meetings/" + id))
                .entity(views.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listNetworkMeetings", summary = "The meetings, oldest entry first.")
    public Page<NetworkMeetingView> list(
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("state") NetworkMeetingState state,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return views.page(socialSpaceId, state, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getNetworkMeeting", summary = "One meeting.")
    public NetworkMeetingView get(@PathParam("id") UUID id) {
        return views.view(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeNetworkMeeting", summary = "Changes what is planned for a meeting.")
    public NetworkMeetingView change(@PathParam("id") UUID id, MeetingChange body) {
        return meetings.change(id, body);
    }

    @POST
    @Path("{id}/holding")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "holdNetworkMeeting",
            summary = "Says how a meeting went: who came, what was decided on which need, who does what until when.")
    public NetworkMeetingView hold(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Holding body) {
        return views.view(once.decide("holdNetworkMeeting/" + id, body, () -> meetings.hold(id, body)));
    }

    @POST
    @Path("{id}/minutes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "minuteNetworkMeeting",
            summary =
                    "Writes the minutes of a meeting, or writes them anew and says why; those of before stay on record.")
    public NetworkMeetingView minute(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Minutes body) {
        return views.view(once.decide("minuteNetworkMeeting/" + id, body, () -> minutes.write(id, body)));
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelNetworkMeeting", summary = "Says that a planned meeting does not take place.")
    public NetworkMeetingView cancel(@PathParam("id") UUID id, Cancellation body) {
        return views.view(once.decide("cancelNetworkMeeting/" + id, body, () -> meetings.cancel(id, body)));
    }

    @POST
    @Path("{id}/attendance-correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctAttendance",
            summary =
                    "Puts right who came to a meeting that was held, and says why; what was noted before stays on record.")
    public NetworkMeetingView correct(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Correction body) {
        return views.view(once.decide("correctAttendance/" + id, body, () -> corrections.correct(id, body)));
    }
}
