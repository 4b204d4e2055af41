package org.sozialraum.kit.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.projection.Reconstruction.TooLong;
import org.sozialraum.kit.projection.Reconstruction.Unapplied;

/** A service gives its publication numbers without a gap: what a log lacks is told by the first and the last of a gap. */
class PublicationNumbersTest {

    private static PublicationNumbers seen(long last, int... numbers) {
        PublicationNumbers log = new PublicationNumbers(Map.of("budget-service", last));
        for (int number : numbers) {
            log.see(Map.of("ce_source", "/budget-service", "ce_position", Integer.toString(number)));
        }
        return log;
    }

    @Test
    void tellsEachGapUpToTheLastNumberThatCounts() {
        assertEquals(List.of(), seen(3, 1, 2, 3, 5).missing());
        assertEquals(
                List.of(
                        new Unapplied("budget-service", 2, null, 3L, "missing up to 3"),
                        new Unapplied("budget-service", 5, null, 6L, "missing up to 6")),
                seen(6, 4, 1).missing());
        assertEquals(
                List.of(new Unapplied("budget-service", 2, null, 999_999_999L, "missing up to 999999999")),
                seen(999_999_999, 1).missing());
    }

    /** A file says what it likes: that is no overflow, and no gap of a thousand million. */
    @Test
    void aNumberBeyondWhatCanBeCheckedIsToldSo() {
        for (long last : new long[] {1_000_000_000, 1L << 31, Long.MAX_VALUE}) {
            assertThrows(TooLong.class, () -> seen(last));
        }
    }
}
