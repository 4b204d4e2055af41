package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.project.Garstedt.body;
import static org.sozialraum.project.Garstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private Offers offers;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(21000 + offices++));
        offers = new Offers(office);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anOfferSaysForWhomWhenAndWhereItIs() {
        String project = office.projectIn("COMPLETED");
        String id = office.created("team-garstedt", "/offers", offers.offer("projectId", project, "cost", 2.50));
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
        String first = office.created("team-garstedt", "/offers", offers.offer());
        String second = office.created(
                "team-glashuette",
                "/offers",
                offers.offer(
                        "socialSpaceId",
                        office.glashuette,
                        "location",
                        body("latitude", 53.6985, "longitude", 10.056),
                        "ageBands",
                        List.of("ALL_AGES")));
        String gone = office.created("clerk", "/offers", offers.offer());
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
                office.created("clerk", "/offers", offers.offer()),
                "sport",
                office.created(
                        "clerk",
                        "/offers",
                        offers.offer(
                                "topic",
                                "Sport",
                                "title",
                                "Fußball für alle, die mögen",
                                "description",
                                "Ohne Verein und ohne Anmeldung.",
                                "ageBands",
                                List.of("AGE_14_TO_17"),
                                "times",
                                List.of(Offers.time("MONDAY", "16:00", "18:00")),
                                "lowThreshold",
                                false)),
                "everybody",
                office.created("clerk", "/offers", offers.offer("ageBands", List.of("ALL_AGES"))));
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
        String id = office.created("clerk", "/offers", offers.offer("topic", "Kochen"));
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
        String old = office.created("clerk", "/offers", offers.offer());
        String justNotDue = office.created(
                "clerk", "/offers", offers.offer("on", today.minusYears(1).toString()));
        String justDue = office.created(
                "clerk",
                "/offers",
                offers.offer("on", today.minusYears(1).minusDays(1).toString()));
        String ended = office.created("clerk", "/offers", offers.offer());
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
        String id = office.created("clerk", "/offers", offers.offer());
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
        offers.patch("clerk", id, offers.tag(id), body("title", "Neu")).statusCode(409);
        office.get("clerk", "/offers?state=OPEN").body("items", empty());
        office.get("clerk", "/offers?state=ENDED").body("items.id", contains(id));
    }

    @Test
    void aTeamChangesTheOffersOfItsSpaceAndAProviderItsOwn() {
        office.post("team-glashuette", "/offers", offers.offer()).statusCode(403);
        office.post("provider-two", "/offers", offers.offer()).statusCode(403);
        office.post("provider-two", "/offers", offers.offer("organisationId", office.providerTwo))
                .statusCode(403);
        String own = office.created("provider-one", "/offers", offers.offer());
        String others = office.created(
                "provider-two",
                "/offers",
                offers.offer("organisationId", office.providerTwo, "socialSpaceId", office.glashuette));
        for (String act : List.of("confirmation", "ending")) {
            office.post("team-glashuette", "/offers/" + own + "/" + act, body()).statusCode(404);
            office.post("provider-two", "/offers/" + own + "/" + act, body()).statusCode(404);
            office.post("section-head", "/offers/" + own + "/" + act, "{ broken")
                    .statusCode(403);
        }
        offers.patch("provider-one", others, offers.tag(others), body("title", "Meins"))
                .statusCode(404);
        offers.patch("provider-one", own, offers.tag(own), body("title", "Meins"))
                .statusCode(200);
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
        String id = office.created("clerk", "/offers", offers.offer());
        offers.patch("clerk", id, offers.tag(id), body("lowThreshold", false)).statusCode(200);
        String title = office.get("clerk", "/offers/" + id).extract().path("texts.title");
        office.post("clerk", "/texts/" + title + "/withdrawal", body()).statusCode(200);
        office.get("clerk", "/offers/" + id).body("title", equalTo("(Text zurückgezogen)"));
        // A change of something else does not write the sentence about the withdrawal as a title.
        offers.patch("clerk", id, offers.tag(id), body("lowThreshold", true))
                .statusCode(200)
                .body("texts.title", equalTo(title));
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

    @Test
    void theSameRequestTwiceOpensOneOffer() {
        for (int i = 0; i < 2; i++) {
            office.as("clerk")
                    .header("Idempotency-Key", "offer-once")
                    .body(offers.offer())
                    .post("/api/v1/offers")
                    .then()
                    .statusCode(201)
                    .body("title", not(nullValue()));
        }
        List<String> ids = office.get("clerk", "/offers").extract().path("items.id");
        assertTrue(ids.size() == 1, ids.toString());
    }
}
