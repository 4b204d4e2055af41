package org.sozialraum.reporting.version;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.projection.Reconstruction.Unapplied;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.report.FigureValues;
import org.sozialraum.reporting.report.FigureValues.Difference;
import org.sozialraum.reporting.report.ReportEvidence.Item;
import org.sozialraum.reporting.report.ReportWords;
import org.sozialraum.reporting.text.SharedTexts.Mention;
import org.sozialraum.reporting.version.PlainReports.Rebuilt;
import org.sozialraum.reporting.version.VersionResource.Summary;

/**
 * A frozen report held against what the log tells now, up to the same positions, and against what it tells of the submission.
 *
 * @param equal whether this very report was submitted, and the log makes it and its evidence again and has its texts
 * @param submitted whether the log tells of a submission of the version
 * @param submission what it tells otherwise of that
 * @param figures those that differ; before is as frozen, after as the log tells it
 * @param events the events that add to figures otherwise than when the report was frozen
 * @param words what is said otherwise beside the figures
 * @param texts those in whose place the log has another one now
 * @param unreadable the events that could not be applied, and the publication numbers that the log lacks
 */
@Schema(name = "ReportVerification")
public record Comparison(
        boolean equal,
        String sha256,
        String rebuiltSha256,
        boolean submitted,
        List<SubmissionDifference> submission,
        List<Difference> figures,
        List<Event> events,
        List<Words> words,
        List<TextDifference> texts,
        List<Unapplied> unreadable) {

    /**
     * An event behind a figure. Where both numbers are null it is one of those behind a count of persons that differs: what
     * each of them adds is told nobody.
     *
     * @param adds as frozen, and the same as now where only its time differs; null where the event was none of the figure's
     * @param addsNow as the log tells it; null likewise
     */
    @Schema(name = "ReportEventDifference")
    public record Event(
            String figure,
            String service,
            long position,
            UUID eventId,
            @MayBeMissing String adds,
            @MayBeMissing String addsNow) {}

    /**
     * Words that differ.
     *
     * @param before as frozen; a text by its id and its salted hash; null where nothing stood there
     * @param after as the log tells it; likewise
     * @param service of the event that tells it, where that is known; likewise its position and id
     */
    @Schema(name = "ReportVerifiedWords")
    public record Words(
            String place,
            @MayBeMissing String before,
            @MayBeMissing String after,
            @MayBeMissing String service,
            @MayBeMissing Long position,
            @MayBeMissing UUID eventId) {}

    /** @param evidence as it was frozen; null where it is not there, and then it is not compared */
    public static Comparison of(FrozenReport frozen, Summary summary, JsonNode evidence, Rebuilt rebuilt) {
        List<SubmissionDifference> submission = rebuilt.submission()
                .map(it -> SubmissionDifference.between(summary, it))
                .orElse(List.of());
        List<Event> events = evidence == null ? List.of() : events(evidence, rebuilt.evidence());
        List<TextDifference> texts = rebuilt.texts().differences(summary.texts(frozen), rebuilt.mentions());
        JsonNode was = frozen.tree();
        JsonNode is = rebuilt.report().tree();
        List<Difference> figures = FigureValues.between(was, is);
        return new Comparison(
                rebuilt.submission().isPresent()
                        && submission.isEmpty()
                        && events.isEmpty()
                        && texts.isEmpty()
                        && rebuilt.unreadable().isEmpty()
                        && summary.sha256().equals(rebuilt.report().sha256())
                        && summary.sha256().equals(frozen.sha256()),
                summary.sha256(),
                rebuilt.report().sha256(),
                rebuilt.submission().isPresent(),
                submission,
                figures,
                Stream.concat(
                                events.stream(),
                                PersonsBehind.of(
                                        figures, FigureValues.of(was), FigureValues.of(is), rebuilt.ofPersons()))
                        .toList(),
                words(was, is, rebuilt.mentions()),
                texts,
                rebuilt.unreadable());
    }

    private static List<Words> words(JsonNode was, JsonNode is, Map<UUID, Mention> mentions) {
        Map<String, String> before = ReportWords.of(was);
        Map<String, String> after = ReportWords.of(is);
        return ReportWords.between(was, is)
                .map(it -> {
                    Mention event = ReportWords.textAt(it.place(), after)
                            .or(() -> ReportWords.textAt(it.place(), before))
                            .map(mentions::get)
                            .orElse(null);
                    return event == null
                            ? new Words(it.place(), it.before(), it.after(), null, null, null)
                            : new Words(
                                    it.place(),
                                    it.before(),
                                    it.after(),
                                    event.service(),
                                    event.position(),
                                    event.eventId());
                })
                .toList();
    }

    private static List<Event> events(JsonNode evidence, Map<String, List<Item>> now) {
        Map<String, List<Item>> before = new LinkedHashMap<>();
        evidence.properties()
                .forEach(figure -> before.put(
                        figure.getKey(), List.of(Json.EVENTS.convertValue(figure.getValue(), Item[].class))));
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .flatMap(path -> events(path, before.getOrDefault(path, List.of()), now.getOrDefault(path, List.of())))
                .toList();
    }

    /** An event under another number, or twice, is another one. */
    private static Stream<Event> events(String figure, List<Item> before, List<Item> now) {
        List<Item> gone = without(before, now);
        Map<Item, Item> come = new LinkedHashMap<>();
        without(now, before).forEach(item -> come.put(placeOf(item), item));
        List<Event> changed = gone.stream()
                .map(item -> event(figure, item, item.adds(), addsOf(come.remove(placeOf(item)))))
                .toList();
        return Stream.concat(
                changed.stream(), come.values().stream().map(item -> event(figure, item, null, item.adds())));
    }

    private static List<Item> without(List<Item> items, List<Item> others) {
        Map<Item, Integer> left = new HashMap<>();
        others.forEach(item -> left.merge(item, 1, Integer::sum));
        return items.stream()
                .filter(item -> left.merge(item, -1, Integer::sum) < 0)
                .toList();
    }

    private static Item placeOf(Item item) {
        return new Item(item.service(), item.position(), item.eventId(), null, null);
    }

    private static Event event(String figure, Item item, String adds, String addsNow) {
        return new Event(figure, item.service(), item.position(), item.eventId(), adds, addsNow);
    }

    private static String addsOf(Item itemOrNull) {
        return itemOrNull == null ? null : itemOrNull.adds();
    }
}
