package org.sozialraum.reporting.comment;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.sozialraum.contract.ReportChapter;
import org.sozialraum.contract.ReportingEvent.ReportCommented;
import org.sozialraum.kit.etag.IfMatch;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.reporting.comment.CommentResource.NewComment;
import org.sozialraum.reporting.comment.CommentResource.View;
import org.sozialraum.reporting.sql.Sql;

/** Lets a clerk say something to a chapter. What was said is the last event about that chapter, and nothing beside it. */
@ApplicationScoped
public class Commenting {

    private final Sql sql;
    private final Texts texts;
    private final Outbox outbox;
    private final ActDay days;
    private final IfMatch ifMatch;

    Commenting(Sql sql, Texts texts, Outbox outbox, ActDay days, IfMatch ifMatch) {
        this.sql = sql;
        this.texts = texts;
        this.outbox = outbox;
        this.days = days;
        this.ifMatch = ifMatch;
    }

    /**
     * Says it, instead of what was said before.
     *
     * @throws ProblemException 428 and 412, see {@link IfMatch}; 422 for a day in the future
     */
    @Transactional
    View comment(int year, ReportChapter chapter, NewComment asked) {
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended(youth_office_of_transaction() || ?, 0))",
                row -> chapter,
                subject(year, chapter));
        View before = view(year, chapter);
        ifMatch.require(before);
        outbox.append(new ReportCommented(
                year, chapter, before.version() + 1, texts.share(asked.text()), days.of(asked.on())));
        return view(year, chapter);
    }

    /** What stands there now; version 0 and no text where nothing was said yet. */
    @Transactional
    View view(int year, ReportChapter chapter) {
        return sql
                .list(
                        "select data from event where subject = ? order by sequence desc limit 1",
                        Commenting::read,
                        subject(year, chapter))
                .stream()
                .findFirst()
                .map(last -> new View(
                        year,
                        chapter,
                        last.version(),
                        texts.read(List.of(last.text().id())).get(last.text().id()),
                        last.on()))
                .orElseGet(() -> new View(year, chapter, 0, null, null));
    }

    private static ReportCommented read(ResultSet row) throws SQLException {
        try {
            return Json.EVENTS.readValue(row.getString("data"), ReportCommented.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("an event that was written can be read", defect);
        }
    }

    private static String subject(int year, ReportChapter chapter) {
        return ReportCommented.subject(year, chapter).toString();
    }
}
