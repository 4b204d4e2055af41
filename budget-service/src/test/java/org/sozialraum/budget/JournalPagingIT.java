package org.sozialraum.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A page of a journal, and a line's balance, cost the same however long the journal is. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class JournalPagingIT {

    private static final String AGS = "07071001";
    private static final int ENTRIES = 20_000;

    Tokens tokens;

    @Test
    void aPageAtTheEndReadsAsManyBlocksAsOneAtTheStart() throws Exception {
        try (Norderstedt office = new Norderstedt(tokens, AGS)) {
            String line = office.lineOf2017(office.space("mitte"));
            try (Connection superuser = RealParts.superuser("budget");
                    Statement statement = superuser.createStatement()) {
                // Past the balances, which are not what is measured.
                statement.execute("set session_replication_role = replica");
                try {
                    statement.execute("""
                            insert into journal_entry select (jsonb_populate_record(entry, jsonb_build_object('number', n))).*
                            from journal_entry entry, generate_series(2, %d) n
                            where entry.budget_line_id = '%s' and entry.number = 1
                            """.formatted(ENTRIES, line));
                    statement.execute("analyze journal_entry");
                    long atTheStart = blocks(statement, page(line, 0));
                    long atTheEnd = blocks(statement, page(line, ENTRIES - 51));
                    assertTrue(atTheStart > 0 && atTheStart < 40, "blocks: " + atTheStart);
                    assertTrue(Math.abs(atTheEnd - atTheStart) <= 4, "blocks: " + atTheStart + " and " + atTheEnd);
                    // So few lines are there that reading all of them would be cheaper; a city's table is larger.
                    statement.execute("vacuum analyze budget_line");
                    statement.execute("set enable_seqscan = off");
                    long balance = blocks(statement, "select available from budget_line where id = '" + line + "'");
                    assertTrue(balance <= 4, "blocks: " + balance);
                } finally {
                    statement.execute("delete from journal_entry where number > 1 and budget_line_id = '" + line + "'");
                }
            }
        }
    }

    /** As the journal's list asks for it. */
    private static String page(String line, int after) {
        return "select * from journal_entry where budget_line_id = '%s' and number > %d order by number limit 51"
                .formatted(line, after);
    }

    private static long blocks(Statement statement, String query) throws Exception {
        statement.execute(query);
        try (ResultSet row = statement.executeQuery("explain (analyze, buffers, format json) " + query)) {
            row.next();
            JsonNode plan =
                    new ObjectMapper().readTree(row.getString(1)).path(0).path("Plan");
            assertEquals(0, plan.path("Shared Read Blocks").asLong(), "everything is in memory");
            return plan.path("Shared Hit Blocks").asLong();
        }
    }
}
