package org.sozialraum.system;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.sozialraum.stack.signin.Account;
import org.sozialraum.system.RunningSystem.Service;

/** A browser without a window: signed in at the web app, which passes its calls on. */
final class WebSession {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private final String webApp;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private WebSession(String webApp) {
        this.webApp = webApp;
    }

    /** Opens the page, is sent to the sign-in, and chooses the account there. */
    static WebSession of(RunningSystem system, Account account) {
        WebSession session = new WebSession(system.address(Service.WEB));
        HttpResponse<String> choice = session.send(HttpRequest.newBuilder(URI.create(session.webApp + "/")));
        HttpResponse<String> page = session.send(HttpRequest.newBuilder(choice.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + URLEncoder.encode(account.name(), StandardCharsets.UTF_8))));
        if (page.statusCode() != 200 || !page.uri().toString().startsWith(session.webApp)) {
            throw new IllegalStateException(account.name() + " is not signed in: " + page);
        }
        return session;
    }

    int statusOf(Service service, String path) {
        String there = webApp + "/services/" + service.name().toLowerCase(Locale.ROOT) + path;
        return send(HttpRequest.newBuilder(URI.create(there)).header("Accept", "*/*"))
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder call) {
        try {
            return browser.send(call.timeout(TIME_LIMIT).build(), BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
