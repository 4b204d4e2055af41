package org.sozialraum.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.budget.Norderstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** A list of commitments is booked as a whole or not at all; a clerk is told every line that is wrong, at once. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class CommitmentBatchIT {

    private static final String NOWHERE = "0193e4b5-7a02-73b2-a6da-f64f519a841a";

    Tokens tokens;

    @Test
    void aListIsBookedInItsOrderAndOnceUnderItsKey() {
        try (Norderstedt office = new Norderstedt(tokens, "07081001")) {
            var spaces = List.of(office.space("mitte"), office.space("garstedt"));
            String one = office.lineOf2017(spaces.get(0));
            String two = office.openAndFind(2017, spaces.get(1));
            var body = batch(commitment(two, 100), commitment(one, 200), commitment(two, 300));
            for (int again = 0; again < 2; again++) {
                office.as("clerk")
                        .header("Idempotency-Key", "list")
                        .body(body)
                        .post("/api/v1/commitments/batch")
                        .then()
                        .statusCode(201)
                        .body("commitments.budgetLineId", contains(two, one, two))
                        .body("commitments[2].amount", euro("300.00"));
            }
            office.get("clerk", "/budget-lines/" + one).body("committed", euro("200.00"));
            office.get("clerk", "/budget-lines/" + two).body("committed", euro("400.00"));
            office.get("clerk", "/budget-lines/" + two + "/journal").body("items.number", contains(1, 2, 3));
        }
    }

    @Test
    void theLastEuroIsGivenInTheOrderOfTheListAndNothingIsBookedWhereOneIsRefused() {
        try (Norderstedt office = new Norderstedt(tokens, "07081002")) {
            String line = office.lineOf2017(office.space("mitte"));
            office.post(
                            "clerk",
                            "/commitments/batch",
                            batch(commitment(line, 21000), commitment(line, 840.01), commitment(line, 840)))
                    .statusCode(409)
                    .body("type", equalTo("/problems/batch-not-possible"))
                    .body("errors.pointer", contains("/commitments/1/amount"));
            office.get("clerk", "/budget-lines/" + line).body("committed", euro("0.00"));
            office.post("clerk", "/commitments/batch", batch(commitment(line, 21000), commitment(line, 840)))
                    .statusCode(201);
            office.get("clerk", "/budget-lines/" + line).body("available", euro("0.00"));
        }
    }

    @Test
    void everyMistakeIsNamedWithItsPlace() {
        try (Norderstedt office = new Norderstedt(tokens, "07081003")) {
            String line = office.lineOf2017(office.space("mitte"));
            office.post(
                            "clerk",
                            "/commitments/batch",
                            batch(
                                    commitment(NOWHERE, 1),
                                    Map.of("budgetLineId", line, "amount", 1, "purpose", "x", "earmark", "Unbekannt"),
                                    commitment(line, 1_000_000),
                                    Map.of("budgetLineId", line, "amount", 1, "purpose", "x", "on", "2199-01-01"),
                                    commitment(line, 1)))
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            contains(
                                    "/commitments/0/budgetLineId",
                                    "/commitments/1/earmark",
                                    "/commitments/2/amount",
                                    "/commitments/3/on"));
            office.post("clerk", "/commitments/batch", batch(commitment(line, -1), commitment(line, 1.005)))
                    .statusCode(400)
                    .body("errors.pointer", contains("/commitments/0/amount", "/commitments/1/amount"));
            office.post("clerk", "/commitments/batch", Map.of("commitments", List.of()))
                    .statusCode(400);
            office.post(
                            "clerk",
                            "/commitments/batch",
                            Map.of("commitments", Collections.nCopies(501, commitment(line, 1))))
                    .statusCode(400);
            office.get("clerk", "/commitments").body("items", hasSize(0));
        }
    }

    /** Lines are locked in the order of their ids, so lists that name them the other way round do not stop each other. */
    @Test
    void listsThatNameTheSameLinesInAnotherOrderDoNotBlockEachOther() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "07081004")) {
            var spaces = List.of(office.space("mitte"), office.space("garstedt"));
            String one = office.lineOf2017(spaces.get(0));
            String two = office.openAndFind(2017, spaces.get(1));
            List<Integer> answers = Together.run(
                    12,
                    i -> office.post(
                                    "clerk",
                                    "/commitments/batch",
                                    i % 2 == 0
                                            ? batch(commitment(one, 1), commitment(two, 1))
                                            : batch(commitment(two, 1), commitment(one, 1)))
                            .extract()
                            .statusCode());
            assertEquals(Collections.nCopies(12, 201), answers);
            office.get("clerk", "/budget-lines/" + one).body("committed", euro("12.00"));
        }
    }

    private static Map<String, Object> batch(Map<?, ?>... commitments) {
        return Map.of("commitments", List.of(commitments));
    }

    private static Map<String, Object> commitment(String line, Number amount) {
        return Map.of("budgetLineId", line, "amount", amount, "purpose", "Netzwerkarbeit");
    }
}
