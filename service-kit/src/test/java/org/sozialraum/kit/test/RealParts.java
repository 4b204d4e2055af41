package org.sozialraum.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.sozialraum.contract.Topics;

/**
 * Starts what a service stands on, for real: PostgreSQL with the three roles, Kafka, and an OpenID Connect provider. One of
 * each for all tests of a module. Init argument {@code db}: the name of the service's database.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {

    public static final String PASSWORD = "test";

    private static final Set<String> DATABASES = new HashSet<>();

    private static EmbeddedPostgres postgres;
    private static EmbeddedKafkaBroker kafka;
    private static MockOAuth2Server signIn;

    private String db = "service";

    @Override
    public void init(Map<String, String> arguments) {
        db = arguments.getOrDefault("db", db);
    }

    @Override
    public Map<String, String> start() {
        try {
            startServers();
            if (signIn == null) {
                signIn = new MockOAuth2Server();
                signIn.start();
            }
            createDatabase(db);
            Map<String, String> config = new HashMap<>();
            config.put("SOZIALRAUM_DB_URL", url(db));
            config.put("SOZIALRAUM_DB_APP_PASSWORD", PASSWORD);
            config.put("SOZIALRAUM_DB_OWNER_PASSWORD", PASSWORD);
            config.put("SOZIALRAUM_DB_BACKGROUND_PASSWORD", PASSWORD);
            config.put("SOZIALRAUM_SECRET", "a secret of the tests");
            config.put("SOZIALRAUM_KAFKA", kafka.getAdvertisedListeners());
            config.put("SOZIALRAUM_OIDC_URL", Tokens.issuer(signIn));
            config.put("quarkus.http.test-port", "0");
            return config;
        } catch (IOException | SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(new Tokens(signIn), new TestInjector.MatchesType(Tokens.class));
    }

    /** Everything stays for the next test class; it ends with the JVM. */
    @Override
    public void stop() {}

    /** As the superuser, whom nothing stops; for looking at, and damaging, what a service keeps. */
    public static Connection superuser(String db) throws SQLException {
        return postgres.getDatabase("postgres", db).getConnection();
    }

    /** As the application's role. */
    public static Connection app(String db) throws SQLException {
        return as(db + "_app", db);
    }

    /** As this role. */
    public static Connection as(String role, String db) throws SQLException {
        return postgres.getDatabase(role, db, Map.of("password", PASSWORD)).getConnection();
    }

    public static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", kafka.getAdvertisedListeners());
    }

    public static List<String> topics() {
        return List.of(Topics.BUDGET, Topics.PROJECT, Topics.REPORTING, Topics.TEXT);
    }

    /** Where the database is; every role of it has the same password in tests. */
    public static String url(String db) {
        return url(postgres.getPort(), db);
    }

    /** The database of this name on the server that listens there. */
    public static String url(int port, String db) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, db);
    }

    /** PostgreSQL and Kafka, once for all tests of this process. */
    public static synchronized void startServers() throws IOException {
        if (postgres != null) {
            return;
        }
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                // Lets a test count the statements that a service sends.
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                // Lets a measurement ask when a transaction was committed.
                .setServerConfig("track_commit_timestamp", "on")
                .start();
        kafka = new EmbeddedKafkaBroker().withAdditionalProperties(properties -> {
            properties.setProperty("auto.create.topics.enable", "false");
            properties.setProperty("transaction.state.log.replication.factor", "1");
            properties.setProperty("transaction.state.log.min.isr", "1");
            properties.setProperty("offsets.topic.replication.factor", "1");
            properties.setProperty("group.initial.rebalance.delay.ms", "0");
        });
        kafka.start();
    }

    /** A database with the three roles of a service, empty; nothing happens where it is there already. */
    public static synchronized void createDatabase(String db) throws SQLException {
        if (DATABASES.add(db)) {
            createDatabase(postgres, db);
        }
    }

    /** The same on a server of the test's own. */
    public static void createDatabase(EmbeddedPostgres server, String db) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of("owner", "app", "background")) {
                statement.execute("create role %s_%s login password '%s'".formatted(db, role, PASSWORD));
            }
            statement.execute("create database %1$s owner %1$s_owner".formatted(db));
        }
        try (Connection created = server.getDatabase("postgres", db).getConnection();
                Statement statement = created.createStatement()) {
            statement.execute("alter schema public owner to %s_owner".formatted(db));
            statement.execute("grant usage on schema public to %1$s_app, %1$s_background".formatted(db));
        }
    }
}
