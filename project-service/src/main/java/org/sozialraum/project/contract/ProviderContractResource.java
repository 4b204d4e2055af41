package org.sozialraum.project.contract;

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
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;

/** Which provider works in which social space under contract, and until when. */
@Path("/api/v1/provider-contracts")
@Tag(name = "provider-contracts", description = "Trägerverträge of the social spaces.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProviderContractResource {

    private final ProviderContracts contracts;
    private final Once once;

    ProviderContractResource(ProviderContracts contracts, Once once) {
        this.contracts = contracts;
        this.once = once;
    }

    /** A contract for a term; both days are in it. */
    @Schema(name = "NewProviderContract")
    public record NewProviderContract(UUID organisationId, UUID socialSpaceId, LocalDate from, LocalDate to)
            implements Body {}

    /** A contract that ends before its time. */
    @Schema(name = "ProviderContractEnding")
    public record Ending(
            @Schema(description = "Its last day.") LocalDate to) implements Body {}

    /** A contract. */
    @Schema(name = "ProviderContract")
    public record View(
            UUID id,
            UUID organisationId,
            UUID socialSpaceId,
            OrganisationKind kind,
            LocalDate from,
            LocalDate to,

            @Schema(description = "It ends within six months, and no contract of its kind follows there.")
            boolean endsSoon,

            @Schema(description = "It has ended, and no contract of its kind has followed there.")
            boolean lapsed)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "contractProvider", summary = "Records a provider's contract for a social space.")
    public RestResponse<View> contract(NewProviderContract body) {
        UUID id = once.decide("contractProvider", body, () -> contracts.record(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/provider-contracts/" + id))
                .entity(contracts.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listProviderContracts", summary = "The contracts, oldest entry first.")
    public Page<View> list(
            @QueryParam("socialSpaceId") UUID socialSpaceId,
            @QueryParam("organisationId") UUID organisationId,
            @QueryParam("endingSoon") Boolean endingSoon,
            @QueryParam("lapsed") Boolean lapsed,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return contracts.page(socialSpaceId, organisationId, endingSoon, lapsed, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getProviderContract", summary = "One contract.")
    public View get(@PathParam("id") UUID id) {
        return contracts.view(id);
    }

    @POST
    @Path("{id}/ending")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "endProviderContract", summary = "Lets a contract end before its time.")
    public View end(@PathParam("id") UUID id, Ending body) {
        return contracts.view(once.decide("endProviderContract/" + id, body, () -> contracts.end(id, body.to())));
    }
}
