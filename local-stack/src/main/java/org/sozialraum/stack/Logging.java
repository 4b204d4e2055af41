package org.sozialraum.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** Libraries log through java.util.logging: in the children into their own log file, in the launcher not at all, since its console belongs to the user. */
public final class Logging {
    private Logging() {}

    static void silence() {
        LogManager.getLogManager().reset();
    }

    public static void configure() {
        try (var settings = Logging.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
