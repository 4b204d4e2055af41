package org.sozialraum.budget;

import static org.sozialraum.budget.Norderstedt.earmark;
import static org.sozialraum.budget.Norderstedt.euro;
import static org.sozialraum.budget.Norderstedt.resolution;

import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two lines of 2017 for a test: one of 21,840 € that are all committed, and one of another account with 5,000 € that can cover. */
final class OverPlan {

    /** The accounts that sign after the clerk, in order. */
    static final List<String> ROW = List.of("section-head", "office-head", "co-signer", "councillor", "mayor");

    final Norderstedt office;
    final String line;
    final String cover;

    OverPlan(Norderstedt office) {
        this.office = office;
        UUID space = office.space("mitte");
        this.line = office.lineOf2017(space);
        Map<String, Object> other = new HashMap<>(resolution(
                "B 16/0200", 2017, null, 6000, List.of(earmark("Frei", 5000, true), earmark("Fest", 1000, false))));
        Map<Object, Object> funding = new HashMap<>((Map<?, ?>) other.get("funding"));
        funding.put("productAccount", "TEST-2");
        other.put("funding", funding);
        office.post("clerk", "/resolutions", other).statusCode(201);
        this.cover = office.get("auditor", "/budget-lines?year=2017&socialSpaceId=" + space)
                .extract()
                .path("items.find { it.productAccount == 'TEST-2' }.id");
        spend();
    }

    /** Commits what the line has, so that its product account has nothing left. */
    void spend() {
        BigDecimal available = office.get("auditor", "/budget-lines/" + line)
                .extract()
                .jsonPath()
                .getObject("available", BigDecimal.class);
        office.post("clerk", "/commitments", Map.of("budgetLineId", line, "amount", available, "purpose", "Material"))
                .statusCode(201);
    }

    static Map<String, Object> of(String line, String earmark, String amount) {
        return earmark == null
                ? Map.of("budgetLineId", line, "amount", new BigDecimal(amount))
                : Map.of("budgetLineId", line, "earmark", earmark, "amount", new BigDecimal(amount));
    }

    static Map<String, Object> external(String account, String amount) {
        return Map.of("externalProductAccount", account, "amount", new BigDecimal(amount));
    }

    String today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
    }

    void limit(String upTo) {
        office.post("office-head", "/over-plan-limits", Map.of("from", today(), "upTo", new BigDecimal(upTo)))
                .statusCode(201);
    }

    Map<String, Object> body(String amount) {
        return new HashMap<>(Map.of(
                "kind",
                "OVER_PLAN",
                "budgetLineId",
                line,
                "amount",
                new BigDecimal(amount),
                "reason",
                "Mehr Familien als geplant brauchen Sprachmittlung",
                "whyNotDeferrable",
                "Die Kurse beginnen vor dem nächsten Haushalt",
                "cover",
                List.of(of(cover, "Frei", amount))));
    }

    ValidatableResponse request(String amount) {
        return office.post("clerk", "/over-plan-requests", body(amount));
    }

    String requested(String amount) {
        return request(amount).statusCode(201).extract().path("id");
    }

    ValidatableResponse sign(String account, String id) {
        return office.post(account, "/over-plan-requests/" + id + "/signatures", Map.of());
    }

    ValidatableResponse signAll(String id) {
        ROW.forEach(account -> sign(account, id).statusCode(200));
        return office.get("auditor", "/over-plan-requests/" + id);
    }

    ValidatableResponse refuse(String account, String id) {
        return office.post(
                account, "/over-plan-requests/" + id + "/refusal", Map.of("reason", "Die Deckung trägt nicht"));
    }

    ValidatableResponse withdraw(String id) {
        return office.post(
                "clerk", "/over-plan-requests/" + id + "/withdrawal", Map.of("reason", "Der Bedarf ist entfallen"));
    }

    ValidatableResponse resolve(String id, String decidedOn) {
        return office.post(
                "clerk",
                "/over-plan-requests/" + id + "/decision",
                Map.of(
                        "resolution",
                        Map.of("number", "B 17/0402", "committee", "Stadtvertretung", "decidedOn", decidedOn)));
    }

    /** The covering line's balances, of what can cover: 1,000 € more are bound to their purpose. */
    void coverStands(String appropriated, String reserved, String available) {
        BigDecimal bound = new BigDecimal("1000.00");
        office.get("auditor", "/budget-lines/" + cover)
                .body(
                        "appropriated",
                        euro(new BigDecimal(appropriated).add(bound).toString()))
                .body("reserved", euro(reserved))
                .body("available", euro(new BigDecimal(available).add(bound).toString()));
        office.get("auditor", "/budget-lines/" + cover + "/journal?limit=500")
                .body("items.reserved.sum()", euro(reserved));
    }

    List<String> kinds(String lineId) {
        return office.get("auditor", "/budget-lines/" + lineId + "/journal?limit=500")
                .extract()
                .path("items.kind");
    }
}
