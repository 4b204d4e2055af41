package org.sozialraum.budget.unresolved;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.privacy.NotFreeText;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;

/** Payments that the finance system made, whether or not it knows for which order. */
@Path("/api/v1/imports/bookings")
@Tag(name = "imports", description = "What the finance system has booked.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BookingResource {

    private final Bookings bookings;
    private final Once once;

    BookingResource(Bookings bookings, Once once) {
        this.bookings = bookings;
        this.once = once;
    }

    /** A payment as the finance system has booked it. */
    @Schema(name = "NewBooking")
    public record NewBooking(
            @NotFreeText @Size(min = 1, max = 60) String documentNumber,
            LocalDate valueDate,
            @PositiveAmount Money amount,

            @Schema(description = "The order that it says to have paid; one that is not known here is taken as none.")
            @MayBeMissing
            UUID paymentOrderId,

            @Schema(description = "The product account that it was booked on.")
            @MayBeMissing
            @NotFreeText
            @Size(min = 1, max = 60)
            String productAccount)
            implements Body {}

    /** How a booking of the finance system was taken. */
    @Schema(name = "Booking")
    public record View(
            UUID id,
            String documentNumber,
            LocalDate valueDate,
            Money amount,

            @Schema(description = "What of it a commitment covered.")
            Money covered,

            @Schema(description = "What of it is unresolved; see the unresolved payments under the same id.")
            Money unresolved,

            @Schema(nullable = true) UUID paymentOrderId,
            @Schema(nullable = true) UUID budgetLineId) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importBooking",
            summary = "Takes a payment that the finance system has made. A fact: it is never refused.")
    public RestResponse<View> take(NewBooking body) {
        UUID id = once.decide("importBooking", body, () -> bookings.take(body));
        return RestResponse.ResponseBuilder.<View>create(RestResponse.Status.CREATED)
                .entity(bookings.view(id))
                .build();
    }
}
