package org.sozialraum.reporting.comment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.contract.ReportChapter;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.year.ReportYear;

/** What the clerk says to the chapters of a report. */
@Path("/api/v1/annual-reports/{year}/comments/{chapter}")
@Tag(name = "annual-reports", description = "Jahresberichte: what worked, what did not, and why.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CommentResource {

    private final Commenting comments;

    CommentResource(Commenting comments) {
        this.comments = comments;
    }

    /** What is to stand at the chapter. */
    @Schema(name = "NewReportComment")
    public record NewComment(
            @Size(min = 1, max = 10_000) String text,

            @Schema(description = "The day of the comment; today where it is left out.") @MayBeMissing
            LocalDate on)
            implements Body {}

    /**
     * What stands at a chapter.
     *
     * @param version 0 where nothing was said yet
     */
    @Schema(name = "ReportComment")
    public record View(
            int year,
            ReportChapter chapter,
            int version,
            @MayBeMissing String text,
            @MayBeMissing LocalDate on) implements HasETag {}

    @GET
    @Operation(operationId = "getReportComment", summary = "What the clerk says to a chapter of the year's report.")
    public View get(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @PathParam("chapter") ReportChapter chapter) {
        return comments.view(ReportYear.of(year), chapter);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "commentReport",
            summary = "Says something to a chapter, instead of what was said there before.")
    public View comment(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @PathParam("chapter") ReportChapter chapter,
            NewComment body) {
        return comments.comment(ReportYear.of(year), chapter, body);
    }
}
