package org.sozialraum.budget.overplan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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
import org.sozialraum.budget.overplan.OverPlanRequestResource.View;
import org.sozialraum.contract.Money;
import org.sozialraum.document.Papers;
import org.sozialraum.document.PdfDocument;
import org.sozialraum.kit.request.QueryParams;

/** The papers of over-plan requests: the sheet that is signed, and what the council is told twice a year. */
@Path("/api/v1/over-plan-requests")
@Tag(name = "over-plan-requests")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OverPlanPaperResource {

    private final OverPlanPapers papers;

    OverPlanPaperResource(OverPlanPapers papers) {
        this.papers = papers;
    }

    /** What the mayor decided in a half-year, by the day of the decision. */
    @Schema(name = "HalfYearlyList")
    public record HalfYearlyList(LocalDate from, LocalDate until, Money total, List<View> items) {}

    @GET
    @Path("half-yearly-list")
    @Operation(
            operationId = "getHalfYearlyList",
            summary = "The mayor's over-plan decisions of a half-year, oldest first, with their sum.")
    public HalfYearlyList list(
            @Parameter(
                            required = true,
                            example = "2017",
                            schema = @Schema(implementation = Integer.class, minimum = "2000", maximum = "2100"))
                    @QueryParam("year")
                    Integer year,
            @Parameter(required = true, example = "FIRST") @QueryParam("half") HalfYear half) {
        return papers.list(QueryParams.year("year", year), QueryParams.needed("half", half));
    }

    @GET
    @Path("{id}/sheet")
    @Produces(Papers.HTML)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "Content-Security-Policy", value = Papers.NOTHING_FOREIGN)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getOverPlanSheet",
            summary = "The request as a German sheet to print, with the council paper's signature row.")
    @APIResponse(
            responseCode = "200",
            description = "The sheet.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public String sheet(@PathParam("id") UUID id) {
        return papers.sheet(id).render();
    }

    @GET
    @Path("{id}/sheet.pdf")
    @Produces(Papers.PDF)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getOverPlanSheetDocument",
            summary = "The same sheet as a PDF that can be read out (PDF/UA-1) and archived (PDF/A-3a).")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = Papers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] document(@PathParam("id") UUID id) {
        return PdfDocument.of(papers.sheet(id).render(), List.of());
    }
}
