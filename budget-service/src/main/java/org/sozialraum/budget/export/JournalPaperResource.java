package org.sozialraum.budget.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.sozialraum.document.Papers;
import org.sozialraum.document.PdfDocument;

/** The journal of a line on paper. */
@Path("/api/v1/budget-lines")
@Tag(name = "budget-lines")
@RunOnVirtualThread
public class JournalPaperResource {

    private final JournalPapers papers;

    JournalPaperResource(JournalPapers papers) {
        this.papers = papers;
    }

    @GET
    @Path("{id}/journal.html")
    @Produces(Papers.HTML)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "Content-Security-Policy", value = Papers.NOTHING_FOREIGN)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getJournalPage",
            summary = "The journal of a budget line as a German page, whole; up to 1,000 entries.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public String page(@PathParam("id") UUID id) {
        return papers.of(id).render();
    }

    @GET
    @Path("{id}/journal.pdf")
    @Produces(Papers.PDF)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getJournalDocument",
            summary = "The same page as a PDF that can be read out (PDF/UA-1) and archived (PDF/A-3a).")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = Papers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] document(@PathParam("id") UUID id) {
        return PdfDocument.of(papers.of(id).render(), List.of());
    }
}
