package org.sozialraum.stack.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.stack.Console;
import org.sozialraum.stack.DataFolder;
import org.sozialraum.stack.FreePort;
import org.sozialraum.stack.Secrets;
import org.sozialraum.stack.process.PidFiles;
import org.sozialraum.stack.process.Supervisor;

/** The real server, started and watched as `./run` does it. */
class PostgresIT {
    @TempDir
    Path temp;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private DataFolder data;
    private Secrets secrets;
    private PostgresServer server;
    private Supervisor supervisor;

    @BeforeEach
    void start() throws IOException {
        data = DataFolder.open(temp.resolve("data"));
        secrets = Secrets.in(data);
        server = new PostgresServer(data, secrets, FreePort.find());
        server.prepare();
        startServer();
        new DatabaseSetup(server, secrets).ensure("budget");
    }

    private void startServer() {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        supervisor = new Supervisor(new PidFiles(data.folder("pids")), new Console(out, out));
        supervisor.startTogether(server.spec());
    }

    @AfterEach
    void stop() throws IOException {
        supervisor.stop();
        data.close();
    }

    @Test
    void keepsWhatItConfirmedWhenItIsKilledAndComesBackByItself() throws Exception {
        try (var owner = connect("owner")) {
            execute(owner, "CREATE TABLE kept (word text)");
            execute(owner, "INSERT INTO kept VALUES ('confirmed')");
        }

        killServer();

        assertEquals("confirmed", readWhenItIsBack());
    }

    @Test
    void aNewLauncherEndsWhatAKilledOneLeftBehind() throws Exception {
        var pid = pidOfServer();

        new PidFiles(data.folder("pids")).stopLeftovers();

        assertEquals(false, ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
    }

    @Test
    void isDurable() throws SQLException {
        try (var app = connect("app")) {
            assertEquals("on", read(app, "SHOW fsync"));
            assertEquals("on", read(app, "SHOW synchronous_commit"));
            assertEquals("on", read(app, "SHOW full_page_writes"));
        }
    }

    @Test
    void theServicesOwnRolesOwnNothingAndMakeNothing() throws SQLException {
        for (var role : new String[] {"app", "background"}) {
            try (var connection = connect(role)) {
                assertEquals(
                        "t",
                        read(
                                connection,
                                "SELECT NOT rolsuper AND NOT rolbypassrls FROM pg_roles WHERE rolname = current_user"));
                assertEquals(
                        "0",
                        read(
                                connection,
                                "SELECT count(*)::text FROM pg_class WHERE pg_get_userbyid(relowner) = current_user"));
                assertThrows(SQLException.class, () -> execute(connection, "CREATE TABLE mine (word text)"));
                assertThrows(SQLException.class, () -> execute(connection, "CREATE TEMP TABLE mine (word text)"));
            }
        }
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        assertThrows(
                SQLException.class, () -> DriverManager.getConnection(server.url("budget"), "budget_app", "wrong"));
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(
                server.url("budget"), "budget_" + role, secrets.get("postgres.budget." + role));
    }

    private long pidOfServer() throws IOException {
        return Long.parseLong(
                Files.readString(data.resolve("pids").resolve("postgres.pid")).split(" ")[0]);
    }

    private void killServer() throws Exception {
        var process = ProcessHandle.of(pidOfServer()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    private String readWhenItIsBack() throws Exception {
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (true) {
            try (var app = connect("owner")) {
                return read(app, "SELECT word FROM kept");
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static String read(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
