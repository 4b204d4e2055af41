package org.sozialraum.budget.closing;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.budget.payment.PaymentOrderState;
import org.sozialraum.contract.CarryOverRule;
import org.sozialraum.contract.FiscalYearState;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.etag.HasETag;

/**
 * What closing a year would do, line by line. Its ETag names exactly this; closing takes it in {@code If-Match}.
 *
 * @param state null for a year that was never opened
 * @param carriedOut what leaves the year's lines for the next year: what is committed and what is carried over
 */
@Schema(name = "ClosingPreview")
public record ClosingPreview(
        @Schema(examples = "2017") int year,
        @Schema(nullable = true) FiscalYearState state,

        @Schema(description = "What stands against closing the year; it can be closed when the list is empty.")
        List<Obstacle> obstacles,

        Money carriedOut,
        Money lapsed,
        List<Line> lines)
        implements HasETag {

    /**
     * A budget line: appropriated − paid + repaid = committed + carried over + lapsed, and afterwards nothing is left of it.
     *
     * @param committed open of commitments; moves with them
     * @param unblocked what a block still held, which ends with the year; part of what is carried over or lapses
     */
    @Schema(name = "ClosingLine")
    public record Line(
            UUID budgetLineId,
            UUID socialSpaceId,
            UUID resolutionId,
            CarryOverRule carryOver,

            @Schema(description = "For each social space, where the rule is CEILING.", nullable = true)
            Money carryOverCeiling,

            Money appropriated,
            Money paid,
            Money repaid,
            Money committed,
            Money unblocked,
            Money carriedOver,
            Money lapsed,
            List<Part> earmarks,
            List<OpenCommitment> commitments) {}

    /** The part of a line that belongs to one earmark. */
    @Schema(name = "ClosingEarmark")
    public record Part(
            String name, boolean coverable, Money committed, Money unblocked, Money carriedOver, Money lapsed) {}

    /** A commitment that moves into the next year, with its orders under way. */
    @Schema(name = "OpenCommitment")
    public record OpenCommitment(
            UUID commitmentId,
            @Schema(nullable = true) UUID projectId,
            String earmark,
            Money open,
            List<OrderUnderWay> orders) {}

    /** An order that moves with its commitment, or stands against the closing while the finance system has it. */
    @Schema(name = "OrderUnderWay")
    public record OrderUnderWay(UUID paymentOrderId, PaymentOrderState state, Money reserved) {}
}
