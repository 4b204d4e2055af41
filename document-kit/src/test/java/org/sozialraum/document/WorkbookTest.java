package org.sozialraum.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A treasurer can reckon with what stands in a workbook. */
class WorkbookTest {

    private static final Workbook.Table MONEY = new Workbook.Table(
            "2 Mittel: je Sozialraum, mit allen Zweckbindungen",
            List.of(
                    new Workbook.Column("Sozialraum", Workbook.Kind.TEXT),
                    new Workbook.Column("verfügbar", Workbook.Kind.EURO),
                    new Workbook.Column("Vorhaben", Workbook.Kind.WHOLE_NUMBER),
                    new Workbook.Column("Stand", Workbook.Kind.DAY)),
            List.of(
                    Arrays.asList("Glashütte", new BigDecimal("-21840.05"), 3, LocalDate.of(2017, 12, 31)),
                    Arrays.asList("=HYPERLINK(\"http://example.org\")", new BigDecimal("0.00"), null, null)));

    private static final Workbook.Table EARMARKS = new Workbook.Table(
            "2 Zweckbindungen",
            List.of(
                    new Workbook.Column("Jahr", Workbook.Kind.YEAR),
                    new Workbook.Column("Zweckbindung", Workbook.Kind.TEXT),
                    new Workbook.Column("Vorhaben", Workbook.Kind.WHOLE_NUMBER)),
            List.of(List.of(2017, "Ein Raum für die Kinder aus der Unterkunft", 1)));

    private static final Instant AT = Instant.parse("2018-02-20T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void numbersAndDaysAreSuchAndAFormulaIsAText() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(Workbook.of(List.of(alone(MONEY)), AT)), new ReadingOptions(true, true))) {
            List<Row> rows = workbook.getFirstSheet().read();

            assertEquals(
                    "2 Mittel  je Sozialraum, mit …", workbook.getFirstSheet().getName());
            assertEquals(MONEY.name(), rows.get(0).getCellText(0));
            assertEquals("verfügbar", rows.get(1).getCellText(1));
            Row glashuette = rows.get(2);
            assertEquals(
                    new BigDecimal("-21840.05"), glashuette.getCellAsNumber(1).orElseThrow());
            assertEquals("#,##0.00\\ [$€-407]", glashuette.getCell(1).getDataFormatString());
            assertEquals(new BigDecimal("3"), glashuette.getCellAsNumber(2).orElseThrow());
            assertEquals(
                    LocalDate.of(2017, 12, 31),
                    glashuette.getCellAsDate(3).orElseThrow().toLocalDate());
            Cell harmless = rows.get(3).getCell(0);
            assertEquals(CellType.STRING, harmless.getType());
            assertEquals("=HYPERLINK(\"http://example.org\")", harmless.asString());
        }
    }

    /** Each with its name and its headings; a column is as wide as the widest of them needs. */
    @Test
    void theTablesOfAChapterStandBeneathEachOther() throws IOException {
        byte[] workbook = Workbook.of(List.of(new Workbook.Sheet("2 Mittel", List.of(MONEY, EARMARKS))), AT);

        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertEquals(
                    List.of(
                            "1 2 Mittel",
                            "3 2 Mittel: je Sozialraum, mit allen Zweckbindungen",
                            "4 Sozialraum",
                            "5 Glashütte",
                            "6 =HYPERLINK(\"http://example.org\")",
                            "8 2 Zweckbindungen",
                            "9 Jahr",
                            "10 2017"),
                    read.getFirstSheet().read().stream()
                            .map(row -> row.getRowNum() + " "
                                    + row.getCellRawValue(0).orElseThrow())
                            .toList());
        }
        assertEquals(
                List.of(EARMARKS.rows().size() + 1, MONEY.rows().size() + 1),
                List.of(
                        WorkbookTables.of(workbook).get("2 Zweckbindungen").size(),
                        WorkbookTables.of(workbook).get(MONEY.name()).size()));
        String sheet = parts(workbook).get("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("ySplit=\"1\""), sheet);
        assertFalse(sheet.matches("(?s).*xSplit=\"[1-9].*"), "they begin otherwise");
        assertTrue(sheet.contains("<col min=\"1\" max=\"1\" width=\"37.0"), sheet);
        assertTrue(sheet.contains("<col min=\"2\" max=\"2\" width=\"47.0"), sheet);
        assertTrue(
                parts(workbook).get("xl/styles.xml").contains("horizontal=\"left\" vertical=\"top\" indent=\"1\""),
                parts(workbook).get("xl/styles.xml"));
        assertTrue(
                parts(workbook).get("xl/workbook.xml").contains("'2 Mittel'!$1:$1<"),
                parts(workbook).get("xl/workbook.xml"));
    }

    @Test
    void theColumnsWithWhichAllTablesOfASheetBeginStayInSight() throws IOException {
        List<Workbook.Column> columns = List.of(
                new Workbook.Column("Jahr", Workbook.Kind.YEAR),
                new Workbook.Column("Sozialraum", Workbook.Kind.TEXT),
                new Workbook.Column("Ansatz", Workbook.Kind.EURO));
        byte[] workbook = Workbook.of(
                List.of(new Workbook.Sheet(
                        "2 Mittel",
                        List.of(
                                new Workbook.Table("2 Mittel", columns, List.of()),
                                new Workbook.Table("2 Ansatz", columns, List.of())))),
                AT);

        String sheet = parts(workbook).get("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("xSplit=\"2\"") && sheet.contains("ySplit=\"1\""), sheet);
    }

    @Test
    void aRowIsAsHighAsItsLongestText() throws IOException {
        Workbook.Table told = new Workbook.Table(
                "4 Erfolge",
                List.of(new Workbook.Column("Was " + "wirklich ".repeat(10).strip(), Workbook.Kind.TEXT)),
                List.of(
                        List.of("x".repeat(55)),
                        List.of("x".repeat(56)),
                        List.of("eins\nzwei\ndrei"),
                        List.of("x".repeat(5000))));
        String sheet = parts(Workbook.of(List.of(alone(told)), AT)).get("xl/worksheets/sheet1.xml");

        assertTrue(sheet.contains("<row r=\"2\" ht=\"26.0\""), sheet);
        assertTrue(sheet.contains("<row r=\"3\">"), sheet);
        assertTrue(sheet.contains("<row r=\"4\" ht=\"26.0\""), sheet);
        assertTrue(sheet.contains("<row r=\"5\" ht=\"39.0\""), sheet);
        assertTrue(sheet.contains("<row r=\"6\" ht=\"409.0\""), sheet);
    }

    @Test
    void headingsOfATableByItselfStayInSightAndAreRepeatedOnPaper() throws IOException {
        Workbook.Table wide = new Workbook.Table(
                "3 Projekte", Collections.nCopies(8, new Workbook.Column("verfügbar", Workbook.Kind.EURO)), List.of());
        Map<String, String> parts = parts(Workbook.of(List.of(alone(MONEY), alone(wide)), AT));

        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("ySplit=\"2\""), sheet);
        assertTrue(sheet.contains("fitToWidth=\"1\""), sheet);
        assertTrue(sheet.contains("orientation=\"portrait\""), sheet);
        assertTrue(
                parts.get("xl/worksheets/sheet2.xml").contains("orientation=\"landscape\""), "more columns than fit");
        assertTrue(parts.get("xl/workbook.xml").contains("$1:$2<"), parts.get("xl/workbook.xml"));
        assertFalse(sheet.contains("<f>"), sheet);
    }

    /** A digest of today is still right when the file is made again in thirty years. */
    @Test
    void theSameTablesAreTheSameBytesWheneverTheyAreMade() throws IOException {
        Map<String, String> parts = parts(Workbook.of(List.of(alone(MONEY)), AT));

        assertTrue(parts.get("docProps/core.xml").contains(">2018-02-20T08:00:00Z<"), parts.get("docProps/core.xml"));
        for (byte[] archive : List.of(Workbook.of(List.of(alone(MONEY)), AT), GermanCsv.zipped(List.of(MONEY), AT))) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
                for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                    assertEquals(LocalDateTime.parse("2018-02-20T08:00:00"), file.getTimeLocal(), file.getName());
                }
            }
        }
    }

    private static Workbook.Sheet alone(Workbook.Table table) {
        return new Workbook.Sheet(table.name(), List.of(table));
    }

    private Map<String, String> parts(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
