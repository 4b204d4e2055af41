package org.sozialraum.project.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/** Jugendamt: the tenant, keyed by its official municipality key. */
@Entity
@DynamicUpdate
@Table(name = "youth_office")
public class YouthOffice {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public String name;
}
