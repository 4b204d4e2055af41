package org.sozialraum.stack.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sozialraum.stack.Secrets;
import org.sozialraum.stack.StartRefused;

/**
 * A database with three roles for each service. The owner runs the migrations; the service itself and its publisher connect as roles that own no
 * table, are no superuser and cannot step around row-level security, so that a mistake in the code cannot undo what the database guards.
 *
 * <p>Run at each start: every statement says how things should be and changes nothing where they are so.
 */
public final class DatabaseSetup {
    private final PostgresServer server;
    private final Secrets secrets;

    public DatabaseSetup(PostgresServer server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** @param database a plain word; it is part of the roles' names and stands in statements as it is */
    public void ensure(String database) {
        if (!database.matches("[a-z]+")) {
            throw new IllegalArgumentException("not a plain word: " + database);
        }
        try {
            try (var connection = DriverManager.getConnection(server.url("postgres"), server.login())) {
                ensureRole(connection, database + "_owner", ownerPassword(secrets, database));
                ensureRole(connection, database + "_app", appPassword(secrets, database));
                ensureRole(connection, database + "_background", backgroundPassword(secrets, database));
                ensureDatabase(connection, database);
            }
            try (var connection = DriverManager.getConnection(server.url(database), server.login())) {
                execute(connection, "ALTER SCHEMA public OWNER TO " + database + "_owner");
                execute(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
                execute(connection, "GRANT USAGE ON SCHEMA public TO %1$s_app, %1$s_background".formatted(database));
            }
        } catch (SQLException failure) {
            throw new StartRefused(
                    "The database " + database + " cannot be set up: " + failure.getMessage() + ".", failure);
        }
    }

    public static String ownerPassword(Secrets secrets, String database) {
        return secrets.get("postgres." + database + ".owner");
    }

    public static String appPassword(Secrets secrets, String database) {
        return secrets.get("postgres." + database + ".app");
    }

    public static String backgroundPassword(Secrets secrets, String database) {
        return secrets.get("postgres." + database + ".background");
    }

    private static void ensureRole(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            execute(connection, "CREATE ROLE " + role);
        }
        // The password is drawn from hexadecimal digits: nothing in it needs quoting.
        execute(
                connection,
                "ALTER ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '"
                        + password + "'");
    }

    private static void ensureDatabase(Connection connection, String database) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            execute(connection, "CREATE DATABASE " + database);
        }
        execute(connection, "ALTER DATABASE %1$s OWNER TO %1$s_owner".formatted(database));
        execute(connection, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
        execute(connection, "GRANT CONNECT ON DATABASE %1$s TO %1$s_app, %1$s_background".formatted(database));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
