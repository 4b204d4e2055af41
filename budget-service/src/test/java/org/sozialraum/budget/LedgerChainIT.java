package org.sozialraum.budget;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;
import org.sozialraum.ledger.CheckedLedger;
import org.sozialraum.ledger.Finding;
import org.sozialraum.ledger.LedgerCheck;

/** Neither a change nor a cut tail goes unseen, though a superuser made it with triggers disabled. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class LedgerChainIT {

    private static final String AGS = "07021";
    private static final int ENTRIES = 5;
    private static UUID line;

    Tokens tokens;

    /** One line of five entries for all: what a test damages is put back. */
    @BeforeEach
    void aLineWithFiveEntriesThatTheLogKnows() throws SQLException {
        if (line == null) {
            try (Norderstedt office = new Norderstedt(tokens, AGS)) {
                line = UUID.fromString(office.lineOf2017(office.space("garstedt")));
                for (int i = 1; i < ENTRIES; i++) {
                    office.post(
                                    "clerk",
                                    "/commitments",
                                    Map.of("budgetLineId", line, "amount", 100 * i, "purpose", "Kochgruppe"))
                            .statusCode(201);
                }
            }
            asSuperuser("create table kept_entry as select * from journal_entry where budget_line_id = '" + line + "'");
            asSuperuser("create table kept_line as select id, entries, appropriated, committed from budget_line"
                    + " where id = '" + line + "'");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            CheckedLedger ledger = check();
            return ledger.anchored() == ledger.entries();
        });
    }

    @AfterEach
    void putBack() throws SQLException {
        asSuperuser(
                "delete from journal_entry where budget_line_id = '" + line + "'",
                "insert into journal_entry select * from kept_entry",
                "update budget_line set entries = kept.entries, appropriated = kept.appropriated,"
                        + " committed = kept.committed from kept_line kept where budget_line.id = kept.id",
                "update earmark_balance set appropriated = kept.appropriated, committed = kept.committed"
                        + " from kept_line kept where budget_line_id = kept.id");
    }

    @Test
    void anUntouchedLedgerIsWholeAndSaysHowMuchWasLookedAt() throws SQLException {
        CheckedLedger ledger = check();
        assertEquals(Optional.empty(), findingOf(ledger));
        assertTrue(ledger.entries() >= ENTRIES, ledger::german);
        assertTrue(ledger.isWhole() == ledger.german().startsWith("OK: "), ledger::german);
    }

    @Test
    void theJournalShowsTheHashOfEachEntry() {
        given().auth()
                .oauth2(tokens.of("auditor@" + AGS))
                .get("/api/v1/budget-lines/" + line + "/journal")
                .then()
                .statusCode(200)
                .body("items[4].hash", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void anAmountThatWasChangedIsFoundThoughTheBalancesWereChangedToo() throws SQLException {
        asSuperuser(
                "update journal_entry set amount = amount - 50, committed = committed - 50 where number = 3 and"
                        + " budget_line_id = '" + line + "'",
                "update budget_line set committed = committed - 50 where id = '" + line + "'",
                "update earmark_balance set committed = committed - 50 where budget_line_id = '" + line + "'");
        assertFound(3, Finding.Kind.CONTENT_CHANGED);
    }

    @Test
    void whoAndWhenCannotBeChangedUnseenEither() throws SQLException {
        asSuperuser("update journal_entry set booked_by = 'somebody-else' where number = 2 and budget_line_id = '"
                + line + "'");
        assertFound(2, Finding.Kind.CONTENT_CHANGED);
        putBack();
        asSuperuser("update journal_entry set booked_at = booked_at - interval '1 microsecond' where number = 4 and"
                + " budget_line_id = '" + line + "'");
        assertFound(4, Finding.Kind.CONTENT_CHANGED);
    }

    @Test
    void theLastEntriesCannotBeCutOffUnseenThoughTheBalancesFit() throws SQLException {
        asSuperuser(
                "delete from journal_entry where number >= 4 and budget_line_id = '" + line + "'",
                "update budget_line set entries = 3, committed = 300 where id = '" + line + "'",
                "update earmark_balance set committed = 300 where budget_line_id = '" + line + "'");
        assertFound(4, Finding.Kind.TAIL_MISSING);
    }

    @Test
    void anEntryThatIsMissingInTheMiddleIsNamed() throws SQLException {
        asSuperuser("delete from journal_entry where number = 3 and budget_line_id = '" + line + "'");
        assertFound(3, Finding.Kind.ENTRY_MISSING);
    }

    @Test
    void aLineWhoseWholeJournalIsGoneIsFound() throws SQLException {
        asSuperuser("delete from journal_entry where budget_line_id = '" + line + "'");
        assertFound(1, Finding.Kind.TAIL_MISSING);
    }

    @Test
    void aChainThatWasWrittenAnewAsAWholeIsFoundByTheHeadsInTheLog() throws SQLException {
        asSuperuser(
                "update journal_entry set booked_by = 'somebody-else' where number = 2 and budget_line_id = '" + line
                        + "'",
                "do $$ declare entry journal_entry; previous text; begin set timezone = 'UTC';"
                        + " for entry in select * from journal_entry where budget_line_id = '" + line
                        + "' order by number loop"
                        + " previous := hash_of_entry(to_jsonb(entry), previous);"
                        + " update journal_entry set hash = previous"
                        + " where budget_line_id = entry.budget_line_id and number = entry.number; end loop; end $$");
        assertFound(2, Finding.Kind.NOT_AS_LOGGED);
    }

    @Test
    void anEntryBehindTheLastOneWithoutAnEventIsFound() throws SQLException {
        asSuperuser(
                "create table forged_entry as select * from kept_entry where number = 5",
                "update forged_entry set number = 6, event_id = uuidv7()",
                "update forged_entry set hash = hash_of_entry(to_jsonb(forged_entry), hash)",
                "insert into journal_entry select * from forged_entry",
                "drop table forged_entry");
        assertFound(6, Finding.Kind.NOT_IN_LOG);
    }

    @Test
    void aBalanceThatIsNotTheSumOfItsJournalIsFound() throws SQLException {
        asSuperuser("update budget_line set appropriated = appropriated + 1 where id = '" + line + "'");
        assertFound(0, Finding.Kind.BALANCE_WRONG);
    }

    private static void assertFound(long entry, Finding.Kind kind) throws SQLException {
        CheckedLedger ledger = check();
        Finding finding = findingOf(ledger).orElseThrow();
        assertEquals(kind, finding.kind(), finding::german);
        assertEquals(entry, finding.entry(), finding::german);
        assertTrue(finding.german().contains("2017 Sozialraum garstedt (" + line + ")"), finding::german);
        assertTrue(ledger.german().contains("NICHT IN ORDNUNG"), ledger::german);
    }

    private static CheckedLedger check() throws SQLException {
        try (Connection database =
                DriverManager.getConnection(RealParts.url("budget"), "budget_background", RealParts.PASSWORD)) {
            return LedgerCheck.check(database, RealParts.kafka());
        }
    }

    private static Optional<Finding> findingOf(CheckedLedger ledger) {
        return ledger.findings().stream()
                .filter(finding -> finding.line().equals(line))
                .findFirst();
    }

    /** Somebody whom nothing stops: no trigger and no foreign key. */
    private static void asSuperuser(String... statements) throws SQLException {
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set timezone = 'UTC'");
            for (String sql : List.of(statements)) {
                statement.execute(sql);
            }
        }
    }
}
