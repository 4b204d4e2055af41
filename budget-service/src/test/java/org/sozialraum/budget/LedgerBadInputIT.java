package org.sozialraum.budget;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Bad input to the acts of the ledger: refused with what is wrong, and nothing moves. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class LedgerBadInputIT {

    private static final List<String> NO_AMOUNTS = List.of(
            "0", "-1", "0.005", "1e400", "1e30", "1000000000000000000000000000000", "NaN", "\"12.00\"", "true", "[]");

    Tokens tokens;

    @Test
    void anAmountThatIsNoneIsRefusedByEveryActAndNothingMoves() {
        try (Norderstedt office = new Norderstedt(tokens, "14001")) {
            Treasury treasury = new Treasury(office);
            String commitment = treasury.commit("100.00");
            String order = treasury.authorised(commitment, "10.00");
            Map<String, String> acts = Map.of(
                    "/commitments/" + commitment + "/increase",
                    "section-head",
                    "/commitments/" + commitment + "/release",
                    "clerk",
                    "/commitments",
                    "clerk",
                    "/commitments/check",
                    "clerk",
                    "/payment-orders",
                    "clerk",
                    "/payment-orders/" + order + "/execution",
                    "finance-system",
                    "/imports/bookings",
                    "finance-system",
                    "/repayments",
                    "clerk");
            acts.forEach((path, account) -> NO_AMOUNTS.forEach(amount -> {
                int status = office.post(account, path, "{\"amount\":" + amount + "}")
                        .extract()
                        .statusCode();
                assertEquals(400, status, path + " with " + amount);
            }));
            treasury.stands("100.00", "0.00", "0.00", "0.00", "21740.00");
            office.get("auditor", "/unresolved-payments").body("items", empty());
        }
    }

    @Test
    void whatIsOfAnotherOfficeIsNotThere() {
        try (Norderstedt office = new Norderstedt(tokens, "14002");
                Norderstedt other = new Norderstedt(tokens, "14003")) {
            Treasury treasury = new Treasury(office);
            String commitment = treasury.commit("100.00");
            String order = treasury.paid(commitment, "10.00");
            for (String act : List.of("increase", "release")) {
                other.post("section-head", "/commitments/" + commitment + "/" + act, Map.of())
                        .statusCode(act.equals("release") ? 403 : 400);
            }
            other.post(
                            "section-head",
                            "/commitments/" + commitment + "/increase",
                            Map.of("amount", 1, "reason", "fremd"))
                    .statusCode(404);
            other.post("clerk", "/commitments/" + commitment + "/release", Map.of("reason", "fremd"))
                    .statusCode(404);
            other.post("finance-system", "/payment-orders/" + order + "/transmission", Map.of())
                    .statusCode(404);
            other.post("clerk", "/payment-orders/" + order + "/rejection", Map.of("reason", "fremd"))
                    .statusCode(404);
            other.post(
                            "finance-system",
                            "/payment-orders/" + order + "/execution",
                            Map.of("documentNumber", "D-9", "valueDate", "2017-06-01"))
                    .statusCode(404);
            other.post(
                            "clerk",
                            "/payment-orders/" + order + "/return",
                            Map.of("documentNumber", "D-9", "valueDate", "2017-06-01", "reason", "fremd"))
                    .statusCode(404);
            other.post(
                            "section-head",
                            "/payment-orders/" + order + "/reversal",
                            Map.of("documentNumber", "D-9", "reason", "fremd"))
                    .statusCode(404);
            other.post(
                            "clerk",
                            "/repayments",
                            Map.of(
                                    "commitmentId",
                                    commitment,
                                    "amount",
                                    1,
                                    "valueDate",
                                    "2017-06-01",
                                    "documentNumber",
                                    "E-9"))
                    .statusCode(422)
                    .body("type", equalTo("/problems/unknown-reference"));
            other.post(
                            "section-head",
                            "/unresolved-payments/" + UuidCreator.getTimeOrderedEpoch() + "/covering",
                            Map.of("reason", "fremd"))
                    .statusCode(404);
            treasury.stands("90.00", "10.00", "0.00", "0.00", "21740.00");
        }
    }

    /** Whatever is asked for by the id of another office's thing is not there, and is in no list. */
    @Test
    void nothingOfAnotherOfficeIsShown() {
        try (Norderstedt office = new Norderstedt(tokens, "14005");
                Norderstedt other = new Norderstedt(tokens, "14006")) {
            Treasury treasury = new Treasury(office);
            String commitment = treasury.commit("100.00");
            String order = treasury.authorised(commitment, "10.00");
            treasury.execute(order, "D-1", "200.00").statusCode(200);
            String repayment = office.post(
                            "clerk",
                            "/repayments",
                            Map.of(
                                    "commitmentId",
                                    commitment,
                                    "amount",
                                    1,
                                    "valueDate",
                                    "2017-06-01",
                                    "documentNumber",
                                    "E-1"))
                    .statusCode(201)
                    .extract()
                    .path("id");
            String instalment = office.post(
                            "clerk",
                            "/commitments/" + commitment + "/instalments",
                            Map.of("instalments", List.of(Map.of("amount", 1, "dueOn", "2199-01-01"))))
                    .statusCode(201)
                    .extract()
                    .path("instalments[0].id");
            String unresolved =
                    office.get("auditor", "/unresolved-payments").extract().path("items[0].id");
            String resolution = office.get("auditor", "/resolutions").extract().path("items[0].id");
            Map<String, String> things = Map.of(
                    "/budget-lines", treasury.line,
                    "/commitments", commitment,
                    "/payment-orders", order,
                    "/repayments", repayment,
                    "/instalments", instalment,
                    "/unresolved-payments", unresolved,
                    "/resolutions", resolution);
            things.forEach((path, id) -> {
                office.get("auditor", path + "/" + id).statusCode(200);
                other.get("auditor", path + "/" + id).statusCode(404);
                other.get("auditor", path).statusCode(200).body("items", empty());
            });
            other.get("auditor", "/budget-lines/" + treasury.line + "/journal").statusCode(404);
        }
    }

    @Test
    void yearsDaysAndTextsHaveTheirBounds() {
        try (Norderstedt office = new Norderstedt(tokens, "14004")) {
            for (int year : List.of(0, -1, 1999, 2101, 99999)) {
                office.post("clerk", "/fiscal-years", Map.of("year", year))
                        .statusCode(400)
                        .body("errors.pointer", hasItem("/year"));
            }
            office.get("clerk", "/commitments?expiringBefore=tomorrow")
                    .statusCode(400)
                    .body("errors.pointer", hasItem("expiringBefore"));
            office.get("clerk", "/payment-orders?conspicuous=perhaps").statusCode(400);
            office.get("clerk", "/unresolved-payments?open=1").statusCode(400);
            String id = UuidCreator.getTimeOrderedEpoch().toString();
            office.post("clerk", "/commitments/" + id + "/release", Map.of("reason", "x".repeat(501)))
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/reason"));
            office.post("clerk", "/commitments/" + id + "/release", Map.of("reason", "x".repeat(1_100_000)))
                    .statusCode(413);
            office.post("clerk", "/payment-orders/" + id + "/rejection", Map.of("reason", "a\u0000b"))
                    .statusCode(400);
            office.post("finance-system", "/payment-orders/" + id + "/execution", Map.of())
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/documentNumber"))
                    .body("errors.pointer", hasItem("/valueDate"));
        }
    }
}
