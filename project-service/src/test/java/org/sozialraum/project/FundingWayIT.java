package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** From the measures of a project to its account, of each year, and to the question a year later. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class FundingWayIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(13000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void experienceHintsAndNeverForbids() {
        Map<String, Object> need = office.need();
        need.put("voice", "PROFESSIONAL");
        String needId = office.created("team-garstedt", "/needs", need);
        String failed = office.projectIn("RUNNING");
        Map<String, Object> difficulty = success("2017-05-01");
        difficulty.put("kind", "DIFFICULTY");
        difficulty.put("cause", "NO_ROOM");
        office.created("provider-one", "/projects/" + failed + "/outcomes", difficulty);

        Map<String, Object> proposal = office.project();
        proposal.put("needIds", List.of(needId));
        proposal.remove("noNeedReason");
        proposal.remove("topic");
        String id = office.created("provider-one", "/projects", proposal);
        office.post("provider-one", "/projects/" + id + "/application", body("on", "2017-03-01"))
                .statusCode(200)
                .body("topic", equalTo("Gemeinsam kochen"))
                .body("hints.kind", contains("ONLY_PROFESSIONALS_VOICED", "DIFFICULTY_REPEATED"))
                .body("hints[0].links", contains("/api/v1/needs/" + needId))
                .body("hints[1].cause", equalTo("NO_ROOM"))
                .body("hints[1].links", hasItem("/api/v1/projects/" + failed));
        office.get("clerk", "/projects/" + failed).body("hints", empty());
    }

    @Test
    void measuresArePlannedHeldAndCancelledAndGroupsAddUp() {
        String id = office.projectIn("FUNDED");
        String measures = "/projects/" + id + "/measures";
        Map<String, Object> planned =
                body("title", "Kochnachmittag", "place", "Familienzentrum", "plannedOn", "2017-04-01");
        planned.put("plannedOn", "2017-03-02");
        office.post("provider-one", measures, planned)
                .statusCode(422)
                .body("type", equalTo("/problems/measure-before-the-start"));
        planned.put("plannedOn", "2017-12-16");
        office.post("provider-one", measures, planned)
                .statusCode(422)
                .body("type", equalTo("/problems/measure-after-the-schedule"));
        planned.put("plannedOn", "2017-04-01");
        String first = office.created("provider-one", measures, planned);
        String second = office.created("team-garstedt", measures, planned);
        office.act("provider-one", id, "start", body("on", "2017-03-03"));
        planned.put("plannedOn", "2017-03-02");
        office.post("provider-one", measures, planned)
                .statusCode(422)
                .body("type", equalTo("/problems/measure-before-the-start"));
        Map<String, Object> held = body("title", "Kochnachmittag", "heldOn", "2017-04-01", "plannedMeasureId", first);
        office.post("provider-one", measures, held).statusCode(400).body("errors.pointer", contains("/participants"));
        held.put("reached", List.of(body("group", "CHILDREN", "number", 7), body("group", "PARENTS", "number", 5)));
        held.put("participants", 13);
        office.post("provider-one", measures, held)
                .statusCode(422)
                .body("type", equalTo("/problems/groups-do-not-add-up"));
        held.remove("participants");
        office.post("provider-one", measures, held)
                .statusCode(201)
                .body("id", equalTo(first))
                .body("state", equalTo("HELD"))
                .body("place", equalTo("Familienzentrum"))
                .body("participants", equalTo(12))
                .body("reached.number", contains(7, 5));
        office.post("provider-one", measures, held).statusCode(409);
        office.post(
                        "provider-one",
                        "/projects/" + id + "/measure-cancellation",
                        body("measureId", second, "on", "2017-03-01"))
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
        office.post(
                        "provider-one",
                        "/projects/" + id + "/measure-cancellation",
                        body("measureId", second, "reason", "Zu wenige", "on", "2017-04-02"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        office.post("provider-one", measures, body("title", "Weder noch")).statusCode(400);
        office.get("clerk", measures).body("items.state", contains("HELD", "CANCELLED"));
        assertEquals(
                List.of("MeasurePlanned", "MeasurePlanned", "ProjectStarted", "MeasureHeld", "MeasureCancelled"),
                WholeLog.ofProjectUpTo(id, "MeasureCancelled").subList(4, 9));
    }

    /** People are not in it: nor can a measure's one or two be worked out from the report's sum and the other measures. */
    @Test
    void whoIsOutsideTheTeamAndTheYouthOfficeSeesNoNumbersOfPersons() {
        String measures = "/projects/" + office.projectIn("RUNNING") + "/measures";
        for (List<Integer> counted : List.of(List.of(7, 2), List.of(1, 1), List.of(3, 3))) {
            Map<String, Object> held = body("title", "Kochen", "heldOn", "2017-04-01");
            held.put(
                    "reached",
                    List.of(
                            body("group", "CHILDREN", "number", counted.get(0)),
                            body("group", "PARENTS", "number", counted.get(1))));
            office.created("provider-one", measures, held);
        }
        for (String account : List.of("team-garstedt", "provider-one", "clerk", "section-head", "office-head")) {
            office.get(account, measures)
                    .body("items.participants", contains(9, 2, 6))
                    .body("items[1].reached.number", contains(1, 1));
        }
        for (String account : List.of("auditor", "co-signer", "councillor", "mayor")) {
            office.get(account, measures)
                    .statusCode(200)
                    .body("items.title", contains("Kochen", "Kochen", "Kochen"))
                    .body("items.participants", contains(null, null, null))
                    .body("items.reached", contains(null, null, null));
        }
        for (String account : List.of("administrator", "committee-member", "finance-system")) {
            office.get(account, measures).statusCode(403);
        }
    }

    @Test
    void aProjectIsAccountedForSettledAndAskedForAYearLater() {
        String id = office.projectIn("COMPLETED");
        String project = "/projects/" + id;
        office.get("clerk", project).body("statementDueOn", equalTo("2018-01-31"));
        office.get("clerk", "/projects?overdue=STATEMENT").body("items.id", contains(id));
        office.post("clerk", project + "/settlement", settlement("2017-03-07", 1.00))
                .statusCode(409)
                .body("type", equalTo("/problems/statement-missing"));
        Map<String, Object> wrong = statement("2018-02-01");
        wrong.put("income", List.of(body("source", "GRANT", "amount", 1170.49)));
        office.post("provider-one", project + "/statement", wrong)
                .statusCode(422)
                .body("type", equalTo("/problems/statement-does-not-add-up"))
                .body("detail", containsString("1.270,50"))
                .body("detail", containsString("1.170,49"));
        wrong.put("income", List.of(body("source", "GRANT", "amount", 1270.50)));
        office.post("provider-one", project + "/statement", wrong)
                .statusCode(422)
                .body("type", equalTo("/problems/more-than-granted"));
        office.created("provider-one", project + "/statement", statement("2018-01-15"));
        office.post("provider-one", project + "/statement", statement("2018-02-01"))
                .statusCode(201)
                .body("version", equalTo(2))
                .body("late", equalTo(true))
                .body("costs.kind", contains("FOOD", "MATERIAL"))
                .body("costs.planned", contains(euro("900.00"), euro("400.00")))
                .body("costs.deviation", contains(euro("-29.50"), euro("0.00")))
                .body("deviation", euro("-29.50"))
                .body("income.source", contains("GRANT", "OWN_MONEY"));
        office.get("team-garstedt", project + "/statement").body("items.late", contains(false, true));
        office.get("clerk", "/projects?overdue=STATEMENT").body("items", empty());

        recognised(project, "2018-02-02", "more-than-used", body("year", 2017, "amount", 1170.51));
        recognised(project, "2018-02-02", "recognised-costs-are-wrong", body("year", 2018, "amount", 1.00));
        recognised(project, "2018-02-02", "recognised-costs-are-wrong", body("year", 2017, "amount", 1200.01));
        recognised(project, "2018-02-02", "recognised-costs-are-wrong", body("year", 2017, "amount", -0.01));
        office.post("section-head/provider-one", project + "/settlement", settlement("2018-02-02", 1.00))
                .statusCode(403);
        office.post("clerk", project + "/settlement", settlement("2018-02-02", 1100.00))
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("settledOn", equalTo("2018-02-02"))
                .body("approvals.recognisedCost", contains(euro("1100.00")));
        askAYearLater(project, id);
    }

    private void askAYearLater(String project, String id) {
        office.get("clerk", "/projects?overdue=FOLLOW_UP").body("items.id", contains(id));
        office.post("team-garstedt", project + "/follow-up", body("stillRunning", false, "on", "2018-03-04"))
                .statusCode(422)
                .body("type", equalTo("/problems/follow-up-too-early"))
                .body("detail", containsString("2018-03-05"));
        office.post("team-garstedt", project + "/follow-up", body("stillRunning", true, "on", "2018-03-05"))
                .statusCode(422)
                .body("errors.pointer", contains("/familiesHelpToRun"));
        office.post(
                        "team-garstedt",
                        project + "/follow-up",
                        body(
                                "stillRunning",
                                true,
                                "familiesHelpToRun",
                                true,
                                "note",
                                "Im Gemeindehaus",
                                "on",
                                "2018-03-05"))
                .statusCode(201)
                .body("note", equalTo("Im Gemeindehaus"));
        office.get("provider-one", project + "/follow-up").body("items.stillRunning", contains(true));
        office.get("clerk", "/projects?overdue=FOLLOW_UP").body("items", empty());
        office.get("clerk", project + "/history")
                .body("items.act", hasItem("STATEMENT"))
                .body("items[-1].act", equalTo("FOLLOW_UP"))
                .body("items[-2].act", equalTo("SETTLEMENT"));
        assertEquals(
                List.of("StatementOfUseReceived", "StatementOfUseReceived", "ProjectSettled", "ProjectFollowedUp"),
                WholeLog.ofProjectUpTo(id, "ProjectFollowedUp").subList(7, 11));
    }

    /** A project that reaches over two years is shown and accounted for per year; what is due first is listed first. */
    @Test
    void theFirstOfTwoYearsIsAccountedForWhileTheProjectRuns() {
        Map<String, Object> proposal = office.project();
        proposal.put("secondYearAmount", 800.00);
        proposal.put("costs", List.of(body("kind", "FOOD", "amount", 2100.00)));
        String id = office.created("provider-one", "/projects", proposal);
        String project = "/projects/" + id;
        office.act("provider-one", id, "application", body("on", "2017-03-01"));
        office.act("section-head", id, "approval", body("amount", 1200.00, "on", "2017-03-02"));
        office.answerYes(id);
        office.awaitState(id, "FUNDED");
        Map<String, Object> ofFirstYear = statement("2018-02-05");
        ofFirstYear.put("year", 2017);
        office.post("provider-one", project + "/statement", ofFirstYear).statusCode(409);
        office.act("provider-one", id, "start", body("on", "2017-03-03"));
        office.act("section-head", id, "approval", body("amount", 800.00, "year", 2018, "on", "2018-01-10"));
        String second = office.get("clerk", project).extract().path("approvals[1].id");
        office.budgetService().publish(office.placed(UUID.fromString(second), id, "800.00"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> office.get("clerk", project).body("approvals[1].state", equalTo("FUNDED")));
        office.get("clerk", project).body("statementDueOn", equalTo("2018-01-31"));
        office.get("clerk", "/projects?overdue=STATEMENT").body("items.id", contains(id));

        office.post("provider-one", project + "/statement", statement("2018-02-05"))
                .statusCode(409);
        Map<String, Object> ofSecondYear = statement("2018-02-05");
        ofSecondYear.put("year", 2018);
        office.post("provider-one", project + "/statement", ofSecondYear)
                .statusCode(422)
                .body("type", equalTo("/problems/last-year-with-the-whole"));
        office.post("provider-one", project + "/statement", ofFirstYear)
                .statusCode(201)
                .body("year", equalTo(2017))
                .body("dueOn", equalTo("2018-01-31"))
                .body("late", equalTo(true));
        office.get("clerk", project)
                .body("statementDueOn", equalTo("2019-01-31"))
                .body("statementReceivedOn", nullValue())
                .body("approvals.accountedOn", contains("2018-02-05", null));

        // The account of the whole follows the end, and only that is settled.
        office.created("provider-one", project + "/outcomes", success("2018-12-01"));
        office.act(
                "provider-one",
                id,
                "completion",
                body("result", "SUCCESS", "familiesHelpToRun", true, "on", "2018-12-02"));
        Map<String, Object> settlement = body(
                "recognisedCosts",
                List.of(body("year", 2017, "amount", 1170.50), body("year", 2018, "amount", 0.00)),
                "on",
                "2019-01-20");
        office.post("clerk", project + "/settlement", settlement)
                .statusCode(409)
                .body("type", equalTo("/problems/statement-missing"));
        office.post("provider-one", project + "/statement", statement("2019-01-10"))
                .statusCode(201)
                .body("version", equalTo(2))
                .body("late", equalTo(false));
        office.act("clerk", id, "settlement", settlement);
    }

    /** While nobody knows whether there is money for the second year, nothing can be said to be left over. */
    @Test
    void anUnansweredApprovalOfTheSecondYearWaits() {
        Map<String, Object> proposal = office.project();
        proposal.put("secondYearAmount", 800.00);
        proposal.put("costs", List.of(body("kind", "FOOD", "amount", 2100.00)));
        String id = office.created("provider-one", "/projects", proposal);
        office.act("provider-one", id, "application", body("on", "2017-03-01"));
        office.act("section-head", id, "approval", body("amount", 1200.00, "on", "2017-03-02"));
        office.answerYes(id);
        office.awaitState(id, "FUNDED");
        office.act("provider-one", id, "start", body("on", "2017-03-03"));
        office.act("section-head", id, "approval", body("amount", 800.00, "year", 2018, "on", "2017-03-03"));
        office.created("provider-one", "/projects/" + id + "/outcomes", success("2017-03-04"));
        office.act(
                "provider-one",
                id,
                "completion",
                body("result", "PARTLY", "familiesHelpToRun", true, "on", "2017-03-05"));
        office.created("provider-one", "/projects/" + id + "/statement", statement("2017-03-06"));
        office.post("clerk", "/projects/" + id + "/settlement", settlement("2017-03-07", 1100.00))
                .statusCode(409)
                .body("type", equalTo("/problems/approval-unanswered"));
        UUID second =
                UUID.fromString(office.get("clerk", "/projects/" + id).extract().path("approvals[1].id"));
        office.budgetService().publish(office.refused(second, id, CommitmentRefusal.YEAR_NOT_OPEN));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> office.get("clerk", "/projects/" + id).body("approvals[1].state", equalTo("UNFUNDED")));
        office.act("clerk", id, "settlement", settlement("2017-03-07", 1100.00));
        office.get("clerk", "/projects/" + id)
                .body("state", equalTo("SETTLED"))
                .body("approvals.recognisedCost", contains(euro("1100.00"), nullValue()));
    }

    private void recognised(String project, String on, String type, Map<String, Object> one) {
        office.post("clerk", project + "/settlement", body("recognisedCosts", List.of(one), "on", on))
                .statusCode(422)
                .body("type", equalTo("/problems/" + type));
    }
}
