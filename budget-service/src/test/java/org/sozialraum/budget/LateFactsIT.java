package org.sozialraum.budget;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.sozialraum.budget.Norderstedt.euro;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ProjectEvent.ProjectSettled;
import org.sozialraum.contract.ProjectEvent.RecognisedCost;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What comes after its year was closed: each has one answer, in the next year, and names the entry that it refers to. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class LateFactsIT {

    private static int offices;

    Tokens tokens;
    private Norderstedt office;
    private Treasury treasury;

    @BeforeEach
    void aLineOfItsOwn() {
        office = new Norderstedt(tokens, "%05d".formatted(11500 + offices++));
        treasury = new Treasury(office);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** The commitment was spent, stayed in 2017, and follows its money now. */
    @Test
    void aPaymentOfAClosedYearComesBack() {
        String commitment = treasury.commit("400.00");
        String order = treasury.paid(commitment, "400.00");
        closeTheYear();
        treasury.returned(order).statusCode(200).body("state", equalTo("RETURNED"));
        treasury.returned(order).statusCode(200);
        closedLineStands("400.00");
        String carried = carriedLine();
        office.get("auditor", "/budget-lines/" + carried)
                .body("plan", euro("0.00"))
                .body("appropriated", euro("400.00"))
                .body("committed", euro("400.00"))
                .body("paid", euro("0.00"));
        office.get("auditor", "/budget-lines/" + carried + "/journal")
                .body("items.kind", contains("LATE_RETURN"))
                .body("items[0].earlier.budgetLineId", equalTo(treasury.line))
                .body("items[0].earlier.year", equalTo(2017))
                .body("items[0].earlier.number", equalTo(3));
        office.get("auditor", "/commitments/" + commitment)
                .body("budgetLineId", equalTo(carried))
                .body("paid", euro("0.00"))
                .body("open", euro("400.00"));
        // It is paid after all, to the right account.
        String again = treasury.order(commitment, "400.00");
        treasury.act("section-head", again, "certification", Map.of()).statusCode(200);
        treasury.act("office-head", again, "authorisation", Map.of()).statusCode(200);
        treasury.execute(again, "D-2018", null).statusCode(200);
        office.get("auditor", "/budget-lines/" + carried)
                .body("paid", euro("400.00"))
                .body("available", euro("0.00"));
    }

    @Test
    void aPaymentOfAClosedYearHadBeenReportedByMistake() {
        String commitment = treasury.commit("1000.00");
        String order = treasury.paid(commitment, "400.00");
        closeTheYear();
        treasury.holds(commitment, "600.00", "600.00");
        treasury.reverse(order).statusCode(200).body("state", equalTo("AUTHORISED"));
        treasury.reverse(order).statusCode(409);
        treasury.holds(commitment, "1000.00", "600.00");
        closedLineStands("400.00");
        office.get("auditor", "/budget-lines/" + carriedLine() + "/journal")
                .body("items.kind", contains("COMMITMENT_CARRIED_IN", "LATE_REVERSAL"))
                .body("items[1].earlier.number", equalTo(3));
        treasury.execute(order, "D-2018", null).statusCode(200);
        treasury.holds(commitment, "600.00", "600.00");
    }

    @Test
    void aPaymentComesAfterItsYearWasClosed() {
        String spent = treasury.commit("400.00");
        String paid = treasury.paid(spent, "400.00");
        closeTheYear();
        treasury.execute(paid, "D-again", null)
                .statusCode(200)
                .body("payments[1].unresolved", euro("400.00"))
                .body("conspicuous", contains("PAID_AGAIN"));
        closedLineStands("400.00");
        office.get("auditor", "/budget-lines/" + carriedLine())
                .body("unresolved", euro("400.00"))
                .body("available", euro("0.00"));
        office.get("auditor", "/budget-lines/" + carriedLine() + "/journal")
                .body("items.kind", contains("UNRESOLVED"))
                .body("items[0].earlier.number", equalTo(3));
    }

    @Test
    void aBookingOfAClosedYearIsUnresolvedInTheNext() {
        String next = closeTheYear();
        office.post(
                        "finance-system",
                        "/imports/bookings",
                        Map.of(
                                "documentNumber",
                                "F-1",
                                "valueDate",
                                "2017-12-29",
                                "amount",
                                70,
                                "productAccount",
                                "TEST-1"))
                .statusCode(201)
                .body("budgetLineId", equalTo(next));
        office.get("auditor", "/budget-lines/" + next).body("unresolved", euro("70.00"));
    }

    /** 300 € were paid in 2017 and 200 € in 2018: 150 € that come back are of 2018, 100 € more are not. */
    @Test
    void aMovedCommitmentGetsBackFirstWhatItPaidThisYear() {
        String commitment = treasury.commit("1000.00");
        treasury.paid(commitment, "300.00");
        String next = closeTheYear();
        treasury.paid(commitment, "200.00");
        repay(commitment, 150, "E-1").statusCode(201).body("ofEarlierYear", nullValue());
        repay(commitment, 100, "E-2").statusCode(201).body("ofEarlierYear", equalTo(2017));
        office.get("auditor", "/budget-lines/" + carriedLine() + "/journal")
                .body("items.kind", contains("COMMITMENT_CARRIED_IN", "PAYMENT", "REPAYMENT"));
        office.get("auditor", "/budget-lines/" + next + "/journal")
                .body("items.kind", contains("PLAN", "EARLIER_REPAYMENT"))
                .body("items[1].earlier.number", equalTo(3));
        office.get("auditor", "/commitments/" + commitment).body("repaid", euro("250.00"));
    }

    @Test
    void aRepaymentOfAClosedYearIsNotReversed() {
        String commitment = treasury.commit("400.00");
        treasury.paid(commitment, "400.00");
        String repayment =
                repay(commitment, 50, "E-1").statusCode(201).extract().path("id");
        closeTheYear();
        office.post("section-head", "/repayments/" + repayment + "/reversal", Map.of("reason", "Rücklastschrift"))
                .statusCode(409)
                .body("type", endsWith("/year-not-open"));
    }

    @Test
    void aSettlementReleasesWhatMoved() {
        UUID project = UuidCreator.getTimeOrderedEpoch();
        UUID approval = office.approve(project, treasury.space, 2017, "1000.00");
        String commitment = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> office.get("clerk", "/commitments?projectId=" + project)
                                .extract()
                                .<String>path("items[0].id"),
                        id -> id != null);
        treasury.paid(commitment, "800.00");
        closeTheYear();
        office.projectService()
                .publish(new ProjectSettled(
                        project,
                        List.of(new RecognisedCost(approval, 2017, Money.of("750.00"))),
                        LocalDate.of(2018, 2, 1)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> treasury.holds(commitment, "0.00", "0.00"));
        office.get("auditor", "/budget-lines/" + carriedLine()).body("available", euro("200.00"));
        office.get("auditor", "/repayment-claims?open=true").body("items[0].open", euro("50.00"));
    }

    private String closeTheYear() {
        String next = office.openAndFind(2018, treasury.space);
        office.closing(2017).statusCode(200);
        return next;
    }

    private String carriedLine() {
        return office.get("auditor", "/budget-lines?year=2018").extract().path("items.find { it.plan == 0 }.id");
    }

    private void closedLineStands(String paid) {
        office.get("auditor", "/budget-lines/" + treasury.line)
                .body("appropriated", euro(paid))
                .body("paid", euro(paid))
                .body("available", euro("0.00"));
    }

    private ValidatableResponse repay(String commitment, Object amount, String document) {
        return office.post(
                "clerk",
                "/repayments",
                Map.of(
                        "commitmentId",
                        commitment,
                        "amount",
                        amount,
                        "valueDate",
                        "2018-02-05",
                        "documentNumber",
                        document));
    }
}
