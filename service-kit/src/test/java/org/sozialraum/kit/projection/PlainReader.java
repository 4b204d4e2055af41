package org.sozialraum.kit.projection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.sozialraum.contract.DomainEvent;
import org.sozialraum.contract.ProjectEvent.ProjectApplied;
import org.sozialraum.kit.outbox.WakeUp;
import org.sozialraum.kit.plain.KitDatabase;
import org.sozialraum.kit.plain.Mortal;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.plain.PlainTransactions;
import org.sozialraum.kit.tenant.Place;
import org.sozialraum.kit.test.ForeignService;
import org.sozialraum.kit.test.RealParts;

/** A service that reads a topic of its own with one projection; as many instances of it as a test wants. */
final class PlainReader implements AutoCloseable {

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    final String name;
    final String topic;
    final KitDatabase database;
    private final DataSource pool;
    private final boolean acts;
    private final Set<String> topics;
    private final List<Instance> instances = new ArrayList<>();
    private final List<ForeignService> writers = new ArrayList<>();

    PlainReader(KitDatabase database, String name, boolean acts, String... moreTopics) {
        this(database, name, acts, 1, moreTopics);
    }

    PlainReader(KitDatabase database, String name, boolean acts, int partitions, String... moreTopics) {
        this.database = database;
        this.pool = database.app();
        this.name = name;
        this.acts = acts;
        this.topic = "test." + name;
        PlainService.createTopic(topic, partitions);
        Set<String> all = new java.util.HashSet<>(Set.of(moreTopics));
        all.add(topic);
        this.topics = Set.copyOf(all);
    }

    /** One process that reads. */
    static final class Instance {
        final Effects effects;
        final PlainTransactions transactions;
        final ProjectionRunner runner;
        Thread thread;

        Instance(Effects effects, PlainTransactions transactions, ProjectionRunner runner) {
            this.effects = effects;
            this.transactions = transactions;
            this.runner = runner;
        }

        Instance start() {
            // A process that a test kills says nothing.
            thread = Thread.ofPlatform()
                    .daemon()
                    .uncaughtExceptionHandler((_, _) -> {})
                    .start(runner);
            return this;
        }

        void stop() {
            runner.stop();
            try {
                assertTrue(thread.join(AT_MOST), "the reader ends");
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    Instance instance() {
        return instance(Map.of());
    }

    /** @param kafka what this process asks of the broker beside its address */
    Instance instance(Map<String, Object> kafka) {
        return instance(kafka, Place.IN_USE, new PlainTransactions(pool));
    }

    /** A process whose connections are new ones, so that none of them is of before the database went away. */
    Instance instanceWithoutAPool() {
        return instance(Map.of(), Place.IN_USE, new PlainTransactions(database.unpooled("app")));
    }

    /** A process that a test lets die. */
    Instance instance(Mortal process) {
        return instance(Map.of(), Place.IN_USE, new PlainTransactions(process.mortal(database.unpooled("app"))));
    }

    private Instance instance(Map<String, Object> kafka, Place place, PlainTransactions transactions) {
        Map<String, Object> broker = new HashMap<>(RealParts.kafka());
        broker.putAll(kafka);
        Effects effects = new Effects(name, topics, acts, transactions.database(), transactions.work());
        Instance instance = new Instance(
                effects,
                transactions,
                new ProjectionRunner(
                        effects,
                        place,
                        transactions.database(),
                        transactions,
                        broker,
                        Clock.systemUTC(),
                        new WakeUp()));
        instances.add(instance);
        return instance;
    }

    ForeignService writer() {
        return writer(PlainService.OFFICE);
    }

    ForeignService writer(String office) {
        ForeignService writer = new ForeignService("another-service", topic, office);
        writers.add(writer);
        return writer;
    }

    static DomainEvent applied(UUID project) {
        return new ProjectApplied(project, LocalDate.of(2017, 3, 1));
    }

    /** What took effect on the project, in the order in which it did. */
    List<String> effectsOn(UUID project) {
        return database.column(
                "select what from effect where projection = ? and subject = ? order by number",
                name,
                "project/" + project);
    }

    void awaitEffects(UUID project, String... expected) {
        Awaitility.await().atMost(AT_MOST).until(() -> effectsOn(project).equals(List.of(expected)));
    }

    List<String> parkedOf(UUID project) {
        return database.column(
                "select sequence || ' ' || reason from parked_event where projection = ? and subject = ?"
                        + " order by sequence",
                name,
                "project/" + project);
    }

    void awaitParked(UUID project, String... expected) {
        Awaitility.await().atMost(AT_MOST).until(() -> parkedOf(project).equals(List.of(expected)));
    }

    @Override
    public void close() {
        instances.stream().filter(instance -> instance.thread != null).forEach(Instance::stop);
        writers.forEach(ForeignService::close);
    }
}
