package org.sozialraum.stack;

import java.io.PrintStream;

/** What the person at the terminal reads. Everything else goes to log files, so that this stays one line for each thing that matters. */
public final class Console {
    private final PrintStream out;
    private final PrintStream err;

    public Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** For sentences that explain why nothing was done: they must not mix with an output that a script reads. */
    public synchronized void complain(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
