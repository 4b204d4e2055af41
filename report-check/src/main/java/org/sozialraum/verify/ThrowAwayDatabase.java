package org.sozialraum.verify;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** An empty database of the reporting service, with its own rules; it is gone when it is closed. */
final class ThrowAwayDatabase implements AutoCloseable {

    private static final String PASSWORD = "gone-when-closed";

    private final EmbeddedPostgres server;

    ThrowAwayDatabase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of("owner", "app", "background")) {
                statement.execute("create role reporting_%s login password '%s'".formatted(role, PASSWORD));
            }
            statement.execute("create database reporting owner reporting_owner");
        }
        try (Connection connection = server.getDatabase("postgres", "reporting").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to reporting_owner");
            statement.execute("grant usage on schema public to reporting_app, reporting_background");
        }
        Flyway.configure()
                .dataSource(as("owner"))
                .locations("classpath:db/kit", "classpath:db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("app", "reporting_app", "background", "reporting_background"))
                .load()
                .migrate();
    }

    /** As the role that applies events. */
    DataSource app() {
        return as("app");
    }

    private DataSource as(String role) {
        return server.getDatabase("reporting_" + role, "reporting", Map.of("password", PASSWORD));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
