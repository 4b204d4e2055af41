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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.projection.ParkedSubjects.ParkedSubject;
import org.sozialraum.kit.projection.Rebuild;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;

/** What the service makes of other services' events: what of it stands still, how it goes on after a mend, and how it is built again. */
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
     * @param state whether all of it goes on
     * @param parkedSubjects how many subjects stand still, each with what follows its first failure
     * @param parked the first hundred of them
     * @param stoppedPartitions parts of the log, of all offices, that cannot be read on, each with the reason
     * @param rebuild the last one, of all offices; null where there never was one
     */
    @Schema(name = "Projection")
    public record View(
            String name,
            List<String> topics,
            State state,
            long parkedSubjects,
            long parkedEvents,
            List<ParkedSubject> parked,
            List<String> stoppedPartitions,
            @MayBeMissing Rebuild rebuild) {}

    @Schema(name = "ProjectionState")
    public enum State {
        /** Every event takes effect as it comes. */
        READING,
        /** Subjects of the caller's office wait for a mend. */
        PARKED,
        /** A part of the log cannot be read on. */
        STOPPED
    }

    /** What a replay did, and how the projection stands after it. */
    @Schema(name = "Replayed")
    public record Replayed(int applied, View projection) {}

    /** Nothing has to be said. */
    @Schema(name = "NewReplay")
    public record NewReplay() implements Body {}

    /** Nothing has to be said. */
    @Schema(name = "NewRebuild")
    public record NewRebuild() implements Body {}

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

    @POST
    @Path("{name}/rebuild")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @APIResponse(
            responseCode = "202",
            description = "It is going to run; GET tells how far it is.",
            content = @Content(schema = @Schema(implementation = View.class)))
    @Operation(
            operationId = "rebuildProjection",
            summary = "Builds a read model again from the start of the log, beside the one in use, and takes over.")
    public View rebuild(@PathParam("name") String name, NewRebuild body) {
        return projections.rebuild(name);
    }
}
