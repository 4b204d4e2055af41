package org.sozialraum.budget.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.sozialraum.document.Papers;
import org.sozialraum.document.PdfDocument;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.request.QueryParams;

/** The list of grants to associations on paper. */
@Path("/api/v1/exports")
@Tag(name = "exports")
@RunOnVirtualThread
public class GrantsPaperResource {

    private static final String YEAR = "Haushaltsjahr, 2000 to 2100.";

    private final Exports exports;
    private final ActDay days;

    GrantsPaperResource(Exports exports, ActDay days) {
        this.exports = exports;
        this.days = days;
    }

    @GET
    @Path("grants-to-associations.html")
    @Produces(Papers.HTML)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "Content-Security-Policy", value = Papers.NOTHING_FOREIGN)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getGrantsToAssociationsPage",
            summary = "The list of grants to associations as a German page for the budget's preamble.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public String page(
            @Parameter(
                            description = YEAR,
                            required = true,
                            example = "2017",
                            schema = @Schema(implementation = Integer.class, minimum = "2000", maximum = "2100"))
                    @QueryParam("year")
                    Integer year) {
        GrantsToAssociations list = exports.grants(QueryParams.year("year", year));
        return new GrantsToAssociationsPage(list, days.of(null)).render();
    }

    @GET
    @Path("grants-to-associations.pdf")
    @Produces(Papers.PDF)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getGrantsToAssociationsDocument",
            summary = "The same page as a PDF that can be read out (PDF/UA-1) and archived (PDF/A-3a).")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = Papers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] document(
            @Parameter(
                            description = YEAR,
                            required = true,
                            example = "2017",
                            schema = @Schema(implementation = Integer.class, minimum = "2000", maximum = "2100"))
                    @QueryParam("year")
                    Integer year) {
        return PdfDocument.of(page(year), List.of());
    }
}
