package org.sozialraum.budget.supplement;

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

/** Supplementary budgets of a year. */
@Path("/api/v1/fiscal-years/{year}/supplements")
@Tag(name = "supplements", description = "Nachträge: the supplementary budgets of a year.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SupplementResource {

    private final Supplements supplements;
    private final Once once;

    SupplementResource(Supplements supplements, Once once) {
        this.supplements = supplements;
        this.once = once;
    }

    /** What is changed, by which resolution, and why. */
    @Schema(name = "NewSupplement")
    public record NewSupplement(
            RecordedResolution resolution,
            SupplementChange change,

            @Schema(examples = "Ein fünfter Sozialraum beginnt") @Size(min = 1, max = 500)
            String reason,

            @Size(min = 1, max = 500) List<Part> lines)
            implements Body {}

    /** What a supplementary budget changed of a line. */
    @Schema(name = "SupplementedPart")
    public record PartView(UUID budgetLineId, String earmark, Money amount) {}

    /** A supplementary budget. */
    @Schema(name = "Supplement")
    public record View(
            UUID id,
            int year,
            RecordedResolution resolution,
            SupplementChange change,
            String reason,
            List<PartView> lines,

            @Schema(description = "Pseudonymous id of the account that entered it.")
            String by)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "supplementBudget",
            summary = "Enters a supplementary budget (Nachtrag): lines have more, or less, from now on.")
    public RestResponse<View> supplement(@PathParam("year") int year, NewSupplement body) {
        UUID id = once.decide("supplementBudget/" + year, body, () -> supplements.supplement(year, body));
        return RestResponse.ResponseBuilder.<View>created(
                        URI.create("/api/v1/fiscal-years/" + year + "/supplements/" + id))
                .entity(supplements.view(year, id))
                .build();
    }

    @GET
    @Operation(operationId = "listSupplements", summary = "The supplementary budgets of a year, oldest first.")
    public Page<View> list(
            @PathParam("year") int year, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return supplements.list(year, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSupplement", summary = "One supplementary budget.")
    public View get(@PathParam("year") int year, @PathParam("id") UUID id) {
        return supplements.view(year, id);
    }
}
