package org.sozialraum.reporting.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.document.GermanCsv;
import org.sozialraum.document.Papers;
import org.sozialraum.document.Workbook;
import org.sozialraum.reporting.year.ReportYear;

/** The yearly report for a spreadsheet. */
@Path("/api/v1/annual-reports")
@Tag(name = "annual-reports", description = "Jahresberichte: what worked, what did not, and why.")
@RunOnVirtualThread
public class ReportTablesResource {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String ZIP = "application/zip";

    private final AnnualReports reports;

    ReportTablesResource(AnnualReports reports) {
        this.reports = reports;
    }

    @GET
    @Path("{year}.xlsx")
    @Produces(XLSX)
    @Operation(
            operationId = "getAnnualReportWorkbook",
            summary =
                    "The report as a workbook: a sheet for each chapter, numbers as numbers, and what each figure means.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook.",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response workbook(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @QueryParam("socialSpaceId") UUID socialSpaceId) {
        PaperView paper = paper(year, socialSpaceId);
        return file(
                year,
                "xlsx",
                Workbook.of(ReportTables.byChapter(paper), paper.at().toInstant()));
    }

    @GET
    @Path("{year}.csv.zip")
    @Produces(ZIP)
    @Operation(
            operationId = "getAnnualReportTables",
            summary = "The same tables as CSV files of a German spreadsheet, in one ZIP file.",
            description =
                    "UTF-8 with a byte order mark, semicolons, decimal commas, German headings; a text that looks like a formula has an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "The files.",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response csv(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @QueryParam("socialSpaceId") UUID socialSpaceId) {
        PaperView paper = paper(year, socialSpaceId);
        return file(
                year,
                "csv.zip",
                GermanCsv.zipped(ReportTables.of(paper), paper.at().toInstant()));
    }

    private PaperView paper(String year, UUID socialSpaceId) {
        return reports.paper(ReportYear.of(year), socialSpaceId).orElseThrow(NotFoundException::new);
    }

    private static Response file(String year, String suffix, byte[] content) {
        return Response.ok(content)
                .header(HttpHeaders.CACHE_CONTROL, Papers.AS_IT_IS_NOW)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"jahresbericht-" + year + "." + suffix + "\"")
                .build();
    }
}
