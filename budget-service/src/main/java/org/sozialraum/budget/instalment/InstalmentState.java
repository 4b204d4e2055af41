package org.sozialraum.budget.instalment;

import java.util.Set;

/** State of an instalment, and which act is possible next. */
public enum InstalmentState {
    /** Geplant. */
    PLANNED("move", "cancellation"),
    /** Fällig. */
    DUE("order", "move", "cancellation"),
    /** Zur Auszahlung angefordert. */
    ORDERED(),
    /** Gestrichen. */
    CANCELLED();

    private final Set<String> possible;

    InstalmentState(String... possible) {
        this.possible = Set.of(possible);
    }

    boolean permits(String act) {
        return possible.contains(act);
    }

    /** The acts that are possible in this state, in the order of the alphabet. */
    String possible() {
        return String.join(", ", possible.stream().sorted().toList());
    }
}
