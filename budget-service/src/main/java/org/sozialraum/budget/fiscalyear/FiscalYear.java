package org.sozialraum.budget.fiscalyear;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.FiscalYearState;

/** Haushaltsjahr of one youth office. */
@Entity
@DynamicUpdate
@Table(name = "fiscal_year")
public class FiscalYear {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    public int year;

    @Enumerated(EnumType.STRING)
    public FiscalYearState state;

    @Column(name = "opened_on")
    public LocalDate openedOn;

    /** Null as long as it is not closed. */
    @Column(name = "closed_on")
    public LocalDate closedOn;

    @Column(name = "closed_by")
    public String closedBy;

    /** Null where nobody said why. */
    @Column(name = "closing_reason_text_id")
    public UUID closingReasonTextId;
}
