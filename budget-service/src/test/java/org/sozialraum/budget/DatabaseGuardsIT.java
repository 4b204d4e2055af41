package org.sozialraum.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** The database defends the truth as well, whoever writes to it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class DatabaseGuardsIT {

    private static final String AGS = "07001";
    private static String line;

    Tokens tokens;

    @BeforeEach
    void aLineWithACommitment() {
        if (line == null) {
            try (Norderstedt office = new Norderstedt(tokens, AGS)) {
                line = office.lineOf2017(office.space("mitte"));
                office.post(
                                "clerk",
                                "/commitments",
                                Map.of("budgetLineId", line, "amount", 21000, "purpose", "Netzwerkarbeit"))
                        .statusCode(201);
            }
        }
    }

    @Test
    void theJournalTakesNoChangeNotEvenFromItsOwnerOrTheSuperuser() throws SQLException {
        for (String change : List.of(
                "update journal_entry set amount = 1 where budget_line_id = '" + line + "'",
                "delete from journal_entry where budget_line_id = '" + line + "'",
                "truncate journal_entry cascade")) {
            try (Connection superuser = RealParts.superuser("budget");
                    Statement statement = superuser.createStatement()) {
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(change), change);
                assertEquals("23001", refused.getSQLState(), change);
            }
        }
    }

    @Test
    void theApplicationMayNotWriteABalance() throws SQLException {
        assertRefused("update budget_line set committed = 0 where id = '" + line + "'", "42501");
        assertRefused("update earmark_balance set available = 1", "428C9");
        assertRefused("update earmark_balance set committed = 0", "42501");
        assertRefused("update commitment set open = 0", "42501");
        assertRefused("update event set data = '{}'", "42501");
        assertRefused("delete from budget_line", "42501");
    }

    @Test
    void nobodyMayOverdrawEvenPastTheApplicationsRules() throws SQLException {
        String commitment = one("select id from commitment where budget_line_id = '" + line + "'");
        String event = one("select id from event where subject = 'budget-line/" + line + "' and sequence = 1");
        SQLException refused = assertRefused("""
                insert into journal_entry values ('%s', 3, '%s', 'COMMITMENT', 840.01, 'Netzwerkarbeit', '2017-01-01',
                    now(), 'x', '%s', null, '%s', null, 0, 0, 0, 840.01, 0, 0)
                """.formatted(line, AGS, event, commitment), "23514");
        assertTrue(refused.getMessage().contains("nobody_may_overdraw"), refused.getMessage());
    }

    @Test
    void anEntryHasOnlyTheEffectOfItsKindAndFollowsTheLastOne() throws SQLException {
        String event = one("select id from event where subject = 'budget-line/" + line + "' and sequence = 1");
        String entry = """
                insert into journal_entry values ('%s', %d, '%s', 'PLAN', 1, 'Netzwerkarbeit', '2017-01-01',
                    now(), 'x', '%s', null, null, null, %s)
                """;
        SQLException wrongEffect = assertRefused(entry.formatted(line, 3, AGS, event, "0, 0, 0, 0, 0, 1"), "23514");
        assertTrue(wrongEffect.getMessage().contains("effects_of_the_kind"), wrongEffect.getMessage());
        assertRefused(entry.formatted(line, 5, AGS, event, "1, 0, 0, 0, 0, 0"), "23001");
    }

    /** A reversal is the exact opposite of the entry that it names, and of no entry twice. */
    @Test
    void aReversalIsNothingButTheOppositeOfItsEntry() throws SQLException {
        String commitment = one("select id from commitment where budget_line_id = '" + line + "'");
        String event = one("select id from event where subject = 'budget-line/" + line + "' and sequence = 1");
        String reversal = """
                insert into journal_entry values ('%s', %d, '%s', 'REVERSAL', %s, 'Netzwerkarbeit', '2017-01-01',
                    now(), 'x', '%s', %d, '%s', null, 0, 0, 0, %s, 0, 0)
                """;
        for (String wrong : List.of("20999.99", "21000.01")) {
            assertRefused(reversal.formatted(line, 3, AGS, wrong, event, 2, commitment, "-" + wrong), "23514");
        }
        assertRefused(reversal.formatted(line, 3, AGS, "21000", event, 2, commitment, "21000"), "23514");
        // What it reverses is not there, or is the plan and not of this commitment.
        assertRefused(reversal.formatted(line, 3, AGS, "21000", event, 9, commitment, "-21000"), "23514");
        assertRefused(reversal.formatted(line, 3, AGS, "21000", event, 1, commitment, "-21000"), "23514");
        String twice = reversal.formatted(line, 3, AGS, "21000", event, 2, commitment, "-21000")
                + ";"
                + reversal.formatted(line, 4, AGS, "21000", event, 2, commitment, "-21000");
        SQLException refused = assertRefused(twice, "23505");
        assertTrue(refused.getMessage().contains("an_entry_is_reversed_once"), refused.getMessage());
    }

    /** What the code knows of the kinds of entries is what the database knows. */
    @Test
    void everyKindOfEntryIsTheSameInCodeAndDatabase() throws SQLException {
        StringBuilder code = new StringBuilder();
        Money one = Money.of("1.00");
        for (EntryKind kind : EntryKind.values()) {
            Effects effects = kind == EntryKind.REVERSAL ? Effects.NONE : kind.effects(one);
            code.append("%s %d %d %d %d %d %d %d %s%n"
                    .formatted(
                            kind,
                            effects.appropriated().compareTo(Money.ZERO),
                            effects.blocked().compareTo(Money.ZERO),
                            effects.reserved().compareTo(Money.ZERO),
                            effects.committed().compareTo(Money.ZERO),
                            effects.paid().compareTo(Money.ZERO),
                            effects.repaid().compareTo(Money.ZERO),
                            kind.unresolved(one).compareTo(Money.ZERO),
                            kind.paysBack()));
        }
        String database = one("""
                select string_agg(concat_ws(' ', kind, appropriated, blocked, reserved, committed, paid, repaid,
                    unresolved, pays_back::text) || chr(10), '' order by kind collate "C") from journal_kind
                """);
        assertEquals(
                database,
                code.toString().lines().sorted().map(row -> row + "\n").collect(Collectors.joining()));
    }

    /** A payment is covered or unresolved, an order under way or without a reservation; the rest is refused here too. */
    @Test
    void whatIsReservedPaidAndUnresolvedAddsUp() throws SQLException {
        assertRefused("update commitment set under_way = open + 1 where budget_line_id = '" + line + "'", "23514");
        assertRefused(
                "update commitment set ending = 'PROJECT_SETTLED' where budget_line_id = '" + line + "'", "23514");
        assertRefused("update commitment set paid = 0", "42501");
        assertRefused("update budget_line set unresolved = 0", "42501");
        assertRefused("update payment set amount = 1", "42501");
        assertRefused("insert into journal_kind select * from journal_kind", "42501");
    }

    @Test
    void withoutAnOfficeTheApplicationSeesNothing() throws SQLException {
        try (Connection app = RealParts.app("budget");
                Statement statement = app.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from budget_line")) {
            row.next();
            assertEquals(0, row.getInt(1));
        }
    }

    @Test
    void theApplicationOwnsNoTable() throws SQLException {
        assertEquals(
                "0", one("select count(*) from pg_tables where tableowner in ('budget_app', 'budget_background')"));
    }

    @Test
    void everyTableWithAnOfficeIsGuarded() throws SQLException {
        assertEquals(null, one("""
                        select string_agg(c.relname, ', ') from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'youth_office'
                        where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
                        """));
    }

    private static SQLException assertRefused(String sql, String state) throws SQLException {
        try (Connection app = RealParts.app("budget")) {
            app.setAutoCommit(false);
            try (Statement statement = app.createStatement()) {
                statement.execute("select set_config('sozialraum.youth_office', '" + AGS + "', true)");
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
                assertEquals(state, refused.getSQLState(), refused.getMessage());
                return refused;
            } finally {
                app.rollback();
            }
        }
    }

    private static String one(String query) throws SQLException {
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
