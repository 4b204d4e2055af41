package org.sozialraum.budget.fiscalyear;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.sozialraum.contract.FiscalYearState;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;

/** The fiscal years of the youth office. */
@Path("/api/v1/fiscal-years")
@Tag(name = "fiscal-years", description = "Haushaltsjahre: opened, and with them the budget lines.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FiscalYearResource {

    private final FiscalYears years;
    private final Once once;

    FiscalYearResource(FiscalYears years, Once once) {
        this.years = years;
        this.once = once;
    }

    /** Which year is to be opened. */
    @Schema(name = "OpenFiscalYear")
    public record OpenYear(
            @Schema(examples = "2017") @Min(2000) @Max(2100) Integer year,

            @Schema(description = "True: vorläufige Haushaltsführung.") @MayBeMissing
            Boolean provisional,

            @MayBeMissing LocalDate on)
            implements Body {}

    /** A year and what is missing in it. */
    @Schema(name = "FiscalYear")
    public record View(
            UUID id,
            int year,
            FiscalYearState state,
            LocalDate openedOn,
            @Schema(nullable = true) LocalDate closedOn,

            @Schema(description = "Pseudonymous id of the account that closed it.", nullable = true)
            String closedBy,

            @Schema(description = "Why it was closed, where somebody said so.", nullable = true)
            String closingReason,

            @Schema(description = "Social spaces that came later and get their lines when the year is opened again.")
            List<UUID> withoutLine)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openFiscalYear",
            summary = "Opens a year and every budget line that is missing in it; repeating it is harmless.")
    public RestResponse<View> open(OpenYear body) {
        UUID id = once.decide("openFiscalYear", body, () -> years.open(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/fiscal-years/" + body.year()))
                .entity(years.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listFiscalYears", summary = "The fiscal years, earliest first.")
    public Page<View> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        return years.list(Paging.of(after, limit));
    }

    @GET
    @Path("{year}")
    @Operation(operationId = "getFiscalYear", summary = "One fiscal year.")
    public View get(@PathParam("year") int year) {
        return years.viewOf(year);
    }
}
