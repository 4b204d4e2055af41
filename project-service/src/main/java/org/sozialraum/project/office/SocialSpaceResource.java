package org.sozialraum.project.office;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.privacy.NotFreeText;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.Change;
import org.sozialraum.kit.request.MayBeCleared;
import org.sozialraum.kit.request.MayBeMissing;

/** The social spaces of the youth office. */
@Path("/api/v1/social-spaces")
@Tag(name = "social-spaces", description = "Sozialräume of the youth office.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SocialSpaceResource {

    private final Offices offices;
    private final Once once;

    SocialSpaceResource(Offices offices, Once once) {
        this.offices = offices;
        this.once = once;
    }

    /** A social space to be registered. */
    @Schema(name = "NewSocialSpace")
    public record NewSocialSpace(
            @Schema(description = "The AGS of the caller's youth office.") @NotFreeText @Size(min = 5, max = 8)
            String youthOffice,

            @Schema(description = "Lasting short name, as tokens carry it.", examples = "garstedt")
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}")
            String key,

            @Size(min = 1, max = 120) String name,
            @MayBeMissing @Min(1) @Max(10_000_000) Integer population,

            @Schema(description = "From when it is there; there is no budget line for a year before it.") @MayBeMissing
            LocalDate since)
            implements Body {}

    /** A social space. */
    @Schema(name = "SocialSpace")
    public record View(
            UUID id,
            String youthOffice,
            String key,
            String name,
            @MayBeMissing Integer population,
            @MayBeMissing LocalDate since,

            @Schema(description = "Its last day; none while no end is known.") @MayBeMissing
            LocalDate until)
            implements HasETag {}

    /** What of a social space can change: not its key, under which tokens know it, nor its beginning, to which money is tied. */
    @Schema(name = "SocialSpaceChange")
    public record SocialSpaceChange(
            @Size(min = 1, max = 120) Change<String> name,
            @MayBeCleared @Min(1) @Max(10_000_000) Change<Integer> population,

            @Schema(
                    description =
                            "From when it holds, not before the last change nor after the space's last day; today where it is left out.")
            @MayBeMissing
            LocalDate on)
            implements Body {}

    /** That a social space ends. */
    @Schema(name = "SocialSpaceEnding")
    public record Ending(
            @Schema(
                    description =
                            "Its last day. After it no need is voiced there and no project proposed, and there is no"
                                    + " budget line for a later year; what is there goes on.")
            LocalDate until)
            implements Body {}

    /** What was known of a social space from a day on; both days are in it. */
    @Schema(name = "SocialSpaceHistoryEntry")
    public record HistoryEntry(
            int number,
            String name,
            @MayBeMissing Integer population,
            @MayBeMissing LocalDate from,
            @MayBeMissing LocalDate to,
            Instant at,

            @Schema(description = "Pseudonymous id of the account that recorded it.") @MayBeMissing
            String by) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerSocialSpace", summary = "Registers a social space.")
    public RestResponse<View> register(NewSocialSpace body) {
        UUID id = once.decide("registerSocialSpace", body, () -> offices.register(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/social-spaces/" + id))
                .entity(offices.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listSocialSpaces", summary = "The social spaces, in the order of registration.")
    public Page<View> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        return offices.list(Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSocialSpace", summary = "One social space.")
    public View get(@PathParam("id") UUID id) {
        return offices.view(id);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getSocialSpaceHistory",
            summary = "What it was called and how many lived there, from when to when, the oldest first.")
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return offices.history(id, Paging.of(after, limit));
    }

    @POST
    @Path("{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endSocialSpace", summary = "Says which is a social space's last day.")
    public View end(@PathParam("id") UUID id, Ending body) {
        return offices.view(once.decide("endSocialSpace/" + id, body, () -> offices.end(id, body.until())));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeSocialSpace", summary = "Changes what is known of a social space.")
    public View change(@PathParam("id") UUID id, SocialSpaceChange body) {
        return offices.change(id, body);
    }
}
