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

    private static final Workbook.Sheet MONEY = new Workbook.Sheet(
            "2 Mittel: je Sozialraum, mit allen Zweckbindungen",
            List.of(
                    new Workbook.Column("Sozialraum", Workbook.Kind.TEXT),
                    new Workbook.Column("verfügbar", Workbook.Kind.EURO),
                    new Workbook.Column("Vorhaben", Workbook.Kind.WHOLE_NUMBER),
                    new Workbook.Column("Stand", Workbook.Kind.DAY)),
            List.of(
                    Arrays.asList("Glashütte", new BigDecimal("-21840.05"), 3, LocalDate.of(2017, 12, 31)),
                    Arrays.asList("=HYPERLINK(\"http://example.org\")", new BigDecimal("0.00"), null, null)));

    private static final Instant AT = Instant.parse("2018-02-20T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void numbersAndDaysAreSuchAndAFormulaIsAText() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(Workbook.of(List.of(MONEY), AT)), new ReadingOptions(true, true))) {
            List<Row> rows = workbook.getFirstSheet().read();

            assertEquals(
                    "2 Mittel  je Sozialraum, mit al", workbook.getFirstSheet().getName());
            assertEquals("verfügbar", rows.get(0).getCellText(1));
            assertEquals(
                    new BigDecimal("-21840.05"), rows.get(1).getCellAsNumber(1).orElseThrow());
            assertEquals("#,##0.00\\ [$€-407]", rows.get(1).getCell(1).getDataFormatString());
            assertEquals(new BigDecimal("3"), rows.get(1).getCellAsNumber(2).orElseThrow());
            assertEquals(
                    LocalDate.of(2017, 12, 31),
                    rows.get(1).getCellAsDate(3).orElseThrow().toLocalDate());
            Cell harmless = rows.get(2).getCell(0);
            assertEquals(CellType.STRING, harmless.getType());
            assertEquals("=HYPERLINK(\"http://example.org\")", harmless.asString());
        }
    }

    @Test
    void aRowIsAsHighAsItsLongestText() throws IOException {
        Workbook.Sheet told = new Workbook.Sheet(
                "4 Erfolge",
                List.of(new Workbook.Column("Was", Workbook.Kind.TEXT)),
                List.of(
                        List.of("x".repeat(56)),
                        List.of("x".repeat(57)),
                        List.of("eins\nzwei\ndrei"),
                        List.of("x".repeat(5000))));
        String sheet = parts(Workbook.of(List.of(told), AT)).get("xl/worksheets/sheet1.xml");

        assertTrue(sheet.contains("<row r=\"2\">"), sheet);
        assertTrue(sheet.contains("<row r=\"3\" ht=\"26.0\""), sheet);
        assertTrue(sheet.contains("<row r=\"4\" ht=\"39.0\""), sheet);
        assertTrue(sheet.contains("<row r=\"5\" ht=\"409.0\""), sheet);
    }

    @Test
    void headingsStayInSightAndAreRepeatedOnPaper() throws IOException {
        Workbook.Sheet wide = new Workbook.Sheet(
                "3 Projekte", Collections.nCopies(8, new Workbook.Column("verfügbar", Workbook.Kind.EURO)), List.of());
        Map<String, String> parts = parts(Workbook.of(List.of(MONEY, wide), AT));

        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("ySplit=\"1\""), sheet);
        assertTrue(sheet.contains("fitToWidth=\"1\""), sheet);
        assertTrue(sheet.contains("orientation=\"portrait\""), sheet);
        assertTrue(
                parts.get("xl/worksheets/sheet2.xml").contains("orientation=\"landscape\""), "more columns than fit");
        assertTrue(parts.get("xl/workbook.xml").contains("Print_Titles"), parts.get("xl/workbook.xml"));
        assertFalse(sheet.contains("<f>"), sheet);
    }

    /** A digest of today is still right when the file is made again in thirty years. */
    @Test
    void theSameTablesAreTheSameBytesWheneverTheyAreMade() throws IOException {
        Map<String, String> parts = parts(Workbook.of(List.of(MONEY), AT));

        assertTrue(parts.get("docProps/core.xml").contains(">2018-02-20T08:00:00Z<"), parts.get("docProps/core.xml"));
        for (byte[] archive : List.of(Workbook.of(List.of(MONEY), AT), GermanCsv.zipped(List.of(MONEY), AT))) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
                for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                    assertEquals(LocalDateTime.parse("2018-02-20T08:00:00"), file.getTimeLocal(), file.getName());
                }
            }
        }
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
