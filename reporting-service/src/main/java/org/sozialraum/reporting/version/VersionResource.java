package org.sozialraum.reporting.version;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.LogPosition;
import org.sozialraum.contract.ReportSignatory;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.privacy.NotFreeText;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.report.FigureValues;
import org.sozialraum.reporting.report.ReportWords;
import org.sozialraum.reporting.version.FrozenReport.Told;
import org.sozialraum.reporting.year.ReportYear;

/** The versions in which a year's report goes to the committee. */
@Path("/api/v1/annual-reports/{year}/versions")
@Tag(name = "annual-reports", description = "Jahresberichte: what worked, what did not, and why.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class VersionResource {

    private final Versions versions;
    private final VersionViews views;
    private final Verification verification;
    private final Once once;

    VersionResource(Versions versions, VersionViews views, Verification verification, Once once) {
        this.versions = versions;
        this.views = views;
        this.verification = verification;
        this.once = once;
    }

    /** A draft of the paper that the report becomes. */
    @Schema(name = "NewReportVersion")
    public record NewVersion(
            @Schema(description = "The paper's number; each is given once.", examples = "M 18/0042")
            @NotFreeText
            @Size(min = 1, max = 40)
            String number,

            @Schema(description = "Aktenzeichen of the paper.", examples = "413-2018/03")
            @MayBeMissing
            @NotFreeText
            @Size(min = 1, max = 60)
            String fileReference,

            @Schema(description = "The day that the paper bears.")
            LocalDate date,

            @Schema(
                    description =
                            "Why a submitted version is corrected; said where a version of the year was submitted, and only there.",
                    examples = "Zwei Auszahlungen waren dem falschen Sozialraum zugeordnet.")
            @MayBeMissing
            @Size(min = 1, max = 500)
            String reason,

            @Schema(description = "The day of the draft; today where it is left out.") @MayBeMissing
            LocalDate on)
            implements Body {}

    /** A signature, or the committee's taking note. */
    @Schema(name = "ReportAct")
    public record Act(
            @Schema(description = "The day of the act; today where it is left out.") @MayBeMissing
            LocalDate on) implements Body {}

    /** Superseded is a draft in whose place a later one came; submitted is frozen. */
    @Schema(name = "ReportVersionState")
    public enum State {
        DRAFT,
        SUPERSEDED,
        SUBMITTED,
        NOTED
    }

    @Schema(name = "ReportSignature")
    public record Signature(ReportSignatory signatory, LocalDate on) {}

    /**
     * Why a submitted version is corrected (Grund der Berichtigung).
     *
     * @param hash of salt, colon and text, as in the event
     * @param text in a draft what it says, told to the administration only; a submitted version says it on its page, and here,
     *     like its report, by id and hash
     */
    @Schema(name = "CorrectionReason")
    public record Reason(
            UUID textId, String hash, @MayBeMissing String text) {
        /** Without what it says; null for none. */
        static Reason of(TextRef refOrNull) {
            return refOrNull == null ? null : new Reason(refOrNull.id(), refOrNull.hash(), null);
        }

        TextRef ref() {
            return new TextRef(textId, hash);
        }
    }

    /**
     * A version without its content.
     *
     * @param fileReference Aktenzeichen of the paper, where it has one
     * @param reason why the version before is corrected; null where none was submitted before
     * @param notedOn the day on which the committee took note
     * @param sha256 of the canonical JSON (RFC 8785) of the report
     * @param positions of each service the last publication number of this youth office that the report knows
     */
    @Schema(name = "ReportVersionSummary")
    public record Summary(
            int year,
            int version,
            State state,
            String number,
            @MayBeMissing String fileReference,
            @MayBeMissing Reason reason,
            LocalDate date,
            List<Signature> signatures,
            @MayBeMissing LocalDate submittedOn,
            @MayBeMissing LocalDate notedOn,
            @MayBeMissing Integer format,
            @MayBeMissing String sha256,
            List<LogPosition> positions) {

        /** The texts that the version tells beside this: those of its report, and the reason. */
        public List<Told> texts(FrozenReport report) {
            return report.texts(reason == null ? null : reason.ref());
        }
    }

    /**
     * A form of a version as people were given it.
     *
     * @param edition a later one was made when a text was withdrawn that the one before told
     * @param sha512 of the file, in lower-case hex; it stays when the file is gone
     */
    @Schema(name = "ReportRendering")
    public record Edition(RenderingForm form, int edition, boolean withdrawn, String sha512) {}

    /**
     * A version whole: what {@code ./run verify} holds against the log.
     *
     * @param corrects the version of the same year that was submitted before
     * @param correctedBy the one that was submitted after it; its own page never says so, since it stays as it was made
     * @param differences the figures that this one tells otherwise
     * @param words what it says otherwise beside them; a text by its id and its salted hash
     * @param renderings the files that were made of it so far
     * @param report the canonical JSON; null in a draft
     * @param evidence by a figure's path the events behind it; counts of persons have none here
     */
    @Schema(name = "ReportVersion")
    public record View(
            String youthOffice,
            Summary summary,
            @MayBeMissing Integer corrects,
            @MayBeMissing Integer correctedBy,
            List<FigureValues.Difference> differences,
            List<ReportWords.Difference> words,
            List<Edition> renderings,

            @Schema(
                    type = SchemaType.OBJECT,
                    description = "The canonical JSON, as {version}.json gives it; null in a draft.")
            @MayBeMissing
            JsonNode report,

            @Schema(type = SchemaType.OBJECT, description = "By a figure's path the events behind it.") @MayBeMissing
            JsonNode evidence) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftReport",
            summary = "Makes a draft to be signed. It takes the place of an earlier one that was not submitted.")
    public RestResponse<Summary> draft(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            NewVersion body) {
        int itsYear = ReportYear.of(year);
        UUID id = once.decide("draftReport/" + itsYear, body, () -> versions.draft(itsYear, body));
        int version = views.versionOf(id);
        return RestResponse.ResponseBuilder.<Summary>created(
                        URI.create("/api/v1/annual-reports/%d/versions/%d".formatted(itsYear, version)))
                .entity(summary(itsYear, version))
                .build();
    }

    @GET
    @Operation(operationId = "listReportVersions", summary = "The versions of a year's report, the first one first.")
    public Page<Summary> list(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return views.page(ReportYear.of(year), Paging.of(after, limit));
    }

    @GET
    @Path("{version: [0-9]{1,6}}")
    @Operation(
            operationId = "getReportVersion",
            summary = "A version whole: the report as it was frozen, what it was built from, and the events behind it.")
    public View get(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @PathParam("version") int version) {
        return views.view(ReportYear.of(year), version).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{version: [0-9]{1,6}}/verification")
    @Operation(
            operationId = "verifyReportVersion",
            summary =
                    "Builds the report again from the log, up to the version's positions, and compares; also with what the"
                            + " log tells of its submission.")
    public Comparison verify(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @PathParam("version") int version) {
        return verification.of(ReportYear.of(year), version).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("{version: [0-9]{1,6}}/signatures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signReport",
            summary = "Signs a draft: clerk, head of section, head of office. The third one submits the report, today.")
    public Summary sign(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @PathParam("version") int version,
            Act body) {
        int itsYear = ReportYear.of(year);
        once.decide(
                "signReport/%d/%d".formatted(itsYear, version), body, () -> versions.sign(itsYear, version, body.on()));
        return summary(itsYear, version);
    }

    @POST
    @Path("{version: [0-9]{1,6}}/noting")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "noteReport", summary = "Records that the committee took note of the report.")
    public Summary note(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    String year,
            @PathParam("version") int version,
            Act body) {
        int itsYear = ReportYear.of(year);
        once.decide(
                "noteReport/%d/%d".formatted(itsYear, version), body, () -> versions.note(itsYear, version, body.on()));
        return summary(itsYear, version);
    }

    private Summary summary(int year, int version) {
        return views.summary(year, version).orElseThrow(NotFoundException::new);
    }
}
