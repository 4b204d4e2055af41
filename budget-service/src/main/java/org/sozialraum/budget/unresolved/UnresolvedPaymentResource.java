package org.sozialraum.budget.unresolved;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;

/** Payments that the finance system reported and nobody had committed. */
@Path("/api/v1/unresolved-payments")
@Tag(
        name = "unresolved-payments",
        description = "Ungeklärte Zahlungen: booked outside of what is available, until they are covered.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class UnresolvedPaymentResource {

    private final UnresolvedPayments unresolved;
    private final Once once;

    UnresolvedPaymentResource(UnresolvedPayments unresolved, Once once) {
        this.unresolved = unresolved;
        this.once = once;
    }

    /** Where the money for an unresolved payment comes from: a commitment, or what its line has available. */
    @Schema(name = "Covering")
    public record Covering(
            @Schema(description = "The commitment that covers it; left out, what the line has available covers it.")
            @MayBeMissing
            UUID commitmentId,

            @Schema(description = "The line that covers it, where none is known of the payment.") @MayBeMissing
            UUID budgetLineId,

            @Schema(description = "Which earmark of the line, where it has several.")
            @MayBeMissing
            @Size(min = 1, max = 80)
            String earmark,

            @Size(min = 1, max = 500) String reason,
            @MayBeMissing LocalDate on)
            implements Body {}

    /** The part of a payment that had no cover. */
    @Schema(name = "UnresolvedPayment")
    public record View(
            UUID id,
            String documentNumber,
            LocalDate valueDate,

            @Schema(description = "What had no cover.") Money amount,

            @Schema(description = "The whole payment.") Money paid,

            @Schema(description = "False once it is covered, came back or was reversed.")
            boolean open,

            @Schema(description = "The product account that the finance system named.", nullable = true)
            String productAccount,

            @Schema(nullable = true) UUID budgetLineId,
            @Schema(nullable = true) UUID commitmentId,
            @Schema(nullable = true) UUID paymentOrderId) {}

    @GET
    @Operation(operationId = "listUnresolvedPayments", summary = "The unresolved payments, oldest first.")
    public Page<View> list(
            @QueryParam("open") Boolean open,
            @QueryParam("budgetLineId") UUID budgetLineId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return unresolved.list(open, budgetLineId, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getUnresolvedPayment", summary = "One unresolved payment.")
    public View get(@PathParam("id") UUID id) {
        return unresolved.view(id);
    }

    @POST
    @Path("{id}/covering")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "coverUnresolvedPayment",
            summary = "Covers an unresolved payment out of a commitment or of what the line has available.")
    public View cover(@PathParam("id") UUID id, Covering body) {
        return unresolved.view(once.decide("coverUnresolvedPayment/" + id, body, () -> unresolved.cover(id, body)));
    }
}
