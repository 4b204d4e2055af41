package org.sozialraum.kit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.plain.Together;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A POST under an Idempotency-Key: one effect, one answer, whatever happens in between. */
@QuarkusTest
@QuarkusTestResource(KitParts.class)
class IdempotencyIT {

    Tokens tokens;

    @Test
    void twentyCallsUnderOneKeyHaveOneEffectAndOneAnswer() throws InterruptedException {
        String key = key();
        String words = words();

        List<ValidatableResponse> answers = Together.run(20, _ -> post("clerk", key, words));

        answers.forEach(answer -> answer.statusCode(201));
        Set<String> ids = answers.stream()
                .map(answer -> answer.extract().<String>path("id"))
                .collect(Collectors.toSet());
        assertEquals(1, ids.size());
        list(words)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(ids.iterator().next()));
    }

    @Test
    void withoutAKeyEveryCallHasAnEffect() {
        String words = words();
        post("clerk", null, words).statusCode(201);
        post("clerk", null, words).statusCode(500);
        list(words).body("items", hasSize(1));
    }

    @Test
    void whatFailedBeforeTheCommitLeavesNothingAndMayBeTriedAgain() {
        String key = key();
        String broken = "broken " + words();
        post("clerk", key, broken).statusCode(500);
        assertEquals(0, count("select count(*) from idempotent_request where key = ?", key));
        assertEquals(0, count("select count(*) from note where words = ?", broken));
        post("clerk", key, words()).statusCode(201);
    }

    @Test
    void aCrashAfterTheCommitIsAnsweredWithTheFirstDecision() {
        String key = key();
        String words = words();
        // The caller never saw this answer.
        String id = post("clerk", key, words).statusCode(201).extract().path("id");

        post("clerk", key, words)
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/api/v1/notes/" + id))
                .body("id", equalTo(id))
                .body("words", equalTo(words));
        list(words).body("items", hasSize(1));
    }

    @Test
    void aConnectionThatDiesBeforeTheCommitLeavesNeitherEffectNorDecision() throws Exception {
        String key = key();
        String words = words();
        Notes.Held held = hold(words);
        var first = CompletableFuture.supplyAsync(
                () -> post("clerk", key, words).extract().statusCode());
        assertTrue(held.reached.await(20, TimeUnit.SECONDS));
        kill("insert into note%");
        held.goOn.release();

        assertEquals(503, first.get(20, TimeUnit.SECONDS));
        assertEquals(0, count("select count(*) from idempotent_request where key = ?", key));
        assertEquals(0, count("select count(*) from note where words = ?", words));
        Notes.HELD.remove(words);
        post("clerk", key, words).statusCode(201);
        list(words).body("items", hasSize(1));
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefusedAndDoesNothing() {
        String key = key();
        String other = words();
        post("clerk", key, words()).statusCode(201);
        post("clerk", key, other).statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        list(other).body("items", hasSize(0));
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        String key = key();
        String one = post("clerk", key, words()).statusCode(201).extract().path("id");
        post("clerk@01054", key, words()).statusCode(201).body("id", not(equalTo(one)));
        assertEquals(2, count("select count(*) from idempotent_request where key = ?", key));
    }

    @Test
    void aReplayIsAuthorisedAnew() {
        String key = key();
        String words = words();
        post("clerk", key, words).statusCode(201);
        post("auditor", key, words).statusCode(403);
    }

    @Test
    void aRefusalIsReplayedWordForWordInEachLanguage() {
        String key = key();
        String german = post("clerk", key, "refuse").statusCode(409).extract().asString();
        assertEquals(
                german, post("clerk", key, "refuse").statusCode(409).extract().asString());
        request("clerk", key)
                .header("Accept-Language", "en")
                .body(Map.of("words", "refuse"))
                .post("/api/v1/notes")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The state is €21,840.00; what is possible now: warten."));
        assertEquals(1, count("select count(*) from idempotent_request where key = ?", key));
    }

    @Test
    void whatChangesByWaitingOrMayNotBeSeenIsNotKept() {
        for (String notDecided : List.of("not known yet", "not there")) {
            String key = key();
            int status = post("clerk", key, notDecided).extract().statusCode();
            assertEquals(notDecided.equals("not there") ? 404 : 422, status);
            assertEquals(0, count("select count(*) from idempotent_request where key = ?", key), notDecided);
        }
    }

    @Test
    void whileTheFirstCallHangsTheSecondIsToldToComeBackAndLaterHasItsAnswer() throws Exception {
        String key = key();
        String words = words();
        Notes.Held held = hold(words);
        var first = CompletableFuture.supplyAsync(
                () -> post("clerk", key, words).statusCode(201).extract().<String>path("id"));
        assertTrue(held.reached.await(20, TimeUnit.SECONDS));

        post("clerk", key, words)
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/still-running"));

        held.goOn.release();
        post("clerk", key, words).statusCode(201).body("id", equalTo(first.get(20, TimeUnit.SECONDS)));
        list(words).body("items", hasSize(1));
    }

    @Test
    void aKeyThatIsBlankOrTooLongIsRefused() {
        for (String key : List.of(" ", "k".repeat(201))) {
            post("clerk", key, words()).statusCode(400).body("errors[0].pointer", equalTo("Idempotency-Key"));
        }
        post("clerk", "k".repeat(200 - 36) + UUID.randomUUID(), words()).statusCode(201);
    }

    private static Notes.Held hold(String words) {
        Notes.Held held = new Notes.Held();
        Notes.HELD.put(words, held);
        return held;
    }

    private ValidatableResponse list(String words) {
        return given().auth()
                .oauth2(tokens.of("clerk"))
                .queryParam("words", words)
                .get("/api/v1/notes")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse post(String account, String key, String words) {
        return request(account, key)
                .body(Map.of("words", words))
                .post("/api/v1/notes")
                .then();
    }

    private io.restassured.specification.RequestSpecification request(String account, String key) {
        var request = given().auth().oauth2(tokens.of(account)).contentType(ContentType.JSON);
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String words() {
        return "words " + UUID.randomUUID();
    }

    private static void kill(String lastStatement) throws SQLException {
        try (Connection connection = RealParts.superuser(KitParts.DATABASE);
                PreparedStatement statement = connection.prepareStatement("select pg_terminate_backend(pid)"
                        + " from pg_stat_activity where usename = 'kit_app' and state = 'idle in transaction'"
                        + " and query like ?")) {
            statement.setString(1, lastStatement);
            try (ResultSet row = statement.executeQuery()) {
                assertTrue(row.next(), "there is a transaction to end");
            }
        }
    }

    private static long count(String sql, String value) {
        try (Connection connection = RealParts.superuser(KitParts.DATABASE);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
