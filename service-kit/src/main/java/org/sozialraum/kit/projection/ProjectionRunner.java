package org.sozialraum.kit.projection;

import java.time.Clock;
import java.time.Duration;
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
import org.sozialraum.kit.outbox.TopicIds;
import org.sozialraum.kit.outbox.WakeUp;
import org.sozialraum.kit.projection.Applier.DatabaseAway;
import org.sozialraum.kit.projection.Applier.Position;
import org.sozialraum.kit.projection.EventReader.Unreadable;
import org.sozialraum.kit.projection.Progress.TakenOver;
import org.sozialraum.kit.tenant.Place;
import org.sozialraum.kit.tenant.Transactions;

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
    private static final Duration LOOK_AT_TOPICS = Duration.ofSeconds(1);

    private final Projection projection;
    private final Place place;
    private final Applier applier;
    private final Map<String, Object> kafka;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Map<TopicPartition, Position> positions = new HashMap<>();
    private final Map<TopicPartition, String> stopped = new ConcurrentHashMap<>();
    private volatile KafkaConsumer<String, byte[]> consumer;
    private TopicIds topics;
    private long topicsLookedAt;

    /**
     * @param place where its tables are; every place has its own progress
     * @param database as the application's role
     * @param publisher is woken when a dead letter is to be sent
     */
    public ProjectionRunner(
            Projection projection,
            Place place,
            DataSource database,
            Transactions transactions,
            Map<String, Object> kafka,
            Clock clock,
            WakeUp publisher) {
        this.projection = projection;
        this.place = place;
        this.applier = new Applier(projection, place, database, transactions, clock, publisher::now);
        this.kafka = kafka;
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
                LOG.debugf("stops reading: projection=%s place=%s", projection.name(), place.schema());
            } catch (KafkaException | DatabaseAway fault) {
                LOG.warnf(
                        "reading pauses: projection=%s place=%s fault=%s",
                        projection.name(), place.schema(), fault.getMessage());
                pause();
            } catch (RuntimeException defect) {
                LOG.errorf(
                        defect,
                        "reading pauses after a defect: projection=%s place=%s",
                        projection.name(),
                        place.schema());
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
        if (polled.isEmpty() && !(isAnythingStopped() && isTimeToLookAtTopics())) {
            return;
        }
        if (isAnyTopicReplaced()) {
            LOG.warnf(
                    "a topic was made anew, reading from its start: projection=%s place=%s",
                    projection.name(), place.schema());
            seek(from, from.assignment());
            return;
        }
        for (TopicPartition partition : polled.partitions()) {
            try {
                for (List<ConsumerRecord<String, byte[]>> batch : applier.batches(polled.records(partition))) {
                    positions.put(partition, applier.apply(partition, positions.get(partition), batch));
                }
            } catch (TakenOver lost) {
                LOG.infof(
                        "read elsewhere: projection=%s place=%s partition=%s",
                        projection.name(), place.schema(), partition);
                seek(from, List.of(partition));
            } catch (Unreadable unreadable) {
                LOG.errorf(
                        "partition stops: projection=%s place=%s partition=%s reason=%s",
                        projection.name(), place.schema(), partition, unreadable.getMessage());
                stopped.put(partition, unreadable.getMessage());
                from.pause(List.of(partition));
            }
        }
    }

    private boolean isAnythingStopped() {
        return !stopped.isEmpty();
    }

    /** A topic that stands still brings nothing, so nothing else would tell that it was made anew. */
    private boolean isTimeToLookAtTopics() {
        return System.nanoTime() - topicsLookedAt > LOOK_AT_TOPICS.toNanos();
    }

    /** What was read may be of another topic than the one that the positions are about, under the same name. */
    private boolean isAnyTopicReplaced() {
        topicsLookedAt = System.nanoTime();
        Map<String, String> now = topics.of(projection.topics());
        return positions.entrySet().stream()
                .anyMatch(position -> !position.getValue()
                        .topicId()
                        .equals(now.get(position.getKey().topic())));
    }

    private void seek(KafkaConsumer<String, byte[]> open, Collection<TopicPartition> partitions) {
        Map<String, String> topicIds = topics.of(projection.topics());
        for (TopicPartition partition : partitions) {
            Position position = applier.position(partition, topicIds.get(partition.topic()));
            positions.put(partition, position);
            open.seek(partition, position.nextOffset());
        }
        // What stood still is tried again: the topic may be another one.
        partitions.forEach(stopped::remove);
        open.resume(partitions);
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
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group());
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

    private String group() {
        return place.equals(Place.IN_USE) ? projection.name() : projection.name() + "." + place.schema();
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
