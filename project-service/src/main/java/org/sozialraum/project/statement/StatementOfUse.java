package org.sozialraum.project.statement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.CostKind;
import org.sozialraum.contract.IncomeSource;
import org.sozialraum.contract.Money;

/** Verwendungsnachweis: one version of a provider's account of what it spent. It is corrected by the next version. */
@Entity
@Table(name = "statement_of_use")
public class StatementOfUse {

    /** Planned and actual cost of one kind. */
    @Embeddable
    public static class Account {
        public Money planned;
        public Money actual;

        Account() {}

        Account(Money planned, Money actual) {
            this.planned = planned;
            this.actual = actual;
        }
    }

    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "project_id")
    public UUID projectId;

    public int version;

    /** The first of two years, accounted for while the project goes on; null for the whole project's account. */
    public Integer year;

    @Column(name = "report_text_id")
    public UUID reportTextId;

    @Column(name = "due_on")
    public LocalDate dueOn;

    @Column(name = "received_on")
    public LocalDate receivedOn;

    @ElementCollection
    @CollectionTable(name = "statement_cost", joinColumns = @JoinColumn(name = "statement_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "kind")
    public Map<CostKind, Account> costs = new EnumMap<>(CostKind.class);

    @ElementCollection
    @CollectionTable(name = "statement_income", joinColumns = @JoinColumn(name = "statement_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "source")
    @Column(name = "amount")
    public Map<IncomeSource, Money> income = new EnumMap<>(IncomeSource.class);

    Money planned() {
        return costs.values().stream().map(cost -> cost.planned).reduce(Money.ZERO, Money::plus);
    }

    Money actual() {
        return costs.values().stream().map(cost -> cost.actual).reduce(Money.ZERO, Money::plus);
    }

    /** How much of the grant it says was used. */
    Money grantUsed() {
        return income.getOrDefault(IncomeSource.GRANT, Money.ZERO);
    }
}
