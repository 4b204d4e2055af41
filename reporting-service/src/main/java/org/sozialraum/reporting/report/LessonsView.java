package org.sozialraum.reporting.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.reporting.report.GroupedTable.Column;
import org.sozialraum.reporting.report.GroupedTable.Thing;
import org.sozialraum.reporting.report.Lessons.Finding;
import org.sozialraum.reporting.report.Lessons.Turn;

/** What the page shows of successes and difficulties. */
public record LessonsView(PaperView paper) {

    /** What has one cause in common. */
    public record OfCause(String label, List<Finding> findings) {}

    public List<OfCause> successes() {
        return byCause(paper.report().successes());
    }

    public List<OfCause> difficulties() {
        return byCause(paper.report().difficulties());
    }

    /** The most frequent cause of the year comes first. */
    private List<OfCause> byCause(List<Finding> findings) {
        return paper.report().causes().stream()
                .map(cause -> new OfCause(
                        cause.label(),
                        findings.stream()
                                .filter(it -> it.cause().equals(cause.cause()))
                                .toList()))
                .filter(group -> !group.findings().isEmpty())
                .toList();
    }

    /** How often each cause was named, beside the years before; what was frequent lately comes first. */
    public GroupedTable causes() {
        Map<String, String> labels = new LinkedHashMap<>();
        paper.compared().years().values().stream()
                .flatMap(year -> year.causes().stream())
                .forEach(cause -> labels.putIfAbsent(cause.cause(), cause.label()));
        return GroupedTable.beside(
                paper,
                "Erfolge und Schwierigkeiten nach ihrer Ursache",
                "Ursache",
                List.of(new Column("successes", "Erfolge"), new Column("difficulties", "Schwierig\u00adkeiten")),
                labels.entrySet().stream()
                        .map(cause -> new Thing(
                                cause.getValue(), "causes." + cause.getKey(), year -> counts(year, cause.getKey())))
                        .toList());
    }

    private static List<Integer> counts(YearFigures year, String cause) {
        return year.causes().stream()
                .filter(it -> it.cause().equals(cause))
                .findFirst()
                .map(it -> List.of(it.successes(), it.difficulties()))
                .orElse(List.of(0, 0));
    }

    /** Was a difficulty and became a success. */
    public List<String> better() {
        return sentences(OutcomeKind.SUCCESS);
    }

    /** Was a success and became a difficulty. */
    public List<String> worse() {
        return sentences(OutcomeKind.DIFFICULTY);
    }

    private List<String> sentences(OutcomeKind now) {
        return paper.report().turns().stream()
                .filter(turn -> turn.now() == now)
                .map(this::sentence)
                .toList();
    }

    private String sentence(Turn turn) {
        return paper.text(turn.title()) + ", Sozialraum " + paper.space(turn.socialSpaceId()) + ": Was am "
                + GermanNotation.day(turn.beforeOn()) + " noch " + German.withArticle(turn.before()) + " war ("
                + turn.beforeCause() + "), wurde am " + GermanNotation.day(turn.nowOn()) + " "
                + German.withArticle(turn.now()) + " (" + turn.nowCause() + ").";
    }
}
