package org.sozialraum.kit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.kit.test.Tokens;

/** Whoever leafs through a list sees everything that was there once, whatever is added or changed meanwhile. */
@QuarkusTest
@QuarkusTestResource(KitParts.class)
class PagingIT {

    Tokens tokens;

    @Test
    void nothingIsSkippedOrShownTwiceWhileRowsAreAddedAndChanged() {
        String remark = "r" + UUID.randomUUID();
        List<String> before =
                IntStream.range(0, 12).mapToObj(_ -> write(remark)).toList();
        List<String> seen = new ArrayList<>();
        String after = null;
        int pages = 0;
        do {
            var page = page(remark, after, "5");
            seen.addAll(page.path("items.id"));
            after = page.path("next");
            pages++;
            if (pages == 1) {
                write(remark);
                change(before.get(0));
                change(before.get(11));
            }
        } while (after != null);

        assertEquals(3, pages);
        assertEquals(before, seen.subList(0, 12));
        assertEquals(13, seen.size());
    }

    @Test
    void theHeaderLinkLeadsToTheNextPageAndTheLastHasNone() {
        String remark = "r" + UUID.randomUUID();
        List<String> ids = IntStream.range(0, 3).mapToObj(_ -> write(remark)).toList();
        var first = page(remark, null, "2");
        String link = first.header("Link");
        assertTrue(link.matches("<http.*/api/v1/notes\\?.*after=.*>; rel=\"next\""), link);
        var last = request()
                .urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("next", nullValue())
                .extract();
        assertEquals(ids.subList(2, 3), last.path("items.id"));
    }

    @Test
    void aPageThatIsJustFullIsTheLastOne() {
        String remark = "r" + UUID.randomUUID();
        write(remark);
        write(remark);
        assertNull(page(remark, null, "2").path("next"));
        assertNotNull(page(remark, null, "1").path("next"));
    }

    @Test
    void fiftyAreShownUnlessAskedOtherwise() {
        String remark = "r" + UUID.randomUUID();
        IntStream.range(0, 51).forEach(_ -> write(remark));
        request().queryParam("remark", remark).get("/api/v1/notes").then().body("items", hasSize(50));
        request()
                .queryParam("remark", remark)
                .queryParam("limit", "500")
                .get("/api/v1/notes")
                .then()
                .body("items", hasSize(51));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501", "abc", "", "1.5", "99999999999", "1 "})
    void aLimitIsAnIntegerFromOneToFiveHundred(String limit) {
        request()
                .queryParam("limit", limit)
                .get("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("limit"))
                .body("errors[0].detail", equalTo("muss eine ganze Zahl von 1 bis 500 sein"));
    }

    static Stream<String> cursorsThatWereNeverGiven() {
        String id = "01a2105a-acc5-7ccd-b1d0-948acb01e834";
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
        return Stream.of(
                "",
                ".",
                "x",
                id,
                "1",
                key,
                key + ".",
                key + ".AAAAAAAAAAAA",
                "." + key,
                "%00",
                "a".repeat(3000),
                "ä.ö");
    }

    @ParameterizedTest
    @MethodSource("cursorsThatWereNeverGiven")
    void aCursorThatWasNeverGivenIsRefused(String cursor) {
        request()
                .queryParam("after", cursor)
                .get("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("after"))
                .body("errors[0].detail", equalTo("ist keine Marke dieser Liste"));
    }

    @Test
    void aCursorOfAnotherListOrOfOtherFiltersIsRefused() {
        String remark = "r" + UUID.randomUUID();
        write(remark);
        write(remark);
        String cursor = page(remark, null, "1").path("next");
        page(remark, cursor, "7");
        request()
                .queryParam("remark", "other")
                .queryParam("after", cursor)
                .get("/api/v1/notes")
                .then()
                .statusCode(400);
        request().queryParam("after", cursor).get("/api/v1/notes").then().statusCode(400);
        request()
                .queryParam("remark", remark)
                .queryParam("after", cursor)
                .get("/api/v1/notes/drafts")
                .then()
                .statusCode(400);
        String changed = (cursor.startsWith("M") ? "N" : "M") + cursor.substring(1);
        request()
                .queryParam("remark", remark)
                .queryParam("after", changed)
                .get("/api/v1/notes")
                .then()
                .statusCode(400);
    }

    private String write(String remark) {
        String id = request()
                .body(Map.of("words", "words " + UUID.randomUUID()))
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        change(id, Map.of("remark", remark));
        return id;
    }

    private void change(String id) {
        change(id, Map.of("words", "changed " + UUID.randomUUID(), "due", "2026-12-24"));
    }

    private void change(String id, Map<String, String> change) {
        String tag = request().get("/api/v1/notes/" + id).header("ETag");
        request()
                .header("If-Match", tag)
                .body(change)
                .patch("/api/v1/notes/" + id)
                .then()
                .statusCode(200);
    }

    private ExtractableResponse<Response> page(String remark, String after, String limit) {
        var request = request().queryParam("remark", remark).queryParam("limit", limit);
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get("/api/v1/notes").then().statusCode(200).extract();
    }

    private io.restassured.specification.RequestSpecification request() {
        return given().auth().oauth2(tokens.of("clerk")).contentType(ContentType.JSON);
    }
}
