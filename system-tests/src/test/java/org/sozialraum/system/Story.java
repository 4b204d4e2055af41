package org.sozialraum.system;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.sozialraum.system.RunningSystem.Service.PROJECT;
import static org.sozialraum.system.RunningSystem.Service.REPORTING;

import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The steps that stories have in common, each as the account whose act it is. Everything happens in Garstedt, in the year 2017. */
record Story(RunningSystem system) {

    /** Parents say at a home visit what is missing, and the outpatient provider proposes a project that answers it and costs 1,200 €. */
    String proposedProject(String title) {
        String garstedt = spaceId("garstedt");
        String need = id(system.post(
                "team-garstedt",
                PROJECT,
                "/needs",
                Map.of(
                        "socialSpaceId", garstedt,
                        "voice", "PARENT_OR_FAMILY",
                        "source", "HOME_VISIT",
                        "topic", "Gemeinsam kochen",
                        "existing", "Ein Spielplatz",
                        "missing", "Ein Ort zum gemeinsamen Kochen",
                        "conditions", "Am Nachmittag, mit Kindern",
                        "month", "2017-02")));
        return id(system.post(
                "provider-one",
                PROJECT,
                "/projects",
                Map.ofEntries(
                        Map.entry("socialSpaceId", garstedt),
                        Map.entry("title", title),
                        Map.entry("description", "Eltern kochen gemeinsam"),
                        Map.entry("needIds", List.of(need)),
                        Map.entry("applicantId", organisationId("provider-one")),
                        Map.entry("year", 2017),
                        Map.entry("requestedAmount", 1200.00),
                        Map.entry("targetGroup", "FAMILIES"),
                        Map.entry("costs", List.of(Map.of("kind", "FOOD", "amount", 1200.00))),
                        Map.entry("from", "2017-04-01"),
                        Map.entry("until", "2017-12-01"),
                        Map.entry("nothingBegun", true),
                        Map.entry("on", "2017-03-01"))));
    }

    String spaceId(String key) {
        return system.get("clerk", PROJECT, "/social-spaces")
                .extract()
                .path("items.find { it.key == '" + key + "' }.id");
    }

    String organisationId(String key) {
        return system.get("clerk", PROJECT, "/organisations")
                .extract()
                .path("items.find { it.key == '" + key + "' }.id");
    }

    void act(String account, String project, String act, Object body, String state) {
        system.post(account, PROJECT, "/projects/" + project + "/" + act, body)
                .statusCode(200)
                .body("state", equalTo(state));
    }

    void awaitState(String project, String state, Duration patience) {
        await().atMost(patience)
                .untilAsserted(() ->
                        system.get("clerk", PROJECT, "/projects/" + project).body("state", equalTo(state)));
    }

    /** What the report of 2017 says was paid in all. */
    BigDecimal paid() {
        return system.get("clerk", REPORTING, "/annual-reports/2017").extract().path("money.paid");
    }

    static String id(ValidatableResponse created) {
        return created.statusCode(201).extract().path("id");
    }
}
