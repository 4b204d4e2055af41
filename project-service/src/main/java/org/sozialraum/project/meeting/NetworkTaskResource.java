package org.sozialraum.project.meeting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;

/** What network meetings gave to do. */
@Path("/api/v1/network-tasks")
@Tag(name = "network-tasks", description = "Aufgaben out of network meetings: who does what until when.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NetworkTaskResource {

    private final NetworkTasks tasks;
    private final Once once;

    NetworkTaskResource(NetworkTasks tasks, Once once) {
        this.tasks = tasks;
        this.once = once;
    }

    /** A task. */
    @Schema(name = "NetworkTask")
    public record View(
            UUID id,
            UUID networkMeetingId,
            UUID socialSpaceId,
            String text,

            @Schema(description = "Who is responsible.") UUID organisationId,

            LocalDate dueOn,
            @MayBeMissing LocalDate doneOn,

            @Schema(description = "The text's id, under which it is withdrawn.")
            UUID textId)
            implements HasETag {}

    /** That a task is done. */
    @Schema(name = "NetworkTaskCompletion")
    public record Completion(@MayBeMissing LocalDate on) implements Body {}

    @GET
    @Operation(operationId = "listNetworkTasks", summary = "The tasks, oldest entry first.")
    public Page<View> list(
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("networkMeetingId") UUID networkMeetingId,
            @QueryParam("organisationId") UUID organisationId,
            @QueryParam("done") Boolean done,
            @Parameter(description = "Not done, and the day has passed.") @QueryParam("overdue") Boolean overdue,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return tasks.page(socialSpaceId, networkMeetingId, organisationId, done, overdue, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getNetworkTask", summary = "One task.")
    public View get(@PathParam("id") UUID id) {
        return tasks.view(id);
    }

    @POST
    @Path("{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "completeNetworkTask", summary = "Says that a task is done.")
    public View complete(@PathParam("id") UUID id, Completion body) {
        return tasks.view(once.decide("completeNetworkTask/" + id, body, () -> tasks.complete(id, body.on())));
    }
}
