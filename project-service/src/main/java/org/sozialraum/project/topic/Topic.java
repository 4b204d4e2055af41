package org.sozialraum.project.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
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

    /** Null where the text of a proposed name was withdrawn. */
    public String name;

    /** Under which the name travels while it is proposed; null where it never was. */
    @Column(name = "name_text_id")
    public UUID nameTextId;

    public boolean confirmed;

    /** The topic that this one means since they were merged. */
    @Column(name = "merged_into_id")
    public UUID mergedIntoId;

    /** When it was proposed, confirmed or merged last; null where it was before days were kept. */
    @Column(name = "last_act_on")
    public LocalDate lastActOn;
}
