package org.sozialraum.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Money is late, wrong or doubled in real life. Each case has one defined answer, and after it the balances hold. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class ActsOfATreasuryIT {

    private static int offices;

    Tokens tokens;
    private Norderstedt office;
    private Treasury treasury;

    @BeforeEach
    void aLineOfItsOwn() {
        office = new Norderstedt(tokens, "%05d".formatted(15000 + offices++));
        treasury = new Treasury(office);
    }

    @AfterEach
    void close() {
        office.close();
    }

    // Commitments

    @Test
    void aCommitmentIsIncreasedWhileThereIsMoney() {
        String commitment = treasury.commit("1000.00");
        office.post(
                        "section-head",
                        "/commitments/" + commitment + "/increase",
                        Map.of("amount", 200, "reason", "teurer"))
                .statusCode(200)
                .body("amount", euro("1000.00"))
                .body("increased", euro("200.00"))
                .body("open", euro("1200.00"));
        office.post(
                        "section-head",
                        "/commitments/" + commitment + "/increase",
                        Map.of("amount", 20640.01, "reason", "mehr"))
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-money"));
        treasury.stands("1200.00", "0.00", "0.00", "0.00", "20640.00");
        office.get("clerk", "/budget-lines/" + treasury.line + "/journal")
                .body("items.kind", contains("PLAN", "COMMITMENT", "COMMITMENT_INCREASE"))
                .body("items[2].reason", equalTo("teurer"));
    }

    @Test
    void aReleaseNeverUndercutsAnOrderUnderWay() {
        String commitment = treasury.commit("1000.00");
        treasury.order(commitment, "400.00");
        treasury.release(commitment, "600.01")
                .statusCode(409)
                .body("type", equalTo("/problems/not-releasable"))
                .body("detail", containsString("600,00"));
        treasury.release(commitment, "100.00").statusCode(200).body("open", euro("900.00"));
        treasury.release(commitment, null)
                .statusCode(200)
                .body("open", euro("400.00"))
                .body("released", euro("600.00"))
                .body("orderable", euro("0.00"));
        treasury.release(commitment, null).statusCode(409);
        treasury.stands("400.00", "0.00", "0.00", "0.00", "21440.00");
    }

    @Test
    void aCheckSaysWhatWouldHappenAndBooksNothing() {
        var asked = Map.of("budgetLineId", treasury.line, "amount", 1840, "purpose", "Material");
        office.post("clerk", "/commitments/check", asked)
                .statusCode(200)
                .body("possible", equalTo(true))
                .body("earmark", equalTo("Netzwerkarbeit"))
                .body("available", euro("21840.00"))
                .body("left", euro("20000.00"));
        office.post(
                        "clerk",
                        "/commitments/check",
                        Map.of("budgetLineId", treasury.line, "amount", 21840.01, "purpose", "Material"))
                .statusCode(200)
                .body("possible", equalTo(false))
                .body("reason", equalTo("NOT_ENOUGH_MONEY"))
                .body("available", euro("21840.00"));
        office.post(
                        "clerk",
                        "/commitments/check",
                        Map.of(
                                "budgetLineId",
                                treasury.line,
                                "amount",
                                1,
                                "purpose",
                                "Material",
                                "earmark",
                                "Feuerwehr"))
                .body("reason", equalTo("EARMARK_UNKNOWN"));
        treasury.stands("0.00", "0.00", "0.00", "0.00", "21840.00");
    }

    @Test
    void whatExpiresIsListedBeforeAndKeepsItsMoneyUntilSomebodyReleasesIt() {
        String expiring = office.post(
                        "clerk",
                        "/commitments",
                        Map.of(
                                "budgetLineId",
                                treasury.line,
                                "amount",
                                100,
                                "purpose",
                                "Material",
                                "expiresOn",
                                "2017-11-30"))
                .statusCode(201)
                .body("expiresOn", equalTo("2017-11-30"))
                .extract()
                .path("id");
        treasury.commit("50.00");
        office.get("clerk", "/commitments?expiringBefore=2017-12-01").body("items.id", contains(expiring));
        office.get("clerk", "/commitments?expiringBefore=2017-11-30").body("items", empty());
        treasury.release(expiring, null).statusCode(200);
        office.get("clerk", "/commitments?expiringBefore=2017-12-01").body("items", empty());
    }

    // Orders

    @Test
    void anOrderNamesOfficeYearProductAccountAndInvoice() {
        String commitment = treasury.commit("1000.00");
        treasury.ask(commitment, "400.00", Map.of("invoiceReference", "R-17/22"))
                .statusCode(201)
                .body("youthOffice", notNullValue())
                .body("year", equalTo(2017))
                .body("productAccount", equalTo("TEST-1"))
                .body("invoiceReference", equalTo("R-17/22"))
                .body("finalPayment", equalTo(false));
    }

    @Test
    void aRejectedOrderFreesWhatItHadReserved() {
        String commitment = treasury.commit("1000.00");
        String order = treasury.authorised(commitment, "400.00");
        treasury.holds(commitment, "1000.00", "600.00");
        treasury.reject(order)
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("rejectionReason", equalTo("Konto erloschen"));
        treasury.holds(commitment, "1000.00", "1000.00");
    }

    @Test
    void whatTheFinanceSystemHasInItsHandsOnlyItCanReject() {
        String order = treasury.authorised(treasury.commit("1000.00"), "400.00");
        treasury.act("finance-system", order, "transmission", Map.of())
                .statusCode(200)
                .body("state", equalTo("TRANSMITTED"));
        treasury.act("office-head", order, "rejection", Map.of("reason", "Irrtum"))
                .statusCode(409)
                .body("type", equalTo("/problems/in-the-finance-system"));
        treasury.act("finance-system", order, "rejection", Map.of("reason", "Irrtum"))
                .statusCode(200);
    }

    @Test
    void aFinalPaymentReleasesTheRest() {
        String commitment = treasury.commit("1000.00");
        treasury.paid(commitment, "400.00");
        String last = treasury.authorised(commitment, "450.50", Map.of("finalPayment", true));
        String other = treasury.order(commitment, "100.00");
        treasury.execute(last, treasury.document(), null).statusCode(200);
        treasury.holds(commitment, "100.00", "0.00");
        treasury.stands("100.00", "850.50", "0.00", "0.00", "20889.50");
        // What another order still held is released when it ends without payment.
        treasury.act("clerk", other, "rejection", Map.of("reason", "doppelt")).statusCode(200);
        treasury.holds(commitment, "0.00", "0.00");
        treasury.stands("0.00", "850.50", "0.00", "0.00", "20989.50");
    }

    @Test
    void aFinalCostAboveTheCommitmentNeedsAnIncreaseFirst() {
        String commitment = treasury.commit("1000.00");
        treasury.ask(commitment, "1000.01", Map.of()).statusCode(409).body("type", equalTo("/problems/not-orderable"));
        office.post(
                        "section-head",
                        "/commitments/" + commitment + "/increase",
                        Map.of("amount", 0.01, "reason", "teurer"))
                .statusCode(200);
        treasury.ask(commitment, "1000.01", Map.of("finalPayment", true)).statusCode(201);
    }

    // Facts

    @Test
    void anExecutionReportedTwiceIsBookedOnce() {
        String order = treasury.authorised(treasury.commit("1000.00"), "400.00");
        treasury.execute(order, "D-1", null).statusCode(200);
        treasury.execute(order, "D-1", null).statusCode(200).body("payments", hasSize(1));
        treasury.execute(order, "D-1", "400.00").statusCode(200);
        treasury.execute(order, "D-1", "399.99")
                .statusCode(409)
                .body("type", equalTo("/problems/document-contradicts"));
        treasury.stands("600.00", "400.00", "0.00", "0.00", "20840.00");
    }

    @Test
    void aSecondDocumentIsASecondPaymentAndTakesWhatNobodyHasOrdered() {
        String commitment = treasury.commit("1000.00");
        String order = treasury.authorised(commitment, "400.00");
        treasury.execute(order, "D-1", null).statusCode(200);
        treasury.order(commitment, "300.00");
        treasury.execute(order, "D-2", null)
                .statusCode(200)
                .body("payments.covered[1]", euro("300.00"))
                .body("payments.unresolved[1]", euro("100.00"))
                .body("conspicuous", contains("PAID_AGAIN"));
        treasury.holds(commitment, "300.00", "0.00");
        treasury.stands("300.00", "700.00", "0.00", "100.00", "20840.00");
    }

    @Test
    void lessIsPaidThanOrdered() {
        String commitment = treasury.commit("1000.00");
        String order = treasury.authorised(commitment, "400.00");
        treasury.execute(order, "D-1", "399.00")
                .statusCode(200)
                .body("conspicuous", contains("OTHER_AMOUNT"))
                .body("payments.covered[0]", euro("399.00"));
        treasury.holds(commitment, "601.00", "601.00");
        treasury.stands("601.00", "399.00", "0.00", "0.00", "20840.00");
    }

    @Test
    void moreIsPaidThanTheCommitmentHoldsAndTheRestIsUnresolvedUntilItIsCovered() {
        String commitment = treasury.commit("400.00");
        String order = treasury.authorised(commitment, "400.00");
        treasury.execute(order, "D-1", "450.00").statusCode(200);
        treasury.stands("0.00", "400.00", "0.00", "50.00", "21440.00");
        assertEquals(List.of("PLAN", "COMMITMENT", "PAYMENT", "UNRESOLVED"), treasury.kinds());

        office.post("clerk", "/commitments", Map.of("budgetLineId", treasury.line, "amount", 1, "purpose", "x"))
                .statusCode(409)
                .body("type", equalTo("/problems/line-has-unresolved"));
        String unresolved = office.get("clerk", "/unresolved-payments?open=true")
                .body("items.amount[0]", euro("50.00"))
                .body("items.documentNumber", contains("D-1"))
                .body("items.budgetLineId", contains(treasury.line))
                .extract()
                .path("items[0].id");
        office.post("clerk", "/unresolved-payments/" + unresolved + "/covering", Map.of("reason", "Preissteigerung"))
                .statusCode(403);
        office.post(
                        "section-head",
                        "/unresolved-payments/" + unresolved + "/covering",
                        Map.of("reason", "Preissteigerung"))
                .statusCode(200)
                .body("open", equalTo(false));
        treasury.stands("0.00", "450.00", "0.00", "0.00", "21390.00");
        office.post("section-head", "/unresolved-payments/" + unresolved + "/covering", Map.of("reason", "Noch einmal"))
                .statusCode(409);
        office.get("clerk", "/unresolved-payments?open=true").body("items", empty());
        treasury.commit("1.00");
    }

    @Test
    void whatIsUnresolvedIsCoveredByItsCommitmentOnceThatIsIncreased() {
        String commitment = treasury.commit("21840.00");
        String order = treasury.authorised(commitment, "100.00");
        treasury.order(commitment, "21740.00");
        treasury.execute(order, "D-1", "150.00").statusCode(200);
        treasury.stands("21740.00", "100.00", "0.00", "50.00", "0.00");
        String unresolved =
                office.get("clerk", "/unresolved-payments").extract().path("items[0].id");
        String cover = "/unresolved-payments/" + unresolved + "/covering";
        office.post("section-head", cover, Map.of("reason", "Preissteigerung"))
                .statusCode(409)
                .body("type", equalTo("/problems/not-enough-money"));
        office.post("section-head", cover, Map.of("reason", "Preissteigerung", "commitmentId", commitment))
                .statusCode(409)
                .body("type", equalTo("/problems/not-orderable"));
        String other =
                office.get("clerk", "/payment-orders?state=REQUESTED").extract().path("items[0].id");
        treasury.act("clerk", other, "rejection", Map.of("reason", "zu viel")).statusCode(200);
        office.post("section-head", cover, Map.of("reason", "Preissteigerung", "commitmentId", commitment))
                .statusCode(200);
        treasury.holds(commitment, "21690.00", "21690.00");
        treasury.stands("21690.00", "150.00", "0.00", "0.00", "0.00");
    }

    @Test
    void aRejectedOrderIsPaidAllTheSame() {
        String commitment = treasury.commit("400.00");
        String order = treasury.authorised(commitment, "400.00");
        treasury.reject(order).statusCode(200);
        treasury.execute(order, "D-1", null)
                .statusCode(200)
                .body("state", equalTo("EXECUTED"))
                .body("conspicuous", contains("PAID_ALTHOUGH_REJECTED"));
        treasury.stands("0.00", "400.00", "0.00", "0.00", "21440.00");
    }

    @Test
    void aPaymentComesAfterItsCommitmentWasReleased() {
        String commitment = treasury.commit("400.00");
        String order = treasury.authorised(commitment, "400.00");
        treasury.reject(order).statusCode(200);
        treasury.release(commitment, null).statusCode(200);
        treasury.execute(order, "D-1", null).statusCode(200).body("payments.covered[0]", euro("0.00"));
        treasury.stands("0.00", "0.00", "0.00", "400.00", "21840.00");
    }

    @Test
    void whatWasNeverAuthorisedIsPaid() {
        String order = treasury.order(treasury.commit("400.00"), "400.00");
        // No order of the finance system, and all the same a fact.
        treasury.execute(order, "D-1", null).statusCode(404);
        office.post(
                        "finance-system",
                        "/imports/bookings",
                        Map.of(
                                "documentNumber",
                                "D-1",
                                "valueDate",
                                "2017-05-02",
                                "amount",
                                400,
                                "paymentOrderId",
                                order))
                .statusCode(201)
                .body("covered", euro("400.00"));
        office.get("finance-system", "/payment-orders/" + order)
                .body("state", equalTo("EXECUTED"))
                .body("conspicuous", contains("PAID_WITHOUT_AUTHORISATION"));
        treasury.stands("0.00", "400.00", "0.00", "0.00", "21440.00");
    }

    @Test
    void aValueDateBeforeTheAuthorisationIsBookedAndListedAsConspicuous() {
        String commitment = treasury.commit("800.00");
        treasury.paid(commitment, "400.00");
        String order = treasury.authorised(commitment, "400.00");
        treasury.act("finance-system", order, "execution", Map.of("documentNumber", "D-9", "valueDate", "2017-04-23"))
                .statusCode(200)
                .body("conspicuous", contains("VALUE_DATE_BEFORE_AUTHORISATION"));
        office.get("auditor", "/payment-orders?conspicuous=true").body("items.id", contains(order));
        treasury.stands("0.00", "800.00", "0.00", "0.00", "21040.00");
    }

    @Test
    void aBankReturnRestoresTheCommitment() {
        String commitment = treasury.commit("400.00");
        String order = treasury.paid(commitment, "400.00");
        treasury.returned(order).statusCode(200).body("state", equalTo("RETURNED"));
        treasury.returned(order).statusCode(200);
        treasury.holds(commitment, "400.00", "400.00");
        treasury.stands("400.00", "0.00", "0.00", "0.00", "21440.00");
        assertEquals(List.of("PLAN", "COMMITMENT", "PAYMENT", "RETURN"), treasury.kinds());
        // And it is paid again after the return.
        treasury.execute(order, "D-2", null)
                .statusCode(200)
                .body("state", equalTo("EXECUTED"))
                .body("conspicuous", contains("PAID_AGAIN"));
        treasury.stands("0.00", "400.00", "0.00", "0.00", "21440.00");
    }

    @Test
    void aReturnTakesBackWhatWasUnresolvedAndWhatCoveredIt() {
        String commitment = treasury.commit("400.00");
        String order = treasury.authorised(commitment, "400.00");
        treasury.execute(order, "D-1", "450.00").statusCode(200);
        String unresolved =
                office.get("clerk", "/unresolved-payments").extract().path("items[0].id");
        office.post("office-head", "/unresolved-payments/" + unresolved + "/covering", Map.of("reason", "gedeckt"))
                .statusCode(200);
        treasury.returned(order).statusCode(200);
        treasury.stands("400.00", "0.00", "0.00", "0.00", "21440.00");
        assertEquals(
                List.of("PLAN", "COMMITMENT", "PAYMENT", "UNRESOLVED", "COVERING", "RETURN", "REVERSAL", "REVERSAL"),
                treasury.kinds());
    }

    @Test
    void aReversalNegatesExactlyTheEntryThatItNamesAndTheOrderStandsWhereItStood() {
        String commitment = treasury.commit("1000.00");
        String order = treasury.paid(commitment, "400.00");
        treasury.reverse(order)
                .statusCode(200)
                .body("state", equalTo("AUTHORISED"))
                .body("payments[0].state", equalTo("REVERSED"));
        treasury.holds(commitment, "1000.00", "600.00");
        office.get("clerk", "/budget-lines/" + treasury.line + "/journal")
                .body("items.kind", contains("PLAN", "COMMITMENT", "PAYMENT", "REVERSAL"))
                .body("items[3].reverses", equalTo(3))
                .body("items[3].amount", euro("400.00"))
                .body("items[3].committed", euro("400.00"))
                .body("items[3].paid", euro("-400.00"))
                .body("items[3].reason", equalTo("Falsche Anordnung"));
        treasury.reverse(order).statusCode(409).body("type", equalTo("/problems/wrong-state"));
        treasury.execute(order, "D-2", null).statusCode(200).body("state", equalTo("EXECUTED"));
        treasury.stands("600.00", "400.00", "0.00", "0.00", "20840.00");
    }

    @Test
    void aCancellationSentTwiceUnderOneKeyIsOne() {
        String order = treasury.authorised(treasury.commit("400.00"), "400.00");
        treasury.execute(order, "D-1", null).statusCode(200);
        for (int i = 0; i < 2; i++) {
            office.as("finance-system")
                    .header("Idempotency-Key", "storno")
                    .body(Map.of("documentNumber", "D-1", "reason", "Falsche Anordnung"))
                    .post("/api/v1/payment-orders/" + order + "/reversal")
                    .then()
                    .statusCode(200);
        }
        treasury.stands("400.00", "0.00", "0.00", "0.00", "21440.00");
    }

    @Test
    void aRepaymentRaisesWhatIsAvailableAndIsRecordedOnce() {
        String commitment = treasury.commit("400.00");
        treasury.paid(commitment, "400.00");
        var received =
                Map.of("commitmentId", commitment, "amount", 99.75, "valueDate", "2017-12-05", "documentNumber", "E-1");
        String id = office.post("clerk", "/repayments", received)
                .statusCode(201)
                .body("budgetLineId", equalTo(treasury.line))
                .extract()
                .path("id");
        office.post("clerk", "/repayments", received).statusCode(201).body("id", equalTo(id));
        treasury.stands("0.00", "400.00", "99.75", "0.00", "21539.75");
        office.post("section-head", "/repayments/" + id + "/reversal", Map.of("reason", "Fehlbuchung"))
                .statusCode(200)
                .body("reversed", equalTo(true));
        office.post("section-head", "/repayments/" + id + "/reversal", Map.of("reason", "Fehlbuchung"))
                .statusCode(409);
        treasury.stands("0.00", "400.00", "0.00", "0.00", "21440.00");
    }

    @Test
    void aPaymentForAnOrderThatNobodyKnowsIsUnresolvedOnTheOnlyLineOfItsAccount() {
        String commitment = treasury.commit("100.00");
        var booked = Map.of(
                "documentNumber",
                "F-1",
                "valueDate",
                "2017-06-01",
                "amount",
                70,
                "paymentOrderId",
                UuidCreator.getTimeOrderedEpoch(),
                "productAccount",
                "TEST-1");
        String id = office.post("finance-system", "/imports/bookings", booked)
                .statusCode(201)
                .body("budgetLineId", equalTo(treasury.line))
                .body("unresolved", euro("70.00"))
                .extract()
                .path("id");
        office.post("finance-system", "/imports/bookings", booked)
                .statusCode(201)
                .body("id", equalTo(id));
        treasury.stands("100.00", "0.00", "0.00", "70.00", "21740.00");
        // It turns out which commitment it belongs to: the entry moves there, and that covers it.
        office.post(
                        "section-head",
                        "/unresolved-payments/" + id + "/covering",
                        Map.of("reason", "gefunden", "commitmentId", commitment))
                .statusCode(200)
                .body("commitmentId", equalTo(commitment));
        treasury.stands("30.00", "70.00", "0.00", "0.00", "21740.00");
        assertEquals(
                List.of("PLAN", "COMMITMENT", "UNRESOLVED", "REVERSAL", "UNRESOLVED", "COVERING_BY_COMMITMENT"),
                treasury.kinds());
    }

    @Test
    void aPaymentThatBelongsNowhereIsListedWithoutALine() {
        String id = office.post(
                        "finance-system",
                        "/imports/bookings",
                        Map.of("documentNumber", "F-2", "valueDate", "2017-06-01", "amount", 70))
                .statusCode(201)
                .body("budgetLineId", nullValue())
                .extract()
                .path("id");
        treasury.stands("0.00", "0.00", "0.00", "0.00", "21840.00");
        String cover = "/unresolved-payments/" + id + "/covering";
        office.post("section-head", cover, Map.of("reason", "gefunden"))
                .statusCode(422)
                .body("type", equalTo("/problems/line-missing"));
        office.post("section-head", cover, Map.of("reason", "gefunden", "budgetLineId", treasury.line))
                .statusCode(200);
        treasury.stands("0.00", "70.00", "0.00", "0.00", "21770.00");
    }

    @Test
    void aBookingForAKnownOrderIsItsExecution() {
        String order = treasury.authorised(treasury.commit("400.00"), "400.00");
        office.post(
                        "finance-system",
                        "/imports/bookings",
                        Map.of(
                                "documentNumber",
                                "F-3",
                                "valueDate",
                                "2017-06-01",
                                "amount",
                                400,
                                "paymentOrderId",
                                order))
                .statusCode(201)
                .body("covered", euro("400.00"));
        office.get("clerk", "/payment-orders/" + order).body("state", equalTo("EXECUTED"));
        treasury.stands("0.00", "400.00", "0.00", "0.00", "21440.00");
    }
}
