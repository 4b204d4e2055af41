package org.sozialraum.budget.payment;

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
import org.sozialraum.contract.Money;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.privacy.NotFreeText;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;

/** Payment orders: requested, certified, authorised, and taken over by the finance system. */
@Path("/api/v1/payment-orders")
@Tag(name = "payment-orders", description = "Auszahlungsanordnungen, from the request to the finance system's report.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PaymentOrderResource {

    private final PaymentOrders orders;
    private final PaymentOrderViews views;
    private final Once once;

    PaymentOrderResource(PaymentOrders orders, PaymentOrderViews views, Once once) {
        this.orders = orders;
        this.views = views;
        this.once = once;
    }

    /** What is to be paid, to whom, and why. Office, year and product account are those of the commitment's line. */
    @Schema(name = "NewPaymentOrder")
    public record NewPaymentOrder(
            UUID commitmentId,

            @Schema(description = "The organisation to be paid; for a project, its applicant.")
            UUID payeeId,

            @PositiveAmount Money amount,
            @Size(min = 1, max = 500) String reason,

            @Schema(description = "Number of the invoice or receipt that is paid.")
            @MayBeMissing
            @NotFreeText
            @Size(min = 1, max = 60)
            String invoiceReference,

            @Schema(description = "Number of the instalment of the commitment's payment plan that is paid.")
            @MayBeMissing
            @Min(1)
            @Max(999)
            Integer instalment,

            @Schema(description = "True for the last payment: once it is executed, what is left is released.")
            @MayBeMissing
            Boolean finalPayment,

            @MayBeMissing LocalDate on)
            implements Body {}

    /** The day of an act. */
    @Schema(name = "PaymentOrderAct")
    public record Act(@MayBeMissing LocalDate on) implements Body {}

    /** Why an order will not be paid. */
    @Schema(name = "PaymentRejection")
    public record Rejection(
            @Size(min = 1, max = 500) String reason,
            @MayBeMissing LocalDate on) implements Body {}

    /** What the finance system reported of an order. */
    @Schema(name = "OrderedPayment")
    public record PaymentView(
            UUID id,
            String documentNumber,
            LocalDate valueDate,
            Money amount,

            @Schema(description = "What of it the commitment covered.")
            Money covered,

            @Schema(description = "What of it had no cover when it was reported.")
            Money unresolved,

            Payment.State state) {}

    /** A payment order. */
    @Schema(name = "PaymentOrder")
    public record View(
            UUID id,

            @Schema(description = "The office that orders: its official municipality key (AGS).")
            String youthOffice,

            int year,
            String productAccount,
            UUID commitmentId,
            UUID payeeId,
            Money amount,
            @Schema(nullable = true) String reason,
            @Schema(nullable = true) String invoiceReference,
            @Schema(nullable = true) Integer instalment,
            boolean finalPayment,
            PaymentOrderState state,
            LocalDate requestedOn,
            @Schema(nullable = true) LocalDate certifiedOn,
            @Schema(nullable = true) LocalDate authorisedOn,
            @Schema(nullable = true) LocalDate transmittedOn,
            @Schema(nullable = true) LocalDate rejectedOn,
            @Schema(nullable = true) String rejectionReason,

            @Schema(description = "The document of the last payment.", nullable = true)
            String documentNumber,

            @Schema(description = "Its value date.", nullable = true)
            LocalDate valueDate,

            List<PaymentView> payments,

            @Schema(description = "What happened in another way than the rules have it.")
            List<Conspicuous> conspicuous)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "requestPayment", summary = "Requests a payment out of a commitment.")
    public RestResponse<View> request(NewPaymentOrder body) {
        UUID id = once.decide("requestPayment", body, () -> orders.request(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/payment-orders/" + id))
                .entity(views.view(id))
                .build();
    }

    @POST
    @Path("{id}/certification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "certifyPayment", summary = "Certifies an order as factually and arithmetically right.")
    public View certify(@PathParam("id") UUID id, Act body) {
        return views.view(once.decide("certifyPayment/" + id, body, () -> orders.certify(id, body.on())));
    }

    @POST
    @Path("{id}/authorisation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "authorisePayment", summary = "Authorises a certified order; by another person.")
    public View authorise(@PathParam("id") UUID id, Act body) {
        return views.view(once.decide("authorisePayment/" + id, body, () -> orders.authorise(id, body.on())));
    }

    @POST
    @Path("{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rejectPayment", summary = "Ends an order without payment; its reservation is free again.")
    public View reject(@PathParam("id") UUID id, Rejection body) {
        return views.view(once.decide("rejectPayment/" + id, body, () -> orders.reject(id, body)));
    }

    @POST
    @Path("{id}/transmission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "transmitPayment", summary = "Notes that the finance system has taken an order over.")
    public View transmit(@PathParam("id") UUID id, Act body) {
        return views.view(once.decide("transmitPayment/" + id, body, () -> orders.transmit(id, body.on())));
    }

    @GET
    @Operation(operationId = "listPaymentOrders", summary = "The payment orders, oldest first.")
    public Page<View> list(
            @QueryParam("state") PaymentOrderState state,
            @QueryParam("commitmentId") UUID commitmentId,
            @QueryParam("conspicuous") Boolean conspicuous,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return views.list(state, commitmentId, conspicuous, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPaymentOrder", summary = "One payment order.")
    public View get(@PathParam("id") UUID id) {
        return views.view(id);
    }
}
