package org.sozialraum.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sozialraum.contract.Money;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.reporting.money.Figures;
import org.sozialraum.reporting.need.NeedAge;
import org.sozialraum.reporting.report.BarChart.Fill;
import org.sozialraum.reporting.report.BarChart.Length;
import org.sozialraum.reporting.report.BarChart.Meaning;
import org.sozialraum.reporting.report.BarChart.Panel;
import org.sozialraum.reporting.report.BarChart.Row;

/** The charts of a report: each shows a table that stands beside it. */
public record Charts(AnnualReport report, PaperView paper) {

    private static final List<Meaning> MONEY = List.of(
            new Meaning(Fill.FULL, "ausgezahlt"),
            new Meaning(Fill.STRIPED, "bewilligt (gebunden)"),
            new Meaning(Fill.DOTTED, "gesperrt oder reserviert"),
            new Meaning(Fill.EMPTY, "verfügbar"));

    private static final int PANELS_OF_A_PAGE = 6;

    /** By the name in its address; empty where there is none of that name. */
    Optional<BarChart> of(String name) {
        return switch (name) {
            case "budget" -> Optional.of(budget());
            case "budget-use" -> Optional.of(budgetUse());
            case "years" -> Optional.of(years());
            case "projects" -> Optional.of(projects());
            case "success-rates" -> Optional.of(successRates());
            case "attendance" -> Optional.of(attendance());
            case "needs-open" -> Optional.of(needsOpen());
            default -> Optional.empty();
        };
    }

    /** What each social space's money is for. */
    public BarChart budget() {
        return BarChart.stacked(
                "budget",
                "Balkendiagramm: Mittel " + report.year() + " je Sozialraum",
                MONEY,
                report.socialSpaces().stream()
                        .map(space -> money(paper.space(space.socialSpaceId()), space.money()))
                        .toList());
    }

    /** How the money was used over the months, in each social space and the city. */
    public BarChart budgetUse() {
        return budgetUse("budget-use", paper.budgetUse().places());
    }

    /** The same in as many charts as fit on a page each. */
    public List<BarChart> budgetUses() {
        List<BudgetUse.Place> places = paper.budgetUse().places();
        return IntStream.iterate(0, from -> from < places.size(), from -> from + PANELS_OF_A_PAGE)
                .mapToObj(from -> budgetUse(
                        "budget-use-" + from, places.subList(from, Math.min(from + PANELS_OF_A_PAGE, places.size()))))
                .toList();
    }

    private BarChart budgetUse(String id, List<BudgetUse.Place> places) {
        return BarChart.standing(
                id,
                "Säulendiagramm: Mittel " + report.year() + " am Ende jedes Monats, "
                        + places.stream().map(BudgetUse.Place::name).collect(Collectors.joining(", ")),
                MONEY,
                places.stream()
                        .map(place -> new Panel(place.name(), months(place)))
                        .toList(),
                amount -> GermanNotation.euro(new Money(amount)));
    }

    private List<Row> months(BudgetUse.Place place) {
        return paper.budgetUse().shown(place).stream()
                .map(month -> money(
                        BudgetUse.name(month.month()),
                        BudgetUse.shortName(month.month()),
                        month.paid(),
                        month.committed(),
                        month.heldBack(),
                        month.available()))
                .toList();
    }

    /** The money of the report's year and of those before. */
    public BarChart years() {
        return BarChart.stacked(
                "years",
                "Balkendiagramm: Mittel im Vergleich der Jahre",
                MONEY,
                paper.compared().years().entrySet().stream()
                        .map(year -> money(
                                String.valueOf(year.getKey()), year.getValue().money()))
                        .toList());
    }

    /** How many projects stand where. */
    public BarChart projects() {
        return BarChart.stacked(
                "projects",
                "Balkendiagramm: Projekte " + report.year() + " nach ihrem Stand",
                List.of(),
                paper.states().stream()
                        .map(it -> new Row(
                                German.label(it.state()),
                                German.projects(it.count()),
                                List.of(new Length(Fill.FULL, BigDecimal.valueOf(it.count())))))
                        .toList());
    }

    /** The rates of success by voices, each with the range that it may lie in. */
    public BarChart successRates() {
        return BarChart.ranges(
                "success-rates",
                "Erfolgsquoten " + report.year() + " nach Sichtweise, auf einer Linie von 0 bis 100 Prozent",
                List.of(
                        new Meaning(Fill.FULL, "Erfolgsquote"),
                        new Meaning(Fill.STRIPED, "95-%-Bereich"),
                        new Meaning(Fill.EMPTY, "0 bis 100 %")),
                report.voices().stream()
                        .map(row -> new Row(German.label(row.voices()), words(row), range(row.successRate())))
                        .toList());
    }

    /** Who was invited to network meetings, and came or did not. */
    public BarChart attendance() {
        return BarChart.stacked(
                "attendance",
                "Balkendiagramm: Teilnahme an den Netzwerktreffen " + report.year() + " nach Art der Einrichtung",
                List.of(new Meaning(Fill.FULL, "anwesend"), new Meaning(Fill.STRIPED, "gefehlt")),
                report.networkWork().attendanceByKind().stream()
                        .map(it -> new Row(
                                German.label(it.kind()),
                                "anwesend " + it.present() + " · gefehlt " + it.missed(),
                                List.of(
                                        new Length(Fill.FULL, BigDecimal.valueOf(it.present())),
                                        new Length(Fill.STRIPED, BigDecimal.valueOf(it.missed())))))
                        .toList());
    }

    /** When the needs that are still open were voiced. */
    public BarChart needsOpen() {
        NetworkChapter.Figures all = report.networkWork().total();
        return BarChart.stacked(
                "needs-open",
                "Balkendiagramm: Noch offene Bedarfe " + report.year() + " nach dem Zeitpunkt ihrer Nennung",
                List.of(),
                all.needsOpen() == 0
                        ? List.of()
                        : Stream.of(NeedAge.values())
                                .map(age -> {
                                    int count = all.needsOpenByAge().get(age);
                                    return new Row(
                                            paper.network().voicedInYear(age),
                                            German.needs(count),
                                            List.of(new Length(Fill.FULL, BigDecimal.valueOf(count))));
                                })
                                .toList());
    }

    private static Row money(String name, Figures money) {
        return money(
                name, name, money.paid(), money.committed(), money.blocked().plus(money.reserved()), money.available());
    }

    private static Row money(String name, String label, Money paid, Money committed, Money heldBack, Money available) {
        return new Row(
                name,
                label,
                "ausgezahlt " + GermanNotation.euro(paid) + " · gebunden " + GermanNotation.euro(committed)
                        + (heldBack.isZero() ? "" : " · gesperrt/reserviert " + GermanNotation.euro(heldBack))
                        + " · verfügbar " + GermanNotation.euro(available),
                List.of(
                        new Length(Fill.FULL, paid.amount()),
                        new Length(Fill.STRIPED, committed.amount()),
                        new Length(Fill.DOTTED, heldBack.amount()),
                        new Length(Fill.EMPTY, available.amount())));
    }

    private String words(YearFigures.VoicesRow row) {
        return row.succeeded() + " von " + row.finished() + " · " + paper.rate(row.successRate());
    }

    private static List<Length> range(SuccessRate rateOrNull) {
        return rateOrNull == null
                ? List.of()
                : List.of(
                        new Length(Fill.EMPTY, rateOrNull.from()),
                        new Length(Fill.FULL, rateOrNull.percent()),
                        new Length(Fill.EMPTY, rateOrNull.to()));
    }
}
