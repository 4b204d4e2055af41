package org.sozialraum.budget.supplement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Money;

/** What a supplementary budget changed of one earmark of a line. */
@Entity
@Immutable
@Table(name = "supplemented_part")
public class SupplementedPart {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "supplement_id")
    public UUID supplementId;

    @Column(name = "budget_line_id")
    public UUID budgetLineId;

    public String earmark;
    public Money amount;
}
