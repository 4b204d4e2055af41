package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.project.Garstedt.body;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Outcomes are recorded on a project, an attempt to co-operate, or a network meeting. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class MeetingOutcomesIT {

    private static final String TEAM = "team-garstedt";

    Tokens tokens;

    @Test
    void whatAMeetingLearnedIsRecordedOnceItIsHeld() {
        try (Garstedt office = new Garstedt(tokens, "27900")) {
            String meeting = office.created(
                    TEAM,
                    "/network-meetings",
                    body(
                            "socialSpaceId",
                            office.garstedt,
                            "plannedFor",
                            "2017-03-09",
                            "on",
                            "2017-03-01",
                            "invitedOrganisationIds",
                            List.of(office.providerOne)));
            String path = "/network-meetings/" + meeting;
            Map<String, Object> difficulty = body(
                    "kind", "DIFFICULTY",
                    "cause", "NO_PARTNER_FOUND",
                    "text", "Die Sportvereine kommen nicht.",
                    "lesson", "Zu ihnen gehen.");
            office.post(TEAM, path + "/outcomes", difficulty)
                    .statusCode(409)
                    .body("type", equalTo("/problems/wrong-state"));
            office.as(TEAM)
                    .header("If-Match", office.get(TEAM, path).extract().header("ETag"))
                    .body(body(
                            "heldOn", "2017-03-09",
                            "presentOrganisationIds", List.of(office.providerOne),
                            "decisions", List.of(),
                            "tasks", List.of()))
                    .post("/api/v1" + path + "/holding")
                    .then()
                    .statusCode(200);
            office.get("auditor", path + "/outcomes").body("items", empty());
            String outcome = office.created(TEAM, path + "/outcomes", difficulty);
            office.get("provider-one", path + "/outcomes")
                    .body("items.id", contains(outcome))
                    .body("items.text", contains("Die Sportvereine kommen nicht."))
                    .body("items.on", contains("2017-03-09"));
            difficulty.put("on", "2017-03-08");
            office.post(TEAM, path + "/outcomes", difficulty).statusCode(422);
            difficulty.remove("on");
            difficulty.put("cause", "NOT_IN_THE_LIST");
            office.post(TEAM, path + "/outcomes", difficulty)
                    .statusCode(422)
                    .body("errors.pointer", contains("/cause"));
            office.post("team-glashuette", path + "/outcomes", difficulty).statusCode(404);
            office.get("team-glashuette", path + "/outcomes").statusCode(404);
            office.post("provider-one", path + "/outcomes", "{ broken").statusCode(403);
            assertEquals(
                    List.of("NetworkMeetingPlanned", "NetworkMeetingHeld", "OutcomeRecorded"),
                    await().atMost(Duration.ofSeconds(30))
                            .until(
                                    () -> WholeLog.of(Topics.PROJECT).eventsOf("network-meeting/" + meeting),
                                    told -> told.size() >= 3));
            assertEquals(false, WholeLog.of(Topics.PROJECT).mentions("Sportvereine kommen"));
        }
    }
}
