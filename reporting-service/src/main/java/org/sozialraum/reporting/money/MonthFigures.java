package org.sozialraum.reporting.money;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.Money;
import org.sozialraum.reporting.figure.BookingMonth;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.figure.Sums;

/**
 * The money of a year as it stood at the end of a month, in euro: all that had been booked by then.
 *
 * @param heldBack blocked, or reserved as cover
 */
@Schema(name = "MonthFigures")
public record MonthFigures(
        BookingMonth month, Money paid, Money repaid, Money committed, Money heldBack, Money available) {

    /**
     * One for each month, the first of the year first.
     *
     * @param byMonth what was booked in each month
     */
    public static List<MonthFigures> of(Sums byMonth, Set<UUID> spaceIds) {
        return Stream.of(BookingMonth.values())
                .map(month -> {
                    Selection its = Selection.of(Figure.PAID_BY_MONTH, spaceIds).until(month);
                    return new MonthFigures(
                            month,
                            byMonth.money(its),
                            byMonth.money(its.figure(Figure.REPAID_BY_MONTH)),
                            byMonth.money(its.figure(Figure.COMMITTED_BY_MONTH)),
                            byMonth.money(its.figure(Figure.HELD_BACK_BY_MONTH)),
                            byMonth.money(its.figure(Figure.AVAILABLE_BY_MONTH)));
                })
                .toList();
    }
}
