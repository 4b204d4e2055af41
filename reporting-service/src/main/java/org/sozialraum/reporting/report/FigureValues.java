package org.sozialraum.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sozialraum.reporting.figure.FigurePath;

/** The figures of a report's JSON, each by its dotted path. */
public final class FigureValues {

    /** What tells an element of a list from the others; an organisation is told by its id and never by its name. */
    private static final List<String> NAMES = List.of(
            "organisationId",
            "key",
            "name",
            "projectId",
            "resolutionId",
            "socialSpaceId",
            "voices",
            "cause",
            "kind",
            "model",
            "familiesHelpToRun");

    /** @param before null where the figure was not there; so is {@code after} */
    public record Difference(String figure, String before, String after) {}

    private FigureValues() {}

    /** As they are written there: a number, or a text for an amount, a rate and a count that is not told. */
    public static Map<String, String> of(JsonNode report) {
        Map<String, String> values = new LinkedHashMap<>();
        collect("", report, values);
        return values;
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

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isNumber() || node.isTextual()) {
            if (FigurePath.of(path).isPresent()) {
                values.put(path, node.asText());
            }
        } else if (node.isArray()) {
            node.forEach(element -> collect(join(path, nameOf(element)), element, values));
        } else {
            node.properties().forEach(field -> collect(join(path, field.getKey()), field.getValue(), values));
        }
    }

    private static String nameOf(JsonNode element) {
        return NAMES.stream()
                .map(element::path)
                .filter(value -> value.isTextual() || value.isBoolean())
                .findFirst()
                .map(JsonNode::asText)
                .orElse("-");
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
