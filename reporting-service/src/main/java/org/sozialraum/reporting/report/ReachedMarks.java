package org.sozialraum.reporting.report;

import static org.sozialraum.reporting.disclosure.ToldCounts.CITY;
import static org.sozialraum.reporting.disclosure.ToldCounts.ofGroup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sozialraum.contract.Reached;
import org.sozialraum.reporting.disclosure.Cell;
import org.sozialraum.reporting.disclosure.Mark;
import org.sozialraum.reporting.disclosure.Suppression;

/**
 * Which of the groups that measures reached are told outside of the youth office, in one year. Participations are told by
 * social space and by group, so the same persons are in two tables: what crosses them is told as a whole, or only the city's
 * groups are, or nothing.
 */
record ReachedMarks(Map<UUID, Counts> spaces, int limit) {

    private static final String ALL = "all";

    /**
     * Who took part in one social space's measures.
     *
     * @param measures that were held
     * @param participations of all groups, and of those that nobody counted by group
     */
    record Counts(int measures, int participations, Map<Reached.Group, Integer> reached) {
        static Counts of(YearFigures.Measures measures, ProjectWork work) {
            Map<Reached.Group, Integer> reached = new HashMap<>();
            work.reached().forEach((group, persons) -> reached.put(group, persons.count()));
            return new Counts(measures.count(), measures.participants().count(), reached);
        }

        int of(Reached.Group group) {
            return reached.getOrDefault(group, 0);
        }

        int notByGroup() {
            return participations
                    - reached.values().stream().mapToInt(Integer::intValue).sum();
        }

        boolean isNone() {
            return measures == 0 && participations == 0;
        }

        boolean hasSmallOnes(int limit) {
            return Stream.concat(reached.values().stream(), Stream.of(notByGroup()))
                    .anyMatch(count -> count > 0 && count < limit);
        }
    }

    /** @param participations how much is told of the participations, by social space and of the city */
    Map<Object, Mark> of(Map<Object, Mark> participations) {
        boolean totalsTold = participations.get(CITY) == Mark.TOLD
                && spaces.keySet().stream().allMatch(id -> participations.get(id) == Mark.TOLD);
        boolean everything = totalsTold && spaces.values().stream().noneMatch(its -> its.hasSmallOnes(limit));
        Map<Reached.Group, Mark> ofCity = participations.get(CITY) == Mark.TOLD ? ofCity() : Map.of();
        Map<Object, Mark> marks = new HashMap<>();
        for (Reached.Group group : Reached.Group.values()) {
            spaces.forEach((id, its) ->
                    marks.put(ofGroup(id, group), everything || its.measures() == 0 ? Mark.TOLD : Mark.WITHHELD));
            marks.put(ofGroup(CITY, group), everything ? Mark.TOLD : ofCity.getOrDefault(group, Mark.WITHHELD));
        }
        return marks;
    }

    /**
     * What is told again after a report was submitted: as before where nobody has come since; everything where everything was
     * told, and everything may be told of who has come since; otherwise nothing.
     *
     * @param before how much was told of each
     * @param since who has come since, by social space
     */
    Map<Object, Mark> again(Map<Object, Mark> participations, Map<Object, Mark> before, Map<UUID, Counts> since) {
        boolean unchanged = since.values().stream().allMatch(Counts::isNone);
        Map<Object, Mark> ofChanges = new ReachedMarks(since, limit).of(participations);
        boolean everything = !before.isEmpty()
                && Stream.of(before, ofChanges)
                        .flatMap(it -> it.values().stream())
                        .allMatch(mark -> mark == Mark.TOLD);
        Map<Object, Mark> marks = new HashMap<>();
        ofChanges.keySet().forEach(key -> {
            Mark was = before.getOrDefault(key, Mark.WITHHELD);
            marks.put(key, unchanged ? was : everything ? Mark.TOLD : Mark.WITHHELD);
        });
        spaces.forEach((id, its) -> {
            if (its.measures() == 0) {
                Stream.of(Reached.Group.values()).forEach(group -> marks.put(ofGroup(id, group), Mark.TOLD));
            }
        });
        return marks;
    }

    /**
     * Of the social spaces nothing is told here, but each team knows its own. That nobody of a group came is told, and taken for
     * known everywhere. Where not even that the groups add up to all could be told, no group is, since that is told elsewhere.
     */
    private Map<Reached.Group, Mark> ofCity() {
        List<Cell> groups = new ArrayList<>();
        for (Reached.Group group : Reached.Group.values()) {
            Map<UUID, Integer> counts = new HashMap<>();
            spaces.forEach((id, its) -> counts.put(id, its.of(group)));
            groups.add(cell(group, counts));
        }
        Map<UUID, Integer> notByGroup = new HashMap<>();
        spaces.forEach((id, its) -> notByGroup.put(id, its.notByGroup()));
        groups.add(cell(null, notByGroup));
        int all = spaces.values().stream().mapToInt(Counts::participations).sum();
        Map<Object, Mark> marks = Suppression.of(new Cell(ALL, all, 0, all == 0, null, groups), limit);
        Map<Reached.Group, Mark> ofGroups = new HashMap<>();
        if (marks.get(ALL) == Mark.TOLD) {
            Stream.of(Reached.Group.values()).forEach(group -> ofGroups.put(group, marks.get(group)));
        }
        return ofGroups;
    }

    private static Cell cell(Reached.Group groupOrRest, Map<UUID, Integer> counts) {
        List<Cell> parts = counts.entrySet().stream()
                .map(its -> {
                    int count = its.getValue();
                    return new Cell(null, count, count == 0 ? 0 : 1, count == 0, its.getKey(), List.of());
                })
                .toList();
        int all = parts.stream().mapToInt(Cell::value).sum();
        int atLeast = parts.stream().mapToInt(Cell::atLeast).sum();
        return new Cell(groupOrRest, all, atLeast, all == 0, null, parts);
    }
}
