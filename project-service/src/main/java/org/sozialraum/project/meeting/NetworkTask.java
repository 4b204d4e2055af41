package org.sozialraum.project.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/** Aufgabe that a meeting gave to an organisation. */
@Entity
@DynamicUpdate
@Table(name = "network_task")
public class NetworkTask {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "network_meeting_id")
    public UUID networkMeetingId;

    @Column(name = "social_space_id")
    public UUID socialSpaceId;

    /** Who is responsible. */
    @Column(name = "organisation_id")
    public UUID organisationId;

    @Column(name = "text_id")
    public UUID textId;

    @Column(name = "given_on")
    public LocalDate givenOn;

    @Column(name = "due_on")
    public LocalDate dueOn;

    @Column(name = "done_on")
    public LocalDate doneOn;
}
