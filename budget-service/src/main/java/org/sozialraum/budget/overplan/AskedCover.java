package org.sozialraum.budget.overplan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.Cover;
import org.sozialraum.budget.overplan.OverPlanRequestResource.NewCover;
import org.sozialraum.kit.problem.FieldError;

/**
 * The cover that a new request names, held against its lines while they are locked.
 *
 * @param line the line that is to get the money
 * @param lines every line that is named and there
 * @param covers what each of them can give
 * @param accountsWithLines those of the external accounts that have lines here in this year
 */
record AskedCover(
        List<NewCover> parts,
        BudgetLine line,
        Map<UUID, BudgetLine> lines,
        Map<UUID, Cover> covers,
        Set<String> accountsWithLines) {

    /** Whatever stands against the cover, all of it; whether there is money is asked later. */
    List<FieldError> mistakes() {
        List<FieldError> mistakes = new ArrayList<>();
        Set<List<Object>> named = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            NewCover part = parts.get(i);
            String pointer = "/cover/" + i;
            if ((part.budgetLineId() == null) == (part.externalProductAccount() == null)
                    || part.budgetLineId() == null && part.earmark() != null) {
                mistakes.add(new FieldError(
                        pointer,
                        "nennt entweder einen Ansatz oder ein Produktkonto ohne Ansatz, und nur den Ansatz mit Zweckbindung",
                        "names either a line, which may have an earmark, or an external product account"));
            } else if (part.budgetLineId() == null) {
                external(part.externalProductAccount(), named, pointer + "/externalProductAccount", mistakes);
            } else {
                internal(part, named, pointer, mistakes);
            }
        }
        return mistakes;
    }

    /** The earmark of a part of a line, by name. */
    String earmarkOf(NewCover part) {
        return covers.get(part.budgetLineId()).named(part.earmark()).orElseThrow();
    }

    /** The parts of each line, in the order of the lines' ids. */
    Map<UUID, List<NewCover>> byLine() {
        Map<UUID, List<NewCover>> byLine = new LinkedHashMap<>();
        lines.keySet().forEach(id -> {
            List<NewCover> its = parts.stream()
                    .filter(part -> id.equals(part.budgetLineId()))
                    .toList();
            if (!its.isEmpty()) {
                byLine.put(id, its);
            }
        });
        return byLine;
    }

    private void external(String account, Set<List<Object>> named, String pointer, List<FieldError> mistakes) {
        if (account.equals(line.productAccount)) {
            mistakes.add(sameAccount(pointer));
        } else if (accountsWithLines.contains(account)) {
            mistakes.add(new FieldError(
                    pointer,
                    "hat hier Ansätze: nennen Sie den Ansatz, der deckt",
                    "has lines here: name the line that covers"));
        } else if (!named.add(List.of(account))) {
            mistakes.add(namedTwice(pointer));
        }
    }

    private void internal(NewCover part, Set<List<Object>> named, String pointer, List<FieldError> mistakes) {
        BudgetLine giving = lines.get(part.budgetLineId());
        if (giving == null || giving.year != line.year) {
            mistakes.add(new FieldError(
                    pointer + "/budgetLineId",
                    "ist kein Ansatz dieses Haushaltsjahrs",
                    "is no line of this fiscal year"));
            return;
        }
        if (giving.productAccount.equals(line.productAccount)) {
            mistakes.add(sameAccount(pointer + "/budgetLineId"));
        }
        Cover cover = covers.get(giving.id);
        if (cover.named(part.earmark()).isEmpty()) {
            mistakes.add(new FieldError(
                    pointer + "/earmark",
                    "fehlt oder ist keine Zweckbindung dieses Ansatzes",
                    "is missing, or no earmark of this line"));
        } else if (!cover.coverable(part.earmark()).orElseThrow()) {
            mistakes.add(new FieldError(
                    pointer + "/earmark",
                    "ist nicht deckungsfähig: diese Mittel sind zweckgebunden",
                    "is not coverable: this money is bound to its purpose"));
        } else if (!named.add(List.of(giving.id, cover.named(part.earmark()).orElseThrow()))) {
            mistakes.add(namedTwice(pointer + "/earmark"));
        }
    }

    private static FieldError sameAccount(String pointer) {
        return new FieldError(
                pointer,
                "gehört zum selben Produktkonto: dort wird umgeschichtet",
                "is of the same product account: transfer the money there");
    }

    private static FieldError namedTwice(String pointer) {
        return new FieldError(pointer, "ist zweimal genannt", "is named twice");
    }
}
