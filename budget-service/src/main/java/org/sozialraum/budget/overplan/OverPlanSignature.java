package org.sozialraum.budget.overplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.OverPlanStep;

/** A signature under an over-plan request. */
@Entity
@Immutable
@Table(name = "over_plan_signature")
public class OverPlanSignature {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "request_id")
    public UUID requestId;

    @Enumerated(EnumType.STRING)
    public OverPlanStep step;

    @Column(name = "signed_by")
    public String signedBy;

    @Column(name = "signed_on")
    public LocalDate signedOn;
}
