package org.sozialraum.reporting.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.sozialraum.reporting.report.Lessons.CauseRow;
import org.sozialraum.reporting.report.YearFigures.VoicesRow;

/** Auf einen Blick: the year in a few lines, before the chapters tell it. */
public record GlanceView(PaperView paper) {

    private static final int FREQUENT = 3;
    private static final int AT_MOST = 5;

    /** Voices to whose needs projects went back that were finished in the year. */
    public List<VoicesRow> finished() {
        return paper.report().voices().stream()
                .filter(row -> row.finished() > 0)
                .toList();
    }

    /**
     * What most often stood behind successes, or difficulties. Causes that were named equally often are told together or not at
     * all.
     *
     * @param rows none where there is no cause, or more than five share the first place
     * @param all there is no other
     */
    public record Causes(List<CauseRow> rows, boolean all) {}

    public Causes ofSuccesses() {
        return frequent(CauseRow::successes);
    }

    public Causes ofDifficulties() {
        return frequent(CauseRow::difficulties);
    }

    private Causes frequent(ToIntFunction<CauseRow> named) {
        List<CauseRow> rows = paper.report().causes().stream()
                .filter(cause -> named.applyAsInt(cause) > 0)
                .sorted(Comparator.comparingInt(named).reversed())
                .toList();
        if (rows.size() <= FREQUENT) {
            return new Causes(rows, true);
        }
        int third = named.applyAsInt(rows.get(FREQUENT - 1));
        List<CauseRow> withTied =
                rows.stream().filter(cause -> named.applyAsInt(cause) >= third).toList();
        List<CauseRow> told = withTied.size() <= AT_MOST
                ? withTied
                : rows.stream().filter(cause -> named.applyAsInt(cause) > third).toList();
        return new Causes(told, told.size() == rows.size());
    }
}
