package org.sozialraum.kit.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** A program in a process of its own, which a test stops, lets go on and kills with the signals of the operating system. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    public ChildProcess(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.jboss.logging.provider=jdk",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
        Thread.ofPlatform().daemon().start(this::listen);
    }

    private void listen() {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
            }
        } catch (IOException killed) {
            said.add("its output ends: " + killed.getMessage());
        }
    }

    public boolean hasSaid(String words) {
        return said.stream().anyMatch(line -> line.contains(words));
    }

    public void awaitSaid(String words) {
        await(() -> hasSaid(words));
    }

    /** Waits for a condition; where it does not come true, what the process has said stands in the failure. */
    public void await(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(AT_MOST)
                .untilAsserted(() -> assertTrue(condition.getAsBoolean(), () -> String.join("\n", said)));
    }

    /** Answers a program that waits for a line of its standard input. */
    public void say(String line) {
        try {
            process.outputWriter().write(line + "\n");
            process.outputWriter().flush();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** SIGSTOP: from now on it does nothing, and knows nothing of it. */
    public void freeze() {
        signal("STOP");
    }

    /** SIGCONT: it goes on where it was, as if no time had passed. */
    public void thaw() {
        signal("CONT");
    }

    public int kill() {
        process.destroyForcibly();
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private void signal(String name) {
        try {
            assertEquals(
                    0,
                    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                            .start()
                            .waitFor());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
