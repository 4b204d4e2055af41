package org.sozialraum.reporting.version;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * A frozen report held against what the log tells now, up to the same positions.
 *
 * @param equal whether the log makes the very same report, by its hash
 * @param figures those that differ; before is as frozen, after as the log tells it
 * @param events the events that add to figures otherwise than when the report was frozen
 * @param unreadable the events that could not be applied
 */
@Schema(name = "ReportVerification")
public record Comparison(
        boolean equal,
        String sha256,
        String rebuiltSha256,
        List<Difference> figures,
        List<Event> events,
        List<Unapplied> unreadable) {

    /**
     * @param adds as frozen; null where the event was none of the figure's
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
     * @param sha256 the hash that was published with the report
     * @param evidence as it was frozen; null where it is not there
     */
    public static Comparison of(
            FrozenReport frozen,
            String sha256,
            JsonNode evidence,
            FrozenReport rebuilt,
            Map<String, List<Item>> evidenceNow,
            List<Unapplied> unreadable) {
        Map<String, List<Item>> before = new LinkedHashMap<>();
        if (evidence != null) {
            evidence.properties()
                    .forEach(figure -> before.put(
                            figure.getKey(), List.of(Json.EVENTS.convertValue(figure.getValue(), Item[].class))));
        }
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        if (evidence != null) {
            paths.addAll(evidenceNow.keySet());
        }
        return new Comparison(
                unreadable.isEmpty() && sha256.equals(rebuilt.sha256()) && sha256.equals(frozen.sha256()),
                sha256,
                rebuilt.sha256(),
                FigureValues.between(frozen.tree(), rebuilt.tree()),
                paths.stream()
                        .flatMap(path -> events(
                                path, before.getOrDefault(path, List.of()), evidenceNow.getOrDefault(path, List.of())))
                        .toList(),
                unreadable);
    }

    private static Stream<Event> events(String figure, List<Item> before, List<Item> now) {
        Map<UUID, Item> was = new LinkedHashMap<>();
        before.forEach(item -> was.put(item.eventId(), item));
        Map<UUID, Item> is = new LinkedHashMap<>();
        now.forEach(item -> is.put(item.eventId(), item));
        Map<UUID, Item> all = new LinkedHashMap<>(was);
        is.forEach(all::putIfAbsent);
        return all.values().stream()
                .map(item -> new Event(
                        figure,
                        item.service(),
                        item.position(),
                        item.eventId(),
                        addsOf(was.get(item.eventId())),
                        addsOf(is.get(item.eventId()))))
                .filter(event -> event.adds() == null || !event.adds().equals(event.addsNow()));
    }

    private static String addsOf(Item itemOrNull) {
        return itemOrNull == null ? null : itemOrNull.adds();
    }
}
