package org.sozialraum.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.ProjectEvent.OfferOpened;
import org.sozialraum.contract.Reached.Group;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What the report tells of each social space, with the years before beside it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class FiguresOfSpacesIT {

    Tokens tokens;

    @Test
    void whetherProjectsSucceedIsToldOfEachSocialSpaceAndYear() throws IOException {
        try (Office office = new Office(tokens, "01060341")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID glashuette = office.space("glashuette", "Glashütte");
            office.space("mitte", "Mitte");
            for (String day : List.of("2017-05-01", "2017-06-01", "2017-07-01", "2017-08-01", "2016-12-01")) {
                office.complete(
                        office.propose(garstedt, "Gelungen", office.need(garstedt, Voice.PARENT_OR_FAMILY)), true, day);
            }
            office.discontinue(
                    office.propose(garstedt, "Abgebrochen", office.need(garstedt, Voice.PARENT_OR_FAMILY)),
                    "2017-09-01");
            office.discontinue(
                    office.propose(glashuette, "Abgebrochen", office.need(glashuette, Voice.PROFESSIONAL)),
                    "2017-09-01");
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("voices.finished", contains(5, 0, 1, 0))
                    .body("yearsBefore.2016.voices[0].finished", is(1)));

            Document page = page(office, "/2017.html");
            assertEquals(
                    List.of(
                            "Nur Familien: Von 5 beendeten Projekten hatten 4 Erfolg: 80,0 %. Der wahre Anteil liegt mit"
                                    + " 95 % Sicherheit zwischen 28,3 % und 99,5 %.",
                            "Gemischt: Es wurde kein Projekt beendet.",
                            "Nur Fachkräfte: Zu wenige, um etwas zu sagen: 1 beendetes Projekt.",
                            "Ohne Bedarf: Es wurde kein Projekt beendet.",
                            "Familien helfen mit: Zu wenige, um etwas zu sagen: 4 beendete Projekte.",
                            "Familien helfen nicht mit: Zu wenige, um etwas zu sagen: 2 beendete Projekte."),
                    page.select("section[aria-labelledby=voices] li").eachText());
            assertEquals(
                    List.of(
                            "Nur Familien | Garstedt | 4 von 5: 80,0 % (28,3 % bis 99,5 %) | 1 von 1: zu wenige",
                            "Nur Familien | Stadtweit | 4 von 5: 80,0 % (28,3 % bis 99,5 %) | 1 von 1: zu wenige",
                            "Nur Fachkräfte | Glashütte | 0 von 1: zu wenige | 0 von 0: zu wenige",
                            "Nur Fachkräfte | Stadtweit | 0 von 1: zu wenige | 0 von 0: zu wenige",
                            "Familien helfen mit | Garstedt | 4 von 4: zu wenige | 1 von 1: zu wenige",
                            "Familien helfen mit | Stadtweit | 4 von 4: zu wenige | 1 von 1: zu wenige",
                            "Familien helfen nicht mit | Garstedt | 0 von 1: zu wenige | 0 von 0: zu wenige",
                            "Familien helfen nicht mit | Glashütte | 0 von 1: zu wenige | 0 von 0: zu wenige",
                            "Familien helfen nicht mit | Stadtweit | 0 von 2: zu wenige | 0 von 0: zu wenige"),
                    rows(page, "Gelungene von beendeten Projekten, mit den Vorjahren"));
            assertEquals(
                    List.of(
                            "Garstedt | 2017 | 6 | 0 | 0 | 0",
                            "Garstedt | 2016 | 0 | 0 | 0 | 0",
                            "Glashütte | 2017 | 0 | 0 | 1 | 0",
                            "Glashütte | 2016 | 0 | 0 | 0 | 0",
                            "Mitte | 2017 | 0 | 0 | 0 | 0",
                            "Mitte | 2016 | 0 | 0 | 0 | 0",
                            "Stadtweit | 2017 | 6 | 0 | 1 | 0",
                            "Stadtweit | 2016 | 0 | 0 | 0 | 0"),
                    rows(page, "Projekte nach Sichtweise, mit den Vorjahren"));

            Element rate = page.select("td a.figure:contains(1 von 1: zu wenige)[href*=socialSpaces.garstedt]")
                    .first();
            Document evidence = page(office, "/" + rate.attr("href"));
            assertEquals("zu wenige", evidence.select(".value").text());
            assertTrue(evidence.text().contains("aus 1 mit Erfolg von 1 beendeten Projekten"), evidence.text());

            String voices = office.table("clerk", "/2017.csv.zip", "6 Sichtweisen.csv");
            for (String row : List.of(
                    "2017;Garstedt;Nur Familien;6;5;4;80,0;28,3;99,5",
                    "2017;Stadtweit;Nur Familien;6;5;4;80,0;28,3;99,5",
                    "2017;Glashütte;Nur Fachkräfte;1;1;0;zu wenige;;",
                    "2016;Garstedt;Nur Familien;0;1;1;zu wenige;;")) {
                assertTrue(voices.contains("\r\n" + row + "\r\n"), row + " in " + voices);
            }
            String help = office.table("clerk", "/2017.csv.zip", "6 Familien helfen mit.csv");
            assertTrue(help.contains("\r\n2016;Garstedt;Ja;1;1;zu wenige;;\r\n"), help);
        }
    }

    /** In 2016 twelve came in Garstedt and two in Glashütte: outside of the youth office two is "unter 3", here too. */
    @Test
    void projectsAndWhoCameAreToldOfEachSocialSpaceAndYear() {
        try (Office office = new Office(tokens, "01060342")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID glashuette = office.space("glashuette", "Glashütte");
            UUID cooking = office.topic("Kochen");
            UUID first = office.propose(garstedt, "Kochgruppe", cooking, TargetGroup.PARENTS, 2016);
            UUID other = office.propose(glashuette, "Werkstatt", office.topic("Kochen"), TargetGroup.YOUTHS, 2016);
            UUID second = office.propose(garstedt, "Kochgruppe II", cooking, TargetGroup.PARENTS, 2017);
            office.run(second, garstedt, "100.00");
            office.hold(first, "2016-05-04", Map.of(Group.PARENTS, 12));
            office.hold(other, "2016-05-05", 2);
            office.hold(second, "2017-05-04", Map.of(Group.PARENTS, 20));
            office.hold(second, "2017-05-11", 5);
            office.hold(other, "2017-05-05", 9);
            office.tell(new OfferOpened(
                    Office.newId(),
                    garstedt,
                    office.applicant,
                    null,
                    cooking,
                    List.of(AgeBand.ALL_AGES),
                    true,
                    office.text("Offene Kochgruppe"),
                    Office.day("2017-09-01")));
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("measures.participants", is(34))
                    .body("networkWork.total.offersOpened", is(1))
                    .body("yearsBefore.2016.measures.participants", is(14)));

            Document page = page(office, "/2017.html");
            assertEquals(
                    List.of(
                            "Garstedt | 2017 | 1 | 0 | 1",
                            "Garstedt | 2016 | 1 | 1 | 0",
                            "Glashütte | 2017 | 0 | 0 | 0",
                            "Glashütte | 2016 | 1 | 1 | 0",
                            "Stadtweit | 2017 | 1 | 0 | 1",
                            "Stadtweit | 2016 | 2 | 2 | 0"),
                    rows(page, "Projekte nach ihrem Stand, mit den Vorjahren"));
            assertEquals(
                    List.of(
                            "Garstedt | 2017 | 2 | 25 | 1 | 0",
                            "Garstedt | 2016 | 1 | 12 | 0 | 0",
                            "Glashütte | 2017 | 1 | 9 | 0 | 0",
                            "Glashütte | 2016 | 1 | 2 | 0 | 0",
                            "Stadtweit | 2017 | 3 | 34 | 1 | 0",
                            "Stadtweit | 2016 | 2 | 14 | 0 | 0"),
                    rows(page, "Maßnahmen, Teilnahmen und Angebote, mit den Vorjahren"));
            assertEquals(
                    List.of(
                            "Erreicht: Eltern | Garstedt | 20 | 12",
                            "Erreicht: Eltern | Stadtweit | 20 | 12",
                            "Projekte der Zielgruppe Eltern | Garstedt | 1 | 1",
                            "Projekte der Zielgruppe Eltern | Stadtweit | 1 | 1",
                            "Projekte der Zielgruppe Jugendliche | Glashütte | 0 | 1",
                            "Projekte der Zielgruppe Jugendliche | Stadtweit | 0 | 1",
                            "Projekte zum Thema Kochen | Garstedt | 1 | 1",
                            "Projekte zum Thema Kochen | Glashütte | 0 | 1",
                            "Projekte zum Thema Kochen | Stadtweit | 0 | 1",
                            "Projekte zum Thema Kochen | Stadtweit | 1 | 1"),
                    rows(page, "Themen, Zielgruppen und Erreichte, mit den Vorjahren").stream()
                            .sorted()
                            .toList());
            assertEquals(
                    2, page.select("th[scope=rowgroup]:contains(Thema Kochen)").size(), "two topics of one name");
            for (Element figure : page.select("table:has(caption:contains(, mit den Vorjahren)) a.figure")) {
                assertTrue(
                        page(office, "/" + figure.attr("href"))
                                .select(".value")
                                .text()
                                .startsWith(figure.text()),
                        figure.outerHtml());
            }
            assertEquals(
                    List.of("Glashütte | 2017 | 1 | 9 | 0 | 0", "Glashütte | 2016 | 1 | unter 3 | 0 | 0"),
                    rows(
                                    Jsoup.parse(office.page("mayor", "/2017.html")),
                                    "Maßnahmen, Teilnahmen und Angebote, mit den Vorjahren")
                            .stream()
                            .filter(row -> row.startsWith("Glashütte"))
                            .toList());
        }
    }

    /** The rows of a table, each with the header of its group. */
    private static List<String> rows(Document page, String caption) {
        Element table = page.select("caption").stream()
                .filter(it -> it.text().equals(caption))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.select("caption").eachText()))
                .parent();
        return table.select("tbody > tr:has(td)").stream()
                .map(row -> Stream.concat(
                                row.parent().select("th[scope=rowgroup]").stream(), row.select("th, td").stream())
                        .map(Element::text)
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static Document page(Office office, String address) {
        return Jsoup.parse(
                office.get("clerk", address).statusCode(200).extract().asString());
    }
}
