package org.sozialraum.kit.plain;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.sozialraum.kit.test.RealParts;

/** Reads a topic from its start to its end, as it is now; committed records only. */
public final class LogReader {

    /** A record of the log; position and sequence are those of its envelope. */
    public record Entry(String id, String subject, long sequence, long position, ConsumerRecord<String, byte[]> raw) {}

    private final String topic;

    public LogReader(String topic) {
        this.topic = topic;
    }

    public List<ConsumerRecord<String, byte[]>> records() {
        Map<String, Object> config = new HashMap<>(RealParts.kafka());
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "none");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
            return read;
        }
    }

    /** Every event, repetitions too, in the order of its partition. */
    public List<Entry> entries() {
        return records().stream()
                .map(message -> new Entry(
                        header(message, "ce_id"),
                        header(message, "ce_subject"),
                        Long.parseLong(header(message, "ce_sequence")),
                        Long.parseLong(header(message, "ce_position")),
                        message))
                .toList();
    }

    /** The sequences of each subject in the order of the log, a repetition left out. */
    public Map<String, List<Long>> sequencesBySubject() {
        Map<String, List<Long>> sequences = new TreeMap<>();
        firstOfEach()
                .forEach(entry -> sequences
                        .computeIfAbsent(entry.subject(), _ -> new ArrayList<>())
                        .add(entry.sequence()));
        return sequences;
    }

    /** Every event once, where it first stands. */
    public List<Entry> firstOfEach() {
        Map<String, Entry> first = new LinkedHashMap<>();
        entries().forEach(entry -> first.putIfAbsent(entry.id(), entry));
        return List.copyOf(first.values());
    }

    public static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
