package org.sozialraum.system;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.system.RunningSystem.Service.BUDGET;
import static org.sozialraum.system.RunningSystem.Service.PROJECT;
import static org.sozialraum.system.RunningSystem.Service.REPORTING;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** From a need that parents voice to the report that the committee reads: through every service, over the real log. */
class WayOfOneEuroTest {

    private final RunningSystem system = RunningSystem.get();
    private final Story story = new Story(system);

    @Test
    void theDemoShows87360EuroAndTheStoriesOfThePaper() {
        system.get("clerk", REPORTING, "/annual-reports/2017")
                .statusCode(200)
                .body("youthOffice", equalTo("01060063"))
                .body("state", equalTo("LIVE"))
                .body(
                        "socialSpaces.findAll { it.key in ['friedrichsgabe', 'mitte-harksheide', 'garstedt', 'glashuette'] }"
                                + ".collect { it.money.appropriated }.sum()",
                        euro("87360.00"))
                .body("successes.cause", hasItem("FAMILIES_STARTED_IT"))
                .body("difficulties.cause", hasItem("NO_PARTNER_FOUND"))
                .body("difficulties.cause", hasItem("NEED_NAMED_BY_PROFESSIONALS_ONLY"));
    }

    @Test
    void aNeedBecomesAProjectACommitmentAPaymentAndALineOfTheReport() {
        String provider = story.organisationId("provider-one");
        BigDecimal paidBefore = story.paid();
        String title = "Kochgruppe " + UUID.randomUUID();

        String project = story.proposedProject(title);
        story.act("provider-one", project, "application", Map.of("on", "2017-03-02"), "APPLIED");
        story.act("section-head", project, "approval", Map.of("amount", 1200.00, "on", "2017-03-10"), "APPROVED");
        story.awaitState(project, "FUNDED", Duration.ofSeconds(15));

        String commitment = system.get("clerk", BUDGET, "/commitments?projectId=" + project)
                .body("items[0].amount", euro("1200.00"))
                .body("items[0].state", equalTo("OPEN"))
                .extract()
                .path("items[0].id");
        String order = Story.id(system.post(
                "clerk",
                BUDGET,
                "/payment-orders",
                Map.of("commitmentId", commitment, "payeeId", provider, "amount", 400.00, "reason", "Erste Rate")));
        system.post("section-head", BUDGET, "/payment-orders/" + order + "/certification", Map.of())
                .statusCode(200);
        system.post("office-head", BUDGET, "/payment-orders/" + order + "/authorisation", Map.of())
                .statusCode(200);
        system.post(
                        "finance-system",
                        BUDGET,
                        "/payment-orders/" + order + "/execution",
                        Map.of("documentNumber", "2017-1", "valueDate", "2017-05-02"))
                .statusCode(200)
                .body("state", equalTo("EXECUTED"));

        story.act("provider-one", project, "start", Map.of("on", "2017-04-01"), "RUNNING");
        system.post(
                        "provider-one",
                        PROJECT,
                        "/projects/" + project + "/measures",
                        Map.of("title", "Kochen", "heldOn", "2017-04-20", "participants", 12))
                .statusCode(201);
        system.post(
                        "provider-one",
                        PROJECT,
                        "/projects/" + project + "/outcomes",
                        Map.of(
                                "kind", "SUCCESS",
                                "cause", "FAMILIES_STARTED_IT",
                                "text", "Die Gruppe trägt sich.",
                                "lesson", "Mit den Familien beginnen.",
                                "on", "2017-11-30"))
                .statusCode(201);
        story.act(
                "provider-one",
                project,
                "completion",
                Map.of("result", "SUCCESS", "familiesHelpToRun", true, "on", "2017-12-01"),
                "COMPLETED");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> system.get("clerk", REPORTING, "/annual-reports/2017")
                        .body("money.paid", comparesEqualTo(paidBefore.add(new BigDecimal("400.00"))))
                        .body("successes.title", hasItem(title))
                        .body("successes.find { it.title == '" + title + "' }.voice", equalTo("FAMILIES_ONLY")));
    }

    @Test
    void fiftyCommitmentsOf1000EuroAtOnceLeaveExactly840Euro() throws Exception {
        String key = "test-" + UUID.randomUUID();
        String space = Story.id(system.post(
                "administrator",
                PROJECT,
                "/social-spaces",
                Map.of("youthOffice", "01060063", "key", key, "name", "Neuer Sozialraum", "population", 1000)));
        String line = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            system.post("clerk", BUDGET, "/fiscal-years", Map.of("year", 2017))
                                    .statusCode(201);
                            return system.get("clerk", BUDGET, "/budget-lines?year=2017&socialSpaceId=" + space)
                                    .extract()
                                    .<String>path("items[0].id");
                        },
                        found -> found != null);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> answers = new ArrayList<>();
        try (var together = Executors.newFixedThreadPool(50)) {
            for (int i = 0; i < 50; i++) {
                answers.add(together.submit(() -> {
                    start.await();
                    return commit1000Euro(line);
                }));
            }
            start.countDown();
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (Future<String> answer : answers) {
            counts.merge(answer.get(), 1, Integer::sum);
        }
        assertEquals(Map.of("placed", 21, "/problems/not-enough-money", 29), counts);
        system.get("clerk", BUDGET, "/budget-lines/" + line).body("available", euro("840.00"));
    }

    /**
     * Placed, or the type of the problem. On a machine that is busy some of fifty find no connection free and are told to
     * come back: as every client should they ask again, under the same key.
     */
    private String commit1000Euro(String line) {
        String key = UUID.randomUUID().toString();
        return await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(2))
                .until(
                        () -> {
                            Response answer = system.as("clerk", BUDGET)
                                    .header("Idempotency-Key", key)
                                    .body(Map.of("budgetLineId", line, "amount", 1000.00, "purpose", "Netzwerkarbeit"))
                                    .post("/api/v1/commitments");
                            if (answer.header("Retry-After") != null) {
                                return "later";
                            }
                            return answer.statusCode() == 201 ? "placed" : answer.path("type");
                        },
                        answer -> !answer.equals("later"));
    }

    private static org.hamcrest.Matcher<BigDecimal> euro(String amount) {
        return comparesEqualTo(new BigDecimal(amount));
    }
}
