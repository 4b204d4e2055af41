package org.sozialraum.project.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.OrganisationKind;

/** What an organisation was called, of which kind it was and where it worked, from a day on. */
@Entity
@Immutable
@Table(name = "organisation_version")
@IdClass(OrganisationVersion.Key.class)
public class OrganisationVersion {

    /** Of which one, and the how-manieth. */
    public record Key(UUID organisationId, int number) {}

    @Id
    @Column(name = "organisation_id")
    public UUID organisationId;

    @Id
    public int number;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public String name;

    @Enumerated(EnumType.STRING)
    public OrganisationKind kind;

    @Column(name = "social_space_ids")
    public UUID[] socialSpaceIds;

    /** Null where nobody said from when. */
    @Column(name = "valid_from")
    public LocalDate validFrom;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** Null where it was recorded before histories were kept. */
    @Column(name = "recorded_by")
    public String recordedBy;
}
