package org.sozialraum.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import no.nav.security.mock.oauth2.MockOAuth2Server;

/** What the web app stands between: a sign-in that lets everybody in, a service that notes what it is asked, one that is away. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    /** What reached the service. */
    record Asked(String method, String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }
    }

    static final List<Asked> ASKED = new CopyOnWriteArrayList<>();

    private final MockOAuth2Server signIn = new MockOAuth2Server();
    private HttpServer service;

    @Override
    public Map<String, String> start() {
        try {
            signIn.start();
            service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            service.createContext("/", Surroundings::answer);
            service.start();
            return Map.of(
                    "SOZIALRAUM_OIDC_URL",
                    signIn.issuerUrl("sozialraum").toString(),
                    "SOZIALRAUM_OIDC_CLIENT_SECRET",
                    "secret of the test",
                    "SOZIALRAUM_WEB_ENCRYPTION",
                    "a key of the test with 32 letters",
                    "SOZIALRAUM_BUDGET_URL",
                    "http://127.0.0.1:" + service.getAddress().getPort(),
                    "SOZIALRAUM_REPORTING_URL",
                    "http://127.0.0.1:" + freePort(),
                    "quarkus.http.test-port",
                    "0");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void answer(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ASKED.add(new Asked(
                call.getRequestMethod(), call.getRequestURI().toString(), Map.copyOf(call.getRequestHeaders()), body));
        byte[] answer = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.getResponseHeaders().set("ETag", "\"7\"");
        call.getResponseHeaders().set("Set-Cookie", "theirs=1");
        call.sendResponseHeaders(201, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void stop() {
        service.stop(0);
        signIn.shutdown();
    }
}
