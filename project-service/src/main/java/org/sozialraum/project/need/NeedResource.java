package org.sozialraum.project.need;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.NeedResult;
import org.sozialraum.contract.NeedSource;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.Change;
import org.sozialraum.kit.request.MayBeCleared;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.QueryParams;

/** What people in the social space said is missing. */
@Path("/api/v1/needs")
@Tag(name = "needs", description = "Bedarfe: what somebody in the social space said is missing.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NeedResource {

    private final Needs needs;
    private final NeedLife life;
    private final Once once;

    NeedResource(Needs needs, NeedLife life, Once once) {
        this.needs = needs;
        this.life = life;
        this.once = once;
    }

    /** A need as it was voiced; the three questions of every home visit. No names, addresses or case numbers. */
    @Schema(name = "NewNeed")
    public record NewNeed(
            UUID socialSpaceId,
            Voice voice,
            NeedSource source,
            @Size(min = 1, max = 80) String topic,

            @Schema(description = "What is on offer here?") @MayBeMissing @Size(min = 1, max = 2000)
            String existing,

            @Schema(description = "What is missing?") @Size(min = 1, max = 2000)
            String missing,

            @Schema(description = "What would it have to be like for you to use it?")
            @MayBeMissing
            @Size(min = 1, max = 2000)
            String conditions,

            YearMonth month,

            @Schema(description = "For whom it is missing.") @MayBeMissing
            AgeBand ageBand)
            implements Body {}

    /** What is corrected of a need; its texts stay as they were said, or are withdrawn. */
    @Schema(name = "NeedChange")
    public record NeedChange(
            Change<Voice> voice,
            Change<NeedSource> source,
            @Size(min = 1, max = 80) Change<String> topic,
            Change<YearMonth> month,
            @MayBeCleared Change<AgeBand> ageBand)
            implements Body {}

    /** What somebody is about to enter; nothing of it is kept. */
    @Schema(name = "NeedDraft")
    public record Draft(
            UUID socialSpaceId,
            @MayBeMissing @Size(min = 1, max = 80) String topic,
            @MayBeMissing @Size(min = 1, max = 2000) String existing,
            @MayBeMissing @Size(min = 1, max = 2000) String missing,
            @MayBeMissing @Size(min = 1, max = 2000) String conditions)
            implements Body {}

    /** A need that may be the same. */
    @Schema(name = "SimilarNeed")
    public record Similar(
            @Schema(description = "From 0 to 100; the same words give 100.")
            int likeness,

            boolean sameTopic,
            NeedView need) {}

    /** The needs that may be the same, the likest first. */
    @Schema(name = "SimilarNeeds")
    public record Similars(List<Similar> items) {}

    /** That a second person has read the texts. */
    @Schema(name = "NeedRelease")
    public record Release(@MayBeMissing LocalDate on) implements Body {}

    /** With which need it counts from now on. */
    @Schema(name = "NeedMerger")
    public record Merger(UUID intoNeedId, @MayBeMissing LocalDate on) implements Body {}

    /** What became of a need. */
    @Schema(name = "NeedClosing")
    public record Closing(
            NeedResult result,

            @Schema(description = "Why; asked for where the result is CLOSED.") @MayBeMissing @Size(min = 1, max = 1000)
            String reason,

            @MayBeMissing LocalDate on)
            implements Body {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "voiceNeed", summary = "Records a need that somebody in the social space has voiced.")
    public RestResponse<NeedView> voice(NewNeed body) {
        UUID id = once.decide("voiceNeed", body, () -> needs.voice(body));
        return RestResponse.ResponseBuilder.<NeedView>created(URI.create("/api/v1/needs/" + id))
                .entity(needs.view(id))
                .build();
    }

    @GET
    @Operation(
            operationId = "listNeeds",
            summary = "The needs, oldest entry first; what was merged into another one is found under mergedIntoId.")
    public Page<NeedView> list(
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("topicId") UUID topicId,
            @QueryParam("voice") Voice voice,
            @QueryParam("ageBand") AgeBand ageBand,
            @QueryParam("state") NeedState state,
            @QueryParam("released") Boolean released,
            @QueryParam("mergedIntoId") UUID mergedIntoId,
            @Parameter(description = "Words, in German; found in the topic and in texts that the caller may read.")
                    @QueryParam("search")
                    String search,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return needs.page(
                new NeedSearch.Wanted(
                        socialSpaceId,
                        topicId,
                        voice,
                        ageBand,
                        state,
                        released,
                        mergedIntoId,
                        QueryParams.words("search", search)),
                Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getNeed", summary = "One need.")
    public NeedView get(@PathParam("id") UUID id) {
        return needs.view(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeNeed", summary = "Corrects what is known of an open need.")
    public NeedView change(@PathParam("id") UUID id, NeedChange body) {
        return needs.change(id, body);
    }

    @GET
    @Path("{id}/similar")
    @Operation(operationId = "listSimilarNeeds", summary = "Open needs of the same space that may be the same.")
    public Similars similar(@PathParam("id") UUID id) {
        return needs.similarTo(id);
    }

    @POST
    @Path("suggestions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "suggestSimilarNeeds",
            summary = "Before a need is entered: open needs of the space that may be the same. Nothing is kept.")
    public Similars suggest(Draft body) {
        return needs.similarTo(body);
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "releaseNeed",
            summary =
                    "A second person has read the texts, or the closing reason: others may read now what somebody else wrote.")
    public NeedView release(@PathParam("id") UUID id, Release body) {
        return needs.view(once.decide("releaseNeed/" + id, body, () -> life.release(id, body.on())));
    }

    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "mergeNeed", summary = "Lets a need count with another one of its space.")
    public NeedView merge(@PathParam("id") UUID id, Merger body) {
        return needs.view(once.decide("mergeNeed/" + id, body, () -> life.merge(id, body)));
    }

    @POST
    @Path("{id}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "closeNeed", summary = "Says what became of a need.")
    public NeedView close(@PathParam("id") UUID id, Closing body) {
        return needs.view(once.decide("closeNeed/" + id, body, () -> life.close(id, body)));
    }
}
