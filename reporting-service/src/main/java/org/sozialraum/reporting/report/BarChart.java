package org.sozialraum.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars below each other: its template is {@code templates/barChart.html}. All measures are whole pixels, since renderers to paper
 * clip charts that have none. What a colour says, a pattern says too, and the numbers stand beside every bar.
 *
 * @param id tells it from other charts of the same page
 * @param title what it shows, read out before the bars' words
 */
public record BarChart(String id, String title, int width, int height, List<Key> keys, List<Bar> bars) {

    private static final int WIDTH = 720;
    private static final int FIRST_ROW = 44;
    private static final int ROW = 52;
    private static final int KEY = 31;
    private static final int LETTER = 8;
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
     * @param words its numbers
     * @param top of the row, in pixels
     */
    public record Bar(String name, String words, int top, List<Part> parts) {
        /** Where the words above the bar stand. */
        public int wordsY() {
            return top + 14;
        }

        public int barTop() {
            return top + 20;
        }
    }

    public record Part(Fill fill, int x, int width) {}

    /** What a bar is made of, before it is measured; what is not positive is not drawn. */
    record Length(Fill fill, BigDecimal value) {}

    /** A bar before it is measured. */
    record Row(String name, String words, List<Length> lengths) {}

    /** The key's fills and what they mean, in their order. */
    record Meaning(Fill fill, String words) {}

    /** Each bar's lengths follow each other; the longest bar fills the width. */
    static BarChart stacked(String id, String title, List<Meaning> key, List<Row> rows) {
        BigDecimal longest = rows.stream()
                .map(row -> row.lengths().stream()
                        .map(length -> length.value().max(BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return of(id, title, key, rows, row -> parts(row, longest));
    }

    /** Each bar is a range from 0 to 100 per cent: its bounds, and the value within. */
    static BarChart ranges(String id, String title, List<Meaning> key, List<Row> rows) {
        return of(id, title, key, rows, BarChart::range);
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

    private interface Measured {
        List<Part> of(Row row);
    }

    private static BarChart of(String id, String title, List<Meaning> key, List<Row> rows, Measured measured) {
        List<Key> keys = new ArrayList<>();
        int x = 1;
        for (Meaning meaning : key) {
            keys.add(new Key(meaning.words(), meaning.fill(), x));
            x += KEY + LETTER * meaning.words().length() + KEY / 2;
        }
        List<Bar> bars = new ArrayList<>();
        for (Row row : rows) {
            bars.add(new Bar(row.name(), row.words(), FIRST_ROW + bars.size() * ROW, measured.of(row)));
        }
        return new BarChart(id, title, WIDTH, FIRST_ROW + Math.max(1, bars.size()) * ROW, keys, bars);
    }

    private static List<Part> parts(Row row, BigDecimal longest) {
        List<Part> parts = new ArrayList<>();
        int x = 0;
        for (Length length : row.lengths()) {
            if (length.value().signum() > 0) {
                int width = Math.min(Math.max(pixels(length.value(), longest), THINNEST), WIDTH - x);
                if (width > 0) {
                    parts.add(new Part(length.fill(), x, width));
                }
                x += width;
            }
        }
        return parts;
    }

    private static List<Part> range(Row row) {
        if (row.lengths().isEmpty()) {
            return List.of();
        }
        BigDecimal hundred = BigDecimal.valueOf(100);
        int from = pixels(row.lengths().get(0).value(), hundred);
        int at = pixels(row.lengths().get(1).value(), hundred);
        int to = pixels(row.lengths().get(2).value(), hundred);
        return List.of(
                new Part(Fill.EMPTY, 0, WIDTH),
                new Part(Fill.STRIPED, from, Math.max(to - from, THINNEST)),
                new Part(Fill.FULL, Math.clamp(at - 3, 0, WIDTH - 6), 6));
    }

    private static int pixels(BigDecimal value, BigDecimal whole) {
        return value.multiply(BigDecimal.valueOf(WIDTH))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
