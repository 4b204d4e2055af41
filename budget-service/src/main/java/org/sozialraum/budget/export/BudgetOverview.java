package org.sozialraum.budget.export;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;

/** Haushaltsübersicht of a year: every budget line, and their sum. */
@Schema(name = "BudgetOverview")
public record BudgetOverview(@Schema(examples = "2017") int year, List<Line> lines, Sum total) {

    /** One budget line with its balances. */
    @Schema(name = "BudgetOverviewLine")
    public record Line(
            UUID budgetLineId,
            @Schema(examples = "Garstedt") String socialSpace,
            String productAccount,
            @Schema(examples = "B 16/0179") String resolution,
            Sum balances) {}

    /** Balances in euro: available = appropriated − blocked − reserved − committed − paid + repaid. */
    @Schema(name = "BudgetOverviewSum")
    public record Sum(
            Money plan,
            Money appropriated,
            Money blocked,
            Money reserved,
            Money committed,
            Money paid,
            Money repaid,
            Money available) {

        static Sum of(Money plan, Effects balance) {
            return new Sum(
                    plan,
                    balance.appropriated(),
                    balance.blocked(),
                    balance.reserved(),
                    balance.committed(),
                    balance.paid(),
                    balance.repaid(),
                    balance.available());
        }
    }
}
