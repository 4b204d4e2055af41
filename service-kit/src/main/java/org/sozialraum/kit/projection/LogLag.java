package org.sozialraum.kit.projection;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Tells where the log holds events of a youth office that a projection has not read yet. */
@ApplicationScoped
public class LogLag {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long AT_MOST = Duration.ofSeconds(4).toNanos();

    private final DataSource database;
    private final Map<String, Object> kafka;

    LogLag(DataSource database, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.database = database;
        this.kafka = kafka;
    }

    /**
     * Looks at what lies beyond the projection's positions. What is other offices' does not count.
     *
     * @return a topic where something lies; also one where so much does that it cannot be looked through in seconds
     * @throws KafkaException where the broker does not answer
     */
    @Transactional
    public Optional<String> topicBehind(String projection, Collection<String> topics, String youthOffice) {
        Map<String, Object> config = new LinkedHashMap<>(kafka);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream()
                            .map(partition -> new TopicPartition(topic, partition.partition())))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            Map<TopicPartition, Long> read = positions(projection);
            List<TopicPartition> open = all.stream()
                    .filter(partition -> read.getOrDefault(partition, 0L) < ends.get(partition))
                    .toList();
            consumer.assign(open);
            open.forEach(partition -> consumer.seek(partition, read.getOrDefault(partition, 0L)));
            return firstWithAny(consumer, open, ends, youthOffice);
        }
    }

    /** Where a partition ends with marks of transactions only, reading passes them and finds nothing. */
    private static Optional<String> firstWithAny(
            KafkaConsumer<String, byte[]> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            String youthOffice) {
        long until = System.nanoTime() + AT_MOST;
        Optional<TopicPartition> unread = firstUnread(consumer, partitions, ends);
        while (unread.isPresent()) {
            if (System.nanoTime() > until) {
                return unread.map(TopicPartition::topic);
            }
            for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                Header office = message.headers().lastHeader("ce_youthoffice");
                if (office != null && youthOffice.equals(new String(office.value(), StandardCharsets.UTF_8))) {
                    return Optional.of(message.topic());
                }
            }
            unread = firstUnread(consumer, partitions, ends);
        }
        return Optional.empty();
    }

    private static Optional<TopicPartition> firstUnread(
            KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .filter(partition -> consumer.position(partition) < ends.get(partition))
                .findFirst();
    }

    private Map<TopicPartition, Long> positions(String projection) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select topic, partition, next_offset from projection_offset where projection = ?")) {
            statement.setString(1, projection);
            Map<TopicPartition, Long> positions = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                }
            }
            return positions;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
