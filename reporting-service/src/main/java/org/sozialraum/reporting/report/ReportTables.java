package org.sozialraum.reporting.report;

import static org.sozialraum.document.Workbook.Kind.DAY;
import static org.sozialraum.document.Workbook.Kind.TEXT;
import static org.sozialraum.reporting.report.TableRows.join;
import static org.sozialraum.reporting.report.TableRows.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.sozialraum.contract.ReportChapter;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.document.LocalAuthority;
import org.sozialraum.document.Workbook.Chapter;
import org.sozialraum.document.Workbook.Column;
import org.sozialraum.document.Workbook.Sheet;
import org.sozialraum.reporting.figure.Definition;

/** The report as tables for people who reckon with it: the main tables of the page, in its order, years below each other. */
public final class ReportTables {

    private ReportTables() {}

    public static List<Sheet> of(PaperView paper) {
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

    /** The same by chapter: a table belongs to the one with whose number its name begins, or is one by itself. */
    public static List<Chapter> byChapter(PaperView paper) {
        SequencedMap<String, List<Sheet>> chapters = new LinkedHashMap<>();
        for (Sheet table : of(paper)) {
            chapters.computeIfAbsent(chapter(table), title -> new ArrayList<>()).add(table);
        }
        return chapters.entrySet().stream()
                .map(chapter -> new Chapter(chapter.getKey(), chapter.getValue()))
                .toList();
    }

    private static String chapter(Sheet table) {
        String number = table.name().substring(0, 2);
        return Stream.of(ReportChapter.values())
                .map(German::label)
                .filter(chapter -> chapter.startsWith(number))
                .findFirst()
                .orElse(table.name());
    }

    private static Sheet about(PaperView paper) {
        AnnualReport report = paper.report();
        return new Sheet(
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

    private static Sheet comments(PaperView paper) {
        return new Sheet(
                "Anmerkungen",
                List.of(
                        new Column("Kapitel", TEXT),
                        new Column("vom", DAY),
                        new Column("Anmerkung der Sachbearbeitung", TEXT)),
                paper.report().comments().stream()
                        .map(it -> row(German.label(it.chapter()), it.on(), paper.text(it.text())))
                        .toList());
    }

    private static Sheet definitions(AnnualReport report) {
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
}
