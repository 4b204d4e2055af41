package org.sozialraum.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** Kafka and the sign-in log through java.util.logging into their own log file: warnings, and little else. */
public final class Logging {
    private Logging() {}

    public static void configure() {
        try (var settings = Logging.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
