package org.sozialraum.project.organisation;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.List;
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
import org.sozialraum.kit.request.Change;
import org.sozialraum.kit.request.MayBeMissing;

/** The organisations that work in the social spaces. */
@Path("/api/v1/organisations")
@Tag(name = "organisations", description = "Einrichtungen und Träger.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OrganisationResource {

    private final Organisations organisations;
    private final Once once;

    OrganisationResource(Organisations organisations, Once once) {
        this.organisations = organisations;
        this.once = once;
    }

    /** An organisation to be registered. */
    @Schema(name = "NewOrganisation")
    public record NewOrganisation(
            @Schema(description = "Lasting short name, as tokens carry it.", examples = "provider-one")
            @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}")
            String key,

            @Size(min = 1, max = 200) String name,
            OrganisationKind kind,

            @Schema(description = "Where it works.") @Size(max = 100)
            List<UUID> socialSpaceIds,

            @Schema(description = "From when it works there; today where it is left out.") @MayBeMissing
            LocalDate on)
            implements Body {}

    /** An organisation. */
    @Schema(name = "Organisation")
    public record View(UUID id, String key, String name, OrganisationKind kind, List<UUID> socialSpaceIds)
            implements HasETag {}

    /** What of an organisation can change: not its key, under which tokens know it. */
    @Schema(name = "OrganisationChange")
    public record OrganisationChange(
            @Size(min = 1, max = 200) Change<String> name,
            Change<OrganisationKind> kind,
            @Size(max = 100) Change<List<UUID>> socialSpaceIds,

            @Schema(description = "From when it holds, not before the last change; today where it is left out.")
            @MayBeMissing
            LocalDate on)
            implements Body {}

    /** What was known of an organisation from a day on, and where it worked; both days are in it. */
    @Schema(name = "OrganisationHistoryEntry")
    public record HistoryEntry(
            int number,
            String name,
            OrganisationKind kind,
            List<UUID> socialSpaceIds,
            @MayBeMissing LocalDate from,
            @MayBeMissing LocalDate to,
            Instant at,

            @Schema(description = "Pseudonymous id of the account that recorded it.") @MayBeMissing
            String by) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerOrganisation", summary = "Registers an organisation.")
    public RestResponse<View> register(NewOrganisation body) {
        UUID id = once.decide("registerOrganisation", body, () -> organisations.register(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/organisations/" + id))
                .entity(organisations.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listOrganisations", summary = "The organisations, in the order of registration.")
    public Page<View> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        return organisations.list(Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getOrganisation", summary = "One organisation.")
    public View get(@PathParam("id") UUID id) {
        return organisations.view(id);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getOrganisationHistory",
            summary = "What it was called and where it worked, from when to when, the oldest first.")
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return organisations.history(id, Paging.of(after, limit));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeOrganisation", summary = "Changes what is known of an organisation.")
    public View change(@PathParam("id") UUID id, OrganisationChange body) {
        return organisations.change(id, body);
    }
}
