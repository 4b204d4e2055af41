package org.sozialraum.stack.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.sozialraum.stack.Ports;
import org.sozialraum.stack.StartRefused;

/** Asks a running sign-in for an access token of a demo account, as `./run token` and the demo data need it. */
public final class TokenClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI endpoint;
    private final String password;

    /** The sign-in of `./run`, which looks at no password. */
    public TokenClient(Ports ports) {
        this(URI.create("http://127.0.0.1:" + ports.signIn() + "/sozialraum/token"), "demo");
    }

    /** @param endpoint where a provider of OpenID Connect gives tokens for the demo accounts, which have one common password there */
    public TokenClient(URI endpoint, String password) {
        this.endpoint = endpoint;
        this.password = password;
    }

    /** Refuses an account that doesn't exist, and a sign-in that doesn't answer, with one sentence each. */
    public String tokenOf(String account) {
        if (Accounts.find(account).isEmpty()) {
            throw new StartRefused(
                    "There is no demo account '" + account + "': ./run prints the list of them when it is ready.");
        }
        var form = "grant_type=password&scope=openid&client_id=command-line&username="
                + URLEncoder.encode(account, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var token = answer.statusCode() == 200
                    ? JSON.readTree(answer.body()).path("access_token").textValue()
                    : null;
            if (token == null) {
                throw new StartRefused("The sign-in on port " + endpoint.getPort() + " gave no token (status "
                        + answer.statusCode() + ").");
            }
            return token;
        } catch (IOException noAnswer) {
            throw new StartRefused(
                    "The sign-in does not answer on port " + endpoint.getPort()
                            + ": start the system with ./run first.",
                    noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while asking for a token.", interrupted);
        }
    }
}
