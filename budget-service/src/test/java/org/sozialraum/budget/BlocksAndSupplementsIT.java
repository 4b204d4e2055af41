package org.sozialraum.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.budget.Norderstedt.earmark;
import static org.sozialraum.budget.Norderstedt.euro;
import static org.sozialraum.budget.Norderstedt.resolution;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** A block and a supplementary budget are acts of the council: both rest on a resolution, and both obey what is available. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class BlocksAndSupplementsIT {

    Tokens tokens;

    @Test
    void whatIsBlockedIsNotAvailableUntilItIsLifted() {
        try (Norderstedt office = new Norderstedt(tokens, "17620")) {
            Treasury treasury = new Treasury(office);
            String block = block(office, part(treasury.line, null, "20000.00"))
                    .statusCode(201)
                    .body("blocked", euro("20000.00"))
                    .body("resolution.number", equalTo("B 17/0311"))
                    .extract()
                    .path("id");
            office.get("auditor", "/budget-lines/" + treasury.line)
                    .body("appropriated", euro("21840.00"))
                    .body("blocked", euro("20000.00"))
                    .body("available", euro("1840.00"));
            commit(office, treasury.line, "1840.01").statusCode(409).body("type", endsWith("/not-enough-money"));
            lift(office, block, part(treasury.line, null, "5000.00"))
                    .statusCode(200)
                    .body("blocked", euro("15000.00"))
                    .body("lines[0].lifted", euro("5000.00"));
            lift(office, block, part(treasury.line, null, "15000.01"))
                    .statusCode(409)
                    .body("type", endsWith("/not-blocked"));
            lift(office, block).statusCode(200).body("blocked", euro("0.00"));
            lift(office, block).statusCode(409).body("type", endsWith("/wrong-state"));
            office.get("auditor", "/budget-lines/" + treasury.line).body("available", euro("21840.00"));
            office.get("auditor", "/budget-lines/" + treasury.line + "/journal")
                    .body("items.kind", contains("PLAN", "BLOCK", "UNBLOCK", "UNBLOCK"))
                    .body("items.blocked.sum()", euro("0.00"));
        }
    }

    @Test
    void aBlockIsNotLiftedBeforeItsDay() {
        try (Norderstedt office = new Norderstedt(tokens, "29011")) {
            Treasury treasury = new Treasury(office);
            String block = block(office, part(treasury.line, null, "20000.00"))
                    .extract()
                    .path("id");
            Map<String, Object> lifting = act();
            lifting.put(
                    "resolution",
                    Map.of("number", "B 17/0312", "committee", "Stadtvertretung", "decidedOn", "2017-08-21"));
            office.post("office-head", "/fiscal-years/2017/blocks/" + block + "/lifting", lifting)
                    .statusCode(422)
                    .body("type", endsWith("/day-not-possible"));
            office.get("auditor", "/budget-lines/" + treasury.line).body("blocked", euro("20000.00"));
        }
    }

    @Test
    void inAYearThatIsClosedNothingIsBlocked() {
        try (Norderstedt office = new Norderstedt(tokens, "29012")) {
            Treasury treasury = new Treasury(office);
            office.openAndFind(2018, treasury.space);
            office.closing(2017).statusCode(200);
            block(office, part(treasury.line, null, "1.00")).statusCode(409).body("type", endsWith("/year-not-open"));
        }
    }

    /** What is promised is not taken back: a block finds only what is available. */
    @Test
    void whatIsCommittedCannotBeBlockedAndIsStillOrderedAndPaid() {
        try (Norderstedt office = new Norderstedt(tokens, "17621")) {
            Treasury treasury = new Treasury(office);
            String commitment = treasury.commit("1000.00");
            block(office, part(treasury.line, null, "20840.01"))
                    .statusCode(409)
                    .body("type", endsWith("/not-enough-money"));
            block(office, part(treasury.line, null, "20840.00")).statusCode(201);
            treasury.paid(commitment, "1000.00");
            office.get("auditor", "/budget-lines/" + treasury.line)
                    .body("paid", euro("1000.00"))
                    .body("available", euro("0.00"));
        }
    }

    @Test
    void aSupplementRaisesOrCutsBesideThePlan() {
        try (Norderstedt office = new Norderstedt(tokens, "17622")) {
            Treasury treasury = new Treasury(office);
            supplement(office, "RAISE", part(treasury.line, null, "1500.00"))
                    .statusCode(201)
                    .body("change", equalTo("RAISE"))
                    .body("lines[0].amount", euro("1500.00"));
            treasury.commit("21000.00");
            supplement(office, "CUT", part(treasury.line, null, "2340.01"))
                    .statusCode(409)
                    .body("type", endsWith("/not-enough-money"));
            supplement(office, "CUT", part(treasury.line, null, "340.00")).statusCode(201);
            office.get("auditor", "/budget-lines/" + treasury.line)
                    .body("plan", euro("21840.00"))
                    .body("appropriated", euro("23000.00"))
                    .body("available", euro("2000.00"));
            office.get("auditor", "/budget-lines/" + treasury.line + "/journal")
                    .body("items.kind", contains("PLAN", "SUPPLEMENT", "COMMITMENT", "SUPPLEMENT_CUT"))
                    .body("items.appropriated.sum()", euro("23000.00"));
            office.get("auditor", "/fiscal-years/2017/supplements").body("items", hasSize(2));
        }
    }

    /** Two parts that are coverable share what there is; a binding one has its own. */
    @Test
    void theEarmarksOfALineAreBlockedOneAfterTheOther() {
        try (Norderstedt office = new Norderstedt(tokens, "17623")) {
            office.post(
                            "clerk",
                            "/resolutions",
                            resolution(
                                    "B 16/0001",
                                    2017,
                                    null,
                                    1000,
                                    List.of(
                                            earmark("A", 300, true),
                                            earmark("B", 300, true),
                                            earmark("C", 400, false))))
                    .statusCode(201);
            String line = office.openAndFind(2017, office.space("mitte"));
            block(office, part(line, "A", "400.00"), part(line, "B", "200.01"))
                    .statusCode(409)
                    .body("type", endsWith("/not-enough-money"));
            block(office, part(line, "A", "400.00"), part(line, "B", "200.00"), part(line, "C", "400.00"))
                    .statusCode(201);
            office.get("auditor", "/budget-lines/" + line).body("available", euro("0.00"));
        }
    }

    @Test
    void allThatDoesNotFitIsToldAtOnceAndNothingIsBooked() {
        try (Norderstedt office = new Norderstedt(tokens, "17624");
                Norderstedt elsewhere = new Norderstedt(tokens, "17625")) {
            Treasury treasury = new Treasury(office);
            String theirs = elsewhere.lineOf2017(elsewhere.space("mitte"));
            block(
                            office,
                            part(treasury.line, null, "1.00"),
                            part(theirs, null, "1.00"),
                            part(treasury.line, "Netzwerkarbeit", "1.00"),
                            part(treasury.line, "Feuerwehr", "1.00"))
                    .statusCode(422)
                    .body("type", endsWith("/parts-do-not-fit"))
                    .body("errors.pointer", contains("/lines/1/budgetLineId", "/lines/2/earmark", "/lines/3/earmark"));
            office.post("office-head", "/fiscal-years/2018/blocks", act(part(treasury.line, null, "1.00")))
                    .statusCode(404);
            office.openAndFind(2018, office.space("glashuette"));
            office.post("office-head", "/fiscal-years/2018/blocks", act(part(treasury.line, null, "1.00")))
                    .statusCode(422);
            office.post("clerk", "/fiscal-years/2017/blocks", act(part(treasury.line, null, "1.00")))
                    .statusCode(403);
            office.get("auditor", "/budget-lines/" + treasury.line + "/journal").body("items", hasSize(1));
        }
    }

    @Test
    void aProvisionalBudgetIsBlockedButNotSupplemented() {
        try (Norderstedt office = new Norderstedt(tokens, "17626")) {
            Treasury treasury = new Treasury(office);
            office.post("clerk", "/fiscal-years", Map.of("year", 2018, "provisional", true))
                    .statusCode(201);
            String line =
                    office.get("auditor", "/budget-lines?year=2018").extract().path("items[0].id");
            Map<String, Object> raise = act(part(line, null, "1.00"));
            raise.put("change", "RAISE");
            office.post("office-head", "/fiscal-years/2018/supplements", raise)
                    .statusCode(409)
                    .body("type", endsWith("/year-not-open"));
            office.post("office-head", "/fiscal-years/2018/blocks", act(part(line, null, "1.00")))
                    .statusCode(201);
            treasury.stands("0.00", "0.00", "0.00", "0.00", "21840.00");
        }
    }

    /** An order takes only what is committed, and a block only what is not: both pass, and a commitment and a block never both. */
    @Test
    void aBlockRacesWithAnOrderAndWithACommitment() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "17627")) {
            Treasury treasury = new Treasury(office);
            String commitment = treasury.commit("840.00");
            for (int round = 0; round < 3; round++) {
                List<Integer> both = Together.run(
                        2,
                        i -> (i == 0
                                        ? block(office, part(treasury.line, null, "20000.00"))
                                        : treasury.ask(commitment, "10.00", Map.of()))
                                .extract()
                                .statusCode());
                assertEquals(List.of(201, 201), both);
                List<Integer> one = Together.run(
                        2,
                        i -> (i == 0
                                        ? block(office, part(treasury.line, null, "1000.00"))
                                        : commit(office, treasury.line, "1000.00"))
                                .extract()
                                .statusCode());
                assertEquals(List.of(201, 409), one.stream().sorted().toList());
                office.get("auditor", "/budget-lines/" + treasury.line).body("available", euro("0.00"));
                supplement(office, "RAISE", part(treasury.line, null, "21000.00"))
                        .statusCode(201);
            }
        }
    }

    private static Map<String, Object> part(String line, String earmark, String amount) {
        Map<String, Object> part = new HashMap<>(Map.of("budgetLineId", line, "amount", new BigDecimal(amount)));
        if (earmark != null) {
            part.put("earmark", earmark);
        }
        return part;
    }

    private static Map<String, Object> act(Object... parts) {
        Map<String, Object> act = new HashMap<>(Map.of(
                "resolution",
                Map.of("number", "B 17/0311", "committee", "Stadtvertretung", "decidedOn", "2017-08-22"),
                "reason",
                "Haushaltslage"));
        if (parts.length > 0) {
            act.put("lines", List.of(parts));
        }
        return act;
    }

    private static ValidatableResponse block(Norderstedt office, Object... parts) {
        return office.post("office-head", "/fiscal-years/2017/blocks", act(parts));
    }

    private static ValidatableResponse lift(Norderstedt office, String block, Object... parts) {
        return office.post("office-head", "/fiscal-years/2017/blocks/" + block + "/lifting", act(parts));
    }

    private static ValidatableResponse supplement(Norderstedt office, String change, Object... parts) {
        Map<String, Object> act = act(parts);
        act.put("change", change);
        return office.post("office-head", "/fiscal-years/2017/supplements", act);
    }

    private static ValidatableResponse commit(Norderstedt office, String line, String amount) {
        return office.post(
                "clerk",
                "/commitments",
                Map.of("budgetLineId", line, "amount", new BigDecimal(amount), "purpose", "Material"));
    }
}
