package org.sozialraum.kit.projection;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.ds.PGSimpleDataSource;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.outbox.WakeUp;
import org.sozialraum.kit.plain.PlainTransactions;
import org.sozialraum.kit.tenant.Place;
import org.sozialraum.kit.test.RealParts;

/**
 * A reader in a process of its own. When it has read something for the first time it says so, before it applies it, and
 * waits for a line of its input.
 */
final class ReadingProcess {

    static final String HAS_READ = "something is read";

    private ReadingProcess() {}

    /** Projection, topic, address and name of the database, address of the broker. */
    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[2]);
        database.setUser(arguments[3] + "_app");
        database.setPassword(RealParts.PASSWORD);
        PlainTransactions transactions = new PlainTransactions(database);
        AtomicBoolean waited = new AtomicBoolean();
        transactions.beforeEach(() -> {
            // Where it looks where to go on it works for no office.
            boolean applies = !transactions.work().get().youthOffice().isEmpty();
            if (applies && waited.compareAndSet(false, true)) {
                sayItAndWait();
            }
        });
        new ProjectionRunner(
                        new Effects(
                                arguments[0],
                                Set.of(arguments[1], Topics.TEXT),
                                false,
                                transactions.database(),
                                transactions.work()),
                        Place.IN_USE,
                        transactions.database(),
                        transactions,
                        Map.of("bootstrap.servers", arguments[4]),
                        Clock.systemUTC(),
                        new WakeUp())
                .run();
    }

    private static void sayItAndWait() {
        System.out.println(HAS_READ);
        try {
            if (System.in.read() < 0) {
                throw new IllegalStateException("nobody tells it to go on");
            }
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
