package org.sozialraum.project.project;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.CostKind;
import org.sozialraum.contract.IncomeSource;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OverallResult;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.contract.Voice;

/** Projekt: an undertaking with a purpose, an applicant and a life cycle. */
@Entity
@DynamicUpdate
@Table(name = "project")
public class Project {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "social_space_id")
    public UUID socialSpaceId;

    @Column(name = "applicant_id")
    public UUID applicantId;

    @Column(name = "title_text_id")
    public UUID titleTextId;

    @Column(name = "description_text_id")
    public UUID descriptionTextId;

    @Column(name = "no_need_reason_text_id")
    public UUID noNeedReasonTextId;

    public int year;

    @Column(name = "requested_amount")
    public Money requestedAmount;

    /** What is requested for the year after the first; null for a project of one year. */
    @Column(name = "second_year_amount")
    public Money secondYearAmount;

    @Enumerated(EnumType.STRING)
    public ProjectState state;

    /** The day of the last act; no later act can have happened before it. */
    @Column(name = "last_act_on")
    public LocalDate lastActOn;

    @Column(name = "started_on")
    public LocalDate startedOn;

    @Column(name = "ended_on")
    public LocalDate endedOn;

    /** The approval of the first year, which drives the project's state; null where there is none, or none any more. */
    @Column(name = "approval_id")
    public UUID approvalId;

    @Column(name = "approved_amount")
    public Money approvedAmount;

    @Enumerated(EnumType.STRING)
    @Column(name = "unfunded_reason")
    public CommitmentRefusal unfundedReason;

    @Enumerated(EnumType.STRING)
    public OverallResult result;

    @Column(name = "families_help_to_run")
    public Boolean familiesHelpToRun;

    @Column(name = "topic_id")
    public UUID topicId;

    @Enumerated(EnumType.STRING)
    @Column(name = "target_group")
    public TargetGroup targetGroup;

    @Enumerated(EnumType.STRING)
    @Column(name = "age_band")
    public AgeBand ageBand;

    @Column(name = "low_threshold")
    public Boolean lowThreshold;

    @Enumerated(EnumType.STRING)
    @Column(name = "started_by")
    public Voice startedBy;

    @Column(name = "families_will_help")
    public Boolean familiesWillHelp;

    @Column(name = "from_day")
    public LocalDate from;

    @Column(name = "until_day")
    public LocalDate until;

    @Column(name = "nothing_begun")
    public Boolean nothingBegun;

    @ElementCollection
    @CollectionTable(name = "project_cost", joinColumns = @JoinColumn(name = "project_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "kind")
    @Column(name = "amount")
    @Fetch(FetchMode.SUBSELECT)
    public Map<CostKind, Money> costs = new EnumMap<>(CostKind.class);

    @ElementCollection
    @CollectionTable(name = "project_income", joinColumns = @JoinColumn(name = "project_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "source")
    @Column(name = "amount")
    @Fetch(FetchMode.SUBSELECT)
    public Map<IncomeSource, Money> income = new EnumMap<>(IncomeSource.class);

    @ElementCollection
    @CollectionTable(name = "project_partner", joinColumns = @JoinColumn(name = "project_id"))
    @Column(name = "organisation_id")
    @Fetch(FetchMode.SUBSELECT)
    public Set<UUID> partnerIds = new HashSet<>();

    /** The day until which the statement of use is due; null while there is no money. */
    @Column(name = "statement_due_on")
    public LocalDate statementDueOn;

    @Column(name = "statement_received_on")
    public LocalDate statementReceivedOn;

    @Column(name = "settled_on")
    public LocalDate settledOn;

    /** The day on which somebody last asked what became of it. */
    @Column(name = "followed_up_on")
    public LocalDate followedUpOn;

    /** Whether money of that year was applied for. */
    public boolean isAppliedFor(int asked) {
        return asked == year || asked == year + 1 && secondYearAmount != null;
    }

    /** How much was applied for altogether. */
    public Money requested() {
        return secondYearAmount == null ? requestedAmount : requestedAmount.plus(secondYearAmount);
    }

    /** How much was applied for in a year that {@link #isAppliedFor} holds for. */
    public Money requestedFor(int asked) {
        return asked == year ? requestedAmount : secondYearAmount;
    }
}
