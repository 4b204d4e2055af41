package org.sozialraum.budget;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.budget.Norderstedt.euro;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** The money's part of the way of one euro: resolution, line, commitment, order, three people, payment, journal. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class WayOfOneEuroIT {

    Tokens tokens;

    @Test
    void anApprovalBecomesACommitmentAndAPaymentAndTheJournalSumsToTheBalances() {
        try (Norderstedt office = new Norderstedt(tokens, "01060063")) {
            UUID garstedt = office.space("garstedt");
            String line = office.lineOf2017(garstedt);
            UUID project = UuidCreator.getTimeOrderedEpoch();
            UUID approval = office.approve(project, garstedt, 2017, "1200.00");

            String commitment = await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> office.get("clerk", "/commitments?projectId=" + project)
                                    .extract()
                                    .<String>path("items[0].id"),
                            id -> id != null);
            office.get("clerk", "/commitments/" + commitment)
                    .body("approvalId", equalTo(approval.toString()))
                    .body("budgetLineId", equalTo(line))
                    .body("earmark", equalTo("Netzwerkarbeit"))
                    .body("amount", euro("1200.00"))
                    .body("open", euro("1200.00"))
                    .body("orderable", euro("1200.00"))
                    .body("state", equalTo("OPEN"));

            String order = office.post(
                            "clerk",
                            "/payment-orders",
                            Map.of(
                                    "commitmentId",
                                    commitment,
                                    "payeeId",
                                    office.provider,
                                    "amount",
                                    400.00,
                                    "reason",
                                    "Erste Rate Kochgruppe",
                                    "on",
                                    "2017-04-20"))
                    .statusCode(201)
                    .body("state", equalTo("REQUESTED"))
                    .extract()
                    .path("id");
            office.get("clerk", "/commitments/" + commitment)
                    .body("open", euro("1200.00"))
                    .body("orderable", euro("800.00"));
            office.post("section-head", "/payment-orders/" + order + "/certification", Map.of("on", "2017-04-21"))
                    .statusCode(200)
                    .body("state", equalTo("CERTIFIED"));
            office.post("office-head", "/payment-orders/" + order + "/authorisation", Map.of("on", "2017-04-24"))
                    .statusCode(200)
                    .body("state", equalTo("AUTHORISED"));
            office.get("finance-system", "/payment-orders?state=AUTHORISED").body("items.id", contains(order));
            office.post(
                            "finance-system",
                            "/payment-orders/" + order + "/execution",
                            Map.of("documentNumber", "2017-000815", "valueDate", "2017-05-02"))
                    .statusCode(200)
                    .body("state", equalTo("EXECUTED"))
                    .body("documentNumber", equalTo("2017-000815"));

            office.get("clerk", "/budget-lines/" + line)
                    .body("plan", euro("21840.00"))
                    .body("appropriated", euro("21840.00"))
                    .body("committed", euro("800.00"))
                    .body("paid", euro("400.00"))
                    .body("available", euro("20640.00"))
                    .body("earmarks[0].available", euro("20640.00"));
            office.get("clerk", "/budget-lines/" + line + "/journal")
                    .body("items.kind", contains("PLAN", "COMMITMENT", "PAYMENT"))
                    .body("items.number", contains(1, 2, 3))
                    .body("items.committed.sum()", euro("800.00"))
                    .body("items.paid.sum()", euro("400.00"))
                    .body("items[2].on", equalTo("2017-05-02"))
                    .body("items[2].by", notNullValue())
                    .body("items[0].reverses", nullValue());
            office.get("clerk", "/commitments/" + commitment)
                    .body("open", euro("800.00"))
                    .body("orderable", euro("800.00"));
        }
    }

    @Test
    void theSameApprovalToldTwiceMakesOneCommitment() {
        try (Norderstedt office = new Norderstedt(tokens, "01001000")) {
            UUID space = office.space("mitte");
            String line = office.lineOf2017(space);
            UUID project = UuidCreator.getTimeOrderedEpoch();
            UUID approval = UuidCreator.getTimeOrderedEpoch();
            office.projectService().publish(office.approval(approval, project, space, 2017, "500.00"));
            office.projectService().publish(office.approval(approval, project, space, 2017, "500.00"));
            UUID later = UuidCreator.getTimeOrderedEpoch();
            office.approve(later, space, 2017, "1.00");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> office.get("clerk", "/commitments?projectId=" + later)
                            .body("items", hasSize(1)));
            office.get("clerk", "/commitments?projectId=" + project).body("items", hasSize(1));
            office.get("clerk", "/budget-lines/" + line).body("committed", euro("501.00"));
        }
    }

    @Test
    void fiftyCommitmentsOf1000EuroAtOnceLeaveExactly840Euro() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "01002000")) {
            String line = office.lineOf2017(office.space("mitte"));
            var body = Map.of("budgetLineId", line, "amount", 1000.00, "purpose", "Netzwerkarbeit");
            List<Integer> answers = Together.run(
                    50,
                    i -> office.post("clerk", "/commitments", body).extract().statusCode());
            assertEquals(21, answers.stream().filter(status -> status == 201).count());
            assertEquals(29, answers.stream().filter(status -> status == 409).count());
            office.get("clerk", "/budget-lines/" + line).body("available", euro("840.00"));
        }
    }

    @Test
    void theSameKeyFromTwentyThreadsBooksOnce() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "01003000")) {
            String line = office.lineOf2017(office.space("mitte"));
            var body = Map.of("budgetLineId", line, "amount", 1000.00, "purpose", "Netzwerkarbeit");
            List<String> ids = Together.run(
                    20,
                    i -> office.as("clerk")
                            .header("Idempotency-Key", "one")
                            .body(body)
                            .post("/api/v1/commitments")
                            .then()
                            .statusCode(201)
                            .extract()
                            .<String>path("id"));
            assertEquals(1, ids.stream().distinct().count());
            office.get("clerk", "/budget-lines/" + line).body("committed", euro("1000.00"));
            office.as("clerk")
                    .header("Idempotency-Key", "one")
                    .body(Map.of("budgetLineId", line, "amount", 2.00, "purpose", "Anderes"))
                    .post("/api/v1/commitments")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/idempotency-key-reused"));
        }
    }
}
