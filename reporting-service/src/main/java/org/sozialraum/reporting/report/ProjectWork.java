package org.sozialraum.reporting.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.Reached;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.reporting.disclosure.Persons;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.figure.Sums;

/**
 * How many projects there were in a year, what they were about, for whom they were, whom their measures reached, and what
 * became of earlier ones.
 *
 * @param total whatever their topic, group and voices
 * @param topics those of which there is a project, a measure or an open need; the one with most projects first
 * @param targetGroups all of them, also where nothing is for them
 * @param reached whom measures counted by group; who came twice counts twice
 */
public record ProjectWork(
        Totals total,
        List<TopicRow> topics,
        List<TargetGroupRow> targetGroups,
        Map<Reached.Group, Persons> reached,
        FollowUps followUps) {

    /**
     * @param projects of the report's year
     * @param finished became COMPLETED or DISCONTINUED in the year, whatever their own
     * @param succeeded finished with the overall result SUCCESS
     */
    @Schema(name = "ProjectTotals")
    public record Totals(int projects, int finished, int succeeded) {}

    /**
     * A topic (Thema); what was merged into it counts with it.
     *
     * @param projects of the report's year
     * @param needsOpen voiced until the year's end and not closed by then
     */
    @Schema(name = "TopicFigures")
    public record TopicRow(UUID topicId, int projects, int measures, int needsOpen) {}

    /** @param projects of the report's year */
    @Schema(name = "TargetGroupFigures")
    public record TargetGroupRow(TargetGroup targetGroup, int projects, int measures) {}

    /**
     * Projects of which somebody asked in the year what became of them.
     *
     * @param stillRunning those of them that still ran
     * @param familiesHelp those of these that families help to run
     */
    @Schema(name = "FollowUpFigures")
    public record FollowUps(int asked, int stillRunning, int familiesHelp) {}

    static ProjectWork of(Sums sums, Set<UUID> spaceIds) {
        return new ProjectWork(
                new Totals(
                        sums.count(Selection.of(Figure.PROJECTS_OF_YEAR, spaceIds)),
                        sums.count(Selection.of(Figure.FINISHED, spaceIds)),
                        sums.count(Selection.of(Figure.SUCCEEDED, spaceIds))),
                byTopic(sums, spaceIds),
                byTargetGroup(sums, spaceIds),
                reached(sums, spaceIds),
                new FollowUps(
                        sums.count(Selection.of(Figure.FOLLOWED_UP, spaceIds)),
                        sums.count(Selection.of(Figure.STILL_RUNNING, spaceIds)),
                        sums.count(Selection.of(Figure.STILL_RUN_WITH_FAMILIES, spaceIds))));
    }

    ProjectWork with(Map<Reached.Group, Persons> shown) {
        return new ProjectWork(total, topics, targetGroups, shown, followUps);
    }

    private static List<TopicRow> byTopic(Sums sums, Set<UUID> spaceIds) {
        return Stream.of(Figure.PROJECTS_BY_TOPIC, Figure.MEASURES, Figure.NEEDS_OPEN)
                .flatMap(figure -> sums.of(Selection.of(figure, spaceIds), Sums.Row::topicId).stream())
                .distinct()
                .map(id -> {
                    Selection its =
                            Selection.of(Figure.PROJECTS_BY_TOPIC, spaceIds).ofTopic(id);
                    return new TopicRow(
                            id,
                            sums.count(its),
                            sums.count(its.figure(Figure.MEASURES)),
                            sums.count(its.figure(Figure.NEEDS_OPEN)));
                })
                .filter(row -> row.projects() + row.measures() + row.needsOpen() > 0)
                .sorted(Comparator.comparing(TopicRow::projects)
                        .thenComparing(TopicRow::needsOpen)
                        .reversed()
                        .thenComparing(TopicRow::topicId))
                .toList();
    }

    private static List<TargetGroupRow> byTargetGroup(Sums sums, Set<UUID> spaceIds) {
        return Stream.of(TargetGroup.values())
                .map(group -> {
                    Selection its = Selection.of(Figure.PROJECTS_BY_TARGET_GROUP, spaceIds)
                            .forGroup(group);
                    return new TargetGroupRow(group, sums.count(its), sums.count(its.figure(Figure.MEASURES)));
                })
                .toList();
    }

    private static Map<Reached.Group, Persons> reached(Sums sums, Set<UUID> spaceIds) {
        Map<Reached.Group, Persons> counts = new EnumMap<>(Reached.Group.class);
        for (Reached.Group group : Reached.Group.values()) {
            Selection its = Selection.of(Figure.REACHED, spaceIds).labelled(group.name());
            counts.put(group, Persons.of(sums.count(its)));
        }
        return counts;
    }
}
