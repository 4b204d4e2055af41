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
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.etag.HasETag;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.Body;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;

/** Commitments, placed by a clerk or for an approved project. */
@Path("/api/v1/commitments")
@Tag(name = "commitments", description = "Mittelbindungen: money reserved, not yet paid.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CommitmentResource {

    private final Commitments commitments;
    private final CommitmentViews views;
    private final Once once;

    CommitmentResource(Commitments commitments, CommitmentViews views, Once once) {
        this.commitments = commitments;
        this.views = views;
        this.once = once;
    }

    /** Whether anything of the commitment is open, and whether orders can still be made from it. */
    @Schema(name = "CommitmentState")
    public enum State {
        /** Offen. */
        OPEN,
        /** Läuft aus: its approval was withdrawn; what is open belongs to orders under way. */
        ENDING,
        /** Erledigt: nothing is open any more. */
        SPENT
    }

    /** A commitment without a project. */
    @Schema(name = "NewCommitment")
    public record NewCommitment(
            UUID budgetLineId,
            @MayBeMissing @Size(min = 1, max = 80) String earmark,
            @PositiveAmount Money amount,
            @Size(min = 1, max = 500) String purpose,

            @Schema(
                    description =
                            "Why it can't be put off until the budget is in force; needed while the year is provisional.")
            @MayBeMissing
            @Size(min = 1, max = 500)
            String whyNotDeferrable,

            @Schema(description = "When somebody should look whether it is still needed; nothing happens by itself.")
            @MayBeMissing
            LocalDate expiresOn,

            @MayBeMissing LocalDate on)
            implements Body {}

    /** What a commitment would come to. */
    @Schema(name = "CommitmentCheck")
    public record Checked(
            boolean possible,

            @Schema(description = "Why it would be refused.", nullable = true)
            CommitmentRefusal reason,

            @Schema(description = "The earmark that would be meant.", nullable = true)
            String earmark,

            @Schema(description = "What that earmark can give now.", nullable = true)
            Money available,

            @Schema(description = "What it could give afterwards.", nullable = true)
            Money left) {}

    /** By how much a commitment grows, and why. */
    @Schema(name = "CommitmentIncrease")
    public record Change(
            @PositiveAmount Money amount,
            @Size(min = 1, max = 500) String reason,
            @MayBeMissing LocalDate on) implements Body {}

    /** What of a commitment is no longer needed, and why. */
    @Schema(name = "CommitmentRelease")
    public record Release(
            @Schema(description = "Left out: all that is not ordered.") @MayBeMissing @PositiveAmount
            Money amount,

            @Size(min = 1, max = 500) String reason,
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
            Money increased,
            Money released,
            Money paid,
            Money repaid,
            Money open,
            Money orderable,
            State state,

            @Schema(description = "The recognised cost, once the project is settled.", nullable = true)
            Money recognised,

            @Schema(nullable = true) String purpose,

            @Schema(description = "Why it could not be put off until the budget is in force.", nullable = true)
            String whyNotDeferrable,

            LocalDate placedOn,
            @Schema(nullable = true) LocalDate expiresOn)
            implements HasETag {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "placeCommitment", summary = "Commits money of a budget line, if there is enough.")
    public RestResponse<View> place(NewCommitment body) {
        UUID id = once.decide("placeCommitment", body, () -> commitments.place(body));
        return RestResponse.ResponseBuilder.<View>created(URI.create("/api/v1/commitments/" + id))
                .entity(views.view(id))
                .build();
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkCommitment",
            summary = "Says whether a commitment would be possible and what would be left. Books nothing.")
    public Checked check(NewCommitment body) {
        return commitments.check(body);
    }

    @POST
    @Path("{id}/increase")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "increaseCommitment", summary = "Commits more money to the same purpose.")
    public View increase(@PathParam("id") UUID id, Change body) {
        return views.view(once.decide("increaseCommitment/" + id, body, () -> commitments.increase(id, body)));
    }

    @POST
    @Path("{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "releaseCommitment",
            summary = "Frees what is no longer needed; never below what orders under way have reserved.")
    public View release(@PathParam("id") UUID id, Release body) {
        return views.view(once.decide("releaseCommitment/" + id, body, () -> commitments.release(id, body)));
    }

    @GET
    @Operation(operationId = "listCommitments", summary = "The commitments, oldest first.")
    public Page<View> list(
            @QueryParam("projectId") UUID projectId,
            @QueryParam("budgetLineId") UUID budgetLineId,
            @QueryParam("expiringBefore") LocalDate expiringBefore,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return views.list(projectId, budgetLineId, expiringBefore, Paging.of(after, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCommitment", summary = "One commitment.")
    public View get(@PathParam("id") UUID id) {
        return views.view(id);
    }
}
