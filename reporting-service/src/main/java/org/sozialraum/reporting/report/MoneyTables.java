package org.sozialraum.reporting.report;

import static org.sozialraum.document.Workbook.Kind.DAY;
import static org.sozialraum.document.Workbook.Kind.EURO;
import static org.sozialraum.document.Workbook.Kind.TEXT;
import static org.sozialraum.document.Workbook.Kind.WHOLE_NUMBER;
import static org.sozialraum.document.Workbook.Kind.YEAR;
import static org.sozialraum.reporting.report.TableRows.SPACE;
import static org.sozialraum.reporting.report.TableRows.YEAR_OF_IT;
import static org.sozialraum.reporting.report.TableRows.amount;
import static org.sozialraum.reporting.report.TableRows.join;
import static org.sozialraum.reporting.report.TableRows.row;

import java.util.List;
import java.util.stream.Stream;
import org.sozialraum.document.Workbook.Column;
import org.sozialraum.document.Workbook.Table;
import org.sozialraum.reporting.money.Figures;
import org.sozialraum.reporting.money.PlanChange;

/** Chapters 1 and 2: what was decided, and the money. */
final class MoneyTables {

    private static final Column EARMARK = new Column("Zweckbindung", TEXT);

    private static final List<Column> AMOUNTS = euros(
            "Ansatz",
            "bereitgestellt",
            "gesperrt",
            "als Deckung reserviert",
            "bewilligt (gebunden)",
            "ausgezahlt",
            "zurückgezahlt",
            "verfügbar",
            "ungeklärt");

    private static final List<Column> CHANGES = join(
            euros("Ansatz"),
            Stream.of(PlanChange.values())
                    .map(change -> new Column(change.german(), EURO))
                    .toList(),
            euros("bereitgestellt"));

    private MoneyTables() {}

    static List<Table> of(PaperView paper) {
        return List.of(
                resolutions(paper),
                money(paper),
                planChanges(paper),
                earmarks(paper),
                earmarkChanges(paper),
                months(paper));
    }

    private static Table resolutions(PaperView paper) {
        return new Table(
                "1 Auftrag",
                List.of(
                        new Column("Beschluss", TEXT),
                        new Column("Titel", TEXT),
                        new Column("Aktenzeichen", TEXT),
                        new Column("Gremium", TEXT),
                        new Column("beschlossen am", DAY),
                        new Column("Betrag je Sozialraum", EURO),
                        new Column("von Jahr", YEAR),
                        new Column("bis Jahr", YEAR),
                        new Column("Bericht fällig am", DAY),
                        new Column("vorgelegt am", DAY),
                        new Column("Berichtspflicht", TEXT),
                        new Column("Sozialräume mit genau diesem Ansatz", WHOLE_NUMBER)),
                paper.report().resolutions().stream()
                        .map(it -> row(
                                it.number(),
                                paper.text(it.title()),
                                it.fileReference(),
                                it.committee(),
                                it.decidedOn(),
                                amount(it.amountPerSocialSpace()),
                                it.fromYear(),
                                it.toYear(),
                                it.reportDueOn(),
                                it.reportSubmittedOn(),
                                it.reportDuty() == null ? null : German.label(it.reportDuty()),
                                it.linesAsGranted()))
                        .toList());
    }

    private static Table money(PaperView paper) {
        return new Table(
                "2 Mittel",
                join(List.of(YEAR_OF_IT, SPACE), AMOUNTS),
                TableRows.perYearAndPlace(paper, (year, place, its) -> join(row(year, place), amounts(its.money()))));
    }

    private static Table earmarks(PaperView paper) {
        return new Table(
                "2 Zweckbindungen",
                join(List.of(YEAR_OF_IT, SPACE, EARMARK), AMOUNTS),
                TableRows.rowsPerYearAndPlace(
                        paper,
                        (year, place, its) -> its.earmarks().stream()
                                .map(part -> join(row(year, place, part.name()), amounts(part.money())))));
    }

    private static List<Object> amounts(Figures money) {
        return row(
                amount(money.plan()),
                amount(money.appropriated()),
                amount(money.blocked()),
                amount(money.reserved()),
                amount(money.committed()),
                amount(money.paid()),
                amount(money.repaid()),
                amount(money.available()),
                amount(money.unresolved()));
    }

    /** Tables of their own, as on the page: with all together nobody could read the print. */
    private static Table planChanges(PaperView paper) {
        return new Table(
                "2 Vom Ansatz zum Betrag",
                join(List.of(YEAR_OF_IT, SPACE), CHANGES),
                TableRows.perYearAndPlace(paper, (year, place, its) -> join(row(year, place), changes(its.money()))));
    }

    private static Table earmarkChanges(PaperView paper) {
        return new Table(
                "2 Ansatz je Zweckbindung",
                join(List.of(YEAR_OF_IT, SPACE, EARMARK), CHANGES),
                TableRows.rowsPerYearAndPlace(
                        paper,
                        (year, place, its) -> its.earmarks().stream()
                                .map(part -> join(row(year, place, part.name()), changes(part.money())))));
    }

    private static List<Object> changes(Figures money) {
        return join(
                row(amount(money.plan())),
                Stream.of(PlanChange.values())
                        .map(change -> amount(change.of(money)))
                        .toList(),
                row(amount(money.appropriated())));
    }

    private static Table months(PaperView paper) {
        return new Table(
                "2 Mittel über das Jahr",
                join(
                        List.of(YEAR_OF_IT, SPACE, new Column("bis Ende", TEXT)),
                        euros(
                                "ausgezahlt",
                                "zurückgezahlt",
                                "bewilligt (gebunden)",
                                "gesperrt oder reserviert",
                                "verfügbar")),
                TableRows.rowsPerYearAndPlace(
                        paper,
                        (year, place, its) -> its.months().stream()
                                .filter(month -> paper.budgetUse().hasBegun(year, month.month()))
                                .map(month -> row(
                                        year,
                                        place,
                                        BudgetUse.name(month.month()),
                                        amount(month.paid()),
                                        amount(month.repaid()),
                                        amount(month.committed()),
                                        amount(month.heldBack()),
                                        amount(month.available())))));
    }

    private static List<Column> euros(String... titles) {
        return Stream.of(titles).map(title -> new Column(title, EURO)).toList();
    }
}
