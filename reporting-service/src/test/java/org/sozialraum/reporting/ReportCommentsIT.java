package org.sozialraum.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** The clerk says something to each chapter of the report; nobody's word is lost, and each can be withdrawn. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class ReportCommentsIT {

    private static final String MONEY = "/2017/comments/MONEY";

    Tokens tokens;

    private ValidatableResponse comment(Office office, String etag, String text) {
        var request = given().auth()
                .oauth2(tokens.of("clerk@" + office.ags()))
                .contentType(ContentType.JSON)
                .body(Map.of("text", text));
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/api/v1/annual-reports" + MONEY)
                .then();
    }

    private static String etag(Office office) {
        return office.get("clerk", MONEY).statusCode(200).extract().header("ETag");
    }

    @Test
    void aCommentStandsInItsChapterAndItsMarkupDoesNothing() {
        try (Office office = new Office(tokens, "01060601")) {
            office.space("garstedt", "Garstedt");
            office.get("clerk", MONEY).body("version", is(0)).body("text", nullValue());

            comment(office, etag(office), "Erst <b>so</b>").statusCode(200).body("version", is(1));
            String seen = etag(office);
            comment(office, seen, "<script>alert(1)</script> & Co.")
                    .statusCode(200)
                    .body("version", is(2));

            office.eventually(() -> office.get("clerk", "/2017")
                    .body("comments", hasSize(1))
                    .body("comments[0].chapter", equalTo("MONEY"))
                    .body("comments[0].version", is(2))
                    .body("comments[0].text", equalTo("<script>alert(1)</script> & Co.")));
            office.get("clerk", "/2017.html")
                    .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Co."))
                    .body(not(containsString("<script")));
            office.get("clerk", "/2018").body("comments", hasSize(0));
        }
    }

    @Test
    void nobodysWordIsLost() {
        try (Office office = new Office(tokens, "01060602")) {
            comment(office, null, "ohne").statusCode(428);
            String nothing = etag(office);
            comment(office, nothing, "eins").statusCode(200);
            comment(office, nothing, "zwei").statusCode(412);
            office.get("clerk", MONEY).body("text", equalTo("eins"));
        }
    }

    @Test
    void whatIsTooLongOrLeadsToAPersonIsRefused() {
        try (Office office = new Office(tokens, "01060603")) {
            String nothing = etag(office);
            comment(office, nothing, "x".repeat(10_001)).statusCode(400);
            comment(office, nothing, "x".repeat(1 << 20)).statusCode(413);
            comment(office, nothing, "Fragen an familie@example.org")
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/text"));
            office.get("clerk", MONEY).body("version", is(0));
            given().auth()
                    .oauth2(tokens.of("section-head@01060603"))
                    .contentType(ContentType.JSON)
                    .body(Map.of("text", "Das darf nur die Sachbearbeitung"))
                    .put("/api/v1/annual-reports" + MONEY)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void aWithdrawnCommentIsGoneEverywhereAndItsPlaceSaysSo() {
        try (Office office = new Office(tokens, "01060604")) {
            comment(office, etag(office), "Das hätte nicht gesagt werden sollen")
                    .statusCode(200);
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("comments[0].text", equalTo("Das hätte nicht gesagt werden sollen")));

            String token = tokens.of("clerk@01060604");
            String id = given().auth()
                    .oauth2(token)
                    .get("/api/v1/texts")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .extract()
                    .path("items[0].id");
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/api/v1/texts/" + id + "/withdrawal")
                    .then()
                    .statusCode(200);

            office.get("clerk", MONEY).body("text", equalTo("(Text zurückgezogen)"));
            office.eventually(
                    () -> office.get("clerk", "/2017").body("comments[0].text", equalTo("(Text zurückgezogen)")));
        }
    }
}
