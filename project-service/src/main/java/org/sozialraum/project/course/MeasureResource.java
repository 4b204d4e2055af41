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

    /** A measure that was held; numbers of people only. */
    @Schema(name = "NewMeasure")
    public record NewMeasure(
            @Size(min = 1, max = 200) String title,
            LocalDate heldOn,
            @Min(0) @Max(100_000) Integer participants) implements Body {}

    /** A measure. */
    @Schema(name = "Measure")
    public record View(UUID id, @MayBeMissing String title, LocalDate heldOn, int participants) {}

    @POST
    @Path("{id}/measures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "holdMeasure", summary = "Records a measure that was held.")
    public RestResponse<View> hold(@PathParam("id") UUID id, NewMeasure body) {
        UUID measureId = once.decide("holdMeasure/" + id, body, () -> measures.hold(id, body));
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
}
