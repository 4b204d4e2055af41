package org.sozialraum.project.need;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.NeedSource;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.QueryParams;

/** What people in the social space said is missing. */
@Path("/api/v1/needs")
@Tag(name = "needs", description = "Bedarfe: what somebody in the social space said is missing.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NeedResource {

    private final Needs needs;
    private final Once once;

    NeedResource(Needs needs, Once once) {
        this.needs = needs;
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

            YearMonth month)
            implements Body {}

    /** A need. Its texts are shown to the social space's own team only. */
    @Schema(name = "Need")
    public record View(
            UUID id,
            UUID socialSpaceId,
            Voice voice,
            NeedSource source,
            String topic,
            @MayBeMissing String existing,
            @MayBeMissing String missing,
            @MayBeMissing String conditions,
            YearMonth month)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "voiceNeed", summary = "Records a need that somebody in the social space has voiced.")
    public RestResponse<View> voice(NewNeed body) {
        UUID id = once.decide("voiceNeed", body, () -> needs.voice(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/needs/" + id))
                .entity(needs.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listNeeds", summary = "The needs, oldest entry first.")
    public Page<View> list(
            @QueryParam("socialSpaceId") String socialSpaceId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return needs.list(QueryParams.uuid("socialSpaceId", socialSpaceId), Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getNeed", summary = "One need.")
    public View get(@PathParam("id") UUID id) {
        return needs.view(id);
    }
}
