package org.sozialraum.reporting.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sozialraum.contract.LogPosition;
import org.sozialraum.contract.ReportingEvent.AnnualReportSubmitted;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.sql.Sql;

/** What submitted reports told of counts of persons: of their own year, and of the years before beside it. */
@ApplicationScoped
public class SubmittedCounts {

    /** Who tells of all that has persons. */
    public static final String TOLD_BY = "project-service";

    private final Sql sql;

    public SubmittedCounts(Sql sql) {
        this.sql = sql;
    }

    private record Submitted(int year, long projectsPosition, String report) {}

    /** A version is submitted once: the first time counts. */
    public void learn(LogEvent log, AnnualReportSubmitted event) {
        sql.change(
                """
                insert into submitted_report (year, version, position, projects_position, report) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                event.year(),
                event.version(),
                log.position(),
                event.positions().stream()
                        .filter(it -> it.service().equals(TOLD_BY))
                        .mapToLong(LogPosition::position)
                        .findFirst()
                        .orElse(0),
                event.report());
    }

    /** What was told of a year last, in whichever year's report; empty where nothing was. */
    public Optional<ToldCounts> lastOf(int year) {
        return tellingOf(year, year + FigureEntries.YEARS_BEFORE).findFirst();
    }

    /** What the year's own report told last, which alone tells of projects. */
    public Optional<ToldCounts> lastInItsOwnReport(int year) {
        return tellingOf(year, year).findFirst();
    }

    private Stream<ToldCounts> tellingOf(int year, int lastReport) {
        return sql
                .list(
                        """
                        select year, projects_position, report from submitted_report
                        where year between ? and ? order by position desc
                        """,
                        row -> new Submitted(
                                row.getInt("year"), row.getLong("projects_position"), row.getString("report")),
                        year,
                        lastReport)
                .stream()
                .map(it -> ToldCounts.read(tree(it.report()), it.year() == year, year, it.projectsPosition()))
                .filter(Objects::nonNull);
    }

    private static JsonNode tree(String report) {
        try {
            return Json.EVENTS.readTree(report);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("what was submitted can be read", defect);
        }
    }
}
