package org.sozialraum.project.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Somebody wrote the minutes of a meeting anew. */
@Entity
@Immutable
@Table(name = "minutes_correction")
public class MinutesCorrection {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "network_meeting_id")
    public UUID networkMeetingId;

    /** What the minutes said until then. */
    @Column(name = "before_text_id")
    public UUID beforeTextId;

    @Column(name = "reason_text_id")
    public UUID reasonTextId;

    @Column(name = "corrected_on")
    public LocalDate correctedOn;

    @Column(name = "corrected_at")
    public Instant correctedAt;

    @Column(name = "corrected_by")
    public String correctedBy;
}
