package org.sozialraum.kit.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.database.PassingFaults;
import org.sozialraum.kit.outbox.TopicIds;
import org.sozialraum.kit.outbox.WakeUp;
import org.sozialraum.kit.projection.EventReader.Envelope;
import org.sozialraum.kit.projection.EventReader.TextRecord;
import org.sozialraum.kit.projection.EventReader.Unreadable;
import org.sozialraum.kit.projection.Progress.TakenOver;
import org.sozialraum.kit.tenant.Transactions;
import org.sozialraum.kit.tenant.Work;

/**
 * Reads the log for one projection.
 *
 * <p>Guaranteed: an event takes effect exactly once, through crashes, repetitions and rebalances, since its effect, its
 * number and the position in the log are one transaction, and the position is compared before it is set. An event that
 * cannot be applied parks its subject and nothing else. A database that is away is waited for. Not guaranteed: any order
 * between topics.
 */
public final class ProjectionRunner implements Runnable {

    private static final Logger LOG = Logger.getLogger(ProjectionRunner.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);
    private static final int READ_MODEL_BATCH = 200;

    private record Position(String topicId, long nextOffset) {}

    private final Projection projection;
    private final Progress progress;
    private final DataSource database;
    private final Transactions transactions;
    private final Map<String, Object> kafka;
    private final WakeUp publisher;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Map<TopicPartition, Position> positions = new HashMap<>();
    private final Map<TopicPartition, String> stopped = new ConcurrentHashMap<>();
    private volatile KafkaConsumer<String, byte[]> consumer;
    private TopicIds topics;

    /**
     * @param database as the application's role
     * @param publisher is woken when a dead letter is to be sent
     */
    public ProjectionRunner(
            Projection projection,
            DataSource database,
            Transactions transactions,
            Map<String, Object> kafka,
            Clock clock,
            WakeUp publisher) {
        this.projection = projection;
        this.progress = new Progress(projection.name(), clock);
        this.database = database;
        this.transactions = transactions;
        this.kafka = kafka;
        this.publisher = publisher;
    }

    public Projection projection() {
        return projection;
    }

    /** Partitions that stand still because of a record whose envelope cannot be read, each with the reason. */
    public Map<TopicPartition, String> stoppedPartitions() {
        return Map.copyOf(stopped);
    }

    @Override
    public void run() {
        while (!stopping.get()) {
            try (TopicIds ids = new TopicIds(kafka);
                    KafkaConsumer<String, byte[]> opened = new KafkaConsumer<>(consumerConfig())) {
                topics = ids;
                consumer = opened;
                opened.subscribe(projection.topics(), new SeekToProgress());
                while (!stopping.get()) {
                    readOnce(opened);
                }
            } catch (WakeupException stop) {
                LOG.debugf("stops reading: projection=%s", projection.name());
            } catch (KafkaException | DatabaseAway fault) {
                LOG.warnf("reading pauses: projection=%s fault=%s", projection.name(), fault.getMessage());
                pause();
            } catch (RuntimeException defect) {
                LOG.errorf(defect, "reading pauses after a defect: projection=%s", projection.name());
                pause();
            }
        }
    }

    public void stop() {
        stopping.set(true);
        KafkaConsumer<String, byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }

    private void readOnce(KafkaConsumer<String, byte[]> from) {
        var polled = from.poll(POLL);
        if (polled.isEmpty()) {
            return;
        }
        if (isAnyTopicReplaced()) {
            LOG.warnf("a topic was made anew, reading from its start: projection=%s", projection.name());
            seek(from, from.assignment());
            return;
        }
        for (TopicPartition partition : polled.partitions()) {
            try {
                for (List<ConsumerRecord<String, byte[]>> batch : batches(polled.records(partition))) {
                    apply(partition, batch);
                }
            } catch (TakenOver lost) {
                LOG.infof("read elsewhere: projection=%s partition=%s", projection.name(), partition);
                seek(from, List.of(partition));
            } catch (Unreadable unreadable) {
                LOG.errorf(
                        "partition stops: projection=%s partition=%s reason=%s",
                        projection.name(), partition, unreadable.getMessage());
                stopped.put(partition, unreadable.getMessage());
                from.pause(List.of(partition));
            }
        }
    }

    /** Parts of one office each, since a transaction sees one office; parts of one event where each is a decision. */
    private List<List<ConsumerRecord<String, byte[]>>> batches(List<ConsumerRecord<String, byte[]>> records) {
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

    /** What was read may be of another topic than the one that the positions are about, under the same name. */
    private boolean isAnyTopicReplaced() {
        Map<String, String> now = topics.of(projection.topics());
        return positions.entrySet().stream()
                .anyMatch(position -> !position.getValue()
                        .topicId()
                        .equals(now.get(position.getKey().topic())));
    }

    private void apply(TopicPartition partition, List<ConsumerRecord<String, byte[]>> batch) throws Unreadable {
        try {
            applyInOneTransaction(partition, batch, null);
        } catch (TakenOver lost) {
            throw lost;
        } catch (Unreadable unreadable) {
            if (batch.size() == 1) {
                throw unreadable;
            }
            // What lies before it is readable.
            applyOneByOne(partition, batch);
        } catch (RuntimeException fault) {
            waitWhereItPasses(fault);
            if (batch.size() > 1) {
                applyOneByOne(partition, batch);
            } else {
                applyOrPark(partition, batch);
            }
        }
    }

    private void applyOneByOne(TopicPartition partition, List<ConsumerRecord<String, byte[]>> batch) throws Unreadable {
        for (ConsumerRecord<String, byte[]> message : batch) {
            apply(partition, List.of(message));
        }
    }

    /** Tries once more, since a fault at the commit, say, need not be the event's; what fails again is put aside. */
    private void applyOrPark(TopicPartition partition, List<ConsumerRecord<String, byte[]>> one) throws Unreadable {
        try {
            applyInOneTransaction(partition, one, null);
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
            applyInOneTransaction(partition, one, reason);
            publisher.now();
        }
    }

    private void waitWhereItPasses(RuntimeException fault) {
        if (PassingFaults.isOne(fault) || !isDatabaseThere()) {
            throw new DatabaseAway(fault);
        }
    }

    /** @param parkReason where the one event of the batch is to be parked instead of applied */
    private void applyInOneTransaction(
            TopicPartition partition, List<ConsumerRecord<String, byte[]>> batch, String parkReason) throws Unreadable {
        Position before = positions.get(partition);
        Position after = new Position(before.topicId(), batch.getLast().offset() + 1);
        List<Runnable> steps = new ArrayList<>();
        Work work = null;
        for (ConsumerRecord<String, byte[]> message : batch) {
            if (partition.topic().equals(Topics.TEXT)) {
                TextRecord text = EventReader.text(message);
                work = new Work(text.youthOffice(), "log", null, null);
                steps.add(() -> projection.applyText(text.id(), text.content()));
            } else {
                Envelope envelope = EventReader.envelope(message);
                Work itsWork =
                        new Work(envelope.youthOffice(), envelope.actor(), envelope.id(), envelope.correlationId());
                work = work == null ? itsWork : work;
                steps.add(() -> itsWork.run(() -> step(message, envelope, before.topicId(), parkReason)));
            }
        }
        work.run(() -> transactions.inTheBackground(() -> {
            withConnection(connection -> progress.advance(
                    connection,
                    partition.topic(),
                    before.topicId(),
                    partition.partition(),
                    before.nextOffset(),
                    after.nextOffset()));
            steps.forEach(Runnable::run);
        }));
        positions.put(partition, after);
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

    private void seek(KafkaConsumer<String, byte[]> open, Collection<TopicPartition> partitions) {
        Map<String, String> topicIds = topics.of(projection.topics());
        for (TopicPartition partition : partitions) {
            String topicId = topicIds.get(partition.topic());
            long[] next = new long[1];
            try (Connection connection = database.getConnection()) {
                next[0] = progress.nextOffset(connection, partition.topic(), topicId, partition.partition());
            } catch (SQLException fault) {
                throw new DatabaseAway(fault);
            }
            positions.put(partition, new Position(topicId, next[0]));
            open.seek(partition, next[0]);
        }
    }

    private boolean isDatabaseThere() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException away) {
            return false;
        }
    }

    private void withConnection(SqlStep step) {
        try (Connection connection = database.getConnection()) {
            step.on(connection);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAULT.toMillis());
        } catch (InterruptedException stop) {
            stopping.set(true);
        }
    }

    private Map<String, Object> consumerConfig() {
        Map<String, Object> config = new LinkedHashMap<>(kafka);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, projection.name());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // After a kill the partitions go over to the next process in seconds; the broker's default is 45.
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return config;
    }

    private interface SqlStep {
        void on(Connection connection) throws SQLException;
    }

    /** The database does not answer; reading waits for it and skips nothing. */
    private static final class DatabaseAway extends RuntimeException {
        DatabaseAway(Exception cause) {
            super(cause);
        }
    }

    /** Starts each partition where the database says; Kafka's own notes are not used. */
    private final class SeekToProgress implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            seek(consumer, partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(positions::remove);
            partitions.forEach(stopped::remove);
        }
    }
}
