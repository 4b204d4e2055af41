package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.project.Garstedt.body;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Together;
import org.sozialraum.kit.test.Tokens;

/** What several people do at one moment: one of them is first, and the others are told so. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class AtOneMomentIT {

    private static final int PEOPLE = 16;

    Tokens tokens;

    @Test
    void aProjectIsApprovedOnce() throws InterruptedException {
        try (Garstedt office = new Garstedt(tokens, "01007000")) {
            String id = office.projectIn("APPLIED");
            List<Integer> answers =
                    together(_ -> office.post("section-head", "/projects/" + id + "/approval", body("amount", 1200.00))
                            .extract()
                            .statusCode());
            assertOneWith(200, answers);
            assertEquals(
                    List.of("ProjectProposed", "ProjectApplied", "ProjectApproved"),
                    await().atMost(Duration.ofSeconds(30))
                            .until(
                                    () -> WholeLog.of(Topics.PROJECT).eventsOf("project/" + id),
                                    events -> events.size() >= 3));
        }
    }

    /** The approval, or its withdrawal by the applicant: one order of the two, and never a half of each. */
    @Test
    void anApprovalAndAWithdrawalDoNotMeet() throws InterruptedException {
        try (Garstedt office = new Garstedt(tokens, "01010001")) {
            for (int round = 0; round < 3; round++) {
                String id = office.projectIn("APPLIED");
                List<Integer> answers = together(n -> (n % 2 == 0
                                ? office.post("section-head", "/projects/" + id + "/approval", body("amount", 1200.00))
                                : office.post("provider-one", "/projects/" + id + "/withdrawal", body()))
                        .extract()
                        .statusCode());
                long approved =
                        answersOf(answers, 0).filter(status -> status == 200).count();
                assertEquals(
                        1, answersOf(answers, 1).filter(status -> status == 200).count(), answers.toString());
                assertTrue(approved <= 1, answers.toString());
                office.get("clerk", "/projects/" + id)
                        .body("state", equalTo("WITHDRAWN"))
                        .body("approvalId", nullValue())
                        .body("approvals.state", equalTo(approved == 1 ? List.of("WITHDRAWN") : List.of()));
            }
        }
    }

    /** The budget service's answer and the withdrawal of the approval: whoever is first, nothing stays funded. */
    @Test
    void anAnswerAndTheWithdrawalOfItsApprovalDoNotMeet() throws InterruptedException {
        try (Garstedt office = new Garstedt(tokens, "01010002")) {
            for (int round = 0; round < 3; round++) {
                String id = office.projectIn("APPROVED");
                var yes = office.placed(office.approvalOf(id), id, "1200.00");
                List<Integer> answers = together(n -> {
                    if (n == 0) {
                        office.budgetService().publish(yes);
                        return 0;
                    }
                    return office.post(
                                    "section-head",
                                    "/projects/" + id + "/approval-withdrawal",
                                    body("reason", "Irrtum"))
                            .extract()
                            .statusCode();
                });
                assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
                office.projectIn("FUNDED");
                office.get("clerk", "/projects/" + id)
                        .body("state", equalTo("APPLIED"))
                        .body("approvals.state", equalTo(List.of("WITHDRAWN")));
            }
        }
    }

    private static Stream<Integer> answersOf(List<Integer> answers, int half) {
        return IntStream.range(0, answers.size()).filter(n -> n % 2 == half).mapToObj(answers::get);
    }

    @Test
    void aKeyIsTakenOnce() throws InterruptedException {
        try (Garstedt office = new Garstedt(tokens, "01008000")) {
            assertOneWith(
                    201,
                    together(_ -> office.post(
                                    "administrator",
                                    "/social-spaces",
                                    body("youthOffice", office.ags, "key", "mitte", "name", "Mitte"))
                            .extract()
                            .statusCode()));
            assertOneWith(
                    201,
                    together(_ -> office.post(
                                    "clerk",
                                    "/organisations",
                                    body(
                                            "key",
                                            "club",
                                            "name",
                                            "x",
                                            "kind",
                                            "SPORTS_CLUB",
                                            "socialSpaceIds",
                                            List.of()))
                            .extract()
                            .statusCode()));
            office.get("clerk", "/social-spaces").body("items", hasSize(3));
            office.get("clerk", "/organisations").body("items", hasSize(3));
        }
    }

    @Test
    void aNewTopicIsProposedOnce() throws InterruptedException {
        try (Garstedt office = new Garstedt(tokens, "01009000")) {
            Map<String, Object> need = office.need();
            List<Integer> answers = together(
                    _ -> office.post("team-garstedt", "/needs", need).extract().statusCode());
            assertEquals(
                    PEOPLE, answers.stream().filter(status -> status == 201).count());
            office.get("team-garstedt", "/needs")
                    .body("items", hasSize(PEOPLE))
                    .body("items.topic.unique()", equalTo(List.of("Gemeinsam kochen")));
        }
    }

    private static void assertOneWith(int status, List<Integer> answers) {
        assertEquals(1, answers.stream().filter(answer -> answer == status).count(), answers.toString());
        assertEquals(
                PEOPLE - 1, answers.stream().filter(answer -> answer == 409).count(), answers.toString());
    }

    static <T> List<T> together(IntFunction<T> what) throws InterruptedException {
        return Together.run(PEOPLE, what);
    }
}
