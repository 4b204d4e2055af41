package org.sozialraum.budget.repayment;

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

/** What a provider is told that has to pay back. */
@Path("/api/v1/repayment-claims")
@Tag(name = "repayments")
@RunOnVirtualThread
public class RepaymentNoticeResource {

    private final RepaymentNotices notices;

    RepaymentNoticeResource(RepaymentNotices notices) {
        this.notices = notices;
    }

    @GET
    @Path("{id}/notice.html")
    @Produces(Papers.HTML)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "Content-Security-Policy", value = Papers.NOTHING_FOREIGN)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getRepaymentNotice",
            summary = "The notice of what is to be paid back and why, as a formal letter on a German page.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public String page(@PathParam("id") UUID id) {
        return notices.of(id).render();
    }

    @GET
    @Path("{id}/notice.pdf")
    @Produces(Papers.PDF)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = Papers.AS_IT_IS_NOW)
    @ResponseHeader(name = "X-Content-Type-Options", value = "nosniff")
    @Operation(
            operationId = "getRepaymentNoticeDocument",
            summary = "The same page as a PDF that can be read out (PDF/UA-1) and archived (PDF/A-3a).")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(mediaType = Papers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] document(@PathParam("id") UUID id) {
        return PdfDocument.of(notices.of(id).render(), List.of());
    }
}
