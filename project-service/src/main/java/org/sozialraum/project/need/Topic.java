package org.sozialraum.project.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;

/** Thema of needs, from the office's own list. */
@Entity
@DynamicUpdate
@Table(name = "topic")
public class Topic {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public String name;
    public boolean confirmed;
}
