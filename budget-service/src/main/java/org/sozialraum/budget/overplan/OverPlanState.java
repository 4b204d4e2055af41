package org.sozialraum.budget.overplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an over-plan request has come. */
@Schema(name = "OverPlanState")
public enum OverPlanState {
    /** Im Zeichnungslauf. */
    REQUESTED("signatures, refusal, withdrawal"),
    /** Gezeichnet; über der Wertgrenze entscheidet die Stadtvertretung. */
    FOR_COUNCIL("decision, refusal, withdrawal"),
    /** Bewilligt. */
    GRANTED("–"),
    /** Abgelehnt. */
    REFUSED("–"),
    /** Zurückgenommen. */
    WITHDRAWN("–");

    private final String possible;

    OverPlanState(String possible) {
        this.possible = possible;
    }

    /** The acts that are possible in this state, as the last part of their addresses. */
    String possible() {
        return possible;
    }

    boolean isOpen() {
        return this == REQUESTED || this == FOR_COUNCIL;
    }
}
