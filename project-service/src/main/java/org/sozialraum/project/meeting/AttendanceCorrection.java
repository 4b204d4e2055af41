package org.sozialraum.project.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Somebody corrected who came to a meeting that was held. */
@Entity
@Immutable
@Table(name = "attendance_correction")
public class AttendanceCorrection {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "network_meeting_id")
    public UUID networkMeetingId;

    /** Who was noted as present until then. */
    @Column(name = "present_before")
    public List<UUID> presentBefore;

    @Column(name = "reason_text_id")
    public UUID reasonTextId;

    @Column(name = "corrected_on")
    public LocalDate correctedOn;

    @Column(name = "corrected_at")
    public Instant correctedAt;

    @Column(name = "corrected_by")
    public String correctedBy;
}
