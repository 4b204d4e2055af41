package org.sozialraum.reporting.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sozialraum.reporting.figure.FigurePath;
import org.sozialraum.reporting.figure.FigurePath.Part;
import org.sozialraum.reporting.report.YearsCompared.Row;

/**
 * Figures of the social spaces, each beside the years before: a row for each social space, together by figure.
 *
 * @param groups none in a report of one social space, which is compared by itself
 * @param complete every social space has a row for every figure
 */
public record SpacesCompared(List<Group> groups, boolean complete) {

    /** One figure of the social spaces. */
    public record Group(String name, List<Row> rows) {}

    /** @param figures of the city or of a social space, of which it may leave out those of which there is nothing */
    static SpacesCompared of(PaperView paper, Function<YearsCompared, List<Row>> figures) {
        AnnualReport report = paper.report();
        Map<FigurePath, Group> groups = new LinkedHashMap<>();
        if (!paper.oneSpace()) {
            figures.apply(paper.compared())
                    .forEach(row -> groups.put(figure(row), new Group(row.name(), new ArrayList<>())));
            report.socialSpaces()
                    .forEach(space -> figures.apply(YearsCompared.of(report, space))
                            .forEach(row -> groups.get(figure(row))
                                    .rows()
                                    .add(new Row(paper.space(space.socialSpaceId()), row.values()))));
        }
        return new SpacesCompared(
                groups.values().stream()
                        .filter(group -> !group.rows().isEmpty())
                        .toList(),
                groups.values().stream()
                        .allMatch(group ->
                                group.rows().size() == report.socialSpaces().size()));
    }

    /** What a row tells, wherever; two figures may bear the same name. */
    private static FigurePath figure(Row row) {
        FigurePath path = FigurePath.of(row.values().getFirst().path()).orElseThrow();
        Map<Part, String> values = new EnumMap<>(Part.class);
        values.putAll(path.values());
        values.remove(Part.SPACE);
        return new FigurePath(path.figure(), values);
    }

    /** Only where there was any in one of the years. */
    static SpacesCompared ofAny(PaperView paper, Function<YearsCompared, List<Row>> counts) {
        return of(
                paper,
                years -> counts.apply(years).stream()
                        .filter(row -> row.values().stream()
                                .anyMatch(value -> !value.text().equals("0")))
                        .toList());
    }
}
