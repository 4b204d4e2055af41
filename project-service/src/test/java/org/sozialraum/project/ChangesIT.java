package org.sozialraum.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.project.Garstedt.body;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What is known of spaces, organisations and needs is changed by whoever has seen how it stands. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class ChangesIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(18000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ValidatableResponse patch(String account, String path, String tag, Object change) {
        return office.as(account)
                .header("If-Match", tag)
                .body(change)
                .patch("/api/v1" + path)
                .then();
    }

    private String tag(String account, String path) {
        return office.get(account, path).statusCode(200).extract().header("ETag");
    }

    @Test
    void aSocialSpaceKeepsItsKeyAndChangesItsName() {
        String path = "/social-spaces/" + office.garstedt;
        String seen = tag("administrator", path);
        patch("administrator", path, seen, body("name", "Garstedt und Ossenmoor", "population", null))
                .statusCode(200)
                .body("key", equalTo("garstedt"))
                .body("name", equalTo("Garstedt und Ossenmoor"))
                .body("population", nullValue());
        patch("administrator", path, seen, body("name", "Anders")).statusCode(412);
        office.as("administrator")
                .body(body("name", "x"))
                .patch("/api/v1" + path)
                .then()
                .statusCode(428);
        patch("administrator", path, tag("administrator", path), body("key", "neu"))
                .statusCode(400)
                .body("errors.pointer", contains("/key"));
        patch("clerk", path, seen, "{ broken").statusCode(403);
    }

    @Test
    void anOrganisationMovesAndAProviderSeesWhereItWorksNow() {
        String need = office.created("clerk", "/needs", office.need());
        String path = "/organisations/" + office.providerTwo;
        office.get("provider-two", "/needs/" + need).statusCode(404);
        patch("clerk", path, tag("clerk", path), body("socialSpaceIds", List.of(office.garstedt)))
                .statusCode(200)
                .body("socialSpaceIds", contains(office.garstedt))
                .body("name", equalTo("Stationärer Träger Zwei"));
        office.get("provider-two", "/needs/" + need).statusCode(200);
        patch("clerk", path, tag("clerk", path), body("kind", "RESIDENTIAL_PROVIDER", "name", "Träger Zwei"))
                .statusCode(200)
                .body("kind", equalTo("RESIDENTIAL_PROVIDER"));
        patch("clerk", path, tag("clerk", path), body("socialSpaceIds", List.of(need)))
                .statusCode(422)
                .body("errors.pointer", contains("/socialSpaceIds/0"));
        patch("clerk", path, tag("clerk", path), body("name", "Ruf 040 66969123"))
                .statusCode(422)
                .body("errors.pointer", contains("/name"));
    }

    @Test
    void aNeedIsCorrectedWhileItIsOpen() {
        String need = office.created("team-garstedt", "/needs", office.need());
        String path = "/needs/" + need;
        String seen = tag("team-garstedt", path);
        patch("team-garstedt", path, seen, body("voice", "CHILD_OR_YOUTH", "topic", "Essen", "ageBand", "ALL_AGES"))
                .statusCode(200)
                .body("voice", equalTo("CHILD_OR_YOUTH"))
                .body("topic", equalTo("Essen"))
                .body("ageBand", equalTo("ALL_AGES"))
                .body("month", equalTo("2017-02"));
        patch("team-garstedt", path, seen, body("source", "SCHOOL")).statusCode(412);
        patch("team-glashuette", path, seen, body("source", "SCHOOL")).statusCode(404);
        patch("provider-one", path, seen, "{ broken").statusCode(403);
        patch("team-garstedt", path, tag("team-garstedt", path), body("month", "2199-01"))
                .statusCode(422);
        patch("team-garstedt", path, tag("team-garstedt", path), body("missing", "Anderes"))
                .statusCode(400);
        office.post("team-garstedt", path + "/closing", body("result", "CLOSED", "reason", "erledigt"))
                .statusCode(200);
        patch("team-garstedt", path, tag("team-garstedt", path), body("source", "SCHOOL"))
                .statusCode(409);
    }

    /** Sixteen people correct what all of them have seen: one of them does, the others look again. */
    @Test
    void ofManyWhoChangeTheSameAtOnceOneDoes() throws InterruptedException {
        String need = office.created("team-garstedt", "/needs", office.need());
        String path = "/needs/" + need;
        String seen = tag("team-garstedt", path);
        List<Integer> answers =
                AtOneMomentIT.together(i -> patch("team-garstedt+" + i, path, seen, Map.of("topic", "Thema " + i))
                        .extract()
                        .statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(
                answers.size() - 1,
                answers.stream().filter(status -> status == 412).count());
    }
}
