package org.sozialraum.budget;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.budget.Norderstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.budget.instalment.DueDays;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** A payment plan is set once; each instalment becomes due by itself, once, and still needs its people. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class InstalmentPlanIT {

    private static final LocalDate FAR = LocalDate.of(2199, 7, 1);

    Tokens tokens;

    @Inject
    DueDays dueDays;

    @Test
    void anInstalmentBecomesDueOnItsDayByItselfAndOnceThoughSeveralLook() throws Exception {
        try (Norderstedt office = new Norderstedt(tokens, "07041001")) {
            String commitment = commitment(office);
            plan(
                            office,
                            commitment,
                            instalment(400, "2017-04-01"),
                            instalment(300, "2199-07-01"),
                            instalment(500, "2199-10-01"))
                    .statusCode(201)
                    .body("instalments.number", contains(1, 2, 3))
                    .body("instalments[0].amount", euro("400.00"));
            await().atMost(Duration.ofSeconds(45)).until(() -> events("InstalmentDue", commitment) == 1);
            office.get("clerk", "/instalments?state=DUE&commitmentId=" + commitment)
                    .statusCode(200)
                    .body("items.number", contains(1));
            assertEquals(3, events("InstalmentPlanned", commitment));
            dueDays.look(FAR.minusDays(1));
            office.get("clerk", "/instalments?state=DUE&commitmentId=" + commitment)
                    .body("items.number", contains(1));
            Together.run(6, i -> {
                look(FAR);
                return i;
            });
            office.get("clerk", "/instalments?state=DUE&commitmentId=" + commitment)
                    .body("items.number", contains(1, 2));
            assertEquals(2, events("InstalmentDue", commitment));
        }
    }

    @Test
    void aPlanIsSetOnceAndNeverMoreThanItsCommitment() {
        try (Norderstedt office = new Norderstedt(tokens, "07041002")) {
            String commitment = commitment(office);
            plan(office, commitment, instalment(1200.00, "2199-01-01"), instalment(0.01, "2199-02-01"))
                    .statusCode(422)
                    .body("type", equalTo("/problems/more-than-the-commitment"))
                    .body("detail", containsString("1.200,01"));
            plan(office, commitment, instalment(2, "2199-02-01"), instalment(1, "2199-01-01"))
                    .statusCode(422)
                    .body("type", equalTo("/problems/instalments-out-of-order"));
            plan(office, commitment, instalment(1200.00, "2199-01-01")).statusCode(201);
            plan(office, commitment, instalment(1, "2199-01-01"))
                    .statusCode(409)
                    .body("type", equalTo("/problems/already-planned"));
        }
    }

    @Test
    void anInstalmentIsMovedOrCancelledWithAReason() throws SQLException {
        try (Norderstedt office = new Norderstedt(tokens, "07041003")) {
            String commitment = commitment(office);
            List<String> ids = plan(office, commitment, instalment(100, "2198-01-01"), instalment(200, "2198-02-01"))
                    .statusCode(201)
                    .extract()
                    .path("instalments.id");
            look(LocalDate.of(2198, 1, 1));
            office.post(
                            "clerk",
                            "/instalments/" + ids.get(0) + "/move",
                            Map.of("dueOn", "2198-03-01", "reason", "Beginnt später"))
                    .statusCode(200)
                    .body("state", equalTo("PLANNED"))
                    .body("dueOn", equalTo("2198-03-01"))
                    .body("reason", equalTo("Beginnt später"));
            office.post("clerk", "/instalments/" + ids.get(0) + "/move", Map.of("dueOn", "2017-03-01", "reason", "x"))
                    .statusCode(422);
            office.post("clerk", "/instalments/" + ids.get(1) + "/cancellation", Map.of("reason", "Entfällt"))
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"));
            for (Map<String, Object> again : List.<Map<String, Object>>of(Map.of("reason", "Entfällt"))) {
                office.post("clerk", "/instalments/" + ids.get(1) + "/cancellation", again)
                        .statusCode(409);
            }
            office.post("clerk", "/instalments/" + ids.get(1) + "/move", Map.of("dueOn", "2198-03-01", "reason", "x"))
                    .statusCode(409)
                    .body("type", equalTo("/problems/wrong-state"));
            look(LocalDate.of(2198, 2, 1));
            office.get("clerk", "/instalments?state=DUE").body("items", hasSize(0));
            look(LocalDate.of(2198, 3, 1));
            office.get("clerk", "/instalments?state=DUE").body("items.id", contains(ids.get(0)));
            assertEquals(2, events("InstalmentDue", commitment));
            assertEquals(1, events("InstalmentMoved", commitment));
            assertEquals(1, events("InstalmentCancelled", commitment));
        }
    }

    /** The finance system paid it although its order had been rejected: it is not due, so that nobody pays it again. */
    @Test
    void anInstalmentWhoseRejectedOrderWasPaidAllTheSameIsNotDueUntilThatPaymentIsReversed() {
        try (Norderstedt office = new Norderstedt(tokens, "07041006")) {
            Treasury treasury = new Treasury(office);
            String commitment = treasury.commit("1200.00");
            String id = plan(office, commitment, instalment(400, "2017-04-01"))
                    .statusCode(201)
                    .extract()
                    .path("instalments[0].id");
            look(LocalDate.of(2017, 4, 1));
            Map<String, Object> first = Map.of("instalment", 1);
            String order = treasury.authorised(commitment, "400.00", first);
            treasury.reject(order).statusCode(200);
            office.get("clerk", "/instalments/" + id).body("state", equalTo("DUE"));
            treasury.execute(order, "D-1", null).statusCode(200).body("state", equalTo("EXECUTED"));
            office.get("clerk", "/instalments/" + id).body("state", equalTo("ORDERED"));
            treasury.ask(commitment, "400.00", first).statusCode(409);
            treasury.reverse(order).statusCode(200).body("state", equalTo("REJECTED"));
            office.get("clerk", "/instalments/" + id).body("state", equalTo("DUE"));
            String second = treasury.authorised(commitment, "400.00", first);
            treasury.execute(order, "D-2", null).statusCode(200);
            treasury.returned(order).statusCode(200).body("state", equalTo("RETURNED"));
            // The second order still pays it.
            office.get("clerk", "/instalments/" + id).body("state", equalTo("ORDERED"));
            treasury.reject(second).statusCode(200);
            office.get("clerk", "/instalments/" + id).body("state", equalTo("DUE"));
        }
    }

    @Test
    void badInputAndForeignThingsAreRefused() {
        try (Norderstedt office = new Norderstedt(tokens, "07041004");
                Norderstedt other = new Norderstedt(tokens, "07041005")) {
            String commitment = commitment(office);
            String path = "/commitments/" + commitment + "/instalments";
            for (Object amount : List.of(0, -1, 1.005, "1", 1e30)) {
                office.post(
                                "clerk",
                                path,
                                Map.of("instalments", List.of(Map.of("amount", amount, "dueOn", "2199-01-01"))))
                        .statusCode(400)
                        .body("errors[0].pointer", equalTo("/instalments/0/amount"));
            }
            office.post("clerk", path, Map.of("instalments", List.of())).statusCode(400);
            office.post("clerk", path, Map.of("instalments", Collections.nCopies(61, instalment(1, "2199-01-01"))))
                    .statusCode(400);
            plan(other, commitment, instalment(1, "2199-01-01")).statusCode(404);
            office.post("auditor", path, Map.of()).statusCode(403);
            String id = plan(office, commitment, instalment(1, "2199-01-01"))
                    .extract()
                    .path("instalments[0].id");
            other.get("clerk", "/instalments/" + id).statusCode(404);
            other.post("clerk", "/instalments/" + id + "/cancellation", Map.of("reason", "x"))
                    .statusCode(404);
            office.get("provider-one", "/instalments/" + id).statusCode(404);
            office.get("provider-one", "/instalments").statusCode(200).body("items", hasSize(0));
        }
    }

    private void look(LocalDate today) {
        try {
            dueDays.look(today);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String commitment(Norderstedt office) {
        String line = office.lineOf2017(office.space("mitte"));
        return office.post(
                        "clerk", "/commitments", Map.of("budgetLineId", line, "amount", 1200, "purpose", "Kochgruppe"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse plan(Norderstedt office, String commitment, Map<?, ?>... instalments) {
        return office.post(
                "clerk", "/commitments/" + commitment + "/instalments", Map.of("instalments", List.of(instalments)));
    }

    private static Map<String, Object> instalment(Number amount, String dueOn) {
        return Map.of("amount", amount, "dueOn", dueOn);
    }

    private static long events(String type, String commitment) throws SQLException {
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from event where type = 'org.sozialraum.budget."
                        + type + ".v1' and subject = 'commitment/" + commitment + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
