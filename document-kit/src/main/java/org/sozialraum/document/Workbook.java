package org.sozialraum.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as a workbook (XLSX), some of them beneath each other on one sheet: numbers are numbers and days are days, so that
 * they can be reckoned with. A sheet's title stays in sight and is printed on every page, and so are the headings of a table that has
 * its sheet to itself; where tables share a sheet, the columns that they begin with stay in sight. A text is never taken for a formula.
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
    /** For separators, the sign of a unit, the margin and the space to the next column, which are in no value. */
    private static final int BESIDE = 5;

    private static final String PALE = "F1F3F6";
    private static final int TITLE_POINTS = 14;
    private static final int CAPTION_POINTS = 12;

    /** So many characters stand beside each other on an upright A4 page at full size. */
    private static final double WIDEST_UPRIGHT = 90;

    /** In points. */
    private static final double LINE = 13;

    /** In points; Excel refuses a higher row. */
    private static final double HIGHEST = 409;

    private static final int LONGEST_NAME = 31;

    /** More of them would leave no room to scroll. */
    private static final int MOST_IN_SIGHT = 2;

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
     * A table.
     *
     * @param rows of {@link String}, {@link Integer}, {@link Long}, {@link BigDecimal}, {@link LocalDate} or null for an empty cell
     */
    public record Table(String name, List<Column> columns, List<List<Object>> rows) {}

    /**
     * A sheet with its tables beneath each other, one at least.
     *
     * @param title above them, and on its tab as far as Excel takes it there
     */
    public record Sheet(String title, List<Table> tables) {}

    private Workbook() {}

    /**
     * The same tables of the same moment are the same bytes.
     *
     * @param madeAt when, as the file's properties say it
     */
    public static byte[] of(List<Sheet> sheets, Instant madeAt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Sozialraum", "1.0")) {
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(tab(sheet.title())));
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

    /** Excel takes up to 31 characters, and none of {@code []:*?/\}. What is longer ends after a whole word. */
    private static String tab(String title) {
        String taken = title.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return taken.length() <= LONGEST_NAME
                ? taken
                : taken.substring(0, taken.lastIndexOf(' ', LONGEST_NAME - 2)) + " …";
    }

    private static void write(Sheet sheet, Worksheet to) {
        List<Double> widths = widths(sheet);
        for (int column = 0; column < widths.size(); column++) {
            to.width(column, widths.get(column));
        }
        to.value(0, 0, sheet.title());
        to.style(0, 0).bold().fontSize(TITLE_POINTS).set();
        boolean alone = sheet.tables().size() == 1;
        int row = 1;
        for (Table table : sheet.tables()) {
            if (!alone) {
                row++;
                to.value(row, 0, table.name());
                to.style(row, 0).bold().fontSize(CAPTION_POINTS).set();
                row++;
            }
            row = write(table, widths, to, row);
        }
        // Of several tables no headings can stay in sight: they would stand above the numbers of the next one.
        int headings = alone ? 2 : 1;
        to.freezePane(alone ? 0 : inCommon(sheet), headings);
        to.repeatRows(0, headings - 1);
        double width = widths.stream().mapToDouble(Double::doubleValue).sum();
        to.pageOrientation(width > WIDEST_UPRIGHT ? "landscape" : "portrait");
        to.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        to.fitToWidth((short) 1);
        to.fitToHeight((short) 0);
        to.footer("Seite &P von &N", org.dhatim.fastexcel.Position.RIGHT);
    }

    /** The first columns, up to two, with which all of its tables begin: they say which row is which. */
    private static int inCommon(Sheet sheet) {
        int columns = 0;
        while (columns < MOST_IN_SIGHT && isInAll(sheet, columns)) {
            columns++;
        }
        return columns;
    }

    private static boolean isInAll(Sheet sheet, int column) {
        return sheet.tables().stream()
                        .map(table -> column < table.columns().size()
                                ? table.columns().get(column)
                                : null)
                        .distinct()
                        .count()
                == 1;
    }

    /** @return the row after it */
    private static int write(Table table, List<Double> widths, Worksheet to, int from) {
        for (int column = 0; column < table.columns().size(); column++) {
            Column its = table.columns().get(column);
            to.value(from, column, its.title());
            aligned(its.kind(), to.style(from, column))
                    .bold()
                    .wrapText(true)
                    .fillColor(PALE)
                    .set();
        }
        List<Object> headings =
                table.columns().stream().<Object>map(Column::title).toList();
        to.rowHeight(from, LINE * lines(headings, widths));
        int row = from + 1;
        for (List<Object> values : table.rows()) {
            for (int column = 0; column < values.size(); column++) {
                write(values.get(column), table.columns().get(column).kind(), to, row, column);
            }
            int lines = lines(values, widths);
            if (lines > 1) {
                to.rowHeight(row, Math.min(HIGHEST, LINE * lines));
            }
            row++;
        }
        return row;
    }

    private static void write(Object value, Kind kind, Worksheet to, int row, int column) {
        switch (value) {
            case null -> to.style(row, column).set();
            case String words -> to.inlineString(row, column, words);
            case Number number -> to.value(row, column, number);
            case LocalDate day -> to.value(row, column, day);
            default -> throw new IllegalArgumentException("No cell holds a " + value.getClass());
        }
        StyleSetter style = aligned(kind, to.style(row, column));
        switch (kind) {
            case TEXT -> style.wrapText(true);
            case WHOLE_NUMBER -> style.format(WHOLE);
            case EURO -> style.format(EURO);
            case PERCENT -> style.format(PERCENT);
            case YEAR -> style.format(YEAR);
            case DAY -> style.format(DAY);
        }
        style.set();
    }

    /** What is summed stands at the right, what is read at the left, a year too; nothing touches the next column. */
    private static StyleSetter aligned(Kind kind, StyleSetter style) {
        style.verticalAlignment("top").indent(1);
        switch (kind) {
            case WHOLE_NUMBER, EURO, PERCENT -> style.horizontalAlignment("right");
            case TEXT, YEAR, DAY -> style.horizontalAlignment("left");
        }
        return style;
    }

    /** How many its longest text takes: not every program lets a row grow with what breaks in it. */
    private static int lines(List<Object> row, List<Double> widths) {
        return IntStream.range(0, row.size())
                .filter(column -> row.get(column) instanceof String)
                .map(column -> lines((String) row.get(column), widths.get(column) - BESIDE))
                .max()
                .orElse(1);
    }

    private static int lines(String text, double width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (int) Math.ceil(line.length() / width)))
                .sum();
    }

    /** A column is as wide as the widest of its tables needs. */
    private static List<Double> widths(Sheet sheet) {
        List<Double> widths = new ArrayList<>();
        for (Table table : sheet.tables()) {
            for (int column = 0; column < table.columns().size(); column++) {
                double width = width(table, column);
                if (column < widths.size()) {
                    widths.set(column, Math.max(widths.get(column), width));
                } else {
                    widths.add(width);
                }
            }
        }
        return widths;
    }

    /** As wide as its values; a heading breaks between its words. */
    private static double width(Table table, int column) {
        int longest = table.rows().stream()
                .map(row -> row.get(column))
                .filter(value -> value != null)
                .mapToInt(value -> value.toString().length())
                .max()
                .orElse(0);
        int title = Stream.of(table.columns().get(column).title().split(" "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(NARROWEST, Math.max(longest, title) + BESIDE));
    }
}
