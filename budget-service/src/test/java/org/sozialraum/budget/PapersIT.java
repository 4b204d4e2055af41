package org.sozialraum.budget;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.ProjectEvent.OrganisationChanged;
import org.sozialraum.contract.ProjectEvent.ProjectSettled;
import org.sozialraum.contract.ProjectEvent.RecognisedCost;
import org.sozialraum.document.BusyDesks;
import org.sozialraum.document.PdfText;
import org.sozialraum.document.VeraPdf;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** The papers of the treasury reach whoever listens to them, and whoever opens them from the archive in thirty years. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class PapersIT {

    Tokens tokens;

    @Test
    void aPaymentOrderNamesWhatTheLawAsksFor() {
        try (Norderstedt office = new Norderstedt(tokens, "24011")) {
            Treasury treasury = new Treasury(office);
            String commitment = treasury.commit("500.00");
            String order = treasury.authorised(commitment, "200.00", Map.of("invoiceReference", "RE-17-4"));
            treasury.execute(order, "2017-000815", null).statusCode(200);

            String page = page(office, "auditor", "/payment-orders/" + order);
            for (String words : List.of(
                    "Amtlicher Kreisschlüssel 24011",
                    "24.04.2017",
                    "Produktkonto TEST-1, Sozialraum Sozialraum mitte, Netzwerkarbeit",
                    "Ambulanter Träger Eins",
                    "200,00\u00a0€",
                    "<th scope=\"row\">Grund</th><td>Rate</td>",
                    "<td>Fachbereichs- oder Amtsleitung</td><td>21.04.2017</td>",
                    "<td>Amtsleitung, zur Anordnung befugt</td><td>24.04.2017</td>",
                    "2017-000815")) {
                assertTrue(page.contains(words), words);
            }
            isTheSameOnPaper(office, "auditor", "/payment-orders/" + order);
            // The finance system is told of no order before it is authorised, on paper neither.
            String requested = treasury.order(commitment, "100.00");
            asked(office, "finance-system", "/payment-orders/" + requested + ".pdf")
                    .statusCode(404);
            asked(office, "team-mitte", "/payment-orders/" + order + ".pdf").statusCode(403);
        }
    }

    @Test
    void theJournalOfALineIsOnPaperWithItsSums() {
        try (Norderstedt office = new Norderstedt(tokens, "24012")) {
            Treasury treasury = new Treasury(office);
            treasury.paid(treasury.commit("1234.50"), "400.00");
            String journal = "/budget-lines/" + treasury.line + "/journal";
            String page = page(office, "team-mitte", journal);
            for (String words : List.of(
                    "<td>Mittelbindung</td><td>Netzwerkarbeit</td><td class=\"number\">1.234,50</td>",
                    "<td class=\"number\">−400,00</td><td class=\"number\">400,00</td>",
                    office.get("auditor", journal).extract().path("items[2].hash"))) {
                assertTrue(page.contains(words), words);
            }
            isTheSameOnPaper(office, "auditor", journal);
            asked(office, "team-garstedt", journal + ".pdf").statusCode(404);
        }
    }

    /** 21,840 € = 400 € paid + 600 € and 1,000 € carried over + 19,840 € lapsed. */
    @Test
    void theRecordOfAClosedYearFollowsEveryEuro() {
        try (Norderstedt office = new Norderstedt(tokens, "24013")) {
            Treasury treasury = new Treasury(office, Map.of("carryOver", "CEILING", "carryOverCeiling", 1000));
            treasury.paid(treasury.commit("1000.00"), "400.00");
            String record = "/fiscal-years/2017/year-end-record";
            office.openAndFind(2018, treasury.space);
            asked(office, "auditor", record + ".pdf").statusCode(409).body("type", endsWith("/year-not-closed"));
            office.as("office-head")
                    .header("If-Match", office.closingTag(2017))
                    .body(Map.of("reason", "Die Jahresrechnung liegt vor."))
                    .post("/api/v1/fiscal-years/2017/closing")
                    .then()
                    .statusCode(200);
            String page = page(office, "auditor", record);
            for (String words : List.of(
                    "<td>Die Jahresrechnung liegt vor.</td>",
                    row("21.840,00", "21.840,00", "400,00", "0,00", "600,00", "1.000,00", "19.840,00"),
                    "<td>31.03.</td>")) {
                assertTrue(page.contains(words), words);
            }
            isTheSameOnPaper(office, "auditor", record);
            asked(office, "auditor", "/fiscal-years/2030/year-end-record.pdf").statusCode(404);
        }
    }

    @Test
    void theSheetOfAnOverPlanRequestIsTheSameOnPaper() {
        try (Norderstedt office = new Norderstedt(tokens, "24014")) {
            OverPlan its = new OverPlan(office);
            String sheet = "/over-plan-requests/" + its.requested("1234.50") + "/sheet";
            String page = office.as("auditor")
                    .accept("text/html")
                    .get("/api/v1" + sheet)
                    .asString();
            isOnPaper(page, document(office, "auditor", sheet + ".pdf"));
        }
    }

    /** § 6 GemHVO-Doppik; a long name and one that is written from right to left stay in their columns. */
    @Test
    void theListOfGrantsToAssociationsIsOnPaper() {
        try (Norderstedt office = new Norderstedt(tokens, "24017")) {
            Treasury treasury = new Treasury(office);
            String list = "/exports/grants-to-associations";
            String empty = page(office, "auditor", list, "?year=2017");
            assertTrue(empty.contains("In diesen drei Jahren wurde nichts ausgezahlt."), empty);
            isOnPaper(empty, document(office, "auditor", list + ".pdf?year=2017"));

            String name = "Förderverein-" + "Ä".repeat(180) + " جمعية";
            office.projectService()
                    .publish(new OrganisationChanged(
                            office.provider, name, OrganisationKind.OUTPATIENT_PROVIDER, List.of(), null));
            treasury.paid(treasury.commit("500.00"), "200.00");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> page(office, "auditor", list, "?year=2017").contains(name));
            String page = page(office, "auditor", list, "?year=2019");
            assertTrue(
                    page.contains("<th scope=\"row\" class=\"name\">" + name + "</th>" + row("200,00", "0,00", "0,00")),
                    page);
            isOnPaper(page, document(office, "auditor", list + ".pdf?year=2019"));
            asked(office, "auditor", list + ".pdf").statusCode(400);
            asked(office, "provider-one", list + ".pdf?year=2017").statusCode(403);
        }
    }

    /** 800 € paid, of which 750 € are recognised and 20 € came back: 30 € are to be paid back. */
    @Test
    void aProviderIsToldWhatItHasToPayBackAndWhy() {
        try (Norderstedt office = new Norderstedt(tokens, "24018")) {
            Treasury treasury = new Treasury(office);
            UUID project = UuidCreator.getTimeOrderedEpoch();
            UUID approval = office.approve(project, treasury.space, 2017, "1000.00");
            String commitment = awaited(office, "/commitments?projectId=" + project, "items[0].id");
            treasury.paid(commitment, "800.00");
            office.projectService()
                    .publish(new ProjectSettled(
                            project,
                            List.of(new RecognisedCost(approval, 2017, Money.of("750.00"))),
                            LocalDate.of(2017, 6, 1)));
            String claim = awaited(office, "/repayment-claims?open=true", "items[0].id");
            office.post(
                            "clerk",
                            "/repayments",
                            Map.of(
                                    "commitmentId",
                                    commitment,
                                    "amount",
                                    new BigDecimal("20.00"),
                                    "documentNumber",
                                    "E-1",
                                    "valueDate",
                                    "2017-06-10"))
                    .statusCode(201);

            String notice = "/repayment-claims/" + claim + "/notice";
            String page = page(office, "provider-one", notice);
            for (String words : List.of(
                    "<th scope=\"row\">An</th><td class=\"name\">Ambulanter Träger Eins</td>",
                    "<th scope=\"row\">Unser Zeichen</th><td>" + project + "</td>",
                    "die wir Ihnen am 1. März 2017 bewilligt haben, <strong>30,00\u00a0€</strong> zurück",
                    "<td class=\"number\">800,00\u00a0€</td>",
                    "<td class=\"number\">750,00\u00a0€</td>",
                    "<td class=\"number\">20,00\u00a0€</td>",
                    "<tfoot><tr><th scope=\"row\">Noch zurückzuzahlen</th><td class=\"number\">30,00\u00a0€</td>",
                    "innerhalb eines Monats, nachdem er Ihnen bekannt gegeben worden ist, Widerspruch")) {
                assertTrue(page.contains(words), words);
            }
            isTheSameOnPaper(office, "provider-one", notice);
            assertFalse(page.contains("ersetzt den früheren"), "the first of this claim");
            asked(office, "provider-two", notice + ".pdf").statusCode(404);
            asked(office, "team-mitte", notice + ".pdf").statusCode(403);
        }
    }

    /** 50 € are claimed on 1 June, of which 20 € come back; on 1 July 30 € less are recognised, and then all comes back. */
    @Test
    void theNoticeOfAClaimThatGrewSaysWhenAndOneOfWhichNothingIsOpenDemandsNothing() throws SQLException {
        try (Norderstedt office = new Norderstedt(tokens, "24019")) {
            Treasury treasury = new Treasury(office);
            UUID project = UuidCreator.getTimeOrderedEpoch();
            UUID approval = office.approve(project, treasury.space, 2017, "1000.00");
            String commitment = awaited(office, "/commitments?projectId=" + project, "items[0].id");
            treasury.paid(commitment, "800.00");
            settle(office, project, approval, "750.00", LocalDate.of(2017, 6, 1));
            String claim = awaited(office, "/repayment-claims?open=true", "items[0].id");
            String notice = "/repayment-claims/" + claim + "/notice";
            repay(office, commitment, "20.00", "E-1", "2017-06-10");
            settle(office, project, approval, "720.00", LocalDate.of(2017, 7, 1));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> page(office, "provider-one", notice).contains("ersetzt"));
            String raised = page(office, "provider-one", notice);
            for (String words : List.of(
                    "<title>Rückforderungsbescheid vom 01.07.2017</title>",
                    "<th scope=\"row\">Datum der Entscheidung</th><td>01.07.2017</td>",
                    "<strong>60,00\u00a0€</strong> zurück",
                    "Bis zum 1. Juli 2017 waren noch 30,00\u00a0€ zurückzuzahlen.")) {
                assertTrue(raised.contains(words), words + " in " + raised);
            }
            office.get("clerk", "/repayment-claims")
                    .body("items[0].claimedOn", equalTo("2017-06-01"))
                    .body("items[0].raisedOn", equalTo("2017-07-01"))
                    .body("items[0].raisedFrom", Norderstedt.euro("30.00"));
            assertNoClaimGrowsWithoutItsDay(office, claim);
            String setting = "sozialraum.notice.remedy." + office.ags();
            System.setProperty(setting, "Widerspruch nimmt das Jugendamt, Marktplatz 1, entgegen.");
            try {
                String itsOwn = page(office, "provider-one", notice);
                assertTrue(itsOwn.contains("<p>Widerspruch nimmt das Jugendamt, Marktplatz 1, entgegen.</p>"), itsOwn);
            } finally {
                System.clearProperty(setting);
            }
            repay(office, commitment, "60.00", "E-2", "2017-07-10");
            String paid = page(office, "provider-one", notice);
            assertTrue(paid.contains("<h1>Mitteilung zur Rückforderung</h1>"), paid);
            assertTrue(paid.contains("ist nichts mehr zurückzuzahlen. Sie brauchen nichts zu tun."), paid);
            for (String words :
                    List.of("Rückforderungsbescheid", "Rechtsbehelfsbelehrung", "Bitte zahlen", "ersetzt")) {
                assertFalse(paid.contains(words), words);
            }
            isTheSameOnPaper(office, "provider-one", notice);
        }
    }

    /** Neither does one that does not grow say that it did. */
    private static void assertNoClaimGrowsWithoutItsDay(Norderstedt office, String claim) throws SQLException {
        for (String change : List.of("open = open + 1", "raised_on = raised_on + 1")) {
            try (Connection app = RealParts.app("budget");
                    Statement statement = app.createStatement()) {
                app.setAutoCommit(false);
                statement.execute("select set_config('sozialraum.youth_office', '" + office.ags() + "', true)");
                String update = "update repayment_claim set " + change + " where id = '" + claim + "'";
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(update), update);
                assertTrue(refused.getMessage().contains("a claim"), refused.getMessage());
                assertEquals("23514", refused.getSQLState());
            }
        }
    }

    private static void settle(Norderstedt office, UUID project, UUID approval, String recognised, LocalDate on) {
        office.projectService()
                .publish(new ProjectSettled(
                        project, List.of(new RecognisedCost(approval, 2017, Money.of(recognised))), on));
    }

    private static void repay(
            Norderstedt office, String commitment, String amount, String documentNumber, String valueDate) {
        Map<String, Object> repayment = Map.of(
                "commitmentId",
                commitment,
                "amount",
                new BigDecimal(amount),
                "documentNumber",
                documentNumber,
                "valueDate",
                valueDate);
        office.post("clerk", "/repayments", repayment).statusCode(201);
    }

    /** Twenty want a paper at once, and each gets it. */
    @Test
    void twentyAtOnceAllGetTheirPaper() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "24015")) {
            Treasury treasury = new Treasury(office);
            String order = treasury.authorised(treasury.commit("500.00"), "200.00");
            List<Integer> answers = Together.run(
                    20,
                    _ -> asked(office, "auditor", "/payment-orders/" + order + ".pdf")
                            .extract()
                            .statusCode());
            assertEquals(Collections.nCopies(20, 200), answers);
        }
    }

    /** Whoever asks while too many wait is told when to come back, and is not kept waiting. */
    @Test
    void whenTooManyWaitForPaperOneMoreIsToldToComeBack() {
        try (Norderstedt office = new Norderstedt(tokens, "24016")) {
            Treasury treasury = new Treasury(office);
            String order = treasury.authorised(treasury.commit("500.00"), "200.00");
            try (BusyDesks _ = new BusyDesks()) {
                asked(office, "auditor", "/payment-orders/" + order + ".pdf")
                        .statusCode(503)
                        .header("Retry-After", "10")
                        .body("type", equalTo("/problems/busy"));
            }
            asked(office, "auditor", "/payment-orders/" + order + ".pdf").statusCode(200);
        }
    }

    private static String awaited(Norderstedt office, String path, String id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> office.get("clerk", path).extract().<String>path(id), found -> found != null);
    }

    private static void isTheSameOnPaper(Norderstedt office, String account, String path) {
        isOnPaper(page(office, account, path), document(office, account, path + ".pdf"));
    }

    private static void isOnPaper(String page, byte[] pdf) {
        assertEquals(List.of(), VeraPdf.againstAccessibility(pdf));
        assertEquals(List.of(), VeraPdf.againstArchiving(pdf));
        assertEquals(List.of(), PdfText.outsideThePages(pdf));
        assertEquals(List.of(), PdfText.missing(page, pdf));
    }

    private static String page(Norderstedt office, String account, String path) {
        return page(office, account, path, "");
    }

    private static String page(Norderstedt office, String account, String path, String query) {
        return shown(office, account, path + ".html" + query, "text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
    }

    private static byte[] document(Norderstedt office, String account, String path) {
        return shown(office, account, path, "application/pdf").extract().asByteArray();
    }

    private static ValidatableResponse asked(Norderstedt office, String account, String path) {
        return office.as(account).accept("*/*").get("/api/v1" + path).then();
    }

    private static ValidatableResponse shown(Norderstedt office, String account, String path, String form) {
        return office.as(account)
                .accept(form)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .contentType(containsString(form));
    }

    private static String row(String... numbers) {
        StringBuilder cells = new StringBuilder();
        for (String number : numbers) {
            cells.append("<td class=\"number\">").append(number).append("</td>");
        }
        return cells.toString();
    }
}
