package org.sozialraum.project.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** What a social space was called, and how many lived there, from a day on. */
@Entity
@Immutable
@Table(name = "social_space_version")
@IdClass(SocialSpaceVersion.Key.class)
public class SocialSpaceVersion {

    /** Of which one, and the how-manieth. */
    public record Key(UUID socialSpaceId, int number) {}

    @Id
    @Column(name = "social_space_id")
    public UUID socialSpaceId;

    @Id
    public int number;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public String name;
    public Integer population;

    /** Null where nobody said from when. */
    @Column(name = "valid_from")
    public LocalDate validFrom;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    /** Null where it was recorded before histories were kept. */
    @Column(name = "recorded_by")
    public String recordedBy;
}
