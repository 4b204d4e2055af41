package org.sozialraum.budget.repayment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.request.MayBeMissing;

/** What providers have to pay back, to read. */
@Path("/api/v1/repayment-claims")
@Tag(name = "repayments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RepaymentClaimResource {

    private final RepaymentClaims claims;

    RepaymentClaimResource(RepaymentClaims claims) {
        this.claims = claims;
    }

    /** A claim: what was paid net beyond the recognised cost. */
    @Schema(name = "RepaymentClaim")
    public record View(
            UUID id,
            UUID commitmentId,

            @Schema(description = "The organisation that has to pay back.")
            UUID debtorId,

            @Schema(description = "What is still to be paid back; zero where nothing is any more.")
            Money open,

            LocalDate claimedOn,

            @Schema(description = "The day on which it grew last; null where it never did.") @MayBeMissing
            LocalDate raisedOn,

            @Schema(description = "What was open before it grew last.") @MayBeMissing
            Money raisedFrom) {}

    @GET
    @Operation(operationId = "listRepaymentClaims", summary = "The claims for repayment, oldest first.")
    public Page<View> list(
            @QueryParam("open") Boolean open, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        return claims.list(open, Paging.of(after, limit));
    }
}
