package org.sozialraum.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sozialraum.stack.kafka.KafkaBroker;
import org.sozialraum.stack.kafka.KafkaReadiness;
import org.sozialraum.stack.postgres.DatabaseSetup;
import org.sozialraum.stack.process.ChildSpec;
import org.sozialraum.stack.process.Readiness;
import org.sozialraum.stack.process.StopSignal;
import org.sozialraum.stack.signin.SignIn;

/** How each Java program of the system is started: its command, its environment, how it says that it is ready. */
final class Programs {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private final Path home;
    private final DataFolder data;
    private final Secrets secrets;
    private final Ports ports;

    /** @param home the folder with the built modules */
    Programs(Path home, DataFolder data, Secrets secrets, Ports ports) {
        this.home = home;
        this.data = data;
        this.secrets = secrets;
        this.ports = ports;
    }

    ChildSpec kafka() {
        var command = List.of(
                java(),
                "-Xmx384m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaBroker.class.getName(),
                data.folder("kafka").toString(),
                String.valueOf(ports.kafka()),
                String.valueOf(ports.kafkaController()));
        return program("kafka", command, Map.of(), new KafkaReadiness(ports.kafka()));
    }

    ChildSpec signIn() {
        var command = List.of(
                java(),
                "-Xmx128m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                SignIn.class.getName(),
                data.resolve("sign-in-key.json").toString(),
                String.valueOf(ports.signIn()));
        var readiness =
                HttpReadiness.of("http://127.0.0.1:" + ports.signIn() + "/sozialraum/.well-known/openid-configuration");
        return program("sign-in", command, Map.of(SignIn.CLIENT_SECRET_VARIABLE, clientSecret()), readiness);
    }

    ChildSpec service(String module, String database, int port) {
        var environment = common(port);
        environment.put("SOZIALRAUM_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database);
        environment.put("SOZIALRAUM_DB_APP_PASSWORD", DatabaseSetup.appPassword(secrets, database));
        environment.put("SOZIALRAUM_DB_OWNER_PASSWORD", DatabaseSetup.ownerPassword(secrets, database));
        environment.put("SOZIALRAUM_DB_BACKGROUND_PASSWORD", DatabaseSetup.backgroundPassword(secrets, database));
        environment.put("SOZIALRAUM_SECRET", secrets.get("services.secret"));
        environment.put("SOZIALRAUM_KAFKA", "127.0.0.1:" + ports.kafka());
        return quarkus(module, port, environment);
    }

    ChildSpec webApp() {
        var environment = common(ports.web());
        environment.put("SOZIALRAUM_BUDGET_URL", "http://127.0.0.1:" + ports.budget());
        environment.put("SOZIALRAUM_PROJECT_URL", "http://127.0.0.1:" + ports.project());
        environment.put("SOZIALRAUM_REPORTING_URL", "http://127.0.0.1:" + ports.reporting());
        environment.put("SOZIALRAUM_OIDC_CLIENT_ID", "web-app");
        environment.put("SOZIALRAUM_OIDC_CLIENT_SECRET", clientSecret());
        environment.put("SOZIALRAUM_WEB_ENCRYPTION", secrets.get("web.encryption"));
        return quarkus("web-app", ports.web(), environment);
    }

    private String clientSecret() {
        return secrets.get("sign-in.client-secret");
    }

    private Map<String, String> common(int port) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("SOZIALRAUM_OIDC_URL", ports.issuer());
        return environment;
    }

    private ChildSpec quarkus(String module, int port, Map<String, String> environment) {
        var jar = home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartRefused("The module " + module + " is not built: start with ./run, which builds it.");
        }
        var command = List.of(
                java(),
                "-Xmx384m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar.toString());
        return program(module, command, environment, HttpReadiness.of("http://127.0.0.1:" + port + "/q/health/ready"));
    }

    private ChildSpec program(String name, List<String> command, Map<String, String> environment, Readiness readiness) {
        return new ChildSpec(
                name,
                List.of(),
                command,
                environment,
                data.folder("work/" + name),
                data.folder("logs").resolve(name + ".log"),
                StopSignal.TERM,
                readiness,
                READY_WITHIN,
                STOP_WITHIN);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
