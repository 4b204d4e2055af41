package org.sozialraum.kit.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.projection.Rebuild.State;

/** How far a rebuild is, and how long it still takes. */
class RebuildTest {

    @Test
    void percentAreRoundedDownSoThatAHundredMeansAll() {
        assertEquals(0, Rebuild.percent(State.RUNNING, 0, 3));
        assertEquals(66, Rebuild.percent(State.RUNNING, 2, 3));
        assertEquals(99, Rebuild.percent(State.RUNNING, 999, 1000));
        assertEquals(100, Rebuild.percent(State.RUNNING, 3, 3));
    }

    @Test
    void anEmptyLogIsReadOnceItIsDone() {
        assertEquals(0, Rebuild.percent(State.RUNNING, 0, 0));
        assertEquals(100, Rebuild.percent(State.DONE, 0, 0));
    }

    @Test
    void theRestTakesAsLongAsThePaceSoFarSaysAndNobodyGuessesBeforeThereIsOne() {
        assertNull(Rebuild.remainingSeconds(0, 1000, Duration.ofSeconds(5)));
        assertEquals(15, Rebuild.remainingSeconds(250, 1000, Duration.ofSeconds(5)));
        assertEquals(1, Rebuild.remainingSeconds(999, 1000, Duration.ofSeconds(1)));
        assertEquals(0, Rebuild.remainingSeconds(1000, 1000, Duration.ofSeconds(5)));
    }
}
