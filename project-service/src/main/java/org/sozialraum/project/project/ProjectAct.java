package org.sozialraum.project.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.CommitmentRefusal;

/** One line of a project's history: who did what, when, on which day, and why. */
@Entity
@Immutable
@Table(name = "project_act")
@IdClass(ProjectAct.Key.class)
public class ProjectAct {

    /** Which project, and the how-manieth act. */
    public record Key(UUID projectId, long number) {}

    @Id
    @Column(name = "project_id")
    public UUID projectId;

    @Id
    public long number;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public String act;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    public ProjectState fromState;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    public ProjectState toState;

    @Column(name = "happened_on")
    public LocalDate happenedOn;

    @Column(name = "acted_at")
    public Instant actedAt;

    @Column(name = "acted_by")
    public String actedBy;

    @Column(name = "reason_text_id")
    public UUID reasonTextId;

    /** Why there was no money; null for any other act. */
    @Enumerated(EnumType.STRING)
    @Column(name = "unfunded_reason")
    public CommitmentRefusal unfundedReason;

    /** The committee's resolution that decided; null where a head did, or nothing was decided. */
    @Column(name = "decided_by_resolution_id")
    public UUID decidedByResolutionId;
}
