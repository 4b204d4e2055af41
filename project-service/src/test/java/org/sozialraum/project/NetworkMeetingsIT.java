package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.project.Garstedt.body;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    private Meetings meetings;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(22000 + offices++));
        meetings = new Meetings(office);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** Oldest first, and of one month what most people said; a merged need is as old as its oldest voice. */
    @Test
    void theAgendaComesFromOpenNeeds() {
        String april = meetings.need("Sport", "2017-04");
        String march = meetings.need("Trauer", "2017-03");
        String marchSaidByThree = meetings.need("Kochen", "2017-03");
        meetings.mergedInto(marchSaidByThree, "Essen", "2017-05");
        meetings.mergedInto(marchSaidByThree, "Backen", "2017-06");
        String januaryByAnother = meetings.need("Musik", "2017-06");
        meetings.mergedInto(januaryByAnother, "Singen", "2017-01");
        String closed = meetings.need("Anderes", "2016-12");
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
        String id = meetings.planned();
        office.get("team-garstedt", "/network-meetings/" + id)
                .body("needs.needId", contains(januaryByAnother, marchSaidByThree, march, april))
                .body("state", equalTo("PLANNED"))
                .body("plannedFor", equalTo("2017-03-09"))
                .body("invitedOrganisationIds", contains(office.providerOne, office.providerTwo))
                .body("presentOrganisationIds", empty())
                .body("missingOrganisationIds", empty());
        office.get("team-garstedt", "/network-meetings/" + meetings.planned("needIds", List.of(april, march)))
                .body("needs.needId", contains(april, march));
        office.get("team-garstedt", "/network-meetings/" + meetings.planned("needIds", List.of()))
                .body("needs", empty());
    }

    @Test
    void whatAMeetingDecidesHappensToTheNeeds() {
        String takenUp = meetings.need("Kochen", "2017-01");
        String postponed = meetings.need("Trauer", "2017-01");
        String closed = meetings.need("Sport", "2017-01");
        String notReached = meetings.need("Musik", "2017-02");
        String id = meetings.planned();
        String cameUp = meetings.need("Hausaufgaben", "2017-03");
        meetings.hold(
                        id,
                        "decisions",
                        List.of(
                                Meetings.decision(takenUp, "TAKEN_UP"),
                                Meetings.decision(postponed, "POSTPONED"),
                                body("needId", closed, "decision", "CLOSED", "reason", "Doppelt genannt"),
                                Meetings.decision(cameUp, "TAKEN_UP")),
                        "tasks",
                        List.of(meetings.task("2017-04-30")),
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
        String next = meetings.planned("plannedFor", "2017-06-08");
        meetings.hold(
                        next,
                        "heldOn",
                        "2017-06-08",
                        "decisions",
                        List.of(Meetings.decision(takenUp, "MET"), Meetings.decision(cameUp, "NOT_MET")))
                .statusCode(200);
        office.get("team-garstedt", "/needs/" + takenUp).body("state", equalTo("MET"));
        office.get("team-garstedt", "/needs/" + cameUp).body("state", equalTo("NOT_MET"));
        office.get("team-garstedt", "/network-meetings/agenda?socialSpaceId=" + office.garstedt)
                .body("items.needId", contains(postponed, notReached));
    }

    /** What a meeting decided is kept with its why, also where it was not about a need; who came reads it, and it is withdrawn. */
    @Test
    void whyAMeetingDecidedIsKeptAndWhatItDecidedBesideTheNeeds() {
        String takenUp = meetings.need("Kochen", "2017-01");
        String postponed = meetings.need("Trauer", "2017-01");
        String id = meetings.planned();
        meetings.hold(
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
        String merged = meetings.need("Kochen", "2017-01");
        String closed = meetings.need("Backen", "2017-01");
        String into = meetings.need("Essen", "2017-01");
        office.post("team-garstedt", "/needs/" + merged + "/merge", body("intoNeedId", into))
                .statusCode(200);
        office.post("team-garstedt", "/needs/" + closed + "/closing", body("result", "CLOSED", "reason", "erledigt"))
                .statusCode(200);
        String id = meetings.planned();
        meetings.hold(id, "decisions", List.of(Meetings.decision(merged, "POSTPONED")))
                .statusCode(409)
                .body("type", equalTo("/problems/need-merged"));
        meetings.hold(id, "decisions", List.of(Meetings.decision(closed, "POSTPONED")))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        meetings.hold(id, "decisions", List.of(Meetings.decision(into, "POSTPONED")))
                .statusCode(200);
    }

    /** Sixteen people hold the meeting that all of them have seen: one of them does. */
    @Test
    void aMeetingIsHeldOnce() throws InterruptedException {
        String need = meetings.need("Kochen", "2017-01");
        String id = meetings.planned();
        String seen = meetings.tag("team-garstedt", id);
        List<Integer> answers = AtOneMomentIT.together(i -> meetings.act(
                        "team-garstedt+" + i,
                        id,
                        "holding",
                        seen,
                        meetings.holding(
                                "decisions",
                                List.of(Meetings.decision(need, "TAKEN_UP")),
                                "tasks",
                                List.of(meetings.task("2017-04-30"))))
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

    @Test
    void tasksAreDoneByWhoeverIsResponsible() {
        String id = meetings.planned();
        meetings.hold(id, "tasks", List.of(meetings.task("2017-04-30"), meetings.task("2199-01-01")))
                .statusCode(200);
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
        meetings.planned();
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
        String id = meetings.planned("plannedFor", day, "invitedOrganisationIds", invited);
        meetings.hold(id, "heldOn", day, "presentOrganisationIds", List.of(present))
                .statusCode(200);
    }

    @Test
    void aTeamMeetsInItsSpaceAndAProviderSeesWhereItWasInvited() {
        String id = meetings.planned("invitedOrganisationIds", List.of(office.providerTwo));
        office.post("team-glashuette", "/network-meetings", meetings.plan()).statusCode(403);
        for (String stranger : List.of("team-glashuette", "provider-one")) {
            office.get(stranger, "/network-meetings/" + id).statusCode(404);
            office.get(stranger, "/network-meetings/" + id + "/agenda").statusCode(404);
            office.get(stranger, "/network-meetings").body("items", empty());
        }
        office.get("provider-two", "/network-meetings/" + id).statusCode(200);
        office.get("provider-two", "/network-meetings/" + id + "/agenda").statusCode(200);
        office.get("provider-two", "/network-meetings").body("items.id", contains(id));
        meetings.act("team-glashuette", id, "holding", "\"0\"", meetings.holding())
                .statusCode(404);
        meetings.act("provider-two", id, "holding", "\"0\"", "{ broken").statusCode(403);
        office.post("provider-two", "/network-meetings/" + id + "/cancellation", "{ broken")
                .statusCode(403);
        office.get("committee-member", "/network-meetings").statusCode(403);
        office.get("councillor", "/network-meetings/" + id + "/agenda").statusCode(403);
        office.get("councillor", "/network-meetings/" + id).statusCode(200);
        // Whoever came without an invitation sees it afterwards.
        meetings.hold(id).statusCode(200);
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
        String need = meetings.need("Kochen", "2017-01");
        String id = meetings.planned();
        office.as("team-garstedt")
                .header("If-Match", meetings.tag("team-garstedt", id))
                .body(body("plannedFor", "2017-03-10"))
                .patch("/api/v1/network-meetings/" + id)
                .then()
                .statusCode(200);
        meetings.hold(
                        id,
                        "decisions",
                        List.of(Meetings.decision(need, "TAKEN_UP")),
                        "tasks",
                        List.of(meetings.task("2017-04-30")),
                        "minutes",
                        "Protokollsatz vom Kochen")
                .statusCode(200);
        meetings.act(
                        "clerk",
                        id,
                        "minutes",
                        meetings.tag("clerk", id),
                        body("text", "Zweiter Protokollsatz", "reason", "Ergänzt"))
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
}
