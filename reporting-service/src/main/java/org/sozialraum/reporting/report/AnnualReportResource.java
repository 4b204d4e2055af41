package org.sozialraum.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.sozialraum.document.Attachment;
import org.sozialraum.document.Papers;
import org.sozialraum.document.PdfDocument;
import org.sozialraum.reporting.year.ReportYear;

/** The yearly report, live. */
@Path("/api/v1/annual-reports")
@Tag(name = "annual-reports", description = "Jahresberichte: what worked, what did not, and why.")
@RunOnVirtualThread
public class AnnualReportResource {

    private final AnnualReports reports;
    private final ObjectMapper json;

    AnnualReportResource(AnnualReports reports, ObjectMapper json) {
        this.reports = reports;
        this.json = json;
    }

    @GET
    @Path("{year}")
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = HttpHeaders.LINK, value = ReportSchemaResource.LINK)
    @Operation(
            operationId = "getAnnualReport",
            summary = "The yearly report as it stands now, for the city or one social space.")
    public AnnualReport json(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @QueryParam("socialSpaceId") UUID socialSpaceId) {
        return reports.live(ReportYear.of(year), socialSpaceId).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{year}.html")
    @Produces(Papers.HTML)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "Content-Security-Policy", value = Papers.NOTHING_FOREIGN)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getAnnualReportPage",
            summary = "The same report as a German page in the form of a council paper.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public String page(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @QueryParam("socialSpaceId") UUID socialSpaceId) {
        return AnnualReportPage.of(paper(year, socialSpaceId)).render();
    }

    @GET
    @Path("{year}.pdf")
    @Produces(Papers.PDF)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getAnnualReportDocument",
            summary =
                    "The same page as a PDF that can be read out (PDF/UA-1) and archived (PDF/A-3a); its figures are attached.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = Papers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] document(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @QueryParam("socialSpaceId") UUID socialSpaceId)
            throws JsonProcessingException {
        PaperView paper = paper(year, socialSpaceId);
        Attachment figures = new Attachment(
                "jahresbericht-" + paper.report().year() + ".json",
                MediaType.APPLICATION_JSON,
                "Die Zahlen dieses Berichts, maschinenlesbar",
                paper.at().toInstant(),
                json.writeValueAsBytes(paper.report()));
        return PdfDocument.of(AnnualReportPage.of(paper).render(), List.of(figures));
    }

    private PaperView paper(String year, UUID socialSpaceId) {
        return reports.paper(ReportYear.of(year), socialSpaceId).orElseThrow(NotFoundException::new);
    }
}
