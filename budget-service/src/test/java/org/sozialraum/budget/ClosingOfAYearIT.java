package org.sozialraum.budget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.budget.Norderstedt.euro;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** Jahresabschluss: 2017 is closed exactly as its preview tells, and every euro of it is found again. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class ClosingOfAYearIT {

    private static int offices;

    Tokens tokens;
    private Norderstedt office;
    private Treasury treasury;

    @BeforeEach
    void aLineOfItsOwn() {
        office = new Norderstedt(tokens, "%05d".formatted(11000 + offices++));
        treasury = new Treasury(office, Map.of("carryOver", "CEILING", "carryOverCeiling", 1000));
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** 21,840 € = 400 € paid + 600 € and 1,000 € carried + 19,840 € lapsed. */
    @Test
    void everyEuroOfTheYearIsPaidCarriedOrLapsed() {
        String commitment = treasury.commit("1000.00");
        treasury.paid(commitment, "400.00");
        String order = treasury.order(commitment, "150.00");
        office.post(
                        "office-head",
                        "/fiscal-years/2017/blocks",
                        Map.of(
                                "resolution",
                                Map.of("number", "B 17/1", "committee", "Stadtvertretung", "decidedOn", "2017-06-01"),
                                "reason",
                                "Haushaltslage",
                                "lines",
                                List.of(Map.of("budgetLineId", treasury.line, "amount", 500))))
                .statusCode(201);
        office.openAndFind(2018, treasury.space);
        office.get("clerk", "/fiscal-years/2017/closing")
                .statusCode(200)
                .body("obstacles", empty())
                .body("carriedOut", euro("1600.00"))
                .body("lapsed", euro("19840.00"))
                .body("lines", hasSize(1))
                .body("lines[0].committed", euro("600.00"))
                .body("lines[0].unblocked", euro("500.00"))
                .body("lines[0].carriedOver", euro("1000.00"))
                .body("lines[0].commitments.commitmentId", contains(commitment))
                .body("lines[0].commitments[0].open", euro("600.00"))
                .body("lines[0].commitments[0].orders.paymentOrderId", contains(order))
                .body("lines[0].commitments[0].orders[0].state", equalTo("REQUESTED"));
        office.closing(2017).statusCode(200).body("state", equalTo("CLOSED"));

        office.get("auditor", "/budget-lines/" + treasury.line)
                .body("plan", euro("21840.00"))
                .body("appropriated", euro("400.00"))
                .body("blocked", euro("0.00"))
                .body("committed", euro("0.00"))
                .body("paid", euro("400.00"))
                .body("available", euro("0.00"));
        assertEquals(
                List.of(
                        "PLAN",
                        "COMMITMENT",
                        "PAYMENT",
                        "BLOCK",
                        "UNBLOCK",
                        "COMMITMENT_CARRIED_OUT",
                        "CARRIED_OUT",
                        "LAPSED"),
                treasury.kinds());
        String carried = carriedLine();
        office.get("auditor", "/budget-lines/" + carried)
                .body("plan", euro("0.00"))
                .body("appropriated", euro("1600.00"))
                .body("committed", euro("600.00"))
                .body("available", euro("1000.00"));
        office.get("auditor", "/budget-lines/" + carried + "/journal")
                .body("items.kind", contains("COMMITMENT_CARRIED_IN", "CARRIED_IN"))
                .body("items.earlier.number", contains(6, 7))
                .body("items.earlier.year", contains(2017, 2017));

        // The order goes on where it was, and is paid in the next year.
        treasury.holds(commitment, "600.00", "450.00");
        treasury.act("section-head", order, "certification", Map.of()).statusCode(200);
        treasury.act("office-head", order, "authorisation", Map.of()).statusCode(200);
        treasury.execute(order, treasury.document(), null).statusCode(200);
        office.get("auditor", "/budget-lines/" + carried)
                .body("committed", euro("450.00"))
                .body("paid", euro("150.00"));
    }

    @Test
    void withoutAnythingOpenAndNothingToCarryEverythingLapses() {
        treasury = treasuryWith("NOTHING");
        office.openAndFind(2018, treasury.space);
        office.closing(2017).statusCode(200);
        assertEquals(List.of("PLAN", "LAPSED"), treasury.kinds());
        office.get("auditor", "/budget-lines?year=2018").body("items", hasSize(1));
    }

    /** Carried money is under its own resolution, but no approval is paid from it, and it makes no line ambiguous. */
    @Test
    void carriedMoneyTakesNoApprovalsAndIsNotAmbiguous() {
        treasury = treasuryWith("ALL");
        String next = office.openAndFind(2018, treasury.space);
        office.closing(2017).statusCode(200);
        UUID project = UuidCreator.getTimeOrderedEpoch();
        office.approve(project, treasury.space, 2018, "21840.00");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> office.get("clerk", "/commitments?projectId=" + project)
                        .body("items.budgetLineId", contains(next)));
        // Closing 2018 finds both lines, and carries both into one.
        office.openAndFind(2019, treasury.space);
        office.closing(2018).statusCode(200);
        office.get("auditor", "/budget-lines?year=2019")
                .body("items.findAll { it.plan == 0 }.appropriated", contains(euro("43680.00")));
    }

    @Test
    void thePreviewTellsWhatStandsAgainstClosing() {
        String commitment = treasury.commit("500.00");
        String order = treasury.authorised(commitment, "100.00");
        treasury.act("finance-system", order, "transmission", Map.of("on", "2017-04-25"))
                .statusCode(200);
        office.post(
                        "finance-system",
                        "/imports/bookings",
                        Map.of(
                                "documentNumber",
                                "F-1",
                                "valueDate",
                                "2017-06-01",
                                "amount",
                                70,
                                "productAccount",
                                "TEST-1"))
                .statusCode(201);
        obstacles(2017, "NEXT_YEAR_NOT_OPEN", "ORDER_IN_THE_FINANCE_SYSTEM", "UNRESOLVED_PAYMENTS");
        office.closing(2017)
                .statusCode(409)
                .body("type", endsWith("/closing-obstructed"))
                .body("errors", hasSize(3));
        office.openAndFind(2018, treasury.space);
        obstacles(2018, "EARLIER_YEAR_OPEN", "NEXT_YEAR_NOT_OPEN");
        obstacles(2030, "YEAR_NOT_OPENED", "EARLIER_YEAR_OPEN", "EARLIER_YEAR_OPEN", "NEXT_YEAR_NOT_OPEN");
        treasury.execute(order, "D-1", null).statusCode(200);
        String unresolved = office.get("auditor", "/unresolved-payments?open=true")
                .extract()
                .path("items[0].id");
        office.post("section-head", "/unresolved-payments/" + unresolved + "/covering", Map.of("reason", "geklärt"))
                .statusCode(200);
        obstacles(2017);
    }

    @Test
    void aProvisionalYearIsNotClosedAndTakesNothingOver() {
        office.post("clerk", "/fiscal-years", Map.of("year", 2018, "provisional", true))
                .statusCode(201);
        obstacles(2018, "YEAR_PROVISIONAL", "EARLIER_YEAR_OPEN", "NEXT_YEAR_NOT_OPEN");
        obstacles(2017, "NEXT_YEAR_NOT_OPEN");
    }

    @Test
    void whoeverClosesHasSeenWhatIsClosed() {
        office.openAndFind(2018, treasury.space);
        office.post("office-head", "/fiscal-years/2017/closing", Map.of()).statusCode(428);
        String seen = office.closingTag(2017);
        treasury.commit("1.00");
        office.closing(2017, seen).statusCode(412);
        office.get("auditor", "/fiscal-years/2017")
                .body("state", equalTo("OPEN"))
                .body("closedOn", nullValue());
        office.closing(2017).statusCode(200);
        // Closing twice: the preview that was seen is gone; the new one names the obstacle.
        office.closing(2017, seen).statusCode(412);
        office.closing(2017).statusCode(409).body("errors.pointer", contains("YEAR_CLOSED"));
        office.post("clerk", "/fiscal-years/2017/closing", Map.of()).statusCode(403);
    }

    @Test
    void theClosedYearTellsWhoClosedItWhenAndWhy() {
        office.openAndFind(2018, treasury.space);
        office.as("office-head")
                .header("If-Match", office.closingTag(2017))
                .body(Map.of("reason", "Die Jahresrechnung liegt vor."))
                .post("/api/v1/fiscal-years/2017/closing")
                .then()
                .statusCode(200);
        office.get("auditor", "/fiscal-years/2017")
                .body("closedOn", notNullValue())
                .body(
                        "closedBy",
                        equalTo(UUID.nameUUIDFromBytes(("office-head@" + office.ags()).getBytes(UTF_8))
                                .toString()))
                .body("closingReason", equalTo("Die Jahresrechnung liegt vor."));
        office.get("auditor", "/fiscal-years/2018")
                .body("closedBy", nullValue())
                .body("closingReason", nullValue());
    }

    /** Ten heads of office close at once: one does. */
    @Test
    void closingTenTimesAtOnceClosesOnce() throws InterruptedException {
        treasury.commit("10.00");
        office.openAndFind(2018, treasury.space);
        String seen = office.closingTag(2017);
        List<Integer> answers =
                Together.run(10, _ -> office.closing(2017, seen).extract().statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers::toString);
        assertTrue(answers.stream().allMatch(status -> status == 200 || status == 412), answers::toString);
        assertEquals(
                List.of("PLAN", "COMMITMENT", "COMMITMENT_CARRIED_OUT", "CARRIED_OUT", "LAPSED"), treasury.kinds());
    }

    @Test
    void theDatabaseTakesNoEntryOfAClosedYear() throws SQLException {
        office.openAndFind(2018, treasury.space);
        sql(
                "a line of the year is not settled",
                "update fiscal_year set state = 'CLOSED', closed_on = '2018-01-31', closed_by = 'x' where year = 2017");
        office.closing(2017).statusCode(200);
        sql("a closed year takes no entry", """
                insert into journal_entry select budget_line_id, 4, youth_office, kind, amount, earmark, happened_on, booked_at,
                    booked_by, event_id, null, null, null, appropriated, blocked, reserved, committed, paid, repaid
                from journal_entry where budget_line_id = '%s' and number = 1
                """.formatted(treasury.line));
        sql(
                "a closed year stays closed",
                "update fiscal_year set state = 'OPEN', closed_on = null, closed_by = null where year = 2017");
    }

    private void obstacles(int year, String... kinds) {
        office.get("clerk", "/fiscal-years/" + year + "/closing")
                .statusCode(200)
                .body("obstacles.kind", containsInAnyOrder(kinds));
    }

    private String carriedLine() {
        return office.get("auditor", "/budget-lines?year=2018").extract().path("items.find { it.plan == 0 }.id");
    }

    private Treasury treasuryWith(String carryOver) {
        office.close();
        office = new Norderstedt(tokens, "%05d".formatted(11000 + offices++));
        return new Treasury(office, Map.of("carryOver", carryOver));
    }

    private void sql(String refusal, String statement) throws SQLException {
        try (Connection app = RealParts.app("budget")) {
            app.setAutoCommit(false);
            try (Statement direct = app.createStatement()) {
                direct.execute("select set_config('sozialraum.youth_office', '" + office.ags() + "', true)");
                SQLException refused = assertThrows(SQLException.class, () -> direct.execute(statement), statement);
                assertTrue(refused.getMessage().contains(refusal), refused.getMessage());
            } finally {
                app.rollback();
            }
        }
    }
}
