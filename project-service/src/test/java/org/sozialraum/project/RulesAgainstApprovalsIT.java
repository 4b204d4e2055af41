package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.project.Garstedt.body;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/**
 * New rules and an approval at one moment: whoever takes the rules first wins, and the other one waits for it. What is decided
 * after new rules were answered is decided by them.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class RulesAgainstApprovalsIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(28000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anApprovalThatHasLookedAtTheRulesIsFinishedBeforeTheyChange() throws Exception {
        String id = office.projectIn("APPLIED");
        CompletableFuture<Integer> approval;
        CompletableFuture<Integer> rules;
        try (Connection holder = holding("approval")) {
            approval = meanwhile(approving(id));
            awaitWaiting("relation");
            rules = meanwhile(settingRules());
            awaitWaiting("advisory");
            holder.rollback();
        }
        assertEquals(200, approval.get(30, TimeUnit.SECONDS));
        assertEquals(201, rules.get(30, TimeUnit.SECONDS));
        office.post("section-head", "/projects/" + office.projectIn("APPLIED") + "/approval", body("amount", 1200.00))
                .statusCode(403)
                .body("type", equalTo("/problems/decided-by-another"));
    }

    @Test
    void anApprovalWaitsForRulesThatAreBeingSetAndObeysThem() throws Exception {
        String id = office.projectIn("APPLIED");
        CompletableFuture<Integer> approval;
        CompletableFuture<Integer> rules;
        try (Connection holder = holding("decision_rule")) {
            rules = meanwhile(settingRules());
            awaitWaiting("relation");
            approval = meanwhile(approving(id));
            awaitWaiting("advisory");
            holder.rollback();
        }
        assertEquals(201, rules.get(30, TimeUnit.SECONDS));
        assertEquals(403, approval.get(30, TimeUnit.SECONDS));
        office.get("clerk", "/projects/" + id).body("state", equalTo("APPLIED"));
    }

    /** Many heads of section at once with new rules in their midst: in the log nothing that they forbid stands after them. */
    @Test
    void nothingThatNewRulesForbidIsToldAfterThem() throws InterruptedException {
        List<String> projects = IntStream.range(0, 16)
                .mapToObj(n -> office.projectIn("APPLIED"))
                .toList();
        List<Integer> answers = AtOneMomentIT.together(
                n -> n == 8 ? settingRules().get() : approving(projects.get(n)).get());
        long approved = answers.stream().filter(status -> status == 200).count();
        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertEquals(
                15 - approved, answers.stream().filter(status -> status == 403).count(), answers.toString());
        List<String> told = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> WholeLog.of(Topics.PROJECT).eventsOfOffice(office.ags).stream()
                                .filter(List.of("ProjectApproved", "DecisionRulesSet")::contains)
                                .toList(),
                        events -> events.size() == approved + 1);
        assertEquals("DecisionRulesSet", told.getLast());
    }

    private Supplier<Integer> approving(String id) {
        return () -> office.post("section-head", "/projects/" + id + "/approval", body("amount", 1200.00))
                .extract()
                .statusCode();
    }

    private Supplier<Integer> settingRules() {
        return () -> office.post(
                        "office-head",
                        "/decision-rules",
                        body("from", LocalDate.now(ZoneId.of("Europe/Berlin")).toString(), "sectionHeadUpTo", 500.00))
                .extract()
                .statusCode();
    }

    private static CompletableFuture<Integer> meanwhile(Supplier<Integer> call) {
        return CompletableFuture.supplyAsync(call, Thread::startVirtualThread);
    }

    /** Somebody who lets nobody write to the table until it goes. */
    private static Connection holding(String table) throws SQLException {
        Connection holder = RealParts.superuser("project");
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
        return holder;
    }

    private static void awaitWaiting(String forLockOf) {
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            try (Connection superuser = RealParts.superuser("project");
                    Statement statement = superuser.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*) from pg_locks where not granted and locktype = '" + forLockOf + "'")) {
                row.next();
                return row.getLong(1) > 0;
            }
        });
    }
}
