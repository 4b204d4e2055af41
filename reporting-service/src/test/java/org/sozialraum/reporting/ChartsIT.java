package org.sozialraum.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A chart says in words what it shows, whether it stands alone or in the report. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class ChartsIT {

    Tokens tokens;

    @Test
    void eachChartHasItsNumbersInWordsAlsoOnThePage() {
        try (Office office = new Office(tokens, "01060631")) {
            office.register("Jugendamt Norderstedt");
            UUID garstedt = office.space("garstedt", "Garstedt");
            office.adopt();
            UUID line = office.line(garstedt, 2017);
            for (int i = 0; i < 6; i++) {
                UUID project = office.propose(garstedt, "Projekt " + i, office.need(garstedt, Voice.PARENT_OR_FAMILY));
                office.run(project, garstedt, "100.00");
                office.commit(line, project, "100.00");
                if (i < 4) {
                    office.complete(project, true, "2017-12-07");
                } else {
                    office.discontinue(project, "2017-12-08");
                }
            }
            office.propose(garstedt, "Noch eine Idee");
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("projectList", hasSize(7))
                    .body("money.committed", Office.euro("600.00"))
                    .body("projects.COMPLETED", equalTo(4))
                    .body("projects.DISCONTINUED", equalTo(2)));

            assertEquals(
                    "Garstedt: ausgezahlt 0,00 € · gebunden 600,00 € · verfügbar 21.240,00 €", words(office, "budget"));
            assertEquals("2017: ausgezahlt 0,00 € · gebunden 600,00 € · verfügbar 21.240,00 €", words(office, "years"));
            assertEquals(
                    "Idee: 1 Projekt. Abgeschlossen: 4 Projekte. Abgebrochen: 2 Projekte", words(office, "projects"));
            assertEquals(
                    "Nur Familien: 4 von 6 · 66,7 % (22,2 % bis 95,7 %). Gemischt: 0 von 0 · zu wenige."
                            + " Nur Fachkräfte: 0 von 0 · zu wenige. Ohne Bedarf: 0 von 0 · zu wenige",
                    words(office, "success-rates"));
            assertEquals("Dazu ist nichts erfasst.", words(office, "attendance"));
            assertEquals(
                    "2. Halbjahr 2017 (bis 6 Monate): kein Bedarf. 1. Halbjahr 2017 (6 bis 12 Monate): 6 Bedarfe."
                            + " 2016 (1 bis 2 Jahre): kein Bedarf. vor 2016 (länger als 2 Jahre): kein Bedarf",
                    words(office, "needs-open"));
            office.get("clerk", "/../charts/weather.svg?year=2017").statusCode(404);
            office.get("clerk", "/../charts/budget.svg").statusCode(400);
            List<String> onThePage = Jsoup.parse(
                            office.get("clerk", "/2017.html").extract().asString())
                    .select("svg > desc")
                    .eachText();
            String overTheMonths = words(office, "budget-use");
            for (String place : List.of("Garstedt", "Stadtweit")) {
                assertTrue(
                        overTheMonths.contains(place
                                + ", Februar: ausgezahlt 0,00 € · gebunden 0,00 € · verfügbar 21.840,00 €. " + place
                                + ", März: ausgezahlt 0,00 € · gebunden 600,00 € · verfügbar 21.240,00 €."),
                        overTheMonths);
            }
            assertEquals(
                    List.of(
                            overTheMonths,
                            words(office, "projects"),
                            words(office, "success-rates"),
                            words(office, "needs-open")),
                    onThePage);
        }
    }

    /** On paper a picture must not be higher than a page. */
    @Test
    void moreSocialSpacesThanFitOnAPageAreShownInSeveralCharts() {
        try (Office office = new Office(tokens, "01060632")) {
            for (int i = 1; i <= 6; i++) {
                office.line(office.space("raum-" + i, "Raum " + i), 2017);
            }
            office.eventually(() -> office.get("clerk", "/2017").body("money.plan", Office.euro("131040.00")));

            List<Element> onThePage = Jsoup.parse(
                            office.get("clerk", "/2017.html").extract().asString())
                    .select("figure svg[aria-labelledby^=budget-use]");
            assertEquals(2, onThePage.size());
            String first = onThePage.getFirst().select("> desc").text();
            String second = onThePage.getLast().select("> desc").text();
            assertTrue(first.startsWith("Raum 1, Januar: "), first);
            assertTrue(second.startsWith("Stadtweit, Januar: "), second);
            assertEquals(first + ". " + second, words(office, "budget-use"));
        }
    }

    static String words(Office office, String name) {
        Element chart = Jsoup.parse(
                        office.get("clerk", "/../charts/" + name + ".svg?year=2017")
                                .statusCode(200)
                                .contentType("image/svg+xml;charset=UTF-8")
                                .extract()
                                .asString(),
                        "",
                        Parser.xmlParser())
                .selectFirst("svg");
        assertEquals("de", chart.attr("lang"));
        assertFalse(chart.select("> title").text().isBlank());
        return chart.select("> desc").text();
    }
}
