package org.sozialraum.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.plain.LogReader;
import org.sozialraum.kit.plain.LogReader.Entry;
import org.sozialraum.kit.plain.Mortal;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.plain.PlainService.Running;

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
    void aPublisherThatSleptBetweenNumberingAndSendingSendsNothingWhenItWakesUp() throws InterruptedException {
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
    void aPublisherThatSleptBeforeNumberingNumbersNothingWhenItWakesUp() throws InterruptedException {
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

    @Test
    void anEpochThatIsOverNeitherRenewsNorNumbersNorMarks() throws SQLException {
        UUID project = PlainService.newId();
        tell(project, 1);
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
            OutboxTable.markSent(connection, old, List.of(), OutboxTable.unsent(connection, 10));
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

    /** Stops a thread where it is, as SIGSTOP would, until the test lets it go on. */
    private static final class Pause implements Runnable {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void run() {
            reached.countDown();
            try {
                assertTrue(goOn.await(60, TimeUnit.SECONDS));
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }

        void awaitReached() throws InterruptedException {
            assertTrue(reached.await(60, TimeUnit.SECONDS));
        }

        void goOn() {
            goOn.countDown();
        }
    }
}
