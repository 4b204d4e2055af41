package org.sozialraum.stack.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sozialraum.stack.Console;
import org.sozialraum.stack.StartRefused;

/**
 * One child and the thread that watches it. What dies after it was ready is started again, with pauses that grow up to a bound; what dies again and
 * again before it was ever ready fails the start of the whole. Each change is one line on the console.
 */
public final class Child {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int FIRST_STARTS = 3;

    private final ChildSpec spec;
    private final Spawner spawner;
    private final PidFiles pidFiles;
    private final Console console;
    private final Thread watcher;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Process process;

    Child(ChildSpec spec, Spawner spawner, PidFiles pidFiles, Console console) {
        this.spec = spec;
        this.spawner = spawner;
        this.pidFiles = pidFiles;
        this.console = console;
        this.watcher = new Thread(this::keepRunning, "watch-" + spec.name());
        watcher.setDaemon(true);
    }

    void start() {
        watcher.start();
    }

    /** Waits for the first time that the child is ready; refuses with a sentence that names the log when that doesn't come. */
    void awaitFirstReady() {
        try {
            firstReady.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof StartRefused refused ? refused : failure;
        }
    }

    private void keepRunning() {
        try {
            var pauses = new Pauses();
            for (var start = 1; startProcess(); start++) {
                var startedAt = System.nanoTime();
                if (awaitReady()) {
                    report(start);
                    process.waitFor();
                }
                if (isStopping()) {
                    return;
                }
                pauses.ranFor(Duration.ofNanos(System.nanoTime() - startedAt));
                afterDeath(start, pauses.next());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (StartRefused refused) {
            firstReady.completeExceptionally(refused);
        } catch (RuntimeException defect) {
            firstReady.completeExceptionally(defect);
            console.complain(spec.name() + " is no longer watched: " + defect);
        }
    }

    private synchronized boolean startProcess() {
        if (isStopping()) {
            return false;
        }
        process = spawner.start(spec);
        pidFiles.remember(spec, process.toHandle());
        return true;
    }

    private boolean awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + spec.readyWithin().toNanos();
        while (process.isAlive() && !isStopping()) {
            if (spec.readiness().isReady()) {
                return process.isAlive();
            }
            if (System.nanoTime() > deadline) {
                tooSlow();
                return false;
            }
            stopping.await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** On the first start slowness means that something is wrong; later the child is better ended and started anew than left half alive. */
    private void tooSlow() {
        if (!firstReady.isDone()) {
            throw new StartRefused("%s did not become ready within %d seconds: its log is %s."
                    .formatted(spec.name(), spec.readyWithin().toSeconds(), spec.log()));
        }
        endProcess();
    }

    private void report(int start) {
        if (!firstReady.complete(null) && start > 1) {
            console.say(spec.name() + " is back");
        }
    }

    private void afterDeath(int start, Duration pause) throws InterruptedException {
        if (!firstReady.isDone() && start >= FIRST_STARTS) {
            throw new StartRefused("%s ended %d times while it started (exit code %d): its log is %s."
                    .formatted(spec.name(), start, process.exitValue(), spec.log()));
        }
        console.say("%s ended (exit code %d); it is started again in %d s"
                .formatted(spec.name(), process.exitValue(), pause.toSeconds()));
        stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Ends the child in good order, or kills it when that takes too long. Nothing starts it again afterwards. */
    void stop() {
        stopping.countDown();
        firstReady.completeExceptionally(new StartRefused(spec.name() + " was stopped while it started."));
        synchronized (this) {
            if (process != null) {
                endProcess();
                pidFiles.forget(spec);
            }
        }
    }

    private void endProcess() {
        Signals.send(process.toHandle(), spec.stopSignal());
        try {
            if (!process.waitFor(spec.stopWithin().toMillis(), TimeUnit.MILLISECONDS)) {
                console.say(spec.name() + " did not end in time and is killed");
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
