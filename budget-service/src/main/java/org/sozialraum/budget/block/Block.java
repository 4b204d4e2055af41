package org.sozialraum.budget.block;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Haushaltssperre: a part of one or more lines of a year that may not be spent for now. */
@Entity
@Immutable
@Table(name = "block")
public class Block {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public int year;

    @Column(name = "resolution_number")
    public String resolutionNumber;

    public String committee;

    @Column(name = "decided_on")
    public LocalDate decidedOn;

    @Column(name = "reason_text_id")
    public UUID reasonTextId;

    @Column(name = "entered_by")
    public String enteredBy;
}
