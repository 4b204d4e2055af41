package org.sozialraum.project.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Weiterer Beschluss of a meeting, about no need of the list. */
@Entity
@Immutable
@Table(name = "further_decision")
public class FurtherDecision {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "network_meeting_id")
    public UUID networkMeetingId;

    /** Its place among those of the meeting. */
    public int number;

    @Column(name = "text_id")
    public UUID textId;
}
