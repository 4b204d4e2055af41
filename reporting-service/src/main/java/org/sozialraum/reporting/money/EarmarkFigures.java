package org.sozialraum.reporting.money;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.Quantity;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.figure.Sums;

/** The part of the money that belongs to one earmark (Zweckbindung); over several social spaces those of one name are one. */
public record EarmarkFigures(String name, Figures money) {

    private static final Set<Quantity> MONEY = EnumSet.range(Quantity.PLAN, Quantity.UNRESOLVED);

    /** Every earmark of these social spaces of which something is told, by name. */
    public static List<EarmarkFigures> of(Sums sums, Set<UUID> spaceIds) {
        return sums.rows().stream()
                .filter(row -> MONEY.contains(row.quantity()) && row.sum().signum() != 0)
                .filter(row -> spaceIds.contains(row.spaceId()))
                .map(Sums.Row::label)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(name -> new EarmarkFigures(
                        name,
                        Figures.of(sums, Selection.of(Figure.PLAN, spaceIds).labelled(name))))
                .toList();
    }
}
