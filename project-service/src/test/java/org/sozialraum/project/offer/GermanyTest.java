package org.sozialraum.project.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sozialraum.project.offer.OfferResource.Location;

/** An offer lies in Germany, islands and border towns included. */
class GermanyTest {

    @ParameterizedTest
    @CsvSource({
        "Norderstedt, 53.6845, 9.9850",
        "List auf Sylt, 55.0188, 8.4386",
        "Helgoland, 54.1825, 7.8853",
        "Hallig Hooge, 54.567, 8.548",
        "Neuwerk, 53.917, 8.495",
        "Borkum, 53.587, 6.663",
        "Kap Arkona auf Rügen, 54.679, 13.433",
        "Puttgarden auf Fehmarn, 54.499, 11.222",
        "Kamminke auf Usedom, 53.868, 14.204",
        "Flensburg, 54.7937, 9.4469",
        "Görlitz, 51.1526, 14.9870",
        "Guben, 51.950, 14.714",
        "Zittau, 50.8975, 14.807",
        "Passau, 48.5667, 13.4319",
        "Laufen an der Salzach, 47.939, 12.931",
        "Freilassing, 47.840, 12.981",
        "Berchtesgaden, 47.631, 13.004",
        "Kiefersfelden, 47.613, 12.189",
        "Oberstdorf, 47.410, 10.279",
        "Lindau, 47.546, 9.684",
        "Konstanz, 47.6603, 9.1758",
        "Büsingen am Hochrhein, 47.6969, 8.6900",
        "Weil am Rhein, 47.594, 7.620",
        "Breisach, 48.029, 7.580",
        "Kehl, 48.572, 7.815",
        "Perl, 49.475, 6.368",
        "Aachen, 50.7753, 6.0839",
        "Isenbruch im Selfkant, 51.0515, 5.8664",
        "Gronau, 52.212, 7.023"
    })
    void aPlaceInGermanyIsTaken(String name, BigDecimal latitude, BigDecimal longitude) {
        assertEquals(List.of(), Germany.mistakesOf(new Location(latitude, longitude)), name);
    }

    @ParameterizedTest
    @CsvSource({
        "Prag, 50.0755, 14.4378",
        "Zürich, 47.3769, 8.5417",
        "Salzburg, 47.7981, 13.0465",
        "Straßburg, 48.5834, 7.7458",
        "Innsbruck, 47.2854, 11.3927",
        "Bregenz, 47.503, 9.747",
        "Schaffhausen, 47.6973, 8.6349",
        "Luxemburg, 49.6117, 6.1300",
        "Enschede, 52.2183, 6.8958",
        "Groningen, 53.219, 6.567",
        "Tondern, 54.935, 8.866",
        "Stettin, 53.4285, 14.5528",
        "Eger, 50.079, 12.371"
    })
    void aPlaceBeyondTheBorderIsRefused(String name, BigDecimal latitude, BigDecimal longitude) {
        assertEquals(
                List.of("/location"),
                Germany.mistakesOf(new Location(latitude, longitude)).stream()
                        .map(mistake -> mistake.pointer())
                        .toList(),
                name);
    }
}
