package org.sozialraum.budget.commitment;

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

/** Mittelbindung: money reserved for a purpose, not yet paid. */
@Entity
@DynamicUpdate
@Table(name = "commitment")
public class Commitment {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "budget_line_id")
    public UUID budgetLineId;

    public String earmark;

    @Column(name = "project_id")
    public UUID projectId;

    @Column(name = "approval_id")
    public UUID approvalId;

    /** Who applied for the project and therefore is paid; null without a project. */
    @Column(name = "applicant_id")
    public UUID applicantId;

    /** The batch that it was placed with; null for one that was placed alone. */
    @Column(name = "batch_id", updatable = false)
    public UUID batchId;

    @Column(name = "purpose_text_id")
    public UUID purposeTextId;

    /** Why it could not be put off until the budget is in force; null where nobody said so. */
    @Column(name = "why_not_deferrable_text_id", updatable = false)
    public UUID whyNotDeferrableTextId;

    public Money amount;

    /** What is neither paid nor released: the database's sum of the journal entries of this commitment. */
    @Column(insertable = false, updatable = false)
    public Money open;

    /** What orders under way have reserved of it; none at first. */
    @Column(name = "under_way", insertable = false)
    public Money underWay;

    /** The database's sums of what this commitment was increased by, of what was released, and so on. */
    @Column(insertable = false, updatable = false)
    public Money increased;

    @Column(insertable = false, updatable = false)
    public Money released;

    @Column(insertable = false, updatable = false)
    public Money paid;

    @Column(insertable = false, updatable = false)
    public Money unresolved;

    @Column(insertable = false, updatable = false)
    public Money repaid;

    @Column(name = "placed_on")
    public LocalDate placedOn;

    /** When somebody should look whether it is still needed; null without such a day. Nothing happens by itself. */
    @Column(name = "expires_on")
    public LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false)
    public Ending ending;

    /** The recognised cost of its project's year; null before the project is settled. */
    @Column(insertable = false)
    public Money recognised;

    /** What is decided on. */
    public Reserve reserve() {
        return new Reserve(open, underWay, paid.plus(unresolved).minus(repaid), ending, recognised);
    }
}
