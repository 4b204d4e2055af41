package org.sozialraum.budget.resolution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ReportingInterval;

/** Beschluss: what a committee granted, for which years, and which report it expects. */
@Entity
@Table(name = "resolution")
public class Resolution {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public String number;
    public String title;
    public String committee;

    @Column(name = "decided_on")
    public LocalDate decidedOn;

    @Column(name = "amount_per_social_space")
    public Money amountPerSocialSpace;

    @Column(name = "from_year")
    public int fromYear;

    @Column(name = "to_year")
    public Integer toYear;

    @Column(name = "product_account")
    public String productAccount;

    @Enumerated(EnumType.STRING)
    @Column(name = "reporting_interval")
    public ReportingInterval reportingInterval;

    @Column(name = "reporting_due_on")
    public String reportingDueOn;
}
