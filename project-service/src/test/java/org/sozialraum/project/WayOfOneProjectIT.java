package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.project.Garstedt.body;
import static org.sozialraum.project.Garstedt.euro;
import static org.sozialraum.project.Garstedt.success;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** From a voice at a home visit to an outcome; budget-service's part is played by events in the real log. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class WayOfOneProjectIT {

    Tokens tokens;

    @Test
    void theCookingGroupGoesFromTheFirstSentenceToItsOutcome() {
        try (Garstedt office = new Garstedt(tokens, "01060063")) {
            String need = office.created("team-garstedt", "/needs", office.need());
            office.get("team-garstedt", "/needs/" + need)
                    .body("voice", equalTo("PARENT_OR_FAMILY"))
                    .body("topic", equalTo("Gemeinsam kochen"))
                    .body("missing", equalTo("Ein Ort, an dem Familien kochen können"))
                    .body("month", equalTo("2017-02"));
            Map<String, Object> proposal = office.project();
            proposal.put("needIds", List.of(need));
            proposal.remove("noNeedReason");
            String id = office.post("provider-one", "/projects", proposal)
                    .statusCode(201)
                    .body("state", equalTo("IDEA"))
                    .body("title", equalTo("Kochgruppe"))
                    .body("needIds", contains(need))
                    .body("applicantId", equalTo(office.providerOne))
                    .body("year", equalTo(2017))
                    .body("requestedAmount", euro("1200.00"))
                    .body("approvedAmount", nullValue())
                    .body("proposedOn", equalTo("2017-02-20"))
                    .extract()
                    .path("id");
            String project = "/projects/" + id;

            office.post("provider-one", project + "/application", body("on", "2017-02-21"))
                    .statusCode(200)
                    .body("state", equalTo("APPLIED"));
            office.post("section-head", project + "/approval", body("amount", 1000.00, "on", "2017-03-01"))
                    .statusCode(200)
                    .body("state", equalTo("APPROVED"))
                    .body("approvedAmount", euro("1000.00"))
                    .body("approvalId", notNullValue());
            office.answerYes(id);
            office.awaitState(id, "FUNDED");
            office.post("provider-one", project + "/start", body("on", "2017-03-20"))
                    .statusCode(200)
                    .body("state", equalTo("RUNNING"))
                    .body("startedOn", equalTo("2017-03-20"));
            office.post(
                            "provider-one",
                            project + "/measures",
                            body("title", "Erster Kochnachmittag", "heldOn", "2017-03-23", "participants", 12))
                    .statusCode(201)
                    .body("title", equalTo("Erster Kochnachmittag"))
                    .body("participants", equalTo(12));
            office.post("provider-one", project + "/outcomes", success("2017-11-30"))
                    .statusCode(201)
                    .body("cause", equalTo("FAMILIES_STARTED_IT"))
                    .body("text", equalTo("Die Kochgruppe trägt, weil Eltern sie begonnen haben."))
                    .body("on", equalTo("2017-11-30"));
            office.post(
                            "provider-one",
                            project + "/completion",
                            body("result", "SUCCESS", "familiesHelpToRun", true, "on", "2017-12-07"))
                    .statusCode(200)
                    .body("state", equalTo("COMPLETED"))
                    .body("result", equalTo("SUCCESS"))
                    .body("familiesHelpToRun", equalTo(true));

            office.get("clerk", project + "/measures").body("items", hasSize(1));
            office.get("clerk", project + "/outcomes").body("items.kind", contains("SUCCESS"));
            office.get("clerk", project + "/history")
                    .body(
                            "items.act",
                            contains(
                                    "PROPOSAL",
                                    "APPLICATION",
                                    "APPROVAL",
                                    "FUNDING",
                                    "START",
                                    "MEASURE",
                                    "OUTCOME",
                                    "COMPLETION"))
                    .body("items.number", contains(1, 2, 3, 4, 5, 6, 7, 8))
                    .body("items[3].from", equalTo("APPROVED"))
                    .body("items[3].to", equalTo("FUNDED"))
                    .body("items[3].on", equalTo("2017-03-01"))
                    .body("items.by", everyItem(notNullValue()));
            assertEquals(
                    List.of(
                            "ProjectProposed",
                            "ProjectApplied",
                            "ProjectApproved",
                            "ProjectFunded",
                            "ProjectStarted",
                            "MeasureHeld",
                            "OutcomeRecorded",
                            "ProjectCompleted"),
                    eventsOf("project/" + id, 8));
        }
    }

    @Test
    void theSameAnswerToldTwiceFundsOnce() {
        try (Garstedt office = new Garstedt(tokens, "01001000")) {
            String id = office.projectIn("APPROVED");
            UUID approval = office.approvalOf(id);
            var told = office.budgetService().publish(office.placed(approval, id, "1200.00"));
            office.budgetService().send(told);
            // Another event that says the same: as after a restore of the other service's database.
            office.budgetService().publish(office.placed(approval, id, "1200.00"));
            office.budgetService().publish(office.refused(approval, id, CommitmentRefusal.NOT_ENOUGH_MONEY));
            String later = office.projectIn("FUNDED");

            office.get("clerk", "/projects/" + id).body("state", equalTo("FUNDED"));
            office.get("clerk", "/projects/" + id + "/history")
                    .body("items.act", contains("PROPOSAL", "APPLICATION", "APPROVAL", "FUNDING"));
            assertEquals(
                    List.of("ProjectProposed", "ProjectApplied", "ProjectApproved", "ProjectFunded"),
                    eventsOf("project/" + id, 4));
            assertEquals(4, eventsOf("project/" + later, 4).size());
        }
    }

    @Test
    void withoutMoneyTheReasonIsToldAndTheProjectCanBeAppliedForAgain() {
        try (Garstedt office = new Garstedt(tokens, "01002000")) {
            String id = office.projectIn("UNFUNDED");
            UUID first = office.approvalOf(id);
            office.get("provider-one", "/projects/" + id).body("unfundedReason", equalTo("NOT_ENOUGH_MONEY"));
            office.post("provider-one", "/projects/" + id + "/application", body("on", "2017-03-03"))
                    .statusCode(200)
                    .body("state", equalTo("APPLIED"))
                    .body("unfundedReason", nullValue())
                    .body("approvalId", nullValue())
                    .body("approvedAmount", nullValue());
            office.act("section-head", id, "approval", body("amount", 200.00, "on", "2017-03-03"));
            // An answer to the approval that is over changes nothing.
            office.budgetService().publish(office.placed(first, id, "1200.00"));
            UUID second = office.approvalOf(id);
            office.budgetService().publish(office.placed(second, id, "200.00"));
            office.awaitState(id, "FUNDED");
            office.get("clerk", "/projects/" + id)
                    .body("approvalId", equalTo(second.toString()))
                    .body("approvedAmount", euro("200.00"));
            assertEquals(
                    1,
                    eventsOf("project/" + id, 7).stream()
                            .filter("ProjectFunded"::equals)
                            .count());
        }
    }

    @Test
    void anAnswerToAnApprovalThatNobodyGaveChangesNothingAndStopsNothing() {
        try (Garstedt office = new Garstedt(tokens, "01003000")) {
            String stranger = UuidCreator.getTimeOrderedEpoch().toString();
            office.budgetService().publish(office.placed(UuidCreator.getTimeOrderedEpoch(), stranger, "1.00"));
            office.budgetService().publish(office.placed(null, stranger, "1.00"));
            office.projectIn("FUNDED");
        }
    }

    /** A need's text never leaves project-service; the other texts travel beside the events, never in them. */
    @Test
    void noEventCarriesAText() {
        try (Garstedt office = new Garstedt(tokens, "01004000")) {
            Map<String, Object> need = office.need();
            need.put("existing", "Geheimsatz-eins gibt es hier");
            need.put("missing", "Geheimsatz-zwei fehlt hier");
            need.put("conditions", "Geheimsatz-drei müsste es sein");
            need.put("topic", "Geheimthema");
            String needId = office.created("team-garstedt", "/needs", need);
            Map<String, Object> proposal = office.project();
            proposal.put("needIds", List.of(needId));
            proposal.remove("noNeedReason");
            proposal.put("title", "Offener-Titel");
            String id = office.created("provider-one", "/projects", proposal);
            office.act("provider-one", id, "application", body("on", "2017-03-01"));
            office.act("section-head", id, "rejection", body("reason", "Offener-Grund"));
            assertEquals(3, eventsOf("project/" + id, 3).size());
            await().atMost(Duration.ofSeconds(30)).until(() -> mentions(Topics.TEXT, "Offener-Grund"));

            assertTrue(mentions(Topics.TEXT, "Offener-Titel"), "a shared text travels under its id");
            for (String topic : Set.of(Topics.PROJECT, Topics.TEXT)) {
                for (String secret : List.of("Geheimsatz-eins", "Geheimsatz-zwei", "Geheimsatz-drei")) {
                    assertTrue(!mentions(topic, secret), secret + " is in " + topic);
                }
            }
            assertTrue(!mentions(Topics.PROJECT, "Geheimthema"), "a proposed topic's name travels as a text only");
            assertTrue(!mentions(Topics.PROJECT, "Offener-"), "an event carries a reference, not the text");
            assertTrue(mentions(Topics.PROJECT, needId), "the need itself is told");
        }
    }

    @Test
    void theSportsClubsAreADifficultyWithItsCause() {
        try (Garstedt office = new Garstedt(tokens, "01005000")) {
            Map<String, Object> attempt = body(
                    "socialSpaceId",
                    office.glashuette,
                    "partnerKind",
                    "SPORTS_CLUB",
                    "outcome",
                    body(
                            "kind",
                            "DIFFICULTY",
                            "cause",
                            "NO_PARTNER_FOUND",
                            "text",
                            "Ein engerer Kontakt zu den Sportvereinen ist bisher nicht gelungen."),
                    "on",
                    "2017-06-30");
            String id = office.created("clerk", "/cooperation-attempts", attempt);
            office.get("clerk", "/cooperation-attempts/" + id)
                    .body("partnerKind", equalTo("SPORTS_CLUB"))
                    .body("on", equalTo("2017-06-30"))
                    .body("outcome.kind", equalTo("DIFFICULTY"))
                    .body("outcome.cause", equalTo("NO_PARTNER_FOUND"))
                    .body("outcome.on", equalTo("2017-06-30"));
            office.get("clerk", "/cooperation-attempts?socialSpaceId=" + office.garstedt)
                    .body("items", hasSize(0));
            assertEquals(List.of("CooperationAttempted", "OutcomeRecorded"), eventsOf("cooperation-attempt/" + id, 2));
        }
    }

    @Test
    void whatWasBrokenOffBeforeItsStartTeachesAsWell() {
        try (Garstedt office = new Garstedt(tokens, "01006000")) {
            String id = office.projectIn("FUNDED");
            Map<String, Object> difficulty = success("2017-05-01");
            difficulty.put("kind", "DIFFICULTY");
            difficulty.put("cause", "NEED_NAMED_BY_PROFESSIONALS_ONLY");
            office.created("provider-one", "/projects/" + id + "/outcomes", difficulty);
            office.post(
                            "provider-one",
                            "/projects/" + id + "/discontinuation",
                            body("result", "NOT", "reason", "Niemand kam", "on", "2017-05-02"))
                    .statusCode(200)
                    .body("state", equalTo("DISCONTINUED"))
                    .body("familiesHelpToRun", equalTo(false));
            office.get("clerk", "/projects/" + id + "/history").body("items.reason", hasItem("Niemand kam"));
        }
    }

    /** The types of a subject's events, told once each, in their order. */
    private static List<String> eventsOf(String subject, int atLeast) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> WholeLog.of(Topics.PROJECT).eventsOf(subject), types -> types.size() >= atLeast);
    }

    private static boolean mentions(String topic, String words) {
        return WholeLog.of(topic).mentions(words);
    }
}
