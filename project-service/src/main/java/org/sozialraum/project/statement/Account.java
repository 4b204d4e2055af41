package org.sozialraum.project.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sozialraum.contract.CostKind;
import org.sozialraum.contract.IncomeSource;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.project.statement.StatementResource.ActualCost;
import org.sozialraum.project.statement.StatementResource.ActualIncome;

/** The figures of a statement of use: what was spent by kind, and where it came from. */
record Account(List<ActualCost> costs, List<ActualIncome> income) {

    Money spent() {
        return costs.stream().map(ActualCost::actual).reduce(Money.ZERO, Money::plus);
    }

    Money received() {
        return income.stream().map(ActualIncome::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Every euro that was spent came from somewhere. */
    boolean addsUp() {
        return spent().equals(received());
    }

    List<FieldError> mistakes() {
        List<FieldError> mistakes = new ArrayList<>();
        Set<CostKind> kinds = EnumSet.noneOf(CostKind.class);
        for (int i = 0; i < costs.size(); i++) {
            if (!kinds.add(costs.get(i).kind())) {
                mistakes.add(twice("/costs/" + i + "/kind"));
            }
        }
        Set<IncomeSource> sources = EnumSet.noneOf(IncomeSource.class);
        for (int i = 0; i < income.size(); i++) {
            if (!sources.add(income.get(i).source())) {
                mistakes.add(twice("/income/" + i + "/source"));
            }
        }
        return mistakes;
    }

    private static FieldError twice(String pointer) {
        return new FieldError(pointer, "steht zweimal da", "stands there twice");
    }
}
