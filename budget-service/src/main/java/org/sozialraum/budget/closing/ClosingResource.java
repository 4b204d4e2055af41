package org.sozialraum.budget.closing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.budget.fiscalyear.FiscalYearResource;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;

/** The closing of a year. */
@Path("/api/v1/fiscal-years")
@Tag(name = "fiscal-years")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClosingResource {

    private static final String SEEN = "The ETag of the preview as it was seen; \"*\" is not enough.";

    private final ClosingPreviews previews;
    private final Closing closing;
    private final FiscalYears years;
    private final Once once;

    ClosingResource(ClosingPreviews previews, Closing closing, FiscalYears years, Once once) {
        this.previews = previews;
        this.closing = closing;
        this.years = years;
        this.once = once;
    }

    /** When the year was closed, and why. */
    @Schema(name = "CloseFiscalYear")
    public record CloseYear(
            @Schema(examples = "Jahresrechnung 2017 liegt vor") @MayBeMissing @Size(min = 1, max = 500)
            String reason,

            @MayBeMissing LocalDate on)
            implements Body {}

    @GET
    @Path("{year}/closing")
    @Operation(
            operationId = "previewClosing",
            summary = "What closing the year would do, and what stands against it. Books nothing.")
    public ClosingPreview preview(@PathParam("year") int year) {
        return previews.of(year);
    }

    @POST
    @Path("{year}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeFiscalYear",
            summary =
                    "Closes the year (Jahresabschluss) exactly as the preview with this ETag told; it takes no entry any more.")
    public FiscalYearResource.View close(
            @PathParam("year") int year,
            @Parameter(description = SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            CloseYear body) {
        return years.view(once.decide("closeFiscalYear/" + year, body, () -> closing.close(year, body)));
    }
}
