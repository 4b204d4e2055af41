package org.sozialraum.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Names what stands in a report's JSON by its dotted path, as in {@code socialSpaces.garstedt.money.paid}. */
public final class ReportPaths {

    /** What tells an element of a list from the others; an organisation is told by its id and never by its name. */
    private static final List<String> NAMES = List.of(
            "organisationId",
            "topicId",
            "targetGroup",
            "key",
            "name",
            "projectId",
            "resolutionId",
            "socialSpaceId",
            "voices",
            "cause",
            "chapter",
            "kind",
            "model",
            "familiesHelpToRun",
            "month");

    private ReportPaths() {}

    /** Visits what has no parts, and what is whole for the visitor, each with its path. */
    public static void walk(JsonNode report, Predicate<JsonNode> isWhole, BiConsumer<String, JsonNode> visit) {
        walk("", report, isWhole, visit);
    }

    private static void walk(
            String path, JsonNode node, Predicate<JsonNode> isWhole, BiConsumer<String, JsonNode> visit) {
        if (node.isValueNode() || isWhole.test(node)) {
            visit.accept(path, node);
        } else if (node.isArray()) {
            node.forEach(element -> walk(join(path, nameOf(element)), element, isWhole, visit));
        } else {
            node.properties().forEach(field -> walk(join(path, field.getKey()), field.getValue(), isWhole, visit));
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
