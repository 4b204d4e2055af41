package org.sozialraum.budget.instalment;

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
import org.sozialraum.contract.Money;

/** Rate: a part of a commitment that is to be paid on a day. */
@Entity
@DynamicUpdate
@Table(name = "instalment")
public class Instalment {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "commitment_id")
    public UUID commitmentId;

    public int number;
    public Money amount;

    @Column(name = "due_on")
    public LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    public InstalmentState state;

    @Column(name = "reason_text_id")
    public UUID reasonTextId;

    @Column(name = "planned_by")
    public String plannedBy;

    @Column(name = "planned_on")
    public LocalDate plannedOn;
}
