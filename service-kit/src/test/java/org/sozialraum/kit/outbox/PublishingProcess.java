package org.sozialraum.kit.outbox;

import java.io.IOException;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.sozialraum.kit.plain.Mortal;
import org.sozialraum.kit.test.RealParts;

/**
 * A publisher in a process of its own. Where it is told a step and a number it says so before it takes that step for the
 * n-th time, and waits for a line of its input.
 */
final class PublishingProcess {

    static final String REACHED = "the step is reached";

    private PublishingProcess() {}

    /** Service, topic, address of the database, of the broker; and perhaps the step and its number. */
    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[2]);
        database.setUser(arguments[0] + "_background");
        database.setPassword(RealParts.PASSWORD);
        // So that a frozen process does not keep a lock for ever; a service's connections have 20 seconds.
        database.setOptions("-c idle_in_transaction_session_timeout=2000");
        Mortal process = arguments.length > 4
                ? Mortal.interrupted(arguments[4], Integer.parseInt(arguments[5]), PublishingProcess::sayItAndWait)
                : Mortal.watching(_ -> {});
        new Publisher(
                        arguments[0],
                        arguments[1],
                        process.mortal(database),
                        Map.of("bootstrap.servers", arguments[3]),
                        new WakeUp(),
                        process::producer,
                        Publisher.LOOK_ANYWAY)
                .run();
    }

    private static void sayItAndWait() {
        System.out.println(REACHED);
        try {
            if (System.in.read() < 0) {
                throw new IllegalStateException("nobody tells it to go on");
            }
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
