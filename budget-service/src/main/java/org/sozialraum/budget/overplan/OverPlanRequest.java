package org.sozialraum.budget.overplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OverPlanDecider;
import org.sozialraum.contract.OverPlanKind;

/** Über- oder außerplanmäßige Ausgabe: more money for a line than its product account has, out of another one. */
@Entity
@DynamicUpdate
@Table(name = "over_plan_request")
public class OverPlanRequest {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Enumerated(EnumType.STRING)
    public OverPlanKind kind;

    public int year;

    @Column(name = "budget_line_id")
    public UUID budgetLineId;

    public String earmark;
    public Money amount;

    @Column(name = "reason_text_id")
    public UUID reasonTextId;

    @Column(name = "why_not_deferrable_text_id")
    public UUID whyNotDeferrableTextId;

    @Enumerated(EnumType.STRING)
    public OverPlanState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_by")
    public OverPlanDecider decidedBy;

    @Column(name = "decided_on")
    public LocalDate decidedOn;

    @Column(name = "resolution_number")
    public String resolutionNumber;

    public String committee;

    /** Who refused or withdrew it. */
    @Column(name = "ended_by")
    public String endedBy;

    @Column(name = "ended_on")
    public LocalDate endedOn;

    @Column(name = "end_reason_text_id")
    public UUID endReasonTextId;
}
