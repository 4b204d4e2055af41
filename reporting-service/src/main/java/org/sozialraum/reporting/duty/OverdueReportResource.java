package org.sozialraum.reporting.duty;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which reports the committee waits for. */
@Path("/api/v1/annual-reports/overdue")
@Tag(name = "annual-reports", description = "Jahresberichte: what worked, what did not, and why.")
@RunOnVirtualThread
public class OverdueReportResource {

    private final OverdueReports reports;

    OverdueReportResource(OverdueReports reports) {
        this.reports = reports;
    }

    /** @param items the longest overdue first */
    @Schema(name = "OverdueReports")
    public record View(List<OverdueReports.Overdue> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listOverdueReports",
            summary =
                    "Reports that a resolution asks for and that were not submitted by the day on which they were due.")
    public View overdue() {
        return new View(reports.today());
    }
}
