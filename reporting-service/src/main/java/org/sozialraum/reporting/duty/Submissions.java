package org.sozialraum.reporting.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sozialraum.reporting.sql.Sql;

/** On which day each year's report was first submitted; a corrected version does not change it. */
@ApplicationScoped
public class Submissions {

    private final Sql sql;

    Submissions(Sql sql) {
        this.sql = sql;
    }

    /** Empty where the year's report has not been submitted. */
    public Optional<LocalDate> of(int year) {
        return Optional.ofNullable(all().get(year));
    }

    /** By year. */
    public Map<Integer, LocalDate> all() {
        return sql
                .list(
                        "select year, min(submitted_on) as submitted_on from report_version group by year",
                        row -> Map.entry(row.getInt("year"), row.getObject("submitted_on", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
