package org.sozialraum.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds the journals of all budget lines against their chains and against what the log was told when they were booked. It
 * finds a changed entry, a missing one, a tail that was cut off, a chain that was written anew as a whole, and balances that
 * are not the sum of their journal; each also where a superuser did it with triggers disabled.
 *
 * <p>Not found: what was changed in the database and in the log alike, and what was appended by somebody who could also
 * publish its event. Entries whose event is not published yet are held against their chain only.
 */
public final class LedgerCheck {

    private static final int ROWS_AT_ONCE = 2_000;
    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ENTRIES = """
            select entry.budget_line_id, entry.number, entry.hash, event.id is not null, event.position,
                (select json_object_agg(key, value)::text from jsonb_each_text(to_jsonb(entry) - 'hash')
                    where value is not null)
            from journal_entry entry left join event on event.id = entry.event_id
            order by entry.budget_line_id, entry.number
            """;
    private static final String NAMES = """
            select line.id, line.year || ' ' || coalesce(space.name, '')
            from budget_line line left join social_space space on space.id = line.social_space_id
            """;
    private static final String WRONG_BALANCES = """
            select line.id from budget_line line
            left join (
                select budget_line_id, count(*) as entries, sum(appropriated) as appropriated, sum(blocked) as blocked,
                    sum(reserved) as reserved, sum(committed) as committed, sum(paid) as paid, sum(repaid) as repaid
                from journal_entry group by budget_line_id) sums on sums.budget_line_id = line.id
            where (line.entries, line.appropriated, line.blocked, line.reserved, line.committed, line.paid, line.repaid)
                is distinct from (coalesce(sums.entries, 0), coalesce(sums.appropriated, 0), coalesce(sums.blocked, 0),
                    coalesce(sums.reserved, 0), coalesce(sums.committed, 0), coalesce(sums.paid, 0),
                    coalesce(sums.repaid, 0))
            union
            select earmark.budget_line_id from earmark_balance earmark
            left join (
                select budget_line_id, earmark, sum(appropriated) as appropriated, sum(blocked) as blocked,
                    sum(reserved) as reserved, sum(committed) as committed, sum(paid) as paid, sum(repaid) as repaid
                from journal_entry group by budget_line_id, earmark) sums
                on sums.budget_line_id = earmark.budget_line_id and sums.earmark = earmark.name
            where (earmark.appropriated, earmark.blocked, earmark.reserved, earmark.committed, earmark.paid,
                    earmark.repaid)
                is distinct from (coalesce(sums.appropriated, 0), coalesce(sums.blocked, 0), coalesce(sums.reserved, 0),
                    coalesce(sums.committed, 0), coalesce(sums.paid, 0), coalesce(sums.repaid, 0))
            """;

    private final LoggedHashes log;
    private final long sentUpTo;
    private final Map<UUID, String> names = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final Map<UUID, Finding> findings = new HashMap<>();
    private long entries;
    private long anchored;

    private LedgerCheck(LoggedHashes log, long sentUpTo) {
        this.log = log;
        this.sentUpTo = sentUpTo;
    }

    /**
     * Checks everything, while the system may go on working.
     *
     * @param database a connection of a role that sees all offices, such as {@code budget_background}
     * @param kafka how to reach the broker
     */
    public static CheckedLedger check(Connection database, Map<String, Object> kafka) throws SQLException {
        // In this order: what was acknowledged before is in the log, and what the log has is in the later snapshot.
        long sentUpTo = sentUpTo(database);
        LedgerCheck check = new LedgerCheck(LoggedHashes.read(kafka), sentUpTo);
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = database.createStatement()) {
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local statement_timeout = 0");
            statement.setFetchSize(ROWS_AT_ONCE);
            check.readNames(statement);
            check.walk(statement);
            check.findLostLines();
            check.compareBalances(statement);
        } finally {
            database.rollback();
        }
        return new CheckedLedger(
                check.names.size(), check.entries, check.anchored, List.copyOf(check.findings.values()));
    }

    private static long sentUpTo(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select sent_up_to from publisher_lease")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void readNames(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(NAMES)) {
            while (row.next()) {
                names.put(row.getObject(1, UUID.class), row.getString(2));
            }
        }
    }

    private void walk(Statement statement) throws SQLException {
        UUID line = null;
        long number = 0;
        String previous = null;
        try (ResultSet row = statement.executeQuery(ENTRIES)) {
            while (row.next()) {
                UUID next = row.getObject(1, UUID.class);
                if (!next.equals(line)) {
                    finish(line, number);
                    line = next;
                    number = 0;
                    previous = null;
                }
                long found = row.getLong(2);
                if (found != number + 1) {
                    find(line, number + 1, Finding.Kind.ENTRY_MISSING);
                }
                number = found;
                look(line, row, previous);
                previous = row.getString(3);
            }
            finish(line, number);
        }
    }

    private void look(UUID line, ResultSet row, String previous) throws SQLException {
        entries++;
        long number = row.getLong(2);
        String hash = row.getString(3);
        if (number <= log.lastHashed(line)) {
            anchored++;
        }
        if (!CanonicalEntry.hashOf(columns(row.getString(6)), previous).equals(hash)) {
            find(line, number, Finding.Kind.CONTENT_CHANGED);
        }
        String logged = log.hash(line, number);
        if (logged != null && !logged.equals(hash)) {
            find(line, number, Finding.Kind.NOT_AS_LOGGED);
        }
        boolean hasEvent = row.getBoolean(4);
        Long position = row.getObject(5, Long.class);
        boolean wasSent = position != null && position <= sentUpTo;
        if (!hasEvent || wasSent && !log.knows(line, number)) {
            find(line, number, Finding.Kind.NOT_IN_LOG);
        }
    }

    private static Map<String, String> columns(String json) {
        try {
            return JSON.readValue(json, COLUMNS);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private void finish(UUID line, long number) {
        if (line != null) {
            seen.add(line);
            if (log.last(line) > number) {
                find(line, number + 1, Finding.Kind.TAIL_MISSING);
            }
        }
    }

    private void findLostLines() {
        Set<UUID> lost = new HashSet<>(log.lines());
        lost.removeAll(seen);
        lost.forEach(line -> find(line, 1, Finding.Kind.TAIL_MISSING));
    }

    private void compareBalances(Statement statement) throws SQLException {
        List<UUID> wrong = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(WRONG_BALANCES)) {
            while (row.next()) {
                wrong.add(row.getObject(1, UUID.class));
            }
        }
        wrong.forEach(line -> find(line, 0, Finding.Kind.BALANCE_WRONG));
    }

    /** The first finding of a line is the one that leads to the cause. */
    private void find(UUID line, long entry, Finding.Kind kind) {
        findings.putIfAbsent(line, new Finding(line, names.get(line), entry, kind));
    }
}
