package org.sozialraum.reporting.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sozialraum.contract.Money;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.money.EarmarkFigures;
import org.sozialraum.reporting.money.Figures;
import org.sozialraum.reporting.money.PlanChange;
import org.sozialraum.reporting.report.ProjectWorkView.Crosstab;
import org.sozialraum.reporting.report.YearsCompared.Row;
import org.sozialraum.reporting.report.YearsCompared.Value;

/** What the page shows of the money: of each social space and earmark, and beside the years before. */
public record MoneyView(PaperView paper) {

    /** The social space and six amounts. */
    private static final int ALWAYS_SHOWN = 7;

    /** An amount among the figures of money, in the order of the page. */
    private record Amount(Figure figure, Function<Figures, Money> of) {
        String text(Figures money) {
            return GermanNotation.number(of.apply(money));
        }

        /** Where it stands among the figures of a year, of an earmark likewise. */
        String path() {
            return figure.paths().getFirst();
        }
    }

    private static final List<Amount> AMOUNTS = Stream.of(
                    Stream.of(new Amount(Figure.PLAN, Figures::plan)),
                    Stream.of(PlanChange.values()).map(change -> new Amount(change.figure(), change::of)),
                    Stream.of(
                            new Amount(Figure.APPROPRIATED, Figures::appropriated),
                            new Amount(Figure.BLOCKED, Figures::blocked),
                            new Amount(Figure.RESERVED, Figures::reserved),
                            new Amount(Figure.COMMITTED, Figures::committed),
                            new Amount(Figure.PAID, Figures::paid),
                            new Amount(Figure.REPAID, Figures::repaid),
                            new Amount(Figure.AVAILABLE, Figures::available),
                            new Amount(Figure.UNRESOLVED, Figures::unresolved)))
            .flatMap(it -> it)
            .toList();

    /** Others are shown only where there is any. */
    private static final Set<Figure> SHOWN_ALWAYS = EnumSet.of(
            Figure.PLAN, Figure.APPROPRIATED, Figure.COMMITTED, Figure.PAID, Figure.REPAID, Figure.AVAILABLE);

    /**
     * The part of one earmark.
     *
     * @param at where its money stands in the report's JSON
     */
    public record Part(String place, String earmark, String at, Figures money) {}

    /**
     * A social space, or the city.
     *
     * @param at what its figures' places begin with
     */
    private record Place(String name, String at, Map<Integer, YearFigures> years) {}

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
        return somethingIn(Figures::unresolved);
    }

    /** How many columns the table of money has. */
    public int columns() {
        return ALWAYS_SHOWN
                + (somethingBlocked() ? 1 : 0)
                + (somethingReserved() ? 1 : 0)
                + (somethingUnresolved() ? 1 : 0);
    }

    /** What changed the plan of any social space or earmark; what changed none is not shown. */
    public List<PlanChange> planChanges() {
        return Stream.of(PlanChange.values())
                .filter(change -> somethingIn(change::of))
                .toList();
    }

    private boolean somethingIn(Function<Figures, Money> amount) {
        return report().socialSpaces().stream()
                .flatMap(space -> Stream.concat(
                        Stream.of(space.money()), space.earmarks().stream().map(EarmarkFigures::money)))
                .anyMatch(money -> !amount.apply(money).isZero());
    }

    /** The earmarks of each social space. */
    public List<Part> earmarks() {
        return report().socialSpaces().stream()
                .flatMap(space -> parts(paper.space(space.socialSpaceId()), paper.at(space) + ".", space.earmarks()))
                .toList();
    }

    /** The earmarks of all social spaces together, by name. */
    public List<Part> earmarksOfTheCity() {
        return parts(paper.authority().everywhere(), "", report().earmarks()).toList();
    }

    private static Stream<Part> parts(String place, String at, List<EarmarkFigures> earmarks) {
        return earmarks.stream()
                .map(part -> new Part(place, part.name(), at + "earmarks." + part.name() + ".money", part.money()));
    }

    /** All the money of the report beside the years before. */
    public List<Row> years() {
        YearsCompared years = paper.compared();
        return shown(years.years().values().stream().map(YearFigures::money).toList()).stream()
                .map(amount ->
                        years.row(amount.figure().title().de(), amount.path(), year -> amount.text(year.money())))
                .toList();
    }

    /** For each amount a table of the social spaces and earmarks beside the years before; none where there are none. */
    public List<Crosstab> yearsOfParts() {
        if (!paper.compared().several()) {
            return List.of();
        }
        List<Place> places = places();
        List<String> years =
                paper.compared().years().keySet().stream().map(String::valueOf).toList();
        return shown(moneyOf(places)).stream()
                .map(amount -> new Crosstab(
                        "Im Vergleich mit den Vorjahren, in Euro: "
                                + amount.figure().title().de(),
                        "Sozialraum und Zweckbindung",
                        years,
                        places.stream().flatMap(place -> rows(place, amount)).toList()))
                .toList();
    }

    private static List<Amount> shown(Collection<Figures> money) {
        return AMOUNTS.stream()
                .filter(amount -> SHOWN_ALWAYS.contains(amount.figure())
                        || money.stream()
                                .anyMatch(figures -> !amount.of().apply(figures).isZero()))
                .toList();
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        report().socialSpaces()
                .forEach(space -> places.add(new Place(
                        paper.space(space.socialSpaceId()),
                        paper.at(space) + ".",
                        YearsCompared.of(report(), space).years())));
        if (!paper.oneSpace()) {
            places.add(new Place(
                    paper.authority().everywhere(), "", paper.compared().years()));
        }
        return places;
    }

    private static List<Figures> moneyOf(List<Place> places) {
        return places.stream()
                .flatMap(place -> place.years().values().stream())
                .flatMap(year -> Stream.concat(
                        Stream.of(year.money()), year.earmarks().stream().map(EarmarkFigures::money)))
                .toList();
    }

    private Stream<Row> rows(Place place, Amount amount) {
        Stream<Row> ofEarmarks = place.years().values().stream()
                .flatMap(year -> year.earmarks().stream().map(EarmarkFigures::name))
                .distinct()
                .map(name -> row(
                        place.name() + ": " + name,
                        place,
                        amount,
                        "earmarks." + name + ".",
                        year -> year.earmarks().stream()
                                .filter(part -> part.name().equals(name))
                                .map(EarmarkFigures::money)
                                .findFirst()
                                .orElse(null)));
        return Stream.concat(Stream.of(row(place.name(), place, amount, "", YearFigures::money)), ofEarmarks);
    }

    /** @param its null in a year that knows no such earmark */
    private Row row(String name, Place place, Amount amount, String of, Function<YearFigures, Figures> its) {
        return new Row(
                name,
                place.years().entrySet().stream()
                        .map(year -> {
                            Figures money = its.apply(year.getValue());
                            return money == null
                                    ? new Value("–", null)
                                    : new Value(
                                            amount.text(money), place.at() + in(year.getKey()) + of + amount.path());
                        })
                        .toList());
    }

    private String in(int year) {
        return year == report().year() ? "" : "yearsBefore." + year + ".";
    }

    private AnnualReport report() {
        return paper.report();
    }
}
