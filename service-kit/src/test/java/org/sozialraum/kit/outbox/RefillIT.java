package org.sozialraum.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.plain.LogReader;
import org.sozialraum.kit.plain.LogReader.Entry;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.plain.PlainService.Running;

/** The event table can fill a lost log again; a database that knows less than the log gives out no numbers. */
class RefillIT {

    private static int number;

    private PlainService service;
    private UUID project;

    @BeforeEach
    void start() {
        service = new PlainService("refill_" + ++number);
        project = PlainService.newId();
        tell(5);
        service.publishAll();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aTopicThatWasLostIsFilledAgainUnderTheSameNumbers() {
        List<String> before = numbered();
        PlainService.replaceTopic(service.topic);
        assertEquals(List.of(), numbered());

        tell(1);
        service.publishAll();

        assertEquals(before, numbered().subList(0, 5));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), sequences());
    }

    @Test
    void aTopicThatIsReplacedUnderARunningPublisherIsFilledAgainWithoutARestart() {
        try (Running _ = service.start(service.publisher())) {
            tell(1);
            service.awaitAllSent();
            PlainService.replaceTopic(service.topic);
            tell(1);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> sequences().equals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L)));

            PlainService.replaceTopic(service.topic);
            Awaitility.await("although there is nothing new to be sent")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> sequences().equals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L)));
        }
    }

    @Test
    void aTopicThatWasLostBeforeItsIdWasEverNotedIsFilledAgain() {
        PlainService.replaceTopic(service.topic);
        service.database.change("update publisher_lease set topic_id = null, text_topic_id = null");
        service.publishAll();
        tell(1);
        service.publishAll();
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), sequences());
    }

    @Test
    void textsAreSentAgainWhenTheirTopicWasLost() {
        UUID text = service.share("bleibt");
        UUID withdrawn = service.share("geht");
        service.database.change("update text set content = null, salt = null, withdrawn_at = now(), sent = false"
                + " where id = '" + withdrawn + "'");
        service.publishAll();
        PlainService.replaceTopic(Topics.TEXT);

        tell(1);
        service.publishAll();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> service.unsent() == 0);

        List<ConsumerRecord<String, byte[]>> records = new LogReader(Topics.TEXT).records();
        assertEquals(
                1,
                records.stream()
                        .filter(r -> r.key().equals(text.toString()) && r.value() != null)
                        .count());
        assertEquals(
                1,
                records.stream()
                        .filter(r -> r.key().equals(withdrawn.toString()) && r.value() == null)
                        .count());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), sequences(), "events were not sent again");
    }

    @Test
    void aDatabaseThatIsOlderThanTheLogNumbersAndSendsNothing() {
        restoreBackupOfPosition(3);
        tell(2);
        Publisher publisher = service.publisher();
        try (Running _ = service.start(publisher)) {
            awaitRefusal(publisher);
        }
        assertEquals(
                "the log is ahead of the database, which was restored from too old a backup: log=5 database=3",
                publisher.refusal().orElseThrow());
        assertEquals(2, service.database.count("select count(*) from event where position is null"));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), sequences());
    }

    @Test
    void aDatabaseThatGaveTheLogsNumbersToOtherEventsSendsNothing() {
        restoreBackupOfPosition(3);
        tell(2);
        service.database.change("with next as (select id, row_number() over (order by insertion) n from event"
                + " where position is null) update event set position = 3 + n from next where next.id = event.id");
        service.database.change("update publisher_lease set last_position = 5");
        Publisher publisher = service.publisher();
        try (Running _ = service.start(publisher)) {
            awaitRefusal(publisher);
        }
        assertEquals(
                "number 5 is another event in the log than in the database",
                publisher.refusal().orElseThrow());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), sequences());
    }

    @Test
    void theEndOfTheLogIsFoundBehindManyTransactionsThatSaidNothing() {
        try (Producer<String, byte[]> silent = silentProducer()) {
            silent.initTransactions();
            for (int i = 0; i < 60; i++) {
                silent.beginTransaction();
                silent.send(new ProducerRecord<>(service.topic, PlainService.OFFICE, new byte[1]));
                silent.flush();
                silent.abortTransaction();
            }
        }
        assertEquals(5, LogEnd.of(service.kafka(), service.topic).orElseThrow().position());
        PlainService.createTopic("test.empty");
        assertTrue(LogEnd.of(service.kafka(), "test.empty").isEmpty());
    }

    private Producer<String, byte[]> silentProducer() {
        Map<String, Object> config = new HashMap<>(service.kafka());
        config.put("transactional.id", "silent");
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    private static void awaitRefusal(Publisher publisher) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> publisher.refusal().isPresent());
    }

    /** As the database was when it had given out this number. */
    private void restoreBackupOfPosition(int position) {
        service.database.change("set session_replication_role = replica; delete from event where position > " + position
                + "; update subject_counter set last_sequence = " + position
                + "; update publisher_lease set sent_up_to = " + position + ", last_position = " + position);
    }

    private void tell(int events) {
        for (int i = 0; i < events; i++) {
            service.tell(project);
        }
    }

    private List<String> numbered() {
        return service.log().entries().stream()
                .map(entry -> entry.position() + " " + entry.sequence() + " " + entry.id())
                .toList();
    }

    private List<Long> sequences() {
        return service.log().entries().stream().map(Entry::sequence).toList();
    }
}
