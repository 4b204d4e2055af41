package org.sozialraum.reporting.report;

import static org.sozialraum.document.Workbook.Kind.DAY;
import static org.sozialraum.document.Workbook.Kind.TEXT;
import static org.sozialraum.reporting.report.TableRows.join;
import static org.sozialraum.reporting.report.TableRows.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.contract.ReportChapter;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.document.LocalAuthority;
import org.sozialraum.document.Workbook.Column;
import org.sozialraum.document.Workbook.Sheet;
import org.sozialraum.document.Workbook.Table;
import org.sozialraum.reporting.figure.Definition;

/** The report as tables for people who reckon with it: the main tables of the page, in its order, years below each other. */
public final class ReportTables {

    /** So many rows stand beneath each other on a page. */
    private static final int PAGE = 40;

    private ReportTables() {}

    public static List<Table> of(PaperView paper) {
        return join(
                List.of(about(paper)),
                MoneyTables.of(paper),
                ProjectTables.of(paper),
                OutcomeTables.of(paper),
                VoiceTables.of(paper),
                NetworkTables.of(paper),
                List.of(comments(paper)),
                List.of(definitions(paper.report())));
    }

    /** The same by chapter, as a workbook has them. */
    public static List<Sheet> byChapter(PaperView paper) {
        return sheets(of(paper));
    }

    /**
     * A table belongs to the chapter with whose number its name begins, or has a sheet by itself: only there its headings stay in
     * sight, so one that is longer than a page has one as well.
     */
    static List<Sheet> sheets(List<Table> tables) {
        Set<String> byThemselves = tables.stream()
                .filter(table -> table.rows().size() > PAGE)
                .map(Table::name)
                .collect(Collectors.toSet());
        SequencedMap<String, List<Table>> sheets = new LinkedHashMap<>();
        for (Table table : tables) {
            String chapter = chapter(table);
            String title =
                    byThemselves.contains(table.name()) || byThemselves.contains(chapter) ? table.name() : chapter;
            sheets.computeIfAbsent(title, none -> new ArrayList<>()).add(table);
        }
        return sheets.entrySet().stream()
                .map(sheet -> new Sheet(sheet.getKey(), sheet.getValue()))
                .toList();
    }

    private static String chapter(Table table) {
        String number = table.name().substring(0, 2);
        return Stream.of(ReportChapter.values())
                .map(German::label)
                .filter(chapter -> chapter.startsWith(number))
                .findFirst()
                .orElse(table.name());
    }

    private static Table about(PaperView paper) {
        AnnualReport report = paper.report();
        return new Table(
                "Angaben",
                List.of(new Column("Angabe", TEXT), new Column("Inhalt", TEXT)),
                join(
                        List.of(
                                row("Bericht", "Jahresbericht " + report.year() + " zur Sozialraumorientierung"),
                                row("Federführend", paper.office()),
                                row(LocalAuthority.of(report.youthOffice()).keyName(), report.youthOffice())),
                        paper.submitted() == null
                                ? List.of(row("Erstellt am", German.moment(paper.at())))
                                : submitted(paper, paper.submitted()),
                        List.of(row("Noch nicht ausgewertete Vorgänge", String.valueOf(report.parkedSubjects())))));
    }

    private static List<List<Object>> submitted(PaperView paper, Submitted version) {
        return join(
                List.of(
                        row("Vorlage-Nr.", version.number() + " (Version " + version.version() + ")"),
                        row("Aktenzeichen", version.fileReference() == null ? "–" : version.fileReference()),
                        row("Datum", GermanNotation.day(version.dated())),
                        row("Vorgelegt am", GermanNotation.day(version.officeHead()))),
                version.correction() == null ? List.of() : correction(paper, version.correction()),
                List.of(
                        row("Zurückgezogene Texte", String.valueOf(version.withdrawnTexts())),
                        row("Prüfsumme (SHA-256)", version.sha256())));
    }

    private static List<List<Object>> correction(PaperView paper, Correction correction) {
        return List.of(
                row("Berichtigt", "Version " + correction.version()),
                row("Grund der Berichtigung", correction.reason() == null ? "–" : paper.text(correction.reason())));
    }

    private static Table comments(PaperView paper) {
        return new Table(
                "Anmerkungen",
                List.of(
                        new Column("Kapitel", TEXT),
                        new Column("vom", DAY),
                        new Column("Anmerkung der Sachbearbeitung", TEXT)),
                paper.report().comments().stream()
                        .map(it -> row(German.label(it.chapter()), it.on(), paper.text(it.text())))
                        .toList());
    }

    private static Table definitions(AnnualReport report) {
        return new Table(
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
            case MONTH -> "Monat, auf der Seite und in den Tabellen Tage";
        };
    }
}
