package org.sozialraum.budget.commitment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.sozialraum.budget.commitment.CommitmentResource.NewCommitment;
import org.sozialraum.budget.commitment.CommitmentResource.View;
import org.sozialraum.kit.idempotency.Once;
import org.sozialraum.kit.request.Body;

/** Many commitments at once, all of them or none. */
@Path("/api/v1/commitments/batch")
@Tag(name = "commitments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CommitmentBatchResource {

    private final CommitmentBatches batches;
    private final CommitmentViews views;
    private final Once once;

    CommitmentBatchResource(CommitmentBatches batches, CommitmentViews views, Once once) {
        this.batches = batches;
        this.views = views;
        this.once = once;
    }

    /** Commitments without a project, of one budget line or of several. */
    @Schema(name = "NewCommitmentBatch")
    public record NewBatch(@Size(min = 1, max = 500) List<NewCommitment> commitments) implements Body {}

    /** What was placed, in the order of the request. */
    @Schema(name = "CommitmentBatch")
    public record Batch(UUID id, List<View> commitments) {}

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "placeCommitments",
            summary = "Places up to 500 commitments, all of them or none.",
            description =
                    "They are looked at in the order of the list. Where one is refused nothing is booked, and the answer names each one that was refused, and why.")
    public Batch place(NewBatch body) {
        UUID id = once.decide("placeCommitments", body, () -> batches.place(body));
        return new Batch(id, views.ofBatch(id));
    }
}
