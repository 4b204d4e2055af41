package org.sozialraum.kit.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.kit.projection.PlainReader.applied;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.outbox.PlainService;
import org.sozialraum.kit.plain.KitDatabase;

/** What the log brings takes effect once; what cannot be applied waits, and nothing else waits with it. */
class ProjectionIT {

    private static KitDatabase database;

    @BeforeAll
    static void start() {
        database = new KitDatabase("projection");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void anEventThatIsDeliveredTwiceTakesEffectOnce() {
        try (PlainReader reader = new PlainReader(database, "duplicate", false)) {
            var writer = reader.writer();
            UUID project = PlainService.newId();
            var first = writer.publish(applied(project));
            var second = writer.publish(applied(project));
            writer.send(first);
            writer.send(second);
            writer.publish(applied(project));
            reader.instance().start();

            reader.awaitEffects(project, "1", "2", "3");
            assertEquals(List.of(), reader.parkedOf(project));
        }
    }

    @Test
    void aGapParksItsSubjectAndTheOthersGoOn() {
        try (PlainReader reader = new PlainReader(database, "gap", false)) {
            var writer = reader.writer();
            UUID gappy = PlainService.newId();
            UUID sound = PlainService.newId();
            writer.publish(applied(gappy));
            writer.publish(applied(sound));
            writer.send(writer.record(PlainService.newId(), applied(gappy), 3));
            writer.publish(applied(sound));
            writer.send(writer.record(PlainService.newId(), applied(gappy), 4));
            writer.publish(applied(sound));
            reader.instance().start();

            reader.awaitEffects(sound, "1", "2", "3");
            assertEquals(List.of("1"), reader.effectsOn(gappy));
            assertEquals(
                    List.of(
                            "3 an earlier event of the subject is missing",
                            "4 an earlier event of the subject is parked"),
                    reader.parkedOf(gappy));
        }
    }
}
