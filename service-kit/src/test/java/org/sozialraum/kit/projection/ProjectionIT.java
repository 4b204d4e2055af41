package org.sozialraum.kit.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.kit.projection.PlainReader.applied;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.outbox.TopicSetup;
import org.sozialraum.kit.plain.KitDatabase;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.test.ForeignService;
import org.sozialraum.kit.test.RealParts;

/** What the log brings takes effect once; what cannot be applied waits, and nothing else waits with it. */
class ProjectionIT {

    private static KitDatabase database;

    @BeforeAll
    static void start() {
        database = new KitDatabase("projection");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void anEventThatIsDeliveredTwiceTakesEffectOnce() {
        try (PlainReader reader = new PlainReader(database, "duplicate", false)) {
            var writer = reader.writer();
            UUID project = PlainService.newId();
            var first = writer.publish(applied(project));
            var second = writer.publish(applied(project));
            writer.send(first);
            writer.send(second);
            writer.publish(applied(project));
            reader.instance().start();

            reader.awaitEffects(project, "1", "2", "3");
            assertEquals(List.of(), reader.parkedOf(project));
        }
    }

    @Test
    void aGapParksItsSubjectAndTheOthersGoOn() {
        try (PlainReader reader = new PlainReader(database, "gap", false)) {
            var writer = reader.writer();
            UUID gappy = PlainService.newId();
            UUID sound = PlainService.newId();
            writer.publish(applied(gappy));
            writer.publish(applied(sound));
            writer.send(writer.record(PlainService.newId(), applied(gappy), 3));
            writer.publish(applied(sound));
            writer.send(writer.record(PlainService.newId(), applied(gappy), 4));
            writer.publish(applied(sound));
            reader.instance().start();

            reader.awaitEffects(sound, "1", "2", "3");
            assertEquals(List.of("1"), reader.effectsOn(gappy));
            assertEquals(
                    List.of(
                            "3 an earlier event of the subject is missing",
                            "4 an earlier event of the subject is parked"),
                    reader.parkedOf(gappy));
        }
    }

    @Test
    void anUnknownTypeAndDataOfAnotherFormParkTheirSubjectsOnly() {
        try (PlainReader reader = new PlainReader(database, "unknown", false)) {
            var writer = reader.writer();
            UUID unknown = PlainService.newId();
            UUID formless = PlainService.newId();
            UUID sound = PlainService.newId();
            var newer = writer.record(PlainService.newId(), applied(unknown), 1);
            ForeignService.header(newer, "ce_type", "org.sozialraum.project.ProjectDreamt.v7");
            writer.send(newer);
            var broken = writer.record(PlainService.newId(), applied(formless), 1);
            writer.send(withValue(broken, "{\"projectId\": 7}"));
            writer.publish(applied(sound));
            reader.instance().start();

            reader.awaitEffects(sound, "1");
            assertEquals(
                    List.of("1 NotUnderstood: unknown type org.sozialraum.project.ProjectDreamt.v7"),
                    reader.parkedOf(unknown));
            assertEquals(
                    List.of("1 NotUnderstood: data is not of the form of org.sozialraum.project.ProjectApplied.v1"),
                    reader.parkedOf(formless));
        }
    }

    @Test
    void aNumberThatWasAnotherEventsParksTheSubject() {
        try (PlainReader reader = new PlainReader(database, "impostor", false)) {
            var writer = reader.writer();
            UUID project = PlainService.newId();
            UUID sound = PlainService.newId();
            writer.publish(applied(project));
            writer.publish(applied(project));
            writer.send(writer.record(PlainService.newId(), applied(project), 2));
            writer.publish(applied(project));
            writer.publish(applied(sound));
            reader.instance().start();

            reader.awaitEffects(sound, "1");
            assertEquals(List.of("1", "2"), reader.effectsOn(project));
            assertEquals(
                    List.of("2 its number was another event's", "3 an earlier event of the subject is parked"),
                    reader.parkedOf(project));
        }
    }

    @Test
    void whatAProducerHasAbortedTakesNoEffect() {
        try (PlainReader reader = new PlainReader(database, "aborted", false, 1);
                var producer = new KafkaProducer<>(
                        transactional("aborted"), new StringSerializer(), new ByteArraySerializer())) {
            var writer = reader.writer();
            UUID project = PlainService.newId();
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(writer.record(PlainService.newId(), applied(project), 1));
            producer.flush();
            producer.abortTransaction();
            writer.send(writer.record(PlainService.newId(), applied(project), 1));
            writer.send(writer.record(PlainService.newId(), applied(project), 2));
            reader.instance().start();

            reader.awaitEffects(project, "1", "2");
            assertEquals(List.of(), reader.parkedOf(project));
        }
    }

    @Test
    void anEventThatWaitsIsParkedOnceHoweverOftenItIsDelivered() {
        try (PlainReader reader = new PlainReader(database, "parked_twice", false)) {
            var writer = reader.writer();
            UUID gappy = PlainService.newId();
            UUID sound = PlainService.newId();
            var second = writer.send(writer.record(PlainService.newId(), applied(gappy), 2));
            writer.send(second);
            writer.send(second);
            writer.publish(applied(sound));
            reader.instance().start();

            reader.awaitEffects(sound, "1");
            assertEquals(List.of("2 an earlier event of the subject is missing"), reader.parkedOf(gappy));
        }
    }

    @Test
    void anEnvelopeThatCannotBeReadStopsItsPartitionAfterWhatLiesBeforeIt() {
        try (PlainReader reader = new PlainReader(database, "unreadable", false, 1)) {
            var writer = reader.writer();
            UUID before = PlainService.newId();
            UUID behind = PlainService.newId();
            writer.publish(applied(before));
            writer.publish(applied(before));
            var unreadable = writer.record(PlainService.newId(), applied(behind), 1);
            unreadable.headers().remove("ce_sequence");
            writer.send(unreadable);
            writer.publish(applied(before));
            ProjectionRunner runner = reader.instance().start().runner;

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> !runner.stoppedPartitions().isEmpty());
            assertEquals(
                    Map.of(new TopicPartition(reader.topic, 0), "the envelope has no ce_sequence"),
                    runner.stoppedPartitions());
            assertEquals(List.of("1", "2"), reader.effectsOn(before));
            assertEquals(List.of(), reader.parkedOf(before));
            assertEquals(
                    2, database.count("select next_offset from projection_offset where projection = ?", reader.name));
        }
    }

    @Test
    void anotherOfficesEventUnderThisOfficesKeyIsNotApplied() {
        try (PlainReader reader = new PlainReader(database, "wrong_key", false, 1)) {
            var writer = reader.writer();
            UUID project = PlainService.newId();
            var disguised = writer.record(PlainService.newId(), applied(project), 1);
            ForeignService.header(disguised, "ce_youthoffice", "01054");
            writer.send(disguised);
            ProjectionRunner runner = reader.instance().start().runner;

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> !runner.stoppedPartitions().isEmpty());
            assertEquals(
                    "the key names another youth office than the envelope",
                    runner.stoppedPartitions().get(new TopicPartition(reader.topic, 0)));
            assertEquals(List.of(), reader.effectsOn(project));
        }
    }

    @Test
    void whereToGoOnIsWhatTheDatabaseSaysAndNotWhatTheBrokerHasNoted() throws Exception {
        try (PlainReader reader = new PlainReader(database, "broker_notes", false, 1)) {
            var writer = reader.writer();
            UUID project = PlainService.newId();
            for (int i = 0; i < 3; i++) {
                writer.publish(applied(project));
            }
            try (Admin admin = Admin.create(RealParts.kafka())) {
                admin.alterConsumerGroupOffsets(
                                reader.name, Map.of(new TopicPartition(reader.topic, 0), new OffsetAndMetadata(2)))
                        .all()
                        .get(20, TimeUnit.SECONDS);
            }
            reader.instance().start();
            reader.awaitEffects(project, "1", "2", "3");
        }
    }

    @Test
    void aTextUnderAnotherOfficesNameIsNotRead() {
        try (PlainReader reader = new PlainReader(database, "foreign_text", false, 1, Topics.TEXT);
                var producer =
                        new KafkaProducer<>(RealParts.kafka(), new StringSerializer(), new ByteArraySerializer())) {
            TopicSetup.createMissing(RealParts.kafka(), List.of());
            UUID text = PlainService.newId();
            var message = new ProducerRecord<>(
                    Topics.TEXT,
                    text.toString(),
                    "{\"youthOffice\": \"01054\", \"text\": \"fremd\"}".getBytes(StandardCharsets.UTF_8));
            message.headers().add("ce_youthoffice", PlainService.OFFICE.getBytes(StandardCharsets.UTF_8));
            ProjectionRunner runner = reader.instance().start().runner;
            producer.send(message);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> runner.stoppedPartitions()
                            .containsValue("the text is another youth office's than the envelope says"));
            assertEquals(0, database.count("select count(*) from effect where subject = ?", Topics.TEXT + "/" + text));
        } finally {
            PlainService.replaceTopic(Topics.TEXT);
        }
    }

    @Test
    void aReaderThatIsKilledBetweenEffectAndCommitAppliesTheEventOnceWhenItIsBack() {
        for (boolean acts : List.of(true, false)) {
            try (PlainReader reader = new PlainReader(database, "killed_" + acts, acts)) {
                var writer = reader.writer();
                UUID project = PlainService.newId();
                writer.publish(applied(project));
                writer.publish(applied(project));
                writer.publish(applied(project));
                PlainReader.Instance victim = reader.instance();
                victim.effects.afterApplying = event -> {
                    if (event.sequence() == 2) {
                        throw new KilledReader();
                    }
                };
                victim.start();
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !victim.thread.isAlive());
                assertEquals(acts ? List.of("1") : List.of(), reader.effectsOn(project));

                reader.instance().start();
                reader.awaitEffects(project, "1", "2", "3");
            }
        }
    }

    @Test
    void aLockThatIsNotHadInTimeIsWaitedForAndDoesNotPark() {
        try (PlainReader reader = new PlainReader(database, "lock", true)) {
            var writer = reader.writer();
            UUID project = PlainService.newId();
            writer.publish(applied(project));
            writer.publish(applied(project));
            AtomicInteger faults = new AtomicInteger();
            PlainReader.Instance instance = reader.instance();
            instance.effects.beforeApplying = _ -> {
                if (faults.incrementAndGet() <= 3) {
                    throw new IllegalStateException(new SQLException("lock timeout", "55P03"));
                }
            };
            instance.start();

            reader.awaitEffects(project, "1", "2");
            assertEquals(List.of(), reader.parkedOf(project));
            assertEquals(5, faults.get());
        }
    }

    @Test
    void aTopicThatWasReplacedIsReadFromItsStartAndWhatIsKnownIsSkipped() {
        try (PlainReader reader = new PlainReader(database, "replaced", false, 1)) {
            var writer = reader.writer();
            UUID project = PlainService.newId();
            List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                records.add(writer.publish(applied(project)));
            }
            reader.instance().start();
            reader.awaitEffects(project, "1", "2", "3");

            PlainService.replaceTopic(reader.topic, 1);
            // The new topic is soon as long as the old one was: the old offset would lie in the middle of it.
            var other = reader.writer();
            UUID early = PlainService.newId();
            other.publish(applied(early));
            records.forEach(other::send);
            other.send(other.record(PlainService.newId(), applied(project), 4));

            reader.awaitEffects(project, "1", "2", "3", "4");
            reader.awaitEffects(early, "1");
            assertEquals(List.of(), reader.parkedOf(project));
        }
    }

    private static Map<String, Object> transactional(String id) {
        Map<String, Object> config = new HashMap<>(RealParts.kafka());
        config.put("transactional.id", id);
        return config;
    }

    private static ProducerRecord<String, byte[]> withValue(ProducerRecord<String, byte[]> message, String value) {
        return new ProducerRecord<>(
                message.topic(), null, message.key(), value.getBytes(StandardCharsets.UTF_8), message.headers());
    }

    /** Not an exception that anybody waits for: the thread is gone, and its connection with it. */
    static final class KilledReader extends Error {}
}
