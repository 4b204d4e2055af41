package org.sozialraum.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sozialraum.project.Garstedt.body;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What is refused of a network meeting: in which state, to whom, and by the database, too. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class NetworkMeetingRulesIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;
    private Meetings meetings;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(33000 + offices++));
        meetings = new Meetings(office);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aMeetingIsNotCancelledBeforeItWasPlanned() {
        String id = meetings.planned("on", "2017-02-20");
        office.get("clerk", "/network-meetings/" + id).body("plannedOn", equalTo("2017-02-20"));
        String cancellation = "/network-meetings/" + id + "/cancellation";
        office.post("clerk", cancellation, body("on", "2017-02-19"))
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
        office.post("clerk", cancellation, body("on", "2017-02-20")).statusCode(200);
        office.post("clerk", "/network-meetings", meetings.plan("on", "2017-03-10"))
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
    }

    /** What a need forbids, the meeting cannot decide; and then nothing of the meeting is recorded. */
    @Test
    void aDecisionThatANeedForbidsLeavesEverythingAsItWas() {
        String one = meetings.need("Kochen", "2017-01");
        String other = meetings.need("Backen", "2017-01");
        String id = meetings.planned();
        meetings.hold(id, "decisions", List.of(Meetings.decision(one, "TAKEN_UP"), Meetings.decision(other, "MET")))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"))
                .body("detail", containsString("VOICED"));
        office.post("team-garstedt", "/needs/" + other + "/merge", body("intoNeedId", one))
                .statusCode(200);
        meetings.hold(
                        id,
                        "decisions",
                        List.of(Meetings.decision(one, "TAKEN_UP"), Meetings.decision(other, "TAKEN_UP")))
                .statusCode(409)
                .body("type", equalTo("/problems/need-merged"));
        office.get("team-garstedt", "/network-meetings/" + id)
                .body("state", equalTo("PLANNED"))
                .body("presentOrganisationIds", empty());
        office.get("team-garstedt", "/needs/" + one).body("state", equalTo("VOICED"));
    }

    @Test
    void aPlanIsChangedByWhoeverHasSeenIt() {
        String need = meetings.need("Kochen", "2017-01");
        String id = meetings.planned();
        String seen = meetings.tag("team-garstedt", id);
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
        meetings.act("team-garstedt", id, "holding", seen, meetings.holding()).statusCode(412);
        office.post("team-garstedt", "/network-meetings/" + id + "/holding", meetings.holding())
                .statusCode(428);
        office.get("clerk", "/network-meetings/" + id).body("state", equalTo("PLANNED"));
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
        String id = meetings.planned();
        switch (state) {
            case "HELD" -> meetings.hold(id).statusCode(200);
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
            case "holding" -> meetings.holding();
            case "minutes" -> body("text", "Alles besprochen", "on", "2017-03-10");
            default -> body();
        };
        meetings.act("team-garstedt", id, act, meetings.tag("team-garstedt", id), body)
                .statusCode(status);
        office.as("team-garstedt")
                .header("If-Match", meetings.tag("team-garstedt", id))
                .body(body("plannedFor", "2017-04-01"))
                .patch("/api/v1/network-meetings/" + id)
                .then()
                .statusCode(state.equals("PLANNED") ? 200 : 409);
    }

    @Test
    void aReasonBelongsToMinutesThatAreWrittenAnew() {
        String id = meetings.planned();
        meetings.hold(id).statusCode(200);
        Map<String, Object> first = body("text", "Alles besprochen", "reason", "Vergessen", "on", "2017-03-10");
        meetings.act("team-garstedt", id, "minutes", meetings.tag("team-garstedt", id), first)
                .statusCode(422)
                .body("type", equalTo("/problems/no-minutes-yet"))
                .body("errors.pointer", contains("/reason"));
        office.get("team-garstedt", "/network-meetings/" + id).body("minutes", nullValue());
    }

    @Test
    void minutesAreWrittenAnewByWhoeverHasSeenTheOldOnes() {
        String id = meetings.planned();
        meetings.hold(id, "minutes", "Erster Entwurf").statusCode(200);
        String seen = meetings.tag("team-garstedt", id);
        meetings.act("team-garstedt", id, "minutes", seen, body("text", "Endgültig", "on", "2017-03-08"))
                .statusCode(422);
        meetings.act("team-garstedt", id, "minutes", seen, body("text", "Endgültig", "on", "2017-03-10"))
                .statusCode(422)
                .body("type", equalTo("/problems/reason-missing"))
                .body("errors.pointer", contains("/reason"));
        Map<String, Object> anew = body("text", "Endgültig", "reason", "Eine Zahl war falsch", "on", "2017-03-10");
        meetings.act("team-garstedt", id, "minutes", seen, anew)
                .statusCode(200)
                .body("minutes", equalTo("Endgültig"))
                .body("minutedOn", equalTo("2017-03-10"))
                .body("minutesCorrections.before", contains("Erster Entwurf"))
                .body("minutesCorrections.reason", contains("Eine Zahl war falsch"))
                .body("minutesCorrections.on", contains("2017-03-10"));
        anew.put("on", "2017-03-09");
        meetings.act("clerk", id, "minutes", meetings.tag("clerk", id), anew).statusCode(422);
        meetings.act("clerk", id, "minutes", seen, anew).statusCode(412);
        meetings.act("clerk", id, "minutes", meetings.tag("clerk", id), body("text", "Ruf an: 040 66969123"))
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
        String id = meetings.planned();
        Map<String, Object> withoutResponsible = body("text", "", "dueOn", "morgen");
        meetings.hold(
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
        String need = meetings.need("Kochen", "2017-01");
        Map<String, Object> elsewhere = office.need();
        elsewhere.put("socialSpaceId", office.glashuette);
        String ofAnother = office.created("team-glashuette", "/needs", elsewhere);
        String id = meetings.planned("needIds", List.of(need));
        meetings.hold(id, "heldOn", LocalDate.now().plusDays(1).toString())
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
        meetings.hold(id, "presentOrganisationIds", List.of(office.providerOne, office.garstedt))
                .statusCode(422)
                .body("errors.pointer", contains("/presentOrganisationIds/1"));
        // A need of another space a team does not know; a clerk is told what is wrong with it.
        meetings.hold(
                        id,
                        "decisions",
                        List.of(Meetings.decision(need, "TAKEN_UP"), Meetings.decision(ofAnother, "TAKEN_UP")))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/decisions/1/needId"));
        meetings.act(
                        "clerk",
                        id,
                        "holding",
                        meetings.tag("clerk", id),
                        meetings.holding("decisions", List.of(Meetings.decision(ofAnother, "TAKEN_UP"))))
                .statusCode(422)
                .body("type", equalTo("/problems/need-of-another-space"))
                .body("errors.pointer", contains("/decisions/0/needId"));
        meetings.hold(
                        id,
                        "decisions",
                        List.of(Meetings.decision(need, "TAKEN_UP"), Meetings.decision(need, "POSTPONED")))
                .statusCode(422)
                .body("type", equalTo("/problems/decided-twice"))
                .body("errors.pointer", contains("/decisions/1/needId"));
        meetings.hold(id, "decisions", List.of(Meetings.decision(need, "CLOSED")))
                .statusCode(422)
                .body("type", equalTo("/problems/reason-missing"))
                .body("errors.pointer", contains("/decisions/0/reason"));
        meetings.hold(id, "tasks", List.of(meetings.task("2017-03-09"), meetings.task("2017-03-08")))
                .statusCode(422)
                .body("type", equalTo("/problems/due-before-given"))
                .body("errors.pointer", contains("/tasks/1/dueOn"));
        meetings.hold(id, "minutes", "Die Mutter wohnt bei mutter@example.org")
                .statusCode(422)
                .body("errors.pointer", contains("/minutes"));
        office.get("clerk", "/network-meetings/" + id).body("state", equalTo("PLANNED"));
        office.post("team-garstedt", "/network-meetings", meetings.plan("invitedOrganisationIds", List.of(need)))
                .statusCode(422)
                .body("errors.pointer", contains("/invitedOrganisationIds/0"));
        office.post("team-garstedt", "/network-meetings", meetings.plan("needIds", List.of(need, ofAnother)))
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
        office.post("clerk", "/network-meetings", meetings.plan("socialSpaceId", young, "plannedFor", "2016-12-31"))
                .statusCode(422)
                .body("type", equalTo("/problems/before-the-space"))
                .body("errors.pointer", contains("/plannedFor"));
        String id = office.created(
                "clerk", "/network-meetings", meetings.plan("socialSpaceId", young, "plannedFor", "2017-01-01"));
        meetings.act("clerk", id, "holding", meetings.tag("clerk", id), meetings.holding("heldOn", "2016-12-31"))
                .statusCode(422)
                .body("type", equalTo("/problems/before-the-space"))
                .body("errors.pointer", contains("/heldOn"));
        meetings.act("clerk", id, "holding", meetings.tag("clerk", id), meetings.holding("heldOn", "2017-01-01"))
                .statusCode(200);
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
        String need = meetings.need("Kochen", "2017-01");
        String id = meetings.planned();
        meetings.hold(
                        id,
                        "decisions",
                        List.of(Meetings.decision(need, "TAKEN_UP")),
                        "tasks",
                        List.of(meetings.task("2017-04-30")),
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
