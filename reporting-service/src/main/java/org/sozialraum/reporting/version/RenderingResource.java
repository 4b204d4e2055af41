package org.sozialraum.reporting.version;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.document.Papers;
import org.sozialraum.reporting.report.ReportTablesResource;
import org.sozialraum.reporting.year.ReportYear;

/** Submitted versions as files: each is made once and is the same for everybody, until a text that it tells is withdrawn. */
@Path("/api/v1/annual-reports/{year}/versions")
@Tag(name = "annual-reports", description = "Jahresberichte: what worked, what did not, and why.")
@RunOnVirtualThread
public class RenderingResource {

    private static final String DIGEST = "Repr-Digest";
    private static final String WHICH_DIGEST = "SHA-512 of the file (RFC 9530).";

    private final Renderings renderings;
    private final VersionViews views;

    RenderingResource(Renderings renderings, VersionViews views) {
        this.views = views;
        this.renderings = renderings;
    }

    @GET
    @Path("{version: [0-9]{1,6}}.html")
    @Produces(Papers.HTML)
    @Operation(
            operationId = "getReportVersionPage",
            summary = "A submitted version as a German page; a text that was withdrawn since says so.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            headers = @Header(name = DIGEST, description = WHICH_DIGEST, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response page(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @PathParam("version") int version) {
        return answer(year, version, RenderingForm.HTML, "html")
                .header("Content-Security-Policy", Papers.NOTHING_FOREIGN)
                .build();
    }

    @GET
    @Path("{version: [0-9]{1,6}}.pdf")
    @Produces(Papers.PDF)
    @Operation(
            operationId = "getReportVersionDocument",
            summary =
                    "The same page as a PDF that can be read out (PDF/UA-1) and archived (PDF/A-3a); the canonical JSON is attached.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            headers = @Header(name = DIGEST, description = WHICH_DIGEST, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = Papers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response document(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @PathParam("version") int version) {
        return answer(year, version, RenderingForm.PDF, "pdf").build();
    }

    @GET
    @Path("{version: [0-9]{1,6}}.xlsx")
    @Produces(ReportTablesResource.XLSX)
    @Operation(
            operationId = "getReportVersionWorkbook",
            summary = "A submitted version as a workbook: a sheet for each chapter, numbers as numbers.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook.",
            headers = @Header(name = DIGEST, description = WHICH_DIGEST, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = ReportTablesResource.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response workbook(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @PathParam("version") int version) {
        return file(year, version, RenderingForm.XLSX, "xlsx");
    }

    @GET
    @Path("{version: [0-9]{1,6}}.csv.zip")
    @Produces(ReportTablesResource.ZIP)
    @Operation(
            operationId = "getReportVersionTables",
            summary = "The same tables as CSV files of a German spreadsheet, in one ZIP file.")
    @APIResponse(
            responseCode = "200",
            description = "The files.",
            headers = @Header(name = DIGEST, description = WHICH_DIGEST, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = ReportTablesResource.ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response tables(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @PathParam("version") int version) {
        return file(year, version, RenderingForm.CSV, "csv.zip");
    }

    @GET
    @Path("{version: [0-9]{1,6}}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getSubmittedReport",
            summary =
                    "A submitted version's canonical JSON (RFC 8785), byte for byte as its hash is of. It names the JSON Schema of its"
                            + " format as describedby.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            headers = @Header(name = DIGEST, description = WHICH_DIGEST, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response report(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @PathParam("version") int version) {
        int itsYear = ReportYear.of(year);
        FrozenReport report = views.frozen(itsYear, version).orElseThrow(NotFoundException::new);
        Rendering canonical = new Rendering(report.json().getBytes(StandardCharsets.UTF_8));
        ResponseBuilder answer = answer(itsYear, version, canonical, "json");
        SubmittedReportSchemaResource.link(report.format()).ifPresent(link -> answer.header(HttpHeaders.LINK, link));
        return answer.build();
    }

    private Response file(String year, int version, RenderingForm form, String suffix) {
        return answer(year, version, form, suffix)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"jahresbericht-%s-version-%d.%s\"".formatted(year, version, suffix))
                .build();
    }

    private ResponseBuilder answer(String year, int version, RenderingForm form, String suffix) {
        int itsYear = ReportYear.of(year);
        Rendering rendering = renderings.of(itsYear, version, form).orElseThrow(NotFoundException::new);
        return answer(itsYear, version, rendering, suffix);
    }

    private ResponseBuilder answer(int year, int version, Rendering rendering, String suffix) {
        ResponseBuilder answer = Response.ok(rendering.content());
        // The file itself stays as it was made.
        views.submittedAfter(year, version)
                .ifPresent(later ->
                        answer.header(HttpHeaders.LINK, "<%d.%s>; rel=\"successor-version\"".formatted(later, suffix)));
        return answer.header(DIGEST, rendering.reprDigest())
                .header(HttpHeaders.CACHE_CONTROL, Papers.AS_IT_IS_NOW)
                .header("X-Content-Type-Options", "nosniff");
    }
}
