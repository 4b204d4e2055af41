package org.sozialraum.project;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.github.f4b6a3.uuid.UuidCreator;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.BudgetLineOpened;
import org.sozialraum.contract.BudgetEvent.CommitmentPlaced;
import org.sozialraum.contract.BudgetEvent.CommitmentRefused;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.ForeignService;
import org.sozialraum.kit.test.Tokens;

/**
 * A youth office for one test, with a key of its own so that tests do not meet: the social spaces Garstedt and Glashütte,
 * and two providers, of whom the first works in both and the second in Glashütte only. The test plays budget-service.
 */
final class Garstedt implements AutoCloseable {

    private static final RestAssuredConfig EXACT_NUMBERS = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

    private final Tokens tokens;
    private final ForeignService budgetService;
    private long entries = 1;

    final String ags;
    final String garstedt;
    final String glashuette;
    final String providerOne;
    final String providerTwo;
    final UUID budgetLine;

    Garstedt(Tokens tokens, String ags) {
        this.tokens = tokens;
        this.ags = ags;
        this.budgetService = new ForeignService("budget-service", Topics.BUDGET, ags);
        created("administrator", "/youth-offices", Map.of("ags", ags, "name", "Jugendamt Norderstedt"));
        garstedt = space("garstedt", "Garstedt");
        glashuette = space("glashuette", "Glashütte");
        providerOne = organisation("provider-one", "Ambulanter Träger Eins", garstedt, glashuette);
        providerTwo = organisation("provider-two", "Stationärer Träger Zwei", glashuette);
        budgetLine = line(2017);
    }

    /** Exactly this amount, whatever its notation. */
    static Matcher<BigDecimal> euro(String amount) {
        return Matchers.comparesEqualTo(new BigDecimal(amount));
    }

    /** A body that can be changed, out of pairs of name and value. */
    static Map<String, Object> body(Object... namesAndValues) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }

    RequestSpecification as(String account) {
        return given().config(EXACT_NUMBERS)
                .auth()
                .oauth2(tokens.of(account + "@" + ags))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    ValidatableResponse post(String account, String path, Object body) {
        return as(account).body(body).post("/api/v1" + path).then();
    }

    ValidatableResponse get(String account, String path) {
        return as(account).get("/api/v1" + path).then();
    }

    /** Posts what has to succeed; the new thing's id. */
    String created(String account, String path, Object body) {
        return post(account, path, body).statusCode(201).extract().path("id");
    }

    private String space(String key, String name) {
        return created(
                "administrator",
                "/social-spaces",
                body("youthOffice", ags, "key", key, "name", name, "population", 18000));
    }

    private String organisation(String key, String name, String... spaces) {
        return created(
                "clerk",
                "/organisations",
                body("key", key, "name", name, "kind", "OUTPATIENT_PROVIDER", "socialSpaceIds", List.of(spaces)));
    }

    Map<String, Object> need() {
        return body(
                "socialSpaceId", garstedt,
                "voice", "PARENT_OR_FAMILY",
                "source", "HOME_VISIT",
                "topic", "Gemeinsam kochen",
                "existing", "Ein Osterfrühstück",
                "missing", "Ein Ort, an dem Familien kochen können",
                "conditions", "Zu Fuß erreichbar",
                "month", "2017-02");
    }

    Map<String, Object> project() {
        return body(
                "socialSpaceId",
                garstedt,
                "title",
                "Kochgruppe",
                "description",
                "Eltern kochen miteinander und mit ihren Kindern",
                "needIds",
                List.of(),
                "noNeedReason",
                "Aus dem Netzwerktreffen",
                "applicantId",
                providerOne,
                "year",
                2017,
                "requestedAmount",
                1200.00,
                "topic",
                "Gemeinsam kochen",
                "targetGroup",
                "FAMILIES",
                "costs",
                List.of(body("kind", "FOOD", "amount", 900.00), body("kind", "MATERIAL", "amount", 400.00)),
                "income",
                List.of(body("source", "OWN_MONEY", "amount", 100.00)),
                "from",
                "2017-03-03",
                "until",
                "2017-12-15",
                "nothingBegun",
                true,
                "on",
                "2017-02-20");
    }

    /** A statement of use that adds up: 870.50 € for food, 400 € for material, of which 100 € were the provider's own. */
    static Map<String, Object> statement(String on) {
        return body(
                "report",
                "Die Kochgruppe hat sich vierzigmal getroffen.",
                "costs",
                List.of(body("kind", "FOOD", "actual", 870.50), body("kind", "MATERIAL", "actual", 400.00)),
                "income",
                List.of(body("source", "GRANT", "amount", 1170.50), body("source", "OWN_MONEY", "amount", 100.00)),
                "on",
                on);
    }

    /** A project in the given state, with one act a day from 1 March 2017 on. */
    String projectIn(String state) {
        String id = created("provider-one", "/projects", project());
        if (state.equals("IDEA")) {
            return id;
        }
        if (state.equals("WITHDRAWN")) {
            act("provider-one", id, "withdrawal", body("reason", "Kein Raum gefunden", "on", "2017-03-01"));
            return id;
        }
        act("provider-one", id, "application", body("on", "2017-03-01"));
        if (state.equals("REJECTED")) {
            act("section-head", id, "rejection", body("reason", "Doppelt beantragt", "on", "2017-03-02"));
        }
        if (state.equals("APPLIED") || state.equals("REJECTED")) {
            return id;
        }
        act("section-head", id, "approval", body("amount", 1200.00, "on", "2017-03-02"));
        if (state.equals("APPROVED")) {
            return id;
        }
        if (state.equals("UNFUNDED")) {
            answerNo(id, CommitmentRefusal.NOT_ENOUGH_MONEY);
            awaitState(id, "UNFUNDED");
            return id;
        }
        answerYes(id);
        awaitState(id, "FUNDED");
        if (state.equals("FUNDED")) {
            return id;
        }
        act("provider-one", id, "start", body("on", "2017-03-03"));
        if (state.equals("RUNNING")) {
            return id;
        }
        created("provider-one", "/projects/" + id + "/outcomes", success("2017-03-04"));
        if (state.equals("DISCONTINUED")) {
            act("provider-one", id, "discontinuation", body("result", "NOT", "on", "2017-03-05"));
            return id;
        }
        act("provider-one", id, "completion", body("result", "SUCCESS", "familiesHelpToRun", true, "on", "2017-03-05"));
        if (state.equals("SETTLED")) {
            created("provider-one", "/projects/" + id + "/statement", statement("2017-03-06"));
            act("clerk", id, "settlement", settlement("2017-03-07", 1170.50));
        }
        return id;
    }

    String sportsClub() {
        return created(
                "clerk",
                "/organisations",
                body("key", "club", "name", "Sportverein", "kind", "SPORTS_CLUB", "socialSpaceIds", List.of(garstedt)));
    }

    static Map<String, Object> settlement(String on, double recognised) {
        return body("recognisedCosts", List.of(body("year", 2017, "amount", recognised)), "on", on);
    }

    static Map<String, Object> success(String on) {
        return body(
                "kind", "SUCCESS",
                "cause", "FAMILIES_STARTED_IT",
                "text", "Die Kochgruppe trägt, weil Eltern sie begonnen haben.",
                "lesson", "Erst fragen, dann gemeinsam beginnen.",
                "on", on);
    }

    void act(String account, String projectId, String act, Map<String, Object> body) {
        post(account, "/projects/" + projectId + "/" + act, body).statusCode(200);
    }

    /** A budget line of Garstedt that budget-service has opened. */
    UUID line(int year) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Money plan = Money.of("21840.00");
        budgetService.publish(new BudgetLineOpened(
                id,
                year,
                UUID.fromString(garstedt),
                UuidCreator.getTimeOrderedEpoch(),
                "DEMO-0000",
                plan,
                List.of(new Booking(1, "Netzwerkarbeit", LocalDate.of(year, 1, 1), Effects.appropriating(plan)))));
        return id;
    }

    CommitmentPlaced placed(UUID approvalId, String projectId, String amount) {
        return placed(budgetLine, approvalId, projectId, amount);
    }

    CommitmentPlaced placed(UUID line, UUID approvalId, String projectId, String amount) {
        Money money = Money.of(amount);
        return new CommitmentPlaced(
                line,
                UuidCreator.getTimeOrderedEpoch(),
                UUID.fromString(projectId),
                approvalId,
                money,
                null,
                new Booking(++entries, "Netzwerkarbeit", LocalDate.of(2017, 3, 2), Effects.committing(money)));
    }

    CommitmentRefused refused(UUID approvalId, String projectId, CommitmentRefusal reason) {
        return new CommitmentRefused(
                approvalId, UUID.fromString(projectId), reason, Money.of("1200.00"), Money.of("200.00"));
    }

    void answerYes(String projectId) {
        budgetService.publish(placed(approvalOf(projectId), projectId, "1200.00"));
    }

    void answerNo(String projectId, CommitmentRefusal reason) {
        budgetService.publish(refused(approvalOf(projectId), projectId, reason));
    }

    ForeignService budgetService() {
        return budgetService;
    }

    UUID approvalOf(String projectId) {
        return UUID.fromString(get("clerk", "/projects/" + projectId).extract().path("approvalId"));
    }

    void awaitState(String projectId, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get("clerk", "/projects/" + projectId).body("state", equalTo(state)));
    }

    @Override
    public void close() {
        budgetService.close();
    }
}
