package org.sozialraum.project.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/** Maßnahme: one activity of a project, with numbers of participants only. */
@Entity
@DynamicUpdate
@Table(name = "measure")
public class Measure {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "project_id")
    public UUID projectId;

    @Column(name = "title_text_id")
    public UUID titleTextId;

    @Column(name = "held_on")
    public LocalDate heldOn;

    public int participants;
}
