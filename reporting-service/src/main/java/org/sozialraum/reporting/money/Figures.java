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
 * @param supplements of supplementary budgets (Nachträge), less what they cut
 * @param overPlan over-plan and off-plan grants
 * @param carriedIn from the year before, with the commitments that moved
 * @param transfersIn from other lines of the same product account
 * @param lateReturns payments of closed years that came back; appropriated and committed anew
 * @param transfersOut to other lines of the same product account
 * @param coverGiven as cover of over-plan grants
 * @param carriedOut into the next year, with the commitments that moved
 * @param lapsed left over at the closing of the year and not carried over
 * @param appropriated the plan with all of these, the latter four taken away (fortgeschriebener Ansatz)
 * @param blocked may not be spent for now
 * @param reserved cover for over-plan requests that are not decided yet
 * @param committed the open part of commitments
 * @param available appropriated − blocked − reserved − committed − paid + repaid
 * @param unresolved paid by the finance system without cover, outside of what is available, until it is covered (ungeklärt)
 */
@Schema(name = "MoneyFigures")
public record Figures(
        Money plan,
        Money supplements,
        Money overPlan,
        Money carriedIn,
        Money transfersIn,
        Money lateReturns,
        Money transfersOut,
        Money coverGiven,
        Money carriedOut,
        Money lapsed,
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
        return of(sums, Selection.of(Figure.PLAN, spaceIds));
    }

    /** What the entries come to that are asked for. */
    static Figures of(Sums sums, Selection its) {
        return new Figures(
                sums.money(its.figure(Figure.PLAN)),
                sums.money(its.figure(Figure.SUPPLEMENTS)),
                sums.money(its.figure(Figure.OVER_PLAN)),
                sums.money(its.figure(Figure.CARRIED_IN)),
                sums.money(its.figure(Figure.TRANSFERRED_IN)),
                sums.money(its.figure(Figure.LATE_RETURNS)),
                sums.money(its.figure(Figure.TRANSFERRED_OUT)),
                sums.money(its.figure(Figure.COVER_GIVEN)),
                sums.money(its.figure(Figure.CARRIED_OUT)),
                sums.money(its.figure(Figure.LAPSED)),
                sums.money(its.figure(Figure.APPROPRIATED)),
                sums.money(its.figure(Figure.BLOCKED)),
                sums.money(its.figure(Figure.RESERVED)),
                sums.money(its.figure(Figure.COMMITTED)),
                sums.money(its.figure(Figure.PAID)),
                sums.money(its.figure(Figure.REPAID)),
                sums.money(its.figure(Figure.AVAILABLE)),
                sums.money(its.figure(Figure.UNRESOLVED)));
    }
}
