package org.sozialraum.budget.payment;

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
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.privacy.NotFreeText;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;
import org.sozialraum.kit.request.QueryParams;

/** Payment orders: requested, certified, authorised, and executed by the finance system. */
@Path("/api/v1/payment-orders")
@Tag(name = "payment-orders", description = "Auszahlungsanordnungen, from the request to the finance system's report.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PaymentOrderResource {

    private final PaymentOrders orders;
    private final Once once;

    PaymentOrderResource(PaymentOrders orders, Once once) {
        this.orders = orders;
        this.once = once;
    }

    /** What is to be paid, to whom, and why. */
    @Schema(name = "NewPaymentOrder")
    public record NewPaymentOrder(
            UUID commitmentId,

            @Schema(description = "The organisation to be paid; for a project, its applicant.")
            UUID payeeId,

            @PositiveAmount Money amount,
            @Size(min = 1, max = 500) String reason,
            @MayBeMissing LocalDate on)
            implements Body {}

    /** The day of an act. */
    @Schema(name = "PaymentOrderAct")
    public record Act(@MayBeMissing LocalDate on) implements Body {}

    /** What the finance system reports of the payment. */
    @Schema(name = "PaymentExecution")
    public record Execution(
            @NotFreeText @Size(min = 1, max = 60) String documentNumber, LocalDate valueDate) implements Body {}

    /** A payment order. */
    @Schema(name = "PaymentOrder")
    public record View(
            UUID id,
            UUID commitmentId,
            UUID payeeId,
            Money amount,
            @Schema(nullable = true) String reason,
            PaymentOrderState state,
            LocalDate requestedOn,
            @Schema(nullable = true) LocalDate certifiedOn,
            @Schema(nullable = true) LocalDate authorisedOn,
            @Schema(nullable = true) String documentNumber,
            @Schema(nullable = true) LocalDate valueDate)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "requestPayment", summary = "Requests a payment out of a commitment.")
    public RestResponse<View> request(NewPaymentOrder body) {
        UUID id = once.decide("requestPayment", body, () -> orders.request(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/payment-orders/" + id))
                .entity(orders.view(id))
                .build();
    }

    @POST
    @Path("{id}/certification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "certifyPayment", summary = "Certifies an order as factually and arithmetically right.")
    public View certify(@PathParam("id") UUID id, Act body) {
        return orders.view(once.decide("certifyPayment/" + id, body, () -> orders.certify(id, body.on())));
    }

    @POST
    @Path("{id}/authorisation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "authorisePayment", summary = "Authorises a certified order; by another person.")
    public View authorise(@PathParam("id") UUID id, Act body) {
        return orders.view(once.decide("authorisePayment/" + id, body, () -> orders.authorise(id, body.on())));
    }

    @POST
    @Path("{id}/execution")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reportExecution", summary = "Reports that the finance system has paid an order.")
    public View execute(@PathParam("id") UUID id, Execution body) {
        return orders.view(once.decide("reportExecution/" + id, body, () -> orders.execute(id, body)));
    }

    @GET
    @Operation(operationId = "listPaymentOrders", summary = "The payment orders, oldest first.")
    public Page<View> list(
            @QueryParam("state") String state,
            @QueryParam("commitmentId") String commitmentId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return orders.list(
                QueryParams.constant(PaymentOrderState.class, "state", state),
                QueryParams.uuid("commitmentId", commitmentId),
                Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPaymentOrder", summary = "One payment order.")
    public View get(@PathParam("id") UUID id) {
        return orders.view(id);
    }
}
