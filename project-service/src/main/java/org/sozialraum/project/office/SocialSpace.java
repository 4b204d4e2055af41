package org.sozialraum.project.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/** Sozialraum: a part of the city with its own budget, team, offers and report section. */
@Entity
@DynamicUpdate
@Table(name = "social_space")
public class SocialSpace {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public String key;
    public String name;
    public Integer population;

    /** From when it is there; null where that was not said, and then always. */
    public LocalDate since;

    /** Its last day; null while no end is known. */
    public LocalDate until;
}
