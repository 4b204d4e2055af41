package org.sozialraum.budget;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sozialraum.kit.test.RealParts;

/** A line whose journal takes no entry any more: the next number is there already, put in past all rules. */
final class SpoiltJournal {

    private SpoiltJournal() {}

    static void of(String line) throws SQLException {
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    create temporary table spoilt as
                        select * from journal_entry where budget_line_id = '%s' order by number desc limit 1;
                    update spoilt set number = number + 1;
                    insert into journal_entry select * from spoilt
                    """.formatted(line));
        }
    }

    /** How many events of a type the office's log has. */
    static int eventsOf(Norderstedt office, String type) throws SQLException {
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from event where youth_office = '%s' and type like '%%.%s.v1'"
                                .formatted(office.ags(), type))) {
            row.next();
            return row.getInt(1);
        }
    }
}
