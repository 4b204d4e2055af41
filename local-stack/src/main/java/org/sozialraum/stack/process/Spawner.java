package org.sozialraum.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts children so that Ctrl-C reaches the launcher alone, which then stops them in order, and so that they end with the launcher even when it is
 * killed. Where the machine lacks `setsid` or `setpriv` both are given up; {@link PidFiles} then finds what was left behind at the next start.
 *
 * <p>The kernel ties that last promise to the thread which started the child, not to the process. Hence one thread, which lives as long as the
 * launcher, starts them all.
 */
public final class Spawner {
    private static final long GREATEST_LOG_BYTES = 20L * 1024 * 1024;

    private final ExecutorService onlyThread = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "spawner");
        thread.setDaemon(true);
        return thread;
    });
    private final boolean ownSession = works(List.of("setsid", "true"));
    private final boolean tiedToParent = works(List.of("setpriv", "--pdeathsig", "TERM", "true"));

    /** Whether a small command exists here and ends well. */
    public static boolean works(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Process start(ChildSpec spec) {
        try {
            return onlyThread.submit(() -> startHere(spec)).get();
        } catch (ExecutionException failure) {
            throw new UncheckedIOException(new IOException("cannot start " + spec.name(), failure.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while starting " + spec.name(), interrupted));
        }
    }

    private Process startHere(ChildSpec spec) throws IOException {
        rotate(spec);
        var command = new ArrayList<String>();
        if (ownSession) {
            command.add("setsid");
        }
        command.addAll(spec.wrapper());
        if (tiedToParent) {
            // A change of user forgets the death signal, so it is set behind the wrapper, right before the program
            // itself.
            command.addAll(List.of("setpriv", "--pdeathsig", spec.stopSignal().name()));
        }
        command.addAll(spec.command());
        var builder = new ProcessBuilder(command)
                .directory(spec.workFolder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("SOZIALRAUM_"));
        builder.environment().putAll(spec.environment());
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static void rotate(ChildSpec spec) throws IOException {
        var log = spec.log();
        if (Files.exists(log) && Files.size(log) > GREATEST_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
