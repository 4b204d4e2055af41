package org.sozialraum.budget.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Money;

/** Entscheidungsregel: who decides about a project's money, by what it gets altogether, from a day on. */
@Entity
@Immutable
@Table(name = "decision_rule")
public class DecisionRule {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "valid_from")
    public LocalDate validFrom;

    /** Null where the head of section decides any amount. */
    @Column(name = "section_head_up_to")
    public Money sectionHeadUpTo;

    /** Null where the head of office decides any amount. */
    @Column(name = "office_head_up_to")
    public Money officeHeadUpTo;
}
