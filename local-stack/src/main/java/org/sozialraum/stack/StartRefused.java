package org.sozialraum.stack;

/** The system cannot start, for a reason that its user can change. The message is one sentence for that user, and the program ends with exit code 1. */
public final class StartRefused extends RuntimeException {
    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
