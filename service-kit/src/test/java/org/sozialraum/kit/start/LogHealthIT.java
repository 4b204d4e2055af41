package org.sozialraum.kit.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.plain.KitDatabase;

/** A service goes on answering when a thread of its log has died: its health is all that tells. */
class LogHealthIT {

    @Test
    void aThreadOfTheLogThatDiedIsNamedAndTheServiceIsNotWell() {
        EventLog log = new EventLog();
        CountDownLatch defect = new CountDownLatch(1);
        try (KitDatabase database = new KitDatabase("log_health")) {
            LogHealth health = new LogHealth(log, database.background(), new SimpleMeterRegistry());
            log.begin("publisher", () -> {
                await(defect);
                throw new LinkageError("a thread of the log ends here, as this test wants it to");
            });
            assertEquals(Status.UP, health.call().getStatus());

            defect.countDown();
            Awaitility.await()
                    .dontCatchUncaughtExceptions()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> health.call().getStatus() == Status.DOWN);
            HealthCheckResponse answer = health.call();
            assertEquals(
                    Map.of("parkedEvents", 0L, "stoppedPartitions", 0L, "deadThreads", "publisher"),
                    answer.getData().orElseThrow());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
