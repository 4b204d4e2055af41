package org.sozialraum.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Remembers which processes belong to a data folder, so that the next start finds what a killed launcher left behind. A number alone would not do,
 * since the system gives it to another process one day: the start time is kept beside it.
 */
public final class PidFiles {
    private static final String SUFFIX = ".pid";
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;

    public PidFiles(Path folder) {
        this.folder = folder;
    }

    void remember(ChildSpec spec, ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        try {
            Files.writeString(fileOf(spec), process.pid() + " " + started + " " + spec.stopSignal() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void forget(ChildSpec spec) {
        try {
            Files.deleteIfExists(fileOf(spec));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path fileOf(ChildSpec spec) {
        return folder.resolve(spec.name() + SUFFIX);
    }

    /** Ends what an earlier launcher left running, in good order where it can, and answers the names. The database goes last: the others still write to it. */
    public List<String> stopLeftovers() {
        try (Stream<Path> files = Files.list(folder)) {
            var left = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .flatMap(file -> read(file).stream())
                    .toList();
            left.stream().filter(one -> one.signal == StopSignal.TERM).forEach(Leftover::ask);
            left.stream().filter(one -> one.signal == StopSignal.TERM).forEach(Leftover::end);
            left.stream().filter(one -> one.signal == StopSignal.INT).forEach(Leftover::ask);
            left.stream().filter(one -> one.signal == StopSignal.INT).forEach(Leftover::end);
            return left.stream().map(one -> one.name).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Leftover> read(Path file) {
        try {
            var words = Files.readString(file).strip().split(" ");
            Files.delete(file);
            if (words.length != 3 || !words[0].matches("\\d{1,18}") || !words[1].matches("\\d{1,18}")) {
                return Optional.empty();
            }
            var started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            var name = file.getFileName().toString().replace(SUFFIX, "");
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(start ->
                                    Duration.between(start, started).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                            .isPresent())
                    .map(process -> new Leftover(name, process, StopSignal.valueOf(words[2])));
        } catch (NoSuchFileException alreadyGone) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private record Leftover(String name, ProcessHandle process, StopSignal signal) {
        void ask() {
            Signals.send(process, signal);
        }

        void end() {
            try {
                process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException tooSlow) {
                process.destroyForcibly();
                process.onExit().join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            } catch (ExecutionException failure) {
                throw new IllegalStateException("cannot wait for " + name, failure);
            }
        }
    }
}
