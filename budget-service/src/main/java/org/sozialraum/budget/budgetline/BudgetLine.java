package org.sozialraum.budget.budgetline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;

/**
 * Haushaltsansatz je Sozialraum: what one resolution grants one social space in one fiscal year. The balances are the
 * database's sums of the journal; nothing here writes them.
 */
@Entity
@Immutable
@Table(name = "budget_line")
public class BudgetLine {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public int year;

    @Column(name = "social_space_id")
    public UUID socialSpaceId;

    @Column(name = "resolution_id")
    public UUID resolutionId;

    @Column(name = "product_account")
    public String productAccount;

    public Money plan;

    @Column(insertable = false)
    public Money appropriated;

    @Column(insertable = false)
    public Money blocked;

    @Column(insertable = false)
    public Money reserved;

    @Column(insertable = false)
    public Money committed;

    @Column(insertable = false)
    public Money paid;

    @Column(insertable = false)
    public Money repaid;

    /** What the finance system paid without cover; outside of what is available. */
    @Column(insertable = false)
    public Money unresolved;

    /** How many entries the journal of this line has. */
    @Column(insertable = false)
    public long entries;

    /** How many entries were booked since it was read. */
    @Transient
    private long booked;

    /** The booking of a posting as the next entry of this line, which is locked. */
    public Booking booking(Posting posting, String earmark, LocalDate on) {
        booked++;
        return new Booking(entries + booked, earmark, on, posting.effects());
    }

    public Effects balance() {
        return new Effects(appropriated, blocked, reserved, committed, paid, repaid);
    }
}
