package org.sozialraum.project.gapmap;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.Voice;

/**
 * Karte der Lücken: open needs against open offers, by space, topic and age band. Gaps come first, of these what most people
 * said, and then what is missing for longest.
 */
@Schema(name = "GapMap")
public record GapMap(List<Cell> items) {

    /** So many of the same voice said that something is missing. */
    record Said(Place place, AgeBand ageBand, Voice voice, int needs, int voices, YearMonth since) {}

    /** An open offer. */
    record Offered(Place place, Set<AgeBand> ageBands) {

        /** What is for all ages is for each. A need for all ages wants one for all; one that did not say is content with any. */
        private boolean isFor(AgeBand wanted) {
            return wanted == null || ageBands.contains(AgeBand.ALL_AGES) || ageBands.contains(wanted);
        }
    }

    /** A topic in a space. */
    record Place(UUID socialSpaceId, UUID topicId, String topic) {}

    private record Key(Place place, AgeBand ageBand) {}

    private static final Comparator<Cell> GAPS_FIRST = Comparator.comparing((Cell cell) -> !cell.gap())
            .thenComparing(Cell::saidBy, Comparator.reverseOrder())
            .thenComparing(Cell::since, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Cell::topic)
            .thenComparing(Cell::ageBand, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Cell::socialSpaceId);

    static GapMap of(List<Said> said, List<Offered> offered) {
        Map<Key, List<Said>> cells = new LinkedHashMap<>();
        said.forEach(one -> cells.computeIfAbsent(new Key(one.place(), one.ageBand()), _ -> new ArrayList<>())
                .add(one));
        offered.forEach(offer -> offer.ageBands()
                .forEach(band -> cells.computeIfAbsent(new Key(offer.place(), band), _ -> new ArrayList<>())));
        return new GapMap(cells.entrySet().stream()
                .map(cell -> cell(cell.getKey(), cell.getValue(), offered))
                .sorted(GAPS_FIRST)
                .toList());
    }

    private static Cell cell(Key key, List<Said> said, List<Offered> offered) {
        Map<Voice, Integer> voices = new EnumMap<>(Voice.class);
        for (Voice voice : Voice.values()) {
            voices.put(voice, 0);
        }
        said.forEach(one -> voices.merge(one.voice(), one.voices(), Integer::sum));
        int needs = said.stream().mapToInt(Said::needs).sum();
        int offers = (int) offered.stream()
                .filter(offer -> offer.place().equals(key.place()) && offer.isFor(key.ageBand()))
                .count();
        return new Cell(
                key.place().socialSpaceId(),
                key.place().topicId(),
                key.place().topic(),
                key.ageBand(),
                needs,
                said.stream().mapToInt(Said::voices).sum(),
                voices,
                said.stream().map(Said::since).min(Comparator.naturalOrder()).orElse(null),
                offers,
                needs > 0 && offers == 0);
    }
}
