package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.project.Garstedt.body;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** B 16/0179: what everybody hears from the families flows together in the network meetings. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class NetworkMeetingsIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(22000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String need(String topic, String month) {
        Map<String, Object> need = office.need();
        need.putAll(body("topic", topic, "month", month));
        return office.created("team-garstedt", "/needs", need);
    }

    private void mergedInto(String need, String topic, String month) {
        office.post("team-garstedt", "/needs/" + need(topic, month) + "/merge", body("intoNeedId", need))
                .statusCode(200);
    }

    private Map<String, Object> plan(Object... changed) {
        Map<String, Object> plan = body(
                "socialSpaceId",
                office.garstedt,
                "plannedFor",
                "2017-03-09",
                "invitedOrganisationIds",
                List.of(office.providerOne, office.providerTwo));
        plan.putAll(body(changed));
        return plan;
    }

    private String planned(Object... changed) {
        return office.created("team-garstedt", "/network-meetings", plan(changed));
    }

    private Map<String, Object> holding(Object... changed) {
        Map<String, Object> holding = body(
                "heldOn", "2017-03-09",
                "presentOrganisationIds", List.of(office.providerOne),
                "decisions", List.of(),
                "tasks", List.of());
        holding.putAll(body(changed));
        return holding;
    }

    private static Map<String, Object> decision(String need, String decision) {
        return body("needId", need, "decision", decision);
    }

    private Map<String, Object> task(String dueOn) {
        return body("text", "Einen Raum suchen", "organisationId", office.providerTwo, "dueOn", dueOn);
    }

    private String tag(String account, String id) {
        return office.get(account, "/network-meetings/" + id)
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private ValidatableResponse act(String account, String id, String act, String tag, Object body) {
        return office.as(account)
                .header("If-Match", tag)
                .body(body)
                .post("/api/v1/network-meetings/" + id + "/" + act)
                .then();
    }

    private ValidatableResponse hold(String id, Object... changed) {
        return act("team-garstedt", id, "holding", tag("team-garstedt", id), holding(changed));
    }

    /** Oldest first, and of one month what most people said; a merged need is as old as its oldest voice. */
    @Test
    void theAgendaComesFromOpenNeeds() {
        String april = need("Sport", "2017-04");
        String march = need("Trauer", "2017-03");
        String marchSaidByThree = need("Kochen", "2017-03");
        mergedInto(marchSaidByThree, "Essen", "2017-05");
        mergedInto(marchSaidByThree, "Backen", "2017-06");
        String januaryByAnother = need("Musik", "2017-06");
        mergedInto(januaryByAnother, "Singen", "2017-01");
        String closed = need("Anderes", "2016-12");
        office.post("team-garstedt", "/needs/" + closed + "/closing", body("result", "CLOSED", "reason", "erledigt"))
                .statusCode(200);
        Map<String, Object> elsewhere = office.need();
        elsewhere.put("socialSpaceId", office.glashuette);
        office.created("team-glashuette", "/needs", elsewhere);

        office.get("team-garstedt", "/network-meetings/agenda?socialSpaceId=" + office.garstedt)
                .statusCode(200)
                .body("items.needId", contains(januaryByAnother, marchSaidByThree, march, april))
                .body("items.month", contains("2017-01", "2017-03", "2017-03", "2017-04"))
                .body("items.saidBy", contains(2, 3, 1, 1))
                .body("items.topic", contains("Musik", "Kochen", "Trauer", "Sport"))
                .body("items[0].state", equalTo("VOICED"))
                .body("items[0].decision", nullValue());
        String id = planned();
        office.get("team-garstedt", "/network-meetings/" + id)
                .body("needs.needId", contains(januaryByAnother, marchSaidByThree, march, april))
                .body("state", equalTo("PLANNED"))
                .body("plannedFor", equalTo("2017-03-09"))
                .body("invitedOrganisationIds", contains(office.providerOne, office.providerTwo))
                .body("presentOrganisationIds", empty())
                .body("missingOrganisationIds", empty());
        office.get("team-garstedt", "/network-meetings/" + planned("needIds", List.of(april, march)))
                .body("needs.needId", contains(april, march));
        office.get("team-garstedt", "/network-meetings/" + planned("needIds", List.of()))
                .body("needs", empty());
    }

    @Test
    void whatAMeetingDecidesHappensToTheNeeds() {
        String takenUp = need("Kochen", "2017-01");
        String postponed = need("Trauer", "2017-01");
        String closed = need("Sport", "2017-01");
        String notReached = need("Musik", "2017-02");
        String id = planned();
        String cameUp = need("Hausaufgaben", "2017-03");
        hold(
                        id,
                        "decisions",
                        List.of(
                                decision(takenUp, "TAKEN_UP"),
                                decision(postponed, "POSTPONED"),
                                body("needId", closed, "decision", "CLOSED", "reason", "Doppelt genannt"),
                                decision(cameUp, "TAKEN_UP")),
                        "tasks",
                        List.of(task("2017-04-30")),
                        "minutes",
                        "Es ging um das Kochen am 9.3.2017.")
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("heldOn", equalTo("2017-03-09"))
                .body("presentOrganisationIds", contains(office.providerOne))
                .body("missingOrganisationIds", contains(office.providerTwo))
                .body("needs.needId", contains(takenUp, postponed, closed, notReached, cameUp))
                .body("needs.decision", contains("TAKEN_UP", "POSTPONED", "CLOSED", null, "TAKEN_UP"))
                .body("tasks.text", contains("Einen Raum suchen"))
                .body("tasks[0].organisationId", equalTo(office.providerTwo))
                .body("tasks[0].dueOn", equalTo("2017-04-30"))
                .body("minutes", equalTo("Es ging um das Kochen am 9.3.2017."));
        assertEquals(
                List.of("TAKEN_UP", "VOICED", "CLOSED", "VOICED", "TAKEN_UP"),
                List.of(takenUp, postponed, closed, notReached, cameUp).stream()
                        .map(need -> office.get("team-garstedt", "/needs/" + need)
                                .extract()
                                .<String>path("state"))
                        .toList());
        office.get("team-garstedt", "/needs/" + closed)
                .body("closedOn", equalTo("2017-03-09"))
                .body("closingReason", equalTo("Doppelt genannt"));
        office.get("team-garstedt", "/network-meetings/" + id + "/agenda")
                .body("items.state", contains("TAKEN_UP", "VOICED", "CLOSED", "VOICED", "TAKEN_UP"))
                .body("items.decision", contains("TAKEN_UP", "POSTPONED", "CLOSED", null, "TAKEN_UP"));

        // The next meeting says what became of it.
        String next = planned("plannedFor", "2017-06-08");
        hold(next, "heldOn", "2017-06-08", "decisions", List.of(decision(takenUp, "MET"), decision(cameUp, "NOT_MET")))
                .statusCode(200);
        office.get("team-garstedt", "/needs/" + takenUp).body("state", equalTo("MET"));
        office.get("team-garstedt", "/needs/" + cameUp).body("state", equalTo("NOT_MET"));
        office.get("team-garstedt", "/network-meetings/agenda?socialSpaceId=" + office.garstedt)
                .body("items.needId", contains(postponed, notReached));
    }

    /** What a meeting decided is kept with its why, also where it was not about a need; who came reads it, and it is withdrawn. */
    @Test
    void whyAMeetingDecidedIsKeptAndWhatItDecidedBesideTheNeeds() {
        String takenUp = need("Kochen", "2017-01");
        String postponed = need("Trauer", "2017-01");
        String id = planned();
        hold(
                        id,
                        "decisions",
                        List.of(
                                body(
                                        "needId",
                                        takenUp,
                                        "decision",
                                        "TAKEN_UP",
                                        "reason",
                                        "Drei Familien warten darauf"),
                                body("needId", postponed, "decision", "POSTPONED", "reason", "Erst nach den Ferien")),
                        "furtherDecisions",
                        List.of(body("text", "Wir treffen uns monatlich"), body("text", "Die Karte wird gedruckt")))
                .statusCode(200);
        office.get("provider-one", "/network-meetings/" + id)
                .body("needs.reason", contains("Drei Familien warten darauf", "Erst nach den Ferien"))
                .body("furtherDecisions.text", contains("Wir treffen uns monatlich", "Die Karte wird gedruckt"));
        for (String path : List.of("needs[1].reasonTextId", "furtherDecisions[0].textId")) {
            String text =
                    office.get("clerk", "/network-meetings/" + id).extract().path(path);
            office.post("clerk", "/texts/" + text + "/withdrawal", body()).statusCode(200);
        }
        office.get("clerk", "/network-meetings/" + id)
                .body("needs.reason", contains("Drei Familien warten darauf", "(Text zurückgezogen)"))
                .body("furtherDecisions.text", contains("(Text zurückgezogen)", "Die Karte wird gedruckt"));
    }

    @Test
    void whatHasEndedOrIsMergedIsNotPostponed() {
        String merged = need("Kochen", "2017-01");
        String closed = need("Backen", "2017-01");
        String into = need("Essen", "2017-01");
        office.post("team-garstedt", "/needs/" + merged + "/merge", body("intoNeedId", into))
                .statusCode(200);
        office.post("team-garstedt", "/needs/" + closed + "/closing", body("result", "CLOSED", "reason", "erledigt"))
                .statusCode(200);
        String id = planned();
        hold(id, "decisions", List.of(decision(merged, "POSTPONED")))
                .statusCode(409)
                .body("type", equalTo("/problems/need-merged"));
        hold(id, "decisions", List.of(decision(closed, "POSTPONED")))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        hold(id, "decisions", List.of(decision(into, "POSTPONED"))).statusCode(200);
    }

    @Test
    void aMeetingIsNotCancelledBeforeItWasPlanned() {
        String id = planned("on", "2017-02-20");
        office.get("clerk", "/network-meetings/" + id).body("plannedOn", equalTo("2017-02-20"));
        String cancellation = "/network-meetings/" + id + "/cancellation";
        office.post("clerk", cancellation, body("on", "2017-02-19"))
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
        office.post("clerk", cancellation, body("on", "2017-02-20")).statusCode(200);
        office.post("clerk", "/network-meetings", plan("on", "2017-03-10"))
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
    }

    /** What a need forbids, the meeting cannot decide; and then nothing of the meeting is recorded. */
    @Test
    void aDecisionThatANeedForbidsLeavesEverythingAsItWas() {
        String one = need("Kochen", "2017-01");
        String other = need("Backen", "2017-01");
        String id = planned();
        hold(id, "decisions", List.of(decision(one, "TAKEN_UP"), decision(other, "MET")))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"))
                .body("detail", containsString("VOICED"));
        office.post("team-garstedt", "/needs/" + other + "/merge", body("intoNeedId", one))
                .statusCode(200);
        hold(id, "decisions", List.of(decision(one, "TAKEN_UP"), decision(other, "TAKEN_UP")))
                .statusCode(409)
                .body("type", equalTo("/problems/need-merged"));
        office.get("team-garstedt", "/network-meetings/" + id)
                .body("state", equalTo("PLANNED"))
                .body("presentOrganisationIds", empty());
        office.get("team-garstedt", "/needs/" + one).body("state", equalTo("VOICED"));
    }

    @Test
    void aPlanIsChangedByWhoeverHasSeenIt() {
        String need = need("Kochen", "2017-01");
        String id = planned();
        String seen = tag("team-garstedt", id);
        Map<String, Object> change = body(
                "plannedFor",
                "2017-03-16",
                "invitedOrganisationIds",
                List.of(office.providerTwo),
                "needIds",
                List.of());
        office.as("clerk")
                .header("If-Match", seen)
                .body(change)
                .patch("/api/v1/network-meetings/" + id)
                .then()
                .statusCode(200)
                .body("plannedFor", equalTo("2017-03-16"))
                .body("invitedOrganisationIds", contains(office.providerTwo))
                .body("needs", empty());
        for (Map.Entry<String, Integer> tried :
                Map.of(seen, 412, "\"0\"", 412, "*", 428).entrySet()) {
            office.as("team-garstedt")
                    .header("If-Match", tried.getKey())
                    .body(body("needIds", List.of(need)))
                    .patch("/api/v1/network-meetings/" + id)
                    .then()
                    .statusCode(tried.getValue());
        }
        act("team-garstedt", id, "holding", seen, holding()).statusCode(412);
        office.post("team-garstedt", "/network-meetings/" + id + "/holding", holding())
                .statusCode(428);
        office.get("clerk", "/network-meetings/" + id).body("state", equalTo("PLANNED"));
    }

    /** Sixteen people hold the meeting that all of them have seen: one of them does. */
    @Test
    void aMeetingIsHeldOnce() throws InterruptedException {
        String need = need("Kochen", "2017-01");
        String id = planned();
        String seen = tag("team-garstedt", id);
        List<Integer> answers = AtOneMomentIT.together(i -> act(
                        "team-garstedt+" + i,
                        id,
                        "holding",
                        seen,
                        holding("decisions", List.of(decision(need, "TAKEN_UP")), "tasks", List.of(task("2017-04-30"))))
                .extract()
                .statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(15, answers.stream().filter(status -> status == 412).count(), answers.toString());
        office.get("team-garstedt", "/network-tasks").body("items", hasSize(1));
        assertEquals(
                List.of("NeedVoiced", "NeedTakenUp"),
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> WholeLog.of(Topics.PROJECT).eventsOf("need/" + need), told -> told.size() >= 2));
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, minutes, 409",
        "HELD, holding, 409",
        "HELD, cancellation, 409",
        "HELD, minutes, 200",
        "CANCELLED, holding, 409",
        "CANCELLED, cancellation, 409",
        "CANCELLED, minutes, 409"
    })
    void eachActHasItsState(String state, String act, int status) {
        String id = planned();
        switch (state) {
            case "HELD" -> hold(id).statusCode(200);
            case "CANCELLED" ->
                office.post(
                                "clerk",
                                "/network-meetings/" + id + "/cancellation",
                                body("reason", "Sturm", "on", "2017-03-08"))
                        .statusCode(200)
                        .body("state", equalTo("CANCELLED"))
                        .body("cancelledOn", equalTo("2017-03-08"))
                        .body("cancellationReason", equalTo("Sturm"));
            default -> assertEquals("PLANNED", state);
        }
        Object body = switch (act) {
            case "holding" -> holding();
            case "minutes" -> body("text", "Alles besprochen", "on", "2017-03-10");
            default -> body();
        };
        act("team-garstedt", id, act, tag("team-garstedt", id), body).statusCode(status);
        office.as("team-garstedt")
                .header("If-Match", tag("team-garstedt", id))
                .body(body("plannedFor", "2017-04-01"))
                .patch("/api/v1/network-meetings/" + id)
                .then()
                .statusCode(state.equals("PLANNED") ? 200 : 409);
    }

    @Test
    void aReasonBelongsToMinutesThatAreWrittenAnew() {
        String id = planned();
        hold(id).statusCode(200);
        Map<String, Object> first = body("text", "Alles besprochen", "reason", "Vergessen", "on", "2017-03-10");
        act("team-garstedt", id, "minutes", tag("team-garstedt", id), first)
                .statusCode(422)
                .body("type", equalTo("/problems/no-minutes-yet"))
                .body("errors.pointer", contains("/reason"));
        office.get("team-garstedt", "/network-meetings/" + id).body("minutes", nullValue());
    }

    @Test
    void minutesAreWrittenAnewByWhoeverHasSeenTheOldOnes() {
        String id = planned();
        hold(id, "minutes", "Erster Entwurf").statusCode(200);
        String seen = tag("team-garstedt", id);
        act("team-garstedt", id, "minutes", seen, body("text", "Endgültig", "on", "2017-03-08"))
                .statusCode(422);
        act("team-garstedt", id, "minutes", seen, body("text", "Endgültig", "on", "2017-03-10"))
                .statusCode(422)
                .body("type", equalTo("/problems/reason-missing"))
                .body("errors.pointer", contains("/reason"));
        Map<String, Object> anew = body("text", "Endgültig", "reason", "Eine Zahl war falsch", "on", "2017-03-10");
        act("team-garstedt", id, "minutes", seen, anew)
                .statusCode(200)
                .body("minutes", equalTo("Endgültig"))
                .body("minutedOn", equalTo("2017-03-10"))
                .body("minutesCorrections.before", contains("Erster Entwurf"))
                .body("minutesCorrections.reason", contains("Eine Zahl war falsch"))
                .body("minutesCorrections.on", contains("2017-03-10"));
        anew.put("on", "2017-03-09");
        act("clerk", id, "minutes", tag("clerk", id), anew).statusCode(422);
        act("clerk", id, "minutes", seen, anew).statusCode(412);
        act("clerk", id, "minutes", tag("clerk", id), body("text", "Ruf an: 040 66969123"))
                .statusCode(422)
                .body("type", equalTo("/problems/personal-data"));
        String text = office.get("clerk", "/network-meetings/" + id).extract().path("texts.minutes");
        office.post("clerk", "/texts/" + text + "/withdrawal", body()).statusCode(200);
        String first =
                office.get("clerk", "/network-meetings/" + id).extract().path("minutesCorrections[0].beforeTextId");
        office.post("clerk", "/texts/" + first + "/withdrawal", body()).statusCode(200);
        office.get("team-garstedt", "/network-meetings/" + id)
                .body("minutes", equalTo("(Text zurückgezogen)"))
                .body("minutesCorrections.before", contains("(Text zurückgezogen)"));
    }

    @Test
    void everyMistakeInAHoldingIsToldAtOnce() {
        String id = planned();
        Map<String, Object> withoutResponsible = body("text", "", "dueOn", "morgen");
        hold(
                        id,
                        "heldOn",
                        "gestern",
                        "presentOrganisationIds",
                        List.of(),
                        "decisions",
                        List.of(body("needId", "kochen", "decision", "LATER")),
                        "tasks",
                        List.of(withoutResponsible),
                        "weather",
                        "sunny")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/heldOn",
                                "/presentOrganisationIds",
                                "/decisions/0/needId",
                                "/decisions/0/decision",
                                "/tasks/0/text",
                                "/tasks/0/organisationId",
                                "/tasks/0/dueOn",
                                "/weather"));
    }

    @Test
    void whatIsWellFormedAndWrongIsNamed() {
        String need = need("Kochen", "2017-01");
        Map<String, Object> elsewhere = office.need();
        elsewhere.put("socialSpaceId", office.glashuette);
        String ofAnother = office.created("team-glashuette", "/needs", elsewhere);
        String id = planned("needIds", List.of(need));
        hold(id, "heldOn", LocalDate.now().plusDays(1).toString())
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
        hold(id, "presentOrganisationIds", List.of(office.providerOne, office.garstedt))
                .statusCode(422)
                .body("errors.pointer", contains("/presentOrganisationIds/1"));
        // A need of another space a team does not know; a clerk is told what is wrong with it.
        hold(id, "decisions", List.of(decision(need, "TAKEN_UP"), decision(ofAnother, "TAKEN_UP")))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/decisions/1/needId"));
        act("clerk", id, "holding", tag("clerk", id), holding("decisions", List.of(decision(ofAnother, "TAKEN_UP"))))
                .statusCode(422)
                .body("type", equalTo("/problems/need-of-another-space"))
                .body("errors.pointer", contains("/decisions/0/needId"));
        hold(id, "decisions", List.of(decision(need, "TAKEN_UP"), decision(need, "POSTPONED")))
                .statusCode(422)
                .body("type", equalTo("/problems/decided-twice"))
                .body("errors.pointer", contains("/decisions/1/needId"));
        hold(id, "decisions", List.of(decision(need, "CLOSED")))
                .statusCode(422)
                .body("type", equalTo("/problems/reason-missing"))
                .body("errors.pointer", contains("/decisions/0/reason"));
        hold(id, "tasks", List.of(task("2017-03-09"), task("2017-03-08")))
                .statusCode(422)
                .body("type", equalTo("/problems/due-before-given"))
                .body("errors.pointer", contains("/tasks/1/dueOn"));
        hold(id, "minutes", "Die Mutter wohnt bei mutter@example.org")
                .statusCode(422)
                .body("errors.pointer", contains("/minutes"));
        office.get("clerk", "/network-meetings/" + id).body("state", equalTo("PLANNED"));
        office.post("team-garstedt", "/network-meetings", plan("invitedOrganisationIds", List.of(need)))
                .statusCode(422)
                .body("errors.pointer", contains("/invitedOrganisationIds/0"));
        office.post("team-garstedt", "/network-meetings", plan("needIds", List.of(need, ofAnother)))
                .statusCode(422)
                .body("errors.pointer", contains("/needIds/1"));
        office.get("clerk", "/network-meetings/agenda")
                .statusCode(400)
                .body("errors.pointer", contains("socialSpaceId"));
    }

    @Test
    void thereIsNoMeetingBeforeTheSpaceIsThere() {
        String young = office.created(
                "administrator",
                "/social-spaces",
                body("youthOffice", office.ags, "key", "mitte", "name", "Mitte", "since", "2017-01-01"));
        office.post("clerk", "/network-meetings", plan("socialSpaceId", young, "plannedFor", "2016-12-31"))
                .statusCode(422)
                .body("type", equalTo("/problems/before-the-space"))
                .body("errors.pointer", contains("/plannedFor"));
        String id =
                office.created("clerk", "/network-meetings", plan("socialSpaceId", young, "plannedFor", "2017-01-01"));
        act("clerk", id, "holding", tag("clerk", id), holding("heldOn", "2016-12-31"))
                .statusCode(422)
                .body("type", equalTo("/problems/before-the-space"))
                .body("errors.pointer", contains("/heldOn"));
        act("clerk", id, "holding", tag("clerk", id), holding("heldOn", "2017-01-01"))
                .statusCode(200);
    }

    @Test
    void tasksAreDoneByWhoeverIsResponsible() {
        String id = planned();
        hold(id, "tasks", List.of(task("2017-04-30"), task("2199-01-01"))).statusCode(200);
        List<String> tasks =
                office.get("team-garstedt", "/network-tasks").extract().path("items.id");
        String due = tasks.get(0);
        String later = tasks.get(1);
        office.get("provider-two", "/network-tasks?overdue=true").body("items.id", contains(due));
        office.get("provider-two", "/network-tasks?overdue=false").body("items.id", contains(later));
        office.get("provider-one", "/network-tasks").body("items", empty());
        office.get("team-glashuette", "/network-tasks").body("items", empty());
        for (String stranger : List.of("provider-one", "team-glashuette")) {
            office.post(stranger, "/network-tasks/" + due + "/completion", body())
                    .statusCode(404);
            office.get(stranger, "/network-tasks/" + due).statusCode(404);
        }
        office.post("section-head", "/network-tasks/" + due + "/completion", body())
                .statusCode(403);
        office.post("provider-two", "/network-tasks/" + due + "/completion", body("on", "2017-03-08"))
                .statusCode(422);
        office.post("provider-two", "/network-tasks/" + due + "/completion", body("on", "2017-05-02"))
                .statusCode(200)
                .body("doneOn", equalTo("2017-05-02"));
        office.post("team-garstedt", "/network-tasks/" + due + "/completion", body())
                .statusCode(409);
        office.get("clerk", "/network-tasks?done=false&networkMeetingId=" + id).body("items.id", contains(later));
        office.get("clerk", "/network-tasks?done=true&organisationId=" + office.providerTwo)
                .body("items.id", contains(due));
        office.get("clerk", "/network-tasks?overdue=true").body("items", empty());
    }

    /** Invited to at least three of the last six meetings, and not there at more than half of these. */
    @Test
    void whoIsRegularlyMissingIsListed() {
        String club = office.sportsClub();
        // The oldest of seven does not count any more: there provider-two was missing.
        meeting("2017-01-01", List.of(office.providerOne, office.providerTwo), office.providerOne);
        meeting("2017-01-02", List.of(office.providerOne, office.providerTwo), office.providerOne, office.providerTwo);
        meeting("2017-01-03", List.of(office.providerOne, office.providerTwo), office.providerOne);
        office.get("auditor", "/network-meetings/attendance?socialSpaceId=" + office.garstedt)
                .body("meetings", equalTo(3))
                .body("items[0].organisationId", equalTo(office.providerTwo))
                .body("items[0].invited", equalTo(3))
                .body("items[0].present", equalTo(1))
                .body("items[0].regularlyMissing", equalTo(true));
        meeting("2017-01-04", List.of(office.providerOne), office.providerOne, club);
        meeting("2017-01-05", List.of(office.providerOne, office.providerTwo), office.providerOne);
        meeting("2017-01-06", List.of(office.providerOne, office.providerTwo), office.providerTwo);
        meeting("2017-01-07", List.of(office.providerOne, office.providerTwo), office.providerTwo);
        planned();
        office.get("team-garstedt", "/network-meetings/attendance?socialSpaceId=" + office.garstedt)
                .statusCode(200)
                .body("meetings", equalTo(6))
                .body("items.name", contains("Ambulanter Träger Eins", "Sportverein", "Stationärer Träger Zwei"))
                .body("items.kind", contains("OUTPATIENT_PROVIDER", "SPORTS_CLUB", "OUTPATIENT_PROVIDER"))
                .body("items.invited", contains(6, 0, 5))
                .body("items.present", contains(4, 1, 3))
                .body("items.lastPresentOn", contains("2017-01-05", "2017-01-04", "2017-01-07"))
                .body("items.regularlyMissing", contains(false, false, false));
        office.get("team-glashuette", "/network-meetings/attendance?socialSpaceId=" + office.garstedt)
                .body("items", empty());
    }

    private void meeting(String day, List<String> invited, String... present) {
        String id = planned("plannedFor", day, "invitedOrganisationIds", invited);
        hold(id, "heldOn", day, "presentOrganisationIds", List.of(present)).statusCode(200);
    }

    @Test
    void aTeamMeetsInItsSpaceAndAProviderSeesWhereItWasInvited() {
        String id = planned("invitedOrganisationIds", List.of(office.providerTwo));
        office.post("team-glashuette", "/network-meetings", plan()).statusCode(403);
        for (String stranger : List.of("team-glashuette", "provider-one")) {
            office.get(stranger, "/network-meetings/" + id).statusCode(404);
            office.get(stranger, "/network-meetings/" + id + "/agenda").statusCode(404);
            office.get(stranger, "/network-meetings").body("items", empty());
        }
        office.get("provider-two", "/network-meetings/" + id).statusCode(200);
        office.get("provider-two", "/network-meetings/" + id + "/agenda").statusCode(200);
        office.get("provider-two", "/network-meetings").body("items.id", contains(id));
        act("team-glashuette", id, "holding", "\"0\"", holding()).statusCode(404);
        act("provider-two", id, "holding", "\"0\"", "{ broken").statusCode(403);
        office.post("provider-two", "/network-meetings/" + id + "/cancellation", "{ broken")
                .statusCode(403);
        office.get("committee-member", "/network-meetings").statusCode(403);
        office.get("councillor", "/network-meetings/" + id + "/agenda").statusCode(403);
        office.get("councillor", "/network-meetings/" + id).statusCode(200);
        // Whoever came without an invitation sees it afterwards.
        hold(id).statusCode(200);
        office.get("provider-one", "/network-meetings/" + id).statusCode(200);
        try (Garstedt other = new Garstedt(tokens, office.ags + "000")) {
            other.get("clerk", "/network-meetings/" + id).statusCode(404);
            other.get("clerk", "/network-meetings").body("items", empty());
            other.post("clerk", "/network-meetings/" + id + "/cancellation", body())
                    .statusCode(404);
            other.get("clerk", "/network-meetings/attendance?socialSpaceId=" + office.garstedt)
                    .body("items", empty());
            other.get("clerk", "/network-meetings/agenda?socialSpaceId=" + office.garstedt)
                    .body("items", empty());
        }
    }

    @Test
    void eventsTellOfMeetingsWithoutAWordThatWasWritten() {
        String need = need("Kochen", "2017-01");
        String id = planned();
        office.as("team-garstedt")
                .header("If-Match", tag("team-garstedt", id))
                .body(body("plannedFor", "2017-03-10"))
                .patch("/api/v1/network-meetings/" + id)
                .then()
                .statusCode(200);
        hold(
                        id,
                        "decisions",
                        List.of(decision(need, "TAKEN_UP")),
                        "tasks",
                        List.of(task("2017-04-30")),
                        "minutes",
                        "Protokollsatz vom Kochen")
                .statusCode(200);
        act("clerk", id, "minutes", tag("clerk", id), body("text", "Zweiter Protokollsatz", "reason", "Ergänzt"))
                .statusCode(200);
        String task = office.get("clerk", "/network-tasks").extract().path("items[0].id");
        office.post("clerk", "/network-tasks/" + task + "/completion", body()).statusCode(200);
        WholeLog log = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> WholeLog.of(Topics.PROJECT),
                        whole -> whole.eventsOf("network-meeting/" + id).size() >= 5);
        assertEquals(
                List.of(
                        "NetworkMeetingPlanned",
                        "NetworkMeetingChanged",
                        "NetworkMeetingHeld",
                        "NetworkMeetingMinuted",
                        "NetworkTaskDone"),
                log.eventsOf("network-meeting/" + id));
        for (String words : List.of("Protokollsatz", "Einen Raum suchen")) {
            assertFalse(log.mentions(words), words);
            assertTrue(
                    await().atMost(Duration.ofSeconds(30))
                            .until(() -> WholeLog.of(Topics.TEXT).mentions(words), told -> told),
                    words);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update network_meeting set held_on = held_on + 1",
                "update network_meeting set state = 'PLANNED', held_on = null, minutes_text_id = null",
                "update network_meeting_organisation set present = true",
                "delete from network_meeting_organisation",
                "update network_meeting_need set decision = 'POSTPONED'",
                "update network_meeting_need set reason_text_id = (select id from text limit 1)",
                "update network_meeting set minutes_text_id = (select id from text order by id limit 1)",
                "insert into further_decision (id, youth_office, network_meeting_id, number, text_id)"
                        + " select gen_random_uuid(), m.youth_office, m.id, 1, t.id from network_meeting m, text t",
                "update network_task set due_on = given_on - 1",
                "insert into network_meeting_organisation (id, youth_office, network_meeting_id, organisation_id, invited)"
                        + " select gen_random_uuid(), m.youth_office, m.id, o.id, true from network_meeting m, organisation o"
            })
    void theDatabaseHoldsWhatWasHeld(String statement) throws SQLException {
        String need = need("Kochen", "2017-01");
        String id = planned();
        hold(
                        id,
                        "decisions",
                        List.of(decision(need, "TAKEN_UP")),
                        "tasks",
                        List.of(task("2017-04-30")),
                        "minutes",
                        "Kochen")
                .statusCode(200);
        assertEquals("23514", refusal(RealParts.superuser("project"), statement));
        for (String never : List.of("delete from network_meeting", "update network_task set organisation_id = id")) {
            assertEquals("42501", refusal(RealParts.app("project"), never));
        }
    }

    private static String refusal(Connection connection, String statement) throws SQLException {
        try (connection;
                Statement sql = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> sql.execute(statement))
                    .getSQLState();
        }
    }
}
