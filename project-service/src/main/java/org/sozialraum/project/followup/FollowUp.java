package org.sozialraum.project.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Nachfrage: a year after its funding ended, is it still running, do families help to run it? */
@Entity
@Immutable
@Table(name = "follow_up")
public class FollowUp {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "project_id")
    public UUID projectId;

    @Column(name = "still_running")
    public boolean stillRunning;

    @Column(name = "families_help_to_run")
    public Boolean familiesHelpToRun;

    @Column(name = "note_text_id")
    public UUID noteTextId;

    @Column(name = "asked_on")
    public LocalDate askedOn;
}
