package org.sozialraum.reporting.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sozialraum.reporting.report.YearsCompared.Row;

/** Figures of the social spaces, each beside the years before: a row for each social space, together by figure. */
public final class SpacesCompared {

    /** One figure of the social spaces. */
    public record Group(String name, List<Row> rows) {}

    private SpacesCompared() {}

    /**
     * @param figures of the city or of a social space; of a social space it may leave out those of which there is nothing
     * @return none for a report of one social space, which is compared by itself
     */
    static List<Group> of(PaperView paper, Function<YearsCompared, List<Row>> figures) {
        if (paper.oneSpace()) {
            return List.of();
        }
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        figures.apply(paper.compared()).forEach(row -> groups.put(row.name(), new ArrayList<>()));
        AnnualReport report = paper.report();
        report.socialSpaces()
                .forEach(space -> figures.apply(YearsCompared.of(report, space))
                        .forEach(row ->
                                groups.get(row.name()).add(new Row(paper.space(space.socialSpaceId()), row.values()))));
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
