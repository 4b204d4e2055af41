package org.sozialraum.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sozialraum.reporting.report.YearsCompared.Row;
import org.sozialraum.reporting.report.YearsCompared.Value;

/**
 * Several figures beside one another in one table, of the city and of each social space.
 *
 * @param head what the rows are
 * @param groups none where there is nothing to tell
 */
public record WideTable(String caption, String head, List<String> columns, List<Group> groups) {

    /**
     * Rows that belong together.
     *
     * @param name null where there is one group only
     */
    public record Group(String name, List<Row> rows) {}

    /** @param field the figure's name in the report's JSON */
    record Column(String field, String words) {}

    /**
     * What figures are told of, such as a cause.
     *
     * @param path where they stand in the report's JSON
     * @param values of a year, in the order of the columns
     */
    record Thing(String name, String path, Function<YearFigures, List<Integer>> values) {}

    /** @param years its figures beside those of the years before */
    record Place(String name, YearsCompared years) {}

    /** The social spaces, and the city where the report is of more than one. */
    static List<Place> places(PaperView paper) {
        List<Place> places = new ArrayList<>();
        paper.report()
                .socialSpaces()
                .forEach(space -> places.add(
                        new Place(paper.space(space.socialSpaceId()), YearsCompared.of(paper.report(), space))));
        if (!paper.oneSpace()) {
            places.add(new Place(paper.authority().everywhere(), paper.compared()));
        }
        return places;
    }

    /** Each figure beside the years before. Of a place no thing is told that was not there in any of the years. */
    static WideTable beside(PaperView paper, String caption, String head, List<Column> columns, List<Thing> things) {
        return new WideTable(
                caption,
                head,
                columns.stream()
                        .flatMap(column ->
                                paper.compared().years().keySet().stream().map(year -> column.words() + " " + year))
                        .toList(),
                groups(places(paper).stream()
                        .map(place -> new Group(
                                paper.oneSpace() ? null : place.name(), rows(place.years(), columns, things)))));
    }

    /** Without what the last group, the city's, would only repeat of one social space above it. */
    WideTable withoutRepetition() {
        List<Group> spaces = groups.subList(0, Math.max(0, groups.size() - 1));
        List<List<Object>> said = spaces.stream()
                .flatMap(space -> space.rows().stream())
                .map(WideTable::told)
                .toList();
        Stream<Group> city = groups.stream()
                .skip(spaces.size())
                .map(all -> new Group(
                        all.name() + ", in mehreren Sozialräumen",
                        all.rows().stream()
                                .filter(row -> !said.contains(told(row)))
                                .toList()));
        return new WideTable(caption, head, columns, groups(Stream.concat(spaces.stream(), city)));
    }

    private static List<Object> told(Row row) {
        return List.of(row.name(), row.values().stream().map(Value::text).toList());
    }

    static List<Group> groups(Stream<Group> groups) {
        return groups.filter(group -> !group.rows().isEmpty()).toList();
    }

    private static List<Row> rows(YearsCompared years, List<Column> columns, List<Thing> things) {
        return things.stream()
                .map(thing -> new Row(
                        thing.name(),
                        IntStream.range(0, columns.size())
                                .boxed()
                                .flatMap(i -> years
                                        .row(
                                                thing.name(),
                                                thing.path() + "."
                                                        + columns.get(i).field(),
                                                year -> String.valueOf(thing.values()
                                                        .apply(year)
                                                        .get(i)))
                                        .values()
                                        .stream())
                                .toList()))
                .filter(row ->
                        row.values().stream().anyMatch(value -> !value.text().equals("0")))
                .toList();
    }
}
