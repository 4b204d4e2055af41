package org.sozialraum.project.office;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;

/** The youth office itself. */
@Path("/api/v1/youth-offices")
@Tag(name = "youth-offices", description = "Jugendämter: each caller sees its own.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class YouthOfficeResource {

    private final Offices offices;
    private final Once once;

    YouthOfficeResource(Offices offices, Once once) {
        this.offices = offices;
        this.once = once;
    }

    /** A youth office to be registered. */
    @Schema(name = "NewYouthOffice")
    public record NewYouthOffice(
            @Schema(description = "Official municipality key (AGS).", examples = "01060063")
            @Pattern(regexp = "\\d{5}|\\d{8}")
            String ags,

            @Size(min = 1, max = 120) String name)
            implements Body {}

    /** A youth office. */
    @Schema(name = "YouthOffice")
    public record View(UUID id, String ags, String name) implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerYouthOffice", summary = "Registers the caller's youth office.")
    public RestResponse<View> register(NewYouthOffice body) {
        UUID id = once.decide("registerYouthOffice", body, () -> offices.register(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/youth-offices/" + id))
                .entity(offices.youthOffice(id))
                .build();
    }

    @GET
    @Operation(operationId = "listYouthOffices", summary = "The caller's youth office.")
    public Page<View> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        return offices.youthOffices(Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getYouthOffice", summary = "The youth office with this id.")
    public View get(@PathParam("id") UUID id) {
        return offices.youthOffice(id);
    }
}
