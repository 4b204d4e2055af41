package org.sozialraum.budget;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

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
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.ProjectEvent.OrganisationRegistered;
import org.sozialraum.contract.ProjectEvent.ProjectApproved;
import org.sozialraum.contract.ProjectEvent.SocialSpaceRegistered;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.ForeignService;
import org.sozialraum.kit.test.Tokens;

/**
 * A youth office for one test, with a key of its own so that tests do not meet: social spaces, a provider, and the
 * resolution B 16/0179 with 21,840 € for each space.
 */
final class Norderstedt implements AutoCloseable {

    private static final RestAssuredConfig EXACT_NUMBERS = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));

    private final Tokens tokens;
    private final String ags;
    private final ForeignService projectService;
    final UUID provider = UuidCreator.getTimeOrderedEpoch();

    Norderstedt(Tokens tokens, String ags) {
        this.tokens = tokens;
        this.ags = ags;
        this.projectService = new ForeignService("project-service", Topics.PROJECT, ags);
        projectService.publish(new OrganisationRegistered(
                provider, "provider-one", "Ambulanter Träger Eins", OrganisationKind.OUTPATIENT_PROVIDER, List.of()));
    }

    /** Exactly this amount, whatever its notation. */
    static Matcher<BigDecimal> euro(String amount) {
        return Matchers.comparesEqualTo(new BigDecimal(amount));
    }

    UUID space(String key) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        projectService.publish(
                new SocialSpaceRegistered(id, key, "Sozialraum " + key, 18000, LocalDate.of(1900, 1, 1)));
        return id;
    }

    UUID approve(UUID projectId, UUID spaceId, int year, String amount) {
        UUID approvalId = UuidCreator.getTimeOrderedEpoch();
        projectService.publish(approval(approvalId, projectId, spaceId, year, amount));
        return approvalId;
    }

    ProjectApproved approval(UUID approvalId, UUID projectId, UUID spaceId, int year, String amount) {
        return new ProjectApproved(
                approvalId, projectId, spaceId, provider, LocalDate.of(2017, 3, 1), year, null, null, Money.of(amount));
    }

    ForeignService projectService() {
        return projectService;
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

    static Map<String, Object> resolution(String number, int from, Integer to, Object amount, List<?> earmarks) {
        return Map.of(
                "number",
                number,
                "title",
                "Sozialraumorientierung 2017 ff Netzwerkarbeit",
                "committee",
                "Jugendhilfeausschuss",
                "decidedOn",
                "2016-05-26",
                "funding",
                to == null
                        ? Map.of(
                                "amountPerSocialSpace", amount,
                                "fromYear", from,
                                "productAccount", "TEST-1",
                                "earmarks", earmarks)
                        : Map.of(
                                "amountPerSocialSpace", amount,
                                "fromYear", from,
                                "toYear", to,
                                "productAccount", "TEST-1",
                                "earmarks", earmarks),
                "reportingDuty",
                Map.of("interval", "YEARLY", "dueOn", "03-31"));
    }

    static Map<String, Object> earmark(String name, Object amount, boolean coverable) {
        return Map.of("name", name, "amount", amount, "coverable", coverable);
    }

    /** Adopts B 16/0179 and opens 2017 as soon as the space is known; the line's id. */
    String lineOf2017(UUID spaceId) {
        post(
                        "clerk",
                        "/resolutions",
                        resolution("B 16/0179", 2017, null, 21840.00, List.of(earmark("Netzwerkarbeit", 21840, true))))
                .statusCode(201);
        return openAndFind(2017, spaceId);
    }

    /** The same, with more about what becomes of the money at the end of a year. */
    String lineOf2017(UUID spaceId, Map<String, Object> more) {
        Map<String, Object> resolution = new HashMap<>(
                resolution("B 16/0179", 2017, null, 21840.00, List.of(earmark("Netzwerkarbeit", 21840, true))));
        Map<String, Object> funding = new HashMap<>(more);
        ((Map<?, ?>) resolution.get("funding")).forEach((name, value) -> funding.put((String) name, value));
        resolution.put("funding", funding);
        post("clerk", "/resolutions", resolution).statusCode(201);
        return openAndFind(2017, spaceId);
    }

    String ags() {
        return ags;
    }

    /** The tag of what closing the year would do now. */
    String closingTag(int year) {
        return get("office-head", "/fiscal-years/" + year + "/closing")
                .extract()
                .header("ETag");
    }

    /** Closes the year as its preview tells now. */
    ValidatableResponse closing(int year) {
        return closing(year, closingTag(year));
    }

    ValidatableResponse closing(int year, String seen) {
        return as("office-head")
                .header("If-Match", seen)
                .body(Map.of())
                .post("/api/v1/fiscal-years/" + year + "/closing")
                .then();
    }

    String openAndFind(int year, UUID spaceId) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            post("clerk", "/fiscal-years", Map.of("year", year)).statusCode(201);
                            return get("clerk", "/budget-lines?year=" + year + "&socialSpaceId=" + spaceId)
                                    .statusCode(200)
                                    .extract()
                                    .<String>path("items[0].id");
                        },
                        id -> id != null);
    }

    @Override
    public void close() {
        projectService.close();
    }
}
