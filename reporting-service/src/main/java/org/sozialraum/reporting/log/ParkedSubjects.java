package org.sozialraum.reporting.log;

import jakarta.enterprise.context.ApplicationScoped;
import org.sozialraum.reporting.sql.Sql;

/** The subjects whose events wait for a mend; a report says how many it had to do without. */
@ApplicationScoped
public class ParkedSubjects {

    private final Sql sql;

    ParkedSubjects(Sql sql) {
        this.sql = sql;
    }

    public int count() {
        return sql.list(
                        "select count(*) as parked from projection_subject where projection = ? and parked",
                        row -> row.getInt("parked"),
                        ReportingProjection.NAME)
                .getFirst();
    }
}
