package org.sozialraum.project.outcome;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** The list of causes. */
@Path("/api/v1/causes")
@Tag(name = "outcomes", description = "Ergebnisse: successes and difficulties, each with its cause.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CauseResource {

    private final Causes causes;
    private final Once once;

    CauseResource(Causes causes, Once once) {
        this.causes = causes;
        this.once = once;
    }

    /** A cause for the list. */
    @Schema(name = "NewCause")
    public record NewCause(
            @Schema(description = "Lasting short name, as outcomes carry it.", examples = "NO_INTERPRETER")
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
            String key,

            @Schema(examples = "Keine Sprachmittlung") @Size(min = 1, max = 120)
            String name,

            @MayBeMissing LocalDate on)
            implements Body {}

    /** A cause as it is listed. */
    @Schema(name = "Cause")
    public record View(String key, String label) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addCause", summary = "Adds a cause to the youth office's list.")
    public RestResponse<View> list(NewCause body) {
        UUID id = once.decide("addCause", body, () -> causes.list(body));
        return RestResponse.status(RestResponse.Status.CREATED, causes.view(id));
    }

    @GET
    @Operation(operationId = "listCauses", summary = "The causes of successes and difficulties.")
    public Page<View> page(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        return causes.page(Paging.of(after, limit));
    }
}
