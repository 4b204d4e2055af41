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

    private static final String HEAD = "Monat";
    private static final String LATER = "danach";

    /**
     * A social space, or the city.
     *
     * @param at what its figures' places begin with
     */
    public record Place(String name, String at, List<MonthFigures> months) {}

    /**
     * An amount of a month.
     *
     * @param head of its column
     */
    private record Amount(
            String caption, String head, String field, boolean shownAlways, Function<MonthFigures, Money> of) {}

    private static final Amount PAID =
            new Amount("Bis zum Ende des Monats ausgezahlt", "ausgezahlt", "paid", true, MonthFigures::paid);

    private static final List<Amount> AMOUNTS = List.of(
            PAID,
            new Amount("Bis zum Ende des Monats zurückgezahlt", "zurückgezahlt", "repaid", false, MonthFigures::repaid),
            new Amount("Am Ende des Monats gebunden", "gebunden", "committed", true, MonthFigures::committed),
            new Amount(
                    "Am Ende des Monats gesperrt oder reserviert",
                    "gesperrt oder reserviert",
                    "heldBack",
                    false,
                    MonthFigures::heldBack),
            new Amount("Am Ende des Monats verfügbar", "verfügbar", "available", true, MonthFigures::available));

    /**
     * For each amount a table of the months, with a column for each social space and the city; of one social space a single
     * table with a column for each amount. None where nothing was booked.
     */
    public List<Crosstab> tables() {
        if (!somethingBooked()) {
            return List.of();
        }
        List<Place> places = places();
        List<Amount> amounts = AMOUNTS.stream()
                .filter(amount -> amount.shownAlways()
                        || places.stream()
                                .flatMap(place -> shown(place).stream())
                                .anyMatch(month -> !amount.of().apply(month).isZero()))
                .toList();
        if (places.size() == 1) {
            return List.of(new Crosstab(
                    "Mittel am Ende jedes Monats " + paper.report().year() + ", in Euro",
                    HEAD,
                    amounts.stream().map(Amount::head).toList(),
                    rows(
                            months(),
                            month -> amounts.stream()
                                    .map(amount -> value(places.getFirst(), month, amount))
                                    .toList())));
        }
        return amounts.stream()
                .map(amount -> new Crosstab(
                        amount.caption() + ", " + paper.report().year() + ", in Euro",
                        HEAD,
                        places.stream().map(Place::name).toList(),
                        rows(
                                months(),
                                month -> places.stream()
                                        .map(place -> value(place, month, amount))
                                        .toList())))
                .toList();
    }

    private static Value value(Place place, BookingMonth month, Amount amount) {
        return new Value(
                GermanNotation.number(amount.of().apply(place.months().get(month.ordinal()))),
                place.at() + path(month, amount));
    }

    /** What had been paid by the end of each month, in the report's year and those before; null where there are none. */
    public Crosstab years() {
        YearsCompared compared = paper.compared();
        if (!somethingBooked() || !compared.several()) {
            return null;
        }
        return new Crosstab(
                PAID.caption() + ", im Vergleich der Jahre, in Euro",
                HEAD,
                compared.years().keySet().stream().map(String::valueOf).toList(),
                rows(
                        months(compared.years().values().stream()
                                .map(YearFigures::months)
                                .toList()),
                        month -> compared.row(
                                        name(month),
                                        path(month, PAID),
                                        year -> GermanNotation.number(
                                                PAID.of().apply(year.months().get(month.ordinal()))))
                                .values()));
    }

    private static String path(BookingMonth month, Amount amount) {
        return "months." + month + "." + amount.field();
    }

    /** Months in a row that end alike share one, which has the figures of the last. */
    private static List<Row> rows(List<BookingMonth> months, Function<BookingMonth, List<Value>> values) {
        List<Row> rows = new ArrayList<>();
        BookingMonth first = null;
        for (BookingMonth month : months) {
            List<Value> its = values.apply(month);
            if (first != null
                    && month != BookingMonth.LATER
                    && texts(rows.getLast().values()).equals(texts(its))) {
                rows.removeLast();
            } else {
                first = month;
            }
            rows.add(new Row(first == month ? name(month) : name(first) + " bis " + name(month), its));
        }
        return rows;
    }

    private static List<String> texts(List<Value> values) {
        return values.stream().map(Value::text).toList();
    }

    /** Those that have begun; what was booked after the year is shown where there is any. */
    List<BookingMonth> months() {
        return months(places().stream().map(Place::months).toList());
    }

    private List<BookingMonth> months(List<List<MonthFigures>> told) {
        return Stream.of(BookingMonth.values())
                .filter(month -> hasBegun(paper.report().year(), month)
                        && (month != BookingMonth.LATER || told.stream().anyMatch(BudgetUse::bookedLater)))
                .toList();
    }

    /** What is told of these months. */
    List<MonthFigures> shown(Place place) {
        return months().stream()
                .map(month -> place.months().get(month.ordinal()))
                .toList();
    }

    /** Whether a month of a budget year has come; what is booked later may come from its last month on. */
    boolean hasBegun(int year, BookingMonth month) {
        return !LocalDate.of(year, Math.min(month.number(), 12), 1)
                .isAfter(paper.at().toLocalDate());
    }

    private static boolean bookedLater(List<MonthFigures> months) {
        MonthFigures atYearsEnd = months.get(BookingMonth.DECEMBER.ordinal());
        MonthFigures now = months.getLast();
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
