package org.sozialraum.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.sozialraum.budget.Norderstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A year in the life of a line: plan, commitment, partial payments, a return, a Storno, a repayment; and its journal's sum. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class YearOfALineIT {

    Tokens tokens;

    @Test
    void everyEntryOfTheYearIsThereAndSumsToTheBalances() {
        try (Norderstedt office = new Norderstedt(tokens, "13001")) {
            Treasury treasury = new Treasury(office);
            String commitment = treasury.commit("1200.00");
            treasury.paid(commitment, "400.00");
            String second = treasury.paid(commitment, "350.00");
            treasury.returned(second).statusCode(200);
            String third = treasury.paid(commitment, "350.00");
            treasury.reverse(third).statusCode(200).body("state", equalTo("AUTHORISED"));
            treasury.execute(third, treasury.document(), null).statusCode(200);
            String last = treasury.authorised(commitment, "380.25", Map.of("finalPayment", true));
            treasury.execute(last, treasury.document(), null).statusCode(200);
            office.post(
                            "clerk",
                            "/repayments",
                            Map.of(
                                    "commitmentId",
                                    commitment,
                                    "amount",
                                    30.25,
                                    "valueDate",
                                    "2017-12-05",
                                    "documentNumber",
                                    "E-1"))
                    .statusCode(201);

            office.get("auditor", "/budget-lines/" + treasury.line + "/journal")
                    .body(
                            "items.kind",
                            contains(
                                    "PLAN",
                                    "COMMITMENT",
                                    "PAYMENT",
                                    "PAYMENT",
                                    "RETURN",
                                    "PAYMENT",
                                    "REVERSAL",
                                    "PAYMENT",
                                    "PAYMENT",
                                    "RELEASE",
                                    "REPAYMENT"))
                    .body("items[6].reverses", equalTo(6))
                    .body("items[9].amount", euro("69.75"));
            office.get("auditor", "/commitments/" + commitment)
                    .body("amount", euro("1200.00"))
                    .body("released", euro("69.75"))
                    .body("paid", euro("1130.25"))
                    .body("repaid", euro("30.25"))
                    .body("open", euro("0.00"))
                    .body("state", equalTo("SPENT"));
            // 21,840.00 − 1,130.25 + 30.25
            treasury.stands("0.00", "1130.25", "30.25", "0.00", "20740.00");
        }
    }
}
