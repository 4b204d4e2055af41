package org.sozialraum.kit.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.sozialraum.contract.TextRef;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.outbox.TopicIds;
import org.sozialraum.kit.projection.EventReader.Envelope;
import org.sozialraum.kit.projection.EventReader.Unreadable;

/**
 * Fills the new database of a service whose old one was lost: its own events, with the numbers that they have, their texts, and
 * what the service itself keeps of them. It comes before anything is decided or published.
 *
 * <p>Only a database in which nothing was ever written is filled. In every other one there may be events that the log does not
 * have, and others under the same numbers; that is for a person to look at, and the publisher refuses (see its guard). All or
 * nothing takes effect, in one transaction.
 */
public final class Restore {

    private static final Logger LOG = Logger.getLogger(Restore.class);

    private final String topic;
    private final OwnEvents own;
    private final DataSource owner;
    private final Map<String, Object> kafka;

    /** @param owner as the role that owns the tables */
    public Restore(String topic, OwnEvents own, DataSource owner, Map<String, Object> kafka) {
        this.topic = topic;
        this.own = own;
        this.owner = owner;
        this.kafka = kafka;
    }

    private record Found(Envelope envelope, ConsumerRecord<String, byte[]> message) {}

    /**
     * Does so where it is needed.
     *
     * @return how many events came back; none where the database is not new, or the topic has none
     * @throws IllegalStateException where the topic does not hold all events from the first to the last
     */
    public int ifNew() {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // Another process of the service that starts as well waits for it, and finds it done.
                statement.execute("set local lock_timeout = '10min'");
                statement.execute("lock table event in exclusive mode");
            }
            if (!isNew(connection)) {
                connection.rollback();
                return 0;
            }
            TreeMap<Long, Found> events = events();
            if (events.isEmpty()) {
                connection.rollback();
                return 0;
            }
            if (events.firstKey() != 1 || events.lastKey() != events.size()) {
                throw new IllegalStateException("the topic " + topic + " does not hold all events up to number "
                        + events.lastKey() + ": restore the database from a backup");
            }
            Map<UUID, ConsumerRecord<String, byte[]>> texts = texts();
            for (Found event : events.values()) {
                restore(connection, event, texts);
            }
            noteNumbers(connection, events.size());
            connection.commit();
            LOG.infof("own events were restored from the log: topic=%s events=%d", topic, events.size());
            return events.size();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** A table in which anything was ever written has a size, whoever may see its rows. */
    private static boolean isNew(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_position = 0 and pg_relation_size('event') = 0"
                        + " and pg_relation_size('text') = 0 from publisher_lease")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private TreeMap<Long, Found> events() {
        TreeMap<Long, Found> events = new TreeMap<>();
        WholeTopic.read(
                kafka,
                topic,
                (partition, records) -> records.forEach(message -> {
                    try {
                        Envelope envelope = EventReader.envelope(message);
                        Found known = events.put(envelope.position(), new Found(envelope, message));
                        if (known != null && !known.envelope().id().equals(envelope.id())) {
                            throw new IllegalStateException("two events have the number " + envelope.position());
                        }
                    } catch (Unreadable foreign) {
                        throw new IllegalStateException("an event of " + partition + " cannot be read", foreign);
                    }
                }));
        return events;
    }

    /** The last record of each text. */
    private Map<UUID, ConsumerRecord<String, byte[]>> texts() {
        Map<UUID, ConsumerRecord<String, byte[]>> texts = new HashMap<>();
        WholeTopic.read(
                kafka,
                Topics.TEXT,
                (partition, records) -> records.forEach(message -> texts.put(UUID.fromString(message.key()), message)));
        return texts;
    }

    private void restore(Connection connection, Found found, Map<UUID, ConsumerRecord<String, byte[]>> texts)
            throws SQLException {
        Envelope envelope = found.envelope();
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('sozialraum.youth_office', ?, true)")) {
            statement.setString(1, envelope.youthOffice());
            statement.execute();
        }
        Map<String, String> headers = EventReader.headers(found.message());
        insert(
                connection,
                """
                insert into event (id, youth_office, subject, sequence, type, data, occurred_at, actor, causation_id,
                    correlation_id, position)
                values (?, ?, ?, ?, ?, ?::json, ?, ?, ?::uuid, ?, ?)
                """,
                envelope.id(),
                envelope.youthOffice(),
                envelope.subject().toString(),
                envelope.sequence(),
                envelope.type(),
                new String(found.message().value(), StandardCharsets.UTF_8),
                at(envelope),
                envelope.actor(),
                headers.get("ce_causationid"),
                envelope.correlationId(),
                envelope.position());
        insert(connection, """
                insert into subject_counter as counter (youth_office, subject, last_sequence) values (?, ?, ?)
                on conflict (youth_office, subject) do update set
                    last_sequence = greatest(counter.last_sequence, excluded.last_sequence)
                """, envelope.youthOffice(), envelope.subject().toString(), envelope.sequence());
        LogEvent event = EventReader.event(envelope, found.message().value());
        for (TextRef text : own.texts(event.data())) {
            restore(connection, envelope, text, texts.get(text.id()));
        }
        own.restore(connection, event);
    }

    /** A text that the compacted topic has forgotten, or has a tombstone of, was withdrawn. */
    private static void restore(
            Connection connection, Envelope envelope, TextRef text, ConsumerRecord<String, byte[]> messageOrNull)
            throws SQLException {
        JsonNode value = messageOrNull == null || messageOrNull.value() == null ? null : json(messageOrNull.value());
        insert(
                connection,
                """
                insert into text (id, youth_office, content, salt, hash, written_at, withdrawn_at, shared, sent)
                values (?, ?, ?, ?, ?, ?, ?::timestamptz, true, true)
                """,
                text.id(),
                envelope.youthOffice(),
                value == null ? null : value.path("text").textValue(),
                value == null ? null : value.path("salt").textValue(),
                text.hash(),
                at(envelope),
                value == null ? at(envelope) : null);
    }

    private static JsonNode json(byte[] value) {
        try {
            return Json.EVENTS.readTree(value);
        } catch (IOException foreign) {
            throw new IllegalStateException("a text cannot be read", foreign);
        }
    }

    private void noteNumbers(Connection connection, long last) throws SQLException {
        try (TopicIds ids = new TopicIds(kafka)) {
            Map<String, String> now = ids.of(List.of(topic, Topics.TEXT));
            insert(
                    connection,
                    "update publisher_lease set last_position = ?, sent_up_to = ?, topic_id = ?, text_topic_id = ?",
                    last,
                    last,
                    now.get(topic),
                    now.get(Topics.TEXT));
        }
    }

    private static OffsetDateTime at(Envelope envelope) {
        return envelope.time().atOffset(ZoneOffset.UTC);
    }

    private static void insert(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }
}
