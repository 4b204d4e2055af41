package org.sozialraum.budget.overplan;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.budget.council.RecordedResolution;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OverPlanDecider;
import org.sozialraum.contract.OverPlanKind;
import org.sozialraum.contract.OverPlanStep;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.privacy.NotFreeText;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;

/** Over-plan requests: made, signed in order, decided by the mayor or the council. */
@Path("/api/v1/over-plan-requests")
@Tag(
        name = "over-plan-requests",
        description = "Über- und außerplanmäßige Ausgaben: more than the plan, covered by another product account.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OverPlanRequestResource {

    private final OverPlanRequests requests;
    private final OverPlanDecisions decisions;
    private final OverPlanViews views;
    private final Once once;

    OverPlanRequestResource(OverPlanRequests requests, OverPlanDecisions decisions, OverPlanViews views, Once once) {
        this.requests = requests;
        this.decisions = decisions;
        this.views = views;
        this.once = once;
    }

    /** Where a part of the money comes from: a line of another product account, or an account that has no line here. */
    @Schema(name = "NewOverPlanCover")
    public record NewCover(
            @Schema(description = "A line of another product account and the same year; its money is reserved at once.")
            @MayBeMissing
            UUID budgetLineId,

            @Schema(description = "Which of its earmarks; may be left out where the line has only one.")
            @MayBeMissing
            @NotFreeText
            @Size(min = 1, max = 80)
            String earmark,

            @Schema(description = "Instead of a line; office 11 confirms it with its signature.")
            @MayBeMissing
            @NotFreeText
            @Size(min = 1, max = 60)
            String externalProductAccount,

            @PositiveAmount Money amount) {}

    /** What is asked for, why, why it cannot wait, and where the money comes from. */
    @Schema(name = "NewOverPlanRequest")
    public record NewRequest(
            OverPlanKind kind,

            @Schema(description = "The line that is to get the money.")
            UUID budgetLineId,

            @Schema(
                    description =
                            "For which purpose. OVER_PLAN: an earmark of the line, may be left out where it has only one."
                                    + " OFF_PLAN: a purpose that the plan does not know; the line gets it as a binding"
                                    + " earmark with the decision.")
            @MayBeMissing
            @NotFreeText
            @Size(min = 1, max = 80)
            String earmark,

            @Schema(examples = "3000.00") @PositiveAmount Money amount,

            @Schema(examples = "Mehr Familien als geplant brauchen Sprachmittlung") @Size(min = 1, max = 500)
            String reason,

            @Schema(examples = "Die Kurse beginnen vor dem nächsten Haushalt") @Size(min = 1, max = 500)
            String whyNotDeferrable,

            @Schema(description = "Adds up to the amount.") @Size(min = 1, max = 20)
            List<NewCover> cover,

            @MayBeMissing LocalDate on)
            implements Body {}

    /** The day of a signature. */
    @Schema(name = "OverPlanSigning")
    public record Signing(@MayBeMissing LocalDate on) implements Body {}

    /** Why a request is refused or withdrawn. */
    @Schema(name = "OverPlanEnding")
    public record Ending(
            @Size(min = 1, max = 500) String reason,
            @MayBeMissing LocalDate on) implements Body {}

    /** The council's resolution that grants a request. */
    @Schema(name = "OverPlanResolution")
    public record CouncilResolution(RecordedResolution resolution) implements Body {}

    /** Where a part of the money comes from. */
    @Schema(name = "OverPlanCover")
    public record CoverView(
            @Schema(nullable = true) UUID budgetLineId,
            @Schema(nullable = true) String earmark,
            @Schema(nullable = true) String externalProductAccount,
            Money amount,

            @Schema(description = "False for external cover until office 11 has signed.")
            boolean confirmed) {}

    /** A signature of the row. */
    @Schema(name = "OverPlanSignature")
    public record SignatureView(
            OverPlanStep step,
            LocalDate on,

            @Schema(description = "Pseudonymous id of the account that signed.")
            String by) {}

    /** How a request ended without money. */
    @Schema(name = "OverPlanEnd")
    public record EndView(
            LocalDate on,
            String reason,

            @Schema(description = "Pseudonymous id of the account that refused or withdrew it.")
            String by) {}

    /** An over-plan request. */
    @Schema(name = "OverPlanRequest")
    public record View(
            UUID id,
            OverPlanKind kind,
            int year,
            UUID budgetLineId,
            String earmark,
            Money amount,
            String reason,
            String whyNotDeferrable,
            List<CoverView> cover,
            OverPlanState state,

            @Schema(description = "Whose signature is next.", nullable = true)
            OverPlanStep next,

            List<SignatureView> signatures,
            @Schema(nullable = true) OverPlanDecider decidedBy,
            @Schema(nullable = true) LocalDate decidedOn,

            @Schema(description = "The council's resolution, where it decided.", nullable = true)
            RecordedResolution resolution,

            @Schema(description = "How it was refused or withdrawn.", nullable = true)
            EndView end)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestOverPlan",
            summary = "Asks for more than the plan; this is the clerk's signature and reserves the cover at once.")
    public RestResponse<View> request(NewRequest body) {
        UUID id = once.decide("requestOverPlan", body, () -> requests.request(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/over-plan-requests/" + id))
                .entity(views.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listOverPlanRequests", summary = "The over-plan requests, oldest first.")
    public Page<View> list(
            @QueryParam("state") OverPlanState state,
            @QueryParam("year") Integer year,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return views.list(state, year, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getOverPlanRequest", summary = "One over-plan request.")
    public View get(@PathParam("id") UUID id) {
        return views.view(id);
    }

    @POST
    @Path("{id}/signatures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signOverPlan",
            summary = "Signs at the step whose turn it is; the mayor's signature decides up to the limit.")
    public View sign(@PathParam("id") UUID id, Signing body) {
        return views.view(once.decide("signOverPlan/" + id, body, () -> decisions.sign(id, body.on())));
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordCouncilResolution",
            summary = "Records the council's resolution, which decides above the mayor's limit.")
    public View resolve(@PathParam("id") UUID id, CouncilResolution body) {
        return views.view(once.decide(
                "recordCouncilResolution/" + id, body, () -> decisions.recordResolution(id, body.resolution())));
    }

    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refuseOverPlan",
            summary = "Refuses instead of signing; a clerk records the council's refusal. The cover is free again.")
    public View refuse(@PathParam("id") UUID id, Ending body) {
        return views.view(
                once.decide("refuseOverPlan/" + id, body, () -> decisions.refuse(id, body.reason(), body.on())));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawOverPlan", summary = "Takes a request back. The cover is free again.")
    public View withdraw(@PathParam("id") UUID id, Ending body) {
        return views.view(
                once.decide("withdrawOverPlan/" + id, body, () -> decisions.withdraw(id, body.reason(), body.on())));
    }
}
