package org.sozialraum.budget.overplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.overplan.OverPlanPaperResource.HalfYearlyList;
import org.sozialraum.budget.overplan.OverPlanRequestResource.View;
import org.sozialraum.budget.reference.References;
import org.sozialraum.contract.Money;
import org.sozialraum.document.LocalAuthority;

/** Writes the papers of over-plan requests. */
@ApplicationScoped
class OverPlanPapers {

    private final OverPlanViews views;
    private final BudgetLines lines;
    private final References references;

    OverPlanPapers(OverPlanViews views, BudgetLines lines, References references) {
        this.views = views;
        this.lines = lines;
        this.references = references;
    }

    @Transactional
    HalfYearlyList list(int year, HalfYear half) {
        List<View> decided = views.decidedByTheMayor(half.firstDay(year), half.lastDay(year));
        return new HalfYearlyList(
                half.firstDay(year),
                half.lastDay(year),
                decided.stream().map(View::amount).reduce(Money.ZERO, Money::plus),
                decided);
    }

    @Transactional
    OverPlanSheet sheet(UUID id) {
        View request = views.view(id);
        BudgetLine line = lines.findById(request.budgetLineId());
        return OverPlanSheet.of(
                request,
                LocalAuthority.of(line.youthOffice),
                line.productAccount,
                spaceOf(request.budgetLineId()),
                request.cover().stream()
                        .map(part -> part.budgetLineId() == null
                                ? part.externalProductAccount()
                                : lines.findById(part.budgetLineId()).productAccount)
                        .toList(),
                request.cover().stream()
                        .map(part -> part.budgetLineId() == null ? null : spaceOf(part.budgetLineId()))
                        .toList());
    }

    private String spaceOf(UUID lineId) {
        return references.nameOfSpace(lines.findById(lineId).socialSpaceId);
    }
}
