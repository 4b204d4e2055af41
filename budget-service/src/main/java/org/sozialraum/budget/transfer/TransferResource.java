package org.sozialraum.budget.transfer;

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

/** Transfers between budget lines. */
@Path("/api/v1/transfers")
@Tag(name = "transfers", description = "Umschichtungen between budget lines of one product account and year.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TransferResource {

    private final Transfers transfers;
    private final Once once;

    TransferResource(Transfers transfers, Once once) {
        this.transfers = transfers;
        this.once = once;
    }

    /** From where, to where, how much, and why. */
    @Schema(name = "NewTransfer")
    public record NewTransfer(
            UUID fromBudgetLineId,

            @Schema(description = "Which earmark gives; may be left out where the line has only one.")
            @MayBeMissing
            @NotFreeText
            @Size(min = 1, max = 80)
            String fromEarmark,

            UUID toBudgetLineId,

            @Schema(description = "Which earmark gets; may be left out where the line has only one.")
            @MayBeMissing
            @NotFreeText
            @Size(min = 1, max = 80)
            String toEarmark,

            @Schema(examples = "2000.00") @PositiveAmount Money amount,

            @Schema(examples = "Im Sozialraum Mitte werden weniger Mittel gebraucht") @Size(min = 1, max = 500)
            String reason,

            @MayBeMissing LocalDate on)
            implements Body {}

    /** A transfer. */
    @Schema(name = "Transfer")
    public record View(
            UUID id,
            UUID fromBudgetLineId,
            String fromEarmark,
            UUID toBudgetLineId,
            String toEarmark,
            Money amount,
            String reason,
            LocalDate on,

            @Schema(description = "Pseudonymous id of the account that decided it.")
            String by)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "transfer", summary = "Moves money to another line of the same product account and year.")
    public RestResponse<View> transfer(NewTransfer body) {
        UUID id = once.decide("transfer", body, () -> transfers.transfer(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/transfers/" + id))
                .entity(transfers.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listTransfers", summary = "The transfers, oldest first.")
    public Page<View> list(
            @QueryParam("fromBudgetLineId") UUID fromBudgetLineId,
            @QueryParam("toBudgetLineId") UUID toBudgetLineId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return transfers.list(fromBudgetLineId, toBudgetLineId, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getTransfer", summary = "One transfer.")
    public View get(@PathParam("id") UUID id) {
        return transfers.view(id);
    }
}
