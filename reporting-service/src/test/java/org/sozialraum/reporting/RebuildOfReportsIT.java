package org.sozialraum.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** The yearly report is built again from the log beside the one in use: no minute without a report, and exactly the same one. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class RebuildOfReportsIT {

    private static final String DATABASE = "reporting";

    Tokens tokens;

    @Test
    void theReportIsTheSameAsBeforeAndWhatWasPutInByHandIsGone() throws SQLException {
        try (Office office = new Office(tokens, "01060401")) {
            Map<String, UUID> story = AnnualReportIT.tellTheStoryOf2017(office);
            AnnualReportIT.awaitTheStory(office);
            TextRef withdrawn = office.text("Ein Satz, der zurückgezogen wird.");
            office.textsArrive();
            office.learn(
                    story.get("cooking"), story.get("garstedt"), OutcomeKind.SUCCESS, "OTHER", "x", "y", "2017-12-02");
            office.textsArrive();
            office.withdraw(withdrawn);
            office.eventually(() -> office.get("clerk", "/2017").body("successes.size()", is(3)));
            office.eventually(() -> assertEquals(
                    "true", value("select withdrawn::text from shared_text where text_id = '" + withdrawn.id() + "'")));
            String before = office.report(2017);
            change("update figure_entry set adds = adds + 1 where youth_office = '01060401' and quantity = 'PAID'");
            change("delete from outcome where youth_office = '01060401'");
            change("update shared_text set content = 'anders', hash = 'anders' where youth_office = '01060401'");
            change("insert into fiscal_year (youth_office, year, state) values ('01060401', 2031, 'OPEN')");
            assertNotEquals(before, office.report(2017));

            assertEquals(0, projections().extract().jsonPath().getInt("items[0].parkedSubjects"));
            ask().statusCode(202).body("name", equalTo("reporting"));
            awaitDone();

            assertEquals(before, office.report(2017));
            assertEquals("0", value("select count(*) from fiscal_year where year = 2031"));
            assertEquals("0", value("select count(*) from pg_namespace where nspname like 'beside%'"));
        }
    }

    /** The lock that it needs to take over is held by the test, so it stands before that step. */
    @Test
    void reportsAreReadAllTheWhileAndWhatArrivesMeanwhileIsInItOnceThoughTheRebuildWasCutOff()
            throws SQLException, InterruptedException {
        try (Office office = new Office(tokens, "01060402");
                Connection holding = RealParts.superuser(DATABASE);
                Statement hold = holding.createStatement()) {
            Map<String, UUID> story = AnnualReportIT.tellTheStoryOf2017(office);
            AnnualReportIT.awaitTheStory(office);
            String before = office.report(2017);
            change(
                    "update figure_entry set adds = adds + 1 where youth_office = '01060402' and quantity = 'PARTICIPATIONS'");
            holding.setAutoCommit(false);
            hold.execute("lock table projection_offset in row exclusive mode");

            AtomicBoolean over = new AtomicBoolean();
            Set<Integer> answers = ConcurrentHashMap.newKeySet();
            Thread reading = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    answers.add(office.get("clerk", "/2017").extract().statusCode());
                }
            });
            ask().statusCode(202)
                    .body("rebuild.state", equalTo("RUNNING"))
                    .body("rebuild.remainingSeconds", nullValue());
            ask().statusCode(409)
                    .body("type", endsWith("/problems/rebuild-running"))
                    .body("detail", equalTo("„reporting“ wird gerade neu aufgebaut; es wurde nichts verändert."));
            await().until(() -> rebuild("percent").equals("100"));
            office.hold(story.get("cooking"), "2017-09-14", 7);
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017").body("measures.count", is(5)));
            // As when its process dies: everything it has open in the database ends.
            await().until(() -> !value("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                            + " where usename = 'reporting_owner'")
                    .equals("0"));
            assertEquals("RUNNING", rebuild("state"));
            holding.rollback();
            awaitDone();
            over.set(true);
            reading.join();

            assertEquals(Set.of(200), answers);
            office.get("clerk", "/2017").body("measures.count", is(5)).body("measures.participants", is(36 + 7));
            assertEquals(
                    new io.restassured.path.json.JsonPath(before).getMap("money"),
                    new io.restassured.path.json.JsonPath(office.report(2017)).getMap("money"));
        }
    }

    private ValidatableResponse ask() {
        return given().auth()
                .oauth2(tokens.of("administrator"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/projections/reporting/rebuild")
                .then();
    }

    private ValidatableResponse projections() {
        return given().auth()
                .oauth2(tokens.of("administrator"))
                .get("/api/v1/projections")
                .then()
                .statusCode(200);
    }

    private String rebuild(String field) {
        return projections().extract().jsonPath().getString("items[0].rebuild." + field);
    }

    private void awaitDone() {
        await().until(() -> !rebuild("state").equals("RUNNING"));
        assertNull(rebuild("reason"));
        assertEquals("DONE", rebuild("state"));
        assertEquals("100", rebuild("percent"));
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(String sql) {
        try (Connection connection = RealParts.superuser(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
