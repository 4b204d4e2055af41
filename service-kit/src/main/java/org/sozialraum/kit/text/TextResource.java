package org.sozialraum.kit.text;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;

/** What staff wrote into this service, so that it can be found and withdrawn where it leads to a person after all. */
@Path("/api/v1/texts")
@Tag(name = "texts", description = "Texts that staff wrote, and their withdrawal.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TextResource {

    private final TextWithdrawals texts;
    private final Once once;

    TextResource(TextWithdrawals texts, Once once) {
        this.texts = texts;
        this.once = once;
    }

    /** A text by itself. */
    @Schema(name = "Text")
    public record View(
            UUID id,

            @Schema(description = "Null where it was withdrawn, and where it stays among those who may read it.")
            @MayBeMissing
            String text,

            @Schema(description = "Whether other services may show it; a need's texts never are.")
            boolean shared,

            Instant writtenAt,
            @MayBeMissing Instant withdrawnAt) {}

    /** A withdrawal; nothing has to be said. */
    @Schema(name = "TextWithdrawal")
    public record Withdrawal(
            @Schema(description = "The day of the withdrawal; today where it is left out.") @MayBeMissing
            LocalDate on) implements Body {}

    @GET
    @Operation(
            operationId = "listTexts",
            summary = "What staff wrote, but for the words of needs, oldest first; those that contain these words.")
    public Page<View> list(
            @QueryParam("contains") String contains,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return texts.list(contains, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getText", summary = "One text.")
    public View get(@PathParam("id") UUID id) {
        return texts.view(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawText",
            summary = "Withdraws a text for good: here, in the log, and in whatever others made of it.")
    public View withdraw(@PathParam("id") UUID id, Withdrawal body) {
        return texts.view(once.decide("withdrawText/" + id, body, () -> texts.withdraw(id, body.on())));
    }
}
