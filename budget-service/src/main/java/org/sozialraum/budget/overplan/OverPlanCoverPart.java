package org.sozialraum.budget.overplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.sozialraum.contract.Money;

/** Deckung: what of a request's amount an earmark of another line gives, or an account outside of the budget lines. */
@Entity
@Immutable
@Table(name = "over_plan_cover")
public class OverPlanCoverPart {
    @Id
    public UUID id;

    @TenantId
    @Column(name = "youth_office")
    public String youthOffice;

    @Column(name = "request_id")
    public UUID requestId;

    /** Null where the cover is external, as the earmark is. */
    @Column(name = "budget_line_id")
    public UUID budgetLineId;

    public String earmark;

    @Column(name = "external_product_account")
    public String externalProductAccount;

    public Money amount;

    boolean isExternal() {
        return budgetLineId == null;
    }
}
