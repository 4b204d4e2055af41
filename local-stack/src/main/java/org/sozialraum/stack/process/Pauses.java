package org.sozialraum.stack.process;

import java.time.Duration;

/** How long to wait before a dead child is started again: 1, 2, 4 … seconds up to half a minute, and from the beginning once it ran for a minute. */
final class Pauses {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private Duration next = FIRST;

    void ranFor(Duration time) {
        if (time.compareTo(LONG_ENOUGH) >= 0) {
            next = FIRST;
        }
    }

    Duration next() {
        var pause = next;
        var doubled = pause.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
