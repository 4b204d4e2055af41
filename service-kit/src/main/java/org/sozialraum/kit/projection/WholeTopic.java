package org.sozialraum.kit.projection;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic once, from its start to where it ended when the reading began, partition by partition. */
final class WholeTopic {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int POLLS_WITHOUT_PROGRESS = 50;

    /** Takes what was read of one partition, in order. */
    @FunctionalInterface
    interface Sink {
        void take(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records);
    }

    private WholeTopic() {}

    /** @throws KafkaException when the broker does not answer in time */
    static void read(Map<String, Object> kafka, String topic, Sink sink) {
        Map<String, Object> config = new LinkedHashMap<>(kafka);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // What is asked ahead at the end of one partition would keep the next one waiting for news that nobody needs.
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (TopicPartition partition : partitions) {
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                int idle = 0;
                while (consumer.position(partition) < ends.get(partition)) {
                    long before = consumer.position(partition);
                    List<ConsumerRecord<String, byte[]>> read =
                            consumer.poll(POLL).records(partition);
                    if (!read.isEmpty()) {
                        sink.take(partition, read);
                    }
                    idle = consumer.position(partition) == before ? idle + 1 : 0;
                    if (idle > POLLS_WITHOUT_PROGRESS) {
                        throw new KafkaException(partition + " cannot be read to its end");
                    }
                }
            }
        }
    }
}
