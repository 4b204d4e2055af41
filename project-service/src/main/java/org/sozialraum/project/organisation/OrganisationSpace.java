package org.sozialraum.project.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** In which social space an organisation works. */
@Entity
@Immutable
@Table(name = "organisation_space")
@IdClass(OrganisationSpace.Key.class)
public class OrganisationSpace {

    /** Which organisation in which space. */
    public record Key(UUID organisationId, UUID socialSpaceId) {}

    @Id
    @Column(name = "organisation_id")
    public UUID organisationId;

    @Id
    @Column(name = "social_space_id")
    public UUID socialSpaceId;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;
}
