package org.sozialraum.project.course;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.Reached;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;

/** The measures of projects. */
@Path("/api/v1/projects")
@Tag(name = "projects", description = "Projekte, from the idea to what came of them.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MeasureResource {

    private final Measures measures;
    private final Once once;

    MeasureResource(Measures measures, Once once) {
        this.measures = measures;
        this.once = once;
    }

    /** A measure that was held, or is planned: one of the two days says which. Numbers of people only. */
    @Schema(name = "NewMeasure")
    public record NewMeasure(
            @Size(min = 1, max = 200) String title,
            @MayBeMissing @Size(min = 1, max = 200) String place,

            @Schema(description = "The day on which it was held.") @MayBeMissing
            LocalDate heldOn,

            @Schema(description = "The day on which it is to be held.") @MayBeMissing
            LocalDate plannedOn,

            @Schema(description = "Where it was held; the sum of the groups where they are counted.")
            @MayBeMissing
            @Min(0)
            @Max(100_000)
            Integer participants,

            @MayBeMissing @Size(max = 4) List<GroupReached> reached,

            @Schema(description = "The planned measure that was held.") @MayBeMissing
            UUID plannedMeasureId)
            implements Body {}

    /** How many of a group were reached. */
    @Schema(name = "GroupReached")
    public record GroupReached(
            Reached.Group group, @Min(0) @Max(100_000) Integer number) {}

    /** That a planned measure does not take place. */
    @Schema(name = "MeasureCancellation")
    public record Cancellation(
            UUID measureId,
            @MayBeMissing @Size(min = 1, max = 1000) String reason,
            @MayBeMissing LocalDate on) implements Body {}

    /** A measure. Where a text was withdrawn, it says so in its place. */
    @Schema(name = "Measure")
    public record View(
            UUID id,
            @MayBeMissing String title,
            UUID titleTextId,
            @MayBeMissing String place,
            @MayBeMissing UUID placeTextId,
            Measure.State state,
            @MayBeMissing LocalDate plannedOn,
            @MayBeMissing LocalDate heldOn,

            @Schema(
                    description =
                            "Shown to the social space's own team, the organisation that counted and the youth office (clerk, head of section, head of office) only. To others not even a large number is shown: with the sums of the yearly report a small one, which is held back there, could be worked out from the others.")
            @MayBeMissing
            Integer participants,

            @Schema(description = "Shown to whom the participants are shown, for the same reason.") @MayBeMissing
            List<GroupReached> reached)
            implements HasETag {}

    @POST
    @Path("{id}/measures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "holdMeasure", summary = "Records a measure that was held, or is planned.")
    public RestResponse<View> tell(@PathParam("id") UUID id, NewMeasure body) {
        UUID measureId = once.decide("holdMeasure/" + id, body, () -> measures.tell(id, body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/projects/" + id + "/measures"))
                .entity(measures.view(id, measureId))
                .build();
    }

    @GET
    @Path("{id}/measures")
    @Operation(operationId = "listMeasures", summary = "The measures of a project, oldest entry first.")
    public Page<View> measures(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return measures.list(id, Paging.of(after, limit));
    }

    @POST
    @Path("{id}/measure-cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelMeasure", summary = "Says that a planned measure does not take place.")
    public View cancel(@PathParam("id") UUID id, Cancellation body) {
        return measures.view(id, once.decide("cancelMeasure/" + id, body, () -> measures.cancel(id, body)));
    }
}
