package org.sozialraum.system;

import static io.restassured.RestAssured.given;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The whole system as {@code ./run} starts it, once for all tests, in a data folder of its own and beside whatever else
 * runs. With {@code -Dsozialraum.offset=N} the tests use the system that runs at that port offset instead, whose data
 * folder {@code -Dsozialraum.data=DIR} names, and with the properties of {@link ContainerSignIn} one that runs in containers.
 */
final class RunningSystem {

    /** A service and its port before the offset. */
    enum Service {
        WEB(8080),
        BUDGET(8081),
        PROJECT(8082),
        REPORTING(8083),
        SIGN_IN(8090);

        private final int port;

        Service(int port) {
            this.port = port;
        }
    }

    private static final Duration START_WITHIN = Duration.ofMinutes(12);
    private static final int OFFSET_OF_ITS_OWN = 20_700;
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path DATA =
            Path.of(System.getProperty("sozialraum.data", "target/data")).toAbsolutePath();
    private static final RestAssuredConfig EXACT_NUMBERS = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

    private static RunningSystem system;

    private final int offset;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final List<String> output = new ArrayList<>();

    private RunningSystem(int offset) {
        this.offset = offset;
    }

    /** The running system; started where it is not there yet. */
    static synchronized RunningSystem get() {
        if (system == null) {
            Integer running = Integer.getInteger("sozialraum.offset");
            system = new RunningSystem(running == null ? OFFSET_OF_ITS_OWN : running);
            if (running == null) {
                system.start();
            }
        }
        return system;
    }

    private void start() {
        try {
            Files.createDirectories(DATA);
            ProcessBuilder run = new ProcessBuilder(
                            HOME.resolve("run").toString(),
                            "--fresh",
                            "--data",
                            DATA.toString(),
                            "--port-offset",
                            Integer.toString(offset))
                    .redirectErrorStream(true);
            // Maven has just built all of it; a second build of the same folders would only disturb.
            run.environment().put("SOZIALRAUM_SKIP_BUILD", "1");
            Process launcher = run.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher)));
            CountDownLatch ready = new CountDownLatch(1);
            Thread.ofPlatform().daemon().start(() -> read(launcher, ready));
            if (!ready.await(START_WITHIN.toSeconds(), TimeUnit.SECONDS) || !launcher.isAlive()) {
                throw new IllegalStateException("the system did not start:\n" + String.join("\n", output));
            }
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private void read(Process launcher, CountDownLatch ready) {
        try (BufferedReader lines = launcher.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.equals("Sozialraum is ready")) {
                    ready.countDown();
                }
            }
        } catch (IOException ended) {
            output.add("(its output ended: " + ended.getMessage() + ")");
        }
        ready.countDown();
    }

    private static void stop(Process launcher) {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            launcher.destroyForcibly();
        }
    }

    /** Where the running system keeps its data, logs and keys. */
    Path data() {
        return DATA;
    }

    String address(Service service) {
        return "http://localhost:" + (service.port + offset);
    }

    /** An access token as the sign-in of this system gives it to the account. */
    String token(String account) {
        return tokens.computeIfAbsent(
                account,
                wanted -> ContainerSignIn.configured()
                        .map(signIn -> signIn.token(wanted, ContainerSignIn.COMMAND_LINE))
                        .orElseGet(() -> printedToken(wanted)));
    }

    /** What {@code ./run token} prints. */
    private String printedToken(String account) {
        try {
            Process printing = new ProcessBuilder(
                            HOME.resolve("run").toString(), "token", account, "--port-offset", Integer.toString(offset))
                    .start();
            String printed = new String(printing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (printing.waitFor() != 0) {
                throw new IllegalStateException("no token for " + account);
            }
            return printed.strip();
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** What {@code ./run verify} said of a file, and with which code it ended. */
    record Verified(int code, String said) {}

    /** In a process of its own, with nothing but the file and the log. */
    Verified verify(Path file) {
        ProcessBuilder run = new ProcessBuilder(
                        HOME.resolve("run").toString(),
                        "verify",
                        file.toString(),
                        "--port-offset",
                        Integer.toString(offset))
                .redirectErrorStream(true);
        // A JVM says so when it has been given options this way, and nobody else may say anything here.
        run.environment().remove("JAVA_TOOL_OPTIONS");
        try {
            Process verifying = run.start();
            String said = new String(verifying.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Verified(verifying.waitFor(), said);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    RequestSpecification as(String account, Service service) {
        return given().config(EXACT_NUMBERS)
                .baseUri(address(service))
                .auth()
                .oauth2(token(account))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    ValidatableResponse post(String account, Service service, String path, Object body) {
        return as(account, service).body(body).post("/api/v1" + path).then();
    }

    ValidatableResponse get(String account, Service service, String path) {
        return as(account, service).get("/api/v1" + path).then();
    }
}
