package org.sozialraum.reporting.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sozialraum.reporting.sql.Sql;

/**
 * On which days reports were submitted. One on the whole year cannot be before the year is over: what was submitted earlier is
 * no more than a report on a part of it.
 */
@ApplicationScoped
public class Submissions {

    private final Sql sql;

    Submissions(Sql sql) {
        this.sql = sql;
    }

    /**
     * The day of the first report on the whole year; a corrected version does not change it.
     *
     * @return empty where none has been submitted after the year's last day
     */
    public Optional<LocalDate> onTheWholeYear(int year) {
        return sql.list(
                        "select min(submitted_on) as submitted_on from report_version"
                                + " where year = ? and submitted_on > make_date(year, 12, 31)",
                        row -> Optional.ofNullable(row.getObject("submitted_on", LocalDate.class)),
                        year)
                .getFirst();
    }

    /** The day of each year's last version, by year. */
    Map<Integer, LocalDate> last() {
        return sql
                .list(
                        "select year, max(submitted_on) as submitted_on from report_version group by year",
                        row -> Map.entry(row.getInt("year"), row.getObject("submitted_on", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
