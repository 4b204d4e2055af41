package org.sozialraum.kit.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sozialraum.kit.projection.EventReader.Envelope;

/** How far a projection has read, partition by partition and subject by subject, kept beside what it made of it. */
final class Progress {

    /** Another instance has gone on with this partition; what this one was about to write must not be. */
    static final class TakenOver extends RuntimeException {
        TakenOver() {
            super("another instance reads this partition", null, false, false);
        }
    }

    /** What is to be done with an event, by its number. */
    enum Turn {
        /** The next one of its subject. */
        APPLY,
        /** Known already, as applied or as waiting; nothing happens. */
        SKIP,
        /** Its subject waits for a mend; it waits behind. */
        PARK_BEHIND,
        /** A number is missing before it. */
        PARK_GAP,
        /** Its number was another event's. */
        PARK_IMPOSTOR
    }

    private final String projection;
    private final Clock clock;

    Progress(String projection, Clock clock) {
        this.projection = projection;
        this.clock = clock;
    }

    /** Where to go on reading; from the start for a topic that is new, or that was made anew under the same name. */
    long nextOffset(Connection connection, String topic, String topicId, int partition) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into projection_offset as progress (projection, topic, topic_id, partition, next_offset)
                values (?, ?, ?, ?, 0)
                on conflict (projection, topic, partition) do update set
                    next_offset = case when progress.topic_id = excluded.topic_id then progress.next_offset else 0 end,
                    topic_id = excluded.topic_id
                returning next_offset
                """)) {
            statement.setString(1, projection);
            statement.setString(2, topic);
            statement.setString(3, topicId);
            statement.setInt(4, partition);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Compares and sets, so that two instances never apply the same part of a partition. */
    void advance(Connection connection, String topic, String topicId, int partition, long from, long to)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update projection_offset set next_offset = ?"
                + " where projection = ? and topic = ? and partition = ? and next_offset = ? and topic_id = ?")) {
            statement.setLong(1, to);
            statement.setString(2, projection);
            statement.setString(3, topic);
            statement.setInt(4, partition);
            statement.setLong(5, from);
            statement.setString(6, topicId);
            if (statement.executeUpdate() != 1) {
                throw new TakenOver();
            }
        }
    }

    /** Locks the event's subject and says what is to be done with the event. */
    Turn turn(Connection connection, Envelope envelope) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select last_sequence, parked,
                    (select event_id from projection_event
                     where projection = s.projection and youth_office = s.youth_office and subject = s.subject
                         and sequence = ?),
                    exists (select 1 from parked_event
                     where projection = s.projection and youth_office = s.youth_office and subject = s.subject
                         and sequence = ? and event_id = ?)
                from projection_subject s where projection = ? and youth_office = ? and subject = ? for update
                """)) {
            statement.setLong(1, envelope.sequence());
            statement.setLong(2, envelope.sequence());
            statement.setObject(3, envelope.id());
            statement.setString(4, projection);
            statement.setString(5, envelope.youthOffice());
            statement.setString(6, envelope.subject().toString());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return envelope.sequence() == 1 ? Turn.APPLY : Turn.PARK_GAP;
                }
                if (row.getBoolean(4)) {
                    return Turn.SKIP;
                }
                long last = row.getLong(1);
                if (envelope.sequence() <= last) {
                    return envelope.id().equals(row.getObject(3, UUID.class)) ? Turn.SKIP : Turn.PARK_IMPOSTOR;
                }
                if (row.getBoolean(2)) {
                    return Turn.PARK_BEHIND;
                }
                return envelope.sequence() == last + 1 ? Turn.APPLY : Turn.PARK_GAP;
            }
        }
    }

    /** Whether this very event took effect under its number. */
    boolean isApplied(Connection connection, Envelope envelope) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select 1 from projection_event"
                + " where projection = ? and youth_office = ? and subject = ? and sequence = ? and event_id = ?")) {
            statement.setString(1, projection);
            statement.setString(2, envelope.youthOffice());
            statement.setString(3, envelope.subject().toString());
            statement.setLong(4, envelope.sequence());
            statement.setObject(5, envelope.id());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    void applied(Connection connection, Envelope envelope) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                with noted as (insert into projection_event values (?, ?, ?, ?, ?))
                insert into projection_subject (projection, youth_office, subject, last_sequence) values (?, ?, ?, ?)
                on conflict (projection, youth_office, subject) do update set last_sequence = excluded.last_sequence
                """)) {
            statement.setString(1, projection);
            statement.setString(2, envelope.youthOffice());
            statement.setString(3, envelope.subject().toString());
            statement.setLong(4, envelope.sequence());
            statement.setObject(5, envelope.id());
            statement.setString(6, projection);
            statement.setString(7, envelope.youthOffice());
            statement.setString(8, envelope.subject().toString());
            statement.setLong(9, envelope.sequence());
            statement.executeUpdate();
        }
    }

    /** Puts the event aside, whole, and its subject with it. */
    void park(
            Connection connection,
            Envelope envelope,
            ConsumerRecord<String, byte[]> message,
            String topicId,
            String reason)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into projection_subject (projection, youth_office, subject, last_sequence, parked)
                values (?, ?, ?, 0, true)
                on conflict (projection, youth_office, subject) do update set parked = true
                """)) {
            statement.setString(1, projection);
            statement.setString(2, envelope.youthOffice());
            statement.setString(3, envelope.subject().toString());
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into parked_event (projection, topic, partition, "offset", topic_id, youth_office, subject,
                    sequence, event_id, headers, value, reason, parked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?)
                """)) {
            statement.setString(1, projection);
            statement.setString(2, message.topic());
            statement.setInt(3, message.partition());
            statement.setLong(4, message.offset());
            statement.setString(5, topicId);
            statement.setString(6, envelope.youthOffice());
            statement.setString(7, envelope.subject().toString());
            statement.setLong(8, envelope.sequence());
            statement.setObject(9, envelope.id());
            statement.setString(10, EventReader.headersAsJson(message));
            statement.setBytes(11, message.value());
            statement.setString(12, Reasons.bounded(reason));
            statement.setObject(13, clock.instant().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** Takes the subject to the next event after a replay; it goes on as every other one once nothing of it is parked. */
    void unparkIfNothingWaits(Connection connection, String youthOffice, String subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                update projection_subject s set parked = false
                where projection = ? and youth_office = ? and subject = ? and not exists (
                    select 1 from parked_event p
                    where p.projection = s.projection and p.youth_office = s.youth_office and p.subject = s.subject)
                """)) {
            statement.setString(1, projection);
            statement.setString(2, youthOffice);
            statement.setString(3, subject);
            statement.executeUpdate();
        }
    }
}
