package org.sozialraum.reporting.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sozialraum.contract.ProjectEvent.ProjectFollowedUp;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.reporting.figure.Entry;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.figure.Quantity;
import org.sozialraum.reporting.sql.Sql;
import org.sozialraum.reporting.text.ReportText;
import org.sozialraum.reporting.text.SharedTexts;

/**
 * What became of projects a year or more after their end. Of several answers in one year the one of the latest day stands, and of
 * one day the one recorded last.
 */
@ApplicationScoped
public class FollowUps {

    private final Sql sql;
    private final FigureEntries figures;
    private final SharedTexts texts;

    public FollowUps(Sql sql, FigureEntries figures, SharedTexts texts) {
        this.sql = sql;
        this.figures = figures;
        this.texts = texts;
    }

    /**
     * An answer.
     *
     * @param familiesHelpToRun null where it does not run any more
     * @param note null where none was made
     */
    public record FollowUp(
            UUID projectId,
            UUID socialSpaceId,
            ReportText title,
            boolean stillRunning,
            Boolean familiesHelpToRun,
            ReportText note,
            LocalDate on) {}

    public void learn(LogEvent log, ProjectFollowedUp event) {
        texts.mention(log, event.note());
        int year = event.on().getYear();
        if (isAnsweredLaterIn(year, event)) {
            return;
        }
        sql.change(
                """
                insert into follow_up (project_id, year, asked_on, still_running, families_help_to_run, note_id)
                values (?, ?, ?, ?, ?, ?)
                on conflict (youth_office, project_id, year) do update set asked_on = excluded.asked_on,
                    still_running = excluded.still_running, families_help_to_run = excluded.families_help_to_run,
                    note_id = excluded.note_id
                """,
                event.projectId(),
                year,
                event.on(),
                event.stillRunning(),
                event.familiesHelpToRun(),
                event.note() == null ? null : event.note().id());
        UUID space = sql.list(
                        "select social_space_id from project where project_id = ?",
                        row -> row.getObject("social_space_id", UUID.class),
                        event.projectId())
                .getFirst();
        Stream<Entry> before = figures
                .standing(
                        event.projectId(),
                        Quantity.FOLLOWED_UP,
                        Quantity.STILL_RUNNING,
                        Quantity.STILL_RUN_WITH_FAMILIES)
                .stream()
                .filter(entry -> entry.year() == year)
                .map(Entry::negated);
        Stream<Entry> now = Stream.of(
                        Entry.of(Quantity.FOLLOWED_UP, 1),
                        Entry.of(Quantity.STILL_RUNNING, event.stillRunning() ? 1 : 0),
                        Entry.of(
                                Quantity.STILL_RUN_WITH_FAMILIES,
                                Boolean.TRUE.equals(event.familiesHelpToRun()) ? 1 : 0))
                .map(entry -> entry.about(event.projectId())
                        .ofProject(event.projectId())
                        .inSpace(space)
                        .inYear(year));
        figures.add(log, Stream.concat(before, now).toList());
    }

    private boolean isAnsweredLaterIn(int year, ProjectFollowedUp event) {
        return !sql.list(
                        "select asked_on from follow_up where project_id = ? and year = ? and asked_on > ?",
                        row -> row.getObject("asked_on", LocalDate.class),
                        event.projectId(),
                        year,
                        event.on())
                .isEmpty();
    }

    /** The answers of a year, in the order of their days. */
    public List<FollowUp> of(int year) {
        return sql.list(
                """
                select f.*, p.social_space_id, p.title_id,
                    title.content as title, title.standing as title_standing,
                    note.content as note, note.standing as note_standing
                from follow_up f
                join project p on p.youth_office = f.youth_office and p.project_id = f.project_id
                left join told_text title on title.youth_office = f.youth_office and title.text_id = p.title_id
                left join told_text note on note.youth_office = f.youth_office and note.text_id = f.note_id
                where f.year = ?
                order by f.asked_on, f.project_id
                """,
                row -> new FollowUp(
                        row.getObject("project_id", UUID.class),
                        row.getObject("social_space_id", UUID.class),
                        ReportText.of(row, "title_id", "title"),
                        row.getBoolean("still_running"),
                        row.getObject("families_help_to_run", Boolean.class),
                        ReportText.of(row, "note_id", "note"),
                        row.getObject("asked_on", LocalDate.class)),
                year);
    }
}
