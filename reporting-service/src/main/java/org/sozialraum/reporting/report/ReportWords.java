package org.sozialraum.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.figure.FigurePath;

/** What a frozen report says beside its figures, each thing by its dotted path: names, days, causes, and texts by id and hash. */
public final class ReportWords {

    private static final String TEXT = "textId";

    /** Where the event that tells an element of a list is known by: the text that it brings. */
    private static final String[] TELLING = {"", ".text", ".title"};

    /**
     * @param before null where nothing stood there; so is {@code after}
     */
    @Schema(name = "ReportWordsDifference")
    public record Difference(
            String place,
            @MayBeMissing String before,
            @MayBeMissing String after) {}

    private ReportWords() {}

    /** Ids of things are their names here, and not told by themselves. */
    public static Map<String, String> of(JsonNode report) {
        Map<String, String> words = new LinkedHashMap<>();
        ReportPaths.walk(report, node -> node.has(TEXT), (path, node) -> {
            String name = path.substring(path.lastIndexOf('.') + 1);
            if (!node.isNull() && FigurePath.of(path).isEmpty() && !name.equals("id") && !name.endsWith("Id")) {
                words.put(
                        free(path, words),
                        node.has(TEXT)
                                ? node.path(TEXT).asText() + " "
                                        + node.path("hash").asText()
                                : node.asText());
            }
        });
        return words;
    }

    /** What two reports say otherwise. */
    public static Stream<Difference> between(JsonNode before, JsonNode after) {
        Map<String, String> was = of(before);
        Map<String, String> is = of(after);
        TreeSet<String> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        return all.stream()
                .map(place -> new Difference(place, was.get(place), is.get(place)))
                .filter(it -> it.before() == null || !it.before().equals(it.after()));
    }

    /**
     * The text by which the event is found that tells what stands at a place: the text itself, or one of the same element.
     *
     * @param words as {@link #of}
     */
    public static Optional<UUID> textAt(String place, Map<String, String> words) {
        int end = place.lastIndexOf('.');
        String element = end < 0 ? "" : place.substring(0, end);
        return Stream.of(TELLING)
                .map(its -> words.get(its.isEmpty() ? place : element + its))
                .flatMap(word -> idOf(word).stream())
                .findFirst();
    }

    /** The id of the text where the words are one. */
    public static Optional<UUID> idOf(String wordsOrNull) {
        return wordsOrNull != null && wordsOrNull.matches("[0-9a-f-]{36} [0-9a-f]{64}")
                ? Optional.of(UUID.fromString(wordsOrNull.substring(0, 36)))
                : Optional.empty();
    }

    /** Of several things of one name the second one has a number. */
    private static String free(String path, Map<String, String> taken) {
        String free = path;
        for (int i = 2; taken.containsKey(free); i++) {
            int end = path.lastIndexOf('.');
            free = path.substring(0, end) + "#" + i + path.substring(end);
        }
        return free;
    }
}
