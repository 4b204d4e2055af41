package org.sozialraum.kit.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sozialraum.kit.database.PassingFaults;
import org.sozialraum.kit.projection.EventReader.Envelope;
import org.sozialraum.kit.projection.EventReader.Unreadable;
import org.sozialraum.kit.tenant.Transactions;
import org.sozialraum.kit.tenant.Work;

/**
 * Applies what a projection has parked, after whatever was wrong with it is mended: one subject after another, its events in
 * the order of their numbers, each in a transaction of its own. A subject stops at the first event that still fails.
 *
 * <p>Guaranteed: the order within a subject, also with what arrives meanwhile, since reader and replay take the subject's
 * row in turn; and that no event takes effect twice, however many replays run. Not guaranteed: that one call applies all; it
 * ends after so many events.
 */
public final class Replay {

    private static final int AT_MOST = 5_000;

    private final Projection projection;
    private final Progress progress;
    private final DataSource database;
    private final Transactions transactions;

    /** @param database as the application's role */
    public Replay(Projection projection, DataSource database, Transactions transactions, Clock clock) {
        this.projection = projection;
        this.progress = new Progress(projection.name(), clock);
        this.database = database;
        this.transactions = transactions;
    }

    private record Parked(
            String topic,
            int partition,
            long offset,
            String topicId,
            long sequence,
            UUID eventId,
            String headers,
            byte[] value) {

        ConsumerRecord<String, byte[]> message(String youthOffice) {
            var message = new ConsumerRecord<>(topic, partition, offset, youthOffice, value);
            EventReader.headersFromJson(headers)
                    .forEach((name, content) -> message.headers().add(name, content.getBytes(StandardCharsets.UTF_8)));
            return message;
        }
    }

    private enum Outcome {
        APPLIED,
        KNOWN_ALREADY,
        NOTHING_LEFT,
        STILL_FAILS
    }

    /**
     * Applies what the youth office has parked.
     *
     * @param actor who asks for it
     * @return how many events took effect
     */
    public int run(String youthOffice, String actor) {
        Work asked = new Work(youthOffice, actor, null, null);
        int applied = 0;
        for (String subject : parkedSubjects(asked)) {
            Outcome outcome = Outcome.APPLIED;
            while (applied < AT_MOST && (outcome == Outcome.APPLIED || outcome == Outcome.KNOWN_ALREADY)) {
                outcome = applyNext(asked, subject);
                applied += outcome == Outcome.APPLIED ? 1 : 0;
            }
        }
        return applied;
    }

    private List<String> parkedSubjects(Work asked) {
        List<String> subjects = new ArrayList<>();
        inTransaction(asked, connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select subject from projection_subject"
                    + " where projection = ? and youth_office = ? and parked order by subject")) {
                statement.setString(1, projection.name());
                statement.setString(2, asked.youthOffice());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        subjects.add(row.getString(1));
                    }
                }
            }
        });
        return subjects;
    }

    private Outcome applyNext(Work asked, String subject) {
        Outcome[] outcome = new Outcome[1];
        Parked[] tried = new Parked[1];
        try {
            inTransaction(asked, connection -> outcome[0] = applyNext(connection, asked, subject, tried));
            return outcome[0];
        } catch (RuntimeException fault) {
            if (PassingFaults.isOne(fault) || tried[0] == null) {
                throw fault;
            }
            inTransaction(asked, connection -> stillFails(connection, tried[0], Reasons.of(fault)));
            return Outcome.STILL_FAILS;
        }
    }

    private Outcome applyNext(Connection connection, Work asked, String subject, Parked[] tried) throws SQLException {
        long last = lockedLastSequence(connection, asked.youthOffice(), subject);
        Optional<Parked> first = firstParked(connection, asked.youthOffice(), subject);
        if (first.isEmpty()) {
            progress.unparkIfNothingWaits(connection, asked.youthOffice(), subject);
            return Outcome.NOTHING_LEFT;
        }
        Parked parked = first.get();
        tried[0] = parked;
        Envelope envelope = envelope(parked, asked.youthOffice());
        Outcome outcome;
        if (parked.sequence() == last + 1) {
            new Work(asked.youthOffice(), envelope.actor(), envelope.id(), envelope.correlationId())
                    .run(() -> projection.apply(EventReader.event(envelope, parked.value())));
            progress.applied(connection, envelope);
            outcome = Outcome.APPLIED;
        } else if (parked.sequence() > last) {
            stillFails(connection, parked, "an earlier event of the subject is missing");
            return Outcome.STILL_FAILS;
        } else if (progress.isApplied(connection, envelope)) {
            outcome = Outcome.KNOWN_ALREADY;
        } else {
            stillFails(connection, parked, "its number was another event's");
            return Outcome.STILL_FAILS;
        }
        remove(connection, parked);
        progress.unparkIfNothingWaits(connection, asked.youthOffice(), subject);
        return outcome;
    }

    /** While it is locked, the reader of the log waits with this subject. */
    private long lockedLastSequence(Connection connection, String youthOffice, String subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select last_sequence from projection_subject"
                + " where projection = ? and youth_office = ? and subject = ? for update")) {
            statement.setString(1, projection.name());
            statement.setString(2, youthOffice);
            statement.setString(3, subject);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Optional<Parked> firstParked(Connection connection, String youthOffice, String subject)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select topic, partition, "offset", topic_id, sequence, event_id, headers::text, value
                from parked_event where projection = ? and youth_office = ? and subject = ?
                order by sequence, parked_at, partition, "offset" limit 1
                """)) {
            statement.setString(1, projection.name());
            statement.setString(2, youthOffice);
            statement.setString(3, subject);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Parked(
                                row.getString(1),
                                row.getInt(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getLong(5),
                                row.getObject(6, UUID.class),
                                row.getString(7),
                                row.getBytes(8)))
                        : Optional.empty();
            }
        }
    }

    private static Envelope envelope(Parked parked, String youthOffice) {
        try {
            return EventReader.envelope(parked.message(youthOffice));
        } catch (Unreadable defect) {
            throw new IllegalStateException("what was parked had a readable envelope", defect);
        }
    }

    private void stillFails(Connection connection, Parked parked, String reason) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update parked_event set reason = ?"
                + " where projection = ? and topic_id = ? and partition = ? and \"offset\" = ?")) {
            statement.setString(1, Reasons.bounded(reason));
            key(statement, 2, parked);
            statement.executeUpdate();
        }
    }

    private void remove(Connection connection, Parked parked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from parked_event"
                + " where projection = ? and topic_id = ? and partition = ? and \"offset\" = ?")) {
            key(statement, 1, parked);
            statement.executeUpdate();
        }
    }

    private void key(PreparedStatement statement, int from, Parked parked) throws SQLException {
        statement.setString(from, projection.name());
        statement.setString(from + 1, parked.topicId());
        statement.setInt(from + 2, parked.partition());
        statement.setLong(from + 3, parked.offset());
    }

    private void inTransaction(Work asked, Step step) {
        asked.run(() -> transactions.inTheBackground(() -> {
            try (Connection connection = database.getConnection()) {
                step.on(connection);
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            }
        }));
    }

    private interface Step {
        void on(Connection connection) throws SQLException;
    }
}
