package org.sozialraum.budget.repayment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Money;

/** Rückzahlung: money that comes back from whom it was paid to. */
@Entity
@DynamicUpdate
@Table(name = "repayment")
public class Repayment {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "commitment_id")
    public UUID commitmentId;

    public Money amount;

    @Column(name = "value_date")
    public LocalDate valueDate;

    @Column(name = "document_number")
    public String documentNumber;

    @Column(name = "reason_text_id")
    public UUID reasonTextId;

    /** The closed year that it had been paid in; null for a year that is not closed. */
    @Column(name = "of_earlier_year")
    public Integer ofEarlierYear;

    @Column(name = "budget_line_id")
    public UUID budgetLineId;

    /** Its number in that line's journal. */
    public Long entry;

    public boolean reversed;

    @Column(name = "recorded_by")
    public String recordedBy;
}
