package org.sozialraum.kit.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.kit.projection.PlainReader.applied;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.outbox.TopicIds;
import org.sozialraum.kit.outbox.TopicSetup;
import org.sozialraum.kit.plain.ChildProcess;
import org.sozialraum.kit.plain.KitDatabase;
import org.sozialraum.kit.plain.Pause;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.projection.PlainReader.Instance;
import org.sozialraum.kit.test.ForeignService;
import org.sozialraum.kit.test.RealParts;

/** A partition goes over from one process to another, in order or against its will: each record takes effect once. */
class TakenOverIT {

    /** A process that asks for nothing for so long loses its partitions. */
    private static final Map<String, Object> IMPATIENT = Map.of("max.poll.interval.ms", 1_500);

    private static KitDatabase database;

    @BeforeAll
    static void start() {
        database = new KitDatabase("taken_over");
        TopicSetup.createMissing(RealParts.kafka(), List.of());
        // Keeps every position that was ever noted, in the order in which they were.
        database.change("""
                create table offset_noted (
                    number bigint generated always as identity,
                    projection text, topic text, partition int, next_offset bigint);
                create function note_offset() returns trigger language plpgsql security definer as $$
                begin
                    insert into offset_noted (projection, topic, partition, next_offset)
                    values (new.projection, new.topic, new.partition, new.next_offset);
                    return new;
                end
                $$;
                create trigger note_offset after update of next_offset on projection_offset
                    for each row when (old.next_offset <> new.next_offset) execute function note_offset();
                """);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void aReaderThatLosesItsPartitionBetweenTwoTransactionsDoesNotGoOnWithWhatItHasRead() {
        try (PlainReader reader = new PlainReader(database, "between", true, 1)) {
            UUID project = PlainService.newId();
            publish(reader.writer(), project, 10);
            Instance slow = reader.instance(IMPATIENT);
            List<String> transactions = new CopyOnWriteArrayList<>();
            Pause pause = new Pause();
            slow.transactions.beforeEach(() -> {
                transactions.add(isLookingWhereToGoOn(slow) ? "look" : "apply");
                if (transactions.equals(List.of("look", "apply", "apply", "apply", "apply", "apply"))) {
                    pause.run();
                }
            });
            slow.start();
            pause.awaitReached();

            reader.instance().start();
            reader.awaitEffects(project, upTo(10));
            pause.goOn();
            await().until(() -> transactions.size() > 6);

            assertEquals("look", transactions.get(6), "it looks where the other one is instead of going on");
            assertEquals(List.of(upTo(10)), reader.effectsOn(project));
            assertPositionsOnlyGrew(reader.name);
        }
    }

    @Test
    void aReaderThatLosesItsPartitionInTheMiddleOfABatchIsWaitedForAndTheOtherOneGoesOnBehindIt() {
        try (PlainReader reader = new PlainReader(database, "within", false, 1)) {
            UUID project = PlainService.newId();
            ForeignService writer = reader.writer();
            publish(writer, project, 5);
            Instance slow = reader.instance(IMPATIENT);
            Pause pause = new Pause();
            slow.effects.afterApplying = event -> {
                if (event.sequence() == 3) {
                    pause.run();
                }
            };
            slow.start();
            pause.awaitReached();
            reader.instance().start();
            await().until(() -> database.count("select count(*) from pg_stat_activity"
                            + " where datname = 'taken_over' and wait_event_type = 'Lock'")
                    > 0);
            publish(writer, project, 3);
            pause.goOn();

            reader.awaitEffects(project, upTo(8));
            assertEquals(List.of(), reader.parkedOf(project));
            assertPositionsOnlyGrew(reader.name);
        }
    }

    @Test
    void twoReadersThatComeAndGoWhileEventsArriveApplyEachOnceAndInOrder() {
        try (PlainReader reader = new PlainReader(database, "sharing", false, 4)) {
            List<ForeignService> offices = List.of("01060063", "01054", "01051", "01003").stream()
                    .map(reader::writer)
                    .toList();
            List<UUID> projects =
                    IntStream.range(0, 8).mapToObj(_ -> PlainService.newId()).toList();
            reader.instance().start();
            for (int round = 1; round <= 4; round++) {
                Instance guest = reader.instance().start();
                for (int i = 0; i < projects.size(); i++) {
                    publish(offices.get(i % offices.size()), projects.get(i), 25);
                }
                UUID last = projects.getLast();
                int sofar = 25 * round;
                await().until(() -> !reader.effectsOn(last).isEmpty()
                        && reader.effectsOn(last).size() > sofar - 25);
                guest.stop();
            }

            projects.forEach(project -> reader.awaitEffects(project, upTo(100)));
            assertEquals(800, database.count("select count(*) from effect where projection = ?", reader.name));
            assertEquals(0, database.count("select count(*) from parked_event where projection = ?", reader.name));
            assertPositionsOnlyGrew(reader.name);
        }
    }

    /** A text has no number by which a repetition could be known: the position alone keeps a withdrawn one away. */
    @Test
    void aProcessThatWasFrozenWithATextInItsHandsDoesNotBringItBackAfterItWasWithdrawn() {
        String name = "zombie";
        try (PlainReader reader = new PlainReader(database, name, false, 1, Topics.TEXT);
                var producer =
                        new KafkaProducer<>(RealParts.kafka(), new StringSerializer(), new ByteArraySerializer())) {
            startBehindTheTextsOfOtherTests(name);
            UUID text = PlainService.newId();
            try (ChildProcess zombie = new ChildProcess(
                    ReadingProcess.class,
                    name,
                    reader.topic,
                    database.url(),
                    "taken_over",
                    String.valueOf(RealParts.kafka().get("bootstrap.servers")))) {
                await().until(() -> database.count(
                                "select count(*) from projection_offset where projection = ? and topic = ?",
                                name,
                                reader.topic)
                        == 1);
                producer.send(text(text, "{\"text\": \"wird zurückgezogen\"}"));
                zombie.awaitSaid(ReadingProcess.HAS_READ);
                zombie.freeze();
                zombie.say("go on");

                producer.send(text(text, null));
                reader.instance().start();
                await().until(() -> textEffects(name, text).equals(List.of("wird zurückgezogen", "withdrawn")));
                zombie.thaw();
                zombie.await(() -> zombie.hasSaid("read elsewhere: projection=zombie place= partition=sozialraum.text-")
                        || textEffects(name, text).size() > 2);
            }
            assertEquals(List.of("wird zurückgezogen", "withdrawn"), textEffects(name, text));
            assertPositionsOnlyGrew(name);
        }
    }

    private static void startBehindTheTextsOfOtherTests(String name) {
        try (TopicIds ids = new TopicIds(RealParts.kafka());
                var consumer =
                        new KafkaConsumer<>(RealParts.kafka(), new StringDeserializer(), new ByteArrayDeserializer())) {
            String id = ids.of(List.of(Topics.TEXT)).get(Topics.TEXT);
            consumer.endOffsets(IntStream.range(0, Topics.PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(Topics.TEXT, partition))
                            .toList())
                    .forEach((partition, end) ->
                            database.change("insert into projection_offset values ('%s', '%s', '%s', %d, %d)"
                                    .formatted(name, Topics.TEXT, id, partition.partition(), end)));
        }
    }

    private static ProducerRecord<String, byte[]> text(UUID id, String value) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                Topics.TEXT, id.toString(), value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_youthoffice", PlainService.OFFICE.getBytes(StandardCharsets.UTF_8));
        return message;
    }

    private static List<String> textEffects(String projection, UUID text) {
        return database.column(
                "select what from effect where projection = ? and subject = ? order by number",
                projection,
                Topics.TEXT + "/" + text);
    }

    private static boolean isLookingWhereToGoOn(Instance instance) {
        return instance.transactions.work().get().youthOffice().isEmpty();
    }

    private static void publish(ForeignService writer, UUID project, int events) {
        for (int i = 0; i < events; i++) {
            writer.publish(applied(project));
        }
    }

    private static void assertPositionsOnlyGrew(String projection) {
        List<String> partitions = database.column(
                "select distinct topic || ' ' || partition from offset_noted where projection = ?", projection);
        for (String partition : partitions) {
            List<Long> noted = database
                    .column(
                            "select next_offset from offset_noted where projection = ? and topic || ' ' || partition = ?"
                                    + " order by number",
                            projection,
                            partition)
                    .stream()
                    .map(Long::valueOf)
                    .toList();
            assertEquals(noted.stream().sorted().toList(), noted, partition);
            assertEquals(new HashSet<>(noted).size(), noted.size(), "no part of it twice: " + partition);
        }
    }

    private static String[] upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toArray(String[]::new);
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }
}
