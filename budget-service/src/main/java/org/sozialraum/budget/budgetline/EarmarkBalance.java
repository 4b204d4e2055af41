package org.sozialraum.budget.budgetline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;

/** What of a budget line belongs to one earmark. */
@Entity
@Immutable
@Table(name = "earmark_balance")
@IdClass(EarmarkBalance.Key.class)
public class EarmarkBalance {

    /** Which line, and which of its earmarks. */
    public record Key(UUID budgetLineId, String name) {}

    @Id
    @Column(name = "budget_line_id")
    public UUID budgetLineId;

    @Id
    public String name;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public int ordinal;
    public boolean coverable;

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

    public Effects balance() {
        return new Effects(appropriated, blocked, reserved, committed, paid, repaid);
    }
}
