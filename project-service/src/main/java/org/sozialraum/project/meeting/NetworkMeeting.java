package org.sozialraum.project.meeting;

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

/** Netzwerktreffen of a social space's team. */
@Entity
@DynamicUpdate
@Table(name = "network_meeting")
public class NetworkMeeting {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "social_space_id")
    public UUID socialSpaceId;

    @Enumerated(EnumType.STRING)
    public NetworkMeetingState state;

    /** Null where it was written down only after its day. */
    @Column(name = "planned_on")
    public LocalDate plannedOn;

    @Column(name = "planned_for")
    public LocalDate plannedFor;

    @Column(name = "held_on")
    public LocalDate heldOn;

    @Column(name = "cancelled_on")
    public LocalDate cancelledOn;

    @Column(name = "cancellation_reason_text_id")
    public UUID cancellationReasonTextId;

    @Column(name = "minutes_text_id")
    public UUID minutesTextId;

    @Column(name = "minuted_on")
    public LocalDate minutedOn;

    @Column(name = "planned_by")
    public String plannedBy;
}
