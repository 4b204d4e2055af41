package org.sozialraum.kit.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.sozialraum.kit.database.PassingFaults;
import org.sozialraum.kit.outbox.WakeUp;
import org.sozialraum.kit.projection.Beside.Lag;
import org.sozialraum.kit.tenant.Transactions;

/**
 * Builds read models again from the start of the log, beside those in use, where somebody has asked for it.
 *
 * <p>Guaranteed: the read model in use answers all the while; it changes in one transaction, when the one beside has read
 * as far, so no event is lost and none takes effect twice. Of several processes one rebuilds, and when that one dies, any
 * begins again from the start. What cannot be built whole does not take over. Not guaranteed: that what arrives while it
 * takes over is read at once; the readers of the service wait for it.
 */
public final class Rebuilder implements Runnable {

    private static final Logger LOG = Logger.getLogger(Rebuilder.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration COMPARE_EVERY = Duration.ofMillis(250);
    /** What takes no longer is read while the readers wait: while events pour in, it would never be as far otherwise. */
    private static final long NEAR_SECONDS = 2;

    private static final Duration READERS_WAIT_AT_MOST = Duration.ofSeconds(4);
    private static final Duration READER_ENDS_WITHIN = Duration.ofSeconds(20);

    private final List<Projection> projections;
    private final DataSource owner;
    private final String app;
    private final DataSource database;
    private final Transactions transactions;
    private final Map<String, Object> kafka;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * @param owner as the role that owns the tables; a connection is open only while something is rebuilt
     * @param app the name of the application's role, which fills the tables
     * @param database as the application's role
     */
    public Rebuilder(
            List<Projection> projections,
            DataSource owner,
            String app,
            DataSource database,
            Transactions transactions,
            Map<String, Object> kafka,
            Clock clock) {
        this.projections = projections.stream()
                .filter(projection -> !projection.tables().isEmpty())
                .toList();
        this.owner = owner;
        this.app = app;
        this.database = database;
        this.transactions = transactions;
        this.kafka = kafka;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            do {
                projections.forEach(this::rebuildIfAsked);
            } while (!stopping.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            stopping.countDown();
        }
    }

    public void stop() {
        stopping.countDown();
    }

    private void rebuildIfAsked(Projection projection) {
        try {
            if (isAsked(projection)) {
                rebuild(projection);
            }
        } catch (SQLException | RuntimeException fault) {
            LOG.warnf("rebuild begins again later: projection=%s fault=%s", projection.name(), fault.getMessage());
        } catch (InterruptedException stop) {
            stopping.countDown();
        }
    }

    private boolean isAsked(Projection projection) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Rebuilds.isRunning(connection, projection.name());
        }
    }

    private void rebuild(Projection projection) throws SQLException, InterruptedException {
        try (Connection connection = owner.getConnection()) {
            // The lock ends with the connection. Until it was had, another process may have finished.
            if (!isMine(connection, projection) || !Rebuilds.isRunning(connection, projection.name())) {
                return;
            }
            try {
                readBeside(projection, connection, new Beside(projection, connection));
            } catch (SQLException | RuntimeException fault) {
                if (PassingFaults.isOne(fault)) {
                    throw fault;
                }
                LOG.errorf(fault, "rebuild fails: projection=%s", projection.name());
                rollback(connection);
                giveUp(
                        projection,
                        connection,
                        new Beside(projection, connection),
                        "Unerwarteter Fehler: " + fault.getMessage());
            }
        }
    }

    private static boolean isMine(Connection connection, Projection projection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_lock(hashtextextended('rebuild ' || ?, 0))")) {
            statement.setString(1, projection.name());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void readBeside(Projection projection, Connection connection, Beside beside)
            throws SQLException, InterruptedException {
        beside.make(app);
        LOG.infof("rebuild begins: projection=%s", projection.name());
        ProjectionRunner reader =
                new ProjectionRunner(projection, beside.place(), database, transactions, kafka, clock, new WakeUp());
        Thread thread = Thread.ofPlatform()
                .name("rebuild-" + projection.name())
                .daemon()
                .start(reader);
        Instant began = clock.instant();
        Optional<String> obstacle = Optional.empty();
        try {
            while (obstacle.isEmpty() && !stopping.await(COMPARE_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                Lag lag = beside.lag();
                Long remaining = remaining(lag, began);
                Rebuilds.noteProgress(connection, projection.name(), lag, remaining);
                if (isNear(lag, remaining) && takeOver(projection, connection, beside, reader, thread)) {
                    return;
                }
                obstacle = obstacle(beside, reader);
            }
        } finally {
            end(reader, thread);
        }
        if (obstacle.isPresent()) {
            giveUp(projection, connection, beside, obstacle.get());
        }
    }

    private Long remaining(Lag lag, Instant began) {
        return Rebuild.remainingSeconds(lag.applied(), lag.positions(), Duration.between(began, clock.instant()));
    }

    private static boolean isNear(Lag lag, Long remaining) {
        return lag.isNone() || remaining != null && remaining <= NEAR_SECONDS;
    }

    /** @return false where it has not caught up yet, so it reads on */
    private boolean takeOver(
            Projection projection, Connection connection, Beside beside, ProjectionRunner reader, Thread thread)
            throws SQLException, InterruptedException {
        connection.setAutoCommit(false);
        if (!beside.holdsReaders() || !catchesUp(beside)) {
            rollback(connection);
            return false;
        }
        end(reader, thread);
        Optional<String> obstacle = obstacle(beside, reader);
        if (obstacle.isEmpty() && beside.subjectsThatTheLogLacks() > 0) {
            obstacle = Optional.of("Im Protokoll fehlt, was der benutzte Stand schon kennt.");
        }
        if (obstacle.isPresent()) {
            rollback(connection);
            giveUp(projection, connection, beside, obstacle.get());
            return true;
        }
        long changed = beside.takeOver();
        Rebuilds.noteDone(connection, projection.name(), beside.lag(), changed, clock.instant());
        beside.drop();
        connection.commit();
        LOG.infof("rebuild takes over: projection=%s changedRows=%d", projection.name(), changed);
        return true;
    }

    /** The readers wait, so what is left becomes no more. */
    private boolean catchesUp(Beside beside) throws SQLException, InterruptedException {
        long until = System.nanoTime() + READERS_WAIT_AT_MOST.toNanos();
        while (!beside.lag().isNone()) {
            if (System.nanoTime() > until || stopping.await(20, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** Why it cannot become whole, in German. */
    private static Optional<String> obstacle(Beside beside, ProjectionRunner reader) throws SQLException {
        Optional<String> parked = beside.parked();
        if (parked.isPresent()) {
            return Optional.of("Ein Ereignis ließ sich nicht anwenden: " + parked.get());
        }
        return reader.stoppedPartitions().entrySet().stream()
                .map(stopped ->
                        "Ein Teil des Protokolls ist nicht lesbar: " + stopped.getKey() + ": " + stopped.getValue())
                .sorted()
                .findFirst();
    }

    private void giveUp(Projection projection, Connection connection, Beside beside, String reason)
            throws SQLException {
        LOG.errorf("rebuild does not take over: projection=%s reason=%s", projection.name(), reason);
        connection.setAutoCommit(false);
        Rebuilds.noteFailed(connection, projection.name(), Reasons.bounded(reason), clock.instant());
        beside.drop();
        connection.commit();
    }

    private static void rollback(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void end(ProjectionRunner reader, Thread thread) throws InterruptedException {
        reader.stop();
        if (!thread.join(READER_ENDS_WITHIN)) {
            throw new IllegalStateException("the reader of the rebuild does not end");
        }
    }
}
