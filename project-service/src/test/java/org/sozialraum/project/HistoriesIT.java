package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Social spaces and organisations: what held from when to when, and spaces that end. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class HistoriesIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(27000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ValidatableResponse patch(String account, String path, Map<String, Object> change) {
        String tag = office.get(account, path).statusCode(200).extract().header("ETag");
        return office.as(account)
                .header("If-Match", tag)
                .body(change)
                .patch("/api/v1" + path)
                .then();
    }

    private String spaceSince2014() {
        return office.created(
                "administrator",
                "/social-spaces",
                body(
                        "youthOffice", office.ags,
                        "key", "mitte",
                        "name", "Mitte",
                        "population", 15000,
                        "since", "2014-01-01"));
    }

    @Test
    void aSpaceIsCalledSomethingFromADayOn() {
        String path = "/social-spaces/" + spaceSince2014();
        patch("administrator", path, body("name", "Harksheide", "on", "2015-07-01"))
                .statusCode(200);
        patch("administrator", path, body("name", "Mitte/Harksheide", "on", "2016-01-01"))
                .statusCode(200);
        patch("administrator", path, body("population", 20000, "on", "2016-01-01"))
                .statusCode(200);
        patch("administrator", path, body("name", "Anders", "on", "2015-12-31"))
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
        patch("administrator", path, body("name", "Anders", "on", "2199-01-01")).statusCode(422);
        office.get("committee-member", path + "/history")
                .statusCode(200)
                .body("items.name", contains("Mitte", "Harksheide", "Mitte/Harksheide"))
                .body("items.population", contains(15000, 15000, 20000))
                .body("items.from", contains("2014-01-01", "2015-07-01", "2016-01-01"))
                .body("items.to", contains("2015-06-30", "2015-12-31", null));
        String next = office.get("clerk", path + "/history?limit=1")
                .body("items", hasSize(1))
                .extract()
                .path("next");
        office.get("clerk", path + "/history?limit=1&after=" + next).body("items.name", contains("Harksheide"));
    }

    @Test
    void nothingNewIsAddedToASpaceThatHasEnded() {
        String space = spaceSince2014();
        String path = "/social-spaces/" + space;
        office.post("administrator", path + "/ending", body("until", "2013-12-31"))
                .statusCode(422)
                .body("type", equalTo("/problems/term-reversed"));
        office.post("clerk", path + "/ending", "{ broken").statusCode(403);
        office.post("administrator", path + "/ending", body("until", "2017-01-31"))
                .statusCode(200)
                .body("until", equalTo("2017-01-31"));
        office.post("administrator", path + "/ending", body("until", "2018-01-31"))
                .statusCode(409);
        office.get("clerk", path + "/history").body("items.to", contains("2017-01-31"));
        patch("administrator", path, body("name", "Anders", "on", "2017-02-01"))
                .statusCode(422)
                .body("type", equalTo("/problems/space-has-ended"))
                .body("errors.pointer", contains("/on"));
        patch("administrator", path, body("name", "Harksheide", "on", "2017-01-31"))
                .statusCode(200);
        office.get("clerk", path + "/history")
                .body("items.from", contains("2014-01-01", "2017-01-31"))
                .body("items.to", contains("2017-01-30", "2017-01-31"));

        Map<String, Object> need = office.need();
        need.put("socialSpaceId", space);
        office.post("clerk", "/needs", need)
                .statusCode(422)
                .body("type", equalTo("/problems/space-has-ended"))
                .body("errors.pointer", contains("/month"));
        need.put("month", "2017-01");
        String late = office.created("clerk", "/needs", need);
        Map<String, Object> project = office.project();
        project.put("socialSpaceId", space);
        office.post("clerk", "/projects", project).statusCode(422).body("errors.pointer", contains("/socialSpaceId"));
        project.put("on", "2017-01-31");
        String proposed = office.created("clerk", "/projects", project);
        project.put("year", 2018);
        office.post("clerk", "/projects", project).statusCode(422).body("errors.pointer", contains("/year"));
        patch("clerk", "/needs/" + late, body("month", "2017-02"))
                .statusCode(422)
                .body("errors.pointer", contains("/month"));
        patch("clerk", "/projects/" + proposed, body("year", 2018))
                .statusCode(422)
                .body("errors.pointer", contains("/year"));
        Map<String, Object> meeting =
                body("socialSpaceId", space, "plannedFor", "2017-02-01", "invitedOrganisationIds", List.of());
        office.post("clerk", "/network-meetings", meeting)
                .statusCode(422)
                .body("type", equalTo("/problems/space-has-ended"))
                .body("errors.pointer", contains("/plannedFor"));
        Map<String, Object> consultation = body(
                "socialSpaceId",
                space,
                "heldOn",
                "2017-02-01",
                "organisationIds",
                List.of(office.providerOne),
                "cases",
                2);
        office.post("clerk", "/peer-consultations", consultation)
                .statusCode(422)
                .body("type", equalTo("/problems/space-has-ended"))
                .body("errors.pointer", contains("/heldOn"));
        Map<String, Object> attempt = body(
                "socialSpaceId",
                space,
                "partnerKind",
                "SPORTS_CLUB",
                "outcome",
                Garstedt.success("2017-02-01"),
                "on",
                "2017-02-01");
        office.post("clerk", "/cooperation-attempts", attempt)
                .statusCode(422)
                .body("type", equalTo("/problems/space-has-ended"))
                .body("errors.pointer", contains("/on"));
        assertEquals(
                List.of("SocialSpaceRegistered", "SocialSpaceChanged", "SocialSpaceChanged"),
                await().atMost(Duration.ofSeconds(30))
                        .until(
                                () -> WholeLog.of(Topics.PROJECT).eventsOf("social-space/" + space),
                                events -> events.size() >= 3));
    }

    /** The first month and the first year count whole, also where the space began in their midst. */
    @Test
    void nothingIsAddedToASpaceThatIsNotThereYet() {
        String space = spaceSince2014();
        Map<String, Object> need = office.need();
        need.put("socialSpaceId", space);
        need.put("month", "2013-12");
        office.post("clerk", "/needs", need)
                .statusCode(422)
                .body("type", equalTo("/problems/before-the-space"))
                .body("errors.pointer", contains("/month"));
        need.put("month", "2014-01");
        office.created("clerk", "/needs", need);
        Map<String, Object> project = office.project();
        project.putAll(body("socialSpaceId", space, "year", 2013, "from", "2013-12-31"));
        office.post("clerk", "/projects", project).statusCode(422).body("errors.pointer", contains("/year"));
        project.putAll(body("year", 2014, "from", "2014-06-01", "until", "2014-07-01"));
        office.created("clerk", "/projects", project);
    }

    @Test
    void anOrganisationLeavesASpaceOnADay() {
        Map<String, Object> school = body(
                "key", "school",
                "name", "Schule am Park",
                "kind", "SCHOOL",
                "socialSpaceIds", List.of(office.garstedt, office.glashuette),
                "on", "2014-08-01");
        String path = "/organisations/" + office.created("clerk", "/organisations", school);
        patch("clerk", path, body("socialSpaceIds", List.of(office.garstedt), "on", "2016-08-01"))
                .statusCode(200)
                .body("socialSpaceIds", contains(office.garstedt));
        patch("clerk", path, body("name", "Gesamtschule", "on", "2016-07-31")).statusCode(422);
        patch("clerk", path, body("name", "Gesamtschule")).statusCode(200);
        office.get("provider-one", path + "/history")
                .statusCode(200)
                .body("items.name", contains("Schule am Park", "Schule am Park", "Gesamtschule"))
                .body("items[0].socialSpaceIds", contains(office.garstedt, office.glashuette))
                .body("items[1].socialSpaceIds", contains(office.garstedt))
                .body(
                        "items.from",
                        contains("2014-08-01", "2016-08-01", LocalDate.now().toString()))
                .body("items[0].to", equalTo("2016-07-31"))
                .body("items[2].to", nullValue());
        try (Garstedt other = new Garstedt(tokens, "%05d".formatted(27000 + offices++))) {
            other.get("clerk", path + "/history").statusCode(404);
        }
    }

    /** Not even a superuser rewrites what held, or brings a space back. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update social_space_version set name = 'x' where youth_office = '%s'",
                "delete from organisation_version where youth_office = '%s'",
                "update social_space set until = null where until is not null and youth_office = '%s'"
            })
    void whatHeldStaysAsItWasRecorded(String statement) throws SQLException {
        office.post("administrator", "/social-spaces/" + office.garstedt + "/ending", body("until", "2026-01-31"))
                .statusCode(200);
        try (Connection superuser = RealParts.superuser("project");
                Statement refused = superuser.createStatement()) {
            SQLException refusal =
                    assertThrows(SQLException.class, () -> refused.execute(statement.formatted(office.ags)));
            assertEquals("23001", refusal.getSQLState());
        }
    }
}
