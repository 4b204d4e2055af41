package org.sozialraum.budget.block;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Money;

/** What a block holds of one earmark of a line, and how much of it was lifted. */
@Entity
@DynamicUpdate
@Table(name = "blocked_part")
public class BlockedPart {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "block_id")
    public UUID blockId;

    @Column(name = "budget_line_id")
    public UUID budgetLineId;

    public String earmark;
    public Money amount;
    public Money lifted;

    public Money left() {
        return amount.minus(lifted);
    }
}
