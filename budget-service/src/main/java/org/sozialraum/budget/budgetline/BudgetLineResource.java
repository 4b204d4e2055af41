package org.sozialraum.budget.budgetline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;

/** The budget lines and their journals, to read. */
@Path("/api/v1/budget-lines")
@Tag(name = "budget-lines", description = "Haushaltsansätze je Sozialraum, with their balances and journals.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BudgetLineResource {

    private final BudgetLines lines;

    BudgetLineResource(BudgetLines lines) {
        this.lines = lines;
    }

    /** The part of a line that belongs to one earmark. */
    @Schema(name = "EarmarkBalance")
    public record EarmarkView(
            String name,
            boolean coverable,
            Money appropriated,
            Money committed,
            Money paid,
            Money repaid,
            Money available) {}

    /** A line with its balances: available = appropriated − blocked − reserved − committed − paid + repaid. */
    @Schema(name = "BudgetLine")
    public record View(
            UUID id,
            int year,
            UUID socialSpaceId,
            UUID resolutionId,
            String productAccount,
            Money plan,
            Money appropriated,
            Money blocked,
            Money reserved,
            Money committed,
            Money paid,
            Money repaid,
            Money available,

            @Schema(description = "Paid without cover, outside of available. While there is any, nothing is committed.")
            Money unresolved,

            List<EarmarkView> earmarks)
            implements HasETag {}

    @GET
    @Operation(operationId = "listBudgetLines", summary = "The budget lines, oldest first.")
    public Page<View> list(
            @QueryParam("year") Integer year,
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return lines.list(year, socialSpaceId, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getBudgetLine", summary = "One budget line.")
    public View get(@PathParam("id") UUID id) {
        return lines.view(id);
    }

    @GET
    @Path("{id}/journal")
    @Operation(operationId = "listJournal", summary = "The journal of a budget line, in the order of booking.")
    public Page<Journal.Item> journal(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return lines.journal(id, Paging.of(after, limit));
    }
}
