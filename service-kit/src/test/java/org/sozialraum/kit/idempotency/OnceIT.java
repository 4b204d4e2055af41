package org.sozialraum.kit.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.kit.idempotency.AskingProcess.as;
import static org.sozialraum.kit.idempotency.AskingProcess.decisions;
import static org.sozialraum.kit.idempotency.AskingProcess.headers;
import static org.sozialraum.kit.idempotency.AskingProcess.insert;
import static org.sozialraum.kit.idempotency.AskingProcess.once;
import static org.sozialraum.kit.idempotency.AskingProcess.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.idempotency.AskingProcess.Ask;
import org.sozialraum.kit.plain.ChildProcess;
import org.sozialraum.kit.plain.KitDatabase;
import org.sozialraum.kit.plain.Mortal;
import org.sozialraum.kit.plain.PlainTransactions;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;

/** A process that dies at any step of a POST under a key leaves one effect and one decision behind, or neither. */
class OnceIT {

    private static KitDatabase database;

    @BeforeAll
    static void start() {
        database = new KitDatabase("once");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void whereverItDiesTheRepetitionHasOneEffectAndOneDecision() {
        Set<String> diedBefore = new HashSet<>();
        boolean survived = false;
        for (int step = 1; !survived; step++) {
            String key = "key-" + step;
            String words = "words " + UUID.randomUUID();
            Mortal process = Mortal.beforeStep(step);
            try {
                write(process.mortal(database.unpooled("app")), key, words);
                survived = true;
            } catch (Mortal.Killed killed) {
                diedBefore.add(process.steps().getLast());
            }
            long effects = count("select count(*) from note where words = ?", words);
            assertEquals(
                    effects,
                    count("select count(*) from idempotent_request where key = ?", key),
                    "effect and decision, dead before step " + step + " of " + process.steps());

            UUID id = write(database.unpooled("app"), key, words);
            assertEquals(List.of(id.toString()), database.column("select id from note where words = ?", words));
            assertEquals(1, count("select count(*) from idempotent_request where key = ?", key));
        }
        assertTrue(diedBefore.containsAll(Set.of("connect", "statement", "commit")), diedBefore.toString());
    }

    /** By SIGKILL: no step after it, no farewell to the database. */
    @Test
    void aServiceThatIsKilledBeforeItsCommitLeavesNothingAndOneKilledAfterItLeavesTheWhole() {
        for (String stop : List.of(AskingProcess.BEFORE_COMMIT, AskingProcess.BEFORE_ANSWER)) {
            boolean committed = stop.equals(AskingProcess.BEFORE_ANSWER);
            String key = stop.replace(' ', '-');
            String words = "words " + UUID.randomUUID();
            try (ChildProcess service =
                    new ChildProcess(AskingProcess.class, "once", database.url(), key, words, stop)) {
                service.awaitSaid(AskingProcess.REACHED);
                assertEquals(137, service.kill());
            }
            List<String> ids = database.column("select id from note where words = ?", words);
            assertEquals(committed ? 1 : 0, ids.size(), stop);
            assertEquals(
                    ids,
                    database.column("select thing_id from idempotent_request where key = ?", key),
                    "effect and decision, killed " + stop);

            String id = write(database.unpooled("app"), key, words).toString();
            assertEquals(committed ? ids : List.of(id), List.of(id), "the repetition's answer, killed " + stop);
            assertEquals(List.of(id), database.column("select id from note where words = ?", words));
            assertEquals(1, count("select count(*) from idempotent_request where key = ?", key));
        }
    }

    @Test
    void whereverItDiesARefusalIsKeptOrDecidedAnew() {
        boolean survived = false;
        for (int step = 1; !survived; step++) {
            String key = "refused-" + step;
            Mortal process = Mortal.beforeStep(step);
            try {
                assertThrows(ProblemException.class, () -> refuse(process.mortal(database.unpooled("app")), key));
                survived = !process.isDead();
            } catch (AssertionError killed) {
                assertTrue(process.isDead(), "only death comes between");
            }
            var refusal = assertThrows(ProblemException.class, () -> refuse(database.unpooled("app"), key));
            assertEquals(List.of("APPLIED", "warten"), refusal.values());
            assertEquals(1, count("select count(*) from idempotent_request where key = ?", key));
        }
    }

    @Test
    void whoWaitsForAFirstCallHoldsNoTransactionAndIsToldToComeBackAfterASecond() throws SQLException {
        PlainTransactions transactions = new PlainTransactions(database.unpooled("app"));
        int[] pauses = new int[1];
        Once waiting =
                new Once(
                        transactions.work(),
                        transactions,
                        decisions(transactions.database()),
                        headers("held"),
                        "a secret") {
                    @Override
                    void pause() {
                        assertEquals(
                                1,
                                count("select count(*) from pg_stat_activity where datname = 'once'"
                                        + " and usename = 'once_app' and xact_start is not null"),
                                "the first call's transaction only");
                        pauses[0]++;
                    }
                };
        try (Connection first = database.unpooled("app").getConnection();
                Statement statement = first.createStatement()) {
            first.setAutoCommit(false);
            statement.execute(
                    "select pg_advisory_xact_lock(hashtextextended('" + AskingProcess.OFFICE + "/somebody/held', 0))");
            var refusal = assertThrows(
                    ProblemException.class,
                    () -> as(() -> waiting.decide("write", new Ask("x"), () -> {
                        throw new AssertionError("decided beside the first call");
                    })));
            assertEquals(GeneralProblems.STILL_RUNNING, refusal.type());
            assertEquals(1, refusal.retryAfterSeconds());
        }
        assertEquals(20, pauses[0], "twenty pauses of fifty milliseconds");
    }

    /** Who has the table, and not the service's secret, cannot try out what a body may have been. */
    @Test
    void theFingerprintOfABodyIsNoOtherServices() {
        PlainTransactions transactions = new PlainTransactions(database.unpooled("app"));
        for (String secret : List.of("a secret", "another secret", "a secret")) {
            Once once = new Once(
                    transactions.work(),
                    transactions,
                    decisions(transactions.database()),
                    headers("secret-" + UUID.randomUUID()),
                    secret);
            String words = "words " + UUID.randomUUID();
            as(() -> once.decide(
                    "fingerprint", new Ask("always the same"), () -> insert(transactions.database(), words)));
        }
        assertEquals(
                List.of("1", "2"),
                database.column("select count(*) from idempotent_request where operation = 'fingerprint'"
                        + " group by body_hmac order by count(*)"));
    }

    private static void refuse(DataSource source, String key) {
        PlainTransactions transactions = new PlainTransactions(source);
        as(() -> once(transactions, key).decide("write", new Ask("refused"), () -> {
            insert(transactions.database(), "refused " + UUID.randomUUID());
            throw ProblemException.of(GeneralProblems.WRONG_STATE, "APPLIED", "warten");
        }));
    }

    private static long count(String sql, Object... parameters) {
        return database.count(sql, parameters);
    }
}
