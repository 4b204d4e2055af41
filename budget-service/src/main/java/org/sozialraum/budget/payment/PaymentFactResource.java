package org.sozialraum.budget.payment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.budget.payment.PaymentOrderResource.View;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.privacy.NotFreeText;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;

/** What became of payment orders at the bank. */
@Path("/api/v1/payment-orders/{id}")
@Tag(name = "payment-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PaymentFactResource {

    private final Payments payments;
    private final PaymentOrderViews views;
    private final Once once;

    PaymentFactResource(Payments payments, PaymentOrderViews views, Once once) {
        this.payments = payments;
        this.views = views;
        this.once = once;
    }

    /** What the finance system reports of a payment. */
    @Schema(name = "PaymentExecution")
    public record Execution(
            @NotFreeText @Size(min = 1, max = 60) String documentNumber,
            LocalDate valueDate,

            @Schema(description = "What was paid; left out where it is what was ordered.") @MayBeMissing @PositiveAmount
            Money amount)
            implements Body {}

    /** What the finance system reports of a payment that came back. */
    @Schema(name = "PaymentReturn")
    public record Return(
            @Schema(description = "The document of the payment.") @NotFreeText @Size(min = 1, max = 60)
            String documentNumber,

            LocalDate valueDate,
            @Size(min = 1, max = 500) String reason)
            implements Body {}

    /** Which report was a mistake, and why. */
    @Schema(name = "PaymentReversal")
    public record Reversal(
            @Schema(description = "The document of the payment.") @NotFreeText @Size(min = 1, max = 60)
            String documentNumber,

            @Size(min = 1, max = 500) String reason,
            @MayBeMissing LocalDate on)
            implements Body {}

    @POST
    @Path("execution")
    @Operation(
            operationId = "reportExecution",
            summary = "Reports that an order was paid. A fact: it is booked in whatever state the order is.")
    public View execute(@PathParam("id") UUID id, Execution body) {
        return views.view(once.decide("reportExecution/" + id, body, () -> payments.execute(id, body)));
    }

    @POST
    @Path("return")
    @Operation(
            operationId = "reportReturn",
            summary = "Reports that the bank sent a payment back; the commitment is restored.")
    public View takeBack(@PathParam("id") UUID id, Return body) {
        return views.view(once.decide("reportReturn/" + id, body, () -> payments.takeBack(id, body)));
    }

    @POST
    @Path("reversal")
    @Operation(
            operationId = "reversePayment",
            summary = "Reverses a payment that was reported by mistake (Storno); its entries are negated exactly.")
    public View reverse(@PathParam("id") UUID id, Reversal body) {
        return views.view(once.decide("reversePayment/" + id, body, () -> payments.reverse(id, body)));
    }
}
