package org.sozialraum.kit.projection;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.postgresql.ds.PGSimpleDataSource;
import org.sozialraum.kit.plain.PlainTransactions;
import org.sozialraum.kit.test.RealParts;

/** Rebuilds in a process of its own, and stands still for ever after some events, so that it is killed in the middle. */
final class RebuildingProcess {

    static final String IN_THE_MIDDLE = "in the middle";
    private static final int EVENTS = 3;

    private RebuildingProcess() {}

    /** Address and name of the database, address of the broker. */
    public static void main(String[] arguments) {
        PlainTransactions transactions = new PlainTransactions(database(arguments, "app"));
        Counts counts = new Counts(transactions.database());
        CountDownLatch applied = new CountDownLatch(EVENTS);
        counts.beforeRebuilding = _ -> {
            applied.countDown();
            if (applied.getCount() == 0) {
                System.out.println(IN_THE_MIDDLE);
                standStill();
            }
        };
        new Rebuilder(
                        List.of(counts),
                        database(arguments, "owner"),
                        arguments[1] + "_app",
                        transactions.database(),
                        transactions,
                        Map.of("bootstrap.servers", arguments[2]),
                        Clock.systemUTC())
                .run();
    }

    private static void standStill() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static PGSimpleDataSource database(String[] arguments, String role) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1] + "_" + role);
        database.setPassword(RealParts.PASSWORD);
        return database;
    }
}
