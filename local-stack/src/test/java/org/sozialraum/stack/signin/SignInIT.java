package org.sozialraum.stack.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sozialraum.stack.FreePort;

class SignInIT {
    private static final String SECRET = "secret of the test";
    private static final String BACK = "http://localhost:8080/signed-in";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path temp;

    private final HttpClient http = HttpClient.newHttpClient();
    private SignIn signIn;
    private int port;

    @BeforeEach
    void start() throws IOException {
        port = FreePort.find();
        signIn = SignIn.start(temp.resolve("key"), port, SECRET);
    }

    @AfterEach
    void stop() {
        signIn.close();
    }

    @Test
    void aTokenSaysWhoActsForWhichOffice() throws Exception {
        var claims = claimsOf(tokenFor("provider-one").path("access_token"));

        assertEquals(
                "http://localhost:" + port + "/sozialraum", claims.path("iss").asText());
        assertEquals("sozialraum", claims.path("aud").asText());
        assertEquals("provider-one", claims.path("preferred_username").asText());
        assertEquals("01060063", claims.path("youth_office").asText());
        assertEquals("[\"provider\"]", claims.path("roles").toString());
        assertEquals("provider-one", claims.path("organisation").asText());
        assertFalse(claims.has("social_space"));
        assertEquals(3600, claims.path("exp").asLong() - claims.path("iat").asLong());
    }

    @Test
    void theSameAccountInAnotherOfficeIsSomebodyElse() throws Exception {
        var here = claimsOf(tokenFor("clerk").path("access_token"));
        var there = claimsOf(tokenFor("clerk@01054").path("access_token"));

        assertEquals("01054", there.path("youth_office").asText());
        assertEquals("[\"clerk\"]", there.path("roles").toString());
        assertNotEquals(here.path("sub"), there.path("sub"));
        assertEquals(
                here.path("sub"),
                claimsOf(tokenFor("clerk@01060063").path("access_token")).path("sub"));
    }

    @Test
    void refusesAccountsThatItDoesNotKnow() throws Exception {
        assertEquals(
                400,
                post("/token", "grant_type=password&client_id=x&password=x&username=nobody")
                        .statusCode());
        assertEquals(
                400,
                post("/token", "grant_type=client_credentials&client_id=x&client_secret=x")
                        .statusCode());
        assertEquals(
                400, post("/authorize?" + authorization(), "username=nobody").statusCode());
    }

    @Test
    void aClickOnARoleSignsInWithTheAccountsClaimsWhateverTheFormSays() throws Exception {
        var page = get("/authorize?" + authorization());
        assertTrue(page.body().contains("Anmelden – wählen Sie eine Rolle"));

        var click = post(
                "/authorize?" + authorization(), "username=team-garstedt&claims=" + encode("{\"roles\":[\"mayor\"]}"));
        assertEquals(302, click.statusCode());
        var query =
                URI.create(click.headers().firstValue("location").orElseThrow()).getRawQuery();
        assertTrue(query.contains("state=abc"), query);

        var exchange = "grant_type=authorization_code&client_id=web-app&redirect_uri=" + encode(BACK) + "&code="
                + parameter(query, "code");
        assertEquals(401, post("/token", exchange + "&client_secret=wrong").statusCode());
        var answer = JSON.readTree(
                post("/token", exchange + "&client_secret=" + encode(SECRET)).body());

        var access = claimsOf(answer.path("access_token"));
        assertEquals("[\"team\"]", access.path("roles").toString());
        assertEquals("garstedt", access.path("social_space").asText());
        assertEquals("sozialraum", access.path("aud").asText());
        var identity = claimsOf(answer.path("id_token"));
        assertEquals("web-app", identity.path("aud").asText());
        assertEquals("n-1", identity.path("nonce").asText());
        assertEquals(access.path("sub"), identity.path("sub"));

        var again = JSON.readTree(post(
                        "/token",
                        "grant_type=refresh_token&client_id=web-app&client_secret=" + encode(SECRET) + "&refresh_token="
                                + encode(answer.path("refresh_token").asText()))
                .body());
        assertEquals(access.path("sub"), claimsOf(again.path("access_token")).path("sub"));
        assertEquals(
                "[\"team\"]", claimsOf(again.path("access_token")).path("roles").toString());
    }

    @Test
    void sendsBrowsersBackToThisMachineOnly() throws Exception {
        var elsewhere = authorization().replace(encode(BACK), encode("http://example.org/"));

        assertEquals(400, get("/authorize?" + elsewhere).statusCode());
        assertEquals(
                400,
                get("/endsession?post_logout_redirect_uri=" + encode("http://example.org/"))
                        .statusCode());
        assertEquals(
                302, get("/endsession?post_logout_redirect_uri=" + encode(BACK)).statusCode());
    }

    @Test
    void theKeyOutlivesARestart() throws Exception {
        var before = get("/jwks").body();

        signIn.close();
        port = FreePort.find();
        signIn = SignIn.start(temp.resolve("key"), port, SECRET);

        assertEquals(before, get("/jwks").body());
        assertFalse(before.contains("\"d\""), "the private half stays here");
    }

    private static String authorization() {
        return "response_type=code&client_id=web-app&scope=openid&state=abc&nonce=n-1&redirect_uri=" + encode(BACK);
    }

    private JsonNode tokenFor(String account) throws Exception {
        return JSON.readTree(
                post("/token", "grant_type=password&client_id=x&password=x&scope=openid&username=" + encode(account))
                        .body());
    }

    private static JsonNode claimsOf(JsonNode token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.asText().split("\\.")[1]));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** By number, as the launcher does: the issuer has to be `localhost` all the same. */
    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/sozialraum" + path);
    }

    private static String parameter(String query, String name) {
        for (var pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError(name + " is missing in " + query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
