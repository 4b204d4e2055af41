package org.sozialraum.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.document.Workbook.Column;
import org.sozialraum.document.Workbook.Kind;
import org.sozialraum.document.Workbook.Table;

/** On a sheet with several tables no headings stay in sight, so none of them may be long. */
class ReportTablesTest {

    private static Table table(String name, int rows) {
        return new Table(
                name, List.of(new Column("Jahr", Kind.YEAR)), Collections.nCopies(rows, List.<Object>of(2017)));
    }

    private static List<String> sheets(Table... tables) {
        return ReportTables.sheets(List.of(tables)).stream()
                .map(sheet -> sheet.title() + " " + sheet.tables().size())
                .toList();
    }

    @Test
    void theTablesOfAChapterShareASheetExceptTheLongOnes() {
        assertEquals(
                List.of("Angaben 1", "2 Mittel 3", "2 Mittel über das Jahr 1", "Definitionen 1"),
                sheets(
                        table("Angaben", 6),
                        table("2 Mittel", 40),
                        table("2 Zweckbindungen", 30),
                        table("2 Mittel über das Jahr", 41),
                        table("2 Vom Ansatz zum Betrag", 15),
                        table("Definitionen", 90)));
    }

    @Test
    void whereTheLongOneIsCalledAsTheChapterTheOthersStandByThemselvesToo() {
        assertEquals(
                List.of("6 Sichtweisen 1", "6 Familien helfen mit 1"),
                sheets(table("6 Sichtweisen", 60), table("6 Familien helfen mit", 30)));
    }
}
