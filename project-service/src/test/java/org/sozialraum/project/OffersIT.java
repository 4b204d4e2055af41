package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.project.Garstedt.body;
import static org.sozialraum.project.Garstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** The map of offers: what there is, for whom, when and where, and whether it is still there. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class OffersIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(21000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Map<String, Object> offer() {
        return body(
                "socialSpaceId",
                office.garstedt,
                "organisationId",
                office.providerOne,
                "topic",
                "Gemeinsam kochen",
                "title",
                "Offene Kochgruppe",
                "description",
                "Familien kochen miteinander.",
                "ageBands",
                List.of("AGE_6_TO_9", "AGE_10_TO_13", "AGE_6_TO_9"),
                "times",
                List.of(time("THURSDAY", "15:00", "17:30"), time("SATURDAY", "10:00", "12:00")),
                "timesNote",
                "nicht in den Ferien",
                "place",
                "Familienzentrum Garstedt, Haus 4",
                "location",
                body("latitude", 53.68451239, "longitude", 9.985),
                "languages",
                List.of("de", "tr"),
                "accessibility",
                List.of("STEP_FREE"),
                "lowThreshold",
                true,
                "contact",
                body("telephone", "040 123456", "website", "https://www.example.org/kochen"),
                "on",
                "2018-01-15");
    }

    private static Map<String, Object> time(String weekday, String from, String to) {
        return body("weekday", weekday, "from", from, "to", to);
    }

    private Map<String, Object> offer(Object... changed) {
        Map<String, Object> offer = offer();
        offer.putAll(body(changed));
        return offer;
    }

    private ValidatableResponse patch(String account, String id, String tag, Object change) {
        return office.as(account)
                .header("If-Match", tag)
                .body(change)
                .patch("/api/v1/offers/" + id)
                .then();
    }

    private String tag(String id) {
        return office.get("clerk", "/offers/" + id).extract().header("ETag");
    }

    @Test
    void anOfferSaysForWhomWhenAndWhereItIs() {
        String project = office.projectIn("COMPLETED");
        String id = office.created("team-garstedt", "/offers", offer("projectId", project, "cost", 2.50));
        office.get("committee-member", "/offers/" + id)
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("organisation", equalTo("Ambulanter Träger Eins"))
                .body("projectId", equalTo(project))
                .body("topic", equalTo("Gemeinsam kochen"))
                .body("title", equalTo("Offene Kochgruppe"))
                .body("ageBands", contains("AGE_6_TO_9", "AGE_10_TO_13"))
                .body("times.weekday", contains("THURSDAY", "SATURDAY"))
                .body("times.from", contains("15:00", "10:00"))
                .body("times[0].to", equalTo("17:30"))
                .body("timesNote", equalTo("nicht in den Ferien"))
                .body("location.latitude", euro("53.684512"))
                .body("location.longitude", euro("9.985"))
                .body("cost", euro("2.50"))
                .body("languages", contains("de", "tr"))
                .body("accessibility", contains("STEP_FREE"))
                .body("lowThreshold", equalTo(true))
                .body("contact.telephone", equalTo("040 123456"))
                .body("contact.email", nullValue())
                .body("openedOn", equalTo("2018-01-15"))
                .body("confirmedOn", equalTo("2018-01-15"))
                .body("endedOn", nullValue());
    }

    /** RFC 7946: longitude stands before latitude. */
    @Test
    void theMapIsGeoJson() {
        String first = office.created("team-garstedt", "/offers", offer());
        String second = office.created(
                "team-glashuette",
                "/offers",
                offer(
                        "socialSpaceId",
                        office.glashuette,
                        "location",
                        body("latitude", 53.6985, "longitude", 10.056),
                        "ageBands",
                        List.of("ALL_AGES")));
        String gone = office.created("clerk", "/offers", offer());
        office.post("clerk", "/offers/" + gone + "/ending", body("on", "2018-02-01"))
                .statusCode(200);
        var map = office.as("provider-two")
                .accept("application/geo+json")
                .get("/api/v1/offers.geojson")
                .then()
                .statusCode(200)
                .contentType("application/geo+json");
        map.body("type", equalTo("FeatureCollection"))
                .body("features.id", contains(first, second))
                .body("features.type", contains("Feature", "Feature"))
                .body("features[0].geometry.type", equalTo("Point"))
                .body("features[0].geometry.coordinates", hasSize(2))
                .body("features[0].geometry.coordinates[0]", euro("9.985"))
                .body("features[0].geometry.coordinates[1]", euro("53.684512"))
                .body("features[0].properties.title", equalTo("Offene Kochgruppe"))
                .body("features[0].properties.place", equalTo("Familienzentrum Garstedt, Haus 4"))
                .body("features[0].properties.contact.telephone", equalTo("040 123456"));
        for (String filter : List.of("weekday=THURSDAY&ageBand=UNDER_3", "socialSpaceId=" + office.glashuette)) {
            office.as("clerk")
                    .accept("*/*")
                    .get("/api/v1/offers.geojson?" + filter)
                    .then()
                    .statusCode(200)
                    .body("features.id", contains(second));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ageBand=AGE_6_TO_9, cooking everybody",
        "ageBand=AGE_14_TO_17, sport everybody",
        "ageBand=ALL_AGES, everybody",
        "weekday=SATURDAY, cooking everybody",
        "weekday=MONDAY, sport",
        "lowThreshold=false, sport",
        "search=kochgruppen, cooking everybody",
        "search=Fußball, sport",
        "search=fussbal, sport",
        "search=Schwimmhalle, ''",
        "ageBand=AGE_6_TO_9&weekday=SATURDAY&search=Kochen, cooking everybody"
    })
    void anOfferIsFoundByWhatSomebodyLooksFor(String filter, String expected) {
        Map<String, String> ids = Map.of(
                "cooking",
                office.created("clerk", "/offers", offer()),
                "sport",
                office.created(
                        "clerk",
                        "/offers",
                        offer(
                                "topic",
                                "Sport",
                                "title",
                                "Fußball für alle, die mögen",
                                "description",
                                "Ohne Verein und ohne Anmeldung.",
                                "ageBands",
                                List.of("AGE_14_TO_17"),
                                "times",
                                List.of(time("MONDAY", "16:00", "18:00")),
                                "lowThreshold",
                                false)),
                "everybody",
                office.created("clerk", "/offers", offer("ageBands", List.of("ALL_AGES"))));
        List<String> found = office.get("provider-one", "/offers?" + filter)
                .statusCode(200)
                .extract()
                .path("items.id");
        List<String> wanted = expected.isEmpty()
                ? List.of()
                : List.of(expected.split(" ")).stream().map(ids::get).toList();
        assertEquals(wanted, found);
    }

    @Test
    void anOfferIsFoundByItsTopicAlsoWhenTheTopicIsMergedIntoAnother() {
        String id = office.created("clerk", "/offers", offer("topic", "Kochen"));
        String other = office.created("clerk", "/topics", body("name", "Essen und Kochen"));
        String topic = office.get("clerk", "/offers/" + id).extract().path("topicId");
        office.post("clerk", "/topics/" + topic + "/merge", body("intoTopicId", other))
                .statusCode(200);
        office.get("clerk", "/offers?topicId=" + other).body("items.id", contains(id));
        office.get("clerk", "/offers/" + id).body("topic", equalTo("Essen und Kochen"));
    }

    /** After a year without a word somebody is asked whether the offer is still there. */
    @Test
    void whatNobodyConfirmedForAYearIsDue() {
        LocalDate today = LocalDate.now();
        String old = office.created("clerk", "/offers", offer());
        String justNotDue = office.created(
                "clerk", "/offers", offer("on", today.minusYears(1).toString()));
        String justDue = office.created(
                "clerk", "/offers", offer("on", today.minusYears(1).minusDays(1).toString()));
        String ended = office.created("clerk", "/offers", offer());
        office.post("clerk", "/offers/" + ended + "/ending", body("on", "2018-02-01"));
        office.get("team-garstedt", "/offers?dueForConfirmation=true").body("items.id", contains(old, justDue));
        office.get("team-garstedt", "/offers?dueForConfirmation=false").body("items.id", contains(justNotDue, ended));
        office.post("provider-one", "/offers/" + old + "/confirmation", body())
                .statusCode(200)
                .body("confirmedOn", equalTo(today.toString()));
        office.get("team-garstedt", "/offers?dueForConfirmation=true").body("items.id", contains(justDue));
    }

    @Test
    void anOfferThatEndedStaysEnded() {
        String id = office.created("clerk", "/offers", offer());
        String path = "/offers/" + id;
        office.post("clerk", path + "/confirmation", body("on", "2019-01-20")).statusCode(200);
        office.post("clerk", path + "/confirmation", body("on", "2019-01-19")).statusCode(422);
        office.post("clerk", path + "/ending", body("on", "2019-01-19")).statusCode(422);
        office.post(
                        "clerk",
                        path + "/ending",
                        body("on", LocalDate.now().plusDays(1).toString()))
                .statusCode(422);
        office.post("provider-one", path + "/ending", body("on", "2019-06-28", "reason", "Der Raum fiel weg"))
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("endedOn", equalTo("2019-06-28"))
                .body("endingReason", equalTo("Der Raum fiel weg"));
        office.post("clerk", path + "/ending", body()).statusCode(409).body("detail", containsString("ENDED"));
        office.post("clerk", path + "/confirmation", body()).statusCode(409);
        patch("clerk", id, tag(id), body("title", "Neu")).statusCode(409);
        office.get("clerk", "/offers?state=OPEN").body("items", empty());
        office.get("clerk", "/offers?state=ENDED").body("items.id", contains(id));
    }

    @Test
    void anOfferIsChangedByWhoeverHasSeenHowItStands() {
        String id = office.created("clerk", "/offers", offer("cost", 1));
        String seen = tag(id);
        patch(
                        "team-garstedt",
                        id,
                        seen,
                        body(
                                "times",
                                List.of(time("FRIDAY", "15:00", "16:00")),
                                "cost",
                                null,
                                "description",
                                null,
                                "ageBands",
                                List.of("ALL_AGES"),
                                "location",
                                body("latitude", 53.7, "longitude", 10)))
                .statusCode(200)
                .body("title", equalTo("Offene Kochgruppe"))
                .body("times.weekday", contains("FRIDAY"))
                .body("cost", nullValue())
                .body("description", nullValue())
                .body("ageBands", contains("ALL_AGES"))
                .body("location.longitude", euro("10"));
        patch("clerk", id, seen, body("title", "Anders")).statusCode(412);
        office.as("clerk")
                .body(body("title", "x"))
                .patch("/api/v1/offers/" + id)
                .then()
                .statusCode(428);
        patch("clerk", id, tag(id), body("socialSpaceId", office.glashuette))
                .statusCode(400)
                .body("errors.pointer", contains("/socialSpaceId"));
        patch("clerk", id, tag(id), body("title", null)).statusCode(400);
        patch("clerk", id, tag(id), body("location", body("latitude", 48.85, "longitude", 2.35)))
                .statusCode(422)
                .body("errors.pointer", contains("/location/longitude"));
    }

    /** Sixteen people change what all of them have seen: one of them does, the others look again. */
    @Test
    void ofManyWhoChangeTheSameAtOnceOneDoes() throws InterruptedException {
        String id = office.created("clerk", "/offers", offer());
        String seen = tag(id);
        List<Integer> answers = AtOneMomentIT.together(i -> patch(
                        "clerk+" + i,
                        id,
                        seen,
                        body("times", List.of(time("FRIDAY", "1%d:00".formatted(i % 4), "18:00"))))
                .extract()
                .statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(15, answers.stream().filter(status -> status == 412).count(), answers.toString());
        office.get("clerk", "/offers/" + id).body("times", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "47.26, 10.0, /location/latitude",
        "55.07, 10.0, /location/latitude",
        "53.7, 5.85, /location/longitude",
        "53.7, 15.06, /location/longitude",
        "40.7, -74.0, /location/latitude /location/longitude",
        "48.5834, 7.7458, /location",
        "10.0, 53.7, /location"
    })
    void coordinatesOutsideGermanyAreRefused(String latitude, String longitude, String pointers) {
        office.post("clerk", "/offers", offer("location", place(latitude, longitude)))
                .statusCode(422)
                .body("type", equalTo("/problems/outside-germany"))
                .body("errors.pointer", contains(pointers.split(" ")));
        office.get("clerk", "/offers").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"51.02, 5.877", "51.274, 15.036", "47.2705, 10.1783", "54.9, 8.3"})
    void theBordersOfGermanyBelongToIt(String latitude, String longitude) {
        office.created("clerk", "/offers", offer("location", place(latitude, longitude)));
    }

    private static Map<String, Object> place(String latitude, String longitude) {
        return body("latitude", Double.valueOf(latitude), "longitude", Double.valueOf(longitude));
    }

    @Test
    void everyMistakeInAnOfferIsToldAtOnce() {
        Map<String, Object> wrong = offer(
                "title",
                "",
                "ageBands",
                List.of(),
                "times",
                List.of(time("FUNDAY", "25:00", "17:30")),
                "location",
                body("latitude", "53.7"),
                "cost",
                -1,
                "languages",
                List.of("Deutsch"),
                "contact",
                body("telephone", "ruf an", "email", "treff", "website", "javascript:alert(1)"),
                "colour",
                "red");
        wrong.remove("place");
        office.post("clerk", "/offers", wrong)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/title",
                                "/ageBands",
                                "/times/0/weekday",
                                "/times/0/from",
                                "/location/latitude",
                                "/location/longitude",
                                "/cost",
                                "/languages",
                                "/contact/telephone",
                                "/contact/email",
                                "/contact/website",
                                "/colour",
                                "/place"));
    }

    @Test
    void whatIsWellFormedAndWrongIsNamed() {
        office.post(
                        "clerk",
                        "/offers",
                        offer("times", List.of(time("MONDAY", "10:00", "11:00"), time("FRIDAY", "17:30", "15:00"))))
                .statusCode(422)
                .body("type", equalTo("/problems/times-reversed"))
                .body("errors.pointer", contains("/times/1/to"));
        office.post("clerk", "/offers", offer("contact", body()))
                .statusCode(422)
                .body("type", equalTo("/problems/no-contact"));
        office.post("clerk", "/offers", offer("contact", body("email", "kochgruppe@GMX.de")))
                .statusCode(422)
                .body("type", equalTo("/problems/private-contact"))
                .body("errors.pointer", contains("/contact/email"));
        office.post("clerk", "/offers", offer("description", "Anmeldung unter 040 66969123"))
                .statusCode(422)
                .body("type", equalTo("/problems/personal-data"))
                .body("errors.pointer", contains("/description"));
        office.post("clerk", "/offers", offer("on", LocalDate.now().plusDays(2).toString()))
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
        office.post("clerk", "/offers", offer("organisationId", office.garstedt))
                .statusCode(422)
                .body("errors.pointer", contains("/organisationId"));
        office.post("clerk", "/offers", offer("projectId", office.garstedt))
                .statusCode(422)
                .body("errors.pointer", contains("/projectId"));
        office.post("clerk", "/offers", offer("projectId", office.projectIn("FUNDED")))
                .statusCode(422)
                .body("type", equalTo("/problems/project-never-started"));
        office.post(
                        "clerk",
                        "/offers",
                        offer("projectId", office.projectIn("RUNNING"), "socialSpaceId", office.glashuette))
                .statusCode(422)
                .body("errors.pointer", contains("/projectId"));
        office.get("clerk", "/offers").body("items", empty());
        office.get("clerk", "/offers?weekday=TODAY").statusCode(400).body("errors.pointer", contains("weekday"));
    }

    @Test
    void aTeamChangesTheOffersOfItsSpaceAndAProviderItsOwn() {
        office.post("team-glashuette", "/offers", offer()).statusCode(403);
        office.post("provider-two", "/offers", offer()).statusCode(403);
        office.post("provider-two", "/offers", offer("organisationId", office.providerTwo))
                .statusCode(403);
        String own = office.created("provider-one", "/offers", offer());
        String others = office.created(
                "provider-two",
                "/offers",
                offer("organisationId", office.providerTwo, "socialSpaceId", office.glashuette));
        for (String act : List.of("confirmation", "ending")) {
            office.post("team-glashuette", "/offers/" + own + "/" + act, body()).statusCode(404);
            office.post("provider-two", "/offers/" + own + "/" + act, body()).statusCode(404);
            office.post("section-head", "/offers/" + own + "/" + act, "{ broken")
                    .statusCode(403);
        }
        patch("provider-one", others, tag(others), body("title", "Meins")).statusCode(404);
        patch("provider-one", own, tag(own), body("title", "Meins")).statusCode(200);
        // Everybody of the office reads all of them; the finance system nothing.
        office.get("provider-one", "/offers").body("items.id", contains(own, others));
        office.get("team-garstedt", "/offers/" + others).statusCode(200);
        office.get("finance-system", "/offers").statusCode(403);
        office.as("finance-system")
                .accept("*/*")
                .get("/api/v1/offers.geojson")
                .then()
                .statusCode(403);
        try (Garstedt other = new Garstedt(tokens, office.ags + "000")) {
            other.get("clerk", "/offers/" + own).statusCode(404);
            other.get("clerk", "/offers").body("items", empty());
            other.post("clerk", "/offers/" + own + "/ending", body()).statusCode(404);
            other.as("clerk")
                    .accept("*/*")
                    .get("/api/v1/offers.geojson?socialSpaceId=" + office.garstedt)
                    .then()
                    .body("features", empty());
        }
    }

    @Test
    void whatIsWrittenIsWithdrawnAndNoEventHasIt() {
        String id = office.created("clerk", "/offers", offer());
        patch("clerk", id, tag(id), body("lowThreshold", false)).statusCode(200);
        String title = office.get("clerk", "/offers/" + id).extract().path("texts.title");
        office.post("clerk", "/texts/" + title + "/withdrawal", body()).statusCode(200);
        office.get("clerk", "/offers/" + id).body("title", equalTo("(Text zurückgezogen)"));
        // A change of something else does not write the sentence about the withdrawal as a title.
        patch("clerk", id, tag(id), body("lowThreshold", true)).statusCode(200).body("texts.title", equalTo(title));
        office.post("clerk", "/offers/" + id + "/confirmation", body()).statusCode(200);
        office.post("clerk", "/offers/" + id + "/ending", body("reason", "Niemand kam mehr"))
                .statusCode(200);
        WholeLog log = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> WholeLog.of(Topics.PROJECT),
                        whole -> whole.eventsOf("offer/" + id).size() >= 5);
        assertEquals(
                List.of("OfferOpened", "OfferChanged", "OfferChanged", "OfferConfirmed", "OfferEnded"),
                log.eventsOf("offer/" + id));
        for (String words :
                List.of("Offene Kochgruppe", "Familienzentrum Garstedt, Haus 4", "040 123456", "kam mehr")) {
            assertFalse(log.mentions(words), words);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update offer set latitude = 60",
                "update offer set confirmed_on = opened_on - 1",
                "update offer set ended_on = confirmed_on - 1",
                "update offer set website = null, telephone = null",
                "update offer set age_bands = '{}'",
                "update offer set age_bands = '{GROWN_UPS}'",
                "update offer_time set ends_at = starts_at"
            })
    void theDatabaseHoldsWhatAnOfferIs(String statement) throws SQLException {
        office.created("clerk", "/offers", offer());
        assertEquals("23514", refusal("superuser", statement));
    }

    @Test
    void theDatabaseLetsNobodyReopenAnOffer() throws SQLException {
        String id = office.created("clerk", "/offers", offer());
        office.post("clerk", "/offers/" + id + "/ending", body()).statusCode(200);
        assertEquals("23514", refusal("superuser", "update offer set ended_on = null where id = '" + id + "'"));
        for (String statement : List.of("delete from offer", "update offer set social_space_id = id")) {
            assertEquals("42501", refusal("app", statement));
        }
    }

    private static String refusal(String role, String statement) throws SQLException {
        try (Connection connection = role.equals("app") ? RealParts.app("project") : RealParts.superuser("project");
                Statement sql = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> sql.execute(statement))
                    .getSQLState();
        }
    }

    @Test
    void theSameRequestTwiceOpensOneOffer() {
        for (int i = 0; i < 2; i++) {
            office.as("clerk")
                    .header("Idempotency-Key", "offer-once")
                    .body(offer())
                    .post("/api/v1/offers")
                    .then()
                    .statusCode(201)
                    .body("title", not(nullValue()));
        }
        List<String> ids = office.get("clerk", "/offers").extract().path("items.id");
        assertTrue(ids.size() == 1, ids.toString());
    }
}
