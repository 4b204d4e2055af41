package org.sozialraum.reporting.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent.TopicConfirmed;
import org.sozialraum.contract.ProjectEvent.TopicMerged;
import org.sozialraum.contract.ProjectEvent.TopicProposed;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.reporting.sql.Sql;
import org.sozialraum.reporting.text.ReportText;
import org.sozialraum.reporting.text.SharedTexts;

/** Themen of projects and needs. A topic that was merged means the other one, in whatever was told before as well. */
@ApplicationScoped
public class ReportTopics {

    private final Sql sql;
    private final SharedTexts texts;

    public ReportTopics(Sql sql, SharedTexts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /** @param name a word of the youth office's list; of a topic that nobody has confirmed a text, which may be withdrawn */
    public record Topic(UUID id, ReportText name) {}

    public void learn(LogEvent log, TopicProposed event) {
        texts.mention(log, event.name());
        sql.change("""
                insert into topic (topic_id, name_text_id) values (?, ?)
                on conflict (youth_office, topic_id) do update set name_text_id = excluded.name_text_id
                """, event.topicId(), event.name().id());
    }

    public void learn(TopicConfirmed event) {
        sql.change("""
                insert into topic (topic_id, name) values (?, ?)
                on conflict (youth_office, topic_id) do update set name = excluded.name
                """, event.topicId(), event.name());
    }

    /** What was merged into it before moves along. */
    public void learn(TopicMerged event) {
        sql.change(
                "update topic set merged_into = ? where topic_id = ? or merged_into = ?",
                event.intoTopicId(),
                event.topicId(),
                event.topicId());
    }

    /** The topics that others may have been merged into, but were not themselves. */
    public List<Topic> all() {
        return sql.list(
                """
                select t.topic_id, t.name, t.name_text_id, s.content as text, s.standing as text_standing
                from topic t
                left join told_text s on s.youth_office = t.youth_office and s.text_id = t.name_text_id
                where t.merged_into is null
                order by t.topic_id
                """,
                row -> new Topic(
                        row.getObject("topic_id", UUID.class),
                        row.getString("name") == null
                                ? ReportText.of(row, "name_text_id", "text")
                                : ReportText.own(row.getString("name"))));
    }
}
