package org.sozialraum.budget.resolution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.CarryOverRule;
import org.sozialraum.contract.Competence;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ReportingInterval;
import org.sozialraum.contract.SupersessionKind;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.privacy.NotFreeText;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;
import org.sozialraum.kit.request.QueryParams;

/** The register of resolutions. */
@Path("/api/v1/resolutions")
@Tag(name = "resolutions", description = "Beschlüsse: what committees granted.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ResolutionResource {

    private final Resolutions resolutions;
    private final Once once;

    ResolutionResource(Resolutions resolutions, Once once) {
        this.resolutions = resolutions;
        this.once = once;
    }

    /** A named part of the grant. */
    @Schema(name = "Earmark")
    public record Earmark(
            @Size(min = 1, max = 80) String name,
            @PositiveAmount Money amount,

            @Schema(description = "True: shares its money with the other coverable earmarks (deckungsfähig).")
            Boolean coverable) {}

    /** What is granted. */
    @Schema(name = "Funding")
    public record Funding(
            @PositiveAmount Money amountPerSocialSpace,
            @Min(2000) @Max(2100) Integer fromYear,
            @MayBeMissing @Min(2000) @Max(2100) Integer toYear,
            @NotFreeText @Size(min = 1, max = 40) String productAccount,
            @Size(min = 1, max = 20) List<Earmark> earmarks,

            @Schema(
                    description =
                            "What becomes of what a year leaves over (Haushaltsrest, § 23 GemHVO-Doppik); NOTHING if left out.")
            @MayBeMissing
            CarryOverRule carryOver,

            @Schema(description = "For each social space; with the rule CEILING only.") @MayBeMissing @PositiveAmount
            Money carryOverCeiling,

            @Schema(
                    description =
                            "True: what is repaid of earlier years can be spent again; otherwise it goes to the city.")
            @MayBeMissing
            Boolean earlierRepaymentsAvailable) {}

    /** Which report the committee expects. */
    @Schema(name = "ReportingDuty")
    public record ReportingDuty(
            ReportingInterval interval,

            @Schema(description = "Month and day of the following year, MM-DD.", examples = "03-31")
            @Pattern(regexp = "(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")
            String dueOn) {}

    /** Which earlier resolution this one replaces or prolongs. */
    @Schema(name = "Supersedes")
    public record Supersedes(
            UUID resolutionId,

            @Schema(
                    description =
                            "REPLACES: the earlier one opens no line from this one's first year on. PROLONGS: this one follows the earlier one's last year.")
            SupersessionKind kind) {}

    /** Which later resolution replaced or prolonged this one, and from which year on. */
    @Schema(name = "SupersededBy")
    public record SupersededBy(UUID resolutionId, SupersessionKind kind, int fromYear) {}

    /** A resolution to be entered. */
    @Schema(name = "NewResolution")
    public record NewResolution(
            @Schema(examples = "B 16/0179") @NotFreeText @Size(min = 1, max = 60)
            String number,

            @Size(min = 1, max = 200) String title,

            @Schema(description = "Aktenzeichen.", examples = "413-2016/17")
            @MayBeMissing
            @NotFreeText
            @Size(min = 1, max = 60)
            String fileReference,

            @Schema(description = "Federführender Fachbereich.", examples = "413 - Fachbereich Soziales")
            @MayBeMissing
            @NotFreeText
            @Size(min = 1, max = 120)
            String department,

            @Schema(examples = "Jugendhilfeausschuss") @Size(min = 1, max = 120)
            String committee,

            @Schema(description = "Zuständigkeit; only a DECISION grants money. DECISION if left out.") @MayBeMissing
            Competence competence,

            LocalDate decidedOn,

            @Schema(description = "What it decides, in the words of the paper (Beschlusstext).")
            @MayBeMissing
            @Size(min = 1, max = 20000)
            String text,

            Funding funding,
            @MayBeMissing ReportingDuty reportingDuty,
            @MayBeMissing Supersedes supersedes)
            implements Body {}

    /** A resolution of the register. */
    @Schema(name = "Resolution")
    public record View(
            UUID id,
            String number,
            String title,
            @Schema(nullable = true) String fileReference,
            @Schema(nullable = true) String department,
            String committee,
            Competence competence,
            LocalDate decidedOn,

            @Schema(description = "Missing where none was entered, or where it was withdrawn.", nullable = true)
            String text,

            Funding funding,
            @MayBeMissing ReportingDuty reportingDuty,
            @MayBeMissing Supersedes supersedes,
            @MayBeMissing SupersededBy supersededBy)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "adoptResolution",
            summary = "Enters a resolution; where its years are open already, its budget lines are opened.")
    public RestResponse<View> adopt(NewResolution body) {
        UUID id = once.decide("adoptResolution", body, () -> resolutions.adopt(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/resolutions/" + id))
                .entity(resolutions.view(id))
                .build();
    }

    @GET
    @Operation(
            operationId = "listResolutions",
            summary = "The resolutions, oldest entry first.",
            description =
                    "With q only those whose number, title, file reference or text has these words, in any German form of them; \"in quotes\" as a phrase, -without a word, one or another.")
    public Page<View> list(
            @QueryParam("q") String q, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return resolutions.list(QueryParams.words("q", q), Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getResolution", summary = "One resolution.")
    public View get(@PathParam("id") UUID id) {
        return resolutions.view(id);
    }
}
