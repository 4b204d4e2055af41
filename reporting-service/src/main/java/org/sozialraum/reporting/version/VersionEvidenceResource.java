package org.sozialraum.reporting.version;

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
import org.sozialraum.reporting.report.FigureEvidence;
import org.sozialraum.reporting.report.FigureEvidencePage;
import org.sozialraum.reporting.report.PaperView;
import org.sozialraum.reporting.year.ReportYear;

/** What stands behind the figures of a submitted version. */
@Path("/api/v1/annual-reports/{year}/versions/{version: [0-9]{1,6}}/figures")
@Tag(name = "annual-reports", description = "Jahresberichte: what worked, what did not, and why.")
@RunOnVirtualThread
public class VersionEvidenceResource {

    private final FrozenEvidences evidences;
    private final VersionPages pages;
    private final Cursors cursors;
    private final Clock clock;

    VersionEvidenceResource(FrozenEvidences evidences, VersionPages pages, Cursors cursors, Clock clock) {
        this.cursors = cursors;
        this.evidences = evidences;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Path("{figure:.+}/evidence")
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @Operation(
            operationId = "listVersionFigureEvidence",
            summary =
                    "The events behind a figure of a submitted version, as they were when it was submitted; together the figure.")
    public FigureEvidence evidence(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @PathParam("version") int version,
            @Parameter(
                            description = "Where the figure stands in the version's JSON, as in the live report's.",
                            example = "socialSpaces.garstedt.money.paid")
                    @PathParam("figure")
                    String figure,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return evidences
                .of(ReportYear.of(year), version, figure, Paging.of(after, limit))
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{figure:.+}/evidence.html")
    @Produces(Papers.HTML)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "Content-Security-Policy", value = Papers.NOTHING_FOREIGN)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getVersionFigureEvidencePage",
            summary = "The same as a German page, to which every figure of the version's page leads.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public String page(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @PathParam("version") int version,
            @Parameter(description = "As of the evidence.", example = "socialSpaces.garstedt.money.paid")
                    @PathParam("figure")
                    String figure,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        FigureEvidence evidence = evidence(year, version, figure, after, limit);
        PaperView paper = pages.of(ReportYear.of(year), version)
                .map(VersionPages.Page::paper)
                .orElseThrow(NotFoundException::new);
        Source report = new Source(version, "Jahresbericht %s, Version %d".formatted(year, version), true);
        return FigureEvidencePage.of(
                        evidence, paper, report, null, clock.getZone(), cursor -> cursors.sealed(cursor, uri))
                .render();
    }
}
