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
import org.postgresql.ds.PGSimpleDataSource;
import org.sozialraum.kit.outbox.Publisher;
import org.sozialraum.kit.outbox.TopicSetup;
import org.sozialraum.kit.outbox.WakeUp;
import org.sozialraum.kit.projection.Projection;
import org.sozialraum.kit.projection.ProjectionRunner;
import org.sozialraum.kit.projection.Rebuilder;
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

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    @Inject
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    @Inject
    String app;

    @ConfigProperty(name = "quarkus.flyway.username")
    @Inject
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    @Inject
    String ownersPassword;

    void start(@Observes StartupEvent event) {
        Map<String, Object> broker = new HashMap<>(kafka);
        TopicSetup.createMissing(
                broker, projections.stream().map(Projection::name).toList());
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
        rebuilder = new Rebuilder(projections, owners(), app, database, transactions, broker, clock);
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

    /** Without a pool: it is asked for a connection only while a read model is built again. */
    private DataSource owners() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(owner);
        source.setPassword(ownersPassword);
        source.setOptions("-c statement_timeout=600000 -c lock_timeout=5000");
        source.setConnectTimeout(5);
        source.setSocketTimeout(660);
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false);
        return source;
    }

    void begin(String name, Runnable work) {
        Thread thread = Thread.ofPlatform().name(name).daemon().start(work);
        threads.add(thread);
    }
}
