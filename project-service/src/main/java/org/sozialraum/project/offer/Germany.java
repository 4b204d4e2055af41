package org.sozialraum.project.offer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.project.offer.OfferResource.Location;

/**
 * The box around Germany, in degrees (WGS 84): from the Haldenwanger Eck to the north of Sylt, from Selfkant to the Neiße.
 * A place outside of it was mistyped.
 */
final class Germany {

    static final BigDecimal SOUTH = new BigDecimal("47.27");
    static final BigDecimal NORTH = new BigDecimal("55.06");
    static final BigDecimal WEST = new BigDecimal("5.86");
    static final BigDecimal EAST = new BigDecimal("15.05");

    private Germany() {}

    /** What is wrong with a place; nothing where it lies in the box, its bounds included. */
    static List<FieldError> mistakesOf(Location place) {
        List<FieldError> mistakes = new ArrayList<>();
        if (isBetween(SOUTH, place.longitude(), NORTH) && isBetween(WEST, place.latitude(), EAST)) {
            mistakes.add(new FieldError(
                    "/location",
                    "Breite und Länge sind wohl vertauscht",
                    "latitude and longitude seem to have changed places"));
            return mistakes;
        }
        if (!isBetween(SOUTH, place.latitude(), NORTH)) {
            mistakes.add(new FieldError(
                    "/location/latitude",
                    "muss zwischen %s und %s liegen".formatted(german(SOUTH), german(NORTH)),
                    "must lie between %s and %s".formatted(SOUTH, NORTH)));
        }
        if (!isBetween(WEST, place.longitude(), EAST)) {
            mistakes.add(new FieldError(
                    "/location/longitude",
                    "muss zwischen %s und %s liegen".formatted(german(WEST), german(EAST)),
                    "must lie between %s and %s".formatted(WEST, EAST)));
        }
        return mistakes;
    }

    private static boolean isBetween(BigDecimal least, BigDecimal value, BigDecimal most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static String german(BigDecimal degrees) {
        return degrees.toPlainString().replace('.', ',');
    }
}
