package org.sozialraum.kit.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.kit.projection.PlainReader.applied;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.plain.KitDatabase;
import org.sozialraum.kit.plain.OwnPostgres;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.projection.PlainReader.Instance;
import org.sozialraum.kit.test.ForeignService;

/** The database server is really stopped and started again: it is waited for, and nothing is skipped, parked or lost. */
class DatabaseAwayIT {

    private static OwnPostgres server;
    private static KitDatabase database;

    @BeforeAll
    static void start() {
        server = new OwnPostgres();
        database = server.database("away");
    }

    @AfterAll
    static void stop() {
        database.close();
        server.close();
    }

    @Test
    void aReaderWaitsForItsDatabaseInTheMiddleOfATransactionAndBetweenTwo() {
        try (PlainReader reader = new PlainReader(database, "waiting", true, 1)) {
            ForeignService writer = reader.writer();
            UUID project = PlainService.newId();
            Instance instance = reader.instanceWithoutAPool();
            AtomicBoolean stopped = new AtomicBoolean();
            AtomicInteger tries = new AtomicInteger();
            instance.effects.afterApplying = event -> {
                if (event.sequence() == 2 && stopped.compareAndSet(false, true)) {
                    server.stop();
                }
            };
            instance.transactions.beforeEach(tries::incrementAndGet);
            writer.publish(applied(project));
            writer.publish(applied(project));
            instance.start();
            await().until(stopped::get);
            int before = tries.get();
            writer.publish(applied(project));
            await().until(() -> tries.get() > before + 1);

            server.start();

            reader.awaitEffects(project, "1", "2", "3");
            assertEquals(List.of(), reader.parkedOf(project));
        }
    }

    @Test
    void aPublisherWaitsForItsDatabaseAndGoesOnWhereItWas() {
        try (PlainService service =
                new PlainService("away", database, database.unpooled("app"), database.unpooled("background"))) {
            UUID project = PlainService.newId();
            try (var _ = service.start(service.publisher())) {
                service.tell(project);
                service.awaitAllSent();
                server.stop();
                server.start();
                service.tell(project);
                service.awaitAllSent();
            }
            assertEquals(
                    LongStream.rangeClosed(1, 2).boxed().toList(),
                    service.log().sequencesBySubject().get("project/" + project));
        }
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }
}
