package org.sozialraum.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.budget.Norderstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** More than the plan: covered by another product account, signed in the order of the paper's row, decided once. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class OverPlanIT {

    Tokens tokens;

    @Test
    void theWholeRowSignsAndTheMayorDecidesUpToTheLimit() {
        try (Norderstedt office = new Norderstedt(tokens, "17701")) {
            OverPlan its = new OverPlan(office);
            its.limit("2000.00");
            String id = its.request("2000.00")
                    .statusCode(201)
                    .body("state", equalTo("REQUESTED"))
                    .body("next", equalTo("SECTION_HEAD"))
                    .body("signatures.step", contains("CLERK"))
                    .extract()
                    .path("id");
            its.coverStands("5000.00", "2000.00", "3000.00");
            for (String account : OverPlan.ROW.subList(0, 4)) {
                its.sign(account, id).statusCode(200).body("state", equalTo("REQUESTED"));
            }
            its.coverStands("5000.00", "2000.00", "3000.00");
            office.get("auditor", "/budget-lines/" + its.line).body("available", euro("0.00"));
            its.sign("mayor", id)
                    .statusCode(200)
                    .body("state", equalTo("GRANTED"))
                    .body("decidedBy", equalTo("MAYOR"))
                    .body("resolution", nullValue())
                    .body("next", nullValue())
                    .body(
                            "signatures.step",
                            contains("CLERK", "SECTION_HEAD", "OFFICE_HEAD", "CO_SIGNER", "COUNCILLOR", "MAYOR"));
            its.coverStands("3000.00", "0.00", "3000.00");
            office.get("auditor", "/budget-lines/" + its.line)
                    .body("plan", euro("21840.00"))
                    .body("appropriated", euro("23840.00"))
                    .body("available", euro("2000.00"));
            assertEquals(List.of("PLAN", "COMMITMENT", "OVER_PLAN_GRANT"), its.kinds(its.line));
            assertEquals(List.of("PLAN", "PLAN", "COVER_RESERVED", "COVER_GIVEN"), its.kinds(its.cover));
            its.sign("mayor", id).statusCode(409).body("type", endsWith("/wrong-state"));
            office.get("auditor", "/over-plan-requests?state=GRANTED&year=2017").body("items.id", contains(id));
        }
    }

    @Test
    void aboveTheLimitTheCouncilDecidesByItsResolution() {
        try (Norderstedt office = new Norderstedt(tokens, "17702")) {
            OverPlan its = new OverPlan(office);
            its.limit("1999.99");
            String id = its.requested("2000.00");
            its.resolve(id, "2017-09-30").statusCode(409).body("type", endsWith("/wrong-state"));
            its.signAll(id)
                    .body("state", equalTo("FOR_COUNCIL"))
                    .body("decidedBy", nullValue())
                    .body("next", nullValue());
            its.coverStands("5000.00", "2000.00", "3000.00");
            its.resolve(id, "2017-09-30").statusCode(422).body("type", endsWith("/day-not-possible"));
            its.resolve(id, its.today())
                    .statusCode(200)
                    .body("state", equalTo("GRANTED"))
                    .body("decidedBy", equalTo("COUNCIL"))
                    .body("resolution.number", equalTo("B 17/0402"));
            its.coverStands("3000.00", "0.00", "3000.00");
            office.get("auditor", "/budget-lines/" + its.line).body("appropriated", euro("23840.00"));
        }
    }

    /** A limit that is set today says nothing about a signature of yesterday; without one the council decides. */
    @Test
    void aLimitActsOnTheFutureOnly() {
        try (Norderstedt office = new Norderstedt(tokens, "17703")) {
            OverPlan its = new OverPlan(office);
            office.post("office-head", "/over-plan-limits", Map.of("from", "2017-01-01", "upTo", 25000))
                    .statusCode(422)
                    .body("type", endsWith("/limit-for-the-past"))
                    .body("errors.pointer", contains("/from"));
            office.post("mayor", "/over-plan-limits", Map.of("from", "2099-01-01", "upTo", 25000))
                    .statusCode(403);
            its.limit("25000.00");
            its.limit("99.99");
            its.limit("100.00");
            office.get("auditor", "/over-plan-limits").body("items", hasSize(3));
            Map<String, Object> body = its.body("100.00");
            body.put("on", "2017-09-14");
            String earlier = office.post("clerk", "/over-plan-requests", body)
                    .statusCode(201)
                    .extract()
                    .path("id");
            OverPlan.ROW.forEach(account -> office.post(
                            account, "/over-plan-requests/" + earlier + "/signatures", Map.of("on", "2017-09-20"))
                    .statusCode(200));
            office.get("auditor", "/over-plan-requests/" + earlier).body("state", equalTo("FOR_COUNCIL"));
            its.signAll(its.requested("100.00")).body("state", equalTo("GRANTED"));
            its.signAll(its.requested("100.01")).body("state", equalTo("FOR_COUNCIL"));
        }
    }

    @Test
    void refusedByOffice11TheCoverIsFreeAgain() {
        try (Norderstedt office = new Norderstedt(tokens, "17704")) {
            OverPlan its = new OverPlan(office);
            String id = its.requested("2000.00");
            its.sign("section-head", id).statusCode(200);
            its.refuse("co-signer", id).statusCode(409).body("type", endsWith("/not-your-turn"));
            its.sign("office-head", id).statusCode(200);
            its.coverStands("5000.00", "2000.00", "3000.00");
            its.refuse("co-signer", id)
                    .statusCode(200)
                    .body("state", equalTo("REFUSED"))
                    .body("end.reason", equalTo("Die Deckung trägt nicht"));
            its.coverStands("5000.00", "0.00", "5000.00");
            assertEquals(List.of("PLAN", "PLAN", "COVER_RESERVED", "COVER_FREED"), its.kinds(its.cover));
            its.sign("co-signer", id).statusCode(409).body("type", endsWith("/wrong-state"));
            its.refuse("co-signer", id).statusCode(409).body("type", endsWith("/wrong-state"));
            its.withdraw(id).statusCode(409);
            office.get("auditor", "/budget-lines/" + its.line).body("appropriated", euro("21840.00"));
        }
    }

    @Test
    void theClerkWithdrawsAndRecordsTheCouncilsRefusal() {
        try (Norderstedt office = new Norderstedt(tokens, "17705")) {
            OverPlan its = new OverPlan(office);
            String first = its.requested("1000.00");
            its.withdraw(first).statusCode(200).body("state", equalTo("WITHDRAWN"));
            its.coverStands("5000.00", "0.00", "5000.00");
            String second = its.requested("1000.00");
            its.signAll(second).body("state", equalTo("FOR_COUNCIL"));
            its.refuse("mayor", second).statusCode(409).body("type", endsWith("/not-your-turn"));
            its.refuse("clerk", second).statusCode(200).body("state", equalTo("REFUSED"));
            its.coverStands("5000.00", "0.00", "5000.00");
        }
    }

    @Test
    void eachPersonSignsOnceAndInTheOrderOfTheRow() {
        try (Norderstedt office = new Norderstedt(tokens, "17706");
                Norderstedt elsewhere = new Norderstedt(tokens, "17707")) {
            OverPlan its = new OverPlan(office);
            String id = office.post("clerk,section-head", "/over-plan-requests", its.body("100.00"))
                    .statusCode(201)
                    .extract()
                    .path("id");
            its.sign("clerk,section-head", id).statusCode(403).body("type", endsWith("/signed-already"));
            for (String account : List.of("office-head", "co-signer", "councillor", "mayor")) {
                its.sign(account, id)
                        .statusCode(409)
                        .body("type", endsWith("/not-your-turn"))
                        .body("detail", equalTo("Als Nächstes entscheidet: Fachbereichsleiter/in."));
            }
            its.sign("section-head,office-head", id).statusCode(200);
            its.sign("section-head,office-head", id).statusCode(403).body("type", endsWith("/signed-already"));
            its.refuse("section-head,office-head", id).statusCode(403);
            its.sign("section-head", id).statusCode(409);
            for (String account : List.of("clerk", "auditor", "administrator", "team-garstedt", "provider-one")) {
                its.sign(account, id).statusCode(403).body("type", endsWith("/forbidden"));
            }
            elsewhere
                    .post("office-head", "/over-plan-requests/" + id + "/signatures", Map.of())
                    .statusCode(404);
            its.sign("office-head", id).statusCode(200).body("next", equalTo("CO_SIGNER"));
        }
    }

    @Test
    void coverThatIsNotThereIsRefused() {
        try (Norderstedt office = new Norderstedt(tokens, "17708")) {
            OverPlan its = new OverPlan(office);
            its.requested("3000.00");
            its.request("2000.01")
                    .statusCode(409)
                    .body("type", endsWith("/not-enough-money"))
                    .body("detail", equalTo("Verlangt sind 2.000,01\u00a0€, verfügbar sind 2.000,00\u00a0€."));
            office.post(
                            "clerk",
                            "/commitments",
                            Map.of(
                                    "budgetLineId",
                                    its.cover,
                                    "earmark",
                                    "Frei",
                                    "amount",
                                    2000.01,
                                    "purpose",
                                    "Material"))
                    .statusCode(409);
            its.request("2000.00").statusCode(201);
            its.coverStands("5000.00", "5000.00", "0.00");
        }
    }

    /** All that is wrong with a request is told at once. */
    @Test
    void whatDoesNotFitIsToldAtOnce() {
        try (Norderstedt office = new Norderstedt(tokens, "17709")) {
            OverPlan its = new OverPlan(office);
            Map<String, Object> body = its.body("30.00");
            body.put("cover", List.of(OverPlan.of(its.cover, "Frei", "29.99")));
            office.post("clerk", "/over-plan-requests", body)
                    .statusCode(422)
                    .body("type", endsWith("/cover-does-not-add-up"))
                    .body("detail", equalTo("Beantragt sind 30,00\u00a0€, als Deckung sind 29,99\u00a0€ genannt."));
            body.put("earmark", "Sprachmittlung");
            body.put(
                    "cover",
                    List.of(
                            OverPlan.of(its.cover, "Fest", "5.00"),
                            OverPlan.of(its.cover, null, "5.00"),
                            OverPlan.of(its.line, null, "5.00"),
                            OverPlan.external("TEST-1", "5.00"),
                            OverPlan.external("TEST-2", "5.00"),
                            Map.of("amount", 5)));
            office.post("clerk", "/over-plan-requests", body)
                    .statusCode(422)
                    .body("type", endsWith("/over-plan-not-possible"))
                    .body(
                            "errors.pointer",
                            contains(
                                    "/earmark",
                                    "/cover/0/earmark",
                                    "/cover/1/earmark",
                                    "/cover/2/budgetLineId",
                                    "/cover/3/externalProductAccount",
                                    "/cover/4/externalProductAccount",
                                    "/cover/5"));
            body.put("kind", "OFF_PLAN");
            body.put("earmark", "Netzwerkarbeit");
            body.put("cover", List.of(OverPlan.of(its.cover, "Frei", "30.00")));
            office.post("clerk", "/over-plan-requests", body)
                    .statusCode(422)
                    .body("errors.pointer", contains("/earmark"));
            its.coverStands("5000.00", "0.00", "5000.00");
        }
    }

    @Test
    void whatIsOffPlanGetsAnEarmarkOfItsOwnWithTheDecision() {
        try (Norderstedt office = new Norderstedt(tokens, "17710")) {
            OverPlan its = new OverPlan(office);
            its.limit("5000.00");
            Map<String, Object> body = its.body("500.00");
            body.put("kind", "OFF_PLAN");
            body.put("earmark", "Sprachmittlung");
            String id = office.post("clerk", "/over-plan-requests", body)
                    .statusCode(201)
                    .extract()
                    .path("id");
            office.get("auditor", "/budget-lines/" + its.line).body("earmarks.name", contains("Netzwerkarbeit"));
            its.signAll(id).body("state", equalTo("GRANTED"));
            office.get("auditor", "/budget-lines/" + its.line)
                    .body("plan", euro("21840.00"))
                    .body("appropriated", euro("22340.00"))
                    .body("earmarks.name", contains("Netzwerkarbeit", "Sprachmittlung"))
                    .body("earmarks[1].coverable", equalTo(false))
                    .body("earmarks[1].available", euro("500.00"));
        }
    }

    @Test
    void externalCoverIsConfirmedByTheSignatureOfOffice11() {
        try (Norderstedt office = new Norderstedt(tokens, "17711")) {
            OverPlan its = new OverPlan(office);
            its.limit("5000.00");
            Map<String, Object> body = its.body("700.00");
            body.put(
                    "cover", List.of(OverPlan.of(its.cover, "Frei", "200.00"), OverPlan.external("36200-5", "500.00")));
            String id = office.post("clerk", "/over-plan-requests", body)
                    .statusCode(201)
                    .body("cover.confirmed", contains(true, false))
                    .extract()
                    .path("id");
            its.sign("section-head", id).statusCode(200);
            its.sign("office-head", id).body("cover.confirmed", contains(true, false));
            its.sign("co-signer", id).body("cover.confirmed", contains(true, true));
            its.sign("councillor", id).statusCode(200);
            its.sign("mayor", id).body("state", equalTo("GRANTED"));
            its.coverStands("4800.00", "0.00", "4800.00");
            office.get("auditor", "/budget-lines/" + its.line).body("appropriated", euro("22540.00"));
        }
    }

    /** What is not decided holds up the closing, since its cover is reserved. */
    @Test
    void aRequestThatIsNotDecidedStandsAgainstTheClosing() {
        try (Norderstedt office = new Norderstedt(tokens, "17715")) {
            OverPlan its = new OverPlan(office);
            String id = its.requested("100.00");

            office.get("auditor", "/fiscal-years/2017/closing")
                    .body("obstacles.kind", hasItem("OVER_PLAN_REQUEST_UNDECIDED"));
            its.withdraw(id).statusCode(200);
            office.get("auditor", "/fiscal-years/2017/closing")
                    .body("obstacles.kind", not(hasItem("OVER_PLAN_REQUEST_UNDECIDED")));
        }
    }

    /** Even if a year were closed over a request (the database refuses that), nothing in it is signed, granted or freed any more. */
    @Test
    void inAYearThatIsClosedNothingIsDecided() throws SQLException {
        try (Norderstedt office = new Norderstedt(tokens, "17712")) {
            OverPlan its = new OverPlan(office);
            String id = its.requested("100.00");
            try (Connection superuser = RealParts.superuser("budget");
                    Statement statement = superuser.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute(
                        "update fiscal_year set state = 'CLOSED', closed_on = current_date, closed_by = 'nobody' where youth_office = '17712'");
            }
            its.request("1.00").statusCode(409).body("type", endsWith("/year-not-open"));
            its.sign("section-head", id).statusCode(409).body("type", endsWith("/year-not-open"));
            its.refuse("section-head", id).statusCode(409).body("type", endsWith("/year-not-open"));
            its.withdraw(id).statusCode(409).body("type", endsWith("/year-not-open"));
        }
    }

    @Test
    void ofTwoRequestsOnOneCoverOnePasses() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "17713")) {
            OverPlan its = new OverPlan(office);
            for (int round = 0; round < 5; round++) {
                List<Integer> answers =
                        Together.run(2, i -> its.request("3000.00").extract().statusCode());
                assertEquals(List.of(201, 409), answers.stream().sorted().toList());
                its.coverStands("5000.00", "3000.00", "2000.00");
                String id = office.get("auditor", "/over-plan-requests?state=REQUESTED")
                        .body("items", hasSize(1))
                        .extract()
                        .path("items[0].id");
                its.withdraw(id).statusCode(200);
            }
        }
    }

    @Test
    void ofARefusalAndASignatureAtOnceOneComesFirst() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "17714")) {
            OverPlan its = new OverPlan(office);
            its.limit("5000.00");
            for (int round = 0; round < 5; round++) {
                String id = its.requested("100.00");
                OverPlan.ROW
                        .subList(0, 4)
                        .forEach(account -> its.sign(account, id).statusCode(200));
                List<Integer> answers = Together.run(
                        2,
                        i -> (i == 0 ? its.sign("mayor", id) : its.refuse("mayor+two", id))
                                .extract()
                                .statusCode());
                assertEquals(List.of(200, 409), answers.stream().sorted().toList());
                office.get("auditor", "/over-plan-requests/" + id)
                        .body("state", equalTo(answers.getFirst() == 200 ? "GRANTED" : "REFUSED"));
                office.get("auditor", "/budget-lines/" + its.cover).body("reserved", euro("0.00"));
                if (answers.getFirst() == 200) {
                    its.spend();
                }
            }
        }
    }
}
