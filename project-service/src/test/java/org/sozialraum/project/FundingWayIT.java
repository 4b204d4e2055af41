package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.project.Garstedt.body;
import static org.sozialraum.project.Garstedt.euro;
import static org.sozialraum.project.Garstedt.settlement;
import static org.sozialraum.project.Garstedt.statement;
import static org.sozialraum.project.Garstedt.success;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.BudgetEvent.Earmark;
import org.sozialraum.contract.BudgetEvent.Funding;
import org.sozialraum.contract.BudgetEvent.ResolutionAdopted;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.TextRef;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** From a plan that adds up, through a decision by the office's rules, to the account and the question a year later. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class FundingWayIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));
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
    void anApplicationThatLacksSomethingIsRefusedNamingAllOfIt() {
        Map<String, Object> proposal = office.project();
        List.of("description", "topic", "targetGroup", "costs", "income", "from", "until", "nothingBegun")
                .forEach(proposal::remove);
        String id = office.post("provider-one", "/projects", proposal)
                .statusCode(201)
                .body(
                        "lacking",
                        contains("DESCRIPTION", "TOPIC", "TARGET_GROUP", "COST_PLAN", "SCHEDULE", "NOTHING_BEGUN"))
                .extract()
                .path("id");
        office.post("provider-one", "/projects/" + id + "/application", body("on", "2017-03-01"))
                .statusCode(409)
                .body("type", equalTo("/problems/application-incomplete"))
                .body(
                        "errors.pointer",
                        contains("/description", "/topic", "/targetGroup", "/costs", "/from", "/nothingBegun"));
        office.get("clerk", "/projects/" + id).body("state", equalTo("IDEA"));
        office.get("clerk", "/projects/" + office.projectIn("APPLIED")).body("lacking", empty());
    }

    /** Whoever changes has seen the present state; what was applied for stays. */
    @Test
    void aProjectIsChangedUntilItIsAppliedFor() {
        String id = office.projectIn("IDEA");
        String seen = office.get("provider-one", "/projects/" + id).extract().header("ETag");
        Map<String, Object> change = body(
                "title",
                "Kochclub",
                "requestedAmount",
                1000.00,
                "costs",
                List.of(body("kind", "FOOD", "amount", 1100.00)),
                "lowThreshold",
                true,
                "partnerIds",
                List.of(office.providerTwo),
                "reason",
                "Wir kochen zusammen mit den anderen");
        change(id, null, change).statusCode(428);
        change(id, seen, body("requestedAmount", 1000.00))
                .statusCode(422)
                .body("type", equalTo("/problems/plan-does-not-add-up"));
        change(id, seen, body("noNeedReason", null)).statusCode(422).body("type", equalTo("/problems/need-missing"));
        change(id, seen, change)
                .statusCode(200)
                .body("title", equalTo("Kochclub"))
                .body("description", equalTo(office.project().get("description")))
                .body("requestedAmount", euro("1000.00"))
                .body("costs.kind", contains("FOOD"))
                .body("income.source", contains("OWN_MONEY"))
                .body("partnerIds", contains(office.providerTwo))
                .body("lowThreshold", equalTo(true));
        change(id, seen, change).statusCode(412);
        office.act("provider-one", id, "application", body("on", "2017-03-01"));
        change(id, office.get("provider-one", "/projects/" + id).extract().header("ETag"), change)
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        office.get("clerk", "/projects/" + id + "/history")
                .body("items.act", contains("PROPOSAL", "CHANGE", "APPLICATION"))
                .body("items[1].reason", equalTo("Wir kochen zusammen mit den anderen"));
        assertEquals(List.of("ProjectProposed", "ProjectChanged", "ProjectApplied"), eventsUpTo(id, "ProjectApplied"));
    }

    /** What is entered late has its day: a need that a change adds is taken up on it, and goes on from there. */
    @Test
    void aChangeHappensOnItsDay() {
        String need = office.created("team-garstedt", "/needs", office.need());
        String id = office.projectIn("IDEA");
        String seen = office.get("provider-one", "/projects/" + id).extract().header("ETag");
        for (String impossible : List.of("2017-02-19", "2199-01-01")) {
            change(id, seen, body("needIds", List.of(need), "on", impossible))
                    .statusCode(422)
                    .body("type", equalTo("/problems/day-not-possible"));
        }
        change(id, seen, body("needIds", List.of(need), "on", "2017-02-25")).statusCode(200);
        office.get("clerk", "/projects/" + id + "/history").body("items.on", contains("2017-02-20", "2017-02-25"));
        String closing = "/needs/" + need + "/closing";
        office.post("team-garstedt", closing, body("result", "CLOSED", "reason", "x", "on", "2017-02-24"))
                .statusCode(422);
        office.post("team-garstedt", closing, body("result", "CLOSED", "reason", "x", "on", "2017-02-25"))
                .statusCode(200);
    }

    private ValidatableResponse change(String id, String seen, Map<String, Object> change) {
        var request = office.as("provider-one").body(change);
        return (seen == null ? request : request.header("If-Match", seen))
                .patch("/api/v1/projects/" + id)
                .then();
    }

    @Test
    void aPlanThatDoesNotAddUpIsRefusedNamingBothSums() {
        Map<String, Object> proposal = office.project();
        proposal.put("costs", List.of(body("kind", "FOOD", "amount", 1299.99)));
        refused(proposal, "plan-does-not-add-up", "/costs", "/requestedAmount")
                .body("detail", containsString("1.299,99"))
                .body("detail", containsString("1.300,00"));
        proposal.put("costs", List.of(body("kind", "FOOD", "amount", 1000.00), body("kind", "FOOD", "amount", 300.00)));
        proposal.put("income", List.of(body("source", "GRANT", "amount", 100.00)));
        proposal.put("partnerIds", List.of(office.providerOne));
        proposal.put("until", "2017-03-02");
        refused(proposal, "plan-is-wrong", "/costs/1/kind", "/income/0/source", "/partnerIds/0", "/until");
        proposal.put("partnerIds", List.of(UuidCreator.getTimeOrderedEpoch()));
        refused(proposal, "unknown-reference", "/partnerIds/0");
    }

    /** A project begins in its year, and reaches over the next one at most. */
    @Test
    void theScheduleBelongsToTheProjectsYear() {
        Map<String, Object> proposal = office.project();
        proposal.put("from", "2018-01-01");
        proposal.put("until", "2019-01-01");
        refused(proposal, "plan-is-wrong", "/from", "/until");
        proposal.put("from", "2016-12-31");
        proposal.put("until", "2018-12-31");
        refused(proposal, "plan-is-wrong", "/from");
        proposal.put("from", "2017-12-31");
        office.created("provider-one", "/projects", proposal);
    }

    @Test
    void whatHasBegunBeforeTheApplicationIsNotFunded() {
        String id = office.projectIn("IDEA");
        office.post("provider-one", "/projects/" + id + "/application", body("on", "2017-03-04"))
                .statusCode(422)
                .body("type", equalTo("/problems/has-begun"))
                .body("detail", containsString("2017-03-03"));
        office.act("provider-one", id, "application", body("on", "2017-03-03"));
    }

    @Test
    void theOfficesRulesSayWhoApprovesWhat() {
        String before = office.projectIn("APPLIED");
        office.act("section-head", before, "approval", body("amount", 1200.00));
        office.post("clerk", "/decision-rules", rules(TODAY, 500.00, 1000.00)).statusCode(403);
        office.post("office-head", "/decision-rules", rules(TODAY.minusDays(1), 500.00, 1000.00))
                .statusCode(422)
                .body("type", equalTo("/problems/rules-for-the-past"));
        office.post("office-head", "/decision-rules", rules(TODAY, 500.00, 499.99))
                .statusCode(422)
                .body("type", equalTo("/problems/limits-do-not-rise"));
        office.created("office-head", "/decision-rules", rules(TODAY, 500.00, 1000.00));
        office.created("office-head", "/decision-rules", rules(TODAY.plusDays(1), 1.00, 1.00));

        String id = office.projectIn("APPLIED");
        approvalRefused(id, "section-head", 500.01, "decided-by-another").body("detail", containsString("Amtsleitung"));
        approvalRefused(id, "office-head", 1000.01, "decided-by-another").body("detail", containsString("Ausschuss"));
        approvalRefused(id, "clerk", 1.00, "decided-by-another");
        office.get("clerk", "/projects/" + id).body("state", equalTo("APPLIED")).body("approvals", empty());
        office.act("office-head", id, "approval", body("amount", 1000.00));
        office.act("section-head", office.projectIn("APPLIED"), "approval", body("amount", 500.00));
        // A decision of a day before the rules is judged by that day.
        office.act(
                "section-head", office.projectIn("APPLIED"), "approval", body("amount", 1200.00, "on", "2017-03-02"));
        office.get("auditor", "/decision-rules").body("items.sectionHeadUpTo", contains(euro("500.00"), euro("1.00")));
    }

    /** Who may approve may refuse, and takes back; an amount that the committee decides about nobody else refuses. */
    @Test
    void whoMayApproveMayRefuseAndTakeBack() {
        String approved = office.projectIn("APPROVED");
        office.created("office-head", "/decision-rules", rules(TODAY, 500.00, 1199.99));
        String withdrawal = "/projects/" + approved + "/approval-withdrawal";
        String rejection = "/projects/" + office.projectIn("APPLIED") + "/rejection";
        for (String path : List.of(withdrawal, rejection)) {
            for (String account : List.of("section-head", "office-head", "clerk")) {
                office.post(account, path, body("reason", "Anders entschieden"))
                        .statusCode(403)
                        .body("type", equalTo("/problems/decided-by-another"))
                        .body("detail", containsString("Ausschuss"));
            }
            // A decision of a day before the rules is judged by that day.
            office.post("section-head", path, body("reason", "Anders entschieden", "on", "2017-03-02"))
                    .statusCode(200);
        }
        office.created("office-head", "/decision-rules", rules(TODAY, 500.00, 1200.00));
        rejection = "/projects/" + office.projectIn("APPLIED") + "/rejection";
        office.post("section-head", rejection, body("reason", "Doppelt"))
                .statusCode(403)
                .body("detail", containsString("Amtsleitung"));
        office.post("office-head", rejection, body("reason", "Doppelt")).statusCode(200);
    }

    /** The committee refuses and takes back by resolution as it approves, and what it decided nobody else takes back. */
    @Test
    void aClerkRecordsWhatTheCommitteeRefusesAndTakesBack() {
        UUID resolution = resolutionOf2March();
        String refused = office.projectIn("APPLIED");
        Map<String, Object> act =
                body("reason", "Kein Bedarf", "decidedByResolutionId", resolution, "on", "2017-03-01");
        office.post("section-head", "/projects/" + refused + "/rejection", act)
                .statusCode(403)
                .body("type", equalTo("/problems/recorded-by-a-clerk"));
        office.post("clerk", "/projects/" + refused + "/rejection", act)
                .statusCode(422)
                .body("type", equalTo("/problems/resolution-is-later"));
        act.put("on", "2017-03-02");
        office.act("clerk", refused, "rejection", act);
        office.get("auditor", "/projects/" + refused + "/history")
                .body("items[2].act", equalTo("REJECTION"))
                .body("items[2].reason", equalTo("Kein Bedarf"))
                .body("items[2].decidedByResolutionId", equalTo(resolution.toString()));

        String approved = office.projectIn("APPLIED");
        office.act(
                "clerk",
                approved,
                "approval",
                body("amount", 1200.00, "decidedByResolutionId", resolution, "on", "2017-03-02"));
        office.post("office-head", "/projects/" + approved + "/approval-withdrawal", body("reason", "Irrtum"))
                .statusCode(403)
                .body("type", equalTo("/problems/decided-by-another"));
        office.act("clerk", approved, "approval-withdrawal", act);
        office.get("clerk", "/projects/" + approved).body("state", equalTo("APPLIED"));
        office.get("clerk", "/projects/" + approved + "/history")
                .body("items.decidedByResolutionId", hasItem(resolution.toString()))
                .body("items.act", hasItem("APPROVAL_WITHDRAWAL"));
    }

    /** Every change keeps who, when and why. */
    @Test
    void theHistorySaysWhyThereWasNoMoneyAndWhyAProjectEnded() {
        String unfunded = office.projectIn("UNFUNDED");
        office.get("provider-one", "/projects/" + unfunded + "/history")
                .body("items[3].act", equalTo("UNFUNDING"))
                .body("items[3].unfundedReason", equalTo("NOT_ENOUGH_MONEY"));
        String running = office.projectIn("RUNNING");
        office.created("provider-one", "/projects/" + running + "/outcomes", success("2017-03-04"));
        office.act(
                "provider-one",
                running,
                "completion",
                body(
                        "result",
                        "SUCCESS",
                        "familiesHelpToRun",
                        true,
                        "reason",
                        "Alle Nachmittage haben stattgefunden",
                        "on",
                        "2017-03-05"));
        office.get("clerk", "/projects/" + running + "/history")
                .body("items.act", hasItem("COMPLETION"))
                .body("items.reason", hasItem("Alle Nachmittage haben stattgefunden"));
    }

    @Test
    void whatTheCommitteeDecidedAClerkRecords() {
        UUID resolution = resolutionOf2March();
        String id = office.projectIn("APPLIED");
        Map<String, Object> approval = body("amount", 1200.00, "decidedByResolutionId", resolution, "on", "2017-03-02");
        office.post("section-head", "/projects/" + id + "/approval", approval)
                .statusCode(403)
                .body("type", equalTo("/problems/recorded-by-a-clerk"));
        approval.put("decidedByResolutionId", UuidCreator.getTimeOrderedEpoch());
        office.post("clerk", "/projects/" + id + "/approval", approval)
                .statusCode(422)
                .body("errors.pointer", contains("/decidedByResolutionId"));
        approval.put("decidedByResolutionId", resolution);
        approval.put("on", "2017-03-01");
        office.post("clerk", "/projects/" + id + "/approval", approval)
                .statusCode(422)
                .body("type", equalTo("/problems/resolution-is-later"));
        approval.put("on", "2017-03-02");
        office.act("clerk", id, "approval", approval);
        office.get("clerk", "/projects/" + id).body("approvals.decidedByResolutionId", contains(resolution.toString()));
    }

    /** A head of section who belongs to the applicant, or to a partner, leaves the decision to somebody else. */
    @Test
    void whoseOrganisationTakesPartTakesNoPartInTheDecision() {
        String id = office.projectIn("APPLIED");
        for (String act : List.of("approval", "rejection", "approval-withdrawal")) {
            Map<String, Object> body = act.equals("approval") ? body("amount", 1.00) : body("reason", "x");
            office.post("section-head/provider-one", "/projects/" + id + "/" + act, body)
                    .statusCode(403)
                    .body("type", equalTo("/problems/conflict-of-interest"));
        }
        Map<String, Object> together = office.project();
        together.put("partnerIds", List.of(office.providerTwo));
        String partners = office.created("provider-one", "/projects", together);
        office.act("provider-one", partners, "application", body("on", "2017-03-01"));
        office.post("office-head/provider-two", "/projects/" + partners + "/rejection", body("reason", "x"))
                .statusCode(403)
                .body("type", equalTo("/problems/conflict-of-interest"));
        office.act("section-head/provider-two", id, "approval", body("amount", 1200.00, "on", "2017-03-02"));
    }

    @Test
    void aNoticeTellsYearByYearWhatIsLessAndWhenItIsAccountedFor() {
        Map<String, Object> proposal = office.project();
        proposal.put("secondYearAmount", 800.00);
        proposal.put("costs", List.of(body("kind", "FOOD", "amount", 2100.00)));
        String id = office.created("provider-one", "/projects", proposal);
        office.act("provider-one", id, "application", body("on", "2017-03-01"));
        office.act("section-head", id, "approval", body("amount", 900.00, "reason", "Verrechnet", "on", "2017-03-02"));
        office.act("section-head", id, "approval-withdrawal", body("reason", "Irrtum", "on", "2017-03-02"));
        office.act(
                "section-head",
                id,
                "approval",
                body("amount", 1000.00, "reason", "Miete entfällt", "on", "2017-03-02"));
        office.budgetService().publish(office.placed(office.approvalOf(id), id, "1000.00"));
        office.awaitState(id, "FUNDED");
        String first = notice("provider-one", id);
        for (String said : List.of(
                "für 2017: 1.000,00\u00a0€ (beantragt: 1.200,00\u00a0€)\n",
                "Für 2017 ist das weniger, als Sie beantragt haben. Der Grund:\n\n    Miete entfällt\n",
                "Bis zum 31. Januar 2018 brauchen wir von Ihnen den Verwendungsnachweis")) {
            assertEquals(true, first.contains(said), said + " is missing in\n" + first);
        }
        office.act("section-head", id, "approval", body("amount", 800.00, "year", 2018, "on", "2017-03-03"));
        String second = office.get("clerk", "/projects/" + id).extract().path("approvals[2].id");
        office.budgetService().publish(office.placed(UUID.fromString(second), id, "800.00"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> office.get("clerk", "/projects/" + id).body("approvals[2].state", equalTo("FUNDED")));
        String both = notice("provider-one", id);
        for (String said : List.of(
                "    für 2017: 1.000,00\u00a0€ (beantragt: 1.200,00\u00a0€)\n    für 2018: 800,00\u00a0€\n    zusammen: 1.800,00\u00a0€\n",
                "    für 2017 bis zum 31. Januar 2018\n    für 2018 bis zum 31. Januar 2019\n")) {
            assertEquals(true, both.contains(said), said + " is missing in\n" + both);
        }
        assertEquals(false, both.contains("Für 2018 ist das weniger"), both);
    }

    @Test
    void aNoticeTellsTheDecisionInPlainWords() {
        String granted = office.projectIn("FUNDED");
        String notice = notice("provider-one", granted);
        for (String said : List.of(
                "Jugendamt Norderstedt",
                "An: Ambulanter Träger Eins",
                "Bewilligung: Ihr Projekt „Kochgruppe“",
                "für 2017: 1.200,00\u00a0€",
                "Antrag vom 1. März 2017",
                "Mit der Entscheidung vom 2. März 2017",
                "Bis zum 31. Januar 2018 brauchen wir von Ihnen den Verwendungsnachweis")) {
            assertEquals(true, notice.contains(said), said + " is missing in\n" + notice);
        }
        String rejected = notice("clerk", office.projectIn("REJECTED"));
        assertEquals(true, rejected.contains("Doppelt beantragt"), rejected);
        assertEquals(true, notice("clerk", office.projectIn("UNFUNDED")).contains("kein Geld mehr da"));
        String early = office.projectIn("APPROVED");
        office.answerNo(early, CommitmentRefusal.YEAR_PROVISIONAL);
        office.awaitState(early, "UNFUNDED");
        String later = notice("clerk", early);
        assertEquals(true, later.contains("noch nicht freigegeben. Deshalb können wir es jetzt nicht"), later);
        assertEquals(false, later.contains("kein Geld"), later);
        office.as("clerk")
                .accept(ContentType.ANY)
                .get("/api/v1/projects/" + office.projectIn("APPROVED") + "/notice")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-notice-yet"));
        office.as("provider-two")
                .accept(ContentType.ANY)
                .get("/api/v1/projects/" + granted + "/notice")
                .then()
                .statusCode(404);
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
                eventsUpTo(id, "MeasureCancelled").subList(4, 9));
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
                eventsUpTo(id, "ProjectFollowedUp").subList(7, 11));
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

    /** A resolution of the committee that budget-service has told of. */
    private UUID resolutionOf2March() {
        UUID resolution = UuidCreator.getTimeOrderedEpoch();
        office.budgetService()
                .publish(new ResolutionAdopted(
                        resolution,
                        "B 17/0042",
                        new TextRef(UuidCreator.getTimeOrderedEpoch(), "0".repeat(64)),
                        "Jugendhilfeausschuss",
                        LocalDate.of(2017, 3, 2),
                        new Funding(
                                Money.of("21840.00"),
                                2017,
                                null,
                                "DEMO-0000",
                                List.of(new Earmark("Netzwerkarbeit", Money.of("21840.00"), true))),
                        null));
        office.projectIn("FUNDED");
        return resolution;
    }

    private ValidatableResponse refused(Map<String, Object> proposal, String type, String... at) {
        return office.post("provider-one", "/projects", proposal)
                .statusCode(422)
                .body("type", equalTo("/problems/" + type))
                .body("errors.pointer", containsInAnyOrder(at));
    }

    private ValidatableResponse approvalRefused(String id, String account, double amount, String type) {
        return office.post(account, "/projects/" + id + "/approval", body("amount", amount))
                .statusCode(403)
                .body("type", equalTo("/problems/" + type))
                .body("detail", not(containsString("{")));
    }

    private void recognised(String project, String on, String type, Map<String, Object> one) {
        office.post("clerk", project + "/settlement", body("recognisedCosts", List.of(one), "on", on))
                .statusCode(422)
                .body("type", equalTo("/problems/" + type));
    }

    private static Map<String, Object> rules(LocalDate from, double sectionHead, double officeHead) {
        return body("from", from.toString(), "sectionHeadUpTo", sectionHead, "officeHeadUpTo", officeHead);
    }

    private String notice(String account, String id) {
        return office.as(account)
                .accept(ContentType.ANY)
                .get("/api/v1/projects/" + id + "/notice")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/plain;charset=UTF-8"))
                .extract()
                .asString();
    }

    private static List<String> eventsUpTo(String id, String last) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> WholeLog.of(Topics.PROJECT).eventsOf("project/" + id), types -> types.contains(last));
    }
}
