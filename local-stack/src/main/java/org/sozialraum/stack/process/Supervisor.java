package org.sozialraum.stack.process;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.stack.Console;
import org.sozialraum.stack.StartRefused;

/** All children, in stages: those of one stage start together and are all ready before the next stage begins; stopping goes the other way round. */
public final class Supervisor {
    private final Spawner spawner = new Spawner();
    private final PidFiles pidFiles;
    private final Console console;
    private final List<List<Child>> stages = new ArrayList<>();
    private boolean stopped;

    public Supervisor(PidFiles pidFiles, Console console) {
        this.pidFiles = pidFiles;
        this.console = console;
    }

    /** Starts these together and comes back when each is ready. Throws {@code StartRefused} when one of them isn't in time. */
    public void startTogether(ChildSpec... specs) {
        var stage = new ArrayList<Child>();
        synchronized (this) {
            requireRunning();
            for (var spec : specs) {
                stage.add(new Child(spec, spawner, pidFiles, console));
            }
            stages.add(stage);
            stage.forEach(Child::start);
        }
        stage.forEach(Child::awaitFirstReady);
    }

    /** Throws {@code StartRefused} once stopping has begun, so that a start under way goes no further. */
    public synchronized void requireRunning() {
        if (stopped) {
            throw new StartRefused("The system is being stopped.");
        }
    }

    public synchronized boolean hasChildren() {
        return !stages.isEmpty();
    }

    /** Stops the last stage first. May be called twice and while something still starts. */
    public void stop() {
        List<List<Child>> toStop;
        synchronized (this) {
            stopped = true;
            toStop = List.copyOf(stages).reversed();
            stages.clear();
        }
        toStop.forEach(Supervisor::stopTogether);
    }

    private static void stopTogether(List<Child> stage) {
        var threads = stage.stream()
                .map(child -> Thread.ofVirtual().start(child::stop))
                .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
