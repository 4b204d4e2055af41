package org.sozialraum.project.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A resolution that the budget service told of; a committee decides about projects by such. */
@Entity
@Immutable
@Table(name = "known_resolution")
public class KnownResolution {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "decided_on")
    public LocalDate decidedOn;
}
