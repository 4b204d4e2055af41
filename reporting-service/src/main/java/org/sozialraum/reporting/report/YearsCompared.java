package org.sozialraum.reporting.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.project.ProjectState;

/**
 * The report's year beside the years before, as the page shows them, of the city or of a social space.
 *
 * @param years the report's first
 * @param space what a social space is called in the report's JSON; null for the city
 */
public record YearsCompared(Map<Integer, YearFigures> years, String space) {

    private static final String NETWORK_WORK = "networkWork.";

    /** @param values one for each year */
    public record Row(String name, List<Value> values) {}

    /** @param path where the figure stands in the report's JSON; null where the year has no such figure */
    public record Value(String text, String path) {}

    /**
     * One model of network work in one year.
     *
     * @param path where its figures stand in the report's JSON
     */
    public record ModelOfYear(int year, YearFigures.ModelRow row, String path) {}

    static YearsCompared of(AnnualReport report) {
        Map<Integer, YearFigures> years = new TreeMap<>(Comparator.reverseOrder());
        years.put(
                report.year(),
                new YearFigures(
                        report.money(),
                        report.earmarks(),
                        report.months(),
                        report.projects(),
                        report.measures(),
                        report.projectWork(),
                        report.voices(),
                        report.familiesHelpToRun(),
                        report.networkWork().total(),
                        report.networkModels(),
                        report.causes(),
                        report.networkWork().attendance(),
                        report.networkWork().attendanceByKind()));
        years.putAll(report.yearsBefore());
        return new YearsCompared(years, null);
    }

    /** The same of one social space. */
    static YearsCompared of(AnnualReport report, AnnualReport.SocialSpace space) {
        NetworkChapter.Row work = report.networkWork().of(space.socialSpaceId());
        Map<Integer, YearFigures> years = new TreeMap<>(Comparator.reverseOrder());
        years.put(
                report.year(),
                new YearFigures(
                        space.money(),
                        space.earmarks(),
                        space.months(),
                        space.projects(),
                        space.measures(),
                        space.projectWork(),
                        space.voices(),
                        space.familiesHelpToRun(),
                        work.figures(),
                        List.of(),
                        space.causes(),
                        work.attendance(),
                        work.attendanceByKind()));
        years.putAll(space.yearsBefore());
        return new YearsCompared(years, PaperView.key(space));
    }

    /** Whether there is any year to compare with. */
    public boolean several() {
        return years.size() > 1;
    }

    /** States in which any project stood in one of the years. */
    List<ProjectState> statesTold() {
        return Stream.of(ProjectState.values())
                .filter(state ->
                        years.values().stream().anyMatch(year -> year.projects().get(state) > 0))
                .toList();
    }

    /** How many projects there were, and how many of them stood in each of these states. */
    List<Row> projects(List<ProjectState> states) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                Figure.PROJECTS_OF_YEAR,
                "projectWork.total.projects",
                year -> String.valueOf(year.projectWork().total().projects())));
        states.forEach(state -> rows.add(row(
                German.label(state),
                "projects." + state,
                year -> String.valueOf(year.projects().get(state)))));
        return rows;
    }

    List<Row> measures() {
        return List.of(
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
                        year -> String.valueOf(year.networkWork().peerConsultations())),
                row(
                        Figure.CASES,
                        "networkWork.total.cases",
                        year -> German.shown(year.networkWork().cases())),
                row(
                        Figure.COOPERATION_ATTEMPTS,
                        "networkWork.total.cooperationAttempts",
                        year -> String.valueOf(year.networkWork().cooperationAttempts())));
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

    /** Network work of the city and of a social space stand apart in the report's year, but not in the years before. */
    String pathIn(int year, String path) {
        boolean now = years.keySet().iterator().next() == year;
        String part = space == null ? "" : "socialSpaces." + space + ".";
        if (!now) {
            return part + "yearsBefore." + year + "."
                    + path.replace(NETWORK_WORK + "total", "networkWork")
                            .replace(NETWORK_WORK + "attendance", "attendance");
        }
        if (space == null || !path.startsWith(NETWORK_WORK)) {
            return part + path;
        }
        return NETWORK_WORK + part + path.substring(NETWORK_WORK.length()).replaceFirst("^total", "figures");
    }
}
