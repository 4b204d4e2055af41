package org.sozialraum.reporting;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A member of the committee reads on the first page what the year was; each number leads to its evidence. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class AtAGlanceIT {

    Tokens tokens;

    @Test
    void theYearIsToldInSevenLinesOfTheCityAndOfOneSocialSpace() {
        try (Office office = new Office(tokens, "01060861")) {
            Map<String, UUID> told = AnnualReportIT.tellTheStoryOf2017(office);
            AnnualReportIT.awaitTheStory(office);

            Document page = page(office, "clerk", "/2017.html");
            assertEquals(
                    List.of(
                            "Mittel: Bereitgestellt sind 87.360,00 €, davon 2.500,00 € ausgezahlt und 4.100,00 € für"
                                    + " bewilligte Vorhaben gebunden. Verfügbar sind noch 80.760,00 €.",
                            "Projekte: Zum Jahr 2017 gehören 3 Projekte: Abgeschlossen 2, Abgebrochen 1.",
                            "Maßnahmen: Es fanden 4 Maßnahmen statt, mit zusammen 36 Teilnahmen.",
                            "Gelungen: Beendet wurden 3 Projekte, davon 2 mit Erfolg. Nach Sichtweise: Nur"
                                    + " Familien 2 von 2: zu wenige für eine Quote; Nur Fachkräfte 0 von 1: zu wenige für eine Quote.",
                            "Erfolge: Als Ursache genannt: Familien haben es begonnen (1), Anderes (1).",
                            "Schwierigkeiten: Als Ursache genannt: Bedarf nur von Fachkräften benannt (1), Kein"
                                    + " Partner gefunden (1).",
                            "Netzwerkarbeit: Es fand kein Netzwerktreffen statt. Am Ende des Jahres waren 3 Bedarfe"
                                    + " offen."),
                    lines(page));
            for (Element figure : page.select("section[aria-labelledby=glance] a.figure")) {
                String address = URLDecoder.decode(figure.attr("href"), StandardCharsets.UTF_8);
                String number = figure.text().replaceFirst("^kein (.*)$", "0 $1");
                String shown =
                        page(office, "clerk", "/" + address).select(".value").text();
                assertTrue(number.contains(shown), figure.outerHtml() + " leads to " + shown);
            }
            assertEquals(
                    List.of(
                            "Mittel: Bereitgestellt sind 21.840,00 €, davon 400,00 € ausgezahlt und 800,00 € für"
                                    + " bewilligte Vorhaben gebunden. Verfügbar sind noch 20.640,00 €.",
                            "Projekte: Zum Jahr 2017 gehört 1 Projekt: Abgeschlossen 1.",
                            "Maßnahmen: Es fanden 2 Maßnahmen statt, mit zusammen 27 Teilnahmen.",
                            "Gelungen: Beendet wurde 1 Projekt, davon 1 mit Erfolg. Nach Sichtweise:"
                                    + " Nur Familien 1 von 1: zu wenige für eine Quote.",
                            "Erfolge: Als Ursache genannt: Familien haben es begonnen (1).",
                            "Schwierigkeiten: Es ist keine festgehalten.",
                            "Netzwerkarbeit: Es fand kein Netzwerktreffen statt. Am Ende des Jahres war 1 Bedarf"
                                    + " offen."),
                    lines(page(office, "clerk", "/2017.html?socialSpaceId=" + told.get("garstedt"))));
        }
    }

    @Test
    void anEmptyYearSaysSoInEveryLine() {
        try (Office office = new Office(tokens, "01052")) {
            assertEquals(
                    List.of(
                            "Mittel: Für 2011 ist kein Haushaltsansatz erfasst.",
                            "Projekte: Zum Jahr 2011 gehört kein Projekt.",
                            "Maßnahmen: Es fand keine Maßnahme statt.",
                            "Gelungen: Beendet wurde kein Projekt.",
                            "Erfolge: Es ist keiner festgehalten.",
                            "Schwierigkeiten: Es ist keine festgehalten.",
                            "Netzwerkarbeit: Es fand kein Netzwerktreffen statt. Am Ende des Jahres war kein Bedarf"
                                    + " offen."),
                    lines(page(office, "clerk", "/2011.html")));
        }
    }

    /** Two came, which is too few to be told outside of the youth office. */
    @Test
    void aSmallCountOfPersonsIsNotToldHereEither() {
        try (Office office = new Office(tokens, "01060862")) {
            UUID project = office.propose(office.space("garstedt", "Garstedt"), "Kochgruppe");
            office.hold(project, "2017-05-04", 2);
            office.eventually(() -> office.get("clerk", "/2017").body("measures.participants", is(2)));

            assertEquals(
                    "Maßnahmen: Es fand 1 Maßnahme statt, mit zusammen 2 Teilnahmen.",
                    lines(page(office, "clerk", "/2017.html")).get(2));
            assertEquals(
                    "Maßnahmen: Es fand 1 Maßnahme statt, mit zusammen weniger als 3 Teilnahmen.",
                    lines(page(office, "mayor", "/2017.html")).get(2));
        }
    }

    /** Four causes of six outcomes, and enough finished projects for a rate. */
    @Test
    void theMostFrequentCausesAndARateAreTold() {
        try (Office office = new Office(tokens, "01060863")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            for (String cause :
                    List.of("NO_ROOM", "OTHER", "FAMILIES_STARTED_IT", "OTHER", "NO_PARTNER_FOUND", "OTHER")) {
                UUID project = office.propose(garstedt, "Kochgruppe", office.need(garstedt, Voice.PARENT_OR_FAMILY));
                office.learn(project, garstedt, OutcomeKind.SUCCESS, cause, "Läuft.", "Mehr davon.", "2017-07-01");
                office.complete(project, true, "2017-12-07");
            }
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("projectWork.total.succeeded", is(6))
                    .body("causes.successes.sum()", is(6)));

            List<String> lines = lines(page(office, "clerk", "/2017.html"));
            assertEquals(
                    "Gelungen: Beendet wurden 6 Projekte, davon 6 mit Erfolg. Nach Sichtweise: Nur"
                            + " Familien 6 von 6: 100,0 % (54,0 % bis 100,0 %).",
                    lines.get(3));
            assertEquals(
                    "Erfolge: Als Ursache genannt: Anderes (3), Kein Raum (1), Familien haben es begonnen (1), Kein"
                            + " Partner gefunden (1).",
                    lines.get(4));
        }
    }

    /** Of nine difficulties four causes share the third place, in Glashütte six share the first one. */
    @Test
    void causesNamedEquallyOftenAreToldTogetherOrNotAtAll() {
        try (Office office = new Office(tokens, "01060864")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID glashuette = office.space("glashuette", "Glashütte");
            for (String cause : List.of("NO_ROOM", "NO_ROOM", "OTHER")) {
                office.attempt(garstedt, OrganisationKind.SCHOOL, cause, "Es kam nicht dazu.", "2017-05-04");
            }
            for (String cause : List.of(
                    "NO_ROOM",
                    "OTHER",
                    "NO_PARTNER_FOUND",
                    "NOT_LOW_THRESHOLD_ENOUGH",
                    "NEED_NAMED_BY_PROFESSIONALS_ONLY",
                    "FAMILIES_HELP_TO_RUN_IT")) {
                office.attempt(glashuette, OrganisationKind.SCHOOL, cause, "Es kam nicht dazu.", "2017-05-05");
            }
            office.eventually(() -> office.get("clerk", "/2017").body("causes.difficulties.sum()", is(9)));

            assertEquals(
                    "Schwierigkeiten: Als Ursache am häufigsten genannt: Kein Raum (3), Anderes (2).",
                    lines(page(office, "clerk", "/2017.html")).get(5));
            assertEquals(
                    "Schwierigkeiten: Mehr als fünf Ursachen sind am häufigsten genannt, alle gleich oft.",
                    lines(page(office, "clerk", "/2017.html?socialSpaceId=" + glashuette))
                            .get(5));
        }
    }

    private static List<String> lines(Document page) {
        return page.select("section[aria-labelledby=glance] li").eachText().stream()
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
    }

    private static Document page(Office office, String account, String address) {
        return Jsoup.parse(
                office.get(account, address).statusCode(200).extract().asString());
    }
}
