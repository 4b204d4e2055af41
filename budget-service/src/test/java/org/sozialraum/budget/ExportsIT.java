package org.sozialraum.budget;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.budget.Norderstedt.earmark;
import static org.sozialraum.budget.Norderstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What a treasurer opens in a spreadsheet. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class ExportsIT {

    private static final String FORMULA = "=cmd|' /C calc'!A0";

    Tokens tokens;

    @Test
    void theJournalOfAYearIsWholeInTheFormOfAGermanSpreadsheetAndTakesNoFormula() {
        try (Norderstedt office = new Norderstedt(tokens, "07051001")) {
            UUID space = office.space("mitte");
            office.post(
                            "clerk",
                            "/resolutions",
                            Norderstedt.resolution(
                                    "B 16/0179", 2017, null, 21840.00, List.of(earmark(FORMULA, 21840, true))))
                    .statusCode(201);
            String line = office.openAndFind(2017, space);
            pay(office, line, 1200.5, 400.25);
            byte[] file = csv(office, "journal.csv?year=2017");
            String text = new String(file, StandardCharsets.UTF_8);
            assertEquals('\uFEFF', text.charAt(0));
            List<String> rows = Arrays.asList(text.substring(1).split("\r\n"));
            assertEquals(4, rows.size(), text);
            assertTrue(rows.get(0).startsWith("Haushaltsjahr;Sozialraum;Produktkonto;Beschluss;"), rows.get(0));
            assertTrue(
                    rows.get(1).startsWith("2017;Sozialraum mitte;TEST-1;B 16/0179;" + line + ";1;Ansatz;21840,00;"),
                    rows.get(1));
            assertTrue(rows.get(3).contains(";0,00;0,00;0,00;-400,25;400,25;0,00;0,00;"), rows.get(3));
            assertTrue(rows.get(3).contains(";02.05.2017;"), rows.get(3));
            assertTrue(rows.get(1).contains("'" + FORMULA), rows.get(1));
            assertTrue(text.lines().noneMatch(row -> row.contains(";=")), text);
            assertTrue(rows.get(2).contains(";Kochgruppe;"), rows.get(2));
            String reason =
                    office.get("clerk", "/texts?contains=Kochgruppe").extract().path("items[0].id");
            office.post("clerk", "/texts/" + reason + "/withdrawal", Map.of()).statusCode(200);
            assertTrue(new String(csv(office, "journal.csv?year=2017"), StandardCharsets.UTF_8)
                    .contains(";(Text zurückgezogen);"));
            assertEquals(
                    1,
                    new String(csv(office, "journal.csv?year=2016"), StandardCharsets.UTF_8)
                            .lines()
                            .count());
        }
    }

    @Test
    void theOverviewOfAYearSumsUpItsLines() {
        try (Norderstedt office = new Norderstedt(tokens, "07051002")) {
            UUID one = office.space("friedrichsgabe");
            UUID two = office.space("garstedt");
            String line = office.lineOf2017(two);
            office.openAndFind(2017, one);
            pay(office, line, 1200, 400);
            office.get("auditor", "/exports/budget-overview?year=2017")
                    .statusCode(200)
                    .body("lines", hasSize(2))
                    .body("lines[0].socialSpace", equalTo("Sozialraum friedrichsgabe"))
                    .body("lines[1].balances.committed", euro("800.00"))
                    .body("lines[1].balances.available", euro("20640.00"))
                    .body("total.plan", euro("43680.00"))
                    .body("total.paid", euro("400.00"))
                    .body("total.available", euro("42480.00"));
            String text = new String(csv(office, "budget-overview.csv?year=2017"), StandardCharsets.UTF_8);
            assertTrue(text.endsWith("Summe;;;43680,00;43680,00;0,00;0,00;800,00;400,00;0,00;42480,00\r\n"), text);
        }
    }

    @Test
    void theGrantsToAssociationsStandBesideThoseOfTheTwoYearsBefore() {
        try (Norderstedt office = new Norderstedt(tokens, "07051003")) {
            UUID space = office.space("mitte");
            office.post(
                            "clerk",
                            "/resolutions",
                            Norderstedt.resolution(
                                    "B 15/0001", 2015, 2015, 500.00, List.of(earmark("Alles", 500, true))))
                    .statusCode(201);
            String earlier = office.openAndFind(2015, space);
            office.post("clerk", "/fiscal-years", Map.of("year", 2016)).statusCode(201);
            String later = office.lineOf2017(space);
            pay(office, later, 1200, 400);
            pay(office, earlier, 500, 123.45);
            office.get("auditor", "/exports/grants-to-associations?year=2017")
                    .statusCode(200)
                    .body("grants", hasSize(1))
                    .body("grants[0].organisation", equalTo("Ambulanter Träger Eins"))
                    .body("grants[0].twoYearsBefore", euro("123.45"))
                    .body("grants[0].yearBefore", euro("0.00"))
                    .body("grants[0].year", euro("400.00"))
                    .body("total.year", euro("400.00"));
            assertEquals(
                    "\uFEFFEinrichtung / Träger;Zuwendung 2015;Zuwendung 2016;Zuwendung 2017\r\n"
                            + "Ambulanter Träger Eins;123,45;0,00;400,00\r\nSumme;123,45;0,00;400,00\r\n",
                    new String(csv(office, "grants-to-associations.csv?year=2017"), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aYearIsAskedForAndItIsOne() {
        try (Norderstedt office = new Norderstedt(tokens, "07051004")) {
            for (String export : List.of(
                    "journal.csv",
                    "budget-overview",
                    "budget-overview.csv",
                    "grants-to-associations",
                    "grants-to-associations.csv")) {
                for (String year : List.of("", "?year=0", "?year=99999", "?year=zwei", "?year=2017&jahr=2017")) {
                    office.as("clerk")
                            .accept(ContentType.ANY)
                            .get("/api/v1/exports/" + export + year)
                            .then()
                            .statusCode(400)
                            .contentType(containsString("problem+json"));
                }
                office.as("provider-one")
                        .accept(ContentType.ANY)
                        .get("/api/v1/exports/" + export + "?year=2017")
                        .then()
                        .statusCode(403);
            }
        }
    }

    private static byte[] csv(Norderstedt office, String export) {
        return office.as("auditor")
                .accept("text/csv")
                .get("/api/v1/exports/" + export)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
    }

    private static void pay(Norderstedt office, String line, Number committed, Number paid) {
        String commitment = office.post(
                        "clerk",
                        "/commitments",
                        Map.of("budgetLineId", line, "amount", committed, "purpose", "Kochgruppe"))
                .statusCode(201)
                .extract()
                .path("id");
        String order = office.post(
                        "clerk",
                        "/payment-orders",
                        Map.of(
                                "commitmentId",
                                commitment,
                                "payeeId",
                                office.provider,
                                "amount",
                                paid,
                                "reason",
                                "Lebensmittel"))
                .statusCode(201)
                .extract()
                .path("id");
        office.post("section-head", "/payment-orders/" + order + "/certification", Map.of())
                .statusCode(200);
        office.post("office-head", "/payment-orders/" + order + "/authorisation", Map.of())
                .statusCode(200);
        office.post(
                        "finance-system",
                        "/payment-orders/" + order + "/execution",
                        Map.of("documentNumber", "2017-" + order.substring(30), "valueDate", "2017-05-02"))
                .statusCode(200);
    }
}
