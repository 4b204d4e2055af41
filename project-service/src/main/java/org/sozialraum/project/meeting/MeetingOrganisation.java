package org.sozialraum.project.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/** An organisation that was invited to a meeting, or came. */
@Entity
@DynamicUpdate
@Table(name = "network_meeting_organisation")
public class MeetingOrganisation {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "network_meeting_id")
    public UUID networkMeetingId;

    @Column(name = "organisation_id")
    public UUID organisationId;

    public boolean invited;

    /** Null until the meeting is held. */
    public Boolean present;
}
