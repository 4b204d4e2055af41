package org.sozialraum.reporting.version;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sozialraum.reporting.report.FigureValues.Difference;
import org.sozialraum.reporting.report.ReportEvidence.Item;
import org.sozialraum.reporting.version.Comparison.Event;

/**
 * Names the events behind counts of persons that differ. What each of them adds is in no version, so what can be said is which
 * ones it may be: those behind the count that are not behind a smaller one that is the same as before.
 */
final class PersonsBehind {

    private PersonsBehind() {}

    /**
     * @param before the figures as frozen
     * @param after the figures as the log tells them
     * @param evidence of counts of persons, as the log tells it
     */
    static Stream<Event> of(
            List<Difference> differences,
            Map<String, String> before,
            Map<String, String> after,
            Map<String, List<Item>> evidence) {
        Set<Item> same = new HashSet<>();
        evidence.forEach((path, items) -> {
            if (isTold(before.get(path)) && before.get(path).equals(after.get(path))) {
                same.addAll(items);
            }
        });
        return differences.stream()
                .map(Difference::figure)
                .filter(evidence::containsKey)
                .flatMap(path -> {
                    List<Item> behind = evidence.get(path);
                    List<Item> left =
                            behind.stream().filter(item -> !same.contains(item)).toList();
                    return (left.isEmpty() ? behind : left)
                            .stream()
                                    .map(item -> new Event(
                                            path, item.service(), item.position(), item.eventId(), null, null));
                });
    }

    /** A count that is held back may be another one than before. */
    private static boolean isTold(String countOrNull) {
        return countOrNull != null && countOrNull.matches("[0-9]+");
    }
}
