package org.sozialraum.budget.commitment;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;
import org.sozialraum.kit.request.QueryParams;

/** Commitments, placed by a clerk or for an approved project. */
@Path("/api/v1/commitments")
@Tag(name = "commitments", description = "Mittelbindungen: money reserved, not yet paid.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CommitmentResource {

    private final Commitments commitments;
    private final Once once;

    CommitmentResource(Commitments commitments, Once once) {
        this.commitments = commitments;
        this.once = once;
    }

    /** Whether anything of the commitment is still open. */
    @Schema(name = "CommitmentState")
    public enum State {
        OPEN,
        SPENT
    }

    /** A commitment without a project. */
    @Schema(name = "NewCommitment")
    public record NewCommitment(
            UUID budgetLineId,
            @MayBeMissing @Size(min = 1, max = 80) String earmark,
            @PositiveAmount Money amount,
            @Size(min = 1, max = 500) String purpose,
            @MayBeMissing LocalDate on)
            implements Body {}

    /** A commitment: what of it is open, and what of that can still be ordered. */
    @Schema(name = "Commitment")
    public record View(
            UUID id,
            UUID budgetLineId,
            @Schema(nullable = true) UUID projectId,
            @Schema(nullable = true) UUID approvalId,
            String earmark,
            Money amount,
            Money open,
            Money orderable,
            State state,
            @Schema(nullable = true) String purpose,
            LocalDate placedOn)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "placeCommitment", summary = "Commits money of a budget line, if there is enough.")
    public RestResponse<View> place(NewCommitment body) {
        UUID id = once.decide("placeCommitment", body, () -> commitments.place(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/commitments/" + id))
                .entity(commitments.view(id))
                .build();
    }

    @GET
    @Operation(operationId = "listCommitments", summary = "The commitments, oldest first.")
    public Page<View> list(
            @QueryParam("projectId") String projectId,
            @QueryParam("budgetLineId") String budgetLineId,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return commitments.list(
                QueryParams.uuid("projectId", projectId),
                QueryParams.uuid("budgetLineId", budgetLineId),
                Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCommitment", summary = "One commitment.")
    public View get(@PathParam("id") UUID id) {
        return commitments.view(id);
    }
}
