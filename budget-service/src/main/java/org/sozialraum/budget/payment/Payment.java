package org.sozialraum.budget.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.contract.BudgetEvent.EarlierEntry;
import org.sozialraum.contract.Money;

/** Zahlung: what the finance system reported as having happened, and where it is booked. */
@Entity
@DynamicUpdate
@Table(name = "payment")
public class Payment {

    /** Whether it still stands. */
    public enum State {
        BOOKED,
        /** The bank sent it back. */
        RETURNED,
        /** It had been reported by mistake. */
        REVERSED
    }

    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    /** Null where the finance system named no order that is known. */
    @Column(name = "payment_order_id")
    public UUID paymentOrderId;

    @Column(name = "commitment_id")
    public UUID commitmentId;

    @Column(name = "document_number")
    public String documentNumber;

    @Column(name = "value_date")
    public LocalDate valueDate;

    public Money amount;

    /** What of the amount its commitment covered when it was reported; the rest was unresolved. */
    public Money covered;

    public Money unresolved;

    @Column(name = "product_account")
    public String productAccount;

    @Enumerated(EnumType.STRING)
    public State state;

    @Column(name = "budget_line_id")
    public UUID budgetLineId;

    @Column(name = "payment_entry")
    public Long paymentEntry;

    @Column(name = "unresolved_entry")
    public Long unresolvedEntry;

    @Column(name = "covering_entry")
    public Long coveringEntry;

    @Enumerated(EnumType.STRING)
    @Column(name = "covering_kind")
    public EntryKind coveringKind;

    @Column(name = "reported_by")
    public String reportedBy;

    @Column(name = "reported_at")
    public Instant reportedAt;

    /** True while somebody still has to cover a part of it. */
    public boolean isUnresolved() {
        return state == State.BOOKED && unresolved.isPositive() && coveringEntry == null;
    }

    /** What takes back the part of it that its commitment had not covered. */
    public List<Posting> reversalsOfTheRest() {
        List<Posting> reversals = new ArrayList<>();
        if (coveringEntry != null) {
            reversals.add(Posting.reversing(coveringEntry, coveringKind, unresolved));
        }
        if (unresolvedEntry != null) {
            reversals.add(Posting.reversing(unresolvedEntry, EntryKind.UNRESOLVED, unresolved));
        }
        return reversals;
    }

    /** The entry that told it first. */
    public EarlierEntry toldBy(BudgetLine line) {
        return new EarlierEntry(line.id, line.year, paymentEntry == null ? unresolvedEntry : paymentEntry);
    }

    /** What takes back all of it. */
    public List<Posting> reversals() {
        List<Posting> reversals = new ArrayList<>();
        if (paymentEntry != null) {
            reversals.add(Posting.reversing(paymentEntry, EntryKind.PAYMENT, covered));
        }
        reversals.addAll(reversalsOfTheRest());
        return reversals;
    }
}
