package org.sozialraum.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as a workbook (XLSX): numbers are numbers and days are days, so that they can be reckoned with; headings stay in sight and
 * are printed on every page. A text is never taken for a formula.
 */
public final class Workbook {

    /** Without quotation marks, which the library would write into the file as they are. */
    private static final String EURO = "#,##0.00\\ [$€-407]";

    private static final String DAY = "dd.mm.yyyy";
    private static final String WHOLE = "#,##0";
    private static final String PERCENT = "0.0\\ \\%";
    private static final String YEAR = "0";
    private static final double NARROWEST = 12;
    private static final double WIDEST = 60;
    /** For separators, the sign of a unit and the margin, which are in no value. */
    private static final int BESIDE = 4;

    /** Of three lines, in points; not every program finds out itself how high a heading is. */
    private static final double HEADING = 42;

    /** So many characters stand beside each other on an upright A4 page at full size. */
    private static final double WIDEST_UPRIGHT = 90;

    /** In points. */
    private static final double LINE = 13;

    /** In points; Excel refuses a higher row. */
    private static final double HIGHEST = 409;

    private static final int LONGEST_NAME = 31;

    /** How a column's values are shown. */
    public enum Kind {
        TEXT,
        WHOLE_NUMBER,
        /** Euro, two decimals. */
        EURO,
        /** Hundredths, one decimal: 62.5 is shown as 62,5 %. */
        PERCENT,
        YEAR,
        DAY
    }

    public record Column(String title, Kind kind) {}

    /**
     * @param name on its tab; what Excel does not take there is left out
     * @param rows of {@link String}, {@link Integer}, {@link Long}, {@link BigDecimal}, {@link LocalDate} or null for an empty cell
     */
    public record Sheet(String name, List<Column> columns, List<List<Object>> rows) {}

    private Workbook() {}

    /**
     * The same sheets of the same moment are the same bytes.
     *
     * @param madeAt when, as the file's properties say it
     */
    public static byte[] of(List<Sheet> sheets, Instant madeAt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Sozialraum", "1.0")) {
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(tab(sheet.name())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ZipArchive.of(parts(out.toByteArray(), madeAt), madeAt);
    }

    /** The library writes the time at which it runs into the properties. */
    private static SequencedMap<String, byte[]> parts(byte[] workbook, Instant madeAt) {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntriesInPhysicalOrder())) {
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.computeIfPresent(
                "docProps/core.xml",
                (name, properties) -> new String(properties, StandardCharsets.UTF_8)
                        .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + madeAt.truncatedTo(ChronoUnit.SECONDS))
                        .getBytes(StandardCharsets.UTF_8));
        return parts;
    }

    /** Excel takes up to 31 characters, and none of {@code []:*?/\}. */
    private static String tab(String name) {
        String taken = name.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return taken.length() <= LONGEST_NAME ? taken : taken.substring(0, LONGEST_NAME);
    }

    private static void write(Sheet sheet, Worksheet to) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            to.value(0, column, sheet.columns().get(column).title());
            to.style(0, column).bold().wrapText(true).verticalAlignment("top").set();
            to.width(column, width(sheet, column));
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<Object> values = sheet.rows().get(row);
            for (int column = 0; column < values.size(); column++) {
                write(values.get(column), sheet.columns().get(column).kind(), to, row + 1, column);
            }
            int lines = lines(sheet, values);
            if (lines > 1) {
                to.rowHeight(row + 1, Math.min(HIGHEST, LINE * lines));
            }
        }
        to.rowHeight(0, HEADING);
        to.freezePane(0, 1);
        to.repeatRows(0);
        to.pageOrientation(width(sheet) > WIDEST_UPRIGHT ? "landscape" : "portrait");
        to.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        to.fitToWidth((short) 1);
        to.fitToHeight((short) 0);
        to.footer("Seite &P von &N", org.dhatim.fastexcel.Position.RIGHT);
    }

    private static void write(Object value, Kind kind, Worksheet to, int row, int column) {
        switch (value) {
            case null -> to.style(row, column).set();
            case String words -> to.inlineString(row, column, words);
            case Number number -> to.value(row, column, number);
            case LocalDate day -> to.value(row, column, day);
            default -> throw new IllegalArgumentException("No cell holds a " + value.getClass());
        }
        switch (kind) {
            case TEXT ->
                to.style(row, column).wrapText(true).verticalAlignment("top").set();
            case WHOLE_NUMBER ->
                to.style(row, column).format(WHOLE).verticalAlignment("top").set();
            case EURO ->
                to.style(row, column).format(EURO).verticalAlignment("top").set();
            case PERCENT ->
                to.style(row, column).format(PERCENT).verticalAlignment("top").set();
            case YEAR ->
                to.style(row, column).format(YEAR).verticalAlignment("top").set();
            case DAY ->
                to.style(row, column).format(DAY).verticalAlignment("top").set();
        }
    }

    /** How many its longest text takes: not every program lets a row grow with what breaks in it. */
    private static int lines(Sheet sheet, List<Object> row) {
        return IntStream.range(0, row.size())
                .filter(column -> row.get(column) instanceof String)
                .map(column -> lines((String) row.get(column), width(sheet, column) - BESIDE))
                .max()
                .orElse(1);
    }

    private static int lines(String text, double width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (int) Math.ceil(line.length() / width)))
                .sum();
    }

    private static double width(Sheet sheet) {
        return IntStream.range(0, sheet.columns().size())
                .mapToDouble(column -> width(sheet, column))
                .sum();
    }

    /** As wide as its values; a heading breaks between its words. */
    private static double width(Sheet sheet, int column) {
        int longest = sheet.rows().stream()
                .map(row -> row.get(column))
                .filter(value -> value != null)
                .mapToInt(value -> value.toString().length())
                .max()
                .orElse(0);
        int title = Stream.of(sheet.columns().get(column).title().split(" "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, Math.max(longest, title) + BESIDE));
    }
}
