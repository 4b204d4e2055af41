package org.sozialraum.kit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.kit.test.Tokens;

/** Whatever is sent as a body: the answer says what is wrong with it, all of it, and nothing of how we are made. */
@QuarkusTest
@QuarkusTestResource(KitParts.class)
class BadBodyIT {

    private static final String SOUND = """
            {"word": "abc", "pattern": "abc", "amount": 1.00, "id": "01a2105a-acc5-7ccd-b1d0-948acb01e834",
             "day": "2026-11-24", "month": "2026-11", "year": 2026, "flag": true, "voice": "CHILD_OR_YOUTH",
             "parts": [{"name": "one", "amount": 0.01}]}""";

    Tokens tokens;

    @Test
    void aSoundBodyIsRead() {
        fill(SOUND).statusCode(200).body("amount", equalTo(1.00f)).body("comment", equalTo(null));
    }

    static Stream<byte[]> malformed() {
        return Stream.concat(
                Stream.of(
                                "",
                                "{",
                                "{\"word\": }",
                                "{'word': 'abc'}",
                                "{} {}",
                                "{\"word\": \"abc\", \"word\": \"abd\"}",
                                "{\"amount\": NaN}",
                                "{\"amount\": Infinity}",
                                "{\"amount\": 01}",
                                "{\"amount\": 1e99999999999}",
                                "{\"amount\": " + "9".repeat(2000) + "}",
                                "[".repeat(100_000),
                                "{\"a\":".repeat(2000) + "1" + "}".repeat(2000),
                                "{\"" + "x".repeat(60_000) + "\": 1}",
                                "{\"word\": \"a\u0000b\"}",
                                "\uFEFF{}",
                                "/* a comment */ {}")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Stream.of(
                        "{}".getBytes(StandardCharsets.UTF_16BE),
                        "{}".getBytes(StandardCharsets.UTF_16LE),
                        new byte[] {0, 0, 0, 0},
                        new byte[] {'"', (byte) 0xC3, '"'},
                        new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'}));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsNoJsonInUtf8IsMalformed(byte[] body) {
        RawHttp.Answer answer = RawHttp.send(head(body.length), body);
        assertEquals(400, answer.status(), answer.body());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        String type = answer.json().getString("type");
        // Nothing at all is not malformed; it just is no object.
        assertEquals(body.length == 0 ? "/problems/invalid-request" : "/problems/malformed-json", type, answer.body());
        assertTellsNothing(answer.body());
    }

    @Test
    void thePlaceOfTheFirstMistakeIsTold() {
        fill("{\n  \"word\": oops")
                .statusCode(400)
                .body("detail", equalTo("Der Inhalt lässt sich ab Zeile 2, Spalte 11 nicht lesen."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\"", "1", "true", "[{}]"})
    void whatIsNoObjectIsRefused(String body) {
        fill(body)
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(""))
                .body("errors[0].detail", equalTo("muss ein Objekt sein"));
    }

    @Test
    void everyMistakeIsToldAtOnceInGermanAndInEnglish() {
        String body = """
                {"word": "abcdef", "pattern": "ABC", "amount": 0.00, "id": "1-1-1-1-1", "day": "2026-02-30",
                 "month": "2026-13", "year": 1999, "flag": "true", "voice": "NOBODY",
                 "parts": [{"name": "abcdef", "amount": 1.005, "colour": "red"}, 7], "comment": "a\\u0007b",
                 "unknown~/field": 1}""";
        fill(body)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/word",
                                "/pattern",
                                "/amount",
                                "/id",
                                "/day",
                                "/month",
                                "/year",
                                "/flag",
                                "/voice",
                                "/parts/0/name",
                                "/parts/0/amount",
                                "/parts/0/colour",
                                "/parts/1",
                                "/comment",
                                "/unknown~0~1field")))
                .body("errors[3].detail", equalTo("muss eine UUID sein"))
                .body(
                        "errors[10].detail",
                        equalTo("muss ein Betrag in Euro als Zahl mit höchstens zwei Nachkommastellen sein"));
        request()
                .header("Accept-Language", "en")
                .body(body)
                .post("/api/v1/notes/forms")
                .then()
                .header("Content-Language", equalTo("en"))
                .body("title", equalTo("The request is malformed"))
                .body("errors", hasSize(15))
                .body("errors[3].detail", equalTo("must be a UUID"))
                .body("errors[13].detail", equalTo("must be a text without control characters"));
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        fill("{}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/word",
                                "/pattern",
                                "/amount",
                                "/id",
                                "/day",
                                "/month",
                                "/year",
                                "/flag",
                                "/voice",
                                "/parts")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1.00\"",
                "1.001",
                "1e400",
                "1e30",
                "1e-3",
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "0.00",
                "-0.01",
                "1000000000000",
                "true",
                "{}",
                "[1]",
                "\"NaN\""
            })
    void whatIsNoPositiveAmountOfEurosIsRefused(String amount) {
        fill(SOUND.replace("\"amount\": 1.00", "\"amount\": " + amount))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/amount")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "1.50", "1.500", "1e2", "999999999999.99"})
    void whatIsAnAmountOfEurosIsRead(String amount) {
        fill(SOUND.replace("\"amount\": 1.00", "\"amount\": " + amount)).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.0", "2026.5", "\"2026\"", "2147483648", "1e3", "99999999999999999999", "-1"})
    void whatIsNoYearIsRefused(String year) {
        fill(SOUND.replace("\"year\": 2026", "\"year\": " + year))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/year")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u001b[31m", "\\u0085", "\\ud800", "\\udc00x"})
    void aTextWithControlCharactersOrHalfCharactersIsRefused(String text) {
        fill(SOUND.replace("\"word\": \"abc\"", "\"word\": \"a" + text + "\""))
                .statusCode(400)
                .body("errors.pointer", hasItem("/word"));
    }

    @Test
    void aListHasAtMostFiveHundredEntries() {
        String part = "{\"name\": \"one\", \"amount\": 0.01}";
        String parts = "[" + String.join(",", java.util.Collections.nCopies(501, part)) + "]";
        fill(SOUND.replace("[" + part + "]", parts)).statusCode(400).body("errors.pointer", equalTo(List.of("/parts")));
        fill(SOUND.replace("[" + part + "]", "[" + String.join(",", java.util.Collections.nCopies(500, part)) + "]"))
                .statusCode(200)
                .body("parts", hasSize(500));
    }

    @Test
    void aNameThatIsVeryLongIsCutWhereItIsTold() {
        fill(SOUND.replace("{\"word\"", "{\"" + "x".repeat(40_000) + "\": 1, \"word\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/" + "x".repeat(60) + "…"));
    }

    @Test
    void moreThanAMebibyteIsTooLarge() {
        byte[] tooLarge = ("\"" + "x".repeat(1024 * 1024) + "\"").getBytes(StandardCharsets.UTF_8);
        for (RawHttp.Answer answer : List.of(
                RawHttp.send(head(tooLarge.length), tooLarge),
                RawHttp.send(
                        head(-1) + "\r\nTransfer-Encoding: chunked",
                        (Integer.toHexString(tooLarge.length) + "\r\n" + new String(tooLarge, StandardCharsets.UTF_8)
                                        + "\r\n0\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8)))) {
            assertEquals(413, answer.status(), answer.head());
            assertEquals("application/problem+json", answer.header("Content-Type"));
            assertEquals("/problems/too-large", answer.json().getString("type"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonx",
                "application/problem+json",
                "nonsense",
                "///"
            })
    void whatDoesNotCallItselfJsonIsRefused(String mediaType) {
        RawHttp.Answer answer = RawHttp.send(
                head(SOUND.length()).replace("application/json", mediaType), SOUND.getBytes(StandardCharsets.UTF_8));
        assertEquals(415, answer.status(), answer.body());
        assertEquals("/problems/unsupported-media-type", answer.json().getString("type"));
        assertTellsNothing(answer.body());
    }

    @Test
    void aBodyWithoutAMediaTypeIsRefused() {
        RawHttp.Answer answer = RawHttp.send(
                head(SOUND.length()).replace("\r\nContent-Type: application/json", ""),
                SOUND.getBytes(StandardCharsets.UTF_8));
        assertEquals(415, answer.status(), answer.body());
        assertEquals("/problems/unsupported-media-type", answer.json().getString("type"));
    }

    private static void assertTellsNothing(String answer) {
        for (String word : List.of("Exception", "org.", "com.", "java", "jackson", "select ", "at ", "stack")) {
            assertFalse(answer.contains(word), () -> "tells '" + word + "': " + answer);
        }
    }

    private String head(int length) {
        return "POST /api/v1/notes/forms HTTP/1.1\r\nAuthorization: Bearer " + tokens.of("clerk")
                + "\r\nContent-Type: application/json"
                + (length < 0 ? "" : "\r\nContent-Length: " + length);
    }

    private io.restassured.specification.RequestSpecification request() {
        return given().auth().oauth2(tokens.of("clerk")).contentType(ContentType.JSON);
    }

    private ValidatableResponse fill(String body) {
        return request().body(body).post("/api/v1/notes/forms").then();
    }
}
