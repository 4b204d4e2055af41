package org.sozialraum.project.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.OrganisationKind;

/** Einrichtung oder Träger: a free provider, school, family centre, sports club and the like. */
@Entity
@DynamicUpdate
@Table(name = "organisation")
public class Organisation {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public String key;
    public String name;

    @Enumerated(EnumType.STRING)
    public OrganisationKind kind;
}
