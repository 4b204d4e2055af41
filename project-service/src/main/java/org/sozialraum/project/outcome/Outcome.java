package org.sozialraum.project.outcome;

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
import org.sozialraum.contract.OutcomeKind;

/** Ergebnis: a success or a difficulty, with its cause, on a project, a co-operation attempt or a network meeting. */
@Entity
@DynamicUpdate
@Table(name = "outcome")
public class Outcome {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "project_id")
    public UUID projectId;

    @Column(name = "cooperation_attempt_id")
    public UUID cooperationAttemptId;

    @Column(name = "network_meeting_id")
    public UUID networkMeetingId;

    @Enumerated(EnumType.STRING)
    public OutcomeKind kind;

    public String cause;

    @Column(name = "text_id")
    public UUID textId;

    @Column(name = "lesson_text_id")
    public UUID lessonTextId;

    @Column(name = "happened_on")
    public LocalDate happenedOn;
}
