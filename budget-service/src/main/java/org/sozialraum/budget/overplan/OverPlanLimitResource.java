package org.sozialraum.budget.overplan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.PositiveAmount;

/** Up to which amount the mayor decides over-plan expenses. */
@Path("/api/v1/over-plan-limits")
@Tag(name = "over-plan-limits", description = "Wertgrenzen: up to which amount the mayor decides, from a day on.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OverPlanLimitResource {

    private final OverPlanLimits limits;
    private final Once once;

    OverPlanLimitResource(OverPlanLimits limits, Once once) {
        this.limits = limits;
        this.once = once;
    }

    /** A limit from a day on, not before today: it says nothing about what was decided. */
    @Schema(name = "NewOverPlanLimit")
    public record NewLimit(
            LocalDate from,

            @Schema(description = "The mayor decides up to it, the council above.", examples = "25000.00")
            @PositiveAmount
            Money upTo)
            implements Body {}

    /** A limit from a day on. */
    @Schema(name = "OverPlanLimit")
    public record View(
            UUID id,
            LocalDate from,
            Money upTo,

            @Schema(description = "Pseudonymous id of the account that set it.")
            String by,

            Instant at) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setOverPlanLimit", summary = "Sets up to which amount the mayor decides, from a day on.")
    public RestResponse<View> set(NewLimit body) {
        UUID id = once.decide("setOverPlanLimit", body, () -> limits.set(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/over-plan-limits"))
                .entity(limits.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listOverPlanLimits", summary = "The mayor's limits, oldest entry first.")
    public Page<View> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        return limits.list(Paging.of(after, limit));
    }
}
