package org.sozialraum.budget.overplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Money;

/** Wertgrenze: up to which amount the mayor decides an over-plan expense, from a day on. */
@Entity
@Immutable
@Table(name = "over_plan_limit")
public class OverPlanLimit {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "valid_from")
    public LocalDate validFrom;

    @Column(name = "up_to")
    public Money upTo;

    @Column(name = "set_by")
    public String setBy;

    @Column(name = "set_at")
    public Instant setAt;
}
