package org.sozialraum.reporting.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sozialraum.contract.Money;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.reporting.figure.BookingMonth;
import org.sozialraum.reporting.money.MonthFigures;
import org.sozialraum.reporting.report.ProjectWorkView.Crosstab;
import org.sozialraum.reporting.report.YearsCompared.Row;
import org.sozialraum.reporting.report.YearsCompared.Value;

/** Mittelabfluss: how the money was used over the months of the year, in each social space and the city. */
public record BudgetUse(PaperView paper) {

    private static final String LATER = "danach";

    /**
     * A social space, or the city.
     *
     * @param at what its figures' places begin with
     */
    public record Place(String name, String at, List<MonthFigures> months) {}

    /** An amount of a month. */
    private record Amount(String caption, String field, boolean shownAlways, Function<MonthFigures, Money> of) {}

    private static final List<Amount> AMOUNTS = List.of(
            new Amount("Bis zum Ende des Monats ausgezahlt", "paid", true, MonthFigures::paid),
            new Amount("Bis zum Ende des Monats zurückgezahlt", "repaid", false, MonthFigures::repaid),
            new Amount("Am Ende des Monats gebunden", "committed", true, MonthFigures::committed),
            new Amount("Am Ende des Monats gesperrt oder reserviert", "heldBack", false, MonthFigures::heldBack),
            new Amount("Am Ende des Monats verfügbar", "available", true, MonthFigures::available));

    /** For each amount a table of the months, with a column for each social space and the city; none where nothing was booked. */
    public List<Crosstab> tables() {
        List<Place> places = places();
        return AMOUNTS.stream()
                .filter(amount -> somethingBooked()
                        && (amount.shownAlways()
                                || places.stream()
                                        .flatMap(place -> shown(place).stream())
                                        .anyMatch(month ->
                                                !amount.of().apply(month).isZero())))
                .map(amount -> new Crosstab(
                        amount.caption() + ", " + paper.report().year() + ", in Euro",
                        "Monat",
                        places.stream().map(Place::name).toList(),
                        months().stream()
                                .map(month -> row(month, amount, places))
                                .toList()))
                .toList();
    }

    private static Row row(BookingMonth month, Amount amount, List<Place> places) {
        return new Row(
                name(month),
                places.stream()
                        .map(place -> new Value(
                                GermanNotation.number(
                                        amount.of().apply(place.months().get(month.ordinal()))),
                                place.at() + "months." + month + "." + amount.field()))
                        .toList());
    }

    /** Those that have begun; what was booked after the year is shown where there is any. */
    List<BookingMonth> months() {
        return Stream.of(BookingMonth.values()).filter(this::shown).toList();
    }

    /** What is told of these months. */
    List<MonthFigures> shown(Place place) {
        return place.months().stream().filter(month -> shown(month.month())).toList();
    }

    private boolean shown(BookingMonth month) {
        return month == BookingMonth.LATER
                ? places().stream().anyMatch(BudgetUse::bookedLater)
                : !LocalDate.of(paper.report().year(), month.number(), 1)
                        .isAfter(paper.at().toLocalDate());
    }

    private static boolean bookedLater(Place place) {
        MonthFigures atYearsEnd = place.months().get(BookingMonth.DECEMBER.ordinal());
        MonthFigures now = place.months().getLast();
        return AMOUNTS.stream()
                .anyMatch(amount ->
                        !amount.of().apply(atYearsEnd).equals(amount.of().apply(now)));
    }

    private boolean somethingBooked() {
        return !paper.report().earmarks().isEmpty() && !months().isEmpty();
    }

    /** The social spaces, and the city where it is more than one. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        paper.report()
                .socialSpaces()
                .forEach(space -> places.add(
                        new Place(paper.space(space.socialSpaceId()), paper.at(space) + ".", space.months())));
        if (!paper.oneSpace()) {
            places.add(
                    new Place(paper.authority().everywhere(), "", paper.report().months()));
        }
        return places;
    }

    static String name(BookingMonth month) {
        return name(month, TextStyle.FULL_STANDALONE);
    }

    static String shortName(BookingMonth month) {
        return name(month, TextStyle.SHORT_STANDALONE);
    }

    private static String name(BookingMonth month, TextStyle style) {
        return month == BookingMonth.LATER ? LATER : Month.of(month.number()).getDisplayName(style, Locale.GERMANY);
    }
}
