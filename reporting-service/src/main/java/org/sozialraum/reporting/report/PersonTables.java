package org.sozialraum.reporting.report;

import static org.sozialraum.reporting.disclosure.ToldCounts.CITY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sozialraum.contract.NetworkModel;
import org.sozialraum.reporting.disclosure.Cell;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.figure.Sums;
import org.sozialraum.reporting.report.AnnualReport.Project;
import org.sozialraum.reporting.report.AnnualReport.SocialSpace;
import org.sozialraum.reporting.report.ReachedMarks.Counts;
import org.sozialraum.reporting.report.YearFigures.Measures;
import org.sozialraum.reporting.report.YearFigures.ModelRow;

/**
 * A year's counts of persons as tables with totals.
 *
 * @param participations of the city, the social spaces and their projects
 * @param reached of the social spaces, by group
 * @param cases of the city, the models of network work and the social spaces
 * @param models which social spaces each stands for
 * @param projects that are listed, by social space
 */
record PersonTables(
        Map<Object, Count> participations,
        Map<UUID, Counts> reached,
        Map<Object, Count> cases,
        Map<NetworkModel, Set<UUID>> models,
        Map<UUID, List<UUID>> projects) {

    /** @param occasions the measures or consultations at which the persons were counted */
    private record Count(int occasions, int persons) {
        static Count of(Measures its) {
            return new Count(its.count(), its.participants().count());
        }

        static Count of(NetworkChapter.Figures its) {
            return new Count(its.peerConsultations(), its.cases().count());
        }

        boolean isNone() {
            return occasions == 0 && persons == 0;
        }
    }

    /** Of the report's own year. */
    static PersonTables of(AnnualReport city) {
        PersonTables tables = of(
                city.measures(),
                city.networkWork().total(),
                city.networkModels(),
                city.socialSpaces(),
                SocialSpace::measures,
                SocialSpace::projectWork);
        city.networkWork()
                .socialSpaces()
                .forEach(row -> tables.cases.put(row.socialSpaceId(), Count.of(row.figures())));
        for (Project project : city.projectList()) {
            tables.participations.put(project.projectId(), Count.of(project.measures()));
            tables.projects.get(project.socialSpaceId()).add(project.projectId());
        }
        return tables;
    }

    /** Of a year before. */
    static PersonTables of(int year, AnnualReport city) {
        YearFigures all = city.yearsBefore().get(year);
        PersonTables tables = of(
                all.measures(),
                all.networkWork(),
                all.networkModels(),
                city.socialSpaces(),
                space -> space.yearsBefore().get(year).measures(),
                space -> space.yearsBefore().get(year).projectWork());
        city.socialSpaces()
                .forEach(space -> tables.cases.put(
                        space.socialSpaceId(),
                        Count.of(space.yearsBefore().get(year).networkWork())));
        return tables;
    }

    private static PersonTables of(
            Measures measures,
            NetworkChapter.Figures work,
            List<ModelRow> models,
            List<SocialSpace> spaces,
            Function<SocialSpace, Measures> its,
            Function<SocialSpace, ProjectWork> reached) {
        PersonTables tables = new PersonTables(
                new HashMap<>(),
                new LinkedHashMap<>(),
                new HashMap<>(),
                models.stream().collect(Collectors.toMap(ModelRow::model, it -> Set.copyOf(it.socialSpaceIds()))),
                new LinkedHashMap<>());
        tables.participations.put(CITY, Count.of(measures));
        tables.cases.put(CITY, Count.of(work));
        models.forEach(row -> tables.cases.put(row.model(), Count.of(row.networkWork())));
        for (SocialSpace space : spaces) {
            tables.participations.put(space.socialSpaceId(), Count.of(its.apply(space)));
            tables.reached.put(space.socialSpaceId(), Counts.of(its.apply(space), reached.apply(space)));
            tables.projects.put(space.socialSpaceId(), new ArrayList<>());
        }
        return tables;
    }

    /** All of the city, in the report's order. */
    private Set<UUID> socialSpaceIds() {
        return reached.keySet();
    }

    /** The same tables of other entries. */
    PersonTables with(Sums sums) {
        Map<Object, Count> participated = new HashMap<>();
        participations
                .keySet()
                .forEach(key -> participated.put(key, count(sums, Figure.MEASURES, Figure.PARTICIPATIONS, key)));
        Map<Object, Count> consulted = new HashMap<>();
        cases.keySet().forEach(key -> consulted.put(key, count(sums, Figure.PEER_CONSULTATIONS, Figure.CASES, key)));
        Map<UUID, Counts> came = new LinkedHashMap<>();
        socialSpaceIds().forEach(id -> {
            Selection its = Selection.of(Figure.MEASURES, Set.of(id));
            came.put(id, Counts.of(Measures.of(sums, its), ProjectWork.of(sums, its.spaceIds())));
        });
        return new PersonTables(participated, came, consulted, models, projects);
    }

    private Count count(Sums sums, Figure occasions, Figure persons, Object key) {
        Selection its = Selection.of(occasions, socialSpaceIds());
        if (key instanceof NetworkModel model) {
            its = its.in(models.get(model));
        } else if (key instanceof UUID id) {
            its = socialSpaceIds().contains(id) ? its.in(Set.of(id)) : its.ofProject(id);
        }
        return new Count(sums.count(its), sums.count(its.figure(persons)));
    }

    /** Of the city by social space. */
    Cell participationsTable() {
        return participations(
                CITY,
                null,
                socialSpaceIds().stream()
                        .map(id -> participations(id, id, List.of()))
                        .toList());
    }

    /** Of a social space, of which all is told, by project; with what no list shows. */
    Cell projectsTable(UUID socialSpaceId) {
        List<Cell> parts = new ArrayList<>();
        Count all = participations.get(socialSpaceId);
        int others = all.persons();
        int occasions = all.occasions();
        for (UUID id : projects.get(socialSpaceId)) {
            parts.add(participations(id, null, List.of()));
            others -= participations.get(id).persons();
            occasions -= participations.get(id).occasions();
        }
        parts.add(Cell.rest(others, occasions == 0 && others == 0));
        return new Cell(socialSpaceId, all.persons(), 0, true, null, parts);
    }

    boolean isNoneOf(UUID projectId) {
        return participations.get(projectId).isNone();
    }

    private Cell participations(Object key, UUID socialSpaceId, List<Cell> parts) {
        Count its = participations.get(key);
        return new Cell(key, its.persons(), 0, its.isNone(), socialSpaceId, parts);
    }

    /** By model of network work; what has none belongs to the city only, and so does what is of another model than these. */
    Cell casesTable(Set<NetworkModel> shown) {
        Set<UUID> left = new HashSet<>(socialSpaceIds());
        List<Cell> parts = new ArrayList<>();
        shown.stream().sorted().forEach(model -> {
            Set<UUID> its = models.get(model);
            left.removeAll(its);
            parts.add(cases(model, null, ofSpaces(its)));
        });
        parts.addAll(ofSpaces(left));
        return cases(CITY, null, parts);
    }

    private List<Cell> ofSpaces(Set<UUID> ids) {
        return socialSpaceIds().stream()
                .filter(ids::contains)
                .map(id -> cases(id, id, List.of()))
                .toList();
    }

    /** A peer consultation has one case at least. */
    private Cell cases(Object key, UUID socialSpaceId, List<Cell> parts) {
        Count its = cases.get(key);
        return new Cell(key, its.persons(), its.occasions(), its.isNone(), socialSpaceId, parts);
    }
}
