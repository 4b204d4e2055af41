package org.sozialraum.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.project.Garstedt.body;
import static org.sozialraum.project.Garstedt.euro;

import com.github.f4b6a3.uuid.UuidCreator;
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

/** What an application needs, and until when it may change: a plan that adds up, of a project that has not begun. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class ProjectApplicationsIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(30000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anApplicationThatLacksSomethingIsRefusedNamingAllOfIt() {
        Map<String, Object> proposal = office.project();
        List.of("description", "topic", "targetGroup", "costs", "income", "from", "until", "nothingBegun")
                .forEach(proposal::remove);
        String id = office.post("provider-one", "/projects", proposal)
                .statusCode(201)
                .body(
                        "lacking",
                        contains("DESCRIPTION", "TOPIC", "TARGET_GROUP", "COST_PLAN", "SCHEDULE", "NOTHING_BEGUN"))
                .extract()
                .path("id");
        office.post("provider-one", "/projects/" + id + "/application", body("on", "2017-03-01"))
                .statusCode(409)
                .body("type", equalTo("/problems/application-incomplete"))
                .body(
                        "errors.pointer",
                        contains("/description", "/topic", "/targetGroup", "/costs", "/from", "/nothingBegun"));
        office.get("clerk", "/projects/" + id).body("state", equalTo("IDEA"));
        office.get("clerk", "/projects/" + office.projectIn("APPLIED")).body("lacking", empty());
    }

    /** Whoever changes has seen the present state; what was applied for stays. */
    @Test
    void aProjectIsChangedUntilItIsAppliedFor() {
        String id = office.projectIn("IDEA");
        String seen = office.get("provider-one", "/projects/" + id).extract().header("ETag");
        Map<String, Object> change = body(
                "title",
                "Kochclub",
                "requestedAmount",
                1000.00,
                "costs",
                List.of(body("kind", "FOOD", "amount", 1100.00)),
                "lowThreshold",
                true,
                "partnerIds",
                List.of(office.providerTwo),
                "reason",
                "Wir kochen zusammen mit den anderen");
        change(id, null, change).statusCode(428);
        change(id, seen, body("requestedAmount", 1000.00))
                .statusCode(422)
                .body("type", equalTo("/problems/plan-does-not-add-up"));
        change(id, seen, body("noNeedReason", null)).statusCode(422).body("type", equalTo("/problems/need-missing"));
        change(id, seen, change)
                .statusCode(200)
                .body("title", equalTo("Kochclub"))
                .body("description", equalTo(office.project().get("description")))
                .body("requestedAmount", euro("1000.00"))
                .body("costs.kind", contains("FOOD"))
                .body("income.source", contains("OWN_MONEY"))
                .body("partnerIds", contains(office.providerTwo))
                .body("lowThreshold", equalTo(true));
        change(id, seen, change).statusCode(412);
        office.act("provider-one", id, "application", body("on", "2017-03-01"));
        change(id, office.get("provider-one", "/projects/" + id).extract().header("ETag"), change)
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        office.get("clerk", "/projects/" + id + "/history")
                .body("items.act", contains("PROPOSAL", "CHANGE", "APPLICATION"))
                .body("items[1].reason", equalTo("Wir kochen zusammen mit den anderen"));
        assertEquals(
                List.of("ProjectProposed", "ProjectChanged", "ProjectApplied"),
                WholeLog.ofProjectUpTo(id, "ProjectApplied"));
    }

    /** What is entered late has its day: a need that a change adds is taken up on it, and goes on from there. */
    @Test
    void aChangeHappensOnItsDay() {
        String need = office.created("team-garstedt", "/needs", office.need());
        String id = office.projectIn("IDEA");
        String seen = office.get("provider-one", "/projects/" + id).extract().header("ETag");
        for (String impossible : List.of("2017-02-19", "2199-01-01")) {
            change(id, seen, body("needIds", List.of(need), "on", impossible))
                    .statusCode(422)
                    .body("type", equalTo("/problems/day-not-possible"));
        }
        change(id, seen, body("needIds", List.of(need), "on", "2017-02-25")).statusCode(200);
        office.get("clerk", "/projects/" + id + "/history").body("items.on", contains("2017-02-20", "2017-02-25"));
        String closing = "/needs/" + need + "/closing";
        office.post("team-garstedt", closing, body("result", "CLOSED", "reason", "x", "on", "2017-02-24"))
                .statusCode(422);
        office.post("team-garstedt", closing, body("result", "CLOSED", "reason", "x", "on", "2017-02-25"))
                .statusCode(200);
    }

    private ValidatableResponse change(String id, String seen, Map<String, Object> change) {
        var request = office.as("provider-one").body(change);
        return (seen == null ? request : request.header("If-Match", seen))
                .patch("/api/v1/projects/" + id)
                .then();
    }

    @Test
    void aPlanThatDoesNotAddUpIsRefusedNamingBothSums() {
        Map<String, Object> proposal = office.project();
        proposal.put("costs", List.of(body("kind", "FOOD", "amount", 1299.99)));
        refused(proposal, "plan-does-not-add-up", "/costs", "/requestedAmount")
                .body("detail", containsString("1.299,99"))
                .body("detail", containsString("1.300,00"));
        proposal.put("costs", List.of(body("kind", "FOOD", "amount", 1000.00), body("kind", "FOOD", "amount", 300.00)));
        proposal.put("income", List.of(body("source", "GRANT", "amount", 100.00)));
        proposal.put("partnerIds", List.of(office.providerOne));
        proposal.put("until", "2017-03-02");
        refused(proposal, "plan-is-wrong", "/costs/1/kind", "/income/0/source", "/partnerIds/0", "/until");
        proposal.put("partnerIds", List.of(UuidCreator.getTimeOrderedEpoch()));
        refused(proposal, "unknown-reference", "/partnerIds/0");
    }

    /** A project begins in its year, and reaches over the next one at most. */
    @Test
    void theScheduleBelongsToTheProjectsYear() {
        Map<String, Object> proposal = office.project();
        proposal.put("from", "2018-01-01");
        proposal.put("until", "2019-01-01");
        refused(proposal, "plan-is-wrong", "/from", "/until");
        proposal.put("from", "2016-12-31");
        proposal.put("until", "2018-12-31");
        refused(proposal, "plan-is-wrong", "/from");
        proposal.put("from", "2017-12-31");
        office.created("provider-one", "/projects", proposal);
    }

    @Test
    void whatHasBegunBeforeTheApplicationIsNotFunded() {
        String id = office.projectIn("IDEA");
        office.post("provider-one", "/projects/" + id + "/application", body("on", "2017-03-04"))
                .statusCode(422)
                .body("type", equalTo("/problems/has-begun"))
                .body("detail", containsString("2017-03-03"));
        office.act("provider-one", id, "application", body("on", "2017-03-03"));
    }

    private ValidatableResponse refused(Map<String, Object> proposal, String type, String... at) {
        return office.post("provider-one", "/projects", proposal)
                .statusCode(422)
                .body("type", equalTo("/problems/" + type))
                .body("errors.pointer", containsInAnyOrder(at));
    }
}
