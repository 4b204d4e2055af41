package org.sozialraum.project.notice;

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

/** What an applicant is told. */
@Path("/api/v1/projects")
@Tag(name = "projects", description = "Projekte, from the idea to what came of them.")
@RunOnVirtualThread
public class NoticeResource {

    private final Notices notices;

    NoticeResource(Notices notices) {
        this.notices = notices;
    }

    @GET
    @Path("{id}/notice")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(
            operationId = "getProjectNotice",
            summary = "The notice to the applicant, a grant or a refusal, as a German text.")
    public String get(@PathParam("id") UUID id) {
        return notices.of(id).render();
    }

    @GET
    @Path("{id}/notice.html")
    @Produces(Papers.HTML)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "Content-Security-Policy", value = Papers.NOTHING_FOREIGN)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getProjectNoticePage",
            summary = "The same notice as a formal letter on a German page, with what can be done against it.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public String page(@PathParam("id") UUID id) {
        return new NoticePage(notices.of(id)).render();
    }

    @GET
    @Path("{id}/notice.pdf")
    @Produces(Papers.PDF)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getProjectNoticeDocument",
            summary = "The same page as a PDF that can be read out (PDF/UA-1) and archived (PDF/A-3a).")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = Papers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] document(@PathParam("id") UUID id) {
        return PdfDocument.of(page(id), List.of());
    }
}
