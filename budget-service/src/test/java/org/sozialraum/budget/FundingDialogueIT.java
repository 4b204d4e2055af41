package org.sozialraum.budget;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.budget.Norderstedt.euro;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OverallResult;
import org.sozialraum.contract.ProjectEvent.ApprovalWithdrawn;
import org.sozialraum.contract.ProjectEvent.ProjectApproved;
import org.sozialraum.contract.ProjectEvent.ProjectDiscontinued;
import org.sozialraum.contract.ProjectEvent.ProjectSettled;
import org.sozialraum.contract.ProjectEvent.RecognisedCost;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Approvals, their withdrawal, and what the settlement of a project releases or claims. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class FundingDialogueIT {

    private static int offices;

    Tokens tokens;
    private Norderstedt office;
    private Treasury treasury;
    private UUID space;
    private final UUID project = UuidCreator.getTimeOrderedEpoch();
    private final UUID approval = UuidCreator.getTimeOrderedEpoch();

    @BeforeEach
    void aLineOfItsOwn() {
        office = new Norderstedt(tokens, "%05d".formatted(18000 + offices++));
        treasury = new Treasury(office);
        space = UUID.fromString(
                office.get("clerk", "/budget-lines/" + treasury.line).extract().path("socialSpaceId"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aWithdrawalAfterTheCommitmentReleasesItAndNothingMoreIsOrdered() {
        String commitment = funded("1000.00");
        String order = treasury.order(commitment, "400.00");
        withdraw();
        holds(commitment, "400.00", "0.00");
        treasury.ask(commitment, "1.00", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/commitment-ended"))
                .body("detail", containsString("APPROVAL_WITHDRAWN"));
        office.post("section-head", "/commitments/" + commitment + "/increase", Map.of("amount", 1, "reason", "x"))
                .statusCode(409);
        // The rest goes as the order under way ends without payment.
        treasury.act("clerk", order, "rejection", Map.of("reason", "Bewilligung zurückgenommen"))
                .statusCode(200);
        treasury.holds(commitment, "0.00", "0.00");
        treasury.stands("0.00", "0.00", "0.00", "0.00", "21840.00");
        assertEquals(List.of("PLAN", "COMMITMENT", "RELEASE", "RELEASE"), treasury.kinds());
    }

    @Test
    void aWithdrawalWhosePaymentComesBackLeavesNothingOpen() {
        String commitment = funded("1000.00");
        String order = treasury.paid(commitment, "400.00");
        withdraw();
        holds(commitment, "0.00", "0.00");
        treasury.stands("0.00", "400.00", "0.00", "0.00", "21440.00");
        treasury.returned(order).statusCode(200);
        treasury.holds(commitment, "0.00", "0.00");
        treasury.stands("0.00", "0.00", "0.00", "0.00", "21840.00");
    }

    @Test
    void aWithdrawalBeforeTheApprovalLeavesNoCommitmentAndTheApprovalIsRefused() {
        withdraw();
        office.projectService().publish(office.approval(approval, project, space, 2017, "1000.00"));
        assertEquals("WITHDRAWN", refusalOf(approval));
        office.get("clerk", "/commitments?projectId=" + project).body("items", empty());
    }

    @Test
    void discontinuingAProjectMovesNoMoneyNotEvenWhileItsPaymentIsAuthorised() {
        String commitment = funded("1000.00");
        String order = treasury.authorised(commitment, "400.00");
        office.projectService()
                .publish(new ProjectDiscontinued(project, OverallResult.PARTLY, false, LocalDate.of(2017, 6, 1)));
        passEverything();
        treasury.holds(commitment, "1000.00", "600.00");
        treasury.execute(order, "D-1", null).statusCode(200).body("payments[0].covered", euro("400.00"));
        settle("450.00");
        holds(commitment, "50.00", "50.00");
        treasury.stands("50.00", "400.00", "0.00", "0.00", "21390.00");
    }

    /** releases O − max(U, min(O, max(0, R−N))). */
    @Test
    void aSettlementReleasesOnlyWhatTheRecognisedCostNoLongerNeeds() {
        String commitment = funded("1000.00");
        treasury.paid(commitment, "300.00");
        String underWay = treasury.authorised(commitment, "250.00");
        settle("400.00");
        // 100 € are still needed, 250 € are under way: 450 € of 700 € go.
        holds(commitment, "250.00", "0.00");
        // The order ends without payment: now 100 € suffice, for the last instalment after the statement.
        treasury.reject(underWay).statusCode(200);
        treasury.holds(commitment, "100.00", "100.00");
        office.get("clerk", "/repayment-claims").body("items", empty());
        treasury.paid(commitment, "100.00");
        treasury.stands("0.00", "400.00", "0.00", "0.00", "21440.00");
    }

    /** claims max(0, N−R), and every repayment lowers it. */
    @Test
    void whatWasPaidBeyondTheRecognisedCostIsClaimedUntilItHasComeBack() {
        String commitment = funded("1000.00");
        treasury.paid(commitment, "800.00");
        settle("700.25");
        holds(commitment, "0.00", "0.00");
        office.get("clerk", "/repayment-claims?open=true")
                .body("items.commitmentId", contains(commitment))
                .body("items[0].open", euro("99.75"))
                .body("items[0].debtorId", equalTo(office.provider.toString()));
        repay(commitment, 60, "E-1");
        office.get("clerk", "/repayment-claims").body("items[0].open", euro("39.75"));
        repay(commitment, 39.75, "E-2");
        office.get("clerk", "/repayment-claims?open=true").body("items", empty());
        treasury.stands("0.00", "800.00", "99.75", "0.00", "21139.75");
    }

    @Test
    void nothingRecognisedMeansEverythingBack() {
        String commitment = funded("1000.00");
        treasury.paid(commitment, "1000.00");
        settle("0.00");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> office.get("clerk", "/repayment-claims").body("items[0].open", euro("1000.00")));
    }

    @Test
    void aRepaymentOfAClosedYearGoesToTheGeneralBudgetUnlessTheResolutionSaysOtherwise() throws SQLException {
        String commitment = funded("1000.00");
        treasury.paid(commitment, "800.00");
        String next = office.openAndFind(2018, space);
        office.closing(2017).statusCode(200);
        office.post("clerk", "/repayments", repayment(commitment, 60, "E-1"))
                .statusCode(201)
                .body("ofEarlierYear", equalTo(2017))
                .body("budgetLineId", equalTo(next));
        office.get("clerk", "/budget-lines/" + next)
                .body("available", euro("21840.00"))
                .body("repaid", euro("0.00"));
        office.get("clerk", "/budget-lines/" + next + "/journal")
                .body("items.kind", contains("PLAN", "EARLIER_REPAYMENT"))
                .body("items[1].amount", euro("60.00"))
                .body("items[1].commitmentId", equalTo(commitment));
        office.get("clerk", "/commitments/" + commitment).body("repaid", euro("60.00"));
        run("update resolution set earlier_repayments_available = true where youth_office = '%s'");
        office.post("clerk", "/repayments", repayment(commitment, 40, "E-2")).statusCode(201);
        office.get("clerk", "/budget-lines/" + next)
                .body("available", euro("21880.00"))
                .body("repaid", euro("40.00"));
    }

    @Test
    void everyRefusalHasItsReason() throws SQLException {
        assertEquals("YEAR_NOT_OPEN", refusalOf(approve(2030, "1.00", null)));
        office.post("clerk", "/fiscal-years", Map.of("year", 2018, "provisional", true))
                .statusCode(201);
        assertEquals("YEAR_PROVISIONAL", refusalOf(approve(2018, "1.00", null)));
        assertEquals("NOT_ENOUGH_MONEY", refusalOf(approve(2017, "21840.01", null)));
        assertEquals("EARMARK_UNKNOWN", refusalOf(approve(2017, "1.00", "Feuerwehr")));
        assertEquals("NO_LINE", refusalOf(approve(2017, "1.00", null, UuidCreator.getTimeOrderedEpoch())));
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
        assertEquals("LINE_HAS_UNRESOLVED", refusalOf(approve(2017, "1.00", null)));
        office.post(
                        "clerk",
                        "/resolutions",
                        Norderstedt.resolution(
                                "B 16/0180",
                                2017,
                                2017,
                                100,
                                List.of(
                                        Norderstedt.earmark("Kollegiale Beratung", 60, false),
                                        Norderstedt.earmark("Netzwerkarbeit", 40, false))))
                .statusCode(201);
        assertEquals("LINE_AMBIGUOUS", refusalOf(approve(2017, "1.00", null)));
        office.post("clerk", "/fiscal-years", Map.of("year", 2018)).statusCode(201);
        String unresolved =
                office.get("clerk", "/unresolved-payments?open=true").extract().path("items[0].id");
        office.post("section-head", "/unresolved-payments/" + unresolved + "/covering", Map.of("reason", "geklärt"))
                .statusCode(200);
        office.closing(2017).statusCode(200);
        assertEquals("YEAR_CLOSED", refusalOf(approve(2017, "1.00", null)));
    }

    private UUID approve(int year, String amount, String earmark) {
        return approve(year, amount, earmark, space);
    }

    private UUID approve(int year, String amount, String earmark, UUID where) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        office.projectService()
                .publish(new ProjectApproved(
                        id,
                        UuidCreator.getTimeOrderedEpoch(),
                        where,
                        office.provider,
                        LocalDate.of(2017, 3, 1),
                        year,
                        null,
                        earmark,
                        Money.of(amount)));
        return id;
    }

    private String funded(String amount) {
        office.projectService().publish(office.approval(approval, project, space, 2017, amount));
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> office.get("clerk", "/commitments?projectId=" + project)
                                .extract()
                                .<String>path("items[0].id"),
                        id -> id != null);
    }

    private void withdraw() {
        office.projectService().publish(new ApprovalWithdrawn(project, approval, LocalDate.of(2017, 5, 9), null, null));
    }

    private void settle(String recognised) {
        office.projectService()
                .publish(new ProjectSettled(
                        project,
                        List.of(new RecognisedCost(approval, 2017, Money.of(recognised))),
                        LocalDate.of(2017, 12, 14)));
    }

    /** Waits until everything that was published before has been read: the office's events are in order. */
    private void passEverything() {
        refusalOf(approve(2030, "1.00", null));
    }

    private void holds(String commitment, String open, String orderable) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> treasury.holds(commitment, open, orderable));
    }

    private void repay(String commitment, Object amount, String document) {
        office.post("clerk", "/repayments", repayment(commitment, amount, document))
                .statusCode(201);
    }

    private static Map<String, Object> repayment(String commitment, Object amount, String document) {
        return Map.of(
                "commitmentId",
                commitment,
                "amount",
                amount,
                "valueDate",
                "2018-02-05",
                "documentNumber",
                document,
                "reason",
                "zu viel gezahlt");
    }

    private String refusalOf(UUID approvalId) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> one("select data->>'reason' from event where subject = 'approval/" + approvalId
                                + "' and type like '%CommitmentRefused%'"),
                        reason -> reason != null);
    }

    private void run(String sql) throws SQLException {
        String ags = one("select youth_office from budget_line where id = '" + treasury.line + "'");
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement()) {
            statement.execute(sql.formatted(ags));
        }
    }

    private static String one(String query) throws SQLException {
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
