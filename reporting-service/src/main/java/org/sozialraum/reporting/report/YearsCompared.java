package org.sozialraum.reporting.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.reporting.figure.Figure;

/**
 * The report's year beside the years before, as the page shows them.
 *
 * @param years the report's first
 */
public record YearsCompared(Map<Integer, YearFigures> years) {

    /** @param values one for each year */
    public record Row(String name, List<Value> values) {}

    /**
     * @param path where the figure stands in the report's JSON; null for what is made of several
     */
    public record Value(String text, String path) {}

    /**
     * One model of network work in one year.
     *
     * @param path where its figures stand in the report's JSON
     */
    public record ModelOfYear(int year, YearFigures.ModelRow row, String path) {}

    static YearsCompared of(AnnualReport report) {
        Map<Integer, YearFigures> years = new LinkedHashMap<>();
        years.put(
                report.year(),
                new YearFigures(
                        report.money(),
                        report.projects(),
                        report.measures(),
                        report.projectWork(),
                        report.voices(),
                        report.familiesHelpToRun(),
                        report.networkWork().total(),
                        report.networkModels()));
        years.putAll(report.yearsBefore());
        return new YearsCompared(years);
    }

    /** The same of one social space. */
    static YearsCompared of(AnnualReport report, AnnualReport.SocialSpace space) {
        Map<Integer, YearFigures> years = new LinkedHashMap<>();
        years.put(
                report.year(),
                new YearFigures(
                        space.money(),
                        space.projects(),
                        space.measures(),
                        space.projectWork(),
                        space.voices(),
                        space.familiesHelpToRun(),
                        report.networkWork().figuresOf(space.socialSpaceId()),
                        List.of()));
        years.putAll(space.yearsBefore());
        return new YearsCompared(years);
    }

    /** Whether there is any year to compare with. */
    public boolean several() {
        return years.size() > 1;
    }

    public List<Row> money() {
        return List.of(
                row(
                        Figure.APPROPRIATED,
                        "money.appropriated",
                        year -> GermanNotation.number(year.money().appropriated())),
                row(
                        Figure.COMMITTED,
                        "money.committed",
                        year -> GermanNotation.number(year.money().committed())),
                row(
                        Figure.PAID,
                        "money.paid",
                        year -> GermanNotation.number(year.money().paid())),
                row(
                        Figure.REPAID,
                        "money.repaid",
                        year -> GermanNotation.number(year.money().repaid())),
                row(
                        Figure.AVAILABLE,
                        "money.available",
                        year -> GermanNotation.number(year.money().available())));
    }

    public List<Row> projects() {
        return List.of(
                new Row(
                        "Projekte",
                        each(year -> String.valueOf(year.projects().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()))),
                row(
                        Figure.MEASURES,
                        "measures.count",
                        year -> String.valueOf(year.measures().count())),
                row(
                        Figure.PARTICIPATIONS,
                        "measures.participants",
                        year -> German.shown(year.measures().participants())),
                row(
                        Figure.OFFERS_OPENED,
                        "networkWork.total.offersOpened",
                        year -> String.valueOf(year.networkWork().offersOpened())),
                row(
                        Figure.OFFERS_ENDED,
                        "networkWork.total.offersEnded",
                        year -> String.valueOf(year.networkWork().offersEnded())));
    }

    /** For each voice how many of the finished projects succeeded. */
    public List<Row> voices() {
        return years.values().iterator().next().voices().stream()
                .map(YearFigures.VoicesRow::voices)
                .map(voices -> new Row(
                        German.label(voices),
                        each(year -> year.voices().stream()
                                .filter(row -> row.voices() == voices)
                                .map(row -> row.succeeded() + " von " + row.finished() + ": "
                                        + SuccessRate.shown(row.successRate()))
                                .findFirst()
                                .orElse("–"))))
                .toList();
    }

    public List<Row> network() {
        return List.of(
                row(
                        Figure.MEETINGS,
                        "networkWork.total.meetings",
                        year -> String.valueOf(year.networkWork().meetings())),
                row(
                        Figure.NEEDS_LOOKED_AT,
                        "networkWork.total.needsLookedAt",
                        year -> String.valueOf(year.networkWork().needsLookedAt())),
                row(
                        Figure.NEEDS_TAKEN_UP,
                        "networkWork.total.needsTakenUp",
                        year -> String.valueOf(year.networkWork().needsTakenUp())),
                row(
                        Figure.NEEDS_OPEN,
                        "networkWork.total.needsOpen",
                        year -> String.valueOf(year.networkWork().needsOpen())),
                row(
                        Figure.PEER_CONSULTATIONS,
                        "networkWork.total.peerConsultations",
                        year -> String.valueOf(year.networkWork().peerConsultations())));
    }

    public List<ModelOfYear> models() {
        return years.entrySet().stream()
                .flatMap(year -> year.getValue().networkModels().stream()
                        .map(row -> new ModelOfYear(
                                year.getKey(), row, pathIn(year.getKey(), "networkModels." + row.model()))))
                .toList();
    }

    private Row row(Figure figure, String path, Function<YearFigures, String> value) {
        return row(figure.title().de(), path, value);
    }

    /** @param path where the figure stands in the report of its year */
    Row row(String name, String path, Function<YearFigures, String> value) {
        return new Row(
                name,
                years.entrySet().stream()
                        .map(year -> new Value(value.apply(year.getValue()), pathIn(year.getKey(), path)))
                        .toList());
    }

    /** Network work of the years before stands there without its parts. */
    private String pathIn(int year, String path) {
        return years.keySet().iterator().next() == year
                ? path
                : "yearsBefore." + year + "." + path.replace("networkWork.total", "networkWork");
    }

    private List<Value> each(Function<YearFigures, String> value) {
        return years.values().stream()
                .map(year -> new Value(value.apply(year), null))
                .toList();
    }
}
