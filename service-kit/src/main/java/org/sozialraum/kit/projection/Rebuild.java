package org.sozialraum.kit.projection;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.kit.request.MayBeMissing;

/**
 * The last rebuild (Neuaufbau) of a projection.
 *
 * @param percent of the positions, rounded down
 * @param appliedPositions how many of the positions it has read
 * @param positions how many positions of the log the projection in use had read when both were last compared
 * @param remainingSeconds until it has caught up, at the pace so far; null while unknown, and once it has ended
 * @param changedRows how many rows of the read model it changed by taking over: wrong, missing or too many ones, and what the projection in
 *     use had not read yet; null before it took over
 * @param reason why it did not take over, in German; null where it runs or did
 */
@Schema(name = "Rebuild")
public record Rebuild(
        State state,
        int percent,
        long appliedPositions,
        long positions,
        @MayBeMissing Long remainingSeconds,
        @MayBeMissing Long changedRows,
        @MayBeMissing String reason,
        Instant requestedAt,
        @MayBeMissing Instant endedAt) {

    @Schema(name = "RebuildState")
    public enum State {
        /** It reads the log beside the projection in use, which goes on answering. */
        RUNNING,
        /** It has taken over. */
        DONE,
        /** It has not taken over, and nothing has changed. */
        FAILED
    }

    static int percent(State state, long applied, long positions) {
        return state == State.DONE ? 100 : positions == 0 ? 0 : (int) Math.floorDiv(applied * 100, positions);
    }

    /** How long the rest takes at the pace so far, rounded up; null where nothing has been read yet. */
    static Long remainingSeconds(long applied, long positions, Duration elapsed) {
        return applied == 0 ? null : Math.ceilDiv((positions - applied) * elapsed.toMillis(), applied * 1000);
    }
}
