package org.sozialraum.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;

/**
 * How long an event takes from the commit of its transaction into the log, on a service that has nothing else to do. When
 * it was committed is PostgreSQL's note, when it was sent is the record's time stamp (whole milliseconds, cut off), and
 * when it is to be seen is this program's clock; all three are the same machine's.
 */
final class WakeUp {

    private static final int WARM_UP = 200;
    private static final int COMMITS = 200;
    private static final double WANTED_MILLIS = 20;

    private record Arrival(Instant sent, Instant seen) {}

    private WakeUp() {}

    public static void main(String[] arguments) throws Exception {
        try (MeasuredService service = new MeasuredService();
                KafkaConsumer<String, byte[]> log = logAtItsEnd()) {
            Map<UUID, Arrival> arrivals = new HashMap<>();
            for (int i = 0; i < WARM_UP + COMMITS; i++) {
                // Longer than the publisher looks by itself, so that no look of its own stands in for the signal.
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(20, 300));
                service.commit(service.line);
                Map.Entry<UUID, Arrival> next = awaitNext(log);
                if (i >= WARM_UP) {
                    arrivals.put(next.getKey(), next.getValue());
                }
            }
            Map<UUID, Instant> committed = commitTimes();
            report("until it is sent", arrivals, committed, Arrival::sent);
            report("until a reader sees it", arrivals, committed, Arrival::seen);
        }
        System.exit(0);
    }

    private static KafkaConsumer<String, byte[]> logAtItsEnd() {
        Map<String, Object> config = new HashMap<>(RealParts.kafka());
        config.put("isolation.level", "read_committed");
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.BUDGET, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private static Map.Entry<UUID, Arrival> awaitNext(KafkaConsumer<String, byte[]> log) {
        while (true) {
            for (ConsumerRecord<String, byte[]> message : log.poll(Duration.ofSeconds(1))) {
                Instant now = Instant.now();
                String type = new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                if (type.contains("CommitmentPlaced")) {
                    String id = new String(message.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
                    return Map.entry(UUID.fromString(id), new Arrival(Instant.ofEpochMilli(message.timestamp()), now));
                }
            }
        }
    }

    private static Map<UUID, Instant> commitTimes() throws Exception {
        try (Connection superuser = RealParts.superuser(MeasuredService.DATABASE);
                Statement statement = superuser.createStatement();
                // The journal, since the event's own row is written anew when it is given its number.
                ResultSet row = statement.executeQuery(
                        "select event_id, pg_xact_commit_timestamp(xmin) from journal_entry where kind = 'COMMITMENT'")) {
            Map<UUID, Instant> times = new HashMap<>();
            while (row.next()) {
                times.put(
                        row.getObject(1, UUID.class),
                        row.getObject(2, Timestamp.class).toInstant());
            }
            return times;
        }
    }

    private static void report(
            String what, Map<UUID, Arrival> arrivals, Map<UUID, Instant> committed, Function<Arrival, Instant> end) {
        double[] millis = arrivals.entrySet().stream()
                .mapToDouble(arrival -> Duration.between(committed.get(arrival.getKey()), end.apply(arrival.getValue()))
                                .toNanos()
                        / 1e6)
                .sorted()
                .toArray();
        System.out.printf(
                "BENCHMARK from the commit %s, %d commits: median %.1f ms (%.0f %% of %.0f ms), 99th of 100 %.1f ms, most %.1f ms%n",
                what,
                millis.length,
                millis[millis.length / 2],
                100 * millis[millis.length / 2] / WANTED_MILLIS,
                WANTED_MILLIS,
                millis[millis.length * 99 / 100],
                Arrays.stream(millis).max().orElseThrow());
    }
}
