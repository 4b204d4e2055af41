package org.sozialraum.budget.supplement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Nachtrag: a supplementary budget changed what one or more lines of a year have. */
@Entity
@Immutable
@Table(name = "supplement")
public class Supplement {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public int year;

    @Enumerated(EnumType.STRING)
    public SupplementChange change;

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
