package org.sozialraum.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;

/** A database of before the chain gets the hashes of its entries when it is migrated; they are those of a new one. */
class ChainMigrationIT {

    private static final String DB = "olderbudget";
    private static final String LINE = "0193e4b5-7a02-73b2-a6da-f64f519a841a";

    @Test
    void existingEntriesAreChainedInTheOrderOfTheirNumbersAndStayGuarded() throws SQLException, IOException {
        RealParts.startServers();
        RealParts.createDatabase(DB);
        migrate("20261124.10");
        try (Connection superuser = RealParts.superuser(DB);
                Statement statement = superuser.createStatement()) {
            statement.execute(ROWS_OF_BEFORE);
            migrate("latest");
            assertEquals(
                    List.of(
                            // The example of docs/ledger-chain.md.
                            "abc757f874060e59303746628d0ed6993aba2641cc3198b85e1ac16faabaf358",
                            hashOfTheSecond(statement)),
                    hashes(statement));
            SQLException refused = assertThrows(
                    SQLException.class, () -> statement.execute("update journal_entry set hash = repeat('0', 64)"));
            assertEquals("23001", refused.getSQLState());
        }
        try (Connection owner = DriverManager.getConnection(RealParts.url(DB), DB + "_owner", RealParts.PASSWORD);
                Statement statement = owner.createStatement()) {
            assertEquals(List.of(), hashes(statement), "row-level security holds for the owner again");
        }
    }

    /** Worked out by the database, from text that is written down here. */
    private static String hashOfTheSecond(Statement statement) throws SQLException {
        String canonical = """
                {"amount":"1200.50","appropriated":"1200.50","booked_at":"2017-01-03T00:00:00+00:00",\
                "booked_by":"clerk-7","budget_line_id":"%s","earmark":"Netzwerkarbeit",\
                "event_id":"0193e4b5-7a10-7f7f-9bd5-853d11940e05","happened_on":"2017-01-03","kind":"PLAN","number":"2",\
                "previous":"abc757f874060e59303746628d0ed6993aba2641cc3198b85e1ac16faabaf358",\
                "youth_office":"01060063"}""".formatted(LINE);
        try (ResultSet row =
                statement.executeQuery("select encode(sha256(convert_to('" + canonical + "', 'UTF8')), 'hex')")) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> hashes(Statement statement) throws SQLException {
        List<String> hashes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select hash from journal_entry order by number")) {
            while (row.next()) {
                hashes.add(row.getString(1));
            }
        }
        return hashes;
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(RealParts.url(DB), DB + "_owner", RealParts.PASSWORD)
                .locations("db/kit", "db/migration")
                .placeholders(Map.of("app", DB + "_app", "background", DB + "_background"))
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private static final String ROWS_OF_BEFORE = """
            set sozialraum.youth_office = '01060063';
            insert into social_space values ('0193e4b5-7a03-7161-b92d-ffaa4a74d817', '01060063', 'mitte', 'Mitte', '2014-01-01');
            insert into resolution (id, youth_office, number, title, committee, decided_on, amount_per_social_space, from_year,
                product_account)
            values ('0193e4b5-7a01-7f7f-9bd5-853d11940e04', '01060063', 'B 16/0179', 'Netzwerkarbeit', 'JHA', '2016-05-26',
                21840, 2017, 'TEST-1');
            insert into fiscal_year values ('0193e4b5-7a04-7f9b-8300-f8762f2d09a1', '01060063', 2017, 'OPEN', '2017-01-02');
            insert into budget_line (id, youth_office, year, social_space_id, resolution_id, product_account, plan)
            values ('%1$s', '01060063', 2017, '0193e4b5-7a03-7161-b92d-ffaa4a74d817',
                '0193e4b5-7a01-7f7f-9bd5-853d11940e04', 'TEST-1', 21840);
            insert into earmark_balance (budget_line_id, youth_office, ordinal, name, coverable)
            values ('%1$s', '01060063', 0, 'Netzwerkarbeit', true);
            insert into event (id, youth_office, subject, sequence, type, data, occurred_at, actor) values
                ('0193e4b5-7a10-7f7f-9bd5-853d11940e04', '01060063', 'budget-line/1', 1, 'x', '{}', now(), 'clerk-7'),
                ('0193e4b5-7a10-7f7f-9bd5-853d11940e05', '01060063', 'budget-line/1', 2, 'x', '{}', now(), 'clerk-7');
            set timezone = 'Asia/Tokyo';
            insert into journal_entry values
                ('%1$s', 1, '01060063', 'PLAN', 21840, 'Netzwerkarbeit', '2017-01-02', '2017-01-02T08:15:30.25Z', 'clerk-7',
                    '0193e4b5-7a10-7f7f-9bd5-853d11940e04', null, null, null, 21840, 0, 0, 0, 0, 0),
                ('%1$s', 2, '01060063', 'PLAN', 1200.5, 'Netzwerkarbeit', '2017-01-03', '2017-01-03T00:00:00Z', 'clerk-7',
                    '0193e4b5-7a10-7f7f-9bd5-853d11940e05', null, null, null, 1200.5, 0, 0, 0, 0, 0);
            """.formatted(LINE);
}
