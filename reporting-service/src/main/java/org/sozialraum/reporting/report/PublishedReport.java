package org.sozialraum.reporting.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.contract.Reached;
import org.sozialraum.reporting.disclosure.Cell;
import org.sozialraum.reporting.disclosure.Mark;
import org.sozialraum.reporting.disclosure.Persons;
import org.sozialraum.reporting.disclosure.Suppression;
import org.sozialraum.reporting.report.AnnualReport.Project;
import org.sozialraum.reporting.report.AnnualReport.SocialSpace;
import org.sozialraum.reporting.report.ReachedMarks.Counts;
import org.sozialraum.reporting.report.YearFigures.Measures;
import org.sozialraum.reporting.report.YearFigures.ModelRow;

/**
 * The report as it is told outside of the youth office: counts of persons below the limit are not told, and neither are those
 * from which they could be worked out. What is held back of a year depends on that year's figures only, and of a social space
 * on the whole city's, so that it is the same in every report.
 */
public final class PublishedReport {

    private static final String CITY = "city";

    private final int limit;
    private final Map<Integer, Marks> years = new HashMap<>();

    /** What may be told of one year: by social space, project and model, and of the city. */
    private record Marks(Map<Object, Mark> participations, Map<Object, Mark> reached, Map<Object, Mark> cases) {}

    private PublishedReport(AnnualReport city, int limit) {
        this.limit = limit;
        Map<UUID, Measures> measures = new LinkedHashMap<>();
        Map<UUID, Counts> reached = new LinkedHashMap<>();
        city.socialSpaces().forEach(space -> {
            measures.put(space.socialSpaceId(), space.measures());
            reached.put(space.socialSpaceId(), Counts.of(space.measures(), space.projectWork()));
        });
        Map<UUID, NetworkChapter.Figures> work = new LinkedHashMap<>();
        city.networkWork().socialSpaces().forEach(row -> work.put(row.socialSpaceId(), row.figures()));
        Map<Object, Mark> participations = Suppression.of(participations(city.measures(), measures), limit);
        Map<Object, Mark> groups = new ReachedMarks(reached, limit).of(CITY, participations);
        measures.forEach((id, its) -> participations.putAll(ofProjects(city, id, its, participations.get(id))));
        years.put(
                city.year(),
                new Marks(
                        participations,
                        groups,
                        Suppression.of(cases(city.networkWork().total(), city.networkModels(), work), limit)));
        city.yearsBefore().forEach((year, all) -> years.put(year, marks(year, all, city.socialSpaces())));
    }

    /**
     * @param report of the whole city
     * @param limit counts of persons below it are not told
     */
    public static AnnualReport of(AnnualReport report, int limit) {
        return new PublishedReport(report, limit).published(report, CITY);
    }

    /**
     * @param part the report of one social space
     * @param city the same year's report of the whole city
     */
    public static AnnualReport ofOneSpace(AnnualReport part, AnnualReport city, int limit) {
        return new PublishedReport(city, limit)
                .published(part, part.socialSpaces().getFirst().socialSpaceId());
    }

    private Marks marks(int year, YearFigures all, List<SocialSpace> spaces) {
        Map<UUID, Measures> measures = new LinkedHashMap<>();
        Map<UUID, Counts> reached = new LinkedHashMap<>();
        Map<UUID, NetworkChapter.Figures> work = new LinkedHashMap<>();
        for (SocialSpace space : spaces) {
            YearFigures its = space.yearsBefore().get(year);
            measures.put(space.socialSpaceId(), its.measures());
            reached.put(space.socialSpaceId(), Counts.of(its.measures(), its.projectWork()));
            work.put(space.socialSpaceId(), its.networkWork());
        }
        Map<Object, Mark> participations = Suppression.of(participations(all.measures(), measures), limit);
        return new Marks(
                participations,
                new ReachedMarks(reached, limit).of(CITY, participations),
                Suppression.of(cases(all.networkWork(), all.networkModels(), work), limit));
    }

    private static Cell participations(Measures all, Map<UUID, Measures> spaces) {
        List<Cell> parts = spaces.entrySet().stream()
                .map(its -> cell(its.getKey(), its.getValue(), its.getKey(), List.of()))
                .toList();
        return cell(CITY, all, null, parts);
    }

    private static Cell cell(Object key, Measures its, UUID socialSpaceId, List<Cell> parts) {
        return new Cell(key, its.participants().count(), 0, its.count() == 0, socialSpaceId, parts);
    }

    /** By model of network work; what has none belongs to the city only. */
    private static Cell cases(
            NetworkChapter.Figures all, List<ModelRow> models, Map<UUID, NetworkChapter.Figures> spaces) {
        Map<UUID, Cell> cells = new LinkedHashMap<>();
        spaces.forEach((id, its) -> cells.put(id, cell(id, its, id, List.of())));
        List<Cell> parts = new ArrayList<>();
        for (ModelRow model : models) {
            List<Cell> its = model.socialSpaceIds().stream().map(cells::remove).toList();
            parts.add(cell(model.model(), model.networkWork(), null, its));
        }
        parts.addAll(cells.values());
        return cell(CITY, all, null, parts);
    }

    /** A peer consultation has one case at least. */
    private static Cell cell(Object key, NetworkChapter.Figures its, UUID socialSpaceId, List<Cell> parts) {
        int held = its.peerConsultations();
        return new Cell(key, its.cases().count(), held, held == 0, socialSpaceId, parts);
    }

    /** Of a social space whose count is not told nothing more is told of its projects. */
    private Map<Object, Mark> ofProjects(AnnualReport city, UUID socialSpaceId, Measures all, Mark mark) {
        List<Project> projects = city.projectList().stream()
                .filter(project -> project.socialSpaceId().equals(socialSpaceId))
                .toList();
        if (mark != Mark.TOLD) {
            return projects.stream()
                    .collect(Collectors.<Project, Object, Mark>toMap(
                            Project::projectId, it -> it.measures().count() == 0 ? Mark.TOLD : mark));
        }
        int others = all.participants().count();
        int heldByOthers = all.count();
        List<Cell> parts = new ArrayList<>();
        for (Project project : projects) {
            parts.add(cell(project.projectId(), project.measures(), null, List.of()));
            others -= project.measures().participants().count();
            heldByOthers -= project.measures().count();
        }
        parts.add(Cell.rest(others, heldByOthers == 0));
        Cell told = new Cell(socialSpaceId, all.participants().count(), 0, true, null, parts);
        return Suppression.of(told, limit);
    }

    /** @param whole what the report's totals are called: the city, or the social space that it is of */
    private AnnualReport published(AnnualReport report, Object whole) {
        Marks now = years.get(report.year());
        NetworkChapter work = report.networkWork();
        return report.with(
                report.socialSpaces().stream()
                        .map(space -> published(space, now))
                        .toList(),
                published(report.measures(), now, whole),
                published(report.projectWork(), now, whole),
                report.projectList().stream()
                        .map(project -> project.with(published(project.measures(), now, project.projectId())))
                        .toList(),
                work.with(
                        published(work.total(), now, whole),
                        work.socialSpaces().stream()
                                .map(row -> row.with(published(row.figures(), now, row.socialSpaceId())))
                                .toList()),
                published(report.networkModels(), now, whole),
                published(report.yearsBefore(), whole));
    }

    private SocialSpace published(SocialSpace space, Marks now) {
        return space.with(
                published(space.measures(), now, space.socialSpaceId()),
                published(space.projectWork(), now, space.socialSpaceId()),
                published(space.yearsBefore(), space.socialSpaceId()));
    }

    private Map<Integer, YearFigures> published(Map<Integer, YearFigures> before, Object whole) {
        Map<Integer, YearFigures> shown = new LinkedHashMap<>();
        before.forEach((year, its) -> {
            Marks then = years.get(year);
            shown.put(
                    year,
                    its.with(
                            published(its.measures(), then, whole),
                            published(its.projectWork(), then, whole),
                            published(its.networkWork(), then, whole),
                            published(its.networkModels(), then, whole)));
        });
        return shown;
    }

    private List<ModelRow> published(List<ModelRow> models, Marks marks, Object whole) {
        return models.stream()
                .map(row -> row.with(published(row.networkWork(), marks, whole.equals(CITY) ? row.model() : whole)))
                .toList();
    }

    private Measures published(Measures its, Marks marks, Object key) {
        return its.with(marks.participations().get(key).of(its.participants().count(), limit));
    }

    private ProjectWork published(ProjectWork its, Marks marks, Object key) {
        Map<Reached.Group, Persons> shown = new EnumMap<>(Reached.Group.class);
        its.reached()
                .forEach((group, persons) -> shown.put(
                        group, marks.reached().get(ReachedMarks.key(key, group)).of(persons.count(), limit)));
        return its.with(shown);
    }

    private NetworkChapter.Figures published(NetworkChapter.Figures its, Marks marks, Object key) {
        return its.with(marks.cases().get(key).of(its.cases().count(), limit));
    }
}
