package org.sozialraum.kit.web;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The one thing that the test service keeps. */
@Entity
@Table(name = "note")
public class Note {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public String words;

    public String remark;

    public LocalDate due;
}
