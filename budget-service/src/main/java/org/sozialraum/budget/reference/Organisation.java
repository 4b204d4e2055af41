package org.sozialraum.budget.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/** Einrichtung oder Träger, as the project service told of it: whoever can be paid. */
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
}
