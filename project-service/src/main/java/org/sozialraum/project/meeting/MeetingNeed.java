package org.sozialraum.project.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.NeedDecision;

/** A need on a meeting's agenda, or one that came up there, and what was decided. */
@Entity
@DynamicUpdate
@Table(name = "network_meeting_need")
public class MeetingNeed {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "social_space_id")
    public UUID socialSpaceId;

    @Column(name = "network_meeting_id")
    public UUID networkMeetingId;

    @Column(name = "need_id")
    public UUID needId;

    /** Its place on the agenda; null for a need that came up in the meeting. */
    public Integer number;

    /** Null where the meeting did not come to it. */
    @Enumerated(EnumType.STRING)
    public NeedDecision decision;

    /** Why it was taken up or postponed; of an end the need knows. */
    @Column(name = "reason_text_id")
    public UUID reasonTextId;
}
