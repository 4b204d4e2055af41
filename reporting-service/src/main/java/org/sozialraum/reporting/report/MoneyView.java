package org.sozialraum.reporting.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sozialraum.contract.Money;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.money.EarmarkFigures;
import org.sozialraum.reporting.money.Figures;
import org.sozialraum.reporting.money.PlanChange;
import org.sozialraum.reporting.report.GroupedTable.Group;
import org.sozialraum.reporting.report.GroupedTable.Place;
import org.sozialraum.reporting.report.PaperView.Note;
import org.sozialraum.reporting.report.YearsCompared.Row;
import org.sozialraum.reporting.report.YearsCompared.Value;

/** What the page shows of the money: of all social spaces, of each of them and of each earmark, and beside the years before. */
public record MoneyView(PaperView paper) {

    /** The social space and six amounts. */
    private static final int ALWAYS_SHOWN = 7;

    /**
     * An amount among the figures of money.
     *
     * @param head of its column; a soft hyphen is where it may be divided
     */
    private record Amount(String head, Figure figure, Function<Figures, Money> of) {
        boolean isIn(Figures money) {
            return !of.apply(money).isZero();
        }

        String text(Figures money) {
            return GermanNotation.number(of.apply(money));
        }

        /** Where it stands among the figures of a year, of an earmark likewise. */
        String path() {
            return figure.paths().getFirst();
        }
    }

    private static final Amount PLAN = new Amount("Ansatz", Figure.PLAN, Figures::plan);

    private static final List<Amount> CHANGES = Stream.of(PlanChange.values())
            .map(change -> new Amount(change.german(), change.figure(), change::of))
            .toList();

    private static final List<Amount> BALANCES = List.of(
            new Amount("bereit\u00adgestellt", Figure.APPROPRIATED, Figures::appropriated),
            new Amount("gesperrt", Figure.BLOCKED, Figures::blocked),
            new Amount("als Deckung reserviert", Figure.RESERVED, Figures::reserved),
            new Amount("gebunden", Figure.COMMITTED, Figures::committed),
            new Amount("ausgezahlt", Figure.PAID, Figures::paid),
            new Amount("zurück\u00adgezahlt", Figure.REPAID, Figures::repaid),
            new Amount("verfügbar", Figure.AVAILABLE, Figures::available),
            new Amount("ungeklärt", Figure.UNRESOLVED, Figures::unresolved));

    /** In the order of the page. */
    private static final List<Amount> AMOUNTS = TableRows.join(TableRows.join(List.of(PLAN), CHANGES), BALANCES);

    /** Others are shown only where there is any. */
    private static final Set<Figure> SHOWN_ALWAYS =
            EnumSet.of(Figure.PLAN, Figure.APPROPRIATED, Figure.COMMITTED, Figure.PAID, Figure.AVAILABLE);

    private static final Comparator<Place> WHOLE_FIRST = Comparator.comparing(place -> !isAll(place));

    /**
     * An earmark, or all of them together.
     *
     * @param at what its figures' places begin with, within the year's
     * @param of null in a year that knows no such part
     */
    private record Part(String name, String at, Function<YearFigures, Figures> of) {}

    /** Not where it is that of the only earmark. */
    private static final Part TOTAL = new Part(
            "Zusammen",
            "",
            year -> year.earmarks().size() == 1
                            && year.earmarks().getFirst().money().equals(year.money())
                    ? null
                    : year.money());

    public boolean somethingGranted() {
        return !report().earmarks().isEmpty();
    }

    /** Columns that are empty almost always are shown only where something is in them. */
    public boolean somethingBlocked() {
        return !report().money().blocked().isZero();
    }

    public boolean somethingReserved() {
        return !report().money().reserved().isZero();
    }

    /** In any social space or earmark. */
    public boolean somethingUnresolved() {
        return report().socialSpaces().stream()
                .flatMap(space -> Stream.concat(
                        Stream.of(space.money()), space.earmarks().stream().map(EarmarkFigures::money)))
                .anyMatch(money -> !money.unresolved().isZero());
    }

    /** How many columns the table of money has. */
    public int columns() {
        return ALWAYS_SHOWN
                + (somethingBlocked() ? 1 : 0)
                + (somethingReserved() ? 1 : 0)
                + (somethingUnresolved() ? 1 : 0);
    }

    /** All the money of the report beside the years before. */
    public List<Row> years() {
        YearsCompared years = paper.compared();
        return shown(
                        AMOUNTS,
                        years.years().values().stream().map(YearFigures::money).toList())
                .stream()
                .map(amount ->
                        years.row(amount.figure().title().de(), amount.path(), year -> amount.text(year.money())))
                .toList();
    }

    /** What became of the money of each social space and earmark, beside the years before. */
    public GroupedTable parts() {
        boolean several = paper.compared().several();
        return parts(
                "Mittel nach Sozialraum und Zweckbindung" + (several ? ", mit den Vorjahren" : " " + report().year())
                        + ", in Euro",
                shown(TableRows.join(List.of(PLAN), BALANCES), everywhere()),
                place -> several && !isAll(place),
                money -> AMOUNTS.stream().anyMatch(amount -> amount.isIn(money)),
                "Nicht aufgeführt ist, wofür in einem Jahr nichts gebucht ist.");
    }

    /** What changed the plan of a social space or earmark, in any of the years; what changed none is not listed. */
    public GroupedTable planChanges() {
        List<Amount> changes = CHANGES.stream()
                .filter(change -> everywhere().stream().anyMatch(change::isIn))
                .toList();
        return parts(
                "Vom Ansatz zum bereitgestellten Betrag, in Euro",
                TableRows.join(TableRows.join(List.of(PLAN), changes), List.of(BALANCES.getFirst())),
                place -> !isAll(place) || !paper.compared().several(),
                money -> changes.stream().anyMatch(change -> change.isIn(money)),
                null);
    }

    /** What the amounts mean that are shown. */
    public List<Note> notes() {
        return paper.notes(
                shown(AMOUNTS, everywhere()).stream().map(Amount::path).toArray(String[]::new));
    }

    private static List<Amount> shown(List<Amount> amounts, Collection<Figures> money) {
        return amounts.stream()
                .filter(amount ->
                        SHOWN_ALWAYS.contains(amount.figure()) || money.stream().anyMatch(amount::isIn))
                .toList();
    }

    /** @param withTotal of which places all earmarks together are listed, too; of others they stand in another table */
    private GroupedTable parts(
            String caption,
            List<Amount> columns,
            Predicate<Place> withTotal,
            Predicate<Figures> isListed,
            String leftOut) {
        return new GroupedTable(
                caption,
                "Zweckbindung und Jahr",
                false,
                columns.stream().map(Amount::head).toList(),
                GroupedTable.groups(GroupedTable.places(paper).stream()
                        .sorted(WHOLE_FIRST)
                        .map(place -> new Group(
                                place.name(),
                                Stream.concat(
                                                withTotal.test(place) ? Stream.of(TOTAL) : Stream.empty(),
                                                earmarks(place.years()))
                                        .flatMap(part -> rows(place.years(), part, columns, isListed))
                                        .toList()))),
                leftOut);
    }

    /** Whether it is all that the report is about. */
    private static boolean isAll(Place place) {
        return place.years().space() == null;
    }

    private static Stream<Part> earmarks(YearsCompared years) {
        return years.years().values().stream()
                .flatMap(year -> year.earmarks().stream().map(EarmarkFigures::name))
                .distinct()
                .map(name -> new Part(
                        name,
                        "earmarks." + name + ".",
                        year -> year.earmarks().stream()
                                .filter(earmark -> earmark.name().equals(name))
                                .map(EarmarkFigures::money)
                                .findFirst()
                                .orElse(null)));
    }

    private static Stream<Row> rows(YearsCompared years, Part part, List<Amount> columns, Predicate<Figures> isListed) {
        return years.years().entrySet().stream()
                .flatMap(year -> Stream.of(year.getValue())
                        .map(part.of())
                        .filter(Objects::nonNull)
                        .filter(isListed)
                        .map(money -> new Row(
                                part.name() + " " + year.getKey(),
                                columns.stream()
                                        .map(amount -> new Value(
                                                amount.text(money),
                                                years.pathIn(year.getKey(), part.at() + amount.path())))
                                        .toList())));
    }

    /** The money of each place, year and earmark. */
    private List<Figures> everywhere() {
        return GroupedTable.places(paper).stream()
                .flatMap(place -> place.years().years().values().stream())
                .flatMap(year -> Stream.concat(
                        Stream.of(year.money()), year.earmarks().stream().map(EarmarkFigures::money)))
                .toList();
    }

    private AnnualReport report() {
        return paper.report();
    }
}
