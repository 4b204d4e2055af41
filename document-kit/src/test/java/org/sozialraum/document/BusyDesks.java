package org.sozialraum.document;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;

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

    /** How often something was done at a desk so far, as soon as nobody sits at one. */
    public static long done() {
        ThreadPoolExecutor desks = (ThreadPoolExecutor) PdfDocument.DESKS;
        while (desks.getActiveCount() > 0) {
            Thread.onSpinWait();
        }
        return desks.getCompletedTaskCount();
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
