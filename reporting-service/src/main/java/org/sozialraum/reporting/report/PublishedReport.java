package org.sozialraum.reporting.report;

import static org.sozialraum.reporting.disclosure.ToldCounts.CITY;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.contract.Reached;
import org.sozialraum.reporting.disclosure.Mark;
import org.sozialraum.reporting.disclosure.Persons;
import org.sozialraum.reporting.disclosure.Retelling;
import org.sozialraum.reporting.disclosure.SubmittedCounts;
import org.sozialraum.reporting.disclosure.Suppression;
import org.sozialraum.reporting.disclosure.ToldCounts;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.report.AnnualReport.SocialSpace;
import org.sozialraum.reporting.report.YearFigures.Measures;
import org.sozialraum.reporting.report.YearFigures.ModelRow;

/**
 * The report as it is told outside of the youth office: counts of persons below the limit are not told, and neither are those
 * from which they could be worked out. What is held back of a year depends on that year's figures only, and of a social space
 * on the whole city's, so that it is the same in every report; once the year has been in a submitted report, also on what was
 * told there.
 */
final class PublishedReport {

    private final SubmittedCounts submitted;
    private final FigureEntries entries;
    private final int limit;
    private final Map<Integer, Marks> years = new HashMap<>();

    /** What may be told of one year: by social space, project and model, and of the city. */
    private record Marks(Map<Object, Mark> participations, Map<Object, Mark> reached, Map<Object, Mark> cases) {}

    /**
     * @param city the report of the whole city
     * @param limit counts of persons below it are not told
     */
    PublishedReport(AnnualReport city, int limit, SubmittedCounts submitted, FigureEntries entries) {
        this.submitted = submitted;
        this.entries = entries;
        this.limit = limit;
        years.put(city.year(), withProjects(city.year(), PersonTables.of(city)));
        city.yearsBefore().keySet().forEach(year -> years.put(year, marks(year, PersonTables.of(year, city))));
    }

    AnnualReport of(AnnualReport city) {
        return published(city, CITY);
    }

    /** @param part the report of one social space */
    AnnualReport ofOneSpace(AnnualReport part) {
        return published(part, part.socialSpaces().getFirst().socialSpaceId());
    }

    private Marks marks(int year, PersonTables now) {
        Optional<ToldCounts> before = submitted.lastOf(year);
        if (before.isEmpty()) {
            Map<Object, Mark> participations = Suppression.of(now.participationsTable(), limit);
            return new Marks(
                    participations,
                    new ReachedMarks(now.reached(), limit).of(participations),
                    Suppression.of(now.casesTable(now.models().keySet()), limit));
        }
        ToldCounts told = before.get();
        PersonTables since = since(year, told, now);
        Set<NetworkModel> same = now.models().keySet().stream()
                .filter(model -> now.models().get(model).equals(told.models().get(model)))
                .collect(Collectors.toSet());
        Map<Object, Mark> participations =
                Retelling.of(now.participationsTable(), since.participationsTable(), told.participations(), limit);
        return new Marks(
                participations,
                new ReachedMarks(now.reached(), limit).again(participations, told.reached(), since.reached()),
                Retelling.of(now.casesTable(now.models().keySet()), since.casesTable(same), told.cases(), limit));
    }

    private PersonTables since(int year, ToldCounts told, PersonTables now) {
        return now.with(entries.after(year, SubmittedCounts.TOLD_BY, told.projectsPosition()));
    }

    private Marks withProjects(int year, PersonTables now) {
        Marks marks = marks(year, now);
        Optional<ToldCounts> before = submitted.lastInItsOwnReport(year);
        Optional<PersonTables> since = before.map(told -> since(year, told, now));
        now.projects().keySet().forEach(id -> {
            if (marks.participations().get(id) == Mark.TOLD) {
                marks.participations()
                        .putAll(since.map(changes -> Retelling.of(
                                        now.projectsTable(id),
                                        changes.projectsTable(id),
                                        before.get().participations(),
                                        limit))
                                .orElseGet(() -> Suppression.of(now.projectsTable(id), limit)));
            } else {
                // Of a social space whose count is not told nothing more is told of its projects.
                Mark its = marks.participations().get(id);
                now.projects()
                        .get(id)
                        .forEach(project ->
                                marks.participations().put(project, now.isNoneOf(project) ? Mark.TOLD : its));
            }
        });
        return marks;
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
                        group,
                        marks.reached().get(ToldCounts.ofGroup(key, group)).of(persons.count(), limit)));
        return its.with(shown);
    }

    private NetworkChapter.Figures published(NetworkChapter.Figures its, Marks marks, Object key) {
        return its.with(marks.cases().get(key).of(its.cases().count(), limit));
    }
}
