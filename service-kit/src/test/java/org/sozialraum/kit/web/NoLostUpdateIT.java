package org.sozialraum.kit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** Whoever changes a thing says which state of it was seen; what has moved on is not overwritten. */
@QuarkusTest
@QuarkusTestResource(KitParts.class)
class NoLostUpdateIT {

    Tokens tokens;

    @Test
    void whatIsShownHasATagThatIsTheSameForTheSameStateAndAnotherForAnother() {
        String id = write();
        String first = tag(id);
        assertEquals(first, tag(id));
        String second = patch(id, first, Map.of("remark", "first"))
                .statusCode(200)
                .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{22}\""))
                .header("ETag", not(equalTo(first)))
                .extract()
                .header("ETag");
        assertEquals(second, tag(id));
    }

    @Test
    void aChangeOfWhatWasSeenIsMade() {
        String id = write();
        patch(id, tag(id), Map.of("remark", "seen", "due", "2026-12-24"))
                .statusCode(200)
                .body("remark", equalTo("seen"))
                .body("due", equalTo("2026-12-24"));
    }

    @Test
    void aChangeOfWhatMovedOnIsRefusedAndChangesNothing() {
        String id = write();
        String seen = tag(id);
        patch(id, seen, Map.of("remark", "first")).statusCode(200);
        patch(id, seen, Map.of("remark", "second"))
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/changed-meanwhile"))
                .body("title", equalTo("Inzwischen geändert"));
        get(id).body("remark", equalTo("first"));
    }

    @Test
    void ofTwentyWhoSawTheSameStateOneChangesIt() throws InterruptedException {
        String id = write();
        String seen = tag(id);
        List<Integer> answers = Together.run(
                20, i -> patch(id, seen, Map.of("remark", "by " + i)).extract().statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count());
        assertEquals(19, answers.stream().filter(status -> status == 412).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*"})
    void aChangeThatNamesNoStateIsRefused(String header) {
        String id = write();
        patch(id, header, Map.of("remark", "x"))
                .statusCode(428)
                .body("type", equalTo("/problems/if-match-required"))
                .body("title", equalTo("Der gesehene Stand fehlt"));
        patch(id, null, Map.of("remark", "x")).statusCode(428);
        get(id).body("remark", nullValue());
    }

    @Test
    void aTagWithoutQuotationMarksIsMalformed() {
        String id = write();
        patch(id, tag(id).replace("\"", ""), Map.of("remark", "x"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("If-Match"));
    }

    @Test
    void aWeakTagNeverMatchesAndOneOfSeveralMay() {
        String id = write();
        String seen = tag(id);
        patch(id, "W/" + seen, Map.of("remark", "x")).statusCode(412);
        patch(id, "\"another\", " + seen, Map.of("remark", "x")).statusCode(200);
    }

    @Test
    void whatIsNotNamedStaysAndNullClears() {
        String id = write();
        patch(id, tag(id), Map.of("remark", "stays", "due", "2026-12-24")).statusCode(200);
        Map<String, Object> clear = new HashMap<>();
        clear.put("due", null);
        patch(id, tag(id), clear)
                .statusCode(200)
                .body("remark", equalTo("stays"))
                .body("due", nullValue());
        patch(id, tag(id), Map.of()).statusCode(200).body("remark", equalTo("stays"));
    }

    @Test
    void everyMistakeOfAChangeIsToldAtOnce() {
        String id = write();
        Map<String, Object> change = new HashMap<>();
        change.put("words", null);
        change.put("remark", "x".repeat(101));
        change.put("due", "tomorrow");
        change.put("colour", "red");
        patch(id, tag(id), change)
                .statusCode(400)
                .body("errors", hasSize(4))
                .body("errors[0].pointer", equalTo("/words"))
                .body("errors[0].detail", equalTo("darf nicht null sein"))
                .body("errors[1].pointer", equalTo("/remark"))
                .body("errors[1].detail", equalTo("muss 1 bis 100 Zeichen oder Einträge haben"))
                .body("errors[2].pointer", equalTo("/due"))
                .body("errors[3].pointer", equalTo("/colour"));
    }

    @Test
    void theCallerIsJudgedFirstAndWhatIsNotThereIsNotThere() {
        String id = write();
        given().auth()
                .oauth2(tokens.of("auditor"))
                .contentType(ContentType.JSON)
                .body("nonsense")
                .patch("/api/v1/notes/" + id)
                .then()
                .statusCode(403);
        patch(UUID.randomUUID().toString(), "\"any\"", Map.of()).statusCode(404);
    }

    @Test
    void aChangeThatForgotToCompareIsADefectThatItsFirstTestFinds() {
        String id = write();
        given().auth()
                .oauth2(tokens.of("clerk"))
                .contentType(ContentType.JSON)
                .body(Map.of())
                .put("/api/v1/notes/" + id + "/forgetful")
                .then()
                .statusCode(500);
    }

    @Test
    void theOpenApiDocumentShowsTheTagTheHeaderAndWhatAFieldMayBe() {
        var document = given().accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .then()
                .rootPath("paths.'/api/v1/notes/{id}'")
                .body("get.responses.'200'.headers.ETag.schema.type", equalTo("string"))
                .body("patch.parameters.find { it.name == 'If-Match' }.required", equalTo(true))
                .body("patch.responses.keySet()", hasItems("400", "404", "409", "412", "413", "415", "422", "428"))
                .body("get.responses.keySet()", not(hasItem("412")));
        document.rootPath("components.schemas")
                .body("NoteChange.required", nullValue())
                .body(
                        "NoteChange.properties.words",
                        equalTo(Map.of("type", "string", "minLength", 1, "maxLength", 500)))
                .body("NoteChange.properties.remark.type", equalTo(List.of("string", "null")))
                .body("NoteChange.properties.due.anyOf[0].$ref", equalTo("#/components/schemas/LocalDate"))
                .body("NoteChange.properties.due.anyOf[1].type", equalTo("null"))
                .body("keySet()", not(hasItem("ChangeString")));
    }

    private String write() {
        return given().auth()
                .oauth2(tokens.of("clerk"))
                .contentType(ContentType.JSON)
                .body(Map.of("words", "words " + UUID.randomUUID()))
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .header("ETag", matchesPattern("\"[A-Za-z0-9_-]{22}\""))
                .extract()
                .path("id");
    }

    private ValidatableResponse get(String id) {
        return given().auth()
                .oauth2(tokens.of("clerk"))
                .get("/api/v1/notes/" + id)
                .then()
                .statusCode(200);
    }

    private String tag(String id) {
        return get(id).extract().header("ETag");
    }

    private ValidatableResponse patch(String id, String tag, Map<String, Object> change) {
        var request = given().auth().oauth2(tokens.of("clerk")).contentType(ContentType.JSON);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return request.body(change).patch("/api/v1/notes/" + id).then();
    }
}
