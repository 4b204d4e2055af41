package org.sozialraum.budget.commitment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.sozialraum.contract.BudgetEvent.RepaymentClaimed;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.outbox.Outbox;

/** Claims for repayment. What is open of one always is what was paid net beyond the recognised cost. */
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<RepaymentClaim, UUID> {

    private final Outbox outbox;

    Claims(Outbox outbox) {
        this.outbox = outbox;
    }

    /** After an act on the commitment, which is locked. */
    void adjust(Commitment commitment, Money due, LocalDate on) {
        if (commitment.recognised == null || commitment.applicantId == null) {
            return;
        }
        RepaymentClaim claim = find("commitmentId", commitment.id).firstResult();
        if (claim == null) {
            if (!due.isPositive()) {
                return;
            }
            claim = new RepaymentClaim();
            claim.id = UuidCreator.getTimeOrderedEpoch();
            claim.commitmentId = commitment.id;
            claim.debtorId = commitment.applicantId;
            claim.open = due;
            claim.claimedOn = on;
            persist(claim);
        } else if (claim.open.equals(due)) {
            return;
        } else {
            claim.change(due, on);
        }
        outbox.append(
                new RepaymentClaimed(claim.id, commitment.id, commitment.projectId, commitment.applicantId, due, on));
    }
}
