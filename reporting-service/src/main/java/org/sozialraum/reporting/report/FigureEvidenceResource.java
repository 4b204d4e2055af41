package org.sozialraum.reporting.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.sozialraum.document.Papers;
import org.sozialraum.kit.paging.Cursors;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.reporting.report.EvidenceView.Source;
import org.sozialraum.reporting.year.ReportYear;

/** What stands behind the figures of the yearly report. */
@Path("/api/v1/annual-reports/{year}/figures")
@Tag(name = "annual-reports", description = "Jahresberichte: what worked, what did not, and why.")
@RunOnVirtualThread
public class FigureEvidenceResource {

    private final FigureEvidences evidences;
    private final AnnualReports reports;
    private final Cursors cursors;
    private final Clock clock;

    FigureEvidenceResource(FigureEvidences evidences, AnnualReports reports, Cursors cursors, Clock clock) {
        this.cursors = cursors;
        this.evidences = evidences;
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @Path("{figure:.+}/evidence")
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @Operation(
            operationId = "listFigureEvidence",
            summary = "The events behind a figure of the report: what each of them adds, together the figure.")
    public FigureEvidence evidence(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @Parameter(
                            description =
                                    "Where the figure stands in the report's JSON. An element of a list is named by"
                                            + " its key, name or id.",
                            example = "socialSpaces.garstedt.money.paid")
                    @PathParam("figure")
                    String figure,
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return evidences
                .of(ReportYear.of(year), figure, socialSpaceId, Paging.of(after, limit))
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{figure:.+}/evidence.html")
    @Produces(Papers.HTML)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "Content-Security-Policy", value = Papers.NOTHING_FOREIGN)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getFigureEvidencePage",
            summary = "The same as a German page, to which every figure of the report's page leads.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public String page(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @Parameter(description = "As of the evidence.", example = "socialSpaces.garstedt.money.paid")
                    @PathParam("figure")
                    String figure,
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        int itsYear = ReportYear.of(year);
        PaperView paper = reports.paper(itsYear, socialSpaceId).orElseThrow(NotFoundException::new);
        FigureEvidence evidence = evidences
                .of(paper.report(), figure, socialSpaceId, Paging.of(after, limit))
                .orElseThrow(NotFoundException::new);
        Source report = new Source(itsYear, "Jahresbericht " + itsYear, false);
        return FigureEvidencePage.of(
                        evidence, paper, report, socialSpaceId, clock.getZone(), cursor -> cursors.sealed(cursor, uri))
                .render();
    }
}
