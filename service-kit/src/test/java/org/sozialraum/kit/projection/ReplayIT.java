package org.sozialraum.kit.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.kit.projection.PlainReader.applied;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.plain.KitDatabase;
import org.sozialraum.kit.plain.Mortal;
import org.sozialraum.kit.plain.Pause;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.projection.PlainReader.Instance;
import org.sozialraum.kit.test.ForeignService;
import org.sozialraum.kit.test.Together;

/** After the mend what was parked is applied in order, once, with what arrives meanwhile behind it. */
class ReplayIT {

    private static KitDatabase database;

    @BeforeAll
    static void start() {
        database = new KitDatabase("replay");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void parkedEventsAreAppliedInOrderAndTheSubjectGoesOn() {
        try (PlainReader reader = new PlainReader(database, "mended", false)) {
            Instance instance = reader.instance();
            UUID project = PlainService.newId();
            ForeignService writer = parkFromTheSecondOn(reader, instance, project, 4);
            assertEquals(
                    List.of(
                            "2 IllegalStateException: not understood yet",
                            "3 an earlier event of the subject is parked",
                            "4 an earlier event of the subject is parked"),
                    reader.parkedOf(project));
            instance.effects.beforeApplying = _ -> {};

            assertEquals(3, replay(instance).run(PlainService.OFFICE, "administrator"));

            assertEquals(List.of("1", "2", "3", "4"), reader.effectsOn(project));
            assertEquals(List.of(), reader.parkedOf(project));
            writer.publish(applied(project));
            reader.awaitEffects(project, "1", "2", "3", "4", "5");
            assertEquals(0, replay(instance).run(PlainService.OFFICE, "administrator"));
        }
    }

    @Test
    void aSubjectStopsAtTheFirstEventThatStillFailsAndAnotherOneGoesOn() {
        try (PlainReader reader = new PlainReader(database, "half_mended", false)) {
            Instance instance = reader.instance();
            UUID one = PlainService.newId();
            UUID other = PlainService.newId();
            parkFromTheSecondOn(reader, instance, one, 4);
            ForeignService writer = reader.writer();
            for (int i = 0; i < 3; i++) {
                writer.publish(applied(other));
            }
            reader.awaitParked(
                    other,
                    "2 IllegalStateException: not understood yet",
                    "3 an earlier event of the subject is parked");
            instance.effects.beforeApplying = event -> {
                if (event.subject().id().equals(one.toString()) && event.sequence() == 3) {
                    throw new IllegalStateException("the third is odd too");
                }
            };

            assertEquals(3, replay(instance).run(PlainService.OFFICE, "administrator"));

            assertEquals(List.of("1", "2"), reader.effectsOn(one));
            assertEquals(
                    List.of(
                            "3 IllegalStateException: the third is odd too",
                            "4 an earlier event of the subject is parked"),
                    reader.parkedOf(one));
            assertEquals(List.of("1", "2", "3"), reader.effectsOn(other));
        }
    }

    @Test
    void anotherOfficesParkedEventsStayWhereTheyAre() {
        try (PlainReader reader = new PlainReader(database, "other_office", false)) {
            Instance instance = reader.instance();
            UUID project = PlainService.newId();
            parkFromTheSecondOn(reader, instance, project, 2);
            instance.effects.beforeApplying = _ -> {};
            assertEquals(0, replay(instance).run("01054", "administrator"));
            assertEquals(List.of("1"), reader.effectsOn(project));
        }
    }

    @Test
    void whatArrivesWhileAReplayRunsIsAppliedBehindIt()
            throws InterruptedException, ExecutionException, TimeoutException {
        try (PlainReader reader = new PlainReader(database, "meanwhile", false)) {
            Instance instance = reader.instance();
            UUID project = PlainService.newId();
            ForeignService writer = parkFromTheSecondOn(reader, instance, project, 3);
            CountDownLatch reached = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            instance.effects.beforeApplying = event -> {
                if (event.sequence() == 2) {
                    reached.countDown();
                    await(goOn);
                }
            };
            var replay =
                    CompletableFuture.supplyAsync(() -> replay(instance).run(PlainService.OFFICE, "administrator"));
            await(reached);
            // The reader meets the subject while the replay is in the middle of it.
            CountDownLatch met = new CountDownLatch(1);
            instance.transactions.beforeEach(met::countDown);
            writer.publish(applied(project));
            writer.publish(applied(project));
            await(met);
            goOn.countDown();
            int applied = replay.get(60, TimeUnit.SECONDS);
            assertTrue(applied >= 2, "the second and the third, and what was parked behind them meanwhile");

            org.awaitility.Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> {
                replay(instance).run(PlainService.OFFICE, "administrator");
                return reader.effectsOn(project).size() == 5;
            });
            assertEquals(List.of("1", "2", "3", "4", "5"), reader.effectsOn(project));
            assertEquals(List.of(), reader.parkedOf(project));
        }
    }

    @Test
    void aReplayWaitsForAReaderThatHasFoundTheSubjectParkedAndAppliesWhatItPutsThere()
            throws InterruptedException, ExecutionException, TimeoutException {
        try (PlainReader reader = new PlainReader(database, "found_parked", true, 1)) {
            UUID project = PlainService.newId();
            Instance first = reader.instance();
            ForeignService writer = parkFromTheSecondOn(reader, first, project, 2);
            first.stop();
            Pause pause = new Pause();
            // Office and position at its start; office, position and number of the event; now it parks it.
            Instance second = reader.instance(Mortal.interrupted("statement", 6, pause));
            writer.publish(applied(project));
            second.start();
            pause.awaitReached();

            Instance mended = reader.instance();
            var replay = CompletableFuture.supplyAsync(() -> replay(mended).run(PlainService.OFFICE, "administrator"));
            org.awaitility.Awaitility.await()
                    .atMost(60, TimeUnit.SECONDS)
                    .until(() -> replay.isDone()
                            || database.count("select count(*) from pg_stat_activity"
                                            + " where datname = 'replay' and wait_event_type = 'Lock'")
                                    > 0);
            pause.goOn();

            assertEquals(2, replay.get(60, TimeUnit.SECONDS));
            reader.awaitEffects(project, "1", "2", "3");
            assertEquals(List.of(), reader.parkedOf(project));
        }
    }

    @Test
    void manyReplaysAtOnceApplyEachEventOnce() throws InterruptedException {
        try (PlainReader reader = new PlainReader(database, "at_once", false)) {
            Instance instance = reader.instance();
            UUID project = PlainService.newId();
            parkFromTheSecondOn(reader, instance, project, 20);
            instance.effects.beforeApplying = _ -> {};

            List<Integer> applied = Together.run(8, _ -> replay(instance).run(PlainService.OFFICE, "administrator"));

            assertEquals(19, applied.stream().mapToInt(Integer::intValue).sum());
            assertEquals(
                    IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList(), reader.effectsOn(project));
        }
    }

    @Test
    void aGapIsClosedByTheMissingEventHoweverLateItComes() {
        try (PlainReader reader = new PlainReader(database, "late", false)) {
            Instance instance = reader.instance().start();
            ForeignService writer = reader.writer();
            UUID project = PlainService.newId();
            writer.publish(applied(project));
            writer.send(writer.record(PlainService.newId(), applied(project), 3));
            reader.awaitParked(project, "3 an earlier event of the subject is missing");
            assertEquals(0, replay(instance).run(PlainService.OFFICE, "administrator"));
            writer.send(writer.record(PlainService.newId(), applied(project), 2));
            reader.awaitParked(
                    project,
                    "2 an earlier event of the subject is parked",
                    "3 an earlier event of the subject is missing");

            assertEquals(2, replay(instance).run(PlainService.OFFICE, "administrator"));

            assertEquals(List.of("1", "2", "3"), reader.effectsOn(project));
        }
    }

    private static ForeignService parkFromTheSecondOn(PlainReader reader, Instance instance, UUID project, int events) {
        instance.effects.beforeApplying = event -> {
            if (event.sequence() == 2) {
                throw new IllegalStateException("not understood yet");
            }
        };
        instance.start();
        ForeignService writer = reader.writer();
        for (int i = 0; i < events; i++) {
            writer.publish(applied(project));
        }
        org.awaitility.Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> reader.parkedOf(project).size() == events - 1);
        return writer;
    }

    private static Replay replay(Instance instance) {
        return new Replay(instance.effects, instance.transactions.database(), instance.transactions, Clock.systemUTC());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
