package org.sozialraum.project.course;

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
import org.sozialraum.contract.OverallResult;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.project.outcome.OutcomeView;
import org.sozialraum.project.outcome.OutcomeView.NewOutcome;
import org.sozialraum.project.project.ProjectResource.View;
import org.sozialraum.project.project.ProjectViews;

/** How projects end, and what was learned on the way. */
@Path("/api/v1/projects")
@Tag(name = "projects", description = "Projekte, from the idea to what came of them.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CourseResource {

    private final Endings endings;
    private final ProjectViews views;
    private final Once once;

    CourseResource(Endings endings, ProjectViews views, Once once) {
        this.endings = endings;
        this.views = views;
        this.once = once;
    }

    /** How a project ended. */
    @Schema(name = "ProjectEnd")
    public record End(
            OverallResult result,
            Boolean familiesHelpToRun,
            @MayBeMissing @Size(min = 1, max = 1000) String reason,
            @MayBeMissing LocalDate on)
            implements Body {}

    /** That a project was broken off. */
    @Schema(name = "ProjectDiscontinuation")
    public record BrokenOff(
            OverallResult result,
            @MayBeMissing Boolean familiesHelpToRun,
            @MayBeMissing @Size(min = 1, max = 1000) String reason,
            @MayBeMissing LocalDate on)
            implements Body {}

    @POST
    @Path("{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "completeProject", summary = "Completes the project with its overall result.")
    public View complete(@PathParam("id") UUID id, End body) {
        return views.of(once.decide("completeProject/" + id, body, () -> endings.complete(id, body)));
    }

    @POST
    @Path("{id}/discontinuation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "discontinueProject", summary = "Breaks the project off, with its overall result.")
    public View discontinue(@PathParam("id") UUID id, BrokenOff body) {
        return views.of(once.decide("discontinueProject/" + id, body, () -> endings.discontinue(id, body)));
    }

    @POST
    @Path("{id}/outcomes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordOutcome", summary = "Records a success or a difficulty, with its cause.")
    public RestResponse<OutcomeView> record(@PathParam("id") UUID id, NewOutcome body) {
        UUID outcomeId = once.decide("recordOutcome/" + id, body, () -> endings.record(id, body));
        return RestResponse.ResponseBuilder.<OutcomeView>created(URI.create("/api/v1/projects/" + id + "/outcomes"))
                .entity(endings.outcome(id, outcomeId))
                .build();
    }

    @GET
    @Path("{id}/outcomes")
    @Operation(operationId = "listOutcomes", summary = "The outcomes of a project, oldest entry first.")
    public Page<OutcomeView> outcomes(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return endings.outcomes(id, Paging.of(after, limit));
    }
}
