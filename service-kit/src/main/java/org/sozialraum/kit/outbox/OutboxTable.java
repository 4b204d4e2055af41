package org.sozialraum.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the publisher reads and marks in the database; every change holds only while the epoch is the caller's own. */
final class OutboxTable {

    /** An event as it is sent. */
    record Outgoing(
            long position,
            UUID id,
            String youthOffice,
            String subject,
            long sequence,
            String type,
            String data,
            OffsetDateTime occurredAt,
            String actor,
            UUID causationId,
            String correlationId) {}

    /** A text as it is sent; without content it is withdrawn. */
    record OutgoingText(UUID id, String youthOffice, String content, String salt) {}

    /** How far numbering and sending are, and which topics that is about; null where it was never noted. */
    record Standing(long lastPosition, long sentUpTo, String topicId, String textTopicId) {}

    private OutboxTable() {}

    static Standing standing(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select last_position, sent_up_to, topic_id, text_topic_id from publisher_lease")) {
            row.next();
            return new Standing(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4));
        }
    }

    /** The event that was given this number; empty where none was. */
    static Optional<UUID> eventAt(Connection connection, long position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select id from event where position = ?")) {
            statement.setLong(1, position);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /**
     * Notes which topics are filled from now on.
     *
     * @param eventsAgain whether all events have to be sent again, under the numbers that they have
     * @param textsAgain whether all shared texts have to be sent again
     * @return false when the lease is another's by now
     */
    static boolean fill(
            Connection connection,
            long epoch,
            String topicId,
            String textTopicId,
            boolean eventsAgain,
            boolean textsAgain)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update publisher_lease"
                + " set topic_id = ?, text_topic_id = ?, sent_up_to = case when ? then 0 else sent_up_to end"
                + " where epoch = ?")) {
            statement.setString(1, topicId);
            statement.setString(2, textTopicId);
            statement.setBoolean(3, eventsAgain);
            statement.setLong(4, epoch);
            if (statement.executeUpdate() == 0) {
                return false;
            }
        }
        if (textsAgain) {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("update text set sent = false where shared and sent");
            }
        }
        return true;
    }

    /**
     * Gives the next publication numbers to committed events that have none, in the order in which they were inserted.
     * It selects what is unpublished, never what lies beyond a number: a transaction may commit after a later one.
     *
     * @return false when the lease is another's by now
     */
    static boolean number(Connection connection, long epoch, int atMost) throws SQLException {
        long last;
        try (PreparedStatement lease =
                connection.prepareStatement("select last_position from publisher_lease where epoch = ? for update")) {
            lease.setLong(1, epoch);
            try (ResultSet row = lease.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                last = row.getLong(1);
            }
        }
        try (PreparedStatement numbering = connection.prepareStatement("""
                with unpublished as (
                    select id, row_number() over (order by insertion) as n
                    from (select id, insertion from event where position is null order by insertion limit ?) next)
                update event set position = ? + unpublished.n from unpublished where event.id = unpublished.id
                """)) {
            numbering.setInt(1, atMost);
            numbering.setLong(2, last);
            int numbered = numbering.executeUpdate();
            if (numbered > 0) {
                try (PreparedStatement advance =
                        connection.prepareStatement("update publisher_lease set last_position = ? where epoch = ?")) {
                    advance.setLong(1, last + numbered);
                    advance.setLong(2, epoch);
                    advance.executeUpdate();
                }
            }
        }
        return true;
    }

    /** Events that have a number and are not acknowledged, in order. */
    static List<Outgoing> unsent(Connection connection, int atMost) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select position, id, youth_office, subject, sequence, type, data::text, occurred_at, actor,
                    causation_id, correlation_id
                from event where position > (select sent_up_to from publisher_lease)
                order by position limit ?
                """)) {
            statement.setInt(1, atMost);
            try (ResultSet row = statement.executeQuery()) {
                List<Outgoing> events = new ArrayList<>();
                while (row.next()) {
                    events.add(new Outgoing(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getLong(5),
                            row.getString(6),
                            row.getString(7),
                            row.getObject(8, OffsetDateTime.class),
                            row.getString(9),
                            row.getObject(10, UUID.class),
                            row.getString(11)));
                }
                return events;
            }
        }
    }

    static List<OutgoingText> unsentTexts(Connection connection, int atMost) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, youth_office, content, salt from text where shared and not sent order by id limit ?")) {
            statement.setInt(1, atMost);
            try (ResultSet row = statement.executeQuery()) {
                List<OutgoingText> texts = new ArrayList<>();
                while (row.next()) {
                    texts.add(new OutgoingText(
                            row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)));
                }
                return texts;
            }
        }
    }

    /**
     * Notes what the broker has acknowledged. A text that was withdrawn meanwhile is sent once more.
     *
     * @return false when the lease is another's by now, which may have had to fill a topic anew: then nothing is noted
     */
    static boolean markSent(Connection connection, long epoch, List<OutgoingText> texts, List<Outgoing> events)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update publisher_lease set sent_up_to = greatest(sent_up_to, ?) where epoch = ?")) {
            statement.setLong(1, events.isEmpty() ? 0 : events.getLast().position());
            statement.setLong(2, epoch);
            if (statement.executeUpdate() == 0) {
                return false;
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "update text set sent = true where id = ? and (withdrawn_at is null) = ?")) {
            for (OutgoingText text : texts) {
                statement.setObject(1, text.id());
                statement.setBoolean(2, text.content() != null);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        return true;
    }
}
