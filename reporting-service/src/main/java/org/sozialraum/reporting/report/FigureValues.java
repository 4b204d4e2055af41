package org.sozialraum.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sozialraum.reporting.figure.FigurePath;

/** The figures of a report's JSON, each by its dotted path. */
public final class FigureValues {

    /** @param before null where the figure was not there; so is {@code after} */
    public record Difference(String figure, String before, String after) {}

    /** Where a path goes into the part of a social space, of a year before, or of network work, which has parts of its own. */
    private static final Pattern PART = Pattern.compile("\\b((socialSpaces|yearsBefore)\\.[^.]+|networkWork)\\.");

    private FigureValues() {}

    /** As they are written there: a number, or a text for an amount, a rate and a count that is not told. */
    public static Map<String, String> of(JsonNode report) {
        Map<String, String> values = new LinkedHashMap<>();
        ReportPaths.walk(report, whole -> false, (path, value) -> {
            if ((value.isNumber() || value.isTextual()) && FigurePath.of(path).isPresent()) {
                values.put(path, value.asText());
            }
        });
        return values;
    }

    /**
     * Whether the report tells such a figure in whichever of its parts: where one of them has none, it is nought there. A rate
     * that is not given stands there as well.
     *
     * @param report with what is null in it
     */
    public static boolean tells(JsonNode report, String path) {
        String asked = PART.matcher(path).replaceAll("");
        List<JsonNode> told = new ArrayList<>();
        ReportPaths.walk(report, whole -> false, (at, value) -> {
            String its = PART.matcher(at).replaceAll("");
            if (its.equals(asked) || value.isNull() && asked.startsWith(its + ".")) {
                told.add(value);
            }
        });
        return !told.isEmpty();
    }

    /** The figures that two reports tell otherwise. */
    public static List<Difference> between(JsonNode before, JsonNode after) {
        Map<String, String> was = of(before);
        Map<String, String> is = of(after);
        TreeSet<String> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        return all.stream()
                .map(path -> new Difference(path, was.get(path), is.get(path)))
                .filter(it -> it.before() == null || !it.before().equals(it.after()))
                .toList();
    }
}
