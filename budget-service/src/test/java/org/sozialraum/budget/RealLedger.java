package org.sozialraum.budget;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.budget.history.Act;
import org.sozialraum.budget.history.Outcome;
import org.sozialraum.contract.Money;

/** A line of the running service, to which the acts of a history are done over HTTP. Safe for several threads at once. */
final class RealLedger {

    private final Norderstedt office;
    final String line;
    private final List<String> commitments = Collections.synchronizedList(new ArrayList<>());
    private final List<String> orders = Collections.synchronizedList(new ArrayList<>());
    private final List<Payment> payments = Collections.synchronizedList(new ArrayList<>());

    private record Payment(String order, String document) {}

    RealLedger(Norderstedt office, String line) {
        this.office = office;
        this.line = line;
    }

    Outcome act(Act act) {
        boolean accepted = accepts(act);
        JsonPath now = office.get("auditor", "/budget-lines/" + line).extract().jsonPath();
        return new Outcome(
                accepted,
                money(now, "committed"),
                money(now, "paid"),
                money(now, "repaid"),
                money(now, "unresolved"),
                money(now, "available"),
                Money.ZERO);
    }

    boolean accepts(Act act) {
        return switch (act.what()) {
            case PLACE -> place(act);
            case INCREASE -> {
                String id = pick(commitments, act);
                yield id != null
                        && posted(
                                "section-head",
                                "/commitments/" + id + "/increase",
                                body("amount", amount(act), "reason", "x"));
            }
            case RELEASE -> {
                String id = pick(commitments, act);
                Map<String, Object> body = body("reason", "x");
                if (!act.flag()) {
                    body.put("amount", amount(act));
                }
                yield id != null && posted("clerk", "/commitments/" + id + "/release", body);
            }
            case ORDER -> order(act);
            case REJECT -> {
                String id = pick(orders, act);
                yield id != null
                        && posted("finance-system", "/payment-orders/" + id + "/rejection", body("reason", "x"));
            }
            case EXECUTE -> execute(act);
            case RETURN -> {
                Payment payment = pick(payments, act);
                boolean stood = payment != null && "BOOKED".equals(of(payment, "state"));
                yield payment != null
                        && posted(
                                "finance-system",
                                "/payment-orders/" + payment.order() + "/return",
                                body("documentNumber", payment.document(), "valueDate", "2017-06-02", "reason", "x"))
                        && stood;
            }
            case REVERSE -> {
                Payment payment = pick(payments, act);
                yield payment != null
                        && posted(
                                "finance-system",
                                "/payment-orders/" + payment.order() + "/reversal",
                                body("documentNumber", payment.document(), "reason", "x"));
            }
            case REPAY -> {
                String id = pick(commitments, act);
                yield id != null
                        && posted(
                                "clerk",
                                "/repayments",
                                body(
                                        "commitmentId",
                                        id,
                                        "amount",
                                        amount(act),
                                        "valueDate",
                                        "2017-06-03",
                                        "documentNumber",
                                        "E-" + System.nanoTime()));
            }
            case COVER_BY_LINE -> cover(act, false);
            case COVER_BY_COMMITMENT -> cover(act, true);
            case WITHDRAW, SETTLE ->
                throw new IllegalArgumentException("travels over Kafka, and is not awaited in a history");
        };
    }

    private boolean place(Act act) {
        var answer = office.post(
                        "clerk",
                        "/commitments",
                        body("budgetLineId", line, "amount", amount(act), "purpose", "Material"))
                .extract();
        if (answer.statusCode() == 201) {
            commitments.add(answer.path("id"));
        }
        return accepted(answer.statusCode());
    }

    private boolean order(Act act) {
        String commitment = pick(commitments, act);
        if (commitment == null) {
            return false;
        }
        var answer = office.post(
                        "clerk",
                        "/payment-orders",
                        body(
                                "commitmentId",
                                commitment,
                                "payeeId",
                                office.provider,
                                "amount",
                                amount(act),
                                "reason",
                                "Rate",
                                "finalPayment",
                                act.flag()))
                .extract();
        if (answer.statusCode() == 201) {
            String id = answer.path("id");
            posted("section-head", "/payment-orders/" + id + "/certification", Map.of());
            posted("office-head", "/payment-orders/" + id + "/authorisation", Map.of());
            orders.add(id);
        }
        return accepted(answer.statusCode());
    }

    private boolean execute(Act act) {
        String order = pick(orders, act);
        if (order == null) {
            return false;
        }
        String document = "D-" + System.nanoTime();
        Map<String, Object> body = body("documentNumber", document, "valueDate", "2017-06-01");
        if (!act.flag()) {
            body.put("amount", amount(act));
        }
        boolean done = posted("finance-system", "/payment-orders/" + order + "/execution", body);
        payments.add(new Payment(order, document));
        return done;
    }

    private boolean cover(Act act, boolean byCommitment) {
        Payment payment = pick(payments, act);
        if (payment == null) {
            return false;
        }
        String path = "/unresolved-payments/" + of(payment, "id") + "/covering";
        Map<String, Object> body = body("reason", "x");
        if (byCommitment) {
            body.put(
                    "commitmentId",
                    office.get("auditor", "/payment-orders/" + payment.order())
                            .extract()
                            .path("commitmentId"));
        }
        return posted("section-head", path, body);
    }

    private Object of(Payment payment, String field) {
        return office.get("auditor", "/payment-orders/" + payment.order())
                .extract()
                .path("payments.find { it.documentNumber == '" + payment.document() + "' }." + field);
    }

    private boolean posted(String account, String path, Map<String, Object> body) {
        return accepted(office.post(account, path, body).extract().statusCode());
    }

    /** Whether it was done; what is neither done nor refused is a defect. */
    private static boolean accepted(int status) {
        assertTrue(status < 300 || status == 409, () -> "status " + status);
        return status < 300;
    }

    private static BigDecimal amount(Act act) {
        return BigDecimal.valueOf(act.cents(), 2);
    }

    private static Money money(JsonPath answer, String field) {
        return new Money(answer.get(field));
    }

    private static Map<String, Object> body(Object... namesAndValues) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }

    private static <T> T pick(List<T> there, Act act) {
        int size = there.size();
        return size == 0 ? null : there.get(act.which() % size);
    }
}
