package org.sozialraum.project.network;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;

/** Who is in charge of network work. */
@Path("/api/v1/network-models")
@Tag(name = "network-models", description = "Organisation der Netzwerkarbeit of each social space, with its history.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NetworkModelResource {

    private final NetworkModels models;
    private final Once once;

    NetworkModelResource(NetworkModels models, Once once) {
        this.models = models;
        this.once = once;
    }

    /** A model from a day on. The one before it, where its end is open, ends on the day before. */
    @Schema(name = "NewNetworkModel")
    public record NewNetworkModel(
            UUID socialSpaceId,
            NetworkModel model,

            @Schema(
                    description =
                            "The provider in charge, under contract for the space on the first day; with SINGLE_PROVIDER, and only there.")
            @MayBeMissing
            UUID organisationId,

            LocalDate from,
            @MayBeMissing LocalDate to)
            implements Body {}

    /** A model and when it holds; both days are in it. */
    @Schema(name = "NetworkModelInForce")
    public record View(
            UUID id,
            UUID socialSpaceId,
            NetworkModel model,
            @MayBeMissing UUID organisationId,
            LocalDate from,
            @MayBeMissing LocalDate to)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "adoptNetworkModel", summary = "Says who is in charge of network work from a day on.")
    public RestResponse<View> adopt(NewNetworkModel body) {
        UUID id = once.decide("adoptNetworkModel", body, () -> models.adopt(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/network-models/" + id))
                .entity(models.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listNetworkModels", summary = "The models of the social spaces, oldest entry first.")
    public Page<View> list(
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return models.page(socialSpaceId, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getNetworkModel", summary = "One model.")
    public View get(@PathParam("id") UUID id) {
        return models.view(id);
    }
}
