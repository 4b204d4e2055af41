package org.sozialraum.project;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** The database defends the truth as well, whoever writes to it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class DatabaseGuardsIT {

    private static final String AGS = "07001";
    private static final String OF_OFFICE = "set local sozialraum.youth_office = '%s'".formatted(AGS);

    private static String running;

    Tokens tokens;

    @BeforeEach
    void aProjectThatRuns() {
        if (running == null) {
            try (Garstedt office = new Garstedt(tokens, AGS)) {
                running = office.projectIn("RUNNING");
            }
        }
    }

    /** Not even a superuser rewrites what happened. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update project_act set acted_by = 'nobody'",
                "delete from project_act",
                "truncate project_act",
                "delete from event",
                "update event set data = '{}'"
            })
    void historyIsNeverChanged(String statement) throws SQLException {
        try (Connection superuser = RealParts.superuser("project")) {
            assertEquals("23001", refusedBy(superuser, statement));
        }
    }

    @Test
    void rulesSayNothingAboutThePast() throws SQLException {
        try (Connection superuser = RealParts.superuser("project")) {
            String rules = "insert into decision_rule values (gen_random_uuid(), '" + AGS
                    + "', (now() at time zone 'Europe/Berlin')::date - 1, 500, 1000, 'x', now())";
            assertEquals("23514", refusedBy(superuser, rules));
        }
    }

    @Test
    void aProjectDoesNotEndWithoutAnOutcome() throws SQLException {
        try (Connection superuser = RealParts.superuser("project")) {
            assertEquals(
                    "23514",
                    refusedBy(
                            superuser,
                            "update project set state = 'COMPLETED', result = 'SUCCESS', families_help_to_run = true"
                                    + " where id = '" + running + "'"));
            assertEquals(
                    "23514",
                    refusedBy(superuser, "update project set state = 'COMPLETED' where id = '" + running + "'"));
        }
    }

    /** What was answered or taken back is over; not even a superuser makes it live again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update approval set state = 'ASKED'",
                "update approval set state = 'UNFUNDED', unfunded_reason = 'NO_LINE'",
                "update approval set withdrawn_on = decided_on",
                "update approval set state = 'WITHDRAWN'",
                "update approval set state = 'WITHDRAWN', withdrawn_on = decided_on - 1",
                "update project set state = 'SETTLED'",
                "update project set state = 'APPLIED'",
                "update project set approval_id = null, approved_amount = null",
                "update project set ended_on = last_act_on",
                "update project set state = 'GONE'",
                "update project set requested_amount = 1",
                "update project set target_group = 'YOUTHS'",
                "update project set settled_on = ended_on, state = 'SETTLED'",
                "update project set until_day = from_day - 1",
                "update approval set recognised_cost = amount + 0.01",
                "update approval set recognised_cost = -0.01"
            })
    void anApprovalGoesOneWayAndAProjectHasWhatItsStateNeeds(String statement) throws SQLException {
        try (Connection superuser = RealParts.superuser("project")) {
            assertEquals("23514", refusedBy(superuser, statement));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update project set applicant_id = id",
                "update need set voiced_by = 'nobody'",
                "update approval set amount = 1",
                "delete from project",
                "delete from need",
                "delete from outcome",
                "delete from measure",
                "update project_act set act = 'NOTHING'",
                "drop table need",
                "alter table need disable row level security"
            })
    void theApplicationMayNotDoWhatNoActDoes(String statement) throws SQLException {
        try (Connection app = RealParts.app("project")) {
            assertEquals("42501", refusedBy(app, statement));
        }
    }

    @Test
    void withoutAnOfficeNothingIsSeenAndNothingWritten() throws SQLException {
        try (Connection app = RealParts.app("project")) {
            for (String table : tablesOfOffices()) {
                assertEquals(0, count(app, "select count(*) from " + table), table);
            }
            assertTrue(refusedBy(
                            app,
                            "insert into topic (id, youth_office, name) values (gen_random_uuid(), '" + AGS
                                    + "', 'Fremd')")
                    .equals("42501"));
            app.setAutoCommit(false);
            try (Statement statement = app.createStatement()) {
                statement.execute(OF_OFFICE);
            }
            assertEquals(1, count(app, "select count(*) from project"));
            app.rollback();
        }
    }

    @Test
    void everyTableWithAYouthOfficeIsGuarded() throws SQLException {
        try (Connection superuser = RealParts.superuser("project")) {
            assertEquals(
                    0,
                    count(
                            superuser,
                            "select count(*) from information_schema.columns c join pg_class t on t.relname = c.table_name"
                                    + " where c.column_name = 'youth_office' and c.table_schema = 'public'"
                                    + " and t.relkind = 'r' and not (t.relrowsecurity and t.relforcerowsecurity)"));
        }
    }

    private static List<String> tablesOfOffices() {
        return List.of(
                "youth_office",
                "social_space",
                "organisation",
                "organisation_space",
                "topic",
                "need",
                "project",
                "project_need",
                "approval",
                "project_act",
                "measure",
                "cooperation_attempt",
                "outcome",
                "text",
                "event");
    }

    private static String refusedBy(Connection connection, String sql) {
        return assertThrows(SQLException.class, () -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .getSQLState();
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
