package org.sozialraum.project.followup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;

/** The question a year later. */
@Path("/api/v1/projects")
@Tag(name = "projects", description = "Projekte, from the idea to what came of them.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FollowUpResource {

    private final FollowUps followUps;
    private final Once once;

    FollowUpResource(FollowUps followUps, Once once) {
        this.followUps = followUps;
        this.once = once;
    }

    /** What became of a project whose funding ended a year ago or earlier. */
    @Schema(name = "NewProjectFollowUp")
    public record NewFollowUp(
            Boolean stillRunning,

            @Schema(description = "Where it is still running.") @MayBeMissing
            Boolean familiesHelpToRun,

            @MayBeMissing @Size(min = 1, max = 2000) String note,
            @MayBeMissing LocalDate on)
            implements Body {}

    /** What became of a project. Where a text was withdrawn, it says so in its place. */
    @Schema(name = "ProjectFollowUp")
    public record View(
            UUID id,
            boolean stillRunning,
            @MayBeMissing Boolean familiesHelpToRun,
            @MayBeMissing String note,
            @MayBeMissing UUID noteTextId,
            LocalDate on) {}

    @POST
    @Path("{id}/follow-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "followUpProject",
            summary = "Records what became of a project a year after its end: is it still running, do families help?")
    public RestResponse<View> record(@PathParam("id") UUID id, NewFollowUp body) {
        UUID answerId = once.decide("followUpProject/" + id, body, () -> followUps.record(id, body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/projects/" + id + "/follow-up"))
                .entity(followUps.view(id, answerId))
                .build();
    }

    @GET
    @Path("{id}/follow-up")
    @Operation(operationId = "listProjectFollowUps", summary = "What became of a project, oldest entry first.")
    public Page<View> list(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return followUps.list(id, Paging.of(after, limit));
    }
}
