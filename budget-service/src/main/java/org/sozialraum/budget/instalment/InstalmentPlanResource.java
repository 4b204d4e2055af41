package org.sozialraum.budget.instalment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;

/** The payment plan (Ratenplan) of a commitment: set once. */
@Path("/api/v1/commitments/{id}/instalments")
@Tag(name = "instalments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class InstalmentPlanResource {

    private final Instalments instalments;
    private final Once once;

    InstalmentPlanResource(Instalments instalments, Once once) {
        this.instalments = instalments;
        this.once = once;
    }

    /** One instalment of the plan. */
    @Schema(name = "PlannedInstalment")
    public record Planned(
            @Schema(examples = "400.00") @PositiveAmount Money amount,
            @Schema(examples = "2017-07-01") LocalDate dueOn) {}

    /** The plan: at most 60 instalments, in the order of their days. */
    @Schema(name = "NewInstalmentPlan")
    public record NewPlan(
            @Size(min = 1, max = 60) List<Planned> instalments,
            @MayBeMissing LocalDate on) implements Body {}

    /** A commitment's plan as it is now. */
    @Schema(name = "InstalmentPlan")
    public record Plan(UUID commitmentId, List<InstalmentResource.View> instalments) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "planInstalments",
            summary = "Sets the payment plan of a commitment, once; afterwards instalments are moved or cancelled.")
    public RestResponse<Plan> plan(@PathParam("id") UUID id, NewPlan body) {
        once.decide("planInstalments/" + id, body, () -> instalments.plan(id, body));
        return RestResponse.ResponseBuilder.<Plan>created(URI.create("/api/v1/instalments?commitmentId=" + id))
                .entity(new Plan(
                        id, instalments.list(null, id, Paging.of(null, "500")).items()))
                .build();
    }
}
