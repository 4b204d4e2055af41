package org.sozialraum.reporting.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sozialraum.reporting.figure.FigurePath;
import org.sozialraum.reporting.figure.FigurePath.Part;
import org.sozialraum.reporting.report.YearsCompared.Row;

/** Figures of the social spaces and the city, each beside the years before, as tables of the page. */
final class PlacesCompared {

    private static final String LEFT_OUT = "Nicht aufgeführt ist, wovon in keinem dieser Jahre etwas erfasst ist.";
    private static final String WITH_YEARS_BEFORE = ", mit den Vorjahren";

    private PlacesCompared() {}

    /**
     * A table whose rows belong together in groups.
     *
     * @param head what the rows are
     * @param groups none where there is nothing to list
     * @param leftOut says what is not listed; null where nothing is left out
     */
    public record Table(String caption, String head, List<String> columns, List<Group> groups, String leftOut) {}

    /** @param name null where the rows say it themselves */
    public record Group(String name, List<Row> rows) {}

    /** A social space, or the city. */
    private record Place(String name, YearsCompared years) {}

    private static List<Place> places(PaperView paper) {
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
    static Table byPlace(PaperView paper, String caption, Function<YearsCompared, List<Row>> figures) {
        List<Group> groups = places(paper).stream()
                .map(place -> new Group(place.name(), byYear(place.years(), figures.apply(place.years()))))
                .toList();
        List<String> columns = figures.apply(paper.compared()).stream()
                .map(figure -> German.divisible(figure.name()))
                .toList();
        return paper.compared().several()
                ? new Table(caption + WITH_YEARS_BEFORE, "Sozialraum und Jahr", columns, groups, null)
                : new Table(
                        caption,
                        "Sozialraum",
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
    static Table byFigure(PaperView paper, String caption, Function<YearsCompared, List<Row>> figures) {
        List<String> years =
                paper.compared().years().keySet().stream().map(String::valueOf).toList();
        String title = caption + (paper.compared().several() ? WITH_YEARS_BEFORE : "");
        if (paper.oneSpace()) {
            return new Table(title, "Kennzahl", years, List.of(new Group(null, figures.apply(paper.compared()))), null);
        }
        Map<FigurePath, Group> groups = new LinkedHashMap<>();
        figures.apply(paper.compared())
                .forEach(row -> groups.put(figure(row), new Group(row.name(), new ArrayList<>())));
        List<Place> places = places(paper);
        places.forEach(place -> figures.apply(place.years())
                .forEach(row -> groups.get(figure(row)).rows().add(new Row(place.name(), row.values()))));
        return new Table(
                title,
                "Sozialraum",
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
}
