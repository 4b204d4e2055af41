package org.sozialraum.stack.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PausesTest {
    @Test
    void growUpToABoundAndBeginAgainAfterALongLife() {
        var pauses = new Pauses();

        assertEquals(
                List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L),
                Stream.generate(() -> pauses.next().toSeconds()).limit(7).toList());

        pauses.ranFor(Duration.ofSeconds(59));
        assertEquals(Duration.ofSeconds(30), pauses.next());
        pauses.ranFor(Duration.ofSeconds(60));
        assertEquals(Duration.ofSeconds(1), pauses.next());
    }
}
