package org.sozialraum.kit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemType;
import org.sozialraum.kit.test.Tokens;

/** Whatever is asked, and however: every refusal is a problem document whose type the service explains. */
@QuarkusTest
@QuarkusTestResource(KitParts.class)
class BadRequestIT {

    Tokens tokens;

    @Inject
    GeneralProblems problems;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/api",
                "/api/v1",
                "/api/v1/nothing",
                "/api/v2/notes",
                "/problems/nothing",
                "/problems",
                "/q/nothing",
                "/api/v1/notes/1/2/3",
                "/API/v1/notes"
            })
    void whereNothingIsThereIsAProblemToo(String path) {
        refused(raw("GET", path, ""), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not-a-uuid",
                "1-1-1-1-1",
                "%00",
                "%0A",
                "..%2f..%2fetc",
                "%ff",
                "'%20or%20'1'='1",
                "%F0%9F%92%A3"
            })
    void anIdThatIsNoneNamesNothing(String id) {
        refused(raw("GET", "/api/v1/notes/" + id, ""), 404, "not-found");
    }

    /** An address such as {@code forms} may be an id as well, so that what an id knows is named too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE|/api/v1/notes|GET, HEAD, OPTIONS, POST",
                "PUT|/api/v1/notes/|GET, HEAD, OPTIONS, POST",
                "DELETE|/api/v1/notes/1|GET, HEAD, OPTIONS, PATCH",
                "GET|/api/v1/projections/one/replay|OPTIONS, POST",
                "POST|/problems/not-found|GET, HEAD, OPTIONS",
                "PROPFIND|/api/v1/notes/forms|GET, HEAD, OPTIONS, PATCH, POST"
            })
    void aMethodThatTheAddressDoesNotKnowIsRefusedAndTheOthersAreNamed(String method, String path, String allowed) {
        RawHttp.Answer answer = raw(method, path, "");
        refused(answer, 405, "method-not-allowed");
        assertEquals(allowed, answer.header("Allow"), answer.head());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png"})
    void aFormThatThereIsNotIsRefused(String accept) {
        refused(raw("GET", "/api/v1/notes", "\r\nAccept: " + accept), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", ";;;", "application/", "*/json;q=x"})
    void aFormThatIsNoneIsNoDefect(String accept) {
        int status = raw("GET", "/api/v1/notes", "\r\nAccept: " + accept).status();
        assertEquals(true, status == 200 || status == 400 || status == 406, "status " + status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|de",
                "en|en",
                "en-GB,de;q=0.5|en",
                "fr,en;q=0.8,de;q=0.2|en",
                "fr|de",
                "*|de",
                ";;q=,,,|de",
                "q=1|de",
                "de;q=abc|de",
                "EN|en",
                "''|de"
            })
    void theLanguageIsTheOneAskedForAndGermanElse(String wanted, String given) {
        RawHttp.Answer answer = raw("GET", "/api/v1/notes/nothing", "\r\nAccept-Language: " + wanted);
        assertEquals(404, answer.status(), answer.body());
        assertEquals(given, answer.header("Content-Language"));
        assertEquals(
                given.equals("en") ? "Not found" : "Nicht gefunden",
                answer.json().getString("title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer a.b.c",
                "Basic Y2xlcms6Y2xlcms=",
                "Bearer \u00ff\u00fe"
            })
    void whoDoesNotSayWhoIsAskedToSignIn(String authorization) {
        RawHttp.Answer answer = RawHttp.send(
                "GET /api/v1/notes HTTP/1.1" + (authorization.isEmpty() ? "" : "\r\nAuthorization: " + authorization),
                new byte[0]);
        refused(answer, 401, "unauthenticated");
        assertEquals("Bearer", answer.header("WWW-Authenticate"));
    }

    @Test
    void aTokenForSomebodyElseIsNoToken() {
        given().auth()
                .oauth2(tokens.forAnotherAudience())
                .get("/api/v1/notes")
                .then()
                .statusCode(401);
    }

    @Test
    void headersAndAddressesAreBounded() {
        // Refused before it is a request, so by the status alone.
        assertEquals(
                431,
                raw("GET", "/api/v1/notes", "\r\nX-Much: " + "x".repeat(20_000)).status());
        assertEquals(
                414, raw("GET", "/api/v1/notes?words=" + "x".repeat(20_000), "").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/notes", "NONSENSE"})
    void whatIsNoHttpIsRefused(String head) {
        assertEquals(400, RawHttp.send(head, new byte[0]).status());
    }

    /** The server takes whatever number stands there for HTTP/1.1; nobody comes in by that. */
    @Test
    void aVersionOfHttpThatIsNoneOpensNothing() {
        refused(RawHttp.send("GET /api/v1/notes HTTP/9.9", new byte[0]), 401, "unauthenticated");
    }

    @Test
    void aDefectTellsItsNumberAndNothingElse() {
        post("broken " + UUID.randomUUID())
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/internal-error"))
                .body("detail", containsString("Kennung des Vorfalls: 01"));
        assertFalse(post("broken " + UUID.randomUUID()).extract().asString().contains("secret"));
    }

    @Test
    void everyKindOfProblemIsExplainedInBothLanguages() {
        for (ProblemType type : problems.types()) {
            String page = given().get("/problems/" + type.code())
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .extract()
                    .asString();
            for (ProblemType.Words words : List.of(type.title(), type.remedy())) {
                assertEquals(true, page.contains(words.german()) && page.contains(words.english()), page);
            }
        }
    }

    @Test
    void whatTwoWantAtOneMomentOneGetsAndTheOtherIsToldWhatIsTaken() throws InterruptedException {
        String words = "words " + UUID.randomUUID();
        List<ValidatableResponse> answers = org.sozialraum.kit.test.Together.run(20, _ -> post(words));
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.extract().statusCode() == 201)
                        .count());
        answers.stream()
                .filter(answer -> answer.extract().statusCode() != 201)
                .forEach(answer -> answer.statusCode(409)
                        .body("type", equalTo("/problems/already-exists"))
                        .body("detail", equalTo("„" + words + "“ ist schon vergeben.")));
    }

    @Test
    void aChangeToWhatIsTakenIsAConflictAndNoDefect() {
        String taken = "words " + UUID.randomUUID();
        post(taken).statusCode(201);
        var other = post("words " + UUID.randomUUID()).statusCode(201).extract();
        request()
                .header("If-Match", other.header("ETag"))
                .body(Map.of("words", taken))
                .patch("/api/v1/notes/" + other.<String>path("id"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/taken"))
                .body("errors", equalTo(null));
    }

    @Test
    void everyMistakeInTheParametersIsToldAtOnce() {
        request()
                .queryParam("limit", "0")
                .queryParam("after", "forged")
                .queryParam("words", "a\u0000b")
                .queryParam("due", "2026-02-30")
                .queryParam("year", "x")
                .queryParam("colour", "red")
                .get("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("errors", hasSize(6))
                .body("errors.find { it.pointer == 'due' }.detail", equalTo("muss ein Tag der Form JJJJ-MM-TT sein"))
                .body("errors.find { it.pointer == 'year' }.detail", equalTo("muss eine ganze Zahl sein"))
                .body("errors.find { it.pointer == 'colour' }.detail", equalTo("ist hier kein bekannter Parameter"));
    }

    @Test
    void aParameterOfAPartOfTheAddressIsAMistakeToo() {
        refused(raw("GET", "/api/v1/notes;words=x", ""), 400, "invalid-request");
    }

    @Test
    void aFilterIsBounded() {
        request()
                .queryParam("words", "x".repeat(200))
                .get("/api/v1/notes")
                .then()
                .statusCode(200);
        request()
                .queryParam("words", "x".repeat(201))
                .get("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("words"))
                .body("errors[0].detail", equalTo("darf höchstens 200 Zeichen haben"));
    }

    @Test
    void aParameterGivenTwiceIsAMistake() {
        request()
                .queryParam("limit", "1", "2")
                .get("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("darf nur einmal angegeben werden"));
    }

    private static void refused(RawHttp.Answer answer, int status, String type) {
        assertEquals(status, answer.status(), answer.head() + answer.body());
        assertEquals("application/problem+json", answer.header("Content-Type"), answer.head() + answer.body());
        assertEquals("/problems/" + type, answer.json().getString("type"));
        assertEquals(status, answer.json().getInt("status"));
        given().get(answer.json().getString("type")).then().statusCode(200);
    }

    private RawHttp.Answer raw(String method, String path, String headers) {
        return RawHttp.send(
                method + " " + path + " HTTP/1.1\r\nAuthorization: Bearer " + tokens.of("clerk") + headers,
                new byte[0]);
    }

    private io.restassured.specification.RequestSpecification request() {
        return given().auth().oauth2(tokens.of("clerk")).contentType(ContentType.JSON);
    }

    private ValidatableResponse post(String words) {
        return request().body(Map.of("words", words)).post("/api/v1/notes").then();
    }
}
