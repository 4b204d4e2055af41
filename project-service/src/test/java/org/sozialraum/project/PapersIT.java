package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.project.Garstedt.body;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.document.PdfText;
import org.sozialraum.document.VeraPdf;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What applicants and parents get to read reaches those who listen to it, too, and is the same on paper. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class PapersIT {

    private static final String GONE = "(Text zurückgezogen)";
    private static final String REMEDY =
            "innerhalb eines Monats, nachdem er Ihnen bekannt gegeben worden ist, Widerspruch";

    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(29000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** Two approvals of which the first was taken back: whichever id is older, each has its own reason. */
    @Test
    void aGrantIsAFormalLetterWithTheAmountOfEachYear() throws SQLException {
        String id = appliedForTwoYears("Kochgruppe " + "ß".repeat(189));
        office.act("section-head", id, "approval", approval(900.00, 2017, "Verrechnet"));
        UUID takenBack = office.approvalOf(id);
        office.act("section-head", id, "approval-withdrawal", body("reason", "Irrtum", "on", "2017-03-02"));
        office.act("section-head", id, "approval", approval(1000.00, 2017, "Miete entfällt"));
        try (Connection superuser = RealParts.superuser("project");
                Statement statement = superuser.createStatement()) {
            statement.executeUpdate("update approval set id = '%s' where id = '%s'"
                    .formatted(UuidCreator.getTimeOrderedEpoch(), takenBack));
        }
        office.budgetService().publish(office.placed(office.approvalOf(id), id, "1000.00"));
        office.awaitState(id, "FUNDED");
        office.act("section-head", id, "approval", approval(800.00, 2018, "Wie beantragt"));
        String ofNextYear = "approvals.find { it.year == 2018 }";
        String second = office.get("clerk", "/projects/" + id).extract().path(ofNextYear + ".id");
        office.budgetService().publish(office.placed(UUID.fromString(second), id, "800.00"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> office.get("clerk", "/projects/" + id).body(ofNextYear + ".state", equalTo("FUNDED")));

        String notice = "/projects/" + id + "/notice";
        String page = page("provider-one", notice, "");
        for (String words : List.of(
                "<h1>Bewilligungsbescheid für Ihr Projekt „Kochgruppe ß",
                "<td class=\"name\">Ambulanter Träger Eins</td>",
                "<th scope=\"row\">Unser Zeichen</th><td>" + id + "</td>",
                "<th scope=\"row\">Datum der Entscheidung</th><td>02.03.2017</td>",
                "eine Zuwendung von zusammen <strong>1.800,00\u00a0€</strong>",
                "<th scope=\"row\">2017</th><td class=\"number\">1.200,00\u00a0€</td><td class=\"number\">1.000,00\u00a0€</td><td>31.01.2018</td>",
                "<th scope=\"row\">2018</th><td class=\"number\">800,00\u00a0€</td><td class=\"number\">800,00\u00a0€</td><td>31.01.2019</td>",
                "Für 2017 ist das weniger, als Sie beantragt haben. Der Grund: Miete entfällt",
                "Für 2018 bewilligen wir, was Sie beantragt haben.",
                "Es geht vom 03.03.2017 bis zum 15.12.2018.",
                REMEDY)) {
            assertTrue(page.contains(words), words + " is missing in\n" + page);
        }
        assertFalse(page.contains("Verrechnet"), page);
        isOnPaper(page, document("provider-one", notice, ""));
        asked("provider-two", notice + ".pdf").statusCode(404);
        asked("team-garstedt", notice + ".pdf").statusCode(403);
        asked("clerk", "/projects/" + office.projectIn("APPROVED") + "/notice.pdf")
                .statusCode(409);

        String title = office.get("clerk", "/projects/" + id).extract().path("titleTextId");
        office.post("clerk", "/texts/" + title + "/withdrawal", Map.of()).statusCode(200);
        String after = page("provider-one", notice, "");
        assertTrue(after.contains("für Ihr Projekt „" + GONE + "“"), after);
        isOnPaper(after, document("provider-one", notice, ""));
    }

    @Test
    void aRefusalSaysWhyAndWhatCanBeDone() {
        String rejected = "/projects/" + office.projectIn("REJECTED") + "/notice";
        String page = page("clerk", rejected, "");
        for (String words : List.of(
                "<h1>Ablehnungsbescheid für Ihr Projekt „Kochgruppe“</h1>",
                "Ihren Antrag auf 1.200,00\u00a0€ für dieses Projekt im Sozialraum Garstedt lehnen wir ab.",
                "<p>Doppelt beantragt</p>",
                REMEDY)) {
            assertTrue(page.contains(words), words + " is missing in\n" + page);
        }
        isOnPaper(page, document("clerk", rejected, ""));

        String unfunded = "/projects/" + office.projectIn("UNFUNDED") + "/notice";
        String noMoney = page("clerk", unfunded, "");
        assertTrue(noMoney.contains("Leider ist für das beantragte Jahr zurzeit kein Geld mehr da."), noMoney);
        isOnPaper(noMoney, document("clerk", unfunded, ""));
    }

    @Test
    void anOfficeSaysInItsOwnWordsWhatCanBeDoneAgainstANotice() {
        String notice = "/projects/" + office.projectIn("REJECTED") + "/notice";
        String setting = "sozialraum.notice.remedy." + office.ags;
        System.setProperty(setting, "Widerspruch nimmt das Jugendamt, Rathausallee 50, entgegen.");
        try {
            String page = page("clerk", notice, "");
            assertTrue(page.contains("<p>Widerspruch nimmt das Jugendamt, Rathausallee 50, entgegen.</p>"), page);
            assertFalse(page.contains(REMEDY), page);
        } finally {
            System.clearProperty(setting);
        }
    }

    @Test
    void aLeafletTellsParentsWhatThereIs() {
        String query = "?socialSpaceId=" + office.garstedt;
        String none = page("team-garstedt", "/offers/leaflet", query);
        assertTrue(none.contains("Zurzeit ist hier noch kein Angebot eingetragen."), none);
        isOnPaper(none, document("team-garstedt", "/offers/leaflet", query));

        office.created("clerk", "/offers", offer("title", "Zirkus-" + "Ü".repeat(193), "cost", 2.50));
        office.created("clerk", "/offers", offer("title", "Ärztliche Sprechstunde", "times", List.of()));
        office.created("clerk", "/offers", offer("title", "مجموعة الطبخ", "ageBands", List.of("UNDER_3")));
        office.created("clerk", "/offers", offer("title", "Anderswo", "socialSpaceId", office.glashuette));
        String ended = office.created("clerk", "/offers", offer("title", "Vorbei"));
        office.post("clerk", "/offers/" + ended + "/ending", body("on", "2018-02-01"))
                .statusCode(200);

        String page = page("provider-two", "/offers/leaflet", query);
        for (String words : List.of(
                "<h1>Was gibt es in Garstedt?</h1>",
                "<h2>مجموعة الطبخ</h2>",
                "<dd>Kinder von 6 bis 9 Jahren</dd>",
                "<dd>Donnerstag, 15:00 bis 17:30 Uhr</dd>",
                "<dd>nach Absprache</dd>",
                "<dd>ohne Stufen zu erreichen</dd>",
                "<dd>2,50\u00a0€ für einen Besuch</dd>",
                "<dd>Es kostet nichts.</dd>",
                "<dd>Deutsch, Türkisch</dd>",
                "<dd>Telefon 040 123456</dd>")) {
            assertTrue(page.contains(words), words + " is missing in\n" + page);
        }
        assertTrue(page.indexOf("Ärztliche Sprechstunde") < page.indexOf("Zirkus-"), page);
        assertFalse(page.contains("Vorbei") || page.contains("Anderswo"), page);
        isOnPaper(page, document("provider-two", "/offers/leaflet", query));

        String forBabies = page("clerk", "/offers/leaflet", query + "&ageBand=UNDER_3");
        assertTrue(forBabies.contains("Angebote für Kinder unter 3 Jahren"), forBabies);
        assertFalse(forBabies.contains("Zirkus-"), forBabies);
        asked("clerk", "/offers/leaflet.pdf").statusCode(400);
        asked("clerk", "/offers/leaflet.pdf?socialSpaceId=" + UuidCreator.getTimeOrderedEpoch())
                .statusCode(404);
    }

    private String appliedForTwoYears(String title) {
        Map<String, Object> proposal = office.project();
        proposal.put("title", title);
        proposal.put("secondYearAmount", 800.00);
        proposal.put("costs", List.of(body("kind", "FOOD", "amount", 2100.00)));
        proposal.put("until", "2018-12-15");
        String id = office.created("provider-one", "/projects", proposal);
        office.act("provider-one", id, "application", body("on", "2017-03-01"));
        return id;
    }

    private static Map<String, Object> approval(double amount, int year, String reason) {
        return body("amount", amount, "year", year, "reason", reason, "on", "2017-03-02");
    }

    private Map<String, Object> offer(Object... changed) {
        Map<String, Object> offer = new Offers(office)
                .offer("ageBands", List.of("AGE_6_TO_9"), "times", List.of(Offers.time("THURSDAY", "15:00", "17:30")));
        offer.putAll(body(changed));
        return offer;
    }

    private static void isOnPaper(String page, byte[] pdf) {
        assertEquals(List.of(), VeraPdf.againstAccessibility(pdf));
        assertEquals(List.of(), VeraPdf.againstArchiving(pdf));
        assertEquals(List.of(), PdfText.outsideThePages(pdf));
        assertEquals(List.of(), PdfText.missing(page, pdf));
    }

    private String page(String account, String path, String query) {
        return asked(account, path + ".html" + query)
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
    }

    private byte[] document(String account, String path, String query) {
        return asked(account, path + ".pdf" + query)
                .statusCode(200)
                .contentType(containsString("application/pdf"))
                .extract()
                .asByteArray();
    }

    private ValidatableResponse asked(String account, String path) {
        return office.as(account).accept("*/*").get("/api/v1" + path).then();
    }
}
