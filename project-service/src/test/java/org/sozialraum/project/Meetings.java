package org.sozialraum.project;

import static org.sozialraum.project.Garstedt.body;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/** The network meetings of a youth office, as a test plans and holds them. */
record Meetings(Garstedt office) {

    String need(String topic, String month) {
        Map<String, Object> need = office.need();
        need.putAll(body("topic", topic, "month", month));
        return office.created("team-garstedt", "/needs", need);
    }

    void mergedInto(String need, String topic, String month) {
        office.post("team-garstedt", "/needs/" + need(topic, month) + "/merge", body("intoNeedId", need))
                .statusCode(200);
    }

    Map<String, Object> plan(Object... changed) {
        Map<String, Object> plan = body(
                "socialSpaceId",
                office.garstedt,
                "plannedFor",
                "2017-03-09",
                "invitedOrganisationIds",
                List.of(office.providerOne, office.providerTwo));
        plan.putAll(body(changed));
        return plan;
    }

    String planned(Object... changed) {
        return office.created("team-garstedt", "/network-meetings", plan(changed));
    }

    Map<String, Object> holding(Object... changed) {
        Map<String, Object> holding = body(
                "heldOn", "2017-03-09",
                "presentOrganisationIds", List.of(office.providerOne),
                "decisions", List.of(),
                "tasks", List.of());
        holding.putAll(body(changed));
        return holding;
    }

    static Map<String, Object> decision(String need, String decision) {
        return body("needId", need, "decision", decision);
    }

    Map<String, Object> task(String dueOn) {
        return body("text", "Einen Raum suchen", "organisationId", office.providerTwo, "dueOn", dueOn);
    }

    String tag(String account, String id) {
        return office.get(account, "/network-meetings/" + id)
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    ValidatableResponse act(String account, String id, String act, String tag, Object body) {
        return office.as(account)
                .header("If-Match", tag)
                .body(body)
                .post("/api/v1/network-meetings/" + id + "/" + act)
                .then();
    }

    ValidatableResponse hold(String id, Object... changed) {
        return act("team-garstedt", id, "holding", tag("team-garstedt", id), holding(changed));
    }
}
