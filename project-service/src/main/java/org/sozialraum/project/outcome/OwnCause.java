package org.sozialraum.project.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A cause that a youth office has added to its list. */
@Entity
@Immutable
@Table(name = "cause")
public class OwnCause {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public String key;
    public String name;

    /** Null where it was listed before days were kept. */
    @Column(name = "listed_on")
    public LocalDate listedOn;
}
