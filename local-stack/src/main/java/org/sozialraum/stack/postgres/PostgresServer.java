package org.sozialraum.stack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.sozialraum.stack.DataFolder;
import org.sozialraum.stack.Secrets;
import org.sozialraum.stack.StartRefused;
import org.sozialraum.stack.process.ChildSpec;
import org.sozialraum.stack.process.StopSignal;

/**
 * The one PostgreSQL server of a system, durable: what it has confirmed survives a kill and a power cut. It listens on the loopback address only, and
 * each role has to show its password.
 */
public final class PostgresServer {
    static final String SUPERUSER = "postgres";
    private static final Duration INIT_PATIENCE = Duration.ofMinutes(3);
    private static final String CLUSTER = "cluster";

    private final DataFolder data;
    private final Secrets secrets;
    private final int port;
    private final PostgresPrograms programs;
    private final Path home;
    private final Path cluster;
    private final RunAs runAs;

    public PostgresServer(DataFolder data, Secrets secrets, int port) {
        this.data = data;
        this.secrets = secrets;
        this.port = port;
        this.programs = PostgresPrograms.in(data);
        this.home = data.folder("postgres");
        this.cluster = home.resolve(CLUSTER);
        this.runAs = RunAs.forThisUser(programs, home);
    }

    /** Makes the cluster when there is none, as a whole or not at all: a half-made one is thrown away at the next start. */
    public void prepare() {
        try {
            if (!Files.isDirectory(cluster)) {
                var draft = home.resolve("cluster.new");
                DataFolder.delete(draft);
                initialise(draft);
                Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
            }
            forgetForeignPid();
        } catch (IOException failure) {
            throw new StartRefused("PostgreSQL's folder cannot be made: " + failure + ".", failure);
        }
    }

    private void initialise(Path draft) throws IOException {
        var log = data.folder("logs").resolve("postgres-init.log");
        var passwordFile = home.resolve("superuser-password");
        DataFolder.writeWhole(passwordFile, superuserPassword() + "\n", "rw-------");
        runAs.handOver(passwordFile);
        var command = new ArrayList<>(runAs.wrapper());
        command.addAll(List.of(
                programs.program("initdb"),
                "--pgdata=" + draft,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        var process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(INIT_PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StartRefused("PostgreSQL cannot make its folder: the log is " + log + ".");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new StartRefused("Interrupted while PostgreSQL made its folder.", interrupted);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /**
     * PostgreSQL keeps its process number in its folder and refuses to start while that number lives. After a kill and a restart of the machine the
     * number may belong to a program that has nothing to do with it. A number that lives as `postgres`, or not at all, is left to PostgreSQL's own care.
     */
    private void forgetForeignPid() throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var first = Files.readString(file).lines().findFirst().orElse("").strip();
        if (!first.matches("\\d{1,18}")) {
            return;
        }
        var command = ProcessHandle.of(Long.parseLong(first))
                .flatMap(process -> process.info().command());
        if (command.isPresent() && !command.get().endsWith("/postgres")) {
            Files.delete(file);
        }
    }

    public ChildSpec spec() {
        return new ChildSpec(
                "postgres",
                runAs.wrapper(),
                command(),
                Map.of("LC_ALL", "C", "TZ", "UTC"),
                home,
                data.folder("logs").resolve("postgres.log"),
                StopSignal.INT,
                this::answers,
                Duration.ofMinutes(3),
                Duration.ofSeconds(60));
    }

    private List<String> command() {
        var command = new ArrayList<>(
                List.of(programs.program("postgres"), "-D", cluster.toString(), "-p", String.valueOf(port)));
        // The settings are given at each start, so that a folder made by an earlier version has them too.
        List.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "max_connections=200",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "shared_buffers=128MB",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "idle_in_transaction_session_timeout=5min",
                        "logging_collector=off")
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url("postgres"), login())) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    String superuserPassword() {
        return secrets.get("postgres.superuser");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Properties login() {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", superuserPassword());
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "60");
        return login;
    }
}
