package org.sozialraum.budget;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.budget.Norderstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What is more than the plan, and that a request is decided once, as a whole, and by the limit of that moment. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class OverPlanRulesIT {

    Tokens tokens;

    /** One space over its share while another has money is a transfer; what the account does not have as a whole is over-plan. */
    @Test
    void moreThanThePlanIsMeasuredOnTheProductAccount() {
        try (Norderstedt office = new Norderstedt(tokens, "29001")) {
            OverPlan its = new OverPlan(office);
            String neighbour = office.openAndFind(2017, office.space("garstedt"));
            office.post(
                            "clerk",
                            "/commitments",
                            Map.of("budgetLineId", neighbour, "amount", 20000, "purpose", "Material"))
                    .statusCode(201);
            its.request("1840.00")
                    .statusCode(409)
                    .body("type", endsWith("/account-has-money"))
                    .body(
                            "detail",
                            equalTo(
                                    "Beantragt sind 1.840,00\u00a0€; auf dem Produktkonto sind 1.840,00\u00a0€ verfügbar."));
            its.coverStands("5000.00", "0.00", "5000.00");
            Map<String, Object> offPlan = its.body("1840.00");
            offPlan.put("kind", "OFF_PLAN");
            offPlan.put("earmark", "Sprachmittlung");
            String withoutPlan = office.post("clerk", "/over-plan-requests", offPlan)
                    .statusCode(201)
                    .extract()
                    .path("id");
            its.withdraw(withoutPlan).statusCode(200);
            its.request("1840.01").statusCode(201);
        }
    }

    @Test
    void whoeverIsNextMayRefuseAndTheCoverIsFreeAgain() {
        try (Norderstedt office = new Norderstedt(tokens, "29003")) {
            OverPlan its = new OverPlan(office);
            for (int step = 0; step < OverPlan.ROW.size(); step++) {
                String id = its.requested("2000.00");
                OverPlan.ROW
                        .subList(0, step)
                        .forEach(account -> its.sign(account, id).statusCode(200));
                its.coverStands("5000.00", "2000.00", "3000.00");
                its.refuse(OverPlan.ROW.get(step), id)
                        .statusCode(200)
                        .body("state", equalTo("REFUSED"))
                        .body("signatures", hasSize(step + 1));
                its.coverStands("5000.00", "0.00", "5000.00");
            }
        }
    }

    @Test
    void coverThatIsNamedTwiceIsRefused() {
        try (Norderstedt office = new Norderstedt(tokens, "29004")) {
            OverPlan its = new OverPlan(office);
            Map<String, Object> body = its.body("20.00");
            body.put(
                    "cover",
                    List.of(
                            OverPlan.of(its.cover, "Frei", "5.00"),
                            OverPlan.of(its.cover, "Frei", "5.00"),
                            OverPlan.external("36200-5", "5.00"),
                            OverPlan.external("36200-5", "5.00")));
            office.post("clerk", "/over-plan-requests", body)
                    .statusCode(422)
                    .body("errors.pointer", contains("/cover/1/earmark", "/cover/3/externalProductAccount"));
        }
    }

    @Test
    void aProvisionalYearHasNoPlanToGoBeyond() {
        try (Norderstedt office = new Norderstedt(tokens, "29005")) {
            OverPlan its = new OverPlan(office);
            office.post("clerk", "/fiscal-years", Map.of("year", 2018, "provisional", true))
                    .statusCode(201);
            Map<String, Object> body = its.body("21840.01");
            body.put("budgetLineId", lineOf2018(office, "TEST-1"));
            body.put("cover", List.of(OverPlan.of(lineOf2018(office, "TEST-2"), "Frei", "21840.01")));
            office.post("clerk", "/over-plan-requests", body).statusCode(409).body("type", endsWith("/year-not-open"));
        }
    }

    /** The line's journal takes no entry: neither is the request granted nor has the cover gone, and nobody is told so. */
    @Test
    void theDecisionAndItsEffectAreThereTogetherOrNotAtAll() throws SQLException {
        try (Norderstedt office = new Norderstedt(tokens, "29006")) {
            OverPlan its = new OverPlan(office);
            its.limit("5000.00");
            String id = its.requested("2000.00");
            OverPlan.ROW.subList(0, 4).forEach(account -> its.sign(account, id).statusCode(200));
            SpoiltJournal.of(its.line);
            its.sign("mayor", id).statusCode(409);
            office.get("auditor", "/over-plan-requests/" + id)
                    .body("state", equalTo("REQUESTED"))
                    .body("signatures", hasSize(5));
            its.coverStands("5000.00", "2000.00", "3000.00");
            office.get("auditor", "/budget-lines/" + its.line).body("appropriated", euro("21840.00"));
            assertEquals(0, SpoiltJournal.eventsOf(office, "CoverGiven"));
        }
    }

    /** The mayor signed first: decided by the limit that there was. The new one waits, and holds for the next. */
    @Test
    void aSignatureThatHasLookedAtTheLimitIsFinishedBeforeItChanges() throws Exception {
        try (Norderstedt office = new Norderstedt(tokens, "29007")) {
            OverPlan its = new OverPlan(office);
            its.limit("5000.00");
            String id = forTheMayor(its);
            CompletableFuture<Integer> signature;
            CompletableFuture<Integer> limit;
            try (Connection holder = holding("journal_entry")) {
                signature = meanwhile(() -> its.sign("mayor", id).extract().statusCode());
                awaitWaiting("relation");
                limit = meanwhile(() -> lowerLimit(its));
                awaitWaiting("advisory");
                holder.rollback();
            }
            assertEquals(200, signature.get(30, TimeUnit.SECONDS));
            assertEquals(201, limit.get(30, TimeUnit.SECONDS));
            office.get("auditor", "/over-plan-requests/" + id).body("state", equalTo("GRANTED"));
        }
    }

    /** The limit first: the mayor's signature waits for it, and the council decides. */
    @Test
    void aSignatureWaitsForALimitThatIsBeingSetAndObeysIt() throws Exception {
        try (Norderstedt office = new Norderstedt(tokens, "29008")) {
            OverPlan its = new OverPlan(office);
            its.limit("5000.00");
            String id = forTheMayor(its);
            CompletableFuture<Integer> signature;
            CompletableFuture<Integer> limit;
            try (Connection holder = holding("over_plan_limit")) {
                limit = meanwhile(() -> lowerLimit(its));
                awaitWaiting("relation");
                signature = meanwhile(() -> its.sign("mayor", id).extract().statusCode());
                awaitWaiting("advisory");
                holder.rollback();
            }
            assertEquals(201, limit.get(30, TimeUnit.SECONDS));
            assertEquals(200, signature.get(30, TimeUnit.SECONDS));
            office.get("auditor", "/over-plan-requests/" + id).body("state", equalTo("FOR_COUNCIL"));
        }
    }

    private static String forTheMayor(OverPlan its) {
        String id = its.requested("2000.00");
        OverPlan.ROW.subList(0, 4).forEach(account -> its.sign(account, id).statusCode(200));
        return id;
    }

    private static int lowerLimit(OverPlan its) {
        return its.office
                .post(
                        "office-head",
                        "/over-plan-limits",
                        Map.of("from", its.today(), "upTo", new BigDecimal("1999.99")))
                .extract()
                .statusCode();
    }

    private static String lineOf2018(Norderstedt office, String account) {
        return office.get("auditor", "/budget-lines?year=2018")
                .extract()
                .path("items.find { it.productAccount == '" + account + "' }.id");
    }

    private static CompletableFuture<Integer> meanwhile(Supplier<Integer> call) {
        return CompletableFuture.supplyAsync(call, Thread::startVirtualThread);
    }

    /** Somebody who lets nobody write to the table until it goes. */
    private static Connection holding(String table) throws SQLException {
        Connection holder = RealParts.superuser("budget");
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("lock table " + table + " in share mode");
        }
        return holder;
    }

    private static void awaitWaiting(String forLockOf) {
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            try (Connection superuser = RealParts.superuser("budget");
                    Statement statement = superuser.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*) from pg_locks where not granted and locktype = '" + forLockOf + "'")) {
                row.next();
                return row.getLong(1) > 0;
            }
        });
    }
}
