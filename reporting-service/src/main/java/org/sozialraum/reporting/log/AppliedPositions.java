package org.sozialraum.reporting.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sozialraum.contract.LogPosition;
import org.sozialraum.reporting.sql.Sql;

/** How far each service's part of the log is in the read model, for the youth office of the transaction. */
@ApplicationScoped
public class AppliedPositions {

    private final Sql sql;

    public AppliedPositions(Sql sql) {
        this.sql = sql;
    }

    void advance(String service, long position) {
        sql.change("""
                insert into applied_position as known (service, position) values (?, ?)
                on conflict (youth_office, service) do update set position = excluded.position
                    where known.position < excluded.position
                """, service, position);
    }

    /** Of each service that anything was heard of, the last publication number that took effect. */
    public List<LogPosition> all() {
        return sql.list(
                "select service, position from applied_position order by service",
                row -> new LogPosition(row.getString("service"), row.getLong("position")));
    }
}
