package org.sozialraum.kit.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.kit.projection.PlainReader.applied;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.kit.plain.KitDatabase;
import org.sozialraum.kit.plain.Mortal;
import org.sozialraum.kit.plain.PlainService;
import org.sozialraum.kit.projection.PlainReader.Instance;
import org.sozialraum.kit.test.ForeignService;

/** A reader that dies: effect, number and position are there together or not at all, so the next one goes on exactly there. */
class ReaderCrashIT {

    private static final String ALL_IS_DONE = "all is done";
    private static final int EVENTS_AT_ONCE = 3;

    private static KitDatabase database;

    @BeforeAll
    static void start() {
        database = new KitDatabase("reader_crash");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest(name = "acts: {0}")
    @ValueSource(booleans = {true, false})
    void aReaderThatIsKilledBeforeAnyOfItsStepsAppliesEveryEventOnce(boolean acts) {
        try (PlainReader reader = new PlainReader(database, "steps_" + acts, acts, 1)) {
            ForeignService writer = reader.writer();
            UUID project = PlainService.newId();
            List<String> lastSteps = new ArrayList<>();
            int published = 0;
            for (int number = 1; !lastSteps.contains(ALL_IS_DONE); number++) {
                int already = reader.effectsOn(project).size();
                if (already == published) {
                    for (int i = 0; i < EVENTS_AT_ONCE; i++) {
                        writer.publish(applied(project));
                    }
                    published += EVENTS_AT_ONCE;
                }
                int all = published;
                Mortal process = Mortal.beforeStep(number);
                Instance victim = reader.instance(process).start();
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() ->
                                process.isDead() || reader.effectsOn(project).size() == all);
                victim.stop();
                lastSteps.add(process.isDead() ? process.steps().getLast() : ALL_IS_DONE);
                assertEquals(
                        reader.effectsOn(project).size(),
                        database.count("select coalesce(max(next_offset), 0) from projection_offset"
                                + " where projection = '" + reader.name + "'"),
                        "effect and position are one");
            }

            assertEquals(Set.of("connect", "statement", "commit", ALL_IS_DONE), Set.copyOf(lastSteps));
            assertTrue(lastSteps.size() > 10, "before each step: " + lastSteps);
            reader.awaitEffects(
                    project,
                    IntStream.rangeClosed(1, published)
                            .mapToObj(Integer::toString)
                            .toArray(String[]::new));
            assertEquals(List.of(), reader.parkedOf(project));
        }
    }
}
