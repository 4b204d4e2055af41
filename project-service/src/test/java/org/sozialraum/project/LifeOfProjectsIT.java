package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.project.Garstedt.body;
import static org.sozialraum.project.Garstedt.euro;
import static org.sozialraum.project.Garstedt.settlement;
import static org.sozialraum.project.Garstedt.statement;
import static org.sozialraum.project.Garstedt.success;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Every state and every act; approvals year by year; what is taken back, before and after its answer. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class LifeOfProjectsIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(12000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** Each act as somebody who may do it. */
    private static Map<String, Map<String, Object>> acts() {
        Map<String, Map<String, Object>> acts = new LinkedHashMap<>();
        acts.put("provider-one application", body());
        acts.put("section-head approval", body("amount", 1200.00));
        acts.put("section-head rejection", body("reason", "Doppelt beantragt"));
        acts.put("section-head approval-withdrawal", body("reason", "Irrtum"));
        acts.put("provider-one withdrawal", body());
        acts.put("provider-one start", body());
        acts.put("provider-one completion", body("result", "SUCCESS", "familiesHelpToRun", true));
        acts.put("provider-one discontinuation", body("result", "NOT"));
        acts.put("provider-one measures", body("title", "Kochen", "heldOn", "2017-03-03", "participants", 3));
        acts.put("provider-one outcomes", success("2017-03-07"));
        acts.put("provider-one statement", statement("2017-03-07"));
        acts.put("clerk settlement", settlement("2017-03-08", 0));
        acts.put("team-garstedt follow-up", body("stillRunning", false, "on", "2018-03-05"));
        return acts;
    }

    /** What is not named here is refused, names the state, and changes nothing. */
    @ParameterizedTest
    @CsvSource({
        "IDEA, application withdrawal",
        "APPLIED, approval rejection withdrawal",
        "APPROVED, approval-withdrawal withdrawal",
        "UNFUNDED, application withdrawal outcomes",
        "FUNDED, start discontinuation approval-withdrawal outcomes",
        "RUNNING, completion discontinuation measures outcomes",
        "COMPLETED, settlement measures outcomes statement follow-up",
        "DISCONTINUED, settlement measures outcomes statement follow-up",
        "SETTLED, outcomes follow-up",
        "REJECTED, outcomes",
        "WITHDRAWN, ''"
    })
    void anActThatTheStateForbidsIsRefusedAndChangesNothing(String state, String possible) {
        String id = office.projectIn(state);
        Object before =
                office.get("clerk", "/projects/" + id + "/history").extract().path("items");
        acts().forEach((act, body) -> {
            String[] who = act.split(" ");
            if (!Set.of(possible.split(" ")).contains(who[1])) {
                office.post(who[0], "/projects/" + id + "/" + who[1], body)
                        .statusCode(409)
                        .body("type", equalTo("/problems/wrong-state"))
                        .body("detail", containsString(state));
            }
        });
        office.get("clerk", "/projects/" + id).body("state", equalTo(state));
        office.get("clerk", "/projects/" + id + "/history").body("items", equalTo(before));
    }

    /** No act lies in the future, and none before the one that it follows. */
    @ParameterizedTest
    @CsvSource({
        "IDEA, provider-one application, 2017-02-19",
        "IDEA, provider-one withdrawal, 2017-02-19",
        "APPLIED, section-head approval, 2017-02-28",
        "APPLIED, section-head rejection, 2017-02-28",
        "APPLIED, provider-one withdrawal, 2017-02-28",
        "FUNDED, section-head approval-withdrawal, 2017-03-01",
        "FUNDED, provider-one start, 2017-03-01",
        "FUNDED, provider-one discontinuation, 2017-03-01",
        "RUNNING, provider-one completion, 2017-03-02",
        "RUNNING, provider-one discontinuation, 2017-03-02",
        "COMPLETED, provider-one statement, 2017-03-04",
        "COMPLETED, clerk settlement, 2017-03-05",
        "SETTLED, team-garstedt follow-up, 2017-03-04"
    })
    void anActHasADayThatCanBe(String state, String act, String tooEarly) {
        String id = office.projectIn(state);
        String[] who = act.split(" ");
        if (state.equals("FUNDED") || state.equals("RUNNING")) {
            office.created(
                    "provider-one",
                    "/projects/" + id + "/outcomes",
                    success(state.equals("FUNDED") ? "2017-03-02" : "2017-03-03"));
        }
        if (who[1].equals("settlement")) {
            office.created("provider-one", "/projects/" + id + "/statement", statement("2017-03-06"));
        }
        Object before =
                office.get("clerk", "/projects/" + id + "/history").extract().path("items");
        Map<String, Object> body = body();
        body.putAll(acts().get(act));
        for (String impossible : List.of("2199-01-01", tooEarly)) {
            body.put("on", impossible);
            office.post(who[0], "/projects/" + id + "/" + who[1], body)
                    .statusCode(422)
                    .body("type", equalTo("/problems/day-not-possible"));
        }
        office.get("clerk", "/projects/" + id + "/history").body("items", equalTo(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDEA", "APPLIED", "UNFUNDED"})
    void anApplicantTakesItsProjectBack(String state) {
        String id = office.projectIn(state);
        office.post("provider-one", "/projects/" + id + "/withdrawal", body("reason", "Kein Raum", "on", "2017-04-01"))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("unfundedReason", nullValue());
        office.get("clerk", "/projects/" + id + "/history")
                .body("items.act", hasItem("WITHDRAWAL"))
                .body("items.reason", hasItem("Kein Raum"));
        assertEquals("ProjectWithdrawn", lastEvents(id, "ProjectWithdrawn").getLast());
    }

    /** The answer that is under way to a project that was withdrawn comes too late. */
    @Test
    void aProjectThatIsTakenBackTakesItsUnansweredApprovalWithIt() {
        String id = office.projectIn("APPROVED");
        UUID approval = office.approvalOf(id);
        office.act("provider-one", id, "withdrawal", body("on", "2017-03-03"));
        office.budgetService().publish(office.placed(approval, id, "1200.00"));
        office.projectIn("FUNDED");
        office.get("clerk", "/projects/" + id)
                .body("state", equalTo("WITHDRAWN"))
                .body("approvals.state", contains("WITHDRAWN"))
                .body("approvalId", nullValue());
        List<String> events = lastEvents(id, "ProjectWithdrawn");
        assertEquals(List.of("ApprovalWithdrawn", "ProjectWithdrawn"), events.subList(3, events.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVED", "FUNDED"})
    void anApprovalThatIsTakenBackLeavesAnApplication(String state) {
        String id = office.projectIn(state);
        office.post(
                        "office-head",
                        "/projects/" + id + "/approval-withdrawal",
                        body("reason", "Falscher Betrag", "on", "2017-03-03"))
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("approvalId", nullValue())
                .body("approvedAmount", nullValue())
                .body("approvals.state", contains("WITHDRAWN"))
                .body("approvals.withdrawnOn", contains("2017-03-03"));
        office.get("provider-one", "/projects/" + id + "/history").body("items.reason", hasItem("Falscher Betrag"));
        lastEvents(id, "ApprovalWithdrawn");
        office.act("section-head", id, "approval", body("amount", 900.00, "on", "2017-03-04"));
        office.budgetService().publish(office.placed(office.approvalOf(id), id, "900.00"));
        office.awaitState(id, "FUNDED");
        office.get("clerk", "/projects/" + id).body("approvedAmount", euro("900.00"));
    }

    /** The answer was under way when the approval was taken back: late, doubled, or of the other kind, it changes nothing. */
    @Test
    void anAnswerToAnApprovalThatWasTakenBackChangesNothing() {
        String id = office.projectIn("APPROVED");
        UUID first = office.approvalOf(id);
        office.act("section-head", id, "approval-withdrawal", body("reason", "Irrtum", "on", "2017-03-03"));
        var late = office.budgetService().publish(office.placed(first, id, "1200.00"));
        office.budgetService().send(late);
        office.budgetService().publish(office.refused(first, id, CommitmentRefusal.WITHDRAWN));
        office.projectIn("FUNDED");
        office.get("clerk", "/projects/" + id)
                .body("state", equalTo("APPLIED"))
                .body("approvals.state", contains("WITHDRAWN"));
        office.get("clerk", "/projects/" + id + "/history")
                .body("items.act", contains("PROPOSAL", "APPLICATION", "APPROVAL", "APPROVAL_WITHDRAWAL"));
    }

    @Test
    void aProjectOfTwoYearsIsApprovedAndFundedYearByYear() {
        String id = runningOverTwoYears();
        String approval = "/projects/" + id + "/approval";
        office.post("section-head", approval, body("amount", 800.00, "year", 2018, "on", "2017-10-02"))
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("approvedAmount", euro("1200.00"))
                .body("approvals.year", contains(2017, 2018))
                .body("approvals.state", contains("FUNDED", "ASKED"));
        UUID second =
                UUID.fromString(office.get("clerk", "/projects/" + id).extract().path("approvals[1].id"));
        office.budgetService().publish(office.refused(second, id, CommitmentRefusal.YEAR_NOT_OPEN));
        awaitApproval(id, 1, "UNFUNDED");
        office.get("clerk", "/projects/" + id)
                .body("state", equalTo("RUNNING"))
                .body("unfundedReason", nullValue())
                .body("approvals[1].unfundedReason", equalTo("YEAR_NOT_OPEN"));

        office.act("section-head", id, "approval", body("amount", 700.00, "year", 2018, "on", "2017-12-01"));
        UUID third =
                UUID.fromString(office.get("clerk", "/projects/" + id).extract().path("approvals[2].id"));
        office.budgetService().publish(office.placed(third, id, "700.00"));
        awaitApproval(id, 2, "FUNDED");
        office.get("clerk", "/projects/" + id)
                .body("state", equalTo("RUNNING"))
                .body("approvals.amount", contains(euro("1200.00"), euro("800.00"), euro("700.00")));
        office.get("clerk", "/projects/" + id + "/history").body("items[-1].act", equalTo("FUNDING"));
        office.post("section-head", approval, body("amount", 1.00, "year", 2018))
                .statusCode(409)
                .body("type", equalTo("/problems/year-is-approved"));
    }

    @Test
    void theSecondYearIsTakenBackAloneAndTheFirstTakesTheSecondWithIt() {
        String id = runningOverTwoYears();
        String withdrawal = "/projects/" + id + "/approval-withdrawal";
        office.post("section-head", withdrawal, body("year", 2018, "reason", "Doch nicht"))
                .statusCode(409)
                .body("type", equalTo("/problems/year-is-not-approved"));
        office.act("section-head", id, "approval", body("amount", 800.00, "year", 2018, "on", "2017-10-02"));
        office.post("section-head", withdrawal, body("year", 2018, "reason", "Doch nicht", "on", "2017-10-03"))
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("approvals.state", contains("FUNDED", "WITHDRAWN"));

        String funded = fundedOverTwoYears();
        office.act("section-head", funded, "approval", body("amount", 800.00, "year", 2018, "on", "2017-03-03"));
        office.post(
                        "section-head",
                        "/projects/" + funded + "/approval-withdrawal",
                        body("reason", "Der Träger fällt aus", "on", "2017-03-04"))
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("approvals.state", contains("WITHDRAWN", "WITHDRAWN"));
    }

    @Test
    void onlyWhatWasAppliedForIsApproved() {
        String one = office.projectIn("APPLIED");
        office.post("section-head", "/projects/" + one + "/approval", body("amount", 1200.01))
                .statusCode(422)
                .body("type", equalTo("/problems/more-than-applied-for"))
                .body("detail", containsString("1.200,01"))
                .body("detail", containsString("1.200,00"))
                .body("errors.pointer", contains("/amount"));
        String two = office.projectIn("FUNDED");
        for (int year : List.of(2016, 2018)) {
            String expected = "year-not-applied-for";
            office.post("section-head", "/projects/" + two + "/approval", body("amount", 1.00, "year", year))
                    .statusCode(422)
                    .body("type", equalTo("/problems/" + expected))
                    .body("errors.pointer", contains("/year"));
        }
        office.get("clerk", "/projects/" + one).body("state", equalTo("APPLIED"));
    }

    private String fundedOverTwoYears() {
        Map<String, Object> proposal = office.project();
        proposal.put("secondYearAmount", 800.00);
        proposal.put("costs", List.of(body("kind", "FOOD", "amount", 2100.00)));
        String id = office.created("provider-one", "/projects", proposal);
        office.act("provider-one", id, "application", body("on", "2017-03-01"));
        office.act("section-head", id, "approval", body("amount", 1200.00, "on", "2017-03-02"));
        office.answerYes(id);
        office.awaitState(id, "FUNDED");
        return id;
    }

    private String runningOverTwoYears() {
        String id = fundedOverTwoYears();
        office.act("provider-one", id, "start", body("on", "2017-03-03"));
        return id;
    }

    private void awaitApproval(String id, int index, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        office.get("clerk", "/projects/" + id).body("approvals[" + index + "].state", equalTo(state)));
    }

    private static List<String> lastEvents(String id, String last) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> WholeLog.of(Topics.PROJECT).eventsOf("project/" + id), types -> types.contains(last));
    }
}
