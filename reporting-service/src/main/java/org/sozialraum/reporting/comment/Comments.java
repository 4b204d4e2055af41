package org.sozialraum.reporting.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.sozialraum.contract.ReportChapter;
import org.sozialraum.contract.ReportingEvent.ReportCommented;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.reporting.sql.Sql;
import org.sozialraum.reporting.text.ReportText;
import org.sozialraum.reporting.text.SharedTexts;

/** What clerks said to the chapters of reports, as the log tells it. */
@ApplicationScoped
public class Comments {

    private final Sql sql;
    private final SharedTexts texts;

    public Comments(Sql sql, SharedTexts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /** What stands at a chapter. */
    public record Comment(ReportChapter chapter, int version, ReportText text, LocalDate on) {}

    public void learn(LogEvent log, ReportCommented event) {
        texts.mention(log, event.text());
        sql.change(
                """
                insert into report_comment (year, chapter, version, text_id, commented_on) values (?, ?, ?, ?, ?)
                on conflict (youth_office, year, chapter) do update set version = excluded.version,
                    text_id = excluded.text_id, commented_on = excluded.commented_on
                """,
                event.year(),
                event.chapter(),
                event.version(),
                event.text().id(),
                event.on());
    }

    /** In the order of the chapters. */
    public List<Comment> of(int year) {
        return sql.list("""
                        select c.*, t.content as told, t.standing as told_standing
                        from report_comment c
                        left join told_text t on t.youth_office = c.youth_office and t.text_id = c.text_id
                        where c.year = ?
                        """, Comments::read, year).stream()
                .sorted(Comparator.comparing(Comment::chapter))
                .toList();
    }

    private static Comment read(ResultSet row) throws SQLException {
        return new Comment(
                ReportChapter.valueOf(row.getString("chapter")),
                row.getInt("version"),
                ReportText.of(row, "text_id", "told"),
                row.getObject("commented_on", LocalDate.class));
    }
}
