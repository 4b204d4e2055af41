package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sozialraum.project.Garstedt.body;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Who came to a meeting can be put right afterwards, with a reason; what was noted before stays on record. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class AttendanceCorrectionIT {

    private static final String TEAM = "team-garstedt";
    private static int offices;

    Tokens tokens;
    private Garstedt office;
    private String club;
    private String path;

    @BeforeEach
    void aMeetingToWhichTheFirstProviderCameUninvited() {
        office = new Garstedt(tokens, "%05d".formatted(25000 + offices++));
        club = office.sportsClub();
        path = "/network-meetings/"
                + office.created(
                        TEAM,
                        "/network-meetings",
                        body(
                                "socialSpaceId",
                                office.garstedt,
                                "plannedFor",
                                "2017-03-09",
                                "invitedOrganisationIds",
                                List.of(club, office.providerTwo)));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void held() {
        act(
                        "holding",
                        body(
                                "heldOn", "2017-03-09",
                                "presentOrganisationIds", List.of(office.providerOne, office.providerTwo),
                                "decisions", List.of(),
                                "tasks", List.of()))
                .statusCode(200);
    }

    private ValidatableResponse act(String act, Map<String, Object> body) {
        return act(act, office.get(TEAM, path).extract().header("ETag"), body);
    }

    private ValidatableResponse act(String act, String seen, Map<String, Object> body) {
        return office.as(TEAM)
                .header("If-Match", seen)
                .body(body)
                .post("/api/v1" + path + "/" + act)
                .then();
    }

    private Map<String, Object> clubCame(String on) {
        return body(
                "presentOrganisationIds",
                List.of(club, office.providerTwo),
                "reason",
                "Der Verein stand nicht auf der Liste",
                "on",
                on);
    }

    @Test
    void whoCameIsPutRightAndWhatWasNotedBeforeStays() {
        held();
        act("attendance-correction", clubCame("2017-03-10"))
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("invitedOrganisationIds", contains(club, office.providerTwo))
                .body("presentOrganisationIds", contains(club, office.providerTwo))
                .body("missingOrganisationIds", empty())
                .body("corrections.on", contains("2017-03-10"))
                .body("corrections.by", contains(notNullValue()))
                .body("corrections.at", contains(notNullValue()))
                .body("corrections.reason", contains("Der Verein stand nicht auf der Liste"))
                .body("corrections[0].presentBefore", contains(office.providerTwo, office.providerOne));
        office.get(TEAM, "/network-meetings/attendance?socialSpaceId=" + office.garstedt)
                .body("items.find { it.organisationId == '" + club + "' }.present", equalTo(1))
                .body("items.find { it.organisationId == '" + office.providerOne + "' }.present", equalTo(0));
        // The first provider was there by mistake only, so the meeting is not its any more.
        office.get("provider-one", path).statusCode(404);

        act(
                        "attendance-correction",
                        body("presentOrganisationIds", List.of(office.providerOne), "reason", "Doch nicht"))
                .statusCode(200)
                .body("missingOrganisationIds", contains(club, office.providerTwo))
                .body("corrections[1].presentBefore", contains(club, office.providerTwo));
        String meeting = "network-meeting/" + path.substring(path.lastIndexOf('/') + 1);
        assertEquals(
                List.of("NetworkMeetingPlanned", "NetworkMeetingHeld", "AttendanceCorrected", "AttendanceCorrected"),
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> WholeLog.of(Topics.PROJECT).eventsOf(meeting), told -> told.size() >= 4));
        String reason = office.get(TEAM, path).extract().path("corrections[0].reasonTextId");
        office.post("clerk", "/texts/" + reason + "/withdrawal", body()).statusCode(200);
        office.get(TEAM, path).body("corrections[0].reason", equalTo("(Text zurückgezogen)"));
    }

    @Test
    void onlyWhatWasHeldAndSeenIsCorrectedAndForAReason() {
        act("attendance-correction", clubCame("2017-03-10"))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"))
                .body("detail", containsString("PLANNED"));
        String planned = office.get(TEAM, path).extract().header("ETag");
        held();
        act("attendance-correction", planned, clubCame("2017-03-10")).statusCode(412);
        office.post(TEAM, path + "/attendance-correction", clubCame("2017-03-10"))
                .statusCode(428);
        for (String day : List.of("2017-03-08", "2199-01-01")) {
            act("attendance-correction", clubCame(day))
                    .statusCode(422)
                    .body("type", equalTo("/problems/day-not-possible"));
        }
        Map<String, Object> wrong = clubCame("2017-03-10");
        wrong.remove("reason");
        wrong.put("presentOrganisationIds", List.of());
        act("attendance-correction", wrong).statusCode(400);
        wrong = clubCame("2017-03-10");
        wrong.put("presentOrganisationIds", List.of(club, UUID.randomUUID().toString()));
        act("attendance-correction", wrong)
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/presentOrganisationIds/1"));
        office.post("team-glashuette", path + "/attendance-correction", clubCame("2017-03-10"))
                .statusCode(404);
        office.get(TEAM, path)
                .body("presentOrganisationIds", contains(office.providerTwo, office.providerOne))
                .body("corrections", empty());
    }

    /** Not even a superuser changes who came without saying who corrects it, and why; nor what was corrected. */
    @Test
    void theDatabaseKeepsWhatWasHeldWithoutACorrection() throws SQLException {
        held();
        act("attendance-correction", clubCame("2017-03-10")).statusCode(200);
        try (Connection superuser = RealParts.superuser("project")) {
            for (String statement : List.of(
                    "update network_meeting_organisation set present = false where organisation_id = '" + club + "'",
                    "delete from network_meeting_organisation where organisation_id = '" + club + "'",
                    "update attendance_correction set corrected_by = 'nobody'",
                    "delete from attendance_correction")) {
                try (Statement asked = superuser.createStatement()) {
                    assertThrows(SQLException.class, () -> asked.execute(statement), statement);
                }
            }
        }
        office.get(TEAM, path).body("presentOrganisationIds", contains(club, office.providerTwo));
    }
}
