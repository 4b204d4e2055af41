package org.sozialraum.kit.plain;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.awaitility.Awaitility;
import org.sozialraum.contract.ProjectEvent.ProjectApplied;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.outbox.Publisher;
import org.sozialraum.kit.outbox.TopicSetup;
import org.sozialraum.kit.outbox.WakeUp;
import org.sozialraum.kit.tenant.Work;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.text.Texts;

/** A service that writes events, on a real database and broker but without a container, so that a test can break it. */
public final class PlainService implements AutoCloseable {

    public static final String OFFICE = "01060063";
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    public final String name;
    public final String topic;
    public final KitDatabase database;
    public final DataSource background;
    public final PlainTransactions transactions;
    public final WakeUp wakeUp = new WakeUp();
    private final Outbox outbox;
    private final Texts texts;

    public PlainService(String name) {
        this(name, new KitDatabase(name));
    }

    public PlainService(String name, KitDatabase database) {
        this(name, database, database.app(), database.background());
    }

    public PlainService(String name, KitDatabase database, DataSource app, DataSource background) {
        this.name = name;
        this.topic = "test." + name;
        this.database = database;
        this.background = background;
        this.transactions = new PlainTransactions(app);
        Clock clock = Clock.systemUTC();
        this.outbox = new Outbox(transactions.database(), transactions.work(), clock, transactions.registry(), wakeUp);
        this.texts = new Texts(transactions.database(), transactions.work(), clock);
        TopicSetup.createMissing(RealParts.kafka(), List.of());
        createTopic(topic);
    }

    public static void createTopic(String topic) {
        createTopic(topic, Topics.PARTITIONS);
    }

    public static void createTopic(String topic, int partitions) {
        try (Admin admin = Admin.create(RealParts.kafka())) {
            if (!admin.listTopics().names().get(20, TimeUnit.SECONDS).contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())))
                        .all()
                        .get(20, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Deletes the topic, and makes another one of the same name. */
    public static void replaceTopic(String topic) {
        replaceTopic(topic, Topics.PARTITIONS);
    }

    public static void replaceTopic(String topic, int partitions) {
        try (Admin admin = Admin.create(RealParts.kafka())) {
            admin.deleteTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
            Awaitility.await()
                    .atMost(AT_MOST)
                    .until(() -> !admin.listTopics()
                            .names()
                            .get(20, TimeUnit.SECONDS)
                            .contains(topic));
        } catch (ExecutionException | TimeoutException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
        createTopic(topic, partitions);
    }

    public void run(Runnable inOneTransaction) {
        run(OFFICE, inOneTransaction);
    }

    public void run(String office, Runnable inOneTransaction) {
        new Work(office, "somebody", null, null).run(() -> transactions.inTheBackground(inOneTransaction));
    }

    /** Within a transaction. */
    public UUID append(UUID project) {
        return outbox.append(new ProjectApplied(project, java.time.LocalDate.of(2017, 3, 1)));
    }

    /** The next event of the project, in a transaction of its own. */
    public UUID tell(UUID project) {
        UUID[] id = new UUID[1];
        run(() -> id[0] = append(project));
        return id[0];
    }

    public UUID share(String content) {
        UUID[] id = new UUID[1];
        run(() -> id[0] = texts.share(content).id());
        wakeUp.now();
        return id[0];
    }

    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    public Publisher publisher() {
        return new Publisher(name, topic, background, new HashMap<>(RealParts.kafka()), wakeUp);
    }

    /** A publisher that would look for something to send once in an hour, if nothing woke it up. */
    public Publisher publisherThatMustBeWoken() {
        return new Publisher(name, topic, background, kafka(), wakeUp, KafkaProducer::new, Duration.ofHours(1));
    }

    /** A publisher in a process that a test lets die; its connections are its own and end with it. */
    public Publisher publisher(Mortal process) {
        return new Publisher(
                name,
                topic,
                process.mortal(database.unpooled("background")),
                kafka(),
                wakeUp,
                process::producer,
                Publisher.LOOK_ANYWAY);
    }

    /** The events of the log as a reader sees them, and nothing that was aborted. */
    public LogReader log() {
        return new LogReader(topic);
    }

    /** Publishes with a sound publisher until nothing is left. */
    public void publishAll() {
        try (Running _ = start(publisher())) {
            awaitAllSent();
        }
    }

    public void awaitAllSent() {
        Awaitility.await().atMost(AT_MOST).until(() -> unsent() == 0);
    }

    public long unsent() {
        return database.count("select (select count(*) from event where position is null)"
                + " + (select last_position - sent_up_to from publisher_lease)"
                + " + (select count(*) from text where shared and not sent)");
    }

    /** As if the time of the one who held the lease were over. */
    public void letTheLeaseLapse() {
        database.change("update publisher_lease set expires_at = '-infinity'");
    }

    public Running start(Publisher publisher) {
        // A process that a test kills says nothing.
        Thread thread = Thread.ofPlatform()
                .name("publisher-" + name)
                .daemon()
                .uncaughtExceptionHandler((_, _) -> {})
                .start(publisher);
        return new Running(publisher, thread);
    }

    /** A publisher in its thread. */
    public record Running(Publisher publisher, Thread thread) implements AutoCloseable {
        @Override
        public void close() {
            publisher.stop();
            join();
        }

        public void join() {
            try {
                if (!thread.join(AT_MOST)) {
                    throw new IllegalStateException("the publisher does not end");
                }
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    public Map<String, Object> kafka() {
        return new HashMap<>(RealParts.kafka());
    }

    @Override
    public void close() {
        database.close();
    }
}
