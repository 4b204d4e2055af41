package org.sozialraum.budget.problem;

import jakarta.inject.Singleton;
import java.util.List;
import org.sozialraum.kit.problem.ProblemCatalogue;
import org.sozialraum.kit.problem.ProblemType;

/** The refusals of what changes a line's money as a whole: transfers, and what a budget year brings. */
@Singleton
public class YearProblems implements ProblemCatalogue {

    public static final ProblemType TRANSFER_NOT_POSSIBLE = ProblemType.of(
            "transfer-not-possible",
            422,
            "Zwischen diesen Ansätzen kann nicht umgeschichtet werden",
            "Nothing can be transferred between these lines",
            "Was der Umschichtung entgegensteht, steht unter „errors“.",
            "What stands against the transfer is named under \"errors\".",
            "Umgeschichtet wird zwischen deckungsfähigen Mitteln zweier Ansätze desselben Produktkontos und Haushaltsjahrs; sonst ist eine überplanmäßige Ausgabe zu beantragen.",
            "Money is transferred between coverable earmarks of two lines of the same product account and year; otherwise ask for an over-plan grant.");

    @Override
    public List<ProblemType> types() {
        return List.of(TRANSFER_NOT_POSSIBLE);
    }
}
