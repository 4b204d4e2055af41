package org.sozialraum.reporting.disclosure;

import java.util.List;
import java.util.UUID;

/**
 * A count of persons in a table with totals.
 *
 * @param key what it is called among the marks; null for what no report shows, which is part of a total all the same
 * @param value the true count
 * @param atLeast what everybody knows it to be at least
 * @param known that everybody knows it anyway: it is nought since nothing was held, or it has been told already
 * @param socialSpaceId whose team knows it; null where it is not one social space's
 * @param parts what adds up to it; none where nothing is known of them
 */
public record Cell(Object key, int value, int atLeast, boolean known, UUID socialSpaceId, List<Cell> parts) {

    /** What of a total is in none of its parts that are shown. */
    public static Cell rest(int value, boolean known) {
        return new Cell(null, value, 0, known, null, List.of());
    }
}
