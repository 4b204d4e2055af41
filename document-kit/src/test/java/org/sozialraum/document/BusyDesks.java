package org.sozialraum.document;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/** All desks at which documents are written are taken, and nobody more may wait, until this is closed. */
public final class BusyDesks implements AutoCloseable {

    private final CountDownLatch over = new CountDownLatch(1);
    private Future<?> last;

    public BusyDesks() {
        try {
            while (true) {
                last = PdfDocument.DESKS.submit(() -> {
                    over.await();
                    return null;
                });
            }
        } catch (RejectedExecutionException full) {
            // So it shall be.
        }
    }

    /** Returns when nobody waits any more. */
    @Override
    public void close() {
        over.countDown();
        try {
            last.get();
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
