package org.sozialraum.project;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;

/** Everything that is in a topic now, as a reader of another service sees it. */
final class WholeLog {

    private final List<ConsumerRecord<String, byte[]>> records;

    private WholeLog(List<ConsumerRecord<String, byte[]>> records) {
        this.records = records;
    }

    static WholeLog of(String topic) {
        Map<String, Object> config = new HashMap<>(RealParts.kafka());
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
        }
        return new WholeLog(read);
    }

    /** The events of a project, as soon as the last of them has come to the log. */
    static List<String> ofProjectUpTo(String id, String last) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> of(Topics.PROJECT).eventsOf("project/" + id), types -> types.contains(last));
    }

    /** The short names of a subject's events in their order, a repetition left out. */
    List<String> eventsOf(String subject) {
        return names(message -> header(message, "ce_subject").equals(subject));
    }

    /** The short names of a youth office's events in their order, a repetition left out. */
    List<String> eventsOfOffice(String ags) {
        return names(message -> ags.equals(message.key()));
    }

    private List<String> names(Predicate<ConsumerRecord<String, byte[]>> which) {
        Set<String> seen = new HashSet<>();
        return records.stream()
                .filter(which)
                .filter(message -> seen.add(header(message, "ce_id")))
                .map(message -> header(message, "ce_type").replaceAll("org\\.sozialraum\\.project\\.(\\w+)\\.v1", "$1"))
                .toList();
    }

    /** The last value under this key, "null" for a tombstone; empty where there is none. */
    String lastOf(String key) {
        return records.stream()
                .filter(message -> key.equals(message.key()))
                .reduce((first, second) -> second)
                .map(message -> message.value() == null ? "null" : new String(message.value(), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Whether these words are anywhere in it: in a key, a header or a value. */
    boolean mentions(String words) {
        return records.stream().anyMatch(message -> {
            StringBuilder all = new StringBuilder(String.valueOf(message.key()));
            for (Header header : message.headers()) {
                all.append(new String(header.value(), StandardCharsets.UTF_8));
            }
            if (message.value() != null) {
                all.append(new String(message.value(), StandardCharsets.UTF_8));
            }
            return all.indexOf(words) >= 0;
        });
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
