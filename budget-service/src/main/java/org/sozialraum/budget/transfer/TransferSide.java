package org.sozialraum.budget.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sozialraum.budget.budgetline.Cover;
import org.sozialraum.kit.problem.FieldError;

/**
 * One of the two lines of a transfer, as it is while both are locked.
 *
 * @param field its place in the request, {@code fromBudgetLineId} for instance
 * @param earmarkField the place of its earmark
 * @param earmark which of its earmarks is meant, or null where it has only one
 */
record TransferSide(
        UUID lineId, int year, String productAccount, Cover cover, String field, String earmarkField, String earmark) {

    /** Whatever stands against a transfer from this line to the other, all of it; whether there is money is asked later. */
    List<FieldError> mistakesTo(TransferSide to) {
        List<FieldError> mistakes = new ArrayList<>();
        if (lineId.equals(to.lineId)) {
            mistakes.add(new FieldError(
                    "/" + to.field, "ist derselbe Ansatz, aus dem umgeschichtet wird", "is the line that gives"));
        }
        if (year != to.year) {
            mistakes.add(new FieldError(
                    "/" + to.field, "gehört zu einem anderen Haushaltsjahr", "is of another fiscal year"));
        }
        if (!productAccount.equals(to.productAccount)) {
            mistakes.add(new FieldError(
                    "/" + to.field, "gehört zu einem anderen Produktkonto", "is of another product account"));
        }
        mistakes.addAll(mistakesOfEarmark());
        mistakes.addAll(to.mistakesOfEarmark());
        return mistakes;
    }

    /** The earmark that is meant, by name. */
    String namedEarmark() {
        return cover.named(earmark).orElseThrow();
    }

    private List<FieldError> mistakesOfEarmark() {
        String pointer = "/" + earmarkField;
        return cover.coverable(earmark)
                .map(coverable -> coverable
                        ? List.<FieldError>of()
                        : List.of(new FieldError(
                                pointer,
                                "ist nicht deckungsfähig: diese Mittel sind zweckgebunden",
                                "is not coverable: this money is bound to its purpose")))
                .orElseGet(() -> List.of(
                        earmark == null
                                ? new FieldError(
                                        pointer,
                                        "fehlt: der Ansatz hat mehrere Zweckbindungen",
                                        "is missing: the line has several earmarks")
                                : new FieldError(
                                        pointer,
                                        "ist keine Zweckbindung dieses Ansatzes",
                                        "is not an earmark of this line")));
    }
}
