package org.sozialraum.stack.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/**
 * Stands before the library, which would sign in anybody under any name with any claims: only the demo accounts come through, only the web app's
 * client may sign in a browser, browsers are sent back to this machine only, and every token has the one issuer that the services trust.
 */
final class SignInGate {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/" + SignIn.ISSUER_ID + "/";
    private static final Set<String> PASSED_ON = Set.of(
            ROOT + ".well-known/openid-configuration",
            ROOT + "jwks",
            ROOT + "userinfo",
            ROOT + "introspect",
            ROOT + "revoke");
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1");

    private final Route library;
    private final String host;
    private final String clientSecret;

    SignInGate(Route library, int port, String clientSecret) {
        this.library = library;
        this.host = "localhost:" + port;
        this.clientSecret = clientSecret;
    }

    OAuth2HttpResponse handle(OAuth2HttpRequest request) {
        var path = request.getOriginalUrl().encodedPath();
        return switch (path) {
            case ROOT + "authorize" -> authorize(request);
            case ROOT + "token" -> token(request);
            case ROOT + "endsession" -> endSession(request);
            default ->
                PASSED_ON.contains(path) ? passOn(request, request.getBody()) : text(404, "text/plain", "Not found.");
        };
    }

    private OAuth2HttpResponse authorize(OAuth2HttpRequest request) {
        var url = request.getOriginalUrl();
        if (!SignIn.CLIENT_ID.equals(url.queryParameter("client_id")) || !isLocal(url.queryParameter("redirect_uri"))) {
            return page(
                    400,
                    SignInPage.message(
                            "Diese Anmeldung gilt nur für die Anwendung auf diesem Rechner. Bitte beginnen Sie dort noch einmal."));
        }
        if (request.getMethod().equals("GET")) {
            return page(200, SignInPage.choice());
        }
        return Accounts.find(form(request).get("username"))
                .map(account -> passOn(request, signInForm(account)))
                .orElseGet(() -> page(
                        400,
                        SignInPage.choiceAfter("Dieses Konto gibt es nicht. Bitte wählen Sie eines aus der Liste.")));
    }

    private OAuth2HttpResponse token(OAuth2HttpRequest request) {
        var form = form(request);
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code", "refresh_token" ->
                isWebApp(request, form)
                        ? passOn(request, request.getBody())
                        : error(401, "invalid_client", "The client or its secret is wrong.");
            case "password" ->
                Accounts.find(form.get("username")).isPresent()
                        ? passOn(request, request.getBody())
                        : error(400, "invalid_grant", "There is no such demo account.");
            default -> error(400, "unsupported_grant_type", "Use authorization_code, refresh_token or password.");
        };
    }

    private OAuth2HttpResponse endSession(OAuth2HttpRequest request) {
        var back = request.getOriginalUrl().queryParameter("post_logout_redirect_uri");
        if (back != null && !isLocal(back)) {
            return page(
                    400, SignInPage.message("Nach dem Abmelden geht es nur zu einer Seite auf diesem Rechner weiter."));
        }
        return passOn(request, request.getBody());
    }

    /** The library takes what it says about itself from the headers, and the services trust one issuer only. */
    private OAuth2HttpResponse passOn(OAuth2HttpRequest request, String body) {
        var headers = request.getHeaders()
                .newBuilder()
                .removeAll("x-forwarded-proto")
                .removeAll("x-forwarded-port")
                .set("host", host)
                .build();
        return library.invoke(new OAuth2HttpRequest(headers, request.getMethod(), request.getOriginalUrl(), body));
    }

    private static String signInForm(Account account) {
        try {
            return "username=" + encode(account.name()) + "&claims="
                    + encode(JSON.writeValueAsString(account.claims()));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException("claims of " + account.name() + " cannot be written", defect);
        }
    }

    private boolean isWebApp(OAuth2HttpRequest request, Map<String, String> form) {
        var id = form.get("client_id");
        var secret = form.get("client_secret");
        var authorization = request.getHeaders().get("authorization");
        if (authorization != null && authorization.startsWith("Basic ")) {
            var parts = new String(
                            Base64.getDecoder()
                                    .decode(authorization.substring(6).strip()),
                            StandardCharsets.UTF_8)
                    .split(":", 2);
            id = decode(parts[0]);
            secret = parts.length == 2 ? decode(parts[1]) : null;
        }
        return SignIn.CLIENT_ID.equals(id)
                && secret != null
                && MessageDigest.isEqual(bytes(secret), bytes(clientSecret));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isLocal(String address) {
        if (address == null) {
            return false;
        }
        try {
            var uri = URI.create(address);
            return "http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && LOCAL.contains(uri.getHost())
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static Map<String, String> form(OAuth2HttpRequest request) {
        var body = request.getBody() == null ? "" : request.getBody();
        return body.lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("&")))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1]), (first, second) -> first));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static OAuth2HttpResponse page(int status, String html) {
        return text(status, "text/html;charset=UTF-8", html);
    }

    private static OAuth2HttpResponse error(int status, String code, String description) {
        return text(
                status,
                "application/json",
                "{\"error\":\"" + code + "\",\"error_description\":\"" + description + "\"}");
    }

    private static OAuth2HttpResponse text(int status, String type, String body) {
        var headers = Headers.of(
                "Content-Type", type,
                "Cache-Control", "no-store",
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer",
                "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'");
        return new OAuth2HttpResponse(headers, status, body, null);
    }
}
