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
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.problem.ProblemType;
import org.sozialraum.kit.start.OldDecisions;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** A POST under an Idempotency-Key: one effect, one answer, whatever happens in between. */
@QuarkusTest
@QuarkusTestResource(KitParts.class)
class IdempotencyIT {

    Tokens tokens;

    @Inject
    OldDecisions oldDecisions;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int poolSize;

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
        post("clerk", null, words).statusCode(409).body("type", equalTo("/problems/already-exists"));
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
    void aConnectionThatDiesBetweenCommitAndAnswerCostsTheAnswerAndNotTheDecision() throws Exception {
        String key = key();
        String words = words();
        Notes.Held held = new Notes.Held();
        Notes.HELD_ANSWERS.put(words, held);
        var first = CompletableFuture.supplyAsync(
                () -> post("clerk", key, words).extract().statusCode());
        assertTrue(held.reached.await(20, TimeUnit.SECONDS));
        kill("select % from note%");
        held.goOn.release();

        assertEquals(503, first.get(20, TimeUnit.SECONDS));
        Notes.HELD_ANSWERS.remove(words);
        String id = post("clerk", key, words).statusCode(201).extract().path("id");
        list(words).body("items", hasSize(1)).body("items[0].id", equalTo(id));
    }

    @Test
    void aCallerThatIsGoneBeforeTheAnswerFindsItLater() {
        String key = key();
        String words = words();
        String body = "{\"words\": \"" + words + "\"}";
        RawHttp.sendAndGo(
                "POST /api/v1/notes HTTP/1.1\r\nAuthorization: Bearer " + tokens.of("clerk")
                        + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key + "\r\nContent-Length: "
                        + body.length(),
                body.getBytes(StandardCharsets.UTF_8),
                () -> Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> count("select count(*) from idempotent_request where key = ?", key) == 1));
        String id = post("clerk", key, words).statusCode(201).extract().path("id");
        list(words).body("items", hasSize(1)).body("items[0].id", equalTo(id));
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
    void aColleaguesKeyIsAnotherKeyToo() {
        String key = key();
        String one = post("clerk", key, words()).statusCode(201).extract().path("id");
        post("clerk+two", key, words()).statusCode(201).body("id", not(equalTo(one)));
        assertEquals(2, count("select count(*) from idempotent_request where key = ?", key));
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
    void aRefusalIsReplayedWordForWordInEachLanguageAlsoWhenItsReasonIsGone() {
        String key = key();
        String words = refused(ProblemException.of(GeneralProblems.WRONG_STATE, Money.of("21840.00"), "warten"));
        String german = post("clerk", key, words).statusCode(409).extract().asString();
        Notes.REFUSED.remove(words);
        assertEquals(german, post("clerk", key, words).statusCode(409).extract().asString());
        request("clerk", key)
                .header("Accept-Language", "en")
                .body(Map.of("words", words))
                .post("/api/v1/notes")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The state is €21,840.00; what is possible now: warten."));
        assertEquals(1, count("select count(*) from idempotent_request where key = ?", key));
        list(words).body("items", hasSize(0));
    }

    @Test
    void ofARefusalWithWhatTheCallerWroteNothingOfItIsKept() {
        String key = key();
        String words = words();
        post("clerk", null, words).statusCode(201);
        String refusal = post("clerk", key, words)
                .statusCode(409)
                .body("detail", equalTo("„" + words + "“ ist schon vergeben."))
                .extract()
                .asString();
        assertEquals(
                refusal, post("clerk", key, words).statusCode(409).extract().asString());
        assertEquals(
                0,
                count("select count(*) from idempotent_request where strpos(idempotent_request::text, ?) > 0", words));
        assertEquals(1, count("select count(*) from idempotent_request where key = ?", key));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 412, 413, 415, 428, 429, 500, 503})
    void whatComesBeforeTheDecisionIsNotKept(int status) {
        String key = key();
        String words =
                refused(ProblemException.of(ProblemType.of("test-" + status, status, "t", "t", "d", "d", "r", "r")));
        post("clerk", key, words).statusCode(status);
        assertEquals(0, count("select count(*) from idempotent_request where key = ?", key));
        Notes.REFUSED.remove(words);
        post("clerk", key, words).statusCode(201);
    }

    @Test
    void whatChangesByWaitingIsNotKept() {
        for (ProblemException refusal : List.of(
                ProblemException.of(GeneralProblems.UNKNOWN_REFERENCE),
                ProblemException.retryLater(GeneralProblems.WRONG_STATE, 1, "läuft", "warten"))) {
            String key = key();
            String words = refused(refusal);
            post("clerk", key, words).statusCode(refusal.type().status());
            assertEquals(0, count("select count(*) from idempotent_request where key = ?", key));
            Notes.REFUSED.remove(words);
            post("clerk", key, words).statusCode(201);
        }
    }

    @Test
    void aBodyThatIsMalformedUsesUpNoKey() {
        String key = key();
        request("clerk", key).body("{").post("/api/v1/notes").then().statusCode(400);
        request("clerk", key)
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/notes")
                .then()
                .statusCode(415);
        post("clerk", key, words()).statusCode(201);
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

    /** More callers than connections: each waits for a bounded time, and whoever had none has lost nothing. */
    @Test
    void whoFindsNoConnectionFreeIsToldToComeBackAndHasItsEffectThen() throws SQLException {
        String key = key();
        String words = words();
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < poolSize; i++) {
                all.add(database.getConnection());
            }
            post("clerk", key, words)
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/unavailable"));
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
        post("clerk", key, words).statusCode(201);
        list(words).body("items", hasSize(1));
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (String key : List.of(" ", "k".repeat(201), "two words", "schlüssel", "a\tb")) {
            post("clerk", key, words()).statusCode(400).body("errors[0].pointer", equalTo("Idempotency-Key"));
        }
        request("clerk", key())
                .header("Idempotency-Key", key())
                .body(Map.of("words", words()))
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Idempotency-Key"));
        post("clerk", "!" + "k".repeat(200 - 37) + UUID.randomUUID(), words()).statusCode(201);
    }

    @Test
    void whatIsOlderThanThirtyDaysIsForgottenWhileOthersGoOnAndTheRestIsKept() throws Exception {
        String kept = key();
        String words = words();
        String id = post("clerk", kept, words).statusCode(201).extract().path("id");
        String old = key();
        post("clerk", old, words()).statusCode(201);
        change("update idempotent_request set decided_at = now() - interval '31 days' where key = '" + old + "'");
        change("insert into idempotent_request (youth_office, caller, key, operation, body_hmac, thing_id, decided_at)"
                + " select '01054', 'somebody', 'old ' || n, 'writeNote', '', gen_random_uuid(),"
                + " now() - interval '31 days' - n * interval '1 second' from generate_series(1, 2500) n");

        var callers = CompletableFuture.supplyAsync(() -> atOnce(10, () -> post("clerk", key(), words())));
        assertEquals(2501, oldDecisions.forget());
        assertEquals(Collections.nCopies(10, 201), callers.get(60, TimeUnit.SECONDS));

        assertEquals(0, oldDecisions.forget());
        post("clerk", kept, words).statusCode(201).body("id", equalTo(id));
        post("clerk", old, words()).statusCode(201);
    }

    /** The statuses of so many calls at one moment. */
    private static List<Integer> atOnce(int calls, Supplier<ValidatableResponse> call) {
        try {
            return Together.run(calls, _ -> call.get().extract().statusCode());
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static String refused(ProblemException refusal) {
        String words = words();
        Notes.REFUSED.put(words, refusal);
        return words;
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser(KitParts.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
