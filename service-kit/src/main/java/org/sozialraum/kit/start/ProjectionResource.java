package org.sozialraum.kit.start;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.projection.ParkedSubjects.ParkedSubject;
import org.sozialraum.kit.request.Body;

/** What the service makes of other services' events: what of it stands still, and how it goes on after a mend. */
@Path("/api/v1/projections")
@Tag(name = "projections", description = "What is read from the log of events, and what of it waits for a mend.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProjectionResource {

    private final Projections projections;

    ProjectionResource(Projections projections) {
        this.projections = projections;
    }

    /**
     * A projection as the caller's youth office sees it.
     *
     * @param parkedSubjects how many subjects stand still, each with what follows its first failure
     * @param parked the first hundred of them
     * @param stoppedPartitions parts of the log, of all offices, that cannot be read on, each with the reason
     */
    @Schema(name = "Projection")
    public record View(
            String name,
            List<String> topics,
            long parkedSubjects,
            long parkedEvents,
            List<ParkedSubject> parked,
            List<String> stoppedPartitions) {}

    /** What a replay did, and how the projection stands after it. */
    @Schema(name = "Replayed")
    public record Replayed(int applied, View projection) {}

    /** Nothing has to be said. */
    @Schema(name = "NewReplay")
    public record NewReplay() implements Body {}

    @GET
    @Operation(operationId = "listProjections", summary = "The projections, and what of them is parked.")
    public Page<View> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        return projections.list(Paging.of(after, limit));
    }

    @POST
    @Path("{name}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayProjection",
            summary =
                    "Applies the parked events of the office in order; a subject stops at the first that still fails.")
    public Replayed replay(@PathParam("name") String name, NewReplay body) {
        return projections.replay(name);
    }
}
