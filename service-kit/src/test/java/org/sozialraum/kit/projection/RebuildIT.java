package org.sozialraum.kit.projection;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.kit.projection.PlainReader.applied;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.outbox.TopicSetup;
import org.sozialraum.kit.outbox.WakeUp;
import org.sozialraum.kit.plain.ChildProcess;
import org.sozialraum.kit.plain.KitDatabase;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.plain.PlainTransactions;
import org.sozialraum.kit.projection.Rebuild.State;
import org.sozialraum.kit.tenant.Place;
import org.sozialraum.kit.tenant.Work;
import org.sozialraum.kit.test.ForeignService;
import org.sozialraum.kit.test.RealParts;

/** A read model is built again beside the one in use, and takes over when it is whole and as far: nothing lost, nothing twice. */
class RebuildIT {

    private static final String OTHER_OFFICE = "01054";
    private static final String WHAT_IS_THERE =
            "select youth_office || ' ' || subject || ' ' || events || ' ' || coalesce(content, '-') from counted order by 1";
    private static final String HOW_FAR = """
            select concat_ws(' ', topic, topic_id, partition, next_offset) from projection_offset
            union all select concat_ws(' ', youth_office, subject, last_sequence, parked) from projection_subject
            union all select concat_ws(' ', youth_office, subject, sequence, event_id) from projection_event
            order by 1
            """;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final List<Runnable> toStop = new ArrayList<>();
    private String name;
    private KitDatabase database;
    private PlainTransactions transactions;
    private Counts counts;
    private ForeignService writer;
    private ForeignService otherWriter;

    @BeforeEach
    void start() {
        name = "rebuild" + NUMBER.incrementAndGet();
        database = new KitDatabase(name);
        toStop.add(database::close);
        TopicSetup.createMissing(RealParts.kafka(), List.of());
        PlainService.createTopic(Counts.TOPIC, 4);
        PlainService.replaceTopic(Counts.TOPIC, 4);
        transactions = new PlainTransactions(database.app());
        counts = new Counts(transactions.database());
        writer = writer(PlainService.OFFICE);
        otherWriter = writer(OTHER_OFFICE);
        ProjectionRunner reader = new ProjectionRunner(
                counts,
                Place.IN_USE,
                transactions.database(),
                transactions,
                RealParts.kafka(),
                Clock.systemUTC(),
                new WakeUp());
        begin(reader, reader::stop);
    }

    @AfterEach
    void stop() {
        toStop.reversed().forEach(Runnable::run);
    }

    @Test
    void whatTheLogDoesNotTellIsGoneAndWhatItTellsIsThereAndNothingElseIsTouched() {
        UUID first = PlainService.newId();
        UUID second = PlainService.newId();
        UUID third = PlainService.newId();
        publish(writer, first, 3);
        publish(writer, second, 2);
        publish(otherWriter, third, 4);
        awaitEvents(9);
        List<String> before = database.column(WHAT_IS_THERE);
        List<String> howFar = database.column(HOW_FAR);
        String untouched = "select xmin::text || ctid::text from counted where subject = 'project/" + first + "'";
        List<String> row = database.column(untouched);
        database.change("update counted set events = 77 where subject = 'project/" + third + "'");
        database.change("delete from counted where subject = 'project/" + second + "'");
        database.change("insert into counted (youth_office, subject, events, content)" + " values ('"
                + PlainService.OFFICE + "', 'project/by hand', 1, 'x')");

        rebuilder(counts);
        Rebuild done = ended(ask());

        assertEquals(State.DONE, done.state(), done::reason);
        assertEquals(3, done.changedRows());
        assertEquals(100, done.percent());
        assertEquals(done.positions(), done.appliedPositions());
        assertEquals(before, database.column(WHAT_IS_THERE));
        assertEquals(howFar, database.column(HOW_FAR));
        assertEquals(row, database.column(untouched));
        assertEquals(List.of(), besides());
        publish(writer, first, 1);
        awaitEvents(10);
        assertEquals(
                List.of("4"), database.column("select events from counted where subject = 'project/" + first + "'"));
        assertEquals(0, database.count("select count(*) from parked_event"));
    }

    @Test
    void whatArrivesMeanwhileTakesEffectOnce() throws InterruptedException {
        UUID project = PlainService.newId();
        publish(writer, project, 200);
        awaitEvents(200);
        CountDownLatch readsBeside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        counts.beforeRebuilding = _ -> {
            readsBeside.countDown();
            await(goOn);
        };
        rebuilder(counts);
        ask();
        await(readsBeside);
        publish(writer, project, 50);
        awaitEvents(250);
        await().until(() -> rebuild().positions() == 250);
        assertEquals(0, rebuild().percent());
        assertFalse(ask(), "one at a time");

        AtomicBoolean told = new AtomicBoolean();
        AtomicInteger more = new AtomicInteger();
        Thread telling = Thread.ofPlatform().start(() -> {
            while (!told.get()) {
                publish(writer, project, 1);
                publish(otherWriter, project, 1);
                awaitEvents(250 + 2 * more.incrementAndGet());
            }
        });
        toStop.add(() -> told.set(true));
        goOn.countDown();
        Rebuild done = ended(true);
        told.set(true);
        telling.join();

        assertEquals(State.DONE, done.state(), done::reason);
        awaitEvents(250 + 2 * more.get());
        assertEquals(
                List.of(OTHER_OFFICE + " " + more.get(), PlainService.OFFICE + " " + (250 + more.get())),
                database.column("select youth_office || ' ' || events from counted order by 1"));
        assertEquals(0, database.count("select count(*) from parked_event"));
    }

    @Test
    void oneProcessRebuildsAndWhenItIsKilledInTheMiddleAnotherBeginsAgain() {
        UUID project = PlainService.newId();
        publish(writer, project, 20);
        awaitEvents(20);
        AtomicInteger besideHere = new AtomicInteger();
        counts.beforeRebuilding = _ -> besideHere.incrementAndGet();
        ask();
        try (ChildProcess other = new ChildProcess(
                RebuildingProcess.class,
                database.url(),
                name,
                RealParts.kafka().get("bootstrap.servers").toString())) {
            other.awaitSaid(RebuildingProcess.IN_THE_MIDDLE);
            rebuilder(counts);
            publish(writer, project, 5);
            awaitEvents(25);
            assertEquals(0, besideHere.get());
            assertEquals(List.of("beside_counts"), besides());
            assertEquals(State.RUNNING, rebuild().state());

            other.kill();
        }
        Rebuild done = ended(true);

        assertEquals(State.DONE, done.state(), done::reason);
        assertEquals(25, besideHere.get());
        assertEquals(0, done.changedRows());
        assertEquals(List.of("25"), database.column("select events from counted"));
        assertEquals(List.of(), besides());
    }

    @Test
    void whatCannotBeBuiltWholeDoesNotTakeOverAndSaysWhy() {
        UUID project = PlainService.newId();
        publish(writer, project, 3);
        awaitEvents(3);
        database.change("update counted set events = 77");
        counts.beforeRebuilding = event -> {
            if (event.sequence() == 2) {
                throw new IllegalStateException("not understood");
            }
        };
        rebuilder(counts);
        Rebuild failed = ended(ask());

        assertEquals(State.FAILED, failed.state());
        assertThat(failed.reason(), containsString("Ein Ereignis ließ sich nicht anwenden: test.counts, Partition "));
        assertThat(failed.reason(), containsString(", Position 1: IllegalStateException: not understood"));
        assertEquals(List.of("77"), database.column("select events from counted"));
        assertEquals(0, database.count("select count(*) from parked_event"));
        assertEquals(List.of(), besides());

        counts.beforeRebuilding = _ -> {};
        assertEquals(State.DONE, ended(ask()).state());
        assertEquals(List.of("3"), database.column("select events from counted"));
    }

    @Test
    void whatWasParkedInUseTakesEffectOnceWhereItIsMended() {
        UUID project = PlainService.newId();
        counts.beforeApplying = event -> {
            if (event.sequence() == 2) {
                throw new IllegalStateException("not understood");
            }
        };
        publish(writer, project, 4);
        await().until(() -> database.count("select count(*) from parked_event") == 3);
        counts.beforeApplying = _ -> {};
        rebuilder(counts);
        Rebuild done = ended(ask());

        assertEquals(State.DONE, done.state(), done::reason);
        assertEquals(0, database.count("select count(*) from parked_event"));
        publish(writer, project, 1);
        awaitEvents(5);
        assertEquals(List.of("5"), database.column("select events from counted"));
    }

    @Test
    void aTableThatTheProjectionDoesNotNameIsOutOfReach() {
        publish(writer, PlainService.newId(), 3);
        awaitEvents(3);
        List<String> before = database.column(WHAT_IS_THERE);
        rebuilder(new Counts(transactions.database(), Set.of("note")));
        Rebuild failed = ended(ask());

        assertEquals(State.FAILED, failed.state());
        assertThat(failed.reason(), containsString("relation \"counted\" does not exist"));
        assertEquals(before, database.column(WHAT_IS_THERE));
    }

    @Test
    void aLogThatLacksWhatIsKnownAlreadyTakesNothingAway() {
        publish(writer, PlainService.newId(), 3);
        awaitEvents(3);
        database.change("update projection_subject set last_sequence = 4");
        rebuilder(counts);
        Rebuild failed = ended(ask());

        assertEquals(State.FAILED, failed.state());
        assertEquals("Im Protokoll fehlt, was der benutzte Stand schon kennt.", failed.reason());
        assertEquals(List.of("4"), database.column("select last_sequence from projection_subject"));
    }

    private void rebuilder(Counts projection) {
        Rebuilder rebuilder = new Rebuilder(
                List.of(projection),
                database.unpooled("owner"),
                name + "_app",
                transactions.database(),
                transactions,
                RealParts.kafka(),
                Clock.systemUTC());
        begin(rebuilder, rebuilder::stop);
    }

    private void begin(Runnable work, Runnable end) {
        Thread thread = Thread.ofPlatform().daemon().start(work);
        toStop.add(() -> {
            end.run();
            try {
                assertTrue(thread.join(Duration.ofSeconds(60)), "it ends");
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        });
    }

    private boolean ask() {
        boolean[] taken = new boolean[1];
        inATransaction(() -> taken[0] = rebuilds().request(Counts.NAME, "somebody"));
        return taken[0];
    }

    private Rebuild ended(boolean asked) {
        assertTrue(asked);
        await().until(() -> rebuild().state() != State.RUNNING);
        return rebuild();
    }

    private Rebuild rebuild() {
        Rebuild[] last = new Rebuild[1];
        inATransaction(() -> last[0] = rebuilds().of(Counts.NAME).orElseThrow());
        return last[0];
    }

    private Rebuilds rebuilds() {
        return new Rebuilds(transactions.database(), Clock.systemUTC());
    }

    private void inATransaction(Runnable step) {
        new Work(PlainService.OFFICE, "somebody", null, null).run(() -> transactions.inTheBackground(step));
    }

    private ForeignService writer(String office) {
        ForeignService service = new ForeignService("another-service", Counts.TOPIC, office);
        toStop.add(service::close);
        return service;
    }

    private static void publish(ForeignService writer, UUID project, int events) {
        for (int i = 0; i < events; i++) {
            writer.publish(applied(project));
        }
    }

    private void awaitEvents(int events) {
        await().until(() -> database.count("select count(*) from projection_event") == events);
    }

    /** Schemas beside the usual one. */
    private List<String> besides() {
        return database.column("select nspname::text from pg_namespace where nspname like 'beside%'");
    }

    private static void await(CountDownLatch latch) {
        await().until(() -> latch.getCount() == 0);
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }
}
