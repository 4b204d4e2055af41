package org.sozialraum.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.sozialraum.stack.Ports;
import org.sozialraum.stack.StartRefused;
import org.sozialraum.stack.signin.TokenClient;

/**
 * Speaks to the services as any client would: with an account's token, over HTTP. An id that another service made may take a moment to arrive by
 * its event; such an answer is waited for, up to a bound.
 */
final class ServiceClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);
    /** 409 only where it says how long to wait; 422 because "not known here yet" is one; 5xx while a service is started again. */
    private static final Set<Integer> PASSING = Set.of(422, 429, 500, 502, 503, 504);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new HashMap<>();
    private final TokenClient signIn;
    private final Ports ports;

    ServiceClient(Ports ports, TokenClient signIn) {
        this.ports = ports;
        this.signIn = signIn;
    }

    Service budget() {
        return new Service(ports.budget());
    }

    Service project() {
        return new Service(ports.project());
    }

    Service reporting() {
        return new Service(ports.reporting());
    }

    final class Service {
        private final String root;

        private Service(int port) {
            this.root = "http://127.0.0.1:" + port + "/api/v1";
        }

        /** @param step names this call once in the whole load: repeated after an interruption it has no second effect */
        JsonNode post(String account, String path, String step, ObjectNode body) {
            return send(posting(account, path, step, body).build(), answer -> answer != null);
        }

        /** The same for an act on a thing as it is now, which has to be named in {@code If-Match}. */
        JsonNode postOnSeen(String account, String thing, String act, String step, ObjectNode body) {
            var request = posting(account, thing + act, step, body)
                    .header("If-Match", tagOf(request(account, thing).GET().build()))
                    .build();
            return send(request, answer -> answer != null);
        }

        private HttpRequest.Builder posting(String account, String path, String step, ObjectNode body) {
            var key = UUID.nameUUIDFromBytes(("demo/" + step).getBytes(StandardCharsets.UTF_8));
            return request(account, path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key.toString())
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        }

        JsonNode get(String account, String path) {
            return getWhen(account, path, answer -> answer != null);
        }

        /** Reads again and again until the answer is as it should be, since events take a moment. */
        JsonNode getWhen(String account, String path, Predicate<JsonNode> asItShouldBe) {
            return send(request(account, path).GET().build(), asItShouldBe);
        }

        private HttpRequest.Builder request(String account, String path) {
            return HttpRequest.newBuilder(URI.create(root + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Accept", "application/json, application/problem+json")
                    .header("Accept-Language", "en")
                    .header("Authorization", "Bearer " + tokens.computeIfAbsent(account, signIn::tokenOf));
        }
    }

    private JsonNode send(HttpRequest request, Predicate<JsonNode> asItShouldBe) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var last = "no answer";
        do {
            try {
                var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                last = "status " + answer.statusCode() + ": " + answer.body();
                if (answer.statusCode() < 300) {
                    var body = JSON.readTree(answer.body());
                    if (asItShouldBe.test(body)) {
                        return body;
                    }
                } else if (!isPassing(answer)) {
                    break;
                }
            } catch (IOException noAnswer) {
                last = noAnswer.toString();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        } while (System.nanoTime() < deadline);
        throw new StartRefused(
                "The demo data cannot be loaded: %s %s, %s".formatted(request.method(), request.uri(), last));
    }

    private String tagOf(HttpRequest reading) {
        try {
            return http.send(reading, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow(() -> new StartRefused("The demo data cannot be loaded: no ETag at " + reading.uri()));
        } catch (IOException noAnswer) {
            throw new StartRefused("The demo data cannot be loaded: " + reading.uri() + ", " + noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The demo data cannot be loaded: interrupted");
        }
    }

    private static boolean isPassing(HttpResponse<String> answer) {
        return PASSING.contains(answer.statusCode())
                || answer.statusCode() == 409
                        && answer.headers().firstValue("Retry-After").isPresent();
    }

    static ObjectNode json() {
        return JSON.createObjectNode();
    }
}
