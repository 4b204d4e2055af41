package org.sozialraum.budget.block;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.budget.budgetline.LineParts.Part;
import org.sozialraum.budget.council.RecordedResolution;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;

/** Blocks on the lines of a year. */
@Path("/api/v1/fiscal-years/{year}/blocks")
@Tag(name = "blocks", description = "Haushaltssperren: what of a year's lines may not be spent for now.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BlockResource {

    private final Blocks blocks;
    private final Once once;

    BlockResource(Blocks blocks, Once once) {
        this.blocks = blocks;
        this.once = once;
    }

    /** What is blocked, by which resolution, and why. */
    @Schema(name = "NewBlock")
    public record NewBlock(
            RecordedResolution resolution,

            @Schema(examples = "Die Steuereinnahmen bleiben zurück") @Size(min = 1, max = 500)
            String reason,

            @Size(min = 1, max = 500) List<Part> lines)
            implements Body {}

    /** What is lifted, by which resolution, and why. */
    @Schema(name = "BlockLifting")
    public record Lifting(
            RecordedResolution resolution,
            @Size(min = 1, max = 500) String reason,

            @Schema(description = "Left out: all that is still blocked.") @MayBeMissing @Size(min = 1, max = 500)
            List<Part> lines)
            implements Body {}

    /** What a block holds of a line. */
    @Schema(name = "BlockedPart")
    public record PartView(
            UUID budgetLineId,
            String earmark,
            Money amount,

            @Schema(description = "What of it was lifted.") Money lifted) {}

    /** A block. */
    @Schema(name = "Block")
    public record View(
            UUID id,
            int year,
            RecordedResolution resolution,
            String reason,

            @Schema(description = "What is still blocked.") Money blocked,

            List<PartView> lines,

            @Schema(description = "Pseudonymous id of the account that entered it.")
            String by)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "blockLines",
            summary = "Blocks a part of lines (Haushaltssperre); only what is available can be blocked.")
    public RestResponse<View> block(@PathParam("year") int year, NewBlock body) {
        UUID id = once.decide("blockLines/" + year, body, () -> blocks.block(year, body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/fiscal-years/" + year + "/blocks/" + id))
                .entity(blocks.view(year, id))
                .build();
    }

    @GET
    @Operation(operationId = "listBlocks", summary = "The blocks of a year, oldest first.")
    public Page<View> list(
            @PathParam("year") int year, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return blocks.list(year, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getBlock", summary = "One block.")
    public View get(@PathParam("year") int year, @PathParam("id") UUID id) {
        return blocks.view(year, id);
    }

    @POST
    @Path("{id}/lifting")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "liftBlock", summary = "Lifts a block, in part or as a whole.")
    public View lift(@PathParam("year") int year, @PathParam("id") UUID id, Lifting body) {
        return blocks.view(year, once.decide("liftBlock/" + id, body, () -> blocks.lift(year, id, body)));
    }
}
