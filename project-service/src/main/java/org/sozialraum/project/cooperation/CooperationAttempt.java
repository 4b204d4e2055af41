package org.sozialraum.project.cooperation;

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
import org.sozialraum.contract.OrganisationKind;

/** Kooperationsversuch: somebody tried to win a partner. */
@Entity
@DynamicUpdate
@Table(name = "cooperation_attempt")
public class CooperationAttempt {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "social_space_id")
    public UUID socialSpaceId;

    @Enumerated(EnumType.STRING)
    @Column(name = "partner_kind")
    public OrganisationKind partnerKind;

    /** With whom; null where the partner is not registered here. */
    @Column(name = "partner_id")
    public UUID partnerId;

    /** What was tried; null where that was not said. */
    @Column(name = "tried_text_id")
    public UUID triedTextId;

    @Column(name = "tried_on")
    public LocalDate triedOn;
}
