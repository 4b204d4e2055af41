package org.sozialraum.kit.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the publisher of this process as soon as there is something to send. A signal that nobody awaits is kept. */
@Singleton
public class WakeUp {

    private final Semaphore signal = new Semaphore(0);

    public void now() {
        signal.release();
    }

    /** Waits for a signal, at most so long; the signals that came meanwhile count as one. */
    public void await(Duration atMost) throws InterruptedException {
        if (signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }
}
