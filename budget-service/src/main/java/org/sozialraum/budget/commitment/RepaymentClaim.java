package org.sozialraum.budget.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Money;

/** Rückforderung: what was paid out of a commitment beyond the recognised cost, and has not come back. */
@Entity
@DynamicUpdate
@Table(name = "repayment_claim")
public class RepaymentClaim {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "commitment_id")
    public UUID commitmentId;

    @Column(name = "debtor_id")
    public UUID debtorId;

    public Money open;

    @Column(name = "claimed_on")
    public LocalDate claimedOn;

    /** When it grew last; null where it never did. */
    @Column(name = "raised_on")
    public LocalDate raisedOn;

    /** What was open before it grew last. */
    @Column(name = "raised_from")
    public Money raisedFrom;

    void change(Money due, LocalDate on) {
        if (!due.isAtMost(open)) {
            raisedOn = on;
            raisedFrom = open;
        }
        open = due;
    }

    /** The day of the decision that holds now. */
    public LocalDate decidedOn() {
        return raisedOn == null ? claimedOn : raisedOn;
    }
}
