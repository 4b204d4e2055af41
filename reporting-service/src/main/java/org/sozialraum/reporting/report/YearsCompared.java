package org.sozialraum.reporting.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sozialraum.reporting.figure.Figure;

/**
 * The report's year beside the years before, as the page shows them.
 *
 * @param years the report's first
 */
public record YearsCompared(Map<Integer, YearFigures> years) {

    /** @param values one for each year */
    public record Row(String name, List<String> values) {}

    /** One model of network work in one year. */
    public record ModelOfYear(int year, YearFigures.ModelRow row) {}

    static YearsCompared of(AnnualReport report) {
        Map<Integer, YearFigures> years = new LinkedHashMap<>();
        years.put(
                report.year(),
                new YearFigures(
                        report.money(),
                        report.projects(),
                        report.measures(),
                        report.voices(),
                        report.familiesHelpToRun(),
                        report.networkWork().total(),
                        report.networkModels()));
        years.putAll(report.yearsBefore());
        return new YearsCompared(years);
    }

    /** Whether there is any year to compare with. */
    public boolean several() {
        return years.size() > 1;
    }

    public List<Row> money() {
        return List.of(
                row(Figure.APPROPRIATED, year -> German.number(year.money().appropriated())),
                row(Figure.COMMITTED, year -> German.number(year.money().committed())),
                row(Figure.PAID, year -> German.number(year.money().paid())),
                row(Figure.REPAID, year -> German.number(year.money().repaid())),
                row(Figure.AVAILABLE, year -> German.number(year.money().available())));
    }

    public List<Row> projects() {
        return List.of(
                new Row(
                        "Projekte",
                        each(year -> String.valueOf(year.projects().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()))),
                row(Figure.MEASURES, year -> String.valueOf(year.measures().count())),
                row(Figure.PARTICIPATIONS, year -> German.shown(year.measures().participants())),
                row(
                        Figure.OFFERS_OPENED,
                        year -> String.valueOf(year.networkWork().offersOpened())),
                row(
                        Figure.OFFERS_ENDED,
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
                                .map(row -> row.succeeded() + " von " + row.finished())
                                .findFirst()
                                .orElse("–"))))
                .toList();
    }

    public List<Row> network() {
        return List.of(
                row(Figure.MEETINGS, year -> String.valueOf(year.networkWork().meetings())),
                row(
                        Figure.NEEDS_LOOKED_AT,
                        year -> String.valueOf(year.networkWork().needsLookedAt())),
                row(
                        Figure.NEEDS_TAKEN_UP,
                        year -> String.valueOf(year.networkWork().needsTakenUp())),
                row(Figure.NEEDS_OPEN, year -> String.valueOf(year.networkWork().needsOpen())),
                row(
                        Figure.PEER_CONSULTATIONS,
                        year -> String.valueOf(year.networkWork().peerConsultations())));
    }

    public List<ModelOfYear> models() {
        return years.entrySet().stream()
                .flatMap(year ->
                        year.getValue().networkModels().stream().map(row -> new ModelOfYear(year.getKey(), row)))
                .toList();
    }

    private Row row(Figure figure, Function<YearFigures, String> value) {
        return new Row(figure.title().de(), each(value));
    }

    private List<String> each(Function<YearFigures, String> value) {
        return years.values().stream().map(value).toList();
    }
}
