package org.sozialraum.project.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** An organisation that took part in a peer consultation. */
@Entity
@Immutable
@Table(name = "peer_consultation_organisation")
public class ConsultingOrganisation {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "peer_consultation_id")
    public UUID peerConsultationId;

    @Column(name = "organisation_id")
    public UUID organisationId;
}
