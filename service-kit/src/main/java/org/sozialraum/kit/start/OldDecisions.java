package org.sozialraum.kit.start;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets, once a day, the decisions under an {@code Idempotency-Key} that nobody asks for any more, of all offices. */
@ApplicationScoped
public class OldDecisions {

    private static final Logger LOG = Logger.getLogger(OldDecisions.class);

    private static final int AT_ONCE = 1000;

    private final AgroalDataSource background;
    private final Clock clock;
    private final Duration keep;
    private final CountDownLatch stopped = new CountDownLatch(1);

    OldDecisions(
            @DataSource("background") AgroalDataSource background,
            Clock clock,
            @ConfigProperty(name = "sozialraum.idempotency.keep-days", defaultValue = "30") int keepDays) {
        this.background = background;
        this.clock = clock;
        this.keep = Duration.ofDays(keepDays);
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("old-decisions").start(this::everyDay);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    /**
     * Forgets now, in parts that are small enough for callers not to wait and for the time limit of a statement, however
     * many there are.
     *
     * @return how many there were
     */
    public int forget() throws SQLException {
        OffsetDateTime limit = clock.instant().minus(keep).atOffset(ZoneOffset.UTC);
        int all = 0;
        int some;
        do {
            some = forgetSome(limit);
            all += some;
        } while (some >= AT_ONCE && stopped.getCount() > 0);
        return all;
    }

    /** The oldest ones; the background sees of a decision when it was made, and nothing else. */
    private int forgetSome(OffsetDateTime limit) throws SQLException {
        try (Connection connection = background.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        delete from idempotent_request where decided_at < ? and decided_at <= coalesce(
                            (select decided_at from idempotent_request where decided_at < ?
                                order by decided_at offset ? limit 1), 'infinity')
                        """)) {
            statement.setObject(1, limit);
            statement.setObject(2, limit);
            statement.setInt(3, AT_ONCE - 1);
            return statement.executeUpdate();
        }
    }

    private void everyDay() {
        try {
            do {
                forgetOrTryTomorrow();
            } while (!stopped.await(1, TimeUnit.DAYS));
        } catch (InterruptedException stop) {
            stopped.countDown();
        }
    }

    private void forgetOrTryTomorrow() {
        try {
            LOG.infof("old decisions forgotten: count=%d", forget());
        } catch (SQLException fault) {
            LOG.warnf("old decisions are forgotten tomorrow: fault=%s", fault.getMessage());
        }
    }
}
