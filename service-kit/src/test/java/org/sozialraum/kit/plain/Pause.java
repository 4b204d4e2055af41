package org.sozialraum.kit.plain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stops a thread where it is until the test lets it go on; never for longer than a minute. */
public final class Pause implements Runnable {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Override
    public void run() {
        reached.countDown();
        await(goOn);
    }

    public void awaitReached() {
        await(reached);
    }

    public void goOn() {
        goOn.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS), "nothing happens");
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
