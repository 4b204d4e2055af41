package org.sozialraum.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What holds for every table of a service's database, those of a later migration included: rows of an office are guarded,
 * the service's roles own nothing and hold no more than they need, and what is written for ever stays as it is.
 *
 * <p>A subclass names its database and the few tables that are an exception, each with its reason.
 */
public abstract class DatabaseRules {

    /** Tables of the kit that belong to no office. */
    private static final Set<String> OF_NO_OFFICE =
            Set.of("flyway_schema_history", "publisher_lease", "projection_offset", "projection_rebuild");

    /** Rows of the kit that are gone when they have done their work; anything else is kept. */
    private static final Set<String> MAY_BE_DELETED = Set.of("idempotent_request", "projection_offset", "parked_event");

    /** Unique without the office: numbers that this service gives, or Kafka. */
    private static final Set<String> UNIQUE_FOR_ALL_OFFICES = Set.of("event_position_key", "parked_event_pkey");

    /** What no role but the owner may ever change. */
    private static final Set<String> FOR_EVER = Set.of("event", "journal_entry", "project_act");

    /** Tables of the kit, which no projection writes. */
    private static final Set<String> OF_THE_KIT = Set.of(
            "flyway_schema_history",
            "subject_counter",
            "event",
            "publisher_lease",
            "text",
            "idempotent_request",
            "projection_offset",
            "projection_subject",
            "projection_event",
            "projection_rebuild",
            "parked_event");

    /** As PostgreSQL's {@code pg_trigger.tgtype} says them. */
    private static final int DELETE = 8;

    private static final int UPDATE = 16;

    private final String database;

    protected DatabaseRules(String database) {
        this.database = database;
    }

    /** Tables of this service without rows of an office. */
    protected Set<String> ofNoOffice() {
        return Set.of();
    }

    /** Tables of this service whose rows the application may delete. */
    protected Set<String> mayBeDeleted() {
        return Set.of();
    }

    /** Unique keys of this service that hold for all offices together. */
    protected Set<String> uniqueForAllOffices() {
        return Set.of();
    }

    @Test
    void everyTableSaysWhichOfficeItsRowsBelongTo() throws SQLException {
        Set<String> without = new TreeSet<>(tables());
        without.removeAll(guarded());
        Set<String> exceptions = new TreeSet<>(OF_NO_OFFICE);
        exceptions.addAll(ofNoOffice());
        exceptions.retainAll(tables());
        assertEquals(exceptions, without, "tables without a column youth_office");
        assertEquals(List.of(), column("""
                        select table_name::text from information_schema.columns
                        where table_schema = 'public' and column_name = 'youth_office' and is_nullable = 'YES'
                            and table_name in (select relname from pg_class where relkind in ('r', 'p'))
                        """), "rows that may belong to nobody");
    }

    @Test
    void rowLevelSecurityIsForcedWhereverThereAreRowsOfAnOffice() throws SQLException {
        Set<String> forced = new TreeSet<>(column("""
                select relname::text from pg_class
                where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity
                """));
        Set<String> open = new TreeSet<>(guarded());
        open.removeAll(forced);
        assertEquals(Set.of(), open);
    }

    /** One policy for everybody, and others for the work in the background only. */
    @Test
    void thePolicyComparesWithTheOfficeOfTheTransactionInBothDirections() throws SQLException {
        String compares = "(youth_office = youth_office_of_transaction())";
        for (String table : guarded()) {
            assertEquals(List.of("PERMISSIVE ALL {public} " + compares + " " + compares), column("""
                            select permissive || ' ' || cmd || ' ' || roles::text || ' ' || qual || ' ' || with_check
                            from pg_policies where schemaname = 'public' and tablename = ? and policyname = 'own_office'
                            """, table), table);
        }
        assertEquals(
                List.of(),
                column("""
                        select tablename || '.' || policyname from pg_policies
                        where schemaname = 'public' and policyname <> 'own_office' and roles::text <> ?
                        """, "{" + background() + "}"),
                "policies that open a table to others than the work in the background");
        assertEquals(
                List.of("RETURN NULLIF(current_setting('sozialraum.youth_office'::text, true), ''::text)"),
                column("""
                        select trim(pg_get_function_sqlbody(oid)) from pg_proc
                        where proname = 'youth_office_of_transaction'
                        """));
    }

    /** By plain SQL, past all our code; as the owner too. */
    @Test
    void withoutAnOfficeNothingIsSeenAndWithAnotherOneNothingOfThisOne() throws SQLException {
        for (String role : List.of(app(), owner())) {
            try (Connection connection = RealParts.as(role, database);
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (String table : guarded()) {
                    if (role.equals(app()) && !may(app(), table, "SELECT")) {
                        continue;
                    }
                    assertEquals(0, count(statement, table), role + " sees rows of " + table + " without an office");
                    statement.execute("select set_config('sozialraum.youth_office', '99999', true)");
                    assertEquals(0, count(statement, table), role + " sees rows of " + table + " of another office");
                    statement.execute("select set_config('sozialraum.youth_office', '', true)");
                    assertEquals(0, count(statement, table), role + " sees rows of " + table + " of the empty office");
                    connection.rollback();
                }
            }
        }
    }

    @Test
    void theServicesRolesOwnNothingAndArePrivilegedInNothing() throws SQLException {
        for (String role : List.of(app(), background())) {
            assertEquals(List.of(), column("""
                    select objid::text || ' ' || classid::regclass from pg_shdepend
                    where refobjid = ?::regrole and deptype = 'o'
                    """, role), role + " owns");
            assertEquals(List.of(), column("""
                    select rolname::text from pg_roles
                    where rolname = ? and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                    """, role));
            assertEquals(
                    List.of(),
                    column("select roleid::regrole::text from pg_auth_members where member = ?::regrole", role),
                    role + " acts for others");
            assertEquals(
                    List.of("false"),
                    column("select has_schema_privilege(?, 'public', 'CREATE')::text", role),
                    role + " makes tables");
        }
        assertEquals(
                List.of("false"),
                column("select (rolsuper or rolbypassrls)::text from pg_roles where rolname = ?", owner()));
    }

    @Test
    void nobodyMayEmptyATableAndOnlyAFewRowsMayBeDeleted() throws SQLException {
        Set<String> deletable = new TreeSet<>(MAY_BE_DELETED);
        deletable.addAll(mayBeDeleted());
        for (String table : tables()) {
            for (String role : List.of(app(), background())) {
                for (String privilege : List.of("TRUNCATE", "REFERENCES", "TRIGGER")) {
                    assertTrue(!may(role, table, privilege), role + " has " + privilege + " on " + table);
                }
                assertTrue(
                        deletable.contains(table) || !may(role, table, "DELETE"), role + " may delete from " + table);
            }
        }
        assertEquals(List.of(), column("""
                select table_name || ' ' || privilege_type from information_schema.table_privileges
                where table_schema = 'public' and grantee = 'PUBLIC'
                """));
    }

    /** The tables that refuse a change by a trigger, and those that are known here: no privilege, and the trigger. */
    @Test
    void whatIsWrittenForEverMayNotBeChangedByAnybody() throws SQLException {
        Set<String> known = new TreeSet<>(FOR_EVER);
        known.retainAll(tables());
        assertTrue(refusing(DELETE).containsAll(known), "a trigger refuses that rows of " + known + " are deleted");
        Set<String> forEver = refusing(UPDATE);
        forEver.addAll(known);
        for (String table : forEver) {
            for (String role : List.of(app(), background())) {
                // The publisher gives an event its number, once; a trigger holds everything else of it.
                List<String> allowed =
                        table.equals("event") && role.equals(background()) ? List.of("position") : List.of();
                assertEquals(allowed, column("""
                        select column_name::text from information_schema.columns
                        where table_schema = 'public' and table_name = ?
                            and has_column_privilege(?, table_name::text, column_name::text, 'UPDATE')
                        """, table, role), role + " may change " + table);
                assertTrue(!may(role, table, "DELETE"), role + " may delete from " + table);
            }
        }
    }

    /** Two offices may use the same word, and neither may learn from a refusal what the other one has. */
    @Test
    void whatMustBeUniqueIsSoWithinAnOffice() throws SQLException {
        Set<String> exceptions = new TreeSet<>(UNIQUE_FOR_ALL_OFFICES);
        exceptions.addAll(uniqueForAllOffices());
        for (String table : guarded()) {
            for (String key : column("""
                    select i.indexrelid::regclass::text from pg_index i
                    where i.indrelid = ?::regclass and i.indisunique and not exists (
                        select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                            and (a.attname = 'youth_office' or a.atttypid = 'uuid'::regtype or a.attidentity <> ''))
                    """, table)) {
                assertTrue(exceptions.contains(key), key + " is unique for all offices together");
            }
        }
    }

    @Test
    void noViewAndNoFunctionLooksPastTheGuard() throws SQLException {
        assertEquals(List.of(), column("""
                        select relname::text from pg_class
                        where relnamespace = 'public'::regnamespace and (relkind = 'm' or relkind = 'v'
                            and not coalesce('security_invoker=true' = any(reloptions), false))
                        """), "views that see with their owner's eyes");
        assertEquals(List.of(), column("""
                        select proname::text from pg_proc
                        where pronamespace = 'public'::regnamespace and prosecdef
                            and not coalesce(array_to_string(proconfig, ',') like '%search_path=%pg_temp%', false)
                        """), "functions with their owner's rights whose search path is not fixed");
    }

    /**
     * For the service's test: a table of the read model that its projection does not name would be missing in a rebuild.
     *
     * @param kept the tables that no projection writes
     */
    protected final void assertTheReadModelIs(Set<String> named, Set<String> kept) throws SQLException {
        Set<String> others = new TreeSet<>(tables());
        others.removeAll(OF_THE_KIT);
        others.removeAll(kept);
        assertEquals(new TreeSet<>(named), others, "tables that the projection names, and those that are there");
        for (String table : named) {
            assertEquals(List.of("1"), column("""
                            select count(*)::text from pg_index where indrelid = ?::regclass and indisprimary
                            """, table), table + " has a primary key");
            assertEquals(
                    List.of(), column("""
                            select attname::text from pg_attribute
                            where attrelid = ?::regclass and (attidentity <> '' or atttypid = 'json'::regtype)
                            """, table), table + " has values that are not the log's, or cannot be compared");
            assertEquals(
                    List.of(),
                    column("""
                            select tgname::text from pg_trigger where tgrelid = ?::regclass
                            """, table),
                    table + " has triggers or foreign keys, which a rebuild knows nothing of");
        }
    }

    /** The tables with a trigger that refuses this kind of change of its rows. */
    private Set<String> refusing(int kind) throws SQLException {
        return new TreeSet<>(column("""
                select distinct tgrelid::regclass::text from pg_trigger
                where tgfoid in (select oid from pg_proc where proname = 'refuse_change') and (tgtype & ?::int) <> 0
                """, String.valueOf(kind)));
    }

    private Set<String> tables() throws SQLException {
        return new TreeSet<>(column("""
                select relname::text from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                """));
    }

    private Set<String> guarded() throws SQLException {
        Set<String> named = new TreeSet<>(column("""
                select table_name::text from information_schema.columns
                where table_schema = 'public' and column_name = 'youth_office'
                """));
        named.retainAll(tables());
        return named;
    }

    private boolean may(String role, String table, String privilege) throws SQLException {
        return column("select has_table_privilege(?, ?, ?)::text", role, table, privilege)
                .getFirst()
                .equals("true");
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<String> column(String sql, String... parameters) throws SQLException {
        try (Connection connection = RealParts.superuser(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (row.next()) {
                    values.add(row.getString(1));
                }
                return values;
            }
        }
    }

    private String app() {
        return database + "_app";
    }

    private String background() {
        return database + "_background";
    }

    private String owner() {
        return database + "_owner";
    }
}
