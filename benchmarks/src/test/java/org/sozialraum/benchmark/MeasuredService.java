package org.sozialraum.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.ProjectEvent.OrganisationRegistered;
import org.sozialraum.contract.ProjectEvent.SocialSpaceRegistered;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.ForeignService;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/**
 * The budget service as it is built, in a process of its own, on a database, a broker and a sign-in that live as long as
 * this; and a youth office in it with one line of 21,840 €.
 */
final class MeasuredService implements AutoCloseable {

    static final String DATABASE = "budget";
    static final String YOUTH_OFFICE = "07099001";

    private static final Path PROGRAM = Path.of("budget-service", "target", "quarkus-app", "quarkus-run.jar");
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger ROOT = Logger.getLogger("");

    final UUID provider = UuidCreator.getTimeOrderedEpoch();
    final String line;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> signedIn = new ConcurrentHashMap<>();
    private final int port;
    private final Process process;
    private final ForeignService projectService;
    private Tokens tokens;

    MeasuredService() throws IOException, InterruptedException {
        ROOT.setLevel(Level.SEVERE);
        RealParts parts = new RealParts();
        parts.init(Map.of("db", DATABASE));
        Map<String, String> settings = parts.start();
        parts.inject((value, _) -> tokens = (Tokens) value);
        port = freePort();
        process = start(settings);
        awaitReady();
        projectService = new ForeignService("project-service", Topics.PROJECT, YOUTH_OFFICE);
        line = openLine();
    }

    private Process start(Map<String, String> settings) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dquarkus.log.level=ERROR",
                "-jar",
                PROGRAM.toString());
        settings.forEach((name, value) -> {
            if (name.startsWith("SOZIALRAUM_")) {
                program.environment().put(name, value);
            }
        });
        program.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        Process started = program.inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        return started;
    }

    private void awaitReady() throws InterruptedException {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("the budget service does not become ready");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(request("/q/health/ready").build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Adopts the resolution B 16/0179 and opens 2017 with one social space; its line's id. */
    private String openLine() throws InterruptedException {
        projectService.publish(new OrganisationRegistered(
                provider, "provider-one", "Ambulanter Träger Eins", OrganisationKind.OUTPATIENT_PROVIDER, List.of()));
        projectService.publish(new SocialSpaceRegistered(
                UuidCreator.getTimeOrderedEpoch(), "mitte", "Mitte", 18000, LocalDate.of(1900, 1, 1)));
        adopt("clerk");
        while (true) {
            openYear();
            JsonNode lines = get("clerk", "/budget-lines?year=2017").path("items");
            if (!lines.isEmpty()) {
                return lines.path(0).path("id").asText();
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Adopts the resolution B 16/0179. */
    void adopt(String clerk) {
        post(clerk, "/resolutions", """
                {"number": "B 16/0179", "title": "Sozialraumorientierung 2017 ff Netzwerkarbeit",
                 "committee": "Jugendhilfeausschuss", "decidedOn": "2016-05-26",
                 "funding": {"amountPerSocialSpace": 21840.00, "fromYear": 2017, "productAccount": "TEST-1",
                     "earmarks": [{"name": "Netzwerkarbeit", "amount": 21840, "coverable": true}]},
                 "reportingDuty": {"interval": "YEARLY", "dueOn": "03-31"}}
                """);
    }

    /** Opens a line in each social space that has none. */
    void openYear() {
        post("clerk", "/fiscal-years", "{\"year\": 2017}");
    }

    /** Commits one cent on the line; the commitment's id. */
    String commit(String budgetLineId) {
        return post(
                "clerk",
                "/commitments",
                "{\"budgetLineId\": \"%s\", \"amount\": 0.01, \"purpose\": \"Kochgruppe\"}".formatted(budgetLineId));
    }

    /** The id of what was made or changed; an account such as {@code clerk@01054} is of another youth office. */
    String post(String account, String path, String body) {
        return send(api(account, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .path("id")
                .asText();
    }

    JsonNode get(String account, String path) {
        return send(api(account, path));
    }

    private HttpRequest.Builder api(String account, String path) {
        return request("/api/v1" + path)
                .header("Authorization", "Bearer " + signedIn.computeIfAbsent(account, this::token));
    }

    private String token(String account) {
        return tokens.of(account.contains("@") ? account : account + "@" + YOUTH_OFFICE);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() > 201) {
                throw new IllegalStateException(answer.request().uri() + " " + body);
            }
            return body;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    @Override
    public void close() {
        projectService.close();
        process.destroy();
        process.onExit().join();
    }
}
