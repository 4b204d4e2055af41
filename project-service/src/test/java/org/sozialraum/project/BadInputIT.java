package org.sozialraum.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.sozialraum.project.Garstedt.body;
import static org.sozialraum.project.Garstedt.success;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Bad input gets a clear problem document; nothing is half done. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class BadInputIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(5000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyMistakeInABodyIsToldAtOnce() {
        Map<String, Object> project = office.project();
        project.put("colour", "red");
        project.put("title", "");
        project.put("year", 1999);
        project.put("requestedAmount", -1);
        project.remove("applicantId");
        office.post("provider-one", "/projects", project)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/colour", "/title", "/year", "/requestedAmount", "/applicantId"));
        office.get("clerk", "/projects").body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"socialSpaceId", "title", "applicantId", "year", "requestedAmount"})
    void aProjectLacksNothing(String field) {
        Map<String, Object> project = office.project();
        project.remove(field);
        office.post("provider-one", "/projects", project).statusCode(400).body("errors.pointer", contains("/" + field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"socialSpaceId", "voice", "source", "topic", "missing", "month"})
    void aNeedLacksNothing(String field) {
        Map<String, Object> need = office.need();
        need.remove(field);
        office.post("team-garstedt", "/needs", need).statusCode(400).body("errors.pointer", contains("/" + field));
    }

    @ParameterizedTest
    @CsvSource({
        "voice, SOMEBODY",
        "source, HEARSAY",
        "month, 2017-13",
        "month, 2017-02-01",
        "socialSpaceId, garstedt",
        "missing, ''"
    })
    void aNeedIsOfTheRightForm(String field, String value) {
        Map<String, Object> need = office.need();
        need.put(field, value);
        office.post("team-garstedt", "/needs", need).statusCode(400).body("errors.pointer", contains("/" + field));
        office.get("team-garstedt", "/needs").body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.005", "0", "-1", "1e400", "1000000000000", "\"12.00\"", "true", "[]", "{}", "null", "NaN"})
    void anAmountThatIsNoneIsRefused(String amount) {
        String id = office.projectIn("APPLIED");
        office.post("section-head", "/projects/" + id + "/approval", "{\"amount\":" + amount + "}")
                .statusCode(400)
                .contentType("application/problem+json");
        office.get("clerk", "/projects/" + id).body("state", equalTo("APPLIED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{\"on\":1}", "{\"on\":\"gestern\"}", "{} {}"})
    void aBodyThatIsNoActIsRefused(String body) {
        String id = office.projectIn("IDEA");
        office.post("provider-one", "/projects/" + id + "/application", body)
                .statusCode(400)
                .contentType("application/problem+json");
        office.get("clerk", "/projects/" + id).body("state", equalTo("IDEA"));
    }

    @Test
    void whatIsNotKnownIsNamed() {
        String unknown = UuidCreator.getTimeOrderedEpoch().toString();
        for (String field : List.of("socialSpaceId", "applicantId")) {
            Map<String, Object> project = office.project();
            project.put(field, unknown);
            refused422("clerk", "/projects", project, "unknown-reference", "/" + field);
        }
        Map<String, Object> project = office.project();
        project.put("needIds", List.of(office.created("clerk", "/needs", office.need()), unknown));
        refused422("provider-one", "/projects", project, "unknown-reference", "/needIds/1");
        Map<String, Object> need = office.need();
        need.put("socialSpaceId", unknown);
        refused422("clerk", "/needs", need, "unknown-reference", "/socialSpaceId");
        refused422(
                "clerk",
                "/organisations",
                body(
                        "key", "club",
                        "name", "Sportverein",
                        "kind", "SPORTS_CLUB",
                        "socialSpaceIds", List.of(office.garstedt, unknown)),
                "unknown-reference",
                "/socialSpaceIds/1");
        refused422(
                "clerk",
                "/cooperation-attempts",
                body(
                        "socialSpaceId",
                        unknown,
                        "partnerKind",
                        "SPORTS_CLUB",
                        "outcome",
                        body("kind", "DIFFICULTY", "cause", "NO_PARTNER_FOUND", "text", "Es fand sich niemand.")),
                "unknown-reference",
                "/socialSpaceId");
    }

    @Test
    void aProjectNamesANeedOrSaysWhyItHasNone() {
        Map<String, Object> project = office.project();
        project.remove("noNeedReason");
        refused422("provider-one", "/projects", project, "need-missing", "/needIds");
        project.remove("needIds");
        refused422("provider-one", "/projects", project, "need-missing", "/needIds");
    }

    @Test
    void aProjectAnswersNeedsOfItsOwnSocialSpace() {
        Map<String, Object> need = office.need();
        need.put("socialSpaceId", office.glashuette);
        Map<String, Object> project = office.project();
        project.put("needIds", List.of(office.created("clerk", "/needs", need)));
        refused422("provider-one", "/projects", project, "need-of-another-space", "/needIds/0");
    }

    @Test
    void aCauseIsFromTheList() {
        String id = office.projectIn("RUNNING");
        Map<String, Object> outcome = success("2017-03-04");
        outcome.put("cause", "THE_WEATHER");
        refused422("provider-one", "/projects/" + id + "/outcomes", outcome, "cause-unknown", "/cause");
        outcome.remove("cause");
        office.post("provider-one", "/projects/" + id + "/outcomes", outcome)
                .statusCode(400)
                .body("errors.pointer", contains("/cause"));
        refused422(
                "clerk",
                "/cooperation-attempts",
                body(
                        "socialSpaceId",
                        office.garstedt,
                        "partnerKind",
                        "SPORTS_CLUB",
                        "outcome",
                        body("kind", "DIFFICULTY", "cause", "THE_WEATHER", "text", "Es regnete.")),
                "cause-unknown",
                "/outcome/cause");
        office.get("clerk", "/cooperation-attempts").body("items", hasSize(0));
        office.get("clerk", "/causes").body("items.key", hasItem("NEED_NAMED_BY_PROFESSIONALS_ONLY"));
    }

    /** 409 names the state and what is possible now. */
    @ParameterizedTest
    @CsvSource({
        "IDEA, approval, application",
        "IDEA, start, application",
        "IDEA, outcomes, application",
        "APPLIED, application, approval",
        "APPLIED, start, rejection",
        "APPROVED, approval, approval-withdrawal",
        "APPROVED, outcomes, withdrawal",
        "UNFUNDED, start, application",
        "FUNDED, approval, start",
        "FUNDED, completion, start",
        "FUNDED, measures, discontinuation",
        "RUNNING, start, completion",
        "REJECTED, application, outcomes",
        "COMPLETED, discontinuation, measures"
    })
    void whatTheStateForbidsIsRefusedNamingItAndWhatIsPossible(String state, String act, String possible) {
        String id = office.projectIn(state);
        Map<String, Map<String, Object>> bodies = Map.of(
                "application", body(),
                "approval", body("amount", 1200.00),
                "start", body(),
                "completion", body("result", "SUCCESS", "familiesHelpToRun", true),
                "discontinuation", body("result", "NOT"),
                "measures", body("title", "Kochen", "heldOn", "2017-03-03", "participants", 3),
                "outcomes", success("2017-03-04"));
        String account = act.equals("approval") ? "section-head" : "provider-one";
        office.post(account, "/projects/" + id + "/" + act, bodies.get(act))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"))
                .body("detail", containsString(state))
                .body("detail", containsString(possible));
        office.get("clerk", "/projects/" + id).body("state", equalTo(state));
    }

    @Test
    void aProjectEndsWithAnOutcomeOrNotAtAll() {
        String id = office.projectIn("RUNNING");
        office.post(
                        "provider-one",
                        "/projects/" + id + "/completion",
                        body("result", "SUCCESS", "familiesHelpToRun", true, "on", "2017-12-01"))
                .statusCode(409)
                .body("type", equalTo("/problems/outcome-missing"));
        office.post("provider-one", "/projects/" + id + "/discontinuation", body("result", "NOT"))
                .statusCode(409)
                .body("type", equalTo("/problems/outcome-missing"));
        office.get("clerk", "/projects/" + id)
                .body("state", equalTo("RUNNING"))
                .body("lastActOn", equalTo("2017-03-03"));
        office.created("provider-one", "/projects/" + id + "/outcomes", success("2017-03-04"));
        office.post("provider-one", "/projects/" + id + "/completion", body("result", "SUCCESS"))
                .statusCode(400)
                .body("errors.pointer", contains("/familiesHelpToRun"));
    }

    @Test
    void aDayInTheFutureOrBeforeTheActItFollowsIsRefused() {
        Map<String, Object> tomorrow = office.project();
        tomorrow.put("on", "2199-01-01");
        refusedDay("/projects", tomorrow);
        Map<String, Object> need = office.need();
        need.put("month", "2199-01");
        office.post("team-garstedt", "/needs", need)
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));

        String id = office.projectIn("IDEA");
        refusedDay("/projects/" + id + "/application", body("on", "2017-02-19"));
        refusedDay("/projects/" + id + "/application", body("on", "2199-01-01"));
        office.get("clerk", "/projects/" + id).body("state", equalTo("IDEA"));
        // The same day is no day before.
        office.act("provider-one", id, "application", body("on", "2017-02-20"));

        String running = office.projectIn("RUNNING");
        refusedDay("/projects/" + running + "/outcomes", success("2017-03-02"));
        office.created("provider-one", "/projects/" + running + "/outcomes", success("2017-06-01"));
        refusedDay(
                "/projects/" + running + "/completion",
                body("result", "SUCCESS", "familiesHelpToRun", true, "on", "2017-05-31"));
    }

    @Test
    void aMeasureLiesBetweenTheStartAndTheEnd() {
        String id = office.projectIn("RUNNING");
        String measures = "/projects/" + id + "/measures";
        refusedDay(measures, body("title", "Zu früh", "heldOn", "2017-03-02", "participants", 3));
        refusedDay(measures, body("title", "Zu spät", "heldOn", "2199-01-01", "participants", 3));
        office.created("clerk", measures, body("title", "Am ersten Tag", "heldOn", "2017-03-03", "participants", 0));
        office.created("clerk", measures, body("title", "Sommerfest", "heldOn", "2017-07-13", "participants", 24));
        office.created("provider-one", "/projects/" + id + "/outcomes", success("2017-06-01"));
        office.post(
                        "provider-one",
                        "/projects/" + id + "/completion",
                        body("result", "SUCCESS", "familiesHelpToRun", true, "on", "2017-07-12"))
                .statusCode(422)
                .body("type", equalTo("/problems/end-before-a-measure"))
                .body("detail", containsString("2017-07-13"));
        office.act(
                "provider-one",
                id,
                "completion",
                body("result", "SUCCESS", "familiesHelpToRun", true, "on", "2017-07-14"));
        office.post("clerk", measures, body("title", "Danach", "heldOn", "2017-07-15", "participants", 3))
                .statusCode(422)
                .body("type", equalTo("/problems/measure-after-the-end"));
        office.created("clerk", measures, body("title", "Nachgetragen", "heldOn", "2017-05-01", "participants", 3));
        office.post("clerk", measures, body("title", "Niemand", "heldOn", "2017-05-01", "participants", -1))
                .statusCode(400)
                .body("errors.pointer", contains("/participants"));
    }

    @Test
    void anOfficeSetsUpItselfOnly() {
        refused422(
                "administrator",
                "/youth-offices",
                body("ags", "01054", "name", "Nordfriesland"),
                "another-youth-office",
                "/ags");
        refused422(
                "administrator",
                "/social-spaces",
                body("youthOffice", "01054", "key", "husum", "name", "Husum"),
                "another-youth-office",
                "/youthOffice");
        office.post("administrator", "/youth-offices", body("ags", "Norderstedt", "name", "Jugendamt"))
                .statusCode(400)
                .body("errors.pointer", contains("/ags"));
    }

    @Test
    void aKeyIsTakenOnce() {
        office.post(
                        "administrator",
                        "/social-spaces",
                        body("youthOffice", office.ags, "key", "garstedt", "name", "Garstedt"))
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"))
                .body("detail", containsString("garstedt"));
        office.post(
                        "clerk",
                        "/organisations",
                        body("key", "provider-one", "name", "x", "kind", "OTHER", "socialSpaceIds", List.of()))
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
        office.post("administrator", "/youth-offices", body("ags", office.ags, "name", "Noch einmal"))
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void aSpaceWithoutAFirstDayHasNone() {
        String id = office.created(
                "administrator",
                "/social-spaces",
                body("youthOffice", office.ags, "key", "mitte", "name", "Mitte", "since", "2018-01-01"));
        office.get("clerk", "/social-spaces/" + id)
                .body("since", equalTo("2018-01-01"))
                .body("population", equalTo(null));
        office.get("clerk", "/social-spaces/" + office.garstedt).body("since", equalTo(null));
    }

    @Test
    void anUnknownQueryParameterIsNotIgnored() {
        office.get("clerk", "/projects?yaer=2017").statusCode(400).body("errors[0].pointer", equalTo("yaer"));
        office.get("clerk", "/projects?year=soon").statusCode(400).body("errors[0].pointer", equalTo("year"));
        office.get("clerk", "/projects?state=GONE").statusCode(400).body("errors[0].pointer", equalTo("state"));
        office.get("clerk", "/needs?socialSpaceId=7")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("socialSpaceId"));
        for (String list : List.of("/youth-offices", "/social-spaces", "/organisations", "/needs", "/causes")) {
            office.get("clerk", list + "?limit=0").statusCode(400).body("errors[0].pointer", equalTo("limit"));
            office.get("clerk", list + "?after=%21").statusCode(400).body("errors[0].pointer", equalTo("after"));
        }
    }

    @Test
    void aListHasPages() {
        List<String> ids = List.of(office.projectIn("IDEA"), office.projectIn("IDEA"), office.projectIn("IDEA"));
        String next = office.get("clerk", "/projects?limit=2")
                .body("items.id", contains(ids.get(0), ids.get(1)))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        office.get("clerk", "/projects?limit=2&after=" + next)
                .body("items.id", contains(ids.get(2)))
                .body("next", equalTo(null));
        String history = "/projects/" + office.projectIn("APPROVED") + "/history";
        String second = office.get("clerk", history + "?limit=1")
                .body("items.act", contains("PROPOSAL"))
                .extract()
                .path("next");
        office.get("clerk", history + "?limit=1&after=" + second).body("items.act", contains("APPLICATION"));
        String cause = office.get("clerk", "/causes?limit=1")
                .body("items", hasSize(1))
                .extract()
                .path("next");
        office.get("clerk", "/causes?after=" + cause).body("items.key", not(hasItem("FAMILIES_STARTED_IT")));
    }

    @Test
    void otherKindsOfMistakesHaveProblemDocumentsToo() {
        office.as("clerk")
                .contentType(ContentType.TEXT)
                .body("hello")
                .post("/api/v1/organisations")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        office.get("clerk", "/projects/" + UuidCreator.getTimeOrderedEpoch()).statusCode(404);
        office.get("clerk", "/projects/not-an-id").statusCode(404);
        office.as("clerk").delete("/api/v1/projects").then().statusCode(405);
        Map<String, Object> need = office.need();
        need.put("missing", "x".repeat(2001));
        office.post("clerk", "/needs", need).statusCode(400).body("errors.pointer", contains("/missing"));
        need.put("missing", "Steuer\u0000zeichen");
        office.post("clerk", "/needs", need).statusCode(400).body("errors.pointer", contains("/missing"));
        for (String code : List.of("need-missing", "outcome-missing", "measure-after-the-end")) {
            office.as("clerk")
                    .accept(ContentType.HTML)
                    .get("/problems/" + code)
                    .then()
                    .statusCode(200);
        }
    }

    /** The first answer comes back for the same key, a refusal too; nothing happens twice. */
    @Test
    void aPostIsSafeToRepeat() {
        Map<String, Object> project = office.project();
        String first = keyed("one", project).statusCode(201).extract().path("id");
        keyed("one", project).statusCode(201).body("id", equalTo(first));
        office.get("clerk", "/projects").body("items", hasSize(1));
        project.put("title", "Etwas anderes");
        keyed("one", project).statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        project.remove("noNeedReason");
        for (int i = 0; i < 2; i++) {
            keyed("two", project)
                    .statusCode(422)
                    .body("type", equalTo("/problems/need-missing"))
                    .body("errors.pointer", contains("/needIds"));
        }
    }

    private ValidatableResponse keyed(String key, Object body) {
        return office.as("provider-one")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/projects")
                .then();
    }

    private void refusedDay(String path, Map<String, Object> body) {
        office.post("provider-one", path, body).statusCode(422).body("type", equalTo("/problems/day-not-possible"));
    }

    private void refused422(String account, String path, Object body, String type, String pointer) {
        office.post(account, path, body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + type))
                .body("errors.pointer", contains(pointer));
    }
}
