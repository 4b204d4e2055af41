package org.sozialraum.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The event with the highest publication number that a service's topic holds. */
record LogEnd(long position, UUID eventId) {

    private static final long FIRST_LOOK_BACK = 50;
    private static final int TRIES_WITHOUT_A_RECORD = 50;
    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * Looks at the end of each partition, further back where nothing but marks of transactions is there. Call it when no
     * transaction of the service is open.
     *
     * @return empty when the topic holds no event
     */
    static Optional<LogEnd> of(Map<String, Object> kafka, String topic) {
        Map<String, Object> config = new LinkedHashMap<>(kafka);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            return partitions.stream()
                    .flatMap(partition ->
                            lastOf(consumer, partition, begins.get(partition), ends.get(partition)).stream())
                    .max(Comparator.comparingLong(LogEnd::position));
        }
    }

    private static Optional<LogEnd> lastOf(
            KafkaConsumer<String, byte[]> consumer, TopicPartition partition, long begin, long end) {
        for (long back = FIRST_LOOK_BACK; begin < end; back *= 10) {
            long from = Math.max(begin, end - back);
            Optional<LogEnd> last = lastBetween(consumer, partition, from, end);
            if (last.isPresent() || from == begin) {
                return last;
            }
        }
        return Optional.empty();
    }

    private static Optional<LogEnd> lastBetween(
            KafkaConsumer<String, byte[]> consumer, TopicPartition partition, long from, long end) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        Map<Long, LogEnd> found = new HashMap<>();
        for (int tries = 0; consumer.position(partition) < end; tries++) {
            if (tries > TRIES_WITHOUT_A_RECORD) {
                throw new KafkaException("the end of " + partition + " cannot be read");
            }
            for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                LogEnd event = read(message);
                found.put(event.position(), event);
                tries = 0;
            }
        }
        return found.values().stream().max(Comparator.comparingLong(LogEnd::position));
    }

    private static LogEnd read(ConsumerRecord<String, byte[]> message) {
        try {
            return new LogEnd(
                    Long.parseLong(header(message, "ce_position")), UUID.fromString(header(message, "ce_id")));
        } catch (IllegalArgumentException foreign) {
            // Nobody else writes here; whoever did, its number is none of ours.
            return new LogEnd(0, new UUID(0, 0));
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
