package org.sozialraum.reporting.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sozialraum.reporting.figure.FigurePath;
import org.sozialraum.reporting.figure.FigurePath.Part;
import org.sozialraum.reporting.report.YearsCompared.Row;
import org.sozialraum.reporting.report.YearsCompared.Value;

/**
 * A table of the page whose rows belong together in groups, mostly of figures of the social spaces and the city beside the years
 * before.
 *
 * @param head what the rows are
 * @param longNames names of rows may be long
 * @param groups none where there is nothing to tell
 * @param leftOut says what is not listed; null where nothing is left out
 */
public record GroupedTable(
        String caption, String head, boolean longNames, List<String> columns, List<Group> groups, String leftOut) {

    private static final int ROWS_OF_A_PAGE = 30;
    private static final String LEFT_OUT = "Nicht aufgeführt ist, wovon in keinem dieser Jahre etwas erfasst ist.";
    private static final String WITH_YEARS_BEFORE = ", mit den Vorjahren";

    /** On paper such a table is not cut, whichever page it begins on; rows may have several lines. */
    public boolean fitsOnAPage() {
        return groups.stream().mapToInt(group -> 1 + group.rows().size()).sum() <= ROWS_OF_A_PAGE;
    }

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
        AnnualReport report = paper.report();
        if (paper.oneSpace()) {
            return List.of(
                    new Place(paper.space(report.socialSpaces().getFirst().socialSpaceId()), paper.compared()));
        }
        List<Place> places = new ArrayList<>();
        report.socialSpaces()
                .forEach(space ->
                        places.add(new Place(paper.space(space.socialSpaceId()), YearsCompared.of(report, space))));
        places.add(new Place(paper.authority().everywhere(), paper.compared()));
        return places;
    }

    /**
     * A group for each place, in it a row for each year and a column for each figure; for a few figures that each place has.
     *
     * @param figures the same of every place
     */
    static GroupedTable byPlace(PaperView paper, String caption, Function<YearsCompared, List<Row>> figures) {
        List<Group> groups = places(paper).stream()
                .map(place -> new Group(place.name(), byYear(place.years(), figures.apply(place.years()))))
                .toList();
        List<String> columns = figures.apply(paper.compared()).stream()
                .map(figure -> German.divisible(figure.name()))
                .toList();
        return paper.compared().several()
                ? new GroupedTable(caption + WITH_YEARS_BEFORE, "Sozialraum und Jahr", false, columns, groups, null)
                : new GroupedTable(
                        caption,
                        "Sozialraum",
                        false,
                        columns,
                        List.of(new Group(
                                null,
                                groups.stream()
                                        .map(place -> new Row(
                                                place.name(),
                                                place.rows().getFirst().values()))
                                        .toList())),
                        null);
    }

    private static List<Row> byYear(YearsCompared years, List<Row> figures) {
        List<Integer> each = List.copyOf(years.years().keySet());
        return IntStream.range(0, each.size())
                .mapToObj(year -> new Row(
                        String.valueOf(each.get(year)),
                        figures.stream()
                                .map(figure -> figure.values().get(year))
                                .toList()))
                .toList();
    }

    /**
     * A group for each figure, in it a row for each place and a column for each year; for many figures, or long ones.
     *
     * @param figures of a social space, of which it may leave out those of which there is nothing; the city's include them
     */
    static GroupedTable byFigure(PaperView paper, String caption, Function<YearsCompared, List<Row>> figures) {
        List<String> years =
                paper.compared().years().keySet().stream().map(String::valueOf).toList();
        String title = caption + (paper.compared().several() ? WITH_YEARS_BEFORE : "");
        if (paper.oneSpace()) {
            return new GroupedTable(
                    title,
                    "Kennzahl",
                    true,
                    years,
                    groups(Stream.of(new Group(null, figures.apply(paper.compared())))),
                    null);
        }
        Map<FigurePath, Group> groups = new LinkedHashMap<>();
        figures.apply(paper.compared())
                .forEach(row -> groups.put(figure(row), new Group(row.name(), new ArrayList<>())));
        List<Place> places = places(paper);
        places.forEach(place -> figures.apply(place.years())
                .forEach(row -> groups.get(figure(row)).rows().add(new Row(place.name(), row.values()))));
        return new GroupedTable(
                title,
                "Sozialraum",
                false,
                years,
                List.copyOf(groups.values()),
                groups.values().stream().allMatch(group -> group.rows().size() == places.size()) ? null : LEFT_OUT);
    }

    /** What a row tells, wherever; two figures may bear the same name. */
    private static FigurePath figure(Row row) {
        FigurePath path = FigurePath.of(row.values().getFirst().path()).orElseThrow();
        Map<Part, String> values = new EnumMap<>(Part.class);
        values.putAll(path.values());
        values.remove(Part.SPACE);
        return new FigurePath(path.figure(), values);
    }

    /** Only those of which there was any in one of the years. */
    static List<Row> any(List<Row> counts) {
        return counts.stream()
                .filter(row ->
                        row.values().stream().anyMatch(value -> !value.text().equals("0")))
                .toList();
    }

    /** Each figure beside the years before. Of a place no thing is told that was not there in any of the years. */
    static GroupedTable beside(PaperView paper, String caption, String head, List<Column> columns, List<Thing> things) {
        return new GroupedTable(
                caption,
                head,
                true,
                columns.stream()
                        .flatMap(column ->
                                paper.compared().years().keySet().stream().map(year -> column.words() + " " + year))
                        .toList(),
                groups(places(paper).stream()
                        .map(place -> new Group(
                                paper.oneSpace() ? null : place.name(), rows(place.years(), columns, things)))),
                null);
    }

    /** Without what the last group, the city's, would only repeat of one social space above it. */
    GroupedTable withoutRepetition() {
        List<Group> spaces = groups.subList(0, Math.max(0, groups.size() - 1));
        List<List<Object>> said = spaces.stream()
                .flatMap(space -> space.rows().stream())
                .map(GroupedTable::told)
                .toList();
        Stream<Group> city = groups.stream()
                .skip(spaces.size())
                .map(all -> new Group(
                        all.name() + ", in mehreren Sozialräumen",
                        all.rows().stream()
                                .filter(row -> !said.contains(told(row)))
                                .toList()));
        return new GroupedTable(
                caption, head, longNames, columns, groups(Stream.concat(spaces.stream(), city)), leftOut);
    }

    private static List<Object> told(Row row) {
        return List.of(figure(row), row.values().stream().map(Value::text).toList());
    }

    static List<Group> groups(Stream<Group> groups) {
        return groups.filter(group -> !group.rows().isEmpty()).toList();
    }

    private static List<Row> rows(YearsCompared years, List<Column> columns, List<Thing> things) {
        return any(things.stream()
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
                .toList());
    }
}
