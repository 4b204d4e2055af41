package org.sozialraum.project.familycentre;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;

/** How much of a post the family centres have, and where less than half a post is there. */
@Path("/api/v1/family-centre-posts")
@Tag(name = "family-centre-posts", description = "Stellenanteile of the family centres.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FamilyCentrePostResource {

    private final FamilyCentrePosts posts;
    private final Once once;

    FamilyCentrePostResource(FamilyCentrePosts posts, Once once) {
        this.posts = posts;
        this.once = once;
    }

    /** A share from a day on. What the centre had there before ends on the day before. */
    @Schema(name = "NewFamilyCentrePost")
    public record NewFamilyCentrePost(
            UUID organisationId,
            UUID socialSpaceId,

            @Schema(description = "50 is half a post; 0 where there is none any more.") @Min(0) @Max(1000)
            Integer percentOfAPost,

            LocalDate from)
            implements Body {}

    /** A share and when it holds; both days are in it. */
    @Schema(name = "FamilyCentrePost")
    public record View(
            UUID id,
            UUID organisationId,
            UUID socialSpaceId,
            int percentOfAPost,
            LocalDate from,
            @MayBeMissing LocalDate to)
            implements HasETag {}

    /** What a social space has on one day. */
    @Schema(name = "FamilyCentreCoverage")
    public record Coverage(
            UUID socialSpaceId,
            String name,
            int percentOfAPost,

            @Schema(description = "At least half a post, as the committee decided in the summer of 2015.")
            boolean enough) {}

    /** What every social space has on one day. */
    @Schema(name = "FamilyCentreCoverages")
    public record Coverages(LocalDate on, List<Coverage> items) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "staffFamilyCentre",
            summary = "Says how much of a post a family centre has from a day on.")
    public RestResponse<View> staff(NewFamilyCentrePost body) {
        UUID id = once.decide("staffFamilyCentre", body, () -> posts.staff(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/family-centre-posts/" + id))
                .entity(posts.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listFamilyCentrePosts", summary = "The shares of the family centres, oldest entry first.")
    public Page<View> list(
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("organisationId") UUID organisationId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return posts.page(socialSpaceId, organisationId, Paging.of(after, limit));
    }

    @GET
    @Path("coverage")
    @Operation(
            operationId = "getFamilyCentreCoverage",
            summary = "What each social space has on a day, and where it is less than half a post.")
    public Coverages coverage(@QueryParam("on") LocalDate on) {
        return posts.coverage(on);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getFamilyCentrePost", summary = "One share.")
    public View get(@PathParam("id") UUID id) {
        return posts.view(id);
    }
}
