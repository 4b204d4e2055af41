package org.sozialraum.budget.closing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands against closing a year, and where it is found. */
@Schema(name = "ClosingObstacle")
public record Obstacle(
        Kind kind,

        @Schema(description = "The fiscal year that it is about.")
        int year,

        @Schema(
                description = "The payment order, over-plan request or budget line; null for what is about the year.",
                nullable = true)
        UUID id) {

    /** What has to be done before. */
    @Schema(name = "ClosingObstacleKind")
    public enum Kind {
        YEAR_NOT_OPENED("ist nicht eröffnet", "was never opened"),
        YEAR_PROVISIONAL("ist noch vorläufig", "is still provisional"),
        YEAR_CLOSED("ist schon abgeschlossen", "is closed already"),
        EARLIER_YEAR_OPEN("ist noch nicht abgeschlossen", "is not closed yet"),
        NEXT_YEAR_NOT_OPEN("ist noch nicht eröffnet", "is not open yet"),
        ORDER_IN_THE_FINANCE_SYSTEM(
                "hat eine Auszahlungsanordnung, die bei der Finanzbuchhaltung liegt",
                "has a payment order in the finance system's hands"),
        OVER_PLAN_REQUEST_UNDECIDED(
                "hat einen Antrag auf über- oder außerplanmäßige Ausgaben, über den nicht entschieden ist",
                "has an over-plan request that is not decided"),
        UNRESOLVED_PAYMENTS(
                "hat einen Ansatz mit ungeklärten Auszahlungen", "has a budget line with unresolved payments");

        private final String german;
        private final String english;

        Kind(String german, String english) {
            this.german = german;
            this.english = english;
        }
    }

    String german() {
        return "Haushaltsjahr " + year + " " + kind.german + which();
    }

    String english() {
        return "the fiscal year " + year + " " + kind.english + which();
    }

    private String which() {
        return id == null ? "" : " (" + id + ")";
    }
}
