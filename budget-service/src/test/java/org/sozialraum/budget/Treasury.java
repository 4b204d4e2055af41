package org.sozialraum.budget;

import static org.sozialraum.budget.Norderstedt.euro;

import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One line of 2017 with 21,840 € for a test, and the acts on it in the words of a treasury. */
final class Treasury {

    final Norderstedt office;
    final UUID space;
    final String line;
    private final Map<String, String> lastDocuments = new HashMap<>();
    private int documents;

    Treasury(Norderstedt office) {
        this(office, Map.of());
    }

    /** With more about what becomes of the money at the end of a year. */
    Treasury(Norderstedt office, Map<String, Object> funding) {
        this.office = office;
        this.space = office.space("mitte");
        this.line = office.lineOf2017(space, funding);
    }

    String commit(String amount) {
        return office.post(
                        "clerk",
                        "/commitments",
                        Map.of("budgetLineId", line, "amount", new BigDecimal(amount), "purpose", "Material"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    String order(String commitment, String amount) {
        return order(commitment, amount, Map.of());
    }

    String order(String commitment, String amount, Map<String, Object> more) {
        return ask(commitment, amount, more).statusCode(201).extract().path("id");
    }

    ValidatableResponse ask(String commitment, String amount, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("commitmentId", commitment);
        body.put("payeeId", office.provider);
        body.put("amount", new BigDecimal(amount));
        body.put("reason", "Rate");
        body.putIfAbsent("on", "2017-04-20");
        return office.post("clerk", "/payment-orders", body);
    }

    /** An order that was certified and authorised. */
    String authorised(String commitment, String amount) {
        return authorised(commitment, amount, Map.of());
    }

    String authorised(String commitment, String amount, Map<String, Object> more) {
        String order = order(commitment, amount, more);
        act("section-head", order, "certification", Map.of("on", "2017-04-21")).statusCode(200);
        act("office-head", order, "authorisation", Map.of("on", "2017-04-24")).statusCode(200);
        return order;
    }

    /** An order that was paid as it was ordered. */
    String paid(String commitment, String amount) {
        String order = authorised(commitment, amount);
        execute(order, document(), null).statusCode(200);
        return order;
    }

    String document() {
        return "2017-%06d".formatted(++documents);
    }

    ValidatableResponse execute(String order, String document, String amount) {
        Map<String, Object> body = new HashMap<>(Map.of("documentNumber", document, "valueDate", "2017-05-02"));
        if (amount != null) {
            body.put("amount", new BigDecimal(amount));
        }
        lastDocuments.put(order, document);
        return act("finance-system", order, "execution", body);
    }

    ValidatableResponse reject(String order) {
        return act("finance-system", order, "rejection", Map.of("reason", "Konto erloschen", "on", "2017-04-28"));
    }

    ValidatableResponse returned(String order) {
        return act(
                "finance-system",
                order,
                "return",
                Map.of(
                        "documentNumber",
                        lastDocuments.getOrDefault(order, "D-0"),
                        "reason",
                        "Konto erloschen",
                        "valueDate",
                        "2017-05-05"));
    }

    ValidatableResponse reverse(String order) {
        return act(
                "finance-system",
                order,
                "reversal",
                Map.of(
                        "documentNumber",
                        lastDocuments.getOrDefault(order, "D-0"),
                        "reason",
                        "Falsche Anordnung",
                        "on",
                        "2017-05-06"));
    }

    ValidatableResponse act(String account, String order, String act, Map<String, Object> body) {
        return office.post(account, "/payment-orders/" + order + "/" + act, body);
    }

    ValidatableResponse release(String commitment, String amount) {
        return office.post(
                "clerk",
                "/commitments/" + commitment + "/release",
                amount == null
                        ? Map.of("reason", "nicht mehr nötig")
                        : Map.of("reason", "nicht mehr nötig", "amount", new BigDecimal(amount)));
    }

    /** The line's balances, and that each column of its journal sums to them. */
    void stands(String committed, String paid, String repaid, String unresolved, String available) {
        office.get("auditor", "/budget-lines/" + line)
                .body("committed", euro(committed))
                .body("paid", euro(paid))
                .body("repaid", euro(repaid))
                .body("unresolved", euro(unresolved))
                .body("available", euro(available));
        office.get("auditor", "/budget-lines/" + line + "/journal?limit=500")
                .body("items.appropriated.sum()", euro("21840.00"))
                .body("items.committed.sum()", euro(committed))
                .body("items.paid.sum()", euro(paid))
                .body("items.repaid.sum()", euro(repaid))
                .body("items.unresolved.sum()", euro(unresolved));
    }

    void holds(String commitment, String open, String orderable) {
        office.get("auditor", "/commitments/" + commitment)
                .body("open", euro(open))
                .body("orderable", euro(orderable));
    }

    List<String> kinds() {
        return office.get("auditor", "/budget-lines/" + line + "/journal?limit=500")
                .extract()
                .path("items.kind");
    }
}
