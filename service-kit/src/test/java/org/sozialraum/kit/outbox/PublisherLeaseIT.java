package org.sozialraum.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sozialraum.kit.plain.ChildProcess;
import org.sozialraum.kit.plain.LogReader;
import org.sozialraum.kit.plain.LogReader.Entry;
import org.sozialraum.kit.plain.Mortal;
import org.sozialraum.kit.plain.Pause;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.plain.PlainService.Running;
import org.sozialraum.kit.test.RealParts;

/** One process publishes at a time; one that was paused and wakes up late does no harm. */
class PublisherLeaseIT {

    private static int number;

    private PlainService service;

    @BeforeEach
    void start() {
        service = new PlainService("publisher_lease_" + ++number);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aPublisherThatSleptBetweenNumberingAndSendingSendsNothingWhenItWakesUp() {
        UUID project = PlainService.newId();
        tell(project, 3);
        Pause pause = new Pause();

        try (Running _ = service.start(service.publisher(Mortal.interrupted("beginTransaction", 1, pause)))) {
            pause.awaitReached();
            service.letTheLeaseLapse();
            tell(project, 2);
            service.publishAll();
            pause.goOn();
            tell(project, 1);
            service.awaitAllSent();
        }

        assertEquals(upTo(6), positions(), "every event once, in order");
        assertEquals(upTo(6), service.log().sequencesBySubject().get("project/" + project));
    }

    @Test
    void aPublisherThatSleptBeforeNumberingNumbersNothingWhenItWakesUp() {
        UUID project = PlainService.newId();
        tell(project, 2);
        Pause pause = new Pause();
        // The second connection: the lease is taken, nothing is numbered.
        Mortal process = Mortal.interrupted("connect", 5, pause);

        try (Running _ = service.start(service.publisher(process))) {
            pause.awaitReached();
            service.letTheLeaseLapse();
            service.publishAll();
            tell(project, 2);
            try (Running _ = service.start(service.publisher())) {
                service.awaitAllSent();
                pause.goOn();
                tell(project, 2);
                service.awaitAllSent();
            }
        }

        assertEquals(upTo(6), numbersInTheDatabase());
        assertEquals(upTo(6), positions().stream().distinct().sorted().toList());
        assertEquals(upTo(6), service.log().sequencesBySubject().get("project/" + project));
    }

    /** The process is really stopped: it keeps its connections, and learns of nothing that happens meanwhile. */
    @ParameterizedTest(name = "before {0}")
    @CsvSource({
        // It has the lease and has not fenced its predecessor's producer.
        "initTransactions, 1",
        // It is about to see whether the lease is still its own.
        "statement, 3",
        // It has seen that, and is about to number; its transaction holds the lease's row.
        "statement, 4",
        // Everything is sent, and nothing of it to be seen.
        "commitTransaction, 1"
    })
    void aProcessThatIsFrozenAndThawedWhenAnotherOnePublishesNumbersNothingAndSendsNothing(String step, int number) {
        UUID project = PlainService.newId();
        tell(project, 3);
        try (ChildProcess zombie = new ChildProcess(
                PublishingProcess.class,
                service.name,
                service.topic,
                service.database.url(),
                String.valueOf(RealParts.kafka().get("bootstrap.servers")),
                step,
                Integer.toString(number))) {
            zombie.awaitSaid(PublishingProcess.REACHED);
            zombie.freeze();
            zombie.say("go on");
            service.letTheLeaseLapse();
            tell(project, 2);
            try (Running _ = service.start(service.publisher())) {
                service.awaitAllSent();
                zombie.thaw();
                tell(project, 2);
                service.awaitAllSent();
                zombie.await(() -> zombie.hasSaid("another process publishes now: service=" + service.name + " epoch=1")
                        || zombie.hasSaid("publishing pauses: service=" + service.name + " fault="));
                tell(project, 1);
                service.awaitAllSent();
            }
        }

        assertEquals(upTo(8), numbersInTheDatabase());
        assertEquals(upTo(8), positions(), "every event once, in order");
        assertEquals(upTo(8), service.log().sequencesBySubject().get("project/" + project));
    }

    @Test
    void anEpochThatIsOverNeitherRenewsNorNumbersNorMarks() throws SQLException {
        UUID project = PlainService.newId();
        tell(project, 1);
        service.share("ein Text");
        Lease first = new Lease(PlainService.newId());
        Lease second = new Lease(PlainService.newId());
        try (Connection connection = service.background.getConnection()) {
            long old = first.take(connection).orElseThrow();
            assertTrue(second.take(connection).isEmpty(), "it is held");
            service.letTheLeaseLapse();
            long current = second.take(connection).orElseThrow();
            assertEquals(old + 1, current);

            assertFalse(first.renew(connection, old));
            assertFalse(OutboxTable.number(connection, old, 10));
            assertEquals(List.of(), numbersInTheDatabase());
            first.release(connection, old);
            assertTrue(second.renew(connection, current));
            assertTrue(OutboxTable.number(connection, current, 10));
            assertFalse(OutboxTable.markSent(
                    connection, old, OutboxTable.unsentTexts(connection, 10), OutboxTable.unsent(connection, 10)));
            assertEquals(1, OutboxTable.unsentTexts(connection, 10).size(), "a text of a topic that is filled anew");
            assertFalse(OutboxTable.fill(connection, old, "topic", "texts", true, true));
        }
        assertEquals(List.of(1L), numbersInTheDatabase());
        assertEquals(0, service.database.count("select sent_up_to from publisher_lease"));
        assertEquals(
                List.of(), service.database.column("select topic_id from publisher_lease where topic_id is not null"));
    }

    @Test
    void twoPublishersAtOnceSendEveryEventOnce() {
        UUID project = PlainService.newId();
        try (Running _ = service.start(service.publisher());
                Running _ = service.start(service.publisher())) {
            tell(project, 50);
            service.awaitAllSent();
        }
        assertEquals(upTo(50), positions());
    }

    @Test
    void aProducerThatFailsInTheMiddleOfABatchLeavesNothingOfItToReadersAndSendsItAgainWhole() {
        UUID project = PlainService.newId();
        UUID text = service.share("ein Text");
        tell(project, 4);
        Mortal process = Mortal.interrupted("send", 4, () -> {
            throw new KafkaException("the third event of the batch fails");
        });

        try (Running _ = service.start(service.publisher(process))) {
            service.awaitAllSent();
        }

        assertEquals(
                2, process.steps().stream().filter("beginTransaction"::equals).count());
        assertEquals(upTo(4), positions(), "what was sent before the failure is not seen");
        assertEquals(
                1,
                new LogReader(org.sozialraum.contract.Topics.TEXT)
                        .records().stream()
                                .filter(message -> message.key().equals(text.toString()))
                                .count());
    }

    @Test
    void aDefectInTheMiddleOfABatchDoesNotEndThePublisher() {
        UUID project = PlainService.newId();
        tell(project, 2);
        Mortal process = Mortal.interrupted("flush", 1, () -> {
            throw new IllegalStateException("a defect");
        });
        try (Running _ = service.start(service.publisher(process))) {
            service.awaitAllSent();
        }
        assertEquals(upTo(2), positions());
    }

    @Test
    void aDatabaseThatFailsAfterTheBrokerHasAcknowledgedRepeatsTheBatchUnderTheSameNumbers() {
        UUID project = PlainService.newId();
        tell(project, 2);
        AtomicBoolean committed = new AtomicBoolean();
        AtomicBoolean failed = new AtomicBoolean();
        Mortal watching = Mortal.watching(step -> {
            if (step.equals("commitTransaction")) {
                committed.set(true);
            } else if (step.equals("connect") && committed.get() && failed.compareAndSet(false, true)) {
                throw new IllegalStateException("away");
            }
        });
        try (Running _ = service.start(service.publisher(watching))) {
            service.awaitAllSent();
        }
        assertEquals(List.of(1L, 2L, 1L, 2L), positions());
    }

    private void tell(UUID project, int events) {
        for (int i = 0; i < events; i++) {
            service.tell(project);
        }
    }

    private List<Long> positions() {
        return service.log().entries().stream().map(Entry::position).toList();
    }

    private List<Long> numbersInTheDatabase() {
        return service
                .database
                .column("select position from event where position is not null order by position")
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
