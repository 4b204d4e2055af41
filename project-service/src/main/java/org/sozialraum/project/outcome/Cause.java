package org.sozialraum.project.outcome;

import java.util.Arrays;

/** Ursachen of successes and difficulties, that every youth office has: the paper and two and a half years of practice taught them. */
public enum Cause {
    FAMILIES_STARTED_IT("Familien haben es begonnen"),
    FAMILIES_HELP_TO_RUN_IT("Familien helfen mit"),
    NEED_NAMED_BY_PROFESSIONALS_ONLY("Bedarf nur von Fachkräften benannt"),
    NO_PARTNER_FOUND("Kein Partner gefunden"),
    NOT_LOW_THRESHOLD_ENOUGH("Nicht niedrigschwellig genug"),
    NO_ROOM("Kein Raum"),
    OTHER("Anderes");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static boolean isKnown(String key) {
        return Arrays.stream(values()).anyMatch(cause -> cause.name().equals(key));
    }
}
