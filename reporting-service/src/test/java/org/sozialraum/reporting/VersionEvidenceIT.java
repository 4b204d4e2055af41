package org.sozialraum.reporting;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** The committee follows a number of a submitted report to what it was made of then. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class VersionEvidenceIT {

    private static final String VERSION = "/2017/versions/1";
    private static final String PAID = VERSION + "/figures/money.paid/evidence";

    Tokens tokens;

    /** A line with two payments, of which the second brings it to 450.25 euro. */
    private static UUID payTwice(Office office, UUID garstedt) {
        UUID line = office.line(garstedt, 2017);
        UUID cooking = office.propose(garstedt, "Kochgruppe", office.need(garstedt, Voice.PARENT_OR_FAMILY));
        office.run(cooking, garstedt, "1200.00");
        UUID commitment = office.commit(line, cooking, "1200.00");
        office.pay(line, commitment, cooking, "400.00", "2017-05-02");
        office.pay(line, commitment, cooking, "50.25", "2017-06-02");
        office.hold(cooking, "2017-04-03", 12);
        office.learn(cooking, garstedt, OutcomeKind.SUCCESS, "NO_ROOM", "Läuft weiter.", "Mehr davon.", "2017-07-01");
        office.complete(cooking, true, "2017-12-07");
        office.textsArrive();
        office.eventually(() -> office.get("clerk", "/2017")
                .body("money.paid", Office.euro("450.25"))
                .body("measures.participants", is(12))
                .body("voices.succeeded.sum()", equalTo(1)));
        return line;
    }

    @Test
    void everyFigureOnTheSubmittedPageLeadsToWhatAddedUpToItThen() {
        try (Office office = new Office(tokens, "01060741")) {
            office.register("Jugendamt Norderstedt");
            UUID garstedt = office.space("garstedt", "Garstedt");
            office.adopt();
            office.line(garstedt, 2016);
            UUID glashuette = office.space("glashuette", "Glashütte");
            office.propose(garstedt, "Trauergruppe", office.topic("Trauer"), TargetGroup.CHILDREN, 2017);
            office.propose(glashuette, "Sportkurs", office.topic("Sport"), TargetGroup.YOUTHS, 2017);
            UUID line = payTwice(office, garstedt);
            String live = office.get("clerk", "/2017/figures/money.paid/evidence")
                    .extract()
                    .asString();
            office.submit(2017, "M 18/0042");
            office.pay(line, office.commit(line, null, "50.00"), null, "50.00", "2017-07-01");
            office.eventually(() -> office.get("clerk", "/2017").body("money.paid", Office.euro("500.25")));

            assertEquals(
                    live,
                    office.get("committee-member", PAID)
                            .statusCode(200)
                            .extract()
                            .asString());
            Document report = page(office, VERSION + ".html");
            List<Element> figures = report.select("a.figure");
            assertTrue(figures.size() > 60, figures.size() + " figures are links");
            for (Element figure : figures) {
                Document evidence = page(office, address(figure, VERSION + ".html"));
                String value = evidence.select(".value").text();
                boolean isAmount = figure.parent().hasClass("number")
                        && figure.attr("href").contains("/figures/money.");
                assertTrue(!isAmount || value.startsWith(figure.text()), figure.outerHtml() + " leads to " + value);
            }
            Element paid = report.select("tfoot a.figure[href*=money.paid]").first();
            String its = address(paid, VERSION + ".html");
            Document evidence = page(office, its);
            assertEquals(PAID + ".html", its);
            assertEquals(
                    List.of("400,00 €", "50,25 €"),
                    evidence.select("tbody td:last-child").eachText());
            Element back = evidence.select("a").first();
            assertEquals("Zurück zum Jahresbericht 2017, Version 1", back.text());
            assertEquals(VERSION + ".html", address(back, its));
        }
    }

    @Test
    void theEvidenceIsPagedAndStaysWithheldForCountsOfPersons() throws SQLException {
        try (Office office = new Office(tokens, "01060742")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            payTwice(office, garstedt);
            office.submit(2017, "M 18/0042");

            String next = office.get("committee-member", PAID + "?limit=1")
                    .body("total", Office.euro("450.25"))
                    .body("items", hasSize(1))
                    .body("items[0].service", equalTo("budget-service"))
                    .body("items[0].adds", Office.euro("400.00"))
                    .extract()
                    .path("next");
            office.get("committee-member", PAID + "?limit=1&after=" + next)
                    .body("items", hasSize(1))
                    .body("items[0].adds", Office.euro("50.25"))
                    .body("next", nullValue());
            String first = PAID + ".html?limit=1";
            Element following =
                    page(office, first).select("a:contains(Weitere)").first();
            assertEquals(
                    List.of("50,25 €"),
                    page(office, address(following, first))
                            .select("tbody td:last-child")
                            .eachText());

            for (String account : List.of("committee-member", "clerk")) {
                office.get(account, VERSION + "/figures/measures.participants/evidence")
                        .statusCode(403)
                        .body("type", endsWith("/counts-of-persons-withheld"));
            }
            assertEquals(List.of(), page(office, VERSION + ".html").select("a.figure[href*=participants]"));
            for (String none : List.of(
                    VERSION + "/figures/socialSpaces.glashuette.money.paid/evidence",
                    VERSION + "/figures/money.lost/evidence",
                    VERSION + "/figures/projectWork.topics." + UUID.randomUUID() + ".projects/evidence",
                    VERSION + "/figures/causes.UNKNOWN.successes/evidence",
                    "/2017/versions/2/figures/money.paid/evidence")) {
                office.get("committee-member", none).statusCode(404);
            }
            office.get("provider", PAID).statusCode(403);

            lose(office);
            office.get("committee-member", PAID).statusCode(409).body("type", endsWith("/report-evidence-lost"));
            office.get("auditor", VERSION + "/verification").body("equal", is(true));
            office.get("committee-member", PAID).body("items.adds.sum()", Office.euro("450.25"));
        }
    }

    /** As with the database of the service, of which the log tells no evidence. */
    private static void lose(Office office) throws SQLException {
        try (Connection connection = RealParts.superuser("reporting");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute("delete from report_evidence where youth_office = '" + office.ags() + "'");
            connection.commit();
        }
    }

    /** Seen from the page on which the link is, without what all addresses begin with. */
    private static String address(Element link, String page) {
        link.setBaseUri("https://example.org" + page);
        String address = link.absUrl("href").substring("https://example.org".length());
        // The client escapes it again.
        return URLDecoder.decode(address, StandardCharsets.UTF_8);
    }

    private static Document page(Office office, String address) {
        var answer = office.get("committee-member", address).extract();
        assertEquals(200, answer.statusCode(), address);
        return Jsoup.parse(answer.asString());
    }
}
