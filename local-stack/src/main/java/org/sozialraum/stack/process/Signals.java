package org.sozialraum.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Java can ask a process to end (TERM) or kill it; the third way that PostgreSQL wants goes through the shell. */
final class Signals {
    private Signals() {}

    static void send(ProcessHandle process, StopSignal signal) {
        switch (signal) {
            case TERM -> process.destroy();
            case INT -> interrupt(process);
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
