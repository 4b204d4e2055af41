package org.sozialraum.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.sozialraum.budget.Norderstedt.earmark;
import static org.sozialraum.budget.Norderstedt.euro;
import static org.sozialraum.budget.Norderstedt.resolution;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Bad input gets a clear problem document; nothing is half done. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class BadInputIT {

    private static int offices;

    Tokens tokens;
    private Norderstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Norderstedt(tokens, "%05d".formatted(5000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** A purpose that leads to a person after all is taken back; the commitment says so in its place. */
    @Test
    void aPurposeIsWithdrawnByAClerk() {
        UUID space = office.space("garstedt");
        String line = office.lineOf2017(space);
        String commitment = office.post(
                        "clerk", "/commitments", Map.of("budgetLineId", line, "amount", 600, "purpose", "Für Findmich"))
                .statusCode(201)
                .extract()
                .path("id");
        String text = office.get("clerk", "/texts?contains=Findmich").extract().path("items[0].id");
        office.post("section-head", "/texts/" + text + "/withdrawal", Map.of()).statusCode(403);
        office.post("clerk", "/texts/" + text + "/withdrawal", Map.of("on", "2017-03-01"))
                .statusCode(200);
        office.get("clerk", "/commitments/" + commitment).body("purpose", equalTo("(Text zurückgezogen)"));
        office.get("clerk", "/texts?contains=Findmich").body("items", hasSize(0));
    }

    /** A purpose is written for others, so it leads to nobody. */
    @Test
    void personalDataIsRefusedNamingFieldAndKindAndNotTheValue() {
        office.post(
                        "clerk",
                        "/commitments",
                        Map.of(
                                "budgetLineId",
                                UuidCreator.getTimeOrderedEpoch(),
                                "amount",
                                1,
                                "purpose",
                                "An DE89 3704 0044 0532 0130 00"))
                .statusCode(422)
                .body("type", equalTo("/problems/personal-data"))
                .body("errors.pointer", contains("/purpose"))
                .body("errors.detail", contains("enthält eine IBAN; bitte ohne sie schreiben"))
                .body(not(containsString("3704")));
    }

    /** The paper says 21,840 € where it decides and 21,480 € where it argues; 9,360 € + 12,480 € is 21,840 €. */
    @Test
    void earmarksThatDoNotAddUpAreRefusedNamingBothSums() {
        var asked = resolution(
                "B 16/0179",
                2017,
                null,
                21480,
                List.of(earmark("Kollegiale Beratung", 9360, false), earmark("Netzwerkarbeit", 12480, false)));
        office.post("clerk", "/resolutions", asked)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/earmarks-do-not-add-up"))
                .body("detail", containsString("21.840,00"))
                .body("detail", containsString("21.480,00"));
        office.get("clerk", "/resolutions").body("items", hasSize(0));
        office.as("clerk")
                .header("Accept-Language", "en")
                .body(asked)
                .post("/api/v1/resolutions")
                .then()
                .statusCode(422)
                .body("detail", containsString("21,840.00"))
                .body("detail", containsString("21,480.00"));
    }

    @Test
    void everyMistakeInABodyIsToldAtOnce() {
        Map<String, Object> body = new HashMap<>();
        body.put("amount", -1);
        body.put("purpose", "");
        body.put("earmark", 7);
        body.put("colour", "red");
        office.post("clerk", "/commitments", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/budgetLineId", "/amount", "/purpose", "/earmark", "/colour"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.005",
                "0",
                "-1",
                "1e400",
                "1e-400",
                "1000000000000",
                "1E30",
                "\"12.00\"",
                "true",
                "[]",
                "{}",
                "null"
            })
    void anAmountThatIsNoneIsRefused(String amount) {
        String body = "{\"budgetLineId\":\"%s\",\"purpose\":\"x\",\"amount\":%s}"
                .formatted(UuidCreator.getTimeOrderedEpoch(), amount);
        office.post("clerk", "/commitments", body).statusCode(400).body("errors.pointer", hasItem("/amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{\"amount\":NaN}", "{\"amount\":1,\"amount\":2}", "{} {}"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        office.post("clerk", "/commitments", body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void anUnknownBudgetLineIsSaidToBeUnknown() {
        office.post(
                        "clerk",
                        "/commitments",
                        Map.of("budgetLineId", UuidCreator.getTimeOrderedEpoch(), "amount", 1, "purpose", "x"))
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors[0].pointer", equalTo("/budgetLineId"));
    }

    @Test
    void anUnknownQueryParameterIsNotIgnored() {
        office.get("clerk", "/budget-lines?yaer=2017").statusCode(400).body("errors[0].pointer", equalTo("yaer"));
        office.get("clerk", "/budget-lines?year=soon").statusCode(400).body("errors[0].pointer", equalTo("year"));
        office.get("clerk", "/budget-lines?limit=501").statusCode(400).body("errors[0].pointer", equalTo("limit"));
        office.get("clerk", "/budget-lines?after=%21").statusCode(400).body("errors[0].pointer", equalTo("after"));
    }

    @Test
    void whoMayNotActIsToldSoWhateverWasSent() {
        office.post("committee-member", "/commitments", "{ broken").statusCode(403);
        office.post("administrator", "/commitments", "{ broken").statusCode(403);
        office.post("auditor", "/fiscal-years", Map.of("year", 2017)).statusCode(403);
    }

    @Test
    void withoutATokenForThisServiceNobodyIsLetIn() {
        for (String authorization : List.of("", "Bearer nonsense", "Bearer " + tokens.forAnotherAudience())) {
            io.restassured.RestAssured.given()
                    .header("Authorization", authorization)
                    .get("/api/v1/budget-lines")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/unauthenticated"));
        }
    }

    @Test
    void otherKindsOfMistakesHaveProblemDocumentsToo() {
        office.as("clerk")
                .contentType(ContentType.TEXT)
                .body("hello")
                .post("/api/v1/commitments")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        office.get("clerk", "/nothing-here").statusCode(404).contentType("application/problem+json");
        office.get("clerk", "/budget-lines/" + UuidCreator.getTimeOrderedEpoch())
                .statusCode(404);
        office.get("clerk", "/budget-lines/not-an-id").statusCode(404);
        office.as("clerk").delete("/api/v1/budget-lines").then().statusCode(405);
        office.as("clerk")
                .body("{\"purpose\":\"" + "x".repeat(1_100_000) + "\"}")
                .post("/api/v1/commitments")
                .then()
                .statusCode(413);
    }

    @Test
    void everyProblemIsExplainedAtItsAddress() {
        io.restassured.RestAssured.get("/problems/not-enough-money")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString("Die Mittel reichen nicht"));
    }

    @Test
    void aYearThatIsNotOpenTakesNoLineAndAnApprovalForItIsRefused() {
        var space = office.space("mitte");
        var project = UuidCreator.getTimeOrderedEpoch();
        office.approve(project, space, 2018, "100.00");
        String line = office.lineOf2017(space);
        office.get("clerk", "/budget-lines/" + line).body("committed", euro("0.00"));
        office.get("clerk", "/commitments?projectId=" + project).body("items", hasSize(0));
        office.get("clerk", "/budget-lines?year=2018").body("items", hasSize(0));
    }

    @Test
    void twoOrdersOf400EuroOn600EuroOnePasses() {
        String line = office.lineOf2017(office.space("mitte"));
        String commitment = office.post(
                        "clerk", "/commitments", Map.of("budgetLineId", line, "amount", 600, "purpose", "Material"))
                .statusCode(201)
                .extract()
                .path("id");
        var order = Map.of("commitmentId", commitment, "payeeId", office.provider, "amount", 400, "reason", "Rate");
        office.post("clerk", "/payment-orders", order).statusCode(201);
        office.post("clerk", "/payment-orders", order)
                .statusCode(409)
                .body("type", equalTo("/problems/not-orderable"))
                .body("detail", containsString("200,00"));
        office.get("clerk", "/commitments/" + commitment).body("orderable", euro("200.00"));
    }

    @Test
    void whoeverRequestedOrCertifiedDoesNotAuthorise() {
        String line = office.lineOf2017(office.space("mitte"));
        String commitment = office.post(
                        "clerk", "/commitments", Map.of("budgetLineId", line, "amount", 600, "purpose", "Material"))
                .extract()
                .path("id");
        var ask = Map.of("commitmentId", commitment, "payeeId", office.provider, "amount", 100, "reason", "Rate");
        String requestedByHead = office.post("office-head", "/payment-orders", ask)
                .statusCode(201)
                .extract()
                .path("id");
        office.post("section-head", "/payment-orders/" + requestedByHead + "/certification", Map.of())
                .statusCode(200);
        office.post("office-head", "/payment-orders/" + requestedByHead + "/authorisation", Map.of())
                .statusCode(403)
                .body("type", equalTo("/problems/same-person"));

        String certifiedByHead = office.post("clerk", "/payment-orders", ask)
                .statusCode(201)
                .extract()
                .path("id");
        office.post("office-head", "/payment-orders/" + certifiedByHead + "/authorisation", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"))
                .body("detail", containsString("certification"));
        office.post("office-head", "/payment-orders/" + certifiedByHead + "/certification", Map.of())
                .statusCode(200);
        office.post("office-head", "/payment-orders/" + certifiedByHead + "/authorisation", Map.of())
                .statusCode(403)
                .body("type", equalTo("/problems/same-person"));
        // The finance system knows of no order before it is authorised.
        office.post(
                        "finance-system",
                        "/payment-orders/" + certifiedByHead + "/execution",
                        Map.of("documentNumber", "1", "valueDate", "2017-05-02"))
                .statusCode(404);
    }

    @Test
    void aDayInTheFutureOrBeforeThePrecedingActIsRefused() {
        String line = office.lineOf2017(office.space("mitte"));
        String commitment = office.post(
                        "clerk", "/commitments", Map.of("budgetLineId", line, "amount", 600, "purpose", "Material"))
                .extract()
                .path("id");
        Map<String, Object> ask = new HashMap<>(
                Map.of("commitmentId", commitment, "payeeId", office.provider, "amount", 100, "reason", "Rate"));
        ask.put("on", "2199-01-01");
        office.post("clerk", "/payment-orders", ask)
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
        ask.put("on", "2017-03-10");
        String order = office.post("clerk", "/payment-orders", ask).extract().path("id");
        office.post("section-head", "/payment-orders/" + order + "/certification", Map.of("on", "2017-03-09"))
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
    }

    @Test
    void aRefusalIsReplayedUnderItsKeyToo() {
        String line = office.lineOf2017(office.space("mitte"));
        var tooMuch = Map.of("budgetLineId", line, "amount", 21840.01, "purpose", "zu viel");
        for (int i = 0; i < 2; i++) {
            office.as("clerk")
                    .header("Idempotency-Key", "refused")
                    .body(tooMuch)
                    .post("/api/v1/commitments")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/not-enough-money"))
                    .body("detail", containsString("21.840,01"))
                    .body("detail", containsString("21.840,00"));
        }
    }

    @Test
    void nobodySeesAnotherOffice() {
        String line = office.lineOf2017(office.space("mitte"));
        try (Norderstedt other = new Norderstedt(tokens, "0999" + offices % 10)) {
            other.get("clerk", "/budget-lines/" + line).statusCode(404);
            other.get("clerk", "/budget-lines").statusCode(200).body("items", hasSize(0));
            other.post("clerk", "/commitments", Map.of("budgetLineId", line, "amount", 1, "purpose", "fremd"))
                    .statusCode(422)
                    .body("type", equalTo("/problems/unknown-reference"))
                    .body("detail", not(containsString(line)));
        }
    }
}
