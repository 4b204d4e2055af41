package org.sozialraum.project.familycentre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/** Stellenanteil of a family centre for a social space, from when to when. */
@Entity
@DynamicUpdate
@Table(name = "family_centre_post")
public class FamilyCentrePost {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "social_space_id")
    public UUID socialSpaceId;

    @Column(name = "organisation_id")
    public UUID organisationId;

    @Column(name = "valid_from")
    public LocalDate validFrom;

    @Column(name = "valid_to")
    public LocalDate validTo;

    @Column(name = "recorded_by")
    public String recordedBy;

    /** 50 is half a post; 0 says that there is none any more. */
    @Column(name = "percent_of_a_post")
    public int percentOfAPost;
}
