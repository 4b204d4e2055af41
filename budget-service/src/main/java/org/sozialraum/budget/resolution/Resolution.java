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
import org.sozialraum.contract.CarryOverRule;
import org.sozialraum.contract.Competence;
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

    /** Aktenzeichen. */
    @Column(name = "file_reference")
    public String fileReference;

    /** Federführender Fachbereich. */
    public String department;

    public String committee;

    @Enumerated(EnumType.STRING)
    public Competence competence;

    @Column(name = "decided_on")
    public LocalDate decidedOn;

    /** What it decides, in the words of the paper. */
    @Column(name = "text_id")
    public UUID textId;

    @Column(name = "amount_per_social_space")
    public Money amountPerSocialSpace;

    @Column(name = "from_year")
    public int fromYear;

    @Column(name = "to_year")
    public Integer toYear;

    @Column(name = "product_account")
    public String productAccount;

    /** What becomes of what a year leaves over. */
    @Enumerated(EnumType.STRING)
    @Column(name = "carry_over")
    public CarryOverRule carryOver;

    /** For each social space; null unless the rule is CEILING. */
    @Column(name = "carry_over_ceiling")
    public Money carryOverCeiling;

    /** Whether repayments of earlier years are available on the line of the year in which they come. */
    @Column(name = "earlier_repayments_available")
    public boolean earlierRepaymentsAvailable;

    @Enumerated(EnumType.STRING)
    @Column(name = "reporting_interval")
    public ReportingInterval reportingInterval;

    @Column(name = "reporting_due_on")
    public String reportingDueOn;
}
