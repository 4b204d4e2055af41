package org.sozialraum.budget.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Money;

/** Umschichtung: from one budget line to another of the same product account and year. */
@Entity
@Immutable
@Table(name = "transfer")
public class Transfer {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "from_line_id")
    public UUID fromBudgetLineId;

    @Column(name = "from_earmark")
    public String fromEarmark;

    @Column(name = "to_line_id")
    public UUID toBudgetLineId;

    @Column(name = "to_earmark")
    public String toEarmark;

    public Money amount;

    @Column(name = "reason_text_id")
    public UUID reasonTextId;

    @Column(name = "happened_on")
    public LocalDate on;

    @Column(name = "decided_by")
    public String decidedBy;
}
