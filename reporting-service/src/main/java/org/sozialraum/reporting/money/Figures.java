package org.sozialraum.reporting.money;

import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.Money;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.figure.Sums;

/**
 * The figures of budget lines, in euro.
 *
 * @param plan what the resolutions grant (Ansatz)
 * @param appropriated the plan with everything that changed it since (fortgeschriebener Ansatz)
 * @param blocked may not be spent for now
 * @param reserved cover for over-plan requests that are not decided yet
 * @param committed the open part of commitments
 * @param available appropriated − blocked − reserved − committed − paid + repaid
 * @param unresolved paid by the finance system without cover, outside of what is available, until it is covered (ungeklärt)
 */
@Schema(name = "MoneyFigures")
public record Figures(
        Money plan,
        Money appropriated,
        Money blocked,
        Money reserved,
        Money committed,
        Money paid,
        Money repaid,
        Money available,
        Money unresolved) {

    /** What the entries that belong to these social spaces come to. */
    public static Figures of(Sums sums, Set<UUID> spaceIds) {
        return new Figures(
                sums.money(Selection.of(Figure.PLAN, spaceIds)),
                sums.money(Selection.of(Figure.APPROPRIATED, spaceIds)),
                sums.money(Selection.of(Figure.BLOCKED, spaceIds)),
                sums.money(Selection.of(Figure.RESERVED, spaceIds)),
                sums.money(Selection.of(Figure.COMMITTED, spaceIds)),
                sums.money(Selection.of(Figure.PAID, spaceIds)),
                sums.money(Selection.of(Figure.REPAID, spaceIds)),
                sums.money(Selection.of(Figure.AVAILABLE, spaceIds)),
                sums.money(Selection.of(Figure.UNRESOLVED, spaceIds)));
    }
}
