package org.sozialraum.project.meeting;

import java.util.List;

/** How far a network meeting has come. */
public enum NetworkMeetingState {
    PLANNED(List.of("holding", "cancellation")),
    HELD(List.of("minutes", "attendance-correction")),
    CANCELLED(List.of());

    private final List<String> possible;

    NetworkMeetingState(List<String> possible) {
        this.possible = possible;
    }

    /** What people can do in this state, as the last part of its address. */
    List<String> possible() {
        return possible;
    }
}
