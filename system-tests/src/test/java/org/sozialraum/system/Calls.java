package org.sozialraum.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.sozialraum.stack.signin.Account;
import org.sozialraum.system.RunningSystem.Service;

/** Many quick calls to the running system, a few at a time. */
final class Calls {

    private static final int AT_ONCE = 8;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private final RunningSystem system;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    Calls(RunningSystem system) {
        this.system = system;
    }

    /** A call; whatever is null is left out. */
    record Call(Service service, String method, String path, String token, String contentType, String body) {

        static Call get(Service service, String path, String token) {
            return new Call(service, "GET", path, token, null, null);
        }
    }

    /** What came back; the tag is null where there was none. */
    record Answer(int status, String body, String tag) {

        JsonNode json() {
            return Operation.parse(body);
        }

        /** The act was reached, and done or refused for a reason of its own. */
        boolean isOfTheAct() {
            return switch (status) {
                case 200, 201, 202, 204, 409, 412, 422, 428 -> true;
                case 403 -> !isForbidden();
                default -> false;
            };
        }

        /** Reports are verified one after the other: who comes second has the right, and is told to ask again. */
        boolean isToAskAgain() {
            return status == 503 && body.contains("/problems/report-verification-running");
        }

        boolean isRefusal() {
            return status == 403 || status == 404 || status == 422;
        }

        boolean isNothing() {
            return isRefusal()
                    || status == 200
                            && body.startsWith("{")
                            && Stream.of("items", "features").anyMatch(this::hasNone);
        }

        private boolean hasNone(String list) {
            return json().has(list) && json().path(list).isEmpty();
        }

        /** The refusal of the table of rights, in contrast to 403 for a reason that lies in the act. */
        boolean isForbidden() {
            return status == 403 && body.contains("\"/problems/forbidden\"");
        }
    }

    /** How many calls were made so far, those for tokens apart. */
    int made() {
        return made.get();
    }

    String openApi(Service service) {
        return send(HttpRequest.newBuilder(URI.create(system.address(service) + "/q/openapi?format=json"))
                        .build())
                .body();
    }

    JsonNode json(String text) {
        return Operation.parse(text);
    }

    Answer send(Call call, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(system.address(call.service()) + call.path()))
                .timeout(TIME_LIMIT)
                .header("Accept", "*/*")
                .method(
                        call.method(),
                        call.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(call.body()));
        if (call.contentType() != null) {
            request.header("Content-Type", call.contentType());
        }
        if (call.token() != null) {
            request.header("Authorization", "Bearer " + call.token());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        made.incrementAndGet();
        return send(request.build());
    }

    /** The access token of a demo account, from the sign-in; kept, since a walk is shorter than a token's validity. */
    String token(Account account) {
        return tokens.computeIfAbsent(account.name(), name -> {
            String form = "grant_type=password&scope=openid&password=demo&client_id=command-line&username="
                    + URLEncoder.encode(name, StandardCharsets.UTF_8);
            Answer answer =
                    send(HttpRequest.newBuilder(URI.create(system.address(Service.SIGN_IN) + "/sozialraum/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build());
            return answer.json().path("access_token").asText();
        });
    }

    private Answer send(HttpRequest request) {
        try {
            places.acquire();
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
                return new Answer(
                        answer.statusCode(),
                        answer.body(),
                        answer.headers().firstValue("ETag").orElse(null));
            } finally {
                places.release();
            }
        } catch (IOException fault) {
            throw new IllegalStateException(request.method() + " " + request.uri(), fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
