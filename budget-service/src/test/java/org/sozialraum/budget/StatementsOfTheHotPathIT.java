package org.sozialraum.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/**
 * The way of money through the service costs so many statements and no more, with the BEGIN and the setting of each transaction
 * (its COMMIT is not among them) and with the answer that shows the result. PostgreSQL itself counts what the application's
 * role sends; what its triggers do is inside of the statement that sets them off. Whoever needs one more says so in this table.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class StatementsOfTheHotPathIT {

    private static final Map<String, Integer> STATEMENTS = new LinkedHashMap<>();

    static {
        STATEMENTS.put("commitment", 13);
        STATEMENTS.put("order", 13);
        STATEMENTS.put("certification", 10);
        STATEMENTS.put("authorisation", 10);
        STATEMENTS.put("execution", 19);
    }

    Tokens tokens;

    @BeforeEach
    void theServerCounts() throws SQLException {
        asSuperuser("create extension if not exists pg_stat_statements");
    }

    @AfterEach
    void andForgets() throws SQLException {
        asSuperuser("drop extension pg_stat_statements");
    }

    @Test
    void aCommitmentAnOrderItsPeopleAndItsExecutionCostExactlySoManyStatements() throws SQLException {
        try (Norderstedt office = new Norderstedt(tokens, "07061001")) {
            String line = office.lineOf2017(office.space("mitte"));
            // Twice without counting, so that what is read or prepared once is there.
            way(office, line, new LinkedHashMap<>());
            way(office, line, new LinkedHashMap<>());
            Map<String, List<String>> told = new LinkedHashMap<>();
            way(office, line, told);
            Map<String, Integer> counted = new LinkedHashMap<>();
            told.forEach((act, statements) -> counted.put(act, statements.size()));
            assertEquals(STATEMENTS, counted, () -> written(told));
        }
    }

    private void way(Norderstedt office, String line, Map<String, List<String>> told) throws SQLException {
        String[] ids = new String[2];
        told.put(
                "commitment",
                statementsOf(() -> ids[0] = office.post(
                                "clerk",
                                "/commitments",
                                Map.of("budgetLineId", line, "amount", 100, "purpose", "Kochgruppe"))
                        .statusCode(201)
                        .extract()
                        .path("id")));
        told.put(
                "order",
                statementsOf(() -> ids[1] = office.post(
                                "clerk",
                                "/payment-orders",
                                Map.of(
                                        "commitmentId",
                                        ids[0],
                                        "payeeId",
                                        office.provider,
                                        "amount",
                                        100,
                                        "reason",
                                        "Lebensmittel",
                                        "on",
                                        "2017-04-20"))
                        .statusCode(201)
                        .extract()
                        .path("id")));
        String order = "/payment-orders/" + ids[1];
        told.put(
                "certification",
                statementsOf(() -> office.post("section-head", order + "/certification", Map.of("on", "2017-04-21"))
                        .statusCode(200)));
        told.put(
                "authorisation",
                statementsOf(() -> office.post("office-head", order + "/authorisation", Map.of("on", "2017-04-22"))
                        .statusCode(200)));
        told.put(
                "execution",
                statementsOf(() -> office.post(
                                "finance-system",
                                order + "/execution",
                                Map.of("documentNumber", ids[1], "valueDate", "2017-05-02"))
                        .statusCode(200)));
    }

    /** What the application's role sent while it acted, each statement as often as it was sent. */
    private static List<String> statementsOf(Runnable act) throws SQLException {
        asSuperuser("select pg_stat_statements_reset()");
        act.run();
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("""
                        select query from pg_stat_statements, generate_series(1, calls)
                        where userid = 'budget_app'::regrole and toplevel
                        """)) {
            List<String> statements = new ArrayList<>();
            while (row.next()) {
                statements.add(row.getString(1).replaceAll("\\s+", " "));
            }
            return statements;
        }
    }

    private static String written(Map<String, List<String>> told) {
        StringBuilder all = new StringBuilder();
        told.forEach((act, statements) -> all.append(act)
                .append('\n')
                .append(String.join("\n", statements))
                .append('\n'));
        return all.toString();
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
