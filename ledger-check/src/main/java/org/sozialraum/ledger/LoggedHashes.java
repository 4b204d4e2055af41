package org.sozialraum.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.sozialraum.contract.Topics;

/**
 * What the log says of the journals: which entries it knows, and their hashes at the time of booking. Kept in 33 bytes an
 * entry, so that a million of them fit into little memory.
 */
final class LoggedHashes {

    private static final int HASH_BYTES = 32;
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final String LINE = "budget-line/";

    /** The entries of one line; bit and place 0 belong to entry 1. */
    private static final class Line {
        private final BitSet known = new BitSet();
        private final BitSet hashed = new BitSet();
        private byte[] hashes = new byte[HASH_BYTES * 8];

        void put(int index, String hash) {
            known.set(index);
            if (hash != null) {
                hashed.set(index);
                if (hashes.length < (index + 1) * HASH_BYTES) {
                    hashes = Arrays.copyOf(hashes, Math.max(hashes.length * 2, (index + 1) * HASH_BYTES));
                }
                System.arraycopy(HexFormat.of().parseHex(hash), 0, hashes, index * HASH_BYTES, HASH_BYTES);
            }
        }
    }

    private final Map<UUID, Line> lines = new HashMap<>();

    /** Reads the budget topic from its start to its end, as it is now. */
    static LoggedHashes read(Map<String, Object> kafka) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "none");
        config.put("default.api.timeout.ms", 20_000);
        LoggedHashes logged = new LoggedHashes();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.BUDGET).stream()
                    .map(partition -> new TopicPartition(Topics.BUDGET, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long silentSince = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var read = consumer.poll(Duration.ofMillis(500));
                read.forEach(logged::learn);
                if (!read.isEmpty()) {
                    silentSince = System.nanoTime();
                } else if (System.nanoTime() - silentSince > LONGEST_SILENCE.toNanos()) {
                    throw new IllegalStateException("the broker sends nothing more, but the topic has not ended");
                }
            }
        }
        return logged;
    }

    private void learn(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader("ce_subject");
        String subject = header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        if (!subject.startsWith(LINE)) {
            return;
        }
        try {
            UUID line = UUID.fromString(subject.substring(LINE.length()));
            learn(line, new ObjectMapper().readTree(message.value()));
        } catch (IOException damaged) {
            throw new IllegalStateException("an event of the log is no JSON: offset " + message.offset(), damaged);
        }
    }

    /** A booking is known by its form, so that types of events that come later are understood as well. */
    private void learn(UUID line, JsonNode node) {
        if (node.path("number").isIntegralNumber() && node.path("effects").isObject()) {
            lines.computeIfAbsent(line, _ -> new Line())
                    .put(
                            Math.toIntExact(node.path("number").longValue() - 1),
                            node.path("hash").textValue());
        }
        node.forEach(child -> {
            if (child.isContainerNode()) {
                learn(line, child);
            }
        });
    }

    Set<UUID> lines() {
        return lines.keySet();
    }

    boolean knows(UUID line, long number) {
        Line of = lines.get(line);
        return of != null && of.known.get(index(number));
    }

    /** The hash at the time of booking; null where the log has none, since the entry is older than the chain or unpublished. */
    String hash(UUID line, long number) {
        Line of = lines.get(line);
        int index = index(number);
        return of == null || !of.hashed.get(index)
                ? null
                : HexFormat.of().formatHex(of.hashes, index * HASH_BYTES, (index + 1) * HASH_BYTES);
    }

    /** The last entry that the log knows; 0 for none. */
    long last(UUID line) {
        Line of = lines.get(line);
        return of == null ? 0 : of.known.length();
    }

    /** The last entry that the log has a hash of, which vouches for all before it; 0 for none. */
    long lastHashed(UUID line) {
        Line of = lines.get(line);
        return of == null ? 0 : of.hashed.length();
    }

    private static int index(long number) {
        return Math.toIntExact(number - 1);
    }
}
