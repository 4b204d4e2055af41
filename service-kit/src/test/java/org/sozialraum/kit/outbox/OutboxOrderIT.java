package org.sozialraum.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.plain.LogReader.Entry;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.plain.PlainService.Running;
import org.sozialraum.kit.test.Together;

/** Numbers without a gap, whoever writes beside whom. */
class OutboxOrderIT {

    private static final int WRITERS = 200;
    private static final int EVENTS_OF_EACH = 50;
    private static final int SUBJECTS = 20;

    @Test
    void tenThousandEventsOfTwoHundredWritersOnFewSubjectsAreNumberedWithoutAGapAndInOrder()
            throws InterruptedException {
        try (PlainService service = new PlainService("outbox_order")) {
            List<UUID> projects = IntStream.range(0, SUBJECTS)
                    .mapToObj(_ -> PlainService.newId())
                    .toList();
            try (Running _ = service.start(service.publisher());
                    Running _ = service.start(service.publisher())) {
                Together.run(WRITERS, writer -> {
                    for (int i = 0; i < EVENTS_OF_EACH; i++) {
                        service.tell(projects.get((writer + i) % SUBJECTS));
                    }
                    return null;
                });
                service.awaitAllSent();
            }

            int all = WRITERS * EVENTS_OF_EACH;
            assertEquals(all, service.database.count("select count(*) from event"));
            List<Entry> once = service.log().firstOfEach();
            assertEquals(upTo(all), once.stream().map(Entry::position).sorted().toList());
            Map<String, List<Long>> sequences = service.log().sequencesBySubject();
            assertEquals(SUBJECTS, sequences.size());
            sequences.forEach((subject, numbers) -> assertEquals(upTo(all / SUBJECTS), numbers, subject));

            // As after a crash that forgot all that was noted.
            service.database.change("update publisher_lease set sent_up_to = 0");
            service.publishAll();
            List<Entry> twice = service.log().entries();
            Map<String, Entry> first = once.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
            assertTrue(twice.size() >= 2 * all);
            twice.forEach(entry -> {
                assertEquals(first.get(entry.id()).position(), entry.position());
                assertEquals(first.get(entry.id()).sequence(), entry.sequence());
            });
        }
    }

    @Test
    void aTransactionThatStaysOpenHoldsNobodyUpAndItsEventsComeLater()
            throws InterruptedException, ExecutionException, TimeoutException {
        try (PlainService service = new PlainService("outbox_open")) {
            UUID slow = PlainService.newId();
            UUID fast = PlainService.newId();
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            var open = CompletableFuture.runAsync(() -> service.run(() -> {
                service.append(slow);
                service.append(slow);
                written.countDown();
                await(end);
            }));
            await(written);
            try (Running _ = service.start(service.publisher())) {
                for (int i = 0; i < 100; i++) {
                    service.tell(fast);
                }
                Awaitility.await()
                        .atMost(60, TimeUnit.SECONDS)
                        .until(() -> service.database.count("select sent_up_to from publisher_lease") == 100);
                assertEquals(Map.of("project/" + fast, upTo(100)), service.log().sequencesBySubject());

                end.countDown();
                open.get(60, TimeUnit.SECONDS);
                service.tell(fast);
                service.awaitAllSent();
            }

            List<String> insertions = service.database.column(
                    "select id from event where subject = ? order by insertion", "project/" + slow);
            List<Entry> late = service.log().entries().stream()
                    .filter(entry -> entry.subject().equals("project/" + slow))
                    .toList();
            assertEquals(insertions, late.stream().map(Entry::id).toList(), "drawn first, sent last");
            assertEquals(List.of(101L, 102L), late.stream().map(Entry::position).toList());
            assertEquals(upTo(101), service.log().sequencesBySubject().get("project/" + fast));
            assertEquals(103, service.log().entries().size());
        }
    }

    @Test
    void aCommitWakesThePublisherUpWithoutItsLookingForItself() {
        try (PlainService service = new PlainService("outbox_wake_up")) {
            UUID project = PlainService.newId();
            try (Running _ = service.start(service.publisherThatMustBeWoken())) {
                service.tell(project);
                service.awaitAllSent();
                service.tell(project);
                service.awaitAllSent();
            }
            assertEquals(List.of(1L, 2L), service.log().sequencesBySubject().get("project/" + project));
        }
    }

    @Test
    void whatIsRolledBackLeavesNoGapBehind() {
        try (PlainService service = new PlainService("outbox_rollback")) {
            UUID project = PlainService.newId();
            service.tell(project);
            try {
                service.run(() -> {
                    service.append(project);
                    throw new IllegalStateException("changed its mind");
                });
            } catch (IllegalStateException expected) {
                assertEquals("changed its mind", expected.getMessage());
            }
            service.tell(project);
            service.publishAll();
            assertEquals(
                    Map.of("project/" + project, List.of(1L, 2L)), service.log().sequencesBySubject());
            assertEquals(
                    List.of(1L, 2L),
                    service.log().entries().stream().map(Entry::position).toList());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
