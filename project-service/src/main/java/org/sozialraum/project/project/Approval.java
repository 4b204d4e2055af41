package org.sozialraum.project.project;

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
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Money;

/** Bewilligung: asks the budget service for money; one approval makes one commitment at most. */
@Entity
@DynamicUpdate
@Table(name = "approval")
public class Approval {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    /** What the budget service has said to it, as long as it stands. */
    public enum State {
        ASKED,
        FUNDED,
        UNFUNDED,
        /** Taken back by the youth office; whatever the budget service still says changes nothing. */
        WITHDRAWN
    }

    @Column(name = "project_id")
    public UUID projectId;

    public int year;
    public Money amount;

    @Enumerated(EnumType.STRING)
    public State state;

    @Column(name = "decided_on")
    public LocalDate decidedOn;

    @Column(name = "withdrawn_on")
    public LocalDate withdrawnOn;

    /** Out of which resolution the budget service is asked to take the money; null where there is only one. */
    @Column(name = "resolution_id")
    public UUID resolutionId;

    public String earmark;

    @Enumerated(EnumType.STRING)
    @Column(name = "unfunded_reason")
    public CommitmentRefusal unfundedReason;

    /** The committee's resolution that decided; null where a head decided. */
    @Column(name = "decided_by_resolution_id")
    public UUID decidedByResolutionId;

    /** The text that says why it is as it is, for instance less than was applied for; null where nobody said. */
    @Column(name = "reason_text_id", updatable = false)
    public UUID reasonTextId;

    /** Until when it is accounted for. */
    @Column(name = "statement_due_on")
    public LocalDate statementDueOn;

    /** When the account of its year came in while the project went on; null where the whole project's account says it. */
    @Column(name = "accounted_on")
    public LocalDate accountedOn;

    /** What of it was recognised as spent for its purpose; null before the settlement. */
    @Column(name = "recognised_cost")
    public Money recognisedCost;

    /** Whether it stands: asked for, or funded. */
    boolean isLive() {
        return state == State.ASKED || state == State.FUNDED;
    }
}
