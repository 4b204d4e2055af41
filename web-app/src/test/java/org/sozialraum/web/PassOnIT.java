package org.sozialraum.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.web.Surroundings.Asked;

/** The page's calls go on to the services with the token of whoever is signed in; nobody else's page can use that. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PassOnIT {

    private static final String ORDERS = "services/budget/api/v1/payment-orders";
    private static final String[] OUR_PAGE = {"Sec-Fetch-Site", "same-origin"};

    @TestHTTPResource
    URI root;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeEach
    void signIn() throws Exception {
        assertEquals(200, send("GET", "", "").statusCode());
        Surroundings.ASKED.clear();
    }

    @Test
    void aCallOfOurPageReachesTheServiceWithTheTokenAndWithoutTheCookies() throws Exception {
        HttpResponse<String> answer = send(
                "POST",
                ORDERS + "?x=1",
                "{\"amount\":1}",
                "Sec-Fetch-Site",
                "same-origin",
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "k",
                "X-Youth-Office",
                "01054");

        assertEquals(201, answer.statusCode());
        assertEquals("{\"id\":\"1\"}", answer.body());
        assertEquals("\"7\"", answer.headers().firstValue("ETag").orElseThrow());
        assertFalse(answer.headers().allValues("Set-Cookie").toString().contains("theirs"));
        Asked asked = Surroundings.ASKED.getFirst();
        assertEquals("/api/v1/payment-orders?x=1", asked.path());
        assertEquals("{\"amount\":1}", asked.body());
        assertEquals("k", asked.header("Idempotency-Key"));
        assertTrue(asked.header("Authorization").matches("Bearer [^.]+\\.[^.]+\\.[^.]+"));
        assertNull(asked.header("Cookie"));
        assertNull(asked.header("X-Youth-Office"));
    }

    /** Browsers send the cookie along from foreign pages too, and say where the call comes from. */
    @ParameterizedTest
    @CsvSource({
        "POST, cross-site",
        "POST, same-site",
        "POST, none",
        "PUT, cross-site",
        "PATCH, cross-site",
        "DELETE, cross-site"
    })
    void aCallOfAForeignPageChangesNothing(String method, String site) throws Exception {
        assertRefused(send(method, ORDERS, "{}", "Sec-Fetch-Site", site));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aCallThatDoesNotSayWhereItComesFromChangesNothing(String method) throws Exception {
        assertRefused(send(method, ORDERS, "{}"));
    }

    /** A link in an e-mail opens the report: reading may begin anywhere. */
    @Test
    void whatOnlyReadsIsPassedOnFromAnywhere() throws Exception {
        assertEquals(
                201, send("GET", ORDERS, "", "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals("GET", Surroundings.ASKED.getFirst().method());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aServiceThatIsAwayIsToldWithATimeToComeBack(String method) throws Exception {
        HttpResponse<String> answer = send(method, "services/reporting/api/v1/annual-reports", "", OUR_PAGE);

        assertEquals(503, answer.statusCode());
        assertEquals("2", answer.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", ""));
        assertTrue(answer.body().contains("/problems/unavailable"), answer.body());
    }

    @Test
    void whatIsNoServiceIsNotThere() throws Exception {
        assertEquals(
                404, send("POST", "services/other/api/v1/x", "{}", OUR_PAGE).statusCode());
    }

    @Test
    void withoutASignInNothingIsPassedOn() throws Exception {
        HttpRequest call = HttpRequest.newBuilder(root.resolve(ORDERS))
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(call, BodyHandlers.ofString());

        assertTrue(answer.statusCode() == 302 || answer.statusCode() == 401, "status " + answer.statusCode());
        assertTrue(Surroundings.ASKED.isEmpty());
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("/problems/foreign-page"), answer.body());
        assertTrue(Surroundings.ASKED.isEmpty());
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder call = HttpRequest.newBuilder(root.resolve(path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            call.headers(headers);
        }
        return browser.send(call.build(), BodyHandlers.ofString());
    }
}
