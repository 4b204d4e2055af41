package org.sozialraum.reporting.version;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sozialraum.kit.projection.Reconstruction.SeenText;
import org.sozialraum.reporting.text.SharedTexts.Mention;
import org.sozialraum.reporting.version.FrozenReport.Told;

/** The texts as the log has them now, held against the ones that a report means. */
final class TextsInLog {

    private final Map<UUID, String> hashes = new HashMap<>();

    void see(SeenText text) {
        hashes.put(text.id(), text.hash());
    }

    /** Where the log has another text; one that was withdrawn, or has not arrived, is no other. */
    List<TextDifference> differences(List<Told> texts, Map<UUID, Mention> events) {
        return texts.stream()
                .filter(told -> {
                    String now = hashes.get(told.text().id());
                    return now != null && !now.equals(told.text().hash());
                })
                .map(told -> TextDifference.of(told, events.get(told.text().id())))
                .toList();
    }
}
