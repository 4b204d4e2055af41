package org.sozialraum.kit.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.outbox.OutboxTable.Outgoing;
import org.sozialraum.kit.outbox.OutboxTable.OutgoingText;

/**
 * Moves committed events from the outbox to the log. One process of a service does so at a time.
 *
 * <p>Guaranteed: every committed event is sent, with one publication number for ever, and the events of a subject in their
 * order. A crash between sending and noting it repeats a batch under the same numbers. Two fences keep a publisher that
 * was paused and wakes up late from doing harm: it numbers nothing, since the lease has another epoch, and it sends
 * nothing, since Kafka has a newer producer under the same transactional id.
 *
 * <p>A topic that was made anew is filled again, under the same numbers. A database that is older than the log (restored
 * from a backup) publishes nothing: it would give numbers again that the log already has.
 */
public final class Publisher implements Runnable {

    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final int BATCH = 500;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(5);
    /** Another process of the service may have written what this one publishes; nobody signals that. */
    public static final Duration LOOK_ANYWAY = Duration.ofMillis(250);
    /** Where nothing is sent, nothing else tells that a topic was lost and made anew. */
    private static final Duration LOOK_AT_TOPICS = Duration.ofSeconds(5);

    private final String service;
    private final String topic;
    private final DataSource database;
    private final Map<String, Object> kafka;
    private final WakeUp wakeUp;
    private final Function<Map<String, Object>, Producer<String, byte[]>> producers;
    private final Duration lookAnyway;
    private final Lease lease = new Lease(UuidCreator.getTimeOrderedEpoch());
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile String refusal;
    private long topicsLookedAt = System.nanoTime();

    /**
     * @param service name of the service, such as {@code budget-service}
     * @param topic where its events go
     * @param database as the background role, which sees the outbox of all offices
     * @param kafka how the broker is reached
     */
    public Publisher(String service, String topic, DataSource database, Map<String, Object> kafka, WakeUp wakeUp) {
        this(service, topic, database, kafka, wakeUp, KafkaProducer::new, LOOK_ANYWAY);
    }

    /**
     * @param producers make a producer from its settings; a test's may fail and die
     * @param lookAnyway how long to wait where no signal comes
     */
    public Publisher(
            String service,
            String topic,
            DataSource database,
            Map<String, Object> kafka,
            WakeUp wakeUp,
            Function<Map<String, Object>, Producer<String, byte[]>> producers,
            Duration lookAnyway) {
        this.service = service;
        this.topic = topic;
        this.database = database;
        this.kafka = kafka;
        this.wakeUp = wakeUp;
        this.producers = producers;
        this.lookAnyway = lookAnyway;
    }

    /** Publishes until {@link #stop()}, whatever fails in between. */
    @Override
    public void run() {
        while (!isStopping()) {
            try {
                OptionalLong epoch = inTransaction(lease::take);
                if (epoch.isPresent()) {
                    publishWhileLeased(epoch.getAsLong());
                } else {
                    wakeUp.await(lookAnyway.multipliedBy(4));
                }
            } catch (SQLException | KafkaException fault) {
                LOG.warnf("publishing pauses: service=%s fault=%s", service, fault.getMessage());
                pause(PAUSE_AFTER_FAULT);
            } catch (InterruptedException stop) {
                stopped.countDown();
            } catch (RuntimeException defect) {
                LOG.errorf(defect, "publishing pauses after a defect: service=%s", service);
                pause(PAUSE_AFTER_FAULT);
            }
        }
    }

    public void stop() {
        stopped.countDown();
        wakeUp.now();
    }

    /** Why this service publishes nothing although it could; empty when it does, or has not looked yet. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    private boolean isStopping() {
        return stopped.getCount() == 0;
    }

    private void publishWhileLeased(long epoch) throws SQLException, InterruptedException {
        // Whatever the doubt about an earlier batch, a new producer ends it: it fences and aborts its predecessor's.
        Producer<String, byte[]> producer = producers.apply(producerConfig());
        try (TopicIds topics = new TopicIds(kafka)) {
            producer.initTransactions();
            Map<String, String> ids = topics.of(filled());
            refusal = whyNotToPublish();
            if (refusal != null) {
                LOG.errorf("nothing is published: service=%s reason=%s", service, refusal);
                pause(PAUSE_AFTER_REFUSAL);
                return;
            }
            if (!fill(epoch, ids)) {
                LOG.infof("another process publishes now: service=%s epoch=%d", service, epoch);
                return;
            }
            LOG.infof("publishing: service=%s epoch=%d", service, epoch);
            while (!isStopping()) {
                boolean mine = inTransaction(
                        connection -> lease.renew(connection, epoch) && OutboxTable.number(connection, epoch, BATCH));
                if (!mine) {
                    LOG.infof("another process publishes now: service=%s epoch=%d", service, epoch);
                    return;
                }
                if (!sendBatch(producer, epoch, topics, ids)) {
                    if (System.nanoTime() - topicsLookedAt > LOOK_AT_TOPICS.toNanos()) {
                        makeSureOfTopics(topics, ids);
                    }
                    wakeUp.await(lookAnyway);
                }
            }
        } finally {
            producer.close(CLOSE_WITHIN);
        }
        inTransaction(connection -> {
            lease.release(connection, epoch);
            return true;
        });
    }

    private List<String> filled() {
        return List.of(topic, Topics.TEXT);
    }

    /** Compares the log's last event with the database, which must know it under the same number; null when all is well. */
    private String whyNotToPublish() throws SQLException {
        Optional<LogEnd> end = LogEnd.of(kafka, topic);
        if (end.isEmpty()) {
            return null;
        }
        long inTheLog = end.get().position();
        long inTheDatabase = inTransaction(OutboxTable::standing).lastPosition();
        if (inTheLog > inTheDatabase) {
            return "the log is ahead of the database, which was restored from too old a backup: log=%d database=%d"
                    .formatted(inTheLog, inTheDatabase);
        }
        Optional<UUID> known = inTransaction(connection -> OutboxTable.eventAt(connection, inTheLog));
        return inTheLog == 0 || known.equals(Optional.of(end.get().eventId()))
                ? null
                : "number %d is another event in the log than in the database".formatted(inTheLog);
    }

    /** A topic that is another one than when it was filled, or empty although something was sent, is filled again. */
    private boolean fill(long epoch, Map<String, String> ids) throws SQLException {
        OutboxTable.Standing standing = inTransaction(OutboxTable::standing);
        String topicId = ids.get(topic);
        String textTopicId = ids.get(Topics.TEXT);
        boolean eventsAgain = standing.sentUpTo() > 0
                && (standing.topicId() == null
                        ? LogEnd.of(kafka, topic).isEmpty()
                        : !standing.topicId().equals(topicId));
        boolean textsAgain =
                standing.textTopicId() != null && !standing.textTopicId().equals(textTopicId);
        if (eventsAgain || textsAgain) {
            LOG.warnf(
                    "topics were made anew and are filled again: service=%s events=%s texts=%s",
                    service, eventsAgain, textsAgain);
        }
        return inTransaction(
                connection -> OutboxTable.fill(connection, epoch, topicId, textTopicId, eventsAgain, textsAgain));
    }

    private boolean sendBatch(Producer<String, byte[]> producer, long epoch, TopicIds topics, Map<String, String> ids)
            throws SQLException {
        List<OutgoingText> texts = inTransaction(connection -> OutboxTable.unsentTexts(connection, BATCH));
        List<Outgoing> events = inTransaction(connection -> OutboxTable.unsent(connection, BATCH));
        List<DeadLetter> deadLetters = inTransaction(connection -> DeadLetter.unsent(connection, BATCH));
        if (texts.isEmpty() && events.isEmpty() && deadLetters.isEmpty()) {
            return false;
        }
        producer.beginTransaction();
        texts.forEach(text -> producer.send(EventWire.record(text)));
        events.forEach(event -> producer.send(EventWire.record(topic, service, event)));
        deadLetters.forEach(letter -> producer.send(letter.record()));
        producer.flush();
        // Where one was made anew the batch ends here, unseen by readers.
        makeSureOfTopics(topics, ids);
        producer.commitTransaction();
        inTransaction(connection -> {
            if (OutboxTable.markSent(connection, epoch, texts, events)) {
                DeadLetter.markSent(connection, deadLetters);
            }
            return true;
        });
        return true;
    }

    /** A topic that was made anew is filled from its start, by whoever has the lease then. */
    private void makeSureOfTopics(TopicIds topics, Map<String, String> ids) {
        topicsLookedAt = System.nanoTime();
        if (!topics.of(filled()).equals(ids)) {
            throw new KafkaException("a topic was made anew");
        }
    }

    private Map<String, Object> producerConfig() {
        Map<String, Object> config = new LinkedHashMap<>(kafka);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + "-publisher");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return config;
    }

    private void pause(Duration atMost) {
        try {
            if (stopped.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debugf("publishing ends: service=%s", service);
            }
        } catch (InterruptedException stop) {
            stopped.countDown();
        }
    }

    private <T> T inTransaction(Step<T> step) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = step.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException fault) {
                connection.rollback();
                throw fault;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private interface Step<T> {
        T on(Connection connection) throws SQLException;
    }
}
