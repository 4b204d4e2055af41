package org.sozialraum.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Bars below each other, or columns beside each other on a scale: its template is {@code templates/barChart.html}. All measures are whole pixels, since renderers to paper
 * clip charts that have none. What a colour says, a pattern says too, and the numbers stand beside every bar or in a table.
 *
 * @param id tells it from other charts of the same page
 * @param title what it shows, read out before the bars' words
 * @param headings whose columns stand below; none where the bars lie
 * @param scale what the columns are measured by; none where the bars lie and have their numbers beside them
 */
public record BarChart(
        String id,
        String title,
        int width,
        int height,
        List<Key> keys,
        List<Heading> headings,
        List<Bar> bars,
        List<Line> scale) {

    private static final int WIDTH = 720;
    private static final int FIRST_ROW = 44;
    private static final int ROW = 52;
    private static final int BAR = 18;
    /** From where columns stand. */
    private static final int COLUMNS = 108;

    private static final int FIRST_PANEL = 30;
    private static final int PANEL = 124;
    private static final int HEADING = 12;
    private static final int TOP = 30;
    private static final int GROUND = 94;
    private static final int LABEL = 18;
    private static final int KEY = 31;
    private static final int LETTER = 8;
    private static final int BOLD_LETTER = 11;
    /** What is there at all can be seen. */
    private static final int THINNEST = 2;

    /** How an area is filled; each differs from the others without colour too. */
    public enum Fill {
        FULL,
        STRIPED,
        DOTTED,
        EMPTY
    }

    /** @param x where it begins, in pixels */
    public record Key(String words, Fill fill, int x) {
        public int wordsX() {
            return x + KEY;
        }
    }

    /**
     * @param label its name as far as there is room
     * @param words its numbers
     * @param x where the label stands: it begins here, or is centred under its column
     */
    public record Bar(String name, String label, String words, int x, int y, List<Part> parts) {}

    public record Part(Fill fill, int x, int y, int width, int height) {}

    public record Heading(int y, String words) {}

    /** A line at an amount. */
    public record Line(int y, String words) {
        public int wordsY() {
            return y + 4;
        }
    }

    /** What a bar is made of, before it is measured; what is not positive is not drawn. */
    record Length(Fill fill, BigDecimal value) {}

    /**
     * A bar before it is measured.
     *
     * @param label its name as far as there is room
     */
    record Row(String name, String label, String words, List<Length> lengths) {
        Row(String name, String words, List<Length> lengths) {
            this(name, name, words, lengths);
        }
    }

    /** The key's fills and what they mean, in their order. */
    record Meaning(Fill fill, String words) {}

    /** Each bar's lengths follow each other; the longest bar fills the width. */
    static BarChart stacked(String id, String title, List<Meaning> key, List<Row> rows) {
        BigDecimal longest = longest(rows);
        return lying(id, title, key, rows, (row, top) -> parts(row, longest, top));
    }

    /** The columns of one place, before they are measured. */
    record Panel(String name, List<Row> columns) {}

    /**
     * Each column's lengths stand on each other. In each panel the highest column fills the height, and the scale says what that
     * is, so that what is compared between panels are shares.
     */
    static BarChart standing(
            String id, String title, List<Meaning> key, List<Panel> panels, Function<BigDecimal, String> scale) {
        List<Heading> headings = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int top = FIRST_PANEL;
        for (Panel panel : panels) {
            BigDecimal longest = longest(panel.columns());
            int room = (WIDTH - COLUMNS) / Math.max(1, panel.columns().size());
            int x = COLUMNS;
            for (Row row : panel.columns()) {
                bars.add(new Bar(
                        panel.name() + ", " + row.name(),
                        row.label(),
                        row.words(),
                        x + room / 2,
                        top + GROUND + LABEL,
                        column(row, longest, x, top, room)));
                x += room;
            }
            headings.add(new Heading(top + HEADING, cut(panel.name(), WIDTH)));
            lines.add(new Line(top + TOP, scale.apply(longest)));
            lines.add(new Line(top + GROUND, scale.apply(BigDecimal.ZERO)));
            top += PANEL;
        }
        return new BarChart(id, title, WIDTH, top, keys(key), headings, bars, lines);
    }

    private static BigDecimal longest(List<Row> rows) {
        return rows.stream()
                .map(row -> row.lengths().stream()
                        .map(length -> length.value().max(BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** Each bar is a range from 0 to 100 per cent: its bounds, and the value within. */
    static BarChart ranges(String id, String title, List<Meaning> key, List<Row> rows) {
        return lying(id, title, key, rows, BarChart::range);
    }

    /** Nothing can be drawn where nothing is told. */
    public boolean drawable() {
        return bars.stream().anyMatch(bar -> !bar.parts().isEmpty());
    }

    /** What is read out instead of the bars. */
    public String description() {
        return String.join(
                ". ", bars.stream().map(bar -> bar.name() + ": " + bar.words()).toList());
    }

    /** The colour or pattern of a fill; patterns of one page are told apart by the chart. */
    public String paint(Fill fill) {
        return switch (fill) {
            case FULL -> "#1f4e79";
            case STRIPED -> "url(#" + id + "-striped)";
            case DOTTED -> "url(#" + id + "-dotted)";
            case EMPTY -> "#ffffff";
        };
    }

    /** A name leaves room for the numbers at the end of its line. */
    private static String beside(Row row) {
        return cut(row.label(), WIDTH - row.words().length() * LETTER);
    }

    /** It is read out whole. */
    private static String cut(String name, int width) {
        int room = width / BOLD_LETTER;
        return name.codePointCount(0, name.length()) <= room
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Math.max(0, room - 1))) + "…";
    }

    private interface Measured {
        List<Part> of(Row row, int top);
    }

    private static BarChart lying(String id, String title, List<Meaning> key, List<Row> rows, Measured measured) {
        List<Bar> bars = new ArrayList<>();
        for (Row row : rows) {
            int top = FIRST_ROW + bars.size() * ROW;
            bars.add(new Bar(row.name(), beside(row), row.words(), 0, top + 14, measured.of(row, top + 20)));
        }
        return new BarChart(
                id, title, WIDTH, FIRST_ROW + Math.max(1, bars.size()) * ROW, keys(key), List.of(), bars, List.of());
    }

    private static List<Key> keys(List<Meaning> key) {
        List<Key> keys = new ArrayList<>();
        int x = 1;
        for (Meaning meaning : key) {
            keys.add(new Key(meaning.words(), meaning.fill(), x));
            x += KEY + LETTER * meaning.words().length() + KEY / 2;
        }
        return keys;
    }

    private static List<Part> parts(Row row, BigDecimal longest, int top) {
        List<Part> parts = new ArrayList<>();
        int x = 0;
        for (Length length : row.lengths()) {
            if (length.value().signum() > 0) {
                int width = Math.min(Math.max(pixels(length.value(), longest, WIDTH), THINNEST), WIDTH - x);
                if (width > 0) {
                    parts.add(new Part(length.fill(), x, top, width, BAR));
                }
                x += width;
            }
        }
        return parts;
    }

    private static List<Part> column(Row row, BigDecimal longest, int x, int top, int room) {
        List<Part> parts = new ArrayList<>();
        int height = GROUND - TOP;
        int left = height;
        for (Length length : row.lengths()) {
            if (length.value().signum() > 0) {
                int its = Math.min(Math.max(pixels(length.value(), longest, height), THINNEST), left);
                left -= its;
                if (its > 0) {
                    parts.add(new Part(length.fill(), x + room / 6, top + TOP + left, room * 2 / 3, its));
                }
            }
        }
        return parts;
    }

    private static List<Part> range(Row row, int top) {
        if (row.lengths().isEmpty()) {
            return List.of();
        }
        BigDecimal hundred = BigDecimal.valueOf(100);
        int from = pixels(row.lengths().get(0).value(), hundred, WIDTH);
        int at = pixels(row.lengths().get(1).value(), hundred, WIDTH);
        int to = pixels(row.lengths().get(2).value(), hundred, WIDTH);
        return List.of(
                new Part(Fill.EMPTY, 0, top, WIDTH, BAR),
                new Part(Fill.STRIPED, from, top, Math.max(to - from, THINNEST), BAR),
                new Part(Fill.FULL, Math.clamp(at - 3, 0, WIDTH - 6), top, 6, BAR));
    }

    private static int pixels(BigDecimal value, BigDecimal whole, int all) {
        return value.multiply(BigDecimal.valueOf(all))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
