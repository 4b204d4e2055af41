package org.sozialraum.kit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.ProjectEvent.ProjectApplied;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.plain.LogReader;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.test.ForeignService;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What stands still is seen by those who look after it, and goes on after the mend. */
@QuarkusTest
@QuarkusTestResource(KitParts.class)
class ProjectionsIT {

    private static final String OFFICE = "01060063";

    Tokens tokens;

    private final List<ForeignService> writers = new ArrayList<>();

    @AfterEach
    void stop() {
        Followed.beforeApplying = _ -> {};
        writers.forEach(ForeignService::close);
    }

    @Test
    void aParkedSubjectIsShownToItsOfficeCountedAndReplayedAfterTheMend() {
        UUID project = PlainService.newId();
        ForeignService writer = writer(OFFICE);
        Followed.beforeApplying = event -> {
            if (event.subject().id().equals(project.toString()) && event.sequence() == 2) {
                throw new IllegalStateException("not understood yet");
            }
        };
        publish(writer, project, 3);
        await().until(() -> metric("sozialraum_log_parked") == 2);

        projections("administrator")
                .body("items.name", contains("followed"))
                .body("items[0].topics", contains("sozialraum.project"))
                .body("items[0].state", equalTo("PARKED"))
                .body("items[0].parkedSubjects", is(1))
                .body("items[0].parkedEvents", is(2))
                .body("items[0].parked[0].subject", equalTo("project/" + project))
                .body("items[0].parked[0].reason", equalTo("IllegalStateException: not understood yet"))
                .body("items[0].parked[0].events", is(2))
                .body("items[0].stoppedPartitions", empty());
        projections("auditor").body("items[0].parkedSubjects", is(1));
        projections("administrator@01054")
                .body("items[0].state", equalTo("READING"))
                .body("items[0].parkedSubjects", is(0))
                .body("items[0].parked", empty());
        given().auth()
                .oauth2(tokens.of("provider-one"))
                .get("/api/v1/projections")
                .then()
                .statusCode(403);
        well(503)
                .body("checks[0].name", equalTo("event log"))
                .body("checks[0].data.parkedEvents", is(2))
                .body("checks[0].data.stoppedPartitions", is(0));
        assertDeadLetters(project, 2, 3);

        replay("clerk").statusCode(403);
        replay("administrator@01054").statusCode(200).body("applied", is(0));
        replay("administrator").statusCode(200).body("applied", is(0)).body("projection.parkedEvents", is(2));
        Followed.beforeApplying = _ -> {};
        replay("administrator").statusCode(200).body("applied", is(2)).body("projection.parkedEvents", is(0));
        given().auth()
                .oauth2(tokens.of("administrator"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/projections/{name}/replay", "unknown")
                .then()
                .statusCode(404);

        assertEquals(List.of("1", "2", "3"), effectsOn(project));
        assertEquals(0, metric("sozialraum_log_parked"));
        well(200);
        publish(writer, project, 1);
        await().until(() -> effectsOn(project).equals(List.of("1", "2", "3", "4")));
    }

    @Test
    void aPartitionThatStandsStillIsShownAndCountedAndGoesOnWhenTheTopicIsMadeAnew() {
        UUID project = PlainService.newId();
        ForeignService writer = writer(OFFICE);
        var unreadable = writer.record(PlainService.newId(), applied(project), 1);
        unreadable.headers().remove("ce_subject");
        writer.send(unreadable);
        await().until(() -> metric("sozialraum_log_stopped_partitions") == 1);

        projections("clerk")
                .body("items[0].state", equalTo("STOPPED"))
                .body("items[0].stoppedPartitions[0]", startsWith("sozialraum.project-"))
                .body(
                        "items[0].stoppedPartitions[0]",
                        org.hamcrest.Matchers.endsWith(": the envelope has no ce_subject"));
        well(503).body("checks[0].data.stoppedPartitions", is(1));

        PlainService.replaceTopic(Topics.PROJECT);
        publish(writer(OFFICE), project, 1);
        await().until(() -> effectsOn(project).equals(List.of("1")));
        assertEquals(0, metric("sozialraum_log_stopped_partitions"));
        well(200);
    }

    /** This one names no tables, as those that take decisions. */
    @Test
    void whatNamesNoTablesIsNotBuiltAgain() {
        rebuild("administrator", Followed.NAME)
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("/problems/not-rebuilt"))
                .body("detail", startsWith("„followed“ trifft Entscheidungen"));
        rebuild("administrator", "unknown").statusCode(404);
        rebuild("clerk", Followed.NAME).statusCode(403);
        projections("administrator").body("items[0].rebuild", org.hamcrest.Matchers.nullValue());
    }

    private ValidatableResponse rebuild(String account, String name) {
        return given().auth()
                .oauth2(tokens.of(account))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/projections/{name}/rebuild", name)
                .then();
    }

    private ForeignService writer(String office) {
        ForeignService writer = new ForeignService("project-service", Topics.PROJECT, office);
        writers.add(writer);
        return writer;
    }

    private static ProjectApplied applied(UUID project) {
        return new ProjectApplied(project, LocalDate.of(2017, 3, 1));
    }

    private static void publish(ForeignService writer, UUID project, int events) {
        for (int i = 0; i < events; i++) {
            writer.publish(applied(project));
        }
    }

    private ValidatableResponse projections(String account) {
        return given().auth()
                .oauth2(tokens.of(account))
                .get("/api/v1/projections")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse replay(String account) {
        return given().auth()
                .oauth2(tokens.of(account))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/projections/{name}/replay", Followed.NAME)
                .then();
    }

    private static ValidatableResponse well(int status) {
        return given().get("/q/health/well").then().statusCode(status);
    }

    private static double metric(String name) {
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        Matcher line =
                Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? (\\S+)$").matcher(metrics);
        return line.find() ? Double.parseDouble(line.group(1)) : Double.NaN;
    }

    /** Whole, in order, and with the reason. */
    private static void assertDeadLetters(UUID project, int... sequences) {
        LogReader topic = new LogReader(Topics.deadLetter(Followed.NAME));
        await().until(() -> topic.entries().stream()
                        .filter(entry -> entry.subject().equals("project/" + project))
                        .count()
                >= sequences.length);
        var letters = topic.entries().stream()
                .filter(entry -> entry.subject().equals("project/" + project))
                .toList();
        assertEquals(
                IntStream.of(sequences).mapToObj(Long::valueOf).toList(),
                letters.stream().map(LogReader.Entry::sequence).toList());
        assertEquals(
                List.of("IllegalStateException: not understood yet", "an earlier event of the subject is parked"),
                letters.stream()
                        .map(letter -> LogReader.header(letter.raw(), "parkedreason"))
                        .toList());
        assertEquals(OFFICE, letters.getFirst().raw().key());
        assertEquals(
                "org.sozialraum.project.ProjectApplied.v1",
                LogReader.header(letters.getFirst().raw(), "ce_type"));
        assertEquals(
                "{\"projectId\":\"" + project + "\",\"on\":\"2017-03-01\"}",
                new String(letters.getFirst().raw().value(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private static List<String> effectsOn(UUID project) {
        try (Connection connection = RealParts.superuser(KitParts.DATABASE);
                PreparedStatement statement = connection.prepareStatement(
                        "select what from effect where projection = ? and subject = ? order by number")) {
            statement.setString(1, Followed.NAME);
            statement.setString(2, "project/" + project);
            try (ResultSet row = statement.executeQuery()) {
                List<String> effects = new ArrayList<>();
                while (row.next()) {
                    effects.add(row.getString(1));
                }
                return effects;
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }
}
