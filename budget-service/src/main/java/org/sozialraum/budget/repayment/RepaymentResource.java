package org.sozialraum.budget.repayment;

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
import org.sozialraum.contract.Money;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.privacy.NotFreeText;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;

/** Money that comes back from whom it was paid to. */
@Path("/api/v1/repayments")
@Tag(name = "repayments", description = "Rückzahlungen, and the claims for them.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RepaymentResource {

    private final Repayments repayments;
    private final Once once;

    RepaymentResource(Repayments repayments, Once once) {
        this.repayments = repayments;
        this.once = once;
    }

    /** What came back, of which commitment, and on which document. */
    @Schema(name = "NewRepayment")
    public record NewRepayment(
            UUID commitmentId,
            @PositiveAmount Money amount,
            LocalDate valueDate,

            @Schema(description = "The document of the receipt. The same one again changes nothing.")
            @NotFreeText
            @Size(min = 1, max = 60)
            String documentNumber,

            @MayBeMissing @Size(min = 1, max = 500) String reason)
            implements Body {}

    /** Why a repayment was none. */
    @Schema(name = "RepaymentReversal")
    public record Reversal(
            @Size(min = 1, max = 500) String reason,
            @MayBeMissing LocalDate on) implements Body {}

    /** A repayment. */
    @Schema(name = "Repayment")
    public record View(
            UUID id,
            UUID commitmentId,

            @Schema(description = "The line that it is booked on.")
            UUID budgetLineId,

            Money amount,
            LocalDate valueDate,
            String documentNumber,
            @Schema(nullable = true) String reason,

            @Schema(description = "The closed year that it had been paid in.", nullable = true)
            Integer ofEarlierYear,

            boolean reversed) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordRepayment", summary = "Records that money came back from whom it was paid to.")
    public RestResponse<View> record(NewRepayment body) {
        UUID id = once.decide("recordRepayment", body, () -> repayments.record(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/repayments/" + id))
                .entity(repayments.view(id))
                .build();
    }

    @POST
    @Path("{id}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reverseRepayment", summary = "Reverses a repayment that was none (Storno).")
    public View reverse(@PathParam("id") UUID id, Reversal body) {
        return repayments.view(once.decide("reverseRepayment/" + id, body, () -> repayments.reverse(id, body)));
    }

    @GET
    @Operation(operationId = "listRepayments", summary = "The repayments, oldest first.")
    public Page<View> list(
            @QueryParam("commitmentId") UUID commitmentId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return repayments.list(commitmentId, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRepayment", summary = "One repayment.")
    public View get(@PathParam("id") UUID id) {
        return repayments.view(id);
    }
}
