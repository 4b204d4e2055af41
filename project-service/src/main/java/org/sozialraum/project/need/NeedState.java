package org.sozialraum.project.need;

import java.util.List;
import org.sozialraum.contract.NeedResult;

/** How far a need has come: voiced, taken up by a meeting or a project, and one of three ends. */
public enum NeedState {
    VOICED(List.of("release", "merge", "closing")),
    TAKEN_UP(List.of("release", "closing")),
    MET(List.of()),
    NOT_MET(List.of()),
    CLOSED(List.of());

    private final List<String> possible;

    NeedState(List<String> possible) {
        this.possible = possible;
    }

    static NeedState after(NeedResult result) {
        return switch (result) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case CLOSED -> CLOSED;
        };
    }

    public boolean isOpen() {
        return this == VOICED || this == TAKEN_UP;
    }

    /** Only what somebody took up can have been met, or not met; anything open can be closed for a reason. */
    boolean endsWith(NeedResult result) {
        return this == TAKEN_UP || this == VOICED && result == NeedResult.CLOSED;
    }

    /** What people can do in this state, as the last part of its address. */
    List<String> possible() {
        return possible;
    }
}
