package org.sozialraum.budget.instalment;

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
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;

/** Instalments of all commitments: what is due, and what was moved or cancelled. */
@Path("/api/v1/instalments")
@Tag(name = "instalments", description = "Raten einer Mittelbindung, die an ihrem Tag von selbst fällig werden.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class InstalmentResource {

    private final Instalments instalments;
    private final Once once;

    InstalmentResource(Instalments instalments, Once once) {
        this.instalments = instalments;
        this.once = once;
    }

    /** Another day for an instalment, and why. */
    @Schema(name = "InstalmentMove")
    public record Move(
            @Schema(description = "The new day; not before today.", examples = "2017-09-01")
            LocalDate dueOn,

            @Schema(examples = "Das Projekt beginnt später") @Size(min = 1, max = 500)
            String reason,

            @MayBeMissing LocalDate on)
            implements Body {}

    /** Why an instalment will not be paid. */
    @Schema(name = "InstalmentCancellation")
    public record Cancellation(
            @Schema(examples = "Die Miete entfällt") @Size(min = 1, max = 500)
            String reason,

            @MayBeMissing LocalDate on)
            implements Body {}

    /** An instalment; its number is that within its commitment, which a payment order names. */
    @Schema(name = "Instalment")
    public record View(
            UUID id,
            UUID commitmentId,
            @Schema(examples = "1") int number,
            Money amount,
            LocalDate dueOn,
            InstalmentState state,

            @Schema(description = "Why it was moved or cancelled, last.", nullable = true)
            String reason)
            implements HasETag {}

    @GET
    @Operation(
            operationId = "listInstalments",
            summary = "The instalments; with state=DUE those that wait for a payment order.")
    public Page<View> list(
            @QueryParam("state") InstalmentState state,
            @QueryParam("commitmentId") UUID commitmentId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return instalments.list(state, commitmentId, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getInstalment", summary = "One instalment.")
    public View get(@PathParam("id") UUID id) {
        return instalments.view(id);
    }

    @POST
    @Path("{id}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveInstalment",
            summary = "Gives an instalment another day; one that was due is not any more until that day comes.")
    public View move(@PathParam("id") UUID id, Move body) {
        return instalments.view(once.decide("moveInstalment/" + id, body, () -> instalments.move(id, body)));
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelInstalment",
            summary = "Cancels an instalment; its money stays committed until it is released.")
    public View cancel(@PathParam("id") UUID id, Cancellation body) {
        return instalments.view(once.decide("cancelInstalment/" + id, body, () -> instalments.cancel(id, body)));
    }
}
