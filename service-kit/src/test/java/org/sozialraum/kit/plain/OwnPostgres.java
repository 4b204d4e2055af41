package org.sozialraum.kit.plain;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.sozialraum.kit.test.RealParts;

/** A database server of a test's own, which it can stop and start again with all that it keeps. */
public final class OwnPostgres implements AutoCloseable {

    private final Path folder;
    private EmbeddedPostgres server;
    private int port;

    public OwnPostgres() {
        try {
            RealParts.startServers();
            folder = Files.createTempDirectory("own-postgres");
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
        start();
    }

    /** Listens where it listened before. */
    public void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
            port = server.getPort();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Ends every connection, whatever is under way. */
    public void stop() {
        try {
            server.close();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** A database on it with the kit's tables. */
    public KitDatabase database(String name) {
        try {
            RealParts.createDatabase(server, name);
            return new KitDatabase(name, RealParts.url(port, name));
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            throw new IllegalStateException(left);
        }
    }
}
