package org.sozialraum.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Whoever doubts a number on the page follows it to what it is made of. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class EvidencePagesIT {

    Tokens tokens;

    @Test
    void everyFigureInATableLeadsToAPageThatShowsItAndWhatAddsUpToIt() {
        try (Office office = new Office(tokens, "01060973")) {
            office.register("Jugendamt Norderstedt");
            UUID garstedt = office.space("garstedt", "Garstedt");
            office.adopt();
            office.line(garstedt, 2016);
            UUID line = office.line(garstedt, 2017);
            UUID cooking = office.propose(garstedt, "Kochgruppe", office.need(garstedt, Voice.PARENT_OR_FAMILY));
            office.run(cooking, garstedt, "1200.00");
            UUID commitment = office.commit(line, cooking, "1200.00");
            office.pay(line, commitment, cooking, "400.00", "2017-05-02");
            office.pay(line, commitment, cooking, "50.25", "2017-06-02");
            office.learn(
                    cooking,
                    garstedt,
                    OutcomeKind.SUCCESS,
                    "FAMILIES_STARTED_IT",
                    "Läuft weiter.",
                    "Mehr davon.",
                    "2017-07-01");
            office.complete(cooking, true, "2017-12-07");
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("money.paid", Office.euro("450.25"))
                    .body("voices.succeeded.sum()", equalTo(1)));

            Document report = page(office, "/2017.html");
            assertTrue(report.select("td.number > a.figure").size() > 60, "figures are links");
            // For how many days needs have been open leads to these needs, of which the evidence shows how many there
            // are.
            report.select("section[aria-labelledby=network] tr > :nth-child(6), section[aria-labelledby=network] tr >"
                            + " :nth-child(7)")
                    .remove();
            for (Element figure : report.select("td.number > a.figure")) {
                Document evidence = page(office, address(figure));

                String shown = evidence.select(".value").text();
                assertTrue(
                        figure.attr("href").contains(".successRate.")
                                ? figure.text().contains(shown)
                                : shown.startsWith(figure.text()),
                        figure.outerHtml() + " leads to " + shown);
            }
            Element paid = report.select("tfoot a.figure[href*=money.paid]").first();
            Document evidence = page(office, address(paid));
            assertEquals("450,25 €", evidence.select(".value").text());
            assertEquals(
                    List.of("400,00 €", "50,25 €"),
                    evidence.select("tbody td:last-child").eachText());
            assertEquals("450,25 €", evidence.select("tfoot td").text());
            assertEquals("Belege zu: ausgezahlt", paid.attr("title"));
            assertEquals(
                    "Belege: bis zum Ende des Monats ausgezahlt 2017 – Garstedt, Mai",
                    page(office, "/2017/figures/socialSpaces.garstedt.months.MAY.paid/evidence.html")
                            .select("h1")
                            .text());
            String first = "/2017/figures/money.paid/evidence.html?limit=1";
            Element following =
                    page(office, first).select("a:contains(Weitere)").first();
            assertEquals(
                    List.of("50,25 €"),
                    page(office, address(following, first))
                            .select("tbody td:last-child")
                            .eachText());
        }
    }

    /** The years before stand beside each figure, and every number says what it counts. */
    @Test
    void figuresStandBesideThoseOfTheYearsBeforeAndAreDefined() {
        try (Office office = new Office(tokens, "01060609")) {
            office.register("Jugendamt Norderstedt");
            UUID garstedt = office.space("garstedt", "Garstedt");
            office.adopt();
            office.line(garstedt, 2016);
            office.line(garstedt, 2017);
            UUID cooking = office.propose(garstedt, "Kochgruppe", office.need(garstedt, Voice.PARENT_OR_FAMILY));
            office.run(cooking, garstedt, "1200.00");
            office.complete(cooking, true, "2017-12-07");
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017").body("voices.succeeded.sum()", equalTo(1)));

            Document report = page(office, "/2017.html");

            assertEquals(List.of("21.840,00", "21.840,00"), row(report, "Mittel in Euro", "Ansatz"));
            assertEquals(List.of("1", "1"), row(report, "Projekte nach ihrem Stand", "Garstedt", "2017"));
            assertEquals(List.of("0", "0"), row(report, "Projekte nach ihrem Stand", "Garstedt", "2016"));
            assertEquals(
                    List.of("1 von 1: zu wenige", "0 von 0: zu wenige"),
                    row(report, "Gelungene von beendeten Projekten", "Nur Familien", "Garstedt"));
            assertEquals(List.of("0", "0", "0", "1", "0", "0", "0"), row(report, "Netzwerkarbeit", "Garstedt", "2017"));
            Element asGranted = report.select("a.figure[href*=linesAsGranted]").first();
            assertEquals("1", page(office, address(asGranted)).select(".value").text());
            for (String chapter : List.of("mandate", "money", "projects", "voices")) {
                assertTrue(
                        report.select("section[aria-labelledby=" + chapter + "] p.note strong")
                                        .size()
                                > 0,
                        "the figures of " + chapter + " are defined");
            }
        }
    }

    private static List<String> row(Document report, String table, String name) {
        return rowOf(report.select("table:has(caption:contains(" + table + " im Vergleich)) tr"), name);
    }

    private static List<String> row(Document report, String table, String group, String name) {
        return rowOf(
                report.select("table:has(caption:contains(" + table + ", mit den Vorjahren))"
                        + " tbody:has(th[scope=rowgroup]:contains(" + group + ")) tr"),
                name);
    }

    private static List<String> rowOf(Elements rows, String name) {
        return rows.stream()
                .filter(row -> row.select("th").text().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + name + " in " + rows.eachText()))
                .select("td")
                .eachText();
    }

    private static String address(Element link) {
        return address(link, "/2017.html");
    }

    private static String address(Element link, String page) {
        link.setBaseUri("https://example.org" + page);
        return link.absUrl("href").substring("https://example.org".length());
    }

    private static Document page(Office office, String address) {
        return Jsoup.parse(
                office.get("clerk", address).statusCode(200).extract().asString());
    }
}
