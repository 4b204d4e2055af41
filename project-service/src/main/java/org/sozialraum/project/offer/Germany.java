package org.sozialraum.project.offer;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.project.offer.OfferResource.Location;

/**
 * Where Germany lies, in degrees (WGS 84): within a box from the Haldenwanger Eck to the north of Sylt, from Selfkant to the
 * Neiße, and in it within a coarse outline that reaches some three kilometres beyond the border ({@code germany.csv} says where
 * it comes from). A place outside was mistyped. The other half of a border town passes: whoever works there may offer there.
 */
final class Germany {

    static final BigDecimal SOUTH = new BigDecimal("47.27");
    static final BigDecimal NORTH = new BigDecimal("55.06");
    static final BigDecimal WEST = new BigDecimal("5.86");
    static final BigDecimal EAST = new BigDecimal("15.05");

    private static final Path2D OUTLINE = outline();

    private Germany() {}

    /** What is wrong with a place; nothing where it lies in Germany, or just beyond its border. */
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
        if (mistakes.isEmpty()
                && !OUTLINE.contains(
                        place.longitude().doubleValue(), place.latitude().doubleValue())) {
            mistakes.add(new FieldError("/location", "liegt jenseits der Grenze", "lies beyond the border"));
        }
        return mistakes;
    }

    private static Path2D outline() {
        try (InputStream csv = Germany.class.getResourceAsStream("germany.csv")) {
            Path2D outline = new Path2D.Double();
            new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(point -> {
                        double longitude = Double.parseDouble(point[0]);
                        double latitude = Double.parseDouble(point[1]);
                        if (outline.getCurrentPoint() == null) {
                            outline.moveTo(longitude, latitude);
                        } else {
                            outline.lineTo(longitude, latitude);
                        }
                    });
            outline.closePath();
            return outline;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean isBetween(BigDecimal least, BigDecimal value, BigDecimal most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static String german(BigDecimal degrees) {
        return degrees.toPlainString().replace('.', ',');
    }
}
