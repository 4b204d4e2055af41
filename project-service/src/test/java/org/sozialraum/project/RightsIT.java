package org.sozialraum.project;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sozialraum.project.Garstedt.body;
import static org.sozialraum.project.Garstedt.success;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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

/** Who may do what, to whose data: a team its space, a provider its own, an office itself. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class RightsIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(6000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, /youth-offices",
        "clerk, /social-spaces",
        "section-head, /organisations",
        "provider-one, /organisations",
        "team-garstedt, /organisations",
        "auditor, /needs",
        "councillor, /needs",
        "committee-member, /projects",
        "administrator, /projects",
        "team-garstedt, /projects",
        "auditor, /projects",
        "finance-system, /projects",
        "provider-one, /cooperation-attempts",
        "auditor, /cooperation-attempts"
    })
    void whoMayNotActIsToldSoWhateverWasSent(String account, String path) {
        office.post(account, path, "{ broken").statusCode(403).body("type", equalTo("/problems/forbidden"));
    }

    @ParameterizedTest
    @CsvSource({
        "APPLIED, provider-one, approval",
        "APPLIED, team-garstedt, approval",
        "APPLIED, auditor, approval",
        "APPLIED, provider-one, rejection",
        "IDEA, section-head, application",
        "IDEA, auditor, application",
        "IDEA, section-head, start",
        "IDEA, team-garstedt, completion"
    })
    void whoMayNotDoAnActIsRefusedBeforeTheStateIsLookedAt(String state, String account, String act) {
        String id = office.projectIn(state);
        office.post(account, "/projects/" + id + "/" + act, "{ broken").statusCode(403);
        office.get("clerk", "/projects/" + id).body("state", equalTo(state));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/needs", "/projects", "/cooperation-attempts", "/organisations", "/causes"})
    void aRoleWithoutARightToANounGetsNoListOfIt(String list) {
        office.get("finance-system", list).statusCode(403);
        office.get("committee-member", list).statusCode(403);
    }

    @Test
    void withoutATokenForThisServiceNobodyIsLetIn() {
        for (String authorization : List.of("", "Bearer nonsense", "Bearer " + tokens.forAnotherAudience())) {
            given().header("Authorization", authorization)
                    .get("/api/v1/projects")
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("/problems/unauthenticated"));
        }
    }

    /** {@code provider-one} applies for the organisation with the key {@code provider-one} and no other. */
    @Test
    void aProviderAppliesForItselfAndSeesItsOwnProjectsOnly() {
        Map<String, Object> forAnother = office.project();
        forAnother.put("applicantId", office.providerTwo);
        office.post("provider-one", "/projects", forAnother).statusCode(403);
        String own = office.projectIn("RUNNING");
        String project = "/projects/" + own;

        office.get("provider-two", "/projects").statusCode(200).body("items", hasSize(0));
        for (String part : List.of("", "/history", "/measures", "/outcomes")) {
            office.get("provider-two", project + part).statusCode(404);
            office.get("provider-one", project + part).statusCode(200);
        }
        office.post("provider-two", project + "/outcomes", success("2017-03-04"))
                .statusCode(404);
        office.post("provider-two", project + "/completion", body("result", "NOT", "familiesHelpToRun", false))
                .statusCode(404);
        office.get("provider-one", "/projects").body("items.id", contains(own));
    }

    @Test
    void aTeamSeesAndActsInItsOwnSocialSpaceOnly() {
        String id = office.projectIn("RUNNING");
        office.get("team-garstedt", "/projects/" + id).statusCode(200);
        office.get("team-glashuette", "/projects/" + id).statusCode(404);
        office.get("team-glashuette", "/projects").body("items", hasSize(0));
        office.post("team-glashuette", "/projects/" + id + "/outcomes", success("2017-03-04"))
                .statusCode(404);
        office.post("team-garstedt", "/projects/" + id + "/outcomes", success("2017-03-04"))
                .statusCode(201);

        office.post("team-glashuette", "/needs", office.need()).statusCode(403);
        office.post(
                        "team-glashuette",
                        "/cooperation-attempts",
                        body(
                                "socialSpaceId",
                                office.garstedt,
                                "partnerKind",
                                "SPORTS_CLUB",
                                "outcome",
                                body(
                                        "kind",
                                        "DIFFICULTY",
                                        "cause",
                                        "NO_PARTNER_FOUND",
                                        "text",
                                        "Es fand sich niemand.")))
                .statusCode(403);
        office.get("team-glashuette", "/cooperation-attempts").body("items", hasSize(0));
    }

    /** A need's text is its own team's; others see voice, topic and month. */
    @Test
    void onlyTheTeamOfItsSpaceReadsWhatANeedSays() {
        String need = office.created("team-garstedt", "/needs", office.need());
        office.get("team-garstedt", "/needs/" + need)
                .body("missing", equalTo(office.need().get("missing")));
        for (String account : List.of("provider-one", "clerk", "section-head", "office-head", "auditor")) {
            office.get(account, "/needs/" + need)
                    .statusCode(200)
                    .body("voice", equalTo("PARENT_OR_FAMILY"))
                    .body("topic", equalTo("Gemeinsam kochen"))
                    .body("month", equalTo("2017-02"))
                    .body("existing", nullValue())
                    .body("missing", nullValue())
                    .body("conditions", nullValue());
            office.get(account, "/needs").body("items.missing", everyItem(nullValue()));
        }
        office.get("team-glashuette", "/needs/" + need).statusCode(404);
        office.get("team-glashuette", "/needs").statusCode(200).body("items", hasSize(0));
        // Where it does not work, a provider knows of no need.
        office.get("provider-two", "/needs/" + need).statusCode(404);
        office.get("provider-two", "/needs").body("items", hasSize(0));
        office.post("provider-two", "/needs", office.need()).statusCode(403);
        Map<String, Object> project = office.project();
        project.put("applicantId", office.providerTwo);
        project.put("needIds", List.of(need));
        office.post("provider-two", "/projects", project)
                .statusCode(422)
                .body("errors.pointer", contains("/needIds/0"));
        office.get("councillor", "/needs").statusCode(403);
    }

    @Test
    void nobodySeesAnotherOffice() {
        String need = office.created("team-garstedt", "/needs", office.need());
        String project = office.projectIn("RUNNING");
        try (Garstedt other = new Garstedt(tokens, office.ags + "000")) {
            for (String account : List.of("clerk", "team-garstedt", "provider-one")) {
                other.get(account, "/projects/" + project).statusCode(404);
                other.get(account, "/projects/" + project + "/history").statusCode(404);
                other.get(account, "/needs/" + need).statusCode(404);
                other.get(account, "/organisations/" + office.providerOne).statusCode(404);
                other.get(account, "/social-spaces/" + office.garstedt).statusCode(404);
                other.get(account, "/projects").statusCode(200).body("items", hasSize(0));
                other.get(account, "/needs").statusCode(200).body("items", hasSize(0));
            }
            other.get("clerk", "/youth-offices").body("items.ags", contains(other.ags));
            other.get("clerk", "/social-spaces").body("items.id", contains(other.garstedt, other.glashuette));
            other.post("provider-one", "/projects/" + project + "/outcomes", success("2017-03-04"))
                    .statusCode(404);
            Map<String, Object> foreign = other.project();
            foreign.put("socialSpaceId", office.garstedt);
            other.post("clerk", "/projects", foreign)
                    .statusCode(422)
                    .body("type", equalTo("/problems/unknown-reference"))
                    .body("detail", not(containsString(office.garstedt)));
            Map<String, Object> answering = other.project();
            answering.put("needIds", List.of(need));
            other.post("clerk", "/projects", answering).statusCode(422).body("errors.pointer", contains("/needIds/0"));
        }
    }
}
