package org.sozialraum.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.start.EventLog;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** The service's database is dropped: it costs time, and nothing else. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class LostDatabaseIT {

    private static final String AGS = "01060801";

    Tokens tokens;

    @Inject
    EventLog log;

    @Inject
    Flyway flyway;

    @Inject
    AgroalDataSource database;

    @Inject
    @DataSource("background")
    AgroalDataSource background;

    private ValidatableResponse post(String account, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(tokens.of(account + "@" + AGS))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    private void comment(Office office, String chapter, String text) {
        String path = "/2017/comments/" + chapter;
        given().auth()
                .oauth2(tokens.of("clerk@" + AGS))
                .contentType(ContentType.JSON)
                .header("If-Match", office.get("clerk", path).extract().header("ETag"))
                .body(Map.of("text", text))
                .put("/api/v1/annual-reports" + path)
                .then()
                .statusCode(200);
    }

    private void sign(int version) {
        for (String account : List.of("clerk", "section-head", "office-head")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> post(account, "/annual-reports/2017/versions/" + version + "/signatures", Map.of())
                                    .extract()
                                    .statusCode()
                            == 200);
        }
    }

    private void withdraw(String words) {
        String id = given().auth()
                .oauth2(tokens.of("clerk@" + AGS))
                .queryParam("contains", words)
                .get("/api/v1/texts")
                .then()
                .extract()
                .path("items[0].id");
        post("clerk", "/texts/" + id + "/withdrawal", Map.of()).statusCode(200);
    }

    /** As the process ends and another one starts, with an empty database between the two. */
    private void loseTheDatabase() throws Exception {
        lifecycle("stop", "io.quarkus.runtime.ShutdownEvent");
        try (Connection connection = RealParts.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database reporting with (force)");
            statement.execute("create database reporting owner reporting_owner");
        }
        try (Connection connection = RealParts.superuser("reporting");
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to reporting_owner");
            statement.execute("grant usage on schema public to reporting_app, reporting_background");
        }
        database.flush(FlushMode.ALL);
        background.flush(FlushMode.ALL);
        flyway.migrate();
        lifecycle("start", "io.quarkus.runtime.StartupEvent");
    }

    private void lifecycle(String method, String event) throws ReflectiveOperationException {
        var observer = EventLog.class.getDeclaredMethod(method, Class.forName(event));
        observer.setAccessible(true);
        observer.invoke(io.quarkus.arc.ClientProxy.unwrap(log), (Object) null);
    }

    /** Of the files that people were given. */
    private static List<String> digests(Office office) {
        return Stream.of("html", "pdf", "xlsx", "csv.zip")
                .map(suffix -> office.get("committee-member", "/2017/versions/1." + suffix)
                        .statusCode(200)
                        .extract()
                        .header("Repr-Digest"))
                .toList();
    }

    private static List<Long> positions() throws SQLException {
        try (Connection connection = RealParts.superuser("reporting");
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select last_position, (select count(*) from event),"
                        + " (select max(position) from event) from publisher_lease")) {
            row.next();
            return List.of(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    @Test
    void versionsCommentsAndNumbersAreThereAgainWithTheSameHash() throws Exception {
        try (Office office = new Office(tokens, AGS)) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID line = office.line(garstedt, 2017);
            UUID project = office.propose(garstedt, "Kochgruppe", office.need(garstedt, Voice.PARENT_OR_FAMILY));
            office.pay(line, office.commit(line, project, "1200.00"), project, "400.00", "2017-05-02");
            office.textsArrive();
            comment(office, "MONEY", "Alles ausgegeben, was nötig war");
            comment(office, "VOICES", "Das hätte nicht gesagt werden sollen");
            withdraw("hätte nicht");
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("money.paid", Office.euro("400.00"))
                    .body("comments.size()", is(2)));
            post("clerk", "/annual-reports/2017/versions", Map.of("number", "M 18/0042", "date", "2018-02-20"))
                    .statusCode(201);
            sign(1);
            post("clerk", "/annual-reports/2017/versions/1/noting", Map.of()).statusCode(200);
            post(
                            "clerk",
                            "/annual-reports/2017/versions",
                            Map.of("number", "M 18/0043", "date", "2018-03-20", "reason", "Eine Zahl war falsch."))
                    .statusCode(201)
                    .body("reason.text", equalTo("Eine Zahl war falsch."));
            String summary = office.get("clerk", "/2017/versions").extract().asString();
            String report =
                    office.get("clerk", "/2017/versions/1").extract().jsonPath().getString("report");
            String page = office.get("clerk", "/2017/versions/1.html").extract().asString();
            List<String> digests = digests(office);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> positions().get(0).equals(positions().get(1)));
            List<Long> numbers = positions();

            loseTheDatabase();

            assertEquals(numbers, positions());
            assertEquals(
                    summary,
                    office.get("clerk", "/2017/versions")
                            .statusCode(200)
                            .extract()
                            .asString());
            assertEquals(
                    report,
                    office.get("clerk", "/2017/versions/1").extract().jsonPath().getString("report"));
            office.get("clerk", "/2017/comments/MONEY")
                    .body("version", is(1))
                    .body("text", equalTo("Alles ausgegeben, was nötig war"));
            office.get("clerk", "/2017/comments/VOICES").body("text", equalTo("(Text zurückgezogen)"));
            office.eventually(() -> assertEquals(
                    page,
                    office.get("clerk", "/2017/versions/1.html")
                            .statusCode(200)
                            .extract()
                            .asString()));
            assertEquals(digests, digests(office));
            office.get("clerk", "/2017/versions/1/verification").body("equal", is(true));
            office.get("clerk", "/2017/versions/1").body("evidence.'money.paid'.adds", equalTo(List.of("400.00")));

            // Numbers go on where they ended, and the log takes them.
            comment(office, "MONEY", "Und das Neue kommt dazu");
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("comments.find { it.chapter == 'MONEY' }.version", is(2))
                    .body("parkedSubjects", is(0)));
            assertEquals(numbers.get(0) + 1, positions().get(0));
            post("clerk", "/annual-reports/2018/versions", Map.of("number", "M 18/0042", "date", "2018-02-20"))
                    .statusCode(409);
        }
    }
}
