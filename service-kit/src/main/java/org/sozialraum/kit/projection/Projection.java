package org.sozialraum.kit.projection;

import java.util.Set;
import java.util.UUID;

/**
 * What a service makes of the log. Each event takes effect exactly once: what {@code apply} writes, and the note that it
 * was applied, are one transaction.
 */
public interface Projection {

    /** Stable name; positions are kept under it. */
    String name();

    Set<String> topics();

    /** True where applying is a decision of its own, with locks: each event then has its own transaction. */
    boolean acts();

    /**
     * The tables that applying writes and nothing else does: every row belongs to a youth office, has a primary key and comes
     * from the log alone. A rebuild makes them anew; a table that is missing here cannot be reached from it. None where
     * applying is a decision: it was made, and is not made again.
     */
    default Set<String> tables() {
        return Set.of();
    }

    /**
     * Applies one event. An exception parks the event's subject; the others go on.
     */
    void apply(LogEvent event);

    /**
     * Applies a shared text, or its withdrawal.
     *
     * @param salt with which it has the hash that events carry, where it is the text that they mean; null for a withdrawal
     * @param content null for a withdrawal
     */
    default void applyText(UUID id, String salt, String content) {
        throw new IllegalStateException("this projection reads no texts");
    }
}
