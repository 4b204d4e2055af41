package org.sozialraum.reporting.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.sozialraum.reporting.report.Lessons.CauseRow;
import org.sozialraum.reporting.report.YearFigures.VoicesRow;

/** Auf einen Blick: the year in a few lines, before the chapters tell it. */
public record GlanceView(PaperView paper) {

    private static final int FREQUENT = 3;

    /** Voices to whose needs projects went back that were finished in the year. */
    public List<VoicesRow> finished() {
        return paper.report().voices().stream()
                .filter(row -> row.finished() > 0)
                .toList();
    }

    /** What successes were put down to most often. */
    public List<CauseRow> ofSuccesses() {
        return frequent(CauseRow::successes);
    }

    /** What difficulties were put down to most often. */
    public List<CauseRow> ofDifficulties() {
        return frequent(CauseRow::difficulties);
    }

    private List<CauseRow> frequent(ToIntFunction<CauseRow> named) {
        return paper.report().causes().stream()
                .filter(cause -> named.applyAsInt(cause) > 0)
                .sorted(Comparator.comparingInt(named).reversed())
                .limit(FREQUENT)
                .toList();
    }
}
