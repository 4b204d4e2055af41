package org.sozialraum.kit.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.database.PassingFaults;
import org.sozialraum.kit.projection.EventReader.Envelope;
import org.sozialraum.kit.projection.EventReader.TextRecord;
import org.sozialraum.kit.projection.EventReader.Unreadable;
import org.sozialraum.kit.projection.Progress.TakenOver;
import org.sozialraum.kit.tenant.Place;
import org.sozialraum.kit.tenant.Transactions;
import org.sozialraum.kit.tenant.Work;

/**
 * Lets what was read from a partition take effect: effect, numbers and position in one transaction, so all of it or nothing.
 * What cannot be applied is parked.
 */
final class Applier {

    private static final Logger LOG = Logger.getLogger(Applier.class);
    private static final int READ_MODEL_BATCH = 200;
    /** For work on what belongs to no office. */
    private static final Work NOBODY = new Work("", "log", null, null);

    /** How far a partition is read, of the topic that had this id. */
    record Position(String topicId, long nextOffset) {}

    /** The database does not answer; reading waits for it and skips nothing. */
    static final class DatabaseAway extends RuntimeException {
        DatabaseAway(Exception cause) {
            super(cause);
        }
    }

    private final Projection projection;
    private final Place place;
    private final Progress progress;
    private final DataSource database;
    private final Transactions transactions;
    private final Runnable afterParking;

    Applier(
            Projection projection,
            Place place,
            DataSource database,
            Transactions transactions,
            Clock clock,
            Runnable afterParking) {
        this.projection = projection;
        this.place = place;
        this.progress = new Progress(projection.name(), clock);
        this.database = database;
        this.transactions = transactions;
        this.afterParking = afterParking;
    }

    /** Where this projection goes on with a partition of the topic that has this id now. */
    Position position(TopicPartition partition, String topicId) {
        long[] next = new long[1];
        try {
            inTransaction(
                    NOBODY,
                    connection -> next[0] =
                            progress.nextOffset(connection, partition.topic(), topicId, partition.partition()));
        } catch (RuntimeException fault) {
            throw new DatabaseAway(fault);
        }
        return new Position(topicId, next[0]);
    }

    /** Parts of one office each, since a transaction sees one office; parts of one event where each is a decision. */
    List<List<ConsumerRecord<String, byte[]>>> batches(List<ConsumerRecord<String, byte[]>> records) {
        int most = projection.acts() ? 1 : READ_MODEL_BATCH;
        List<List<ConsumerRecord<String, byte[]>>> batches = new ArrayList<>();
        String office = null;
        for (ConsumerRecord<String, byte[]> message : records) {
            String its = EventReader.headers(message).getOrDefault("ce_youthoffice", "");
            if (batches.isEmpty() || !its.equals(office) || batches.getLast().size() == most) {
                batches.add(new ArrayList<>());
                office = its;
            }
            batches.getLast().add(message);
        }
        return batches;
    }

    /**
     * Applies a batch of one office.
     *
     * @return where the partition stands after it
     * @throws TakenOver when another instance has gone on with the partition
     * @throws Unreadable when a record of the batch has no envelope that can be read; what lies before it took effect
     * @throws DatabaseAway when nothing was done, and the same can be done later
     */
    Position apply(TopicPartition partition, Position from, List<ConsumerRecord<String, byte[]>> batch)
            throws Unreadable {
        try {
            return inOneTransaction(partition, from, batch, null);
        } catch (TakenOver lost) {
            throw lost;
        } catch (Unreadable unreadable) {
            if (batch.size() == 1) {
                throw unreadable;
            }
            // What lies before it is readable.
            return oneByOne(partition, from, batch);
        } catch (RuntimeException fault) {
            waitWhereItPasses(fault);
            return batch.size() > 1 ? oneByOne(partition, from, batch) : applyOrPark(partition, from, batch);
        }
    }

    private Position oneByOne(TopicPartition partition, Position from, List<ConsumerRecord<String, byte[]>> batch)
            throws Unreadable {
        Position position = from;
        for (ConsumerRecord<String, byte[]> message : batch) {
            position = apply(partition, position, List.of(message));
        }
        return position;
    }

    /** Tries once more, since a fault at the commit, say, need not be the event's; what fails again is put aside. */
    private Position applyOrPark(TopicPartition partition, Position from, List<ConsumerRecord<String, byte[]>> one)
            throws Unreadable {
        try {
            return inOneTransaction(partition, from, one, null);
        } catch (TakenOver lost) {
            throw lost;
        } catch (RuntimeException fault) {
            waitWhereItPasses(fault);
            String reason = Reasons.of(fault);
            if (partition.topic().equals(Topics.TEXT)) {
                throw new Unreadable(reason);
            }
            LOG.errorf(
                    "subject parked: projection=%s partition=%s offset=%d reason=%s",
                    projection.name(), partition, one.getFirst().offset(), reason);
            Position after = inOneTransaction(partition, from, one, reason);
            afterParking.run();
            return after;
        }
    }

    private void waitWhereItPasses(RuntimeException fault) {
        if (PassingFaults.isOne(fault) || !isDatabaseThere()) {
            throw new DatabaseAway(fault);
        }
    }

    private boolean isDatabaseThere() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException away) {
            return false;
        }
    }

    /** @param parkReason where the one event of the batch is to be parked instead of applied */
    private Position inOneTransaction(
            TopicPartition partition, Position from, List<ConsumerRecord<String, byte[]>> batch, String parkReason)
            throws Unreadable {
        Position after = new Position(from.topicId(), batch.getLast().offset() + 1);
        List<Runnable> steps = new ArrayList<>();
        Work work = null;
        for (ConsumerRecord<String, byte[]> message : batch) {
            Work its;
            if (partition.topic().equals(Topics.TEXT)) {
                TextRecord text = EventReader.text(message);
                its = new Work(text.youthOffice(), "log", null, null);
                steps.add(() -> projection.applyText(text.id(), text.salt(), text.content()));
            } else {
                Envelope envelope = EventReader.envelope(message);
                its = new Work(envelope.youthOffice(), envelope.actor(), envelope.id(), envelope.correlationId());
                steps.add(() -> its.run(() -> step(message, envelope, from.topicId(), parkReason)));
            }
            work = work == null ? its : work;
        }
        inTransaction(work, connection -> {
            progress.advance(
                    connection,
                    partition.topic(),
                    from.topicId(),
                    partition.partition(),
                    from.nextOffset(),
                    after.nextOffset());
            steps.forEach(Runnable::run);
        });
        return after;
    }

    private void step(ConsumerRecord<String, byte[]> message, Envelope envelope, String topicId, String parkReason) {
        withConnection(connection -> {
            if (parkReason != null) {
                progress.park(connection, envelope, message, topicId, parkReason);
                return;
            }
            switch (progress.turn(connection, envelope)) {
                case APPLY -> {
                    projection.apply(EventReader.event(envelope, message.value()));
                    progress.applied(connection, envelope);
                }
                case SKIP -> LOG.debugf("known already: projection=%s event=%s", projection.name(), envelope.id());
                case PARK_BEHIND ->
                    progress.park(connection, envelope, message, topicId, "an earlier event of the subject is parked");
                case PARK_GAP ->
                    progress.park(connection, envelope, message, topicId, "an earlier event of the subject is missing");
                case PARK_IMPOSTOR ->
                    progress.park(connection, envelope, message, topicId, "its number was another event's");
            }
        });
    }

    private void inTransaction(Work work, SqlStep step) {
        place.run(() -> work.run(() -> transactions.inTheBackground(() -> withConnection(step))));
    }

    private void withConnection(SqlStep step) {
        try (Connection connection = database.getConnection()) {
            step.on(connection);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private interface SqlStep {
        void on(Connection connection) throws SQLException;
    }
}
