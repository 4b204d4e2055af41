package org.sozialraum.project.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sozialraum.contract.IncomeSource;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.project.project.ProjectContent.CostItem;
import org.sozialraum.project.project.ProjectContent.IncomeItem;

/**
 * Kosten- und Finanzierungsplan: what a project costs, and who pays.
 *
 * @param secondYear what is requested for the second year; null for a project of one year
 */
record CostPlan(List<CostItem> costs, List<IncomeItem> income, Money requested, Money secondYear) {

    Money cost() {
        return costs.stream().map(CostItem::amount).reduce(Money.ZERO, Money::plus);
    }

    Money finance() {
        Money others = income.stream().map(IncomeItem::amount).reduce(Money.ZERO, Money::plus);
        return others.plus(requested).plus(secondYear == null ? Money.ZERO : secondYear);
    }

    /** A project whose costs nobody has said yet has nothing that could not add up. */
    boolean addsUp() {
        return costs.isEmpty() || cost().equals(finance());
    }

    /** What is wrong with the lists themselves. */
    List<FieldError> mistakes() {
        List<FieldError> mistakes = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < costs.size(); i++) {
            if (!seen.add(costs.get(i).kind())) {
                mistakes.add(twice("/costs/" + i + "/kind"));
            }
        }
        for (int i = 0; i < income.size(); i++) {
            String pointer = "/income/" + i + "/source";
            if (!seen.add(income.get(i).source())) {
                mistakes.add(twice(pointer));
            }
            if (income.get(i).source() == IncomeSource.GRANT) {
                mistakes.add(new FieldError(
                        pointer,
                        "steht als beantragter Betrag im Antrag, nicht bei den anderen Einnahmen",
                        "stands in the application as the amount requested, not among the other income"));
            }
        }
        return mistakes;
    }

    private static FieldError twice(String pointer) {
        return new FieldError(pointer, "steht zweimal da", "stands there twice");
    }
}
