package org.sozialraum.reporting.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sozialraum.contract.Reached;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.reporting.project.ProjectState;
import org.sozialraum.reporting.report.ProjectWork.TargetGroupRow;
import org.sozialraum.reporting.report.ProjectWork.TopicRow;
import org.sozialraum.reporting.report.YearsCompared.Row;
import org.sozialraum.reporting.report.YearsCompared.Value;

/** What the page shows of the topics, target groups and persons reached: a row each, a column for each social space. */
public record ProjectWorkView(PaperView paper) {

    private static final String PLACE = "projectWork.";

    /** @param head what the rows are */
    public record Crosstab(String caption, String head, List<String> columns, List<Row> rows) {}

    /** Those in which there is something. */
    public List<Crosstab> tables() {
        return Stream.of(
                        new Crosstab(
                                "Projekte nach Thema; Maßnahmen und offene Bedarfe zusammen",
                                "Thema",
                                TableRows.join(places(), List.of("Maßnahmen", "offene Bedarfe")),
                                topics()),
                        new Crosstab(
                                "Projekte nach Zielgruppe; Maßnahmen zusammen",
                                "Zielgruppe",
                                TableRows.join(places(), List.of("Maßnahmen")),
                                targetGroups()),
                        new Crosstab("Teilnahmen nach Gruppe, soweit so gezählt wurde", "Gruppe", places(), reached()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** The social spaces, and the city where it is more than one. */
    private List<String> places() {
        List<String> names = new ArrayList<>();
        paper.report().socialSpaces().forEach(space -> names.add(paper.space(space.socialSpaceId())));
        if (!paper.oneSpace()) {
            names.add(paper.authority().everywhere());
        }
        return names;
    }

    private List<Row> topics() {
        return ofAll().topics().stream()
                .map(row -> {
                    String at = PLACE + "topics." + row.topicId();
                    return row(
                            paper.topic(row.topicId()),
                            each(
                                    at + ".projects",
                                    work -> String.valueOf(
                                            topic(work, row.topicId()).projects())),
                            Stream.of(
                                    new Value(String.valueOf(row.measures()), at + ".measures"),
                                    new Value(String.valueOf(row.needsOpen()), at + ".needsOpen")));
                })
                .toList();
    }

    private List<Row> targetGroups() {
        return ofAll().targetGroups().stream()
                .filter(row -> row.projects() + row.measures() > 0)
                .map(row -> {
                    String at = PLACE + "targetGroups." + row.targetGroup();
                    return row(
                            German.label(row.targetGroup()),
                            each(
                                    at + ".projects",
                                    work -> String.valueOf(
                                            group(work, row.targetGroup()).projects())),
                            Stream.of(new Value(String.valueOf(row.measures()), at + ".measures")));
                })
                .toList();
    }

    private List<Row> reached() {
        boolean nobody = ofAll().reached().values().stream().allMatch(it -> it.told() && it.count() == 0);
        return nobody
                ? List.of()
                : Stream.of(Reached.Group.values())
                        .map(group -> row(
                                German.label(group),
                                each(
                                        PLACE + "reached." + group,
                                        work -> German.shown(work.reached().get(group))),
                                Stream.empty()))
                        .toList();
    }

    /** How many projects there are and where they stand. */
    public GroupedTable states() {
        List<ProjectState> told = paper.compared().statesTold();
        return GroupedTable.byPlace(paper, "Projekte nach ihrem Stand", years -> years.projects(told));
    }

    public GroupedTable measures() {
        return GroupedTable.byPlace(paper, "Maßnahmen, Teilnahmen und Angebote", YearsCompared::measures);
    }

    /** Projects by topic and target group, and persons reached. */
    public GroupedTable compared() {
        return GroupedTable.byFigure(
                paper, "Themen, Zielgruppen und Erreichte", years -> GroupedTable.any(compared(years)));
    }

    private List<Row> compared(YearsCompared years) {
        List<Row> rows = new ArrayList<>();
        years.years().values().stream()
                .flatMap(year -> year.projectWork().topics().stream())
                .map(TopicRow::topicId)
                .distinct()
                .forEach(id -> rows.add(years.row(
                        "Projekte zum Thema " + paper.topic(id),
                        PLACE + "topics." + id + ".projects",
                        year -> String.valueOf(topic(year.projectWork(), id).projects()))));
        for (TargetGroup group : TargetGroup.values()) {
            rows.add(years.row(
                    "Projekte der Zielgruppe " + German.label(group),
                    PLACE + "targetGroups." + group + ".projects",
                    year -> String.valueOf(group(year.projectWork(), group).projects())));
        }
        for (Reached.Group group : Reached.Group.values()) {
            rows.add(years.row(
                    "Erreicht: " + German.label(group),
                    PLACE + "reached." + group,
                    year -> German.shown(year.projectWork().reached().get(group))));
        }
        return rows;
    }

    private ProjectWork ofAll() {
        return paper.report().projectWork();
    }

    private List<Value> each(String path, Function<ProjectWork, String> text) {
        Map<String, ProjectWork> places = new LinkedHashMap<>();
        paper.report().socialSpaces().forEach(space -> places.put(paper.at(space) + ".", space.projectWork()));
        if (!paper.oneSpace()) {
            places.put("", ofAll());
        }
        return places.entrySet().stream()
                .map(place -> new Value(text.apply(place.getValue()), place.getKey() + path))
                .toList();
    }

    private static Row row(String name, List<Value> places, Stream<Value> further) {
        return new Row(name, Stream.concat(places.stream(), further).toList());
    }

    private static TopicRow topic(ProjectWork work, UUID id) {
        return work.topics().stream()
                .filter(row -> row.topicId().equals(id))
                .findFirst()
                .orElse(new TopicRow(id, 0, 0, 0));
    }

    private static TargetGroupRow group(ProjectWork work, TargetGroup group) {
        return work.targetGroups().stream()
                .filter(row -> row.targetGroup() == group)
                .findFirst()
                .orElseThrow();
    }
}
