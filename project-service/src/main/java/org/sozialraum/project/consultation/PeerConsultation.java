package org.sozialraum.project.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/** Kollegiale Beratung: only its day, who took part and the number of cases are kept. No text has a place here. */
@Entity
@DynamicUpdate
@Table(name = "peer_consultation")
public class PeerConsultation {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "social_space_id")
    public UUID socialSpaceId;

    @Column(name = "held_on")
    public LocalDate heldOn;

    public int cases;

    @Column(name = "recorded_by")
    public String recordedBy;
}
