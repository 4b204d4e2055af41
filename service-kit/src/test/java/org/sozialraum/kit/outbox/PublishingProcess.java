package org.sozialraum.kit.outbox;

import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.sozialraum.kit.test.RealParts;

/** A publisher in a process of its own, which a test kills. */
final class PublishingProcess {

    private PublishingProcess() {}

    public static void main(String[] arguments) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[2]);
        database.setUser(arguments[0] + "_background");
        database.setPassword(RealParts.PASSWORD);
        new Publisher(arguments[0], arguments[1], database, Map.of("bootstrap.servers", arguments[3]), new WakeUp())
                .run();
    }
}
