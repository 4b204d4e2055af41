package org.sozialraum.budget.instalment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sozialraum.kit.tenant.Transactions;
import org.sozialraum.kit.tenant.Work;

/**
 * Looks again and again whether the day of an instalment has come, for all offices. Every process of the service does, and
 * none needs to know of another: a row is locked by who makes it due, and skipped by the others. What was missed while no
 * process ran is caught up with at the start.
 */
@ApplicationScoped
public class DueDays {

    /** The actor of what nobody did: the day came. */
    static final String CALENDAR = "calendar";

    private static final Logger LOG = Logger.getLogger(DueDays.class);
    private static final int MOST_ROUNDS = 1_000;

    private final AgroalDataSource background;
    private final Instalments instalments;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);

    DueDays(
            @DataSource("background") AgroalDataSource background,
            Instalments instalments,
            Transactions transactions,
            Clock clock,
            @ConfigProperty(name = "sozialraum.instalments.look-every", defaultValue = "PT30S") Duration pause) {
        this.background = background;
        this.instalments = instalments;
        this.transactions = transactions;
        this.clock = clock;
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("due-days").start(this::againAndAgain);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    /** Makes due whatever is to be paid on this day or was before. */
    public void look(LocalDate today) throws SQLException {
        for (String office : officesWithADay(today)) {
            Work work = new Work(
                    office, CALENDAR, null, UuidCreator.getTimeOrderedEpoch().toString());
            work.run(() -> makeDue(today));
        }
    }

    private void makeDue(LocalDate today) {
        boolean[] more = {true};
        for (int round = 0; more[0] && round < MOST_ROUNDS; round++) {
            transactions.inTheBackground(() -> more[0] = instalments.becomeDue(today));
        }
    }

    private List<String> officesWithADay(LocalDate today) throws SQLException {
        try (Connection connection = background.getConnection();
                PreparedStatement statement = connection.prepareStatement("select distinct youth_office from instalment"
                        + " where state = 'PLANNED' and due_on <= ? order by youth_office")) {
            statement.setObject(1, today);
            List<String> offices = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    offices.add(row.getString(1));
                }
            }
            return offices;
        }
    }

    private void againAndAgain() {
        try {
            do {
                lookOrTryLater();
            } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            stopped.countDown();
        }
    }

    /** Whatever failed is tried again at the next look: nothing is lost but time. */
    private void lookOrTryLater() {
        try {
            look(LocalDate.now(clock));
        } catch (SQLException | RuntimeException fault) {
            LOG.warnf("instalments become due at the next look: fault=%s", fault.getMessage());
        }
    }
}
