package org.sozialraum.kit.start;

import io.quarkus.agroal.DataSource.DataSourceLiteral;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sozialraum.kit.outbox.Publisher;
import org.sozialraum.kit.outbox.TopicSetup;
import org.sozialraum.kit.outbox.WakeUp;
import org.sozialraum.kit.projection.OwnEvents;
import org.sozialraum.kit.projection.Projection;
import org.sozialraum.kit.projection.ProjectionRunner;
import org.sozialraum.kit.projection.Rebuilder;
import org.sozialraum.kit.projection.Restore;
import org.sozialraum.kit.tenant.Place;
import org.sozialraum.kit.tenant.Transactions;

/** Connects the service to the log: one thread that publishes, one for each projection, and one that builds read models again. */
@ApplicationScoped
public class EventLog {

    private static final Logger LOG = Logger.getLogger(EventLog.class);
    private static final long STOP_WITHIN_SECONDS = 5;

    private final List<ProjectionRunner> runners = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private Publisher publisher;
    private Rebuilder rebuilder;

    @Any
    @Inject
    Instance<DataSource> databases;

    @Inject
    DataSource database;

    @All
    @Inject
    List<Projection> projections;

    @Inject
    Instance<OwnEvents> ownEvents;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    WakeUp wakeUp;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @ConfigProperty(name = "sozialraum.service")
    @Inject
    String service;

    @ConfigProperty(name = "sozialraum.topic")
    @Inject
    String topic;

    @ConfigProperty(name = "quarkus.datasource.username")
    @Inject
    String app;

    @Inject
    OwnersDatabase owners;

    void start(@Observes StartupEvent event) {
        Map<String, Object> broker = new HashMap<>(kafka);
        TopicSetup.createMissing(
                broker, projections.stream().map(Projection::name).toList());
        if (ownEvents.isResolvable()) {
            // Before the first request, so nothing is decided on half a history.
            new Restore(topic, ownEvents.get(), owners.get(), broker).ifNew();
        }
        DataSource background =
                databases.select(new DataSourceLiteral("background")).get();
        publisher = new Publisher(service, topic, background, broker, wakeUp);
        begin("publisher", publisher);
        for (Projection projection : projections) {
            ProjectionRunner runner =
                    new ProjectionRunner(projection, Place.IN_USE, database, transactions, broker, clock, wakeUp);
            runners.add(runner);
            begin("projection-" + projection.name(), runner);
        }
        rebuilder = new Rebuilder(projections, owners.get(), app, database, transactions, broker, clock);
        begin("rebuilder", rebuilder);
        LOG.infof("connected to the log: service=%s projections=%d", service, runners.size());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        runners.forEach(ProjectionRunner::stop);
        if (publisher != null) {
            publisher.stop();
        }
        if (rebuilder != null) {
            rebuilder.stop();
        }
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(STOP_WITHIN_SECONDS));
        }
    }

    /** The readers of this process, for health and metrics. */
    public List<ProjectionRunner> runners() {
        return List.copyOf(runners);
    }

    /** Why this service publishes nothing although it could; see {@link Publisher}. */
    public Optional<String> refusalToPublish() {
        return publisher == null ? Optional.empty() : publisher.refusal();
    }

    /** Threads that should run and have ended, after a fault that is none of the expected ones. */
    public List<String> deadThreads() {
        return threads.stream()
                .filter(thread -> !thread.isAlive())
                .map(Thread::getName)
                .toList();
    }

    void begin(String name, Runnable work) {
        Thread thread = Thread.ofPlatform().name(name).daemon().start(work);
        threads.add(thread);
    }
}
