package org.sozialraum.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Every act in every state of an order, and of a commitment: where it leads, or that it is refused and changes nothing. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class StatesAndActsIT {

    private static final List<String> ACTS =
            List.of("certification", "authorisation", "rejection", "transmission", "execution", "return", "reversal");

    /** By state, in the order of the acts above: the state that follows, or the status of the refusal. */
    private static final Map<String, List<String>> TABLE = new LinkedHashMap<>();

    static {
        // The finance system knows of no order that was not authorised: 404.
        row("REQUESTED", "CERTIFIED", "409", "REJECTED", "404", "404", "404", "404");
        row("CERTIFIED", "409", "AUTHORISED", "REJECTED", "404", "404", "404", "404");
        row("AUTHORISED", "409", "409", "REJECTED", "TRANSMITTED", "EXECUTED", "409", "409");
        row("TRANSMITTED", "409", "409", "409", "409", "EXECUTED", "409", "409");
        row("EXECUTED", "409", "409", "409", "409", "EXECUTED", "RETURNED", "AUTHORISED");
        row("REJECTED", "409", "409", "409", "409", "EXECUTED", "409", "409");
        // The same return told again changes nothing.
        row("RETURNED", "409", "409", "409", "409", "EXECUTED", "RETURNED", "409");
    }

    private static void row(String state, String... outcomes) {
        TABLE.put(state, List.of(outcomes));
    }

    Tokens tokens;

    @Test
    void everyActInEveryStateOfAnOrder() {
        try (Norderstedt office = new Norderstedt(tokens, "16001")) {
            Treasury treasury = new Treasury(office);
            TABLE.forEach((state, outcomes) -> {
                for (int i = 0; i < ACTS.size(); i++) {
                    String commitment = treasury.commit("10.00");
                    String order = inState(treasury, state, commitment);
                    String act = ACTS.get(i);
                    ValidatableResponse answer = act(treasury, order, act);
                    String expected = outcomes.get(i);
                    String where = state + " × " + act;
                    if (Character.isDigit(expected.charAt(0))) {
                        assertEquals(expected, String.valueOf(answer.extract().statusCode()), where);
                        assertEquals(state, stateOf(office, order), where);
                    } else {
                        assertEquals(200, answer.extract().statusCode(), where);
                        assertEquals(expected, stateOf(office, order), where);
                    }
                }
            });
            office.get("auditor", "/unresolved-payments").body("items.size()", equalTo(0));
        }
    }

    /** A commitment is open, spent, or at its end because its final payment was made. */
    @Test
    void everyActInEveryStateOfACommitment() {
        try (Norderstedt office = new Norderstedt(tokens, "16002")) {
            Treasury treasury = new Treasury(office);
            String open = treasury.commit("10.00");
            assertEquals(201, order(treasury, open));
            assertEquals(200, increase(office, open));
            assertEquals(200, release(treasury, open));

            String spent = treasury.commit("10.00");
            treasury.release(spent, null).statusCode(200).body("state", equalTo("SPENT"));
            assertEquals(409, order(treasury, spent));
            assertEquals(409, release(treasury, spent));
            assertEquals(200, increase(office, spent));
            office.get("auditor", "/commitments/" + spent).body("state", equalTo("OPEN"));

            String finished = treasury.commit("10.00");
            String last = treasury.authorised(finished, "4.00", Map.of("finalPayment", true));
            treasury.execute(last, treasury.document(), null).statusCode(200);
            assertEquals(409, order(treasury, finished));
            assertEquals(409, release(treasury, finished));
            // Another payment is possible once more is committed.
            assertEquals(200, increase(office, finished));
            assertEquals(201, order(treasury, finished));
        }
    }

    private static String inState(Treasury treasury, String state, String commitment) {
        return switch (state) {
            case "REQUESTED" -> treasury.order(commitment, "4.00");
            case "CERTIFIED" -> {
                String order = treasury.order(commitment, "4.00");
                act(treasury, order, "certification").statusCode(200);
                yield order;
            }
            case "AUTHORISED" -> treasury.authorised(commitment, "4.00");
            case "TRANSMITTED" -> {
                String order = treasury.authorised(commitment, "4.00");
                act(treasury, order, "transmission").statusCode(200);
                yield order;
            }
            case "EXECUTED" -> treasury.paid(commitment, "4.00");
            case "REJECTED" -> {
                String order = treasury.authorised(commitment, "4.00");
                treasury.reject(order).statusCode(200);
                yield order;
            }
            case "RETURNED" -> {
                String order = treasury.paid(commitment, "4.00");
                treasury.returned(order).statusCode(200);
                yield order;
            }
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static ValidatableResponse act(Treasury treasury, String order, String act) {
        return switch (act) {
            case "certification" -> treasury.act("section-head", order, act, Map.of("on", "2017-05-10"));
            case "authorisation" -> treasury.act("office-head", order, act, Map.of("on", "2017-05-10"));
            case "rejection" -> treasury.act("clerk", order, act, Map.of("reason", "Irrtum", "on", "2017-05-10"));
            case "transmission" -> treasury.act("finance-system", order, act, Map.of("on", "2017-05-10"));
            case "execution" -> treasury.execute(order, treasury.document(), null);
            case "return" -> treasury.returned(order);
            case "reversal" -> treasury.reverse(order);
            default -> throw new IllegalArgumentException(act);
        };
    }

    private static String stateOf(Norderstedt office, String order) {
        return office.get("auditor", "/payment-orders/" + order).extract().path("state");
    }

    private static int order(Treasury treasury, String commitment) {
        return treasury.ask(commitment, "1.00", Map.of()).extract().statusCode();
    }

    private static int increase(Norderstedt office, String commitment) {
        return office.post(
                        "section-head", "/commitments/" + commitment + "/increase", Map.of("amount", 2, "reason", "x"))
                .extract()
                .statusCode();
    }

    private static int release(Treasury treasury, String commitment) {
        return treasury.release(commitment, "1.00").extract().statusCode();
    }
}
