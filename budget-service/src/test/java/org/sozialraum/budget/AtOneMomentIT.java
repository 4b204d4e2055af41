package org.sozialraum.budget;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.budget.Norderstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** What happens at one moment has one outcome, to the cent. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class AtOneMomentIT {

    private static final Logger LOG = Logger.getLogger(AtOneMomentIT.class);

    /** More than one with {@code -Drace.rounds=20}. */
    private static final int ROUNDS = Integer.getInteger("race.rounds", 1);

    Tokens tokens;

    @Test
    void ofTwoOrdersOf400EuroOn600EuroOnePasses() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "17001")) {
            Treasury treasury = new Treasury(office);
            for (int round = 1; round <= Math.max(5, ROUNDS); round++) {
                String commitment = treasury.commit("600.00");
                List<Integer> answers = Together.run(
                        2,
                        i -> treasury.ask(commitment, "400.00", Map.of())
                                .extract()
                                .statusCode());
                assertEquals(List.of(201, 409), answers.stream().sorted().toList());
                treasury.holds(commitment, "600.00", "200.00");
                LOG.infof("two orders of 400 on 600, round %d: %s", round, answers);
            }
        }
    }

    @Test
    void twoPartialPaymentsAtTheSameMomentAreTwo() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "17002")) {
            Treasury treasury = new Treasury(office);
            String commitment = treasury.commit("1000.00");
            List<String> orders =
                    List.of(treasury.authorised(commitment, "400.00"), treasury.authorised(commitment, "350.50"));
            List<Integer> answers = Together.run(
                    2,
                    i -> treasury.execute(orders.get(i), "D-" + i, null)
                            .extract()
                            .statusCode());
            assertEquals(List.of(200, 200), answers);
            treasury.holds(commitment, "249.50", "249.50");
            treasury.stands("249.50", "750.50", "0.00", "0.00", "20840.00");
        }
    }

    @Test
    void theSameExecutionToldTenTimesAtOnceIsBookedOnce() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "17003")) {
            Treasury treasury = new Treasury(office);
            String order = treasury.authorised(treasury.commit("400.00"), "400.00");
            List<Integer> answers = Together.run(
                    10, i -> treasury.execute(order, "D-1", null).extract().statusCode());
            assertTrue(answers.stream().allMatch(status -> status == 200), answers::toString);
            office.get("auditor", "/payment-orders/" + order).body("payments", hasSize(1));
            treasury.stands("0.00", "400.00", "0.00", "0.00", "21440.00");
        }
    }

    /** Either the order came first and the release is refused, or the release did and there is nothing left to order. */
    @Test
    void aReleaseThatRacesWithAnOrderNeverUndercutsIt() throws InterruptedException {
        try (Norderstedt office = new Norderstedt(tokens, "17004")) {
            Treasury treasury = new Treasury(office);
            for (int round = 0; round < 10; round++) {
                String commitment = treasury.commit("100.00");
                List<Integer> answers = Together.run(
                        2,
                        i -> i == 0
                                ? treasury.ask(commitment, "100.00", Map.of())
                                        .extract()
                                        .statusCode()
                                : treasury.release(commitment, "100.00")
                                        .extract()
                                        .statusCode());
                assertTrue(answers.equals(List.of(201, 409)) || answers.equals(List.of(409, 200)), answers::toString);
                treasury.holds(commitment, answers.getFirst() == 201 ? "100.00" : "0.00", "0.00");
            }
        }
    }

    /** 840 € are left and 200 clients want 5 € each: 168 get them, and not a cent is left that somebody could have had. */
    @Test
    void twoHundredClientsAfterTheLastEuroOfALine() throws InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            try (Norderstedt office = new Norderstedt(tokens, String.valueOf(17500 + round))) {
                Treasury treasury = new Treasury(office);
                treasury.commit("21000.00");
                List<Integer> answers = Together.run(200, i -> commit(treasury, new BigDecimal("5.00")));
                long passed = answers.stream().filter(status -> status == 201).count();
                long refused = answers.stream().filter(status -> status == 409).count();
                LOG.infof("200 clients, round %d: %d got 5 euro, %d were refused", round, passed, refused);
                assertEquals(168, passed);
                assertEquals(32, refused);
                office.get("auditor", "/budget-lines/" + treasury.line).body("available", euro("0.00"));
            }
        }
    }

    /**
     * Whoever is told that the database does not answer under so many asks again, under the same key: what was committed
     * though its answer was lost is not committed twice.
     */
    private static int commit(Treasury treasury, BigDecimal amount) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> asked = Map.of("budgetLineId", treasury.line, "amount", amount, "purpose", "Material");
        int status = Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> treasury.office
                                .as("clerk")
                                .header("Idempotency-Key", key)
                                .body(asked)
                                .post("/api/v1/commitments")
                                .then()
                                .extract(),
                        answer -> answer.header("Retry-After") == null)
                .statusCode();
        assertTrue(status == 201 || status == 409, "status " + status);
        return status;
    }
}
