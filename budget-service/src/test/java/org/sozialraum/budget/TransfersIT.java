package org.sozialraum.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.budget.Norderstedt.earmark;
import static org.sozialraum.budget.Norderstedt.euro;
import static org.sozialraum.budget.Norderstedt.resolution;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** Money moves between two lines of one product account and year, in both journals or in neither. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class TransfersIT {

    Tokens tokens;

    @Test
    void aTransferIsOneEntryInEachJournal() {
        try (Norderstedt office = new Norderstedt(tokens, "17601")) {
            Pair pair = new Pair(office);
            String id = pair.transfer("2000.00")
                    .statusCode(201)
                    .body("amount", euro("2000.00"))
                    .body("fromEarmark", equalTo("Netzwerkarbeit"))
                    .body("on", equalTo("2017-09-14"))
                    .extract()
                    .path("id");
            office.get("auditor", "/budget-lines/" + pair.from)
                    .body("plan", euro("21840.00"))
                    .body("appropriated", euro("19840.00"))
                    .body("available", euro("19840.00"));
            office.get("auditor", "/budget-lines/" + pair.to)
                    .body("plan", euro("21840.00"))
                    .body("appropriated", euro("23840.00"))
                    .body("available", euro("23840.00"));
            office.get("auditor", "/budget-lines/" + pair.from + "/journal")
                    .body("items.kind", contains("PLAN", "TRANSFER_OUT"))
                    .body("items.appropriated.sum()", euro("19840.00"))
                    .body("items[1].reason", equalTo("In Mitte wird weniger gebraucht"));
            office.get("auditor", "/budget-lines/" + pair.to + "/journal")
                    .body("items.kind", contains("PLAN", "TRANSFER_IN"))
                    .body("items.appropriated.sum()", euro("23840.00"));
            office.get("auditor", "/transfers?fromBudgetLineId=" + pair.from).body("items.id", contains(id));
            office.get("auditor", "/transfers?toBudgetLineId=" + pair.from).body("items", hasSize(0));
        }
    }

    @Test
    void aTransferThatIsToldTwiceUnderOneKeyIsOne() {
        try (Norderstedt office = new Norderstedt(tokens, "17602")) {
            Pair pair = new Pair(office);
            for (int i = 0; i < 2; i++) {
                office.as("office-head")
                        .header("Idempotency-Key", "transfer-once")
                        .body(pair.body("500.00"))
                        .post("/api/v1/transfers")
                        .then()
                        .statusCode(201);
            }
            office.get("auditor", "/budget-lines/" + pair.to).body("appropriated", euro("22340.00"));
        }
    }

    @Test
    void onlyTheHeadOfOfficeTransfers() {
        try (Norderstedt office = new Norderstedt(tokens, "17603")) {
            Pair pair = new Pair(office);
            for (String account : List.of("clerk", "section-head", "mayor", "auditor", "administrator")) {
                office.post(account, "/transfers", pair.body("1.00")).statusCode(403);
            }
        }
    }

    @Test
    void notACentMoreThanTheGivingLineHas() {
        try (Norderstedt office = new Norderstedt(tokens, "17604")) {
            Pair pair = new Pair(office);
            office.post(
                            "clerk",
                            "/commitments",
                            Map.of("budgetLineId", pair.from, "amount", 21000, "purpose", "Material"))
                    .statusCode(201);
            pair.transfer("840.01")
                    .statusCode(409)
                    .body("type", endsWith("/not-enough-money"))
                    .body("detail", equalTo("Verlangt sind 840,01\u00a0€, verfügbar sind 840,00\u00a0€."));
            pair.transfer("840.00").statusCode(201);
            office.get("auditor", "/budget-lines/" + pair.from).body("available", euro("0.00"));
            office.get("auditor", "/budget-lines/" + pair.to).body("available", euro("22680.00"));
        }
    }

    /** All that is wrong with a transfer is told at once. */
    @Test
    void aTransferToItselfAcrossProductAccountsYearsOrBindingEarmarksIsRefused() {
        try (Norderstedt office = new Norderstedt(tokens, "17605")) {
            Pair pair = new Pair(office);
            pair.between(pair.from, null, pair.from, null, "1.00")
                    .statusCode(422)
                    .body("type", endsWith("/transfer-not-possible"))
                    .body("errors.pointer", contains("/toBudgetLineId"));
            Map<String, Object> other = new HashMap<>(resolution(
                    "B 16/0200", 2017, null, 1000, List.of(earmark("Fest", 400, false), earmark("Frei", 600, true))));
            Map<Object, Object> funding = new HashMap<>((Map<?, ?>) other.get("funding"));
            funding.put("productAccount", "TEST-2");
            other.put("funding", funding);
            office.post("clerk", "/resolutions", other).statusCode(201);
            String foreign = pair.lineOf(2017, pair.fromSpace, "TEST-2");
            pair.between(pair.from, null, foreign, "Fest", "1.00")
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/toBudgetLineId", "/toEarmark"));
            pair.between(foreign, null, pair.to, "Gibt es nicht", "1.00")
                    .statusCode(422)
                    .body("errors.pointer", contains("/toBudgetLineId", "/fromEarmark", "/toEarmark"));
            office.openAndFind(2018, pair.fromSpace);
            pair.between(pair.from, null, pair.lineOf(2018, pair.toSpace, "TEST-1"), null, "1.00")
                    .statusCode(422)
                    .body("errors.pointer", contains("/toBudgetLineId"));
            office.get("auditor", "/transfers").body("items", hasSize(0));
        }
    }

    @Test
    void aLineOfAnotherOfficeIsNotKnown() {
        try (Norderstedt office = new Norderstedt(tokens, "17606");
                Norderstedt elsewhere = new Norderstedt(tokens, "17607")) {
            Pair pair = new Pair(office);
            Pair theirs = new Pair(elsewhere);
            pair.between(theirs.from, null, pair.to, null, "1.00")
                    .statusCode(422)
                    .body("type", endsWith("/unknown-reference"))
                    .body("errors.pointer", contains("/fromBudgetLineId"));
            pair.between(theirs.from, null, theirs.to, null, "1.00")
                    .statusCode(422)
                    .body("errors.pointer", contains("/fromBudgetLineId", "/toBudgetLineId"));
        }
    }

    /** What it has is wanted for the cover; more money for it is how the cover comes. */
    @Test
    void aLineWithUnresolvedPaymentsGivesNothingAndMayGet() {
        try (Norderstedt office = new Norderstedt(tokens, "17611")) {
            Treasury treasury = new Treasury(office);
            String commitment = treasury.commit("100.00");
            String order = treasury.authorised(commitment, "100.00");
            treasury.execute(order, "D-1", "150.00").statusCode(200);
            String other = office.openAndFind(2017, office.space("garstedt"));
            Map<String, Object> body = Map.of(
                    "fromBudgetLineId", treasury.line, "toBudgetLineId", other, "amount", 10, "reason", "Bedarf");
            office.post("office-head", "/transfers", body)
                    .statusCode(409)
                    .body("type", endsWith("/line-has-unresolved"));
            office.post(
                            "office-head",
                            "/transfers",
                            Map.of(
                                    "fromBudgetLineId",
                                    other,
                                    "toBudgetLineId",
                                    treasury.line,
                                    "amount",
                                    50,
                                    "reason",
                                    "Deckung"))
                    .statusCode(201);
        }
    }

    @Test
    void inAProvisionalYearNothingIsTransferred() {
        try (Norderstedt office = new Norderstedt(tokens, "17608")) {
            Pair pair = new Pair(office);
            office.post("clerk", "/fiscal-years", Map.of("year", 2018, "provisional", true))
                    .statusCode(201);
            pair.between(
                            pair.lineOf(2018, pair.fromSpace, "TEST-1"),
                            null,
                            pair.lineOf(2018, pair.toSpace, "TEST-1"),
                            null,
                            "1.00")
                    .statusCode(409)
                    .body("type", endsWith("/year-not-open"));
        }
    }

    /** 840 € are left, and two want all of it: a transfer and a commitment. One gets it, whichever comes first. */
    @Test
    void aTransferAndACommitmentRaceForTheSameMoneyAndOneWins() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "17609")) {
            Pair pair = new Pair(office);
            office.post(
                            "clerk",
                            "/commitments",
                            Map.of("budgetLineId", pair.from, "amount", 21000, "purpose", "Material"))
                    .statusCode(201);
            for (int round = 0; round < 5; round++) {
                List<Integer> answers = Together.run(
                        2,
                        i -> (i == 0
                                        ? pair.transfer("840.00")
                                        : office.post(
                                                "clerk",
                                                "/commitments",
                                                Map.of("budgetLineId", pair.from, "amount", 840, "purpose", "Fest")))
                                .extract()
                                .statusCode());
                assertEquals(List.of(201, 409), answers.stream().sorted().toList());
                office.get("auditor", "/budget-lines/" + pair.from).body("available", euro("0.00"));
                if (answers.getFirst() == 201) {
                    pair.between(pair.to, null, pair.from, null, "840.00").statusCode(201);
                } else {
                    List<String> ids = office.get("auditor", "/commitments?limit=500")
                            .extract()
                            .path("items.findAll { it.open == 840 }.id");
                    office.post("clerk", "/commitments/" + ids.getLast() + "/release", Map.of("reason", "nicht nötig"))
                            .statusCode(200);
                }
                office.get("auditor", "/budget-lines/" + pair.from).body("available", euro("840.00"));
            }
        }
    }

    /** Locks are taken in the order of ids, so two opposite transfers wait for each other and never both. */
    @Test
    void twentyOppositeTransfersAtOnceAllPassAndNoneIsADeadlock() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "17610")) {
            Pair pair = new Pair(office);
            List<Integer> answers = Together.run(
                    20,
                    i -> (i % 2 == 0
                                    ? pair.between(pair.from, null, pair.to, null, "10.00")
                                    : pair.between(pair.to, null, pair.from, null, "4.00"))
                            .extract()
                            .statusCode());
            assertTrue(answers.stream().allMatch(status -> status == 201), answers::toString);
            office.get("auditor", "/budget-lines/" + pair.from).body("available", euro("21780.00"));
            office.get("auditor", "/budget-lines/" + pair.to).body("available", euro("21900.00"));
        }
    }

    /** The journal of the line that gets the money takes no entry, so the one that gives keeps it, and nobody is told anything. */
    @Test
    void whereTheSecondJournalFailsTheFirstHasNoEntryEither() throws SQLException {
        try (Norderstedt office = new Norderstedt(tokens, "29013")) {
            Pair pair = new Pair(office);
            SpoiltJournal.of(pair.to);
            pair.transfer("2000.00").statusCode(409);
            office.get("auditor", "/budget-lines/" + pair.from)
                    .body("appropriated", euro("21840.00"))
                    .body("available", euro("21840.00"));
            office.get("auditor", "/budget-lines/" + pair.from + "/journal").body("items.kind", contains("PLAN"));
            office.get("auditor", "/budget-lines/" + pair.to).body("appropriated", euro("21840.00"));
            office.get("auditor", "/transfers").body("items", hasSize(0));
            assertEquals(0, SpoiltJournal.eventsOf(office, "TransferredOut"));
        }
    }

    /** Two lines of 2017 with 21,840 € each. */
    private static final class Pair {
        private final Norderstedt office;
        private final UUID fromSpace;
        private final UUID toSpace;
        private final String from;
        private final String to;

        Pair(Norderstedt office) {
            this.office = office;
            this.fromSpace = office.space("mitte");
            this.toSpace = office.space("garstedt");
            this.from = office.lineOf2017(fromSpace);
            this.to = office.openAndFind(2017, toSpace);
        }

        String lineOf(int year, UUID space, String productAccount) {
            return office.get("auditor", "/budget-lines?year=" + year + "&socialSpaceId=" + space)
                    .extract()
                    .path("items.find { it.productAccount == '" + productAccount + "' }.id");
        }

        Map<String, Object> body(String amount) {
            return Map.of(
                    "fromBudgetLineId",
                    from,
                    "toBudgetLineId",
                    to,
                    "amount",
                    new BigDecimal(amount),
                    "reason",
                    "In Mitte wird weniger gebraucht",
                    "on",
                    "2017-09-14");
        }

        ValidatableResponse transfer(String amount) {
            return office.post("office-head", "/transfers", body(amount));
        }

        ValidatableResponse between(
                String giving, String givingEarmark, String getting, String gettingEarmark, String amount) {
            Map<String, Object> body = new HashMap<>(body(amount));
            body.put("fromBudgetLineId", giving);
            body.put("toBudgetLineId", getting);
            if (givingEarmark != null) {
                body.put("fromEarmark", givingEarmark);
            }
            if (gettingEarmark != null) {
                body.put("toEarmark", gettingEarmark);
            }
            return office.post("office-head", "/transfers", body);
        }
    }
}
