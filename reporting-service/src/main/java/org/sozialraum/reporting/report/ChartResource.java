package org.sozialraum.reporting.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.sozialraum.kit.request.QueryParams;

/** The charts of the yearly report, each alone, for slides and papers of the office. */
@Path("/api/v1/charts")
@Tag(name = "charts", description = "Diagramme of the yearly report.")
@RunOnVirtualThread
public class ChartResource {

    private static final String SVG = "image/svg+xml";

    private final AnnualReports reports;

    ChartResource(AnnualReports reports) {
        this.reports = reports;
    }

    @GET
    @Path("{name}.svg")
    @Produces(SVG + ";charset=UTF-8")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "Content-Security-Policy", value = Papers.NOTHING_FOREIGN)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getChart",
            summary =
                    "A chart of the yearly report, with words that can be read out, for all social spaces or one of them.")
    @APIResponse(
            responseCode = "200",
            description = "The chart.",
            content = @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)))
    public String chart(
            @Parameter(
                            description = "Which chart.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "budget",
                                                "budget-use",
                                                "years",
                                                "projects",
                                                "success-rates",
                                                "attendance",
                                                "needs-open"
                                            }))
                    @PathParam("name")
                    String name,
            @Parameter(
                            required = true,
                            example = "2017",
                            schema = @Schema(implementation = Integer.class, minimum = "2000", maximum = "2100"))
                    @QueryParam("year")
                    Integer year,
            @QueryParam("socialSpaceId") UUID socialSpaceId) {
        PaperView paper =
                reports.paper(QueryParams.year("year", year), socialSpaceId).orElseThrow(NotFoundException::new);
        return new Charts(paper.report(), paper)
                .of(name)
                .map(chart -> new ChartPage(chart).render())
                .orElseThrow(NotFoundException::new);
    }
}
