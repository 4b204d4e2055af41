package org.sozialraum.reporting.report;

import static org.sozialraum.document.Workbook.Kind.DAY;
import static org.sozialraum.document.Workbook.Kind.EURO;
import static org.sozialraum.document.Workbook.Kind.PERCENT;
import static org.sozialraum.document.Workbook.Kind.TEXT;
import static org.sozialraum.document.Workbook.Kind.WHOLE_NUMBER;
import static org.sozialraum.document.Workbook.Kind.YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sozialraum.contract.Money;
import org.sozialraum.document.Workbook.Column;
import org.sozialraum.document.Workbook.Sheet;
import org.sozialraum.reporting.disclosure.Persons;
import org.sozialraum.reporting.figure.Definition;
import org.sozialraum.reporting.money.Figures;
import org.sozialraum.reporting.money.PlanChange;
import org.sozialraum.reporting.project.ProjectState;

/** The report as tables for people who reckon with it: the main tables of the page, in its order, years below each other. */
final class ReportTables {

    private static final Column YEAR_OF_IT = new Column("Jahr", YEAR);
    private static final Column SPACE = new Column("Sozialraum", TEXT);
    private static final String CITY = "Stadtweit";

    private final AnnualReport report;
    private final PaperView paper;

    private ReportTables(AnnualReport report, PaperView paper) {
        this.report = report;
        this.paper = paper;
    }

    static List<Sheet> of(AnnualReport report, PaperView paper) {
        ReportTables tables = new ReportTables(report, paper);
        return List.of(
                tables.about(),
                tables.resolutions(),
                tables.money(),
                tables.earmarks(),
                tables.projects(),
                tables.states(),
                tables.findings("4 Erfolge", report.successes()),
                tables.findings("5 Schwierigkeiten", report.difficulties()),
                tables.causes(),
                tables.voices(),
                tables.familiesHelp(),
                tables.network(),
                tables.attendance(),
                tables.models(),
                tables.definitions());
    }

    private Sheet about() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("Bericht", "Jahresbericht " + report.year() + " zur Sozialraumorientierung"));
        rows.add(row("Federführend", paper.office()));
        rows.add(row("Amtlicher Gemeindeschlüssel", report.youthOffice()));
        rows.add(row("Erstellt am", German.moment(paper.at())));
        rows.add(row("Noch nicht ausgewertete Vorgänge", String.valueOf(report.parkedSubjects())));
        return new Sheet("Angaben", List.of(new Column("Angabe", TEXT), new Column("Inhalt", TEXT)), rows);
    }

    private Sheet resolutions() {
        return new Sheet(
                "1 Auftrag",
                List.of(
                        new Column("Beschluss", TEXT),
                        new Column("Titel", TEXT),
                        new Column("Gremium", TEXT),
                        new Column("beschlossen am", DAY),
                        new Column("Betrag je Sozialraum", EURO),
                        new Column("von Jahr", YEAR),
                        new Column("bis Jahr", YEAR),
                        new Column("Bericht fällig am", DAY),
                        new Column("Sozialräume mit genau diesem Ansatz", WHOLE_NUMBER)),
                report.resolutions().stream()
                        .map(it -> row(
                                it.number(),
                                paper.text(it.title()),
                                it.committee(),
                                it.decidedOn(),
                                amount(it.amountPerSocialSpace()),
                                it.fromYear(),
                                it.toYear(),
                                it.reportDueOn(),
                                it.linesAsGranted()))
                        .toList());
    }

    private Sheet money() {
        List<List<Object>> rows = perYear((year, rowsOfYear) -> {
            report.socialSpaces().forEach(space -> {
                if (year.equals(report.year())) {
                    rowsOfYear.add(money(year, paper.space(space.socialSpaceId()), space.money()));
                } else {
                    YearFigures before = space.yearsBefore().get(year);
                    rowsOfYear.add(money(year, paper.space(space.socialSpaceId()), before.money()));
                }
            });
            city(
                    rowsOfYear,
                    money(year, CITY, paper.compared().years().get(year).money()));
        });
        List<Column> columns = new ArrayList<>(List.of(YEAR_OF_IT, SPACE, new Column("Ansatz", EURO)));
        for (PlanChange change : PlanChange.values()) {
            columns.add(new Column(change.german(), EURO));
        }
        for (String name : List.of(
                "bereitgestellt",
                "gesperrt",
                "als Deckung reserviert",
                "bewilligt (gebunden)",
                "ausgezahlt",
                "zurückgezahlt",
                "verfügbar",
                "ungeklärt")) {
            columns.add(new Column(name, EURO));
        }
        return new Sheet("2 Mittel", columns, rows);
    }

    private static List<Object> money(int year, String name, Figures money) {
        List<Object> row = new ArrayList<>(row(year, name, amount(money.plan())));
        for (PlanChange change : PlanChange.values()) {
            row.add(amount(change.of(money)));
        }
        row.addAll(row(
                amount(money.appropriated()),
                amount(money.blocked()),
                amount(money.reserved()),
                amount(money.committed()),
                amount(money.paid()),
                amount(money.repaid()),
                amount(money.available()),
                amount(money.unresolved())));
        return row;
    }

    private Sheet earmarks() {
        List<List<Object>> rows = new ArrayList<>();
        for (AnnualReport.SocialSpace space : report.socialSpaces()) {
            for (AnnualReport.EarmarkFigures part : space.earmarks()) {
                rows.add(row(
                        paper.space(space.socialSpaceId()),
                        part.name(),
                        amount(part.appropriated()),
                        amount(part.blocked()),
                        amount(part.reserved()),
                        amount(part.committed()),
                        amount(part.paid()),
                        amount(part.repaid()),
                        amount(part.available())));
            }
        }
        return new Sheet(
                "2 Zweckbindungen",
                List.of(
                        SPACE,
                        new Column("Zweckbindung", TEXT),
                        new Column("bereitgestellt", EURO),
                        new Column("gesperrt", EURO),
                        new Column("als Deckung reserviert", EURO),
                        new Column("bewilligt (gebunden)", EURO),
                        new Column("ausgezahlt", EURO),
                        new Column("zurückgezahlt", EURO),
                        new Column("verfügbar", EURO)),
                rows);
    }

    private Sheet projects() {
        return new Sheet(
                "3 Projekte",
                List.of(
                        new Column("Projekt", TEXT),
                        SPACE,
                        new Column("Stand", TEXT),
                        new Column("Sichtweise", TEXT),
                        new Column("beantragt", EURO),
                        new Column("gebunden", EURO),
                        new Column("ausgezahlt", EURO),
                        new Column("Maßnahmen", WHOLE_NUMBER),
                        new Column("Teilnahmen", WHOLE_NUMBER),
                        new Column("Ergebnis", TEXT)),
                report.projectList().stream()
                        .map(it -> row(
                                paper.text(it.title()),
                                paper.space(it.socialSpaceId()),
                                German.label(it.state()),
                                German.label(it.voices()),
                                amount(it.requested()),
                                amount(it.committed()),
                                amount(it.paid()),
                                it.measures().count(),
                                counted(it.measures().participants()),
                                it.result() == null ? null : German.label(it.result())))
                        .toList());
    }

    private Sheet states() {
        List<Column> columns = new ArrayList<>(List.of(YEAR_OF_IT, SPACE));
        for (ProjectState state : ProjectState.values()) {
            columns.add(new Column(German.label(state), WHOLE_NUMBER));
        }
        columns.add(new Column("Maßnahmen", WHOLE_NUMBER));
        columns.add(new Column("Teilnahmen", WHOLE_NUMBER));
        return new Sheet("3 Projekte nach Stand", columns, perYear((year, rows) -> {
            report.socialSpaces().forEach(space -> {
                boolean now = year.equals(report.year());
                YearFigures before = space.yearsBefore().get(year);
                rows.add(states(
                        year,
                        paper.space(space.socialSpaceId()),
                        now ? space.projects() : before.projects(),
                        now ? space.measures() : before.measures()));
            });
            YearFigures all = paper.compared().years().get(year);
            city(rows, states(year, CITY, all.projects(), all.measures()));
        }));
    }

    private static List<Object> states(
            int year, String name, Map<ProjectState, Integer> projects, YearFigures.Measures measures) {
        List<Object> row = new ArrayList<>(row(year, name));
        for (ProjectState state : ProjectState.values()) {
            row.add(projects.get(state));
        }
        row.add(measures.count());
        row.add(counted(measures.participants()));
        return row;
    }

    private static String yesOrNo(boolean is) {
        return is ? "Ja" : "Nein";
    }

    private Sheet findings(String name, List<Lessons.Finding> findings) {
        return new Sheet(
                name,
                List.of(
                        SPACE,
                        new Column("Projekt oder Versuch", TEXT),
                        new Column("am", DAY),
                        new Column("Was", TEXT),
                        new Column("Warum", TEXT),
                        new Column("Gelernt", TEXT),
                        new Column("Sichtweise", TEXT),
                        new Column("Wer", TEXT),
                        new Column("Familien helfen mit", TEXT)),
                findings.stream()
                        .map(it -> row(
                                paper.space(it.socialSpaceId()),
                                paper.text(it.title()),
                                it.on(),
                                paper.text(it.text()),
                                it.causeLabel(),
                                it.lesson() == null ? null : paper.text(it.lesson()),
                                it.voice() == null ? null : German.label(it.voice()),
                                it.organisation(),
                                it.familiesHelpToRun() == null ? null : yesOrNo(it.familiesHelpToRun())))
                        .toList());
    }

    private Sheet causes() {
        return new Sheet(
                "5 Ursachen",
                List.of(
                        new Column("Ursache", TEXT),
                        new Column("Erfolge", WHOLE_NUMBER),
                        new Column("Schwierigkeiten", WHOLE_NUMBER)),
                report.causes().stream()
                        .map(it -> row(it.label(), it.successes(), it.difficulties()))
                        .toList());
    }

    private Sheet voices() {
        return new Sheet(
                "6 Sichtweisen",
                List.of(
                        YEAR_OF_IT,
                        new Column("Sichtweise", TEXT),
                        new Column("Projekte", WHOLE_NUMBER),
                        new Column("beendet", WHOLE_NUMBER),
                        new Column("davon mit Erfolg", WHOLE_NUMBER),
                        new Column("Erfolgsquote", PERCENT),
                        new Column("95-%-Bereich von", PERCENT),
                        new Column("bis", PERCENT)),
                perYear((year, rows) -> paper.compared()
                        .years()
                        .get(year)
                        .voices()
                        .forEach(it -> {
                            SuccessRate rate = it.successRate();
                            rows.add(row(
                                    year,
                                    German.label(it.voices()),
                                    it.projects(),
                                    it.finished(),
                                    it.succeeded(),
                                    rate == null ? null : rate.percent(),
                                    rate == null ? null : rate.from(),
                                    rate == null ? null : rate.to()));
                        })));
    }

    private Sheet familiesHelp() {
        return new Sheet(
                "6 Familien helfen mit",
                List.of(
                        YEAR_OF_IT,
                        new Column("Familien helfen mit", TEXT),
                        new Column("beendet", WHOLE_NUMBER),
                        new Column("davon mit Erfolg", WHOLE_NUMBER),
                        new Column("Erfolgsquote", PERCENT),
                        new Column("95-%-Bereich von", PERCENT),
                        new Column("bis", PERCENT)),
                perYear((year, rows) -> paper.compared()
                        .years()
                        .get(year)
                        .familiesHelpToRun()
                        .forEach(it -> {
                            SuccessRate rate = it.successRate();
                            rows.add(row(
                                    year,
                                    yesOrNo(it.familiesHelpToRun()),
                                    it.finished(),
                                    it.succeeded(),
                                    rate == null ? null : rate.percent(),
                                    rate == null ? null : rate.from(),
                                    rate == null ? null : rate.to()));
                        })));
    }

    private Sheet network() {
        return new Sheet(
                "7 Netzwerkarbeit",
                List.of(
                        YEAR_OF_IT,
                        SPACE,
                        new Column("Netzwerktreffen", WHOLE_NUMBER),
                        new Column("Bedarfe beraten", WHOLE_NUMBER),
                        new Column("davon aufgegriffen", WHOLE_NUMBER),
                        new Column("noch offen", WHOLE_NUMBER),
                        new Column("Kollegiale Beratungen", WHOLE_NUMBER),
                        new Column("Fälle", WHOLE_NUMBER),
                        new Column("Kooperationsversuche", WHOLE_NUMBER),
                        new Column("neue Angebote", WHOLE_NUMBER),
                        new Column("beendete Angebote", WHOLE_NUMBER)),
                perYear((year, rows) -> {
                    if (year.equals(report.year())) {
                        report.networkWork()
                                .socialSpaces()
                                .forEach(it -> rows.add(network(year, paper.space(it.socialSpaceId()), it.figures())));
                    } else {
                        report.socialSpaces()
                                .forEach(it -> rows.add(network(
                                        year,
                                        paper.space(it.socialSpaceId()),
                                        it.yearsBefore().get(year).networkWork())));
                    }
                    city(
                            rows,
                            network(
                                    year,
                                    CITY,
                                    paper.compared().years().get(year).networkWork()));
                }));
    }

    private static List<Object> network(int year, String name, NetworkChapter.Figures its) {
        return row(
                year,
                name,
                its.meetings(),
                its.needsLookedAt(),
                its.needsTakenUp(),
                its.needsOpen(),
                its.peerConsultations(),
                counted(its.cases()),
                its.cooperationAttempts(),
                its.offersOpened(),
                its.offersEnded());
    }

    private Sheet attendance() {
        return new Sheet(
                "7 Teilnahme an Treffen",
                List.of(
                        new Column("Einrichtung", TEXT),
                        new Column("Art", TEXT),
                        new Column("eingeladen", WHOLE_NUMBER),
                        new Column("anwesend", WHOLE_NUMBER),
                        new Column("gefehlt", WHOLE_NUMBER)),
                report.networkWork().attendance().stream()
                        .map(it -> row(
                                it.name() == null ? "(Einrichtung noch nicht bekannt)" : it.name(),
                                it.kind() == null ? null : German.label(it.kind()),
                                it.invited(),
                                it.present(),
                                it.missed()))
                        .toList());
    }

    private Sheet models() {
        return new Sheet(
                "8 Organisation",
                List.of(SPACE, new Column("Organisation der Netzwerkarbeit", TEXT), new Column("seit", DAY)),
                report.socialSpaces().stream()
                        .map(it -> row(
                                paper.space(it.socialSpaceId()),
                                it.networkModel() == null ? "nicht erfasst" : German.label(it.networkModel()),
                                it.networkModelSince()))
                        .toList());
    }

    private Sheet definitions() {
        return new Sheet(
                "Definitionen",
                List.of(
                        new Column("Kennzahl", TEXT),
                        new Column("Einheit", TEXT),
                        new Column("Was sie bedeutet", TEXT),
                        new Column("Was sie zählt", TEXT),
                        new Column("Stelle im JSON des Berichts", TEXT)),
                report.figures().stream()
                        .map(it -> row(
                                it.name().de(),
                                unit(it),
                                it.definition().de(),
                                it.counted().de(),
                                String.join(", ", it.paths())))
                        .toList());
    }

    private static String unit(Definition figure) {
        return switch (figure.unit()) {
            case EUR -> "Euro";
            case COUNT -> "Anzahl";
            case PERSONS -> "Anzahl von Menschen";
            case PERCENT -> "Prozent";
        };
    }

    /** The report's year comes first. */
    private List<List<Object>> perYear(BiConsumer<Integer, List<List<Object>>> rowsOf) {
        List<List<Object>> rows = new ArrayList<>();
        paper.compared().years().keySet().forEach(year -> rowsOf.accept(year, rows));
        return rows;
    }

    private void city(List<List<Object>> rows, List<Object> row) {
        if (!paper.oneSpace()) {
            rows.add(row);
        }
    }

    private static BigDecimal amount(Money money) {
        return money.amount();
    }

    /** A number where it is told, otherwise what stands for it. */
    private static Object counted(Persons persons) {
        return persons.told() ? persons.count() : German.shown(persons);
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }
}
