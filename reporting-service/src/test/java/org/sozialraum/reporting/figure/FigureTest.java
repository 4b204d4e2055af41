package org.sozialraum.reporting.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sozialraum.reporting.figure.FigurePath.Part;

/** A figure is defined once, and its place in the report leads to it. */
class FigureTest {

    @Test
    void noTwoFiguresStandAtOnePlaceAndEachSaysWhatItMeans() {
        Set<String> places = new HashSet<>();
        for (Figure figure : Figure.values()) {
            assertFalse(figure.paths().isEmpty(), figure.name());
            figure.paths().forEach(path -> assertTrue(places.add(path), path));
            assertFalse(
                    figure.definition().de().isBlank()
                            || figure.definition().en().isBlank(),
                    figure.name());
        }
    }

    @Test
    void aPathLeadsToItsFigure() {
        assertEquals(Optional.of(new FigurePath(Figure.PAID, Map.of())), FigurePath.of("money.paid"));
        assertEquals(
                Optional.of(new FigurePath(Figure.PAID, Map.of(Part.SPACE, "garstedt"))),
                FigurePath.of("socialSpaces.garstedt.money.paid"));
        assertEquals(
                Optional.of(new FigurePath(
                        Figure.AVAILABLE, Map.of(Part.SPACE, "mitte-harksheide", Part.EARMARK, "Koll. Beratung"))),
                FigurePath.of("socialSpaces.mitte-harksheide.earmarks.Koll. Beratung.money.available"));
        assertEquals(
                Optional.of(new FigurePath(Figure.PROJECTS, Map.of(Part.STATE, "COMPLETED"))),
                FigurePath.of("projects.COMPLETED"));
    }

    @Test
    void whatIsNoFigureLeadsNowhere() {
        for (String path : new String[] {"", "money", "money.paid.", "moneyxpaid", "MONEY.PAID", "year", "projects."}) {
            assertEquals(Optional.empty(), FigurePath.of(path), path);
        }
    }
}
