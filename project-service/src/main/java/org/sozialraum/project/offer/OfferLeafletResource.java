package org.sozialraum.project.offer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.sozialraum.contract.AgeBand;
import org.sozialraum.document.Papers;
import org.sozialraum.document.PdfDocument;
import org.sozialraum.kit.request.QueryParams;

/** The offers of a social space on paper, for parents. */
@Path("/api/v1/offers")
@Tag(name = "offers")
@RunOnVirtualThread
public class OfferLeafletResource {

    private static final String AGE = "Those for this age; what is for all ages is for this one, too.";

    private final OfferLeaflets leaflets;

    OfferLeafletResource(OfferLeaflets leaflets) {
        this.leaflets = leaflets;
    }

    @GET
    @Path("leaflet.html")
    @Produces(Papers.HTML)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "Content-Security-Policy", value = Papers.NOTHING_FOREIGN)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getOfferLeaflet",
            summary = "The open offers of a social space for parents, in plain German and large print; up to 200.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public String page(
            @Parameter(required = true) @QueryParam("socialSpaceId") UUID socialSpaceId,
            @Parameter(description = AGE) @QueryParam("ageBand") AgeBand ageBand) {
        return leaflets.of(QueryParams.needed("socialSpaceId", socialSpaceId), ageBand)
                .render();
    }

    @GET
    @Path("leaflet.pdf")
    @Produces(Papers.PDF)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getOfferLeafletDocument",
            summary = "The same page as a PDF that can be read out (PDF/UA-1) and archived (PDF/A-3a).")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = Papers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] document(
            @Parameter(required = true) @QueryParam("socialSpaceId") UUID socialSpaceId,
            @Parameter(description = AGE) @QueryParam("ageBand") AgeBand ageBand) {
        return PdfDocument.of(page(socialSpaceId, ageBand), List.of());
    }
}
