package org.sozialraum.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sozialraum.project.Garstedt.body;
import static org.sozialraum.project.Garstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What is refused of an offer, and of a change of one; by the database, too. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class OfferRulesIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;
    private Offers offers;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(32000 + offices++));
        offers = new Offers(office);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anOfferIsChangedByWhoeverHasSeenHowItStands() {
        String id = office.created("clerk", "/offers", offers.offer("cost", 1));
        String seen = offers.tag(id);
        offers.patch(
                        "team-garstedt",
                        id,
                        seen,
                        body(
                                "times",
                                List.of(Offers.time("FRIDAY", "15:00", "16:00")),
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
        offers.patch("clerk", id, seen, body("title", "Anders")).statusCode(412);
        office.as("clerk")
                .body(body("title", "x"))
                .patch("/api/v1/offers/" + id)
                .then()
                .statusCode(428);
        offers.patch("clerk", id, offers.tag(id), body("socialSpaceId", office.glashuette))
                .statusCode(400)
                .body("errors.pointer", contains("/socialSpaceId"));
        offers.patch("clerk", id, offers.tag(id), body("title", null)).statusCode(400);
        offers.patch("clerk", id, offers.tag(id), body("location", body("latitude", 48.85, "longitude", 2.35)))
                .statusCode(422)
                .body("errors.pointer", contains("/location/longitude"));
    }

    /** Sixteen people change what all of them have seen: one of them does, the others look again. */
    @Test
    void ofManyWhoChangeTheSameAtOnceOneDoes() throws InterruptedException {
        String id = office.created("clerk", "/offers", offers.offer());
        String seen = offers.tag(id);
        List<Integer> answers = AtOneMomentIT.together(i -> offers.patch(
                        "clerk+" + i,
                        id,
                        seen,
                        body("times", List.of(Offers.time("FRIDAY", "1%d:00".formatted(i % 4), "18:00"))))
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
        office.post("clerk", "/offers", offers.offer("location", place(latitude, longitude)))
                .statusCode(422)
                .body("type", equalTo("/problems/outside-germany"))
                .body("errors.pointer", contains(pointers.split(" ")));
        office.get("clerk", "/offers").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"51.02, 5.877", "51.274, 15.036", "47.2705, 10.1783", "54.9, 8.3"})
    void theBordersOfGermanyBelongToIt(String latitude, String longitude) {
        office.created("clerk", "/offers", offers.offer("location", place(latitude, longitude)));
    }

    private static Map<String, Object> place(String latitude, String longitude) {
        return body("latitude", Double.valueOf(latitude), "longitude", Double.valueOf(longitude));
    }

    @Test
    void everyMistakeInAnOfferIsToldAtOnce() {
        Map<String, Object> wrong = offers.offer(
                "title",
                "",
                "ageBands",
                List.of(),
                "times",
                List.of(Offers.time("FUNDAY", "25:00", "17:30")),
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
                        offers.offer(
                                "times",
                                List.of(
                                        Offers.time("MONDAY", "10:00", "11:00"),
                                        Offers.time("FRIDAY", "17:30", "15:00"))))
                .statusCode(422)
                .body("type", equalTo("/problems/times-reversed"))
                .body("errors.pointer", contains("/times/1/to"));
        office.post("clerk", "/offers", offers.offer("contact", body()))
                .statusCode(422)
                .body("type", equalTo("/problems/no-contact"));
        office.post("clerk", "/offers", offers.offer("contact", body("email", "kochgruppe@GMX.de")))
                .statusCode(422)
                .body("type", equalTo("/problems/private-contact"))
                .body("errors.pointer", contains("/contact/email"));
        office.post("clerk", "/offers", offers.offer("description", "Anmeldung unter 040 66969123"))
                .statusCode(422)
                .body("type", equalTo("/problems/personal-data"))
                .body("errors.pointer", contains("/description"));
        office.post(
                        "clerk",
                        "/offers",
                        offers.offer("on", LocalDate.now().plusDays(2).toString()))
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
        office.post("clerk", "/offers", offers.offer("organisationId", office.garstedt))
                .statusCode(422)
                .body("errors.pointer", contains("/organisationId"));
        office.post("clerk", "/offers", offers.offer("projectId", office.garstedt))
                .statusCode(422)
                .body("errors.pointer", contains("/projectId"));
        office.post("clerk", "/offers", offers.offer("projectId", office.projectIn("FUNDED")))
                .statusCode(422)
                .body("type", equalTo("/problems/project-never-started"));
        office.post(
                        "clerk",
                        "/offers",
                        offers.offer("projectId", office.projectIn("RUNNING"), "socialSpaceId", office.glashuette))
                .statusCode(422)
                .body("errors.pointer", contains("/projectId"));
        office.get("clerk", "/offers").body("items", empty());
        office.get("clerk", "/offers?weekday=TODAY").statusCode(400).body("errors.pointer", contains("weekday"));
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
        office.created("clerk", "/offers", offers.offer());
        assertEquals("23514", refusal("superuser", statement));
    }

    @Test
    void theDatabaseLetsNobodyReopenAnOffer() throws SQLException {
        String id = office.created("clerk", "/offers", offers.offer());
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
}
