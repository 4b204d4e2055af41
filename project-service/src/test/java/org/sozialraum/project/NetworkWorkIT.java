package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sozialraum.project.Garstedt.body;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What else the network does: peer consultations, attempts to win partners, and where something is missing. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class NetworkWorkIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(23000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Map<String, Object> consultation(Object... changed) {
        Map<String, Object> consultation = body(
                "socialSpaceId",
                office.garstedt,
                "heldOn",
                "2017-03-14",
                "organisationIds",
                List.of(office.providerOne, office.providerTwo, office.providerOne),
                "cases",
                3);
        consultation.putAll(body(changed));
        return consultation;
    }

    @Test
    void ofAPeerConsultationDayOrganisationsAndNumberOfCasesAreKeptAndNothingElse() {
        String id = office.created("section-head", "/peer-consultations", consultation());
        Map<String, Object> shown = office.get("team-garstedt", "/peer-consultations/" + id)
                .statusCode(200)
                .extract()
                .path("");
        assertEquals(
                Map.of(
                        "id",
                        id,
                        "socialSpaceId",
                        office.garstedt,
                        "heldOn",
                        "2017-03-14",
                        "organisationIds",
                        List.of(office.providerOne, office.providerTwo),
                        "cases",
                        3),
                shown);
        office.post("clerk", "/peer-consultations", consultation("text", "Es ging um eine Familie"))
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
        office.post(
                        "clerk",
                        "/peer-consultations",
                        consultation("cases", 0, "organisationIds", List.of(), "heldOn", "heute"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/cases", "/organisationIds", "/heldOn"));
        office.post(
                        "clerk",
                        "/peer-consultations",
                        consultation("heldOn", LocalDate.now().plusDays(1).toString()))
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
        office.post("clerk", "/peer-consultations", consultation("organisationIds", List.of(office.garstedt)))
                .statusCode(422)
                .body("errors.pointer", contains("/organisationIds/0"));
        office.get("clerk", "/peer-consultations").body("items.id", contains(id));
    }

    /** A case is a person or a family. */
    @Test
    void howManyCasesItWasIsNotToldOutsideTheTeamAndTheYouthOffice() {
        String id = office.created("team-garstedt", "/peer-consultations", consultation());
        for (String account : List.of("team-garstedt", "clerk", "section-head", "office-head")) {
            office.get(account, "/peer-consultations").body("items.cases", contains(3));
        }
        for (String account : List.of("auditor", "co-signer", "councillor", "mayor")) {
            office.get(account, "/peer-consultations")
                    .statusCode(200)
                    .body("items.id", contains(id))
                    .body("items[0].cases", nullValue());
            office.get(account, "/peer-consultations/" + id)
                    .statusCode(200)
                    .body("heldOn", equalTo("2017-03-14"))
                    .body("cases", nullValue());
        }
    }

    @Test
    void aPeerConsultationIsCorrectedByWhoeverHasSeenIt() {
        String id = office.created("team-garstedt", "/peer-consultations", consultation());
        String seen = office.get("clerk", "/peer-consultations/" + id).extract().header("ETag");
        patch("clerk", id, seen, body("cases", 2, "organisationIds", List.of(office.providerTwo)))
                .statusCode(200)
                .body("cases", equalTo(2))
                .body("heldOn", equalTo("2017-03-14"))
                .body("organisationIds", contains(office.providerTwo));
        patch("team-garstedt", id, seen, body("cases", 4)).statusCode(412);
        patch("team-glashuette", id, seen, body("cases", 4)).statusCode(404);
        patch("office-head", id, seen, "{ broken").statusCode(403);
        office.post("team-glashuette", "/peer-consultations", consultation()).statusCode(403);
        office.get("team-glashuette", "/peer-consultations").body("items", empty());
        office.get("team-glashuette", "/peer-consultations/" + id).statusCode(404);
        office.get("provider-one", "/peer-consultations").statusCode(403);
        try (Garstedt other = new Garstedt(tokens, office.ags + "000")) {
            other.get("clerk", "/peer-consultations/" + id).statusCode(404);
            other.get("clerk", "/peer-consultations").body("items", empty());
        }
        assertEquals(
                List.of("PeerConsultationHeld", "PeerConsultationChanged"),
                await().atMost(Duration.ofSeconds(30))
                        .until(
                                () -> WholeLog.of(Topics.PROJECT).eventsOf("peer-consultation/" + id),
                                told -> told.size() >= 2));
    }

    private ValidatableResponse patch(String account, String id, String tag, Object change) {
        return office.as(account)
                .header("If-Match", tag)
                .body(change)
                .patch("/api/v1/peer-consultations/" + id)
                .then();
    }

    private Map<String, Object> attempt(Object... changed) {
        Map<String, Object> attempt = body(
                "socialSpaceId",
                office.garstedt,
                "partnerKind",
                "SPORTS_CLUB",
                "tried",
                "Eine Trainerin sollte eine Schulung bekommen",
                "outcome",
                body("kind", "DIFFICULTY", "cause", "NO_PARTNER_FOUND", "text", "Der Verein hatte keine Zeit dafür."),
                "on",
                "2017-06-30");
        attempt.putAll(body(changed));
        return attempt;
    }

    /** B 16/0179: the closer tie to the sports clubs failed so far. */
    @Test
    void anAttemptTellsWithWhomWhatWasTriedWhatCameOfItAndWhy() {
        String club = office.sportsClub();
        String id = office.created("team-garstedt", "/cooperation-attempts", attempt("partnerId", club));
        office.get("clerk", "/cooperation-attempts/" + id)
                .body("partnerKind", equalTo("SPORTS_CLUB"))
                .body("partnerId", equalTo(club))
                .body("tried", equalTo("Eine Trainerin sollte eine Schulung bekommen"))
                .body("outcome.kind", equalTo("DIFFICULTY"))
                .body("outcome.cause", equalTo("NO_PARTNER_FOUND"))
                .body("outcome.text", equalTo("Der Verein hatte keine Zeit dafür."))
                .body("on", equalTo("2017-06-30"));
        String withASchool = office.created("clerk", "/cooperation-attempts", attempt("partnerKind", "SCHOOL"));
        office.get("clerk", "/cooperation-attempts?partnerKind=SPORTS_CLUB").body("items.id", contains(id));
        office.get("clerk", "/cooperation-attempts?partnerKind=SCHOOL")
                .body("items.id", contains(withASchool))
                .body("items[0].partnerId", nullValue());

        office.post("clerk", "/cooperation-attempts", attempt("partnerId", office.providerOne))
                .statusCode(422)
                .body("type", equalTo("/problems/partner-of-another-kind"));
        office.post("clerk", "/cooperation-attempts", attempt("partnerId", office.garstedt))
                .statusCode(422)
                .body("errors.pointer", contains("/partnerId"));
        office.post("clerk", "/cooperation-attempts", attempt("tried", "Anruf unter 040 66969123"))
                .statusCode(422)
                .body("errors.pointer", contains("/tried"));
        assertFalse(await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> WholeLog.of(Topics.PROJECT),
                        log -> log.eventsOf("cooperation-attempt/" + withASchool)
                                        .size()
                                >= 2)
                .mentions("Trainerin"));
        String text =
                office.get("clerk", "/cooperation-attempts/" + id).extract().path("triedTextId");
        office.post("clerk", "/texts/" + text + "/withdrawal", body()).statusCode(200);
        office.get("clerk", "/cooperation-attempts/" + id).body("tried", equalTo("(Text zurückgezogen)"));
    }

    /** The club said no, and a year later it came after all: both are told, each in its year. */
    @Test
    void whatCameOfAnAttemptLaterIsAddedToIt() {
        String attempt = "/cooperation-attempts/"
                + office.created("team-garstedt", "/cooperation-attempts", attempt("partnerId", office.sportsClub()));
        Map<String, Object> later = body(
                "kind", "SUCCESS",
                "cause", "FAMILIES_STARTED_IT",
                "text", "Eltern haben den Verein gewonnen.",
                "on", "2018-05-04");
        Map<String, Object> beforeTheLast = new HashMap<>(later);
        beforeTheLast.put("on", "2017-06-29");
        office.post("clerk", attempt + "/outcomes", beforeTheLast)
                .statusCode(422)
                .body("type", equalTo("/problems/day-not-possible"));
        Map<String, Object> ofNoCause = new HashMap<>(later);
        ofNoCause.put("cause", "THE_WEATHER");
        office.post("clerk", attempt + "/outcomes", ofNoCause)
                .statusCode(422)
                .body("type", equalTo("/problems/cause-unknown"))
                .body("errors.pointer", contains("/cause"));
        office.post("team-glashuette", attempt + "/outcomes", later).statusCode(404);
        office.post("team-garstedt", attempt + "/outcomes", later)
                .statusCode(201)
                .body("outcome.kind", equalTo("SUCCESS"))
                .body("outcomes.kind", contains("DIFFICULTY", "SUCCESS"))
                .body("outcomes.on", contains("2017-06-30", "2018-05-04"))
                .body("on", equalTo("2017-06-30"));
        office.get("clerk", "/cooperation-attempts").body("items[0].outcomes.kind", contains("DIFFICULTY", "SUCCESS"));
    }

    @Test
    void thereIsNeitherConsultationNorAttemptBeforeTheSpaceIsThere() {
        String young = office.created(
                "administrator",
                "/social-spaces",
                body("youthOffice", office.ags, "key", "mitte", "name", "Mitte", "since", "2017-07-01"));
        office.post("clerk", "/peer-consultations", consultation("socialSpaceId", young, "heldOn", "2017-06-30"))
                .statusCode(422)
                .body("type", equalTo("/problems/before-the-space"))
                .body("errors.pointer", contains("/heldOn"));
        office.post("clerk", "/cooperation-attempts", attempt("socialSpaceId", young))
                .statusCode(422)
                .body("type", equalTo("/problems/before-the-space"))
                .body("errors.pointer", contains("/on"));
        office.created("clerk", "/peer-consultations", consultation("socialSpaceId", young, "heldOn", "2017-07-01"));
        office.created("clerk", "/cooperation-attempts", attempt("socialSpaceId", young, "on", "2017-07-01"));
    }

    private String need(String account, String space, String topic, String voice, String ageBand, String month) {
        Map<String, Object> need = office.need();
        need.putAll(body("socialSpaceId", space, "topic", topic, "voice", voice, "ageBand", ageBand, "month", month));
        return office.created(account, "/needs", need);
    }

    private String offer(String space, String topic, String... ageBands) {
        return office.created(
                "clerk",
                "/offers",
                body(
                        "socialSpaceId",
                        space,
                        "organisationId",
                        office.providerOne,
                        "topic",
                        topic,
                        "title",
                        "Angebot",
                        "ageBands",
                        List.of(ageBands),
                        "times",
                        List.of(),
                        "place",
                        "Familienzentrum",
                        "location",
                        body("latitude", 53.68, "longitude", 9.98),
                        "languages",
                        List.of("de"),
                        "accessibility",
                        List.of(),
                        "lowThreshold",
                        true,
                        "contact",
                        body("telephone", "040 123456"),
                        "on",
                        "2018-01-15"));
    }

    @Test
    void theGapMapHoldsOpenNeedsAgainstOffers() {
        String football = need("team-garstedt", office.garstedt, "Sport", "CHILD_OR_YOUTH", "AGE_14_TO_17", "2017-05");
        String alsoFootball =
                need("team-garstedt", office.garstedt, "Fußball", "PARENT_OR_FAMILY", "AGE_14_TO_17", "2017-02");
        office.post("team-garstedt", "/needs/" + alsoFootball + "/merge", body("intoNeedId", football))
                .statusCode(200);
        need("team-garstedt", office.garstedt, "Kochen", "PARENT_OR_FAMILY", "AGE_6_TO_9", "2017-03");
        String closed = need("team-garstedt", office.garstedt, "Musik", "PROFESSIONAL", "AGE_6_TO_9", "2017-03");
        office.post("team-garstedt", "/needs/" + closed + "/closing", body("result", "CLOSED", "reason", "erledigt"))
                .statusCode(200);
        need("team-glashuette", office.glashuette, "Sport", "CHILD_OR_YOUTH", "AGE_14_TO_17", "2017-04");
        offer(office.garstedt, "Kochen", "ALL_AGES");
        String sportElsewhere = offer(office.glashuette, "Sport", "AGE_14_TO_17", "AGE_18_TO_26");
        String ended = offer(office.garstedt, "Sport", "AGE_14_TO_17");
        office.post("clerk", "/offers/" + ended + "/ending", body()).statusCode(200);

        office.get("team-garstedt", "/gap-map")
                .statusCode(200)
                .body("items.topic", contains("Sport", "Kochen", "Kochen"))
                .body("items.ageBand", contains("AGE_14_TO_17", "AGE_6_TO_9", "ALL_AGES"))
                .body("items.needs", contains(1, 1, 0))
                .body("items.saidBy", contains(2, 1, 0))
                .body("items.offers", contains(0, 1, 1))
                .body("items.gap", contains(true, false, false))
                .body("items[0].voices.CHILD_OR_YOUTH", equalTo(1))
                .body("items[0].voices.PARENT_OR_FAMILY", equalTo(1))
                .body("items[0].voices.PROFESSIONAL", equalTo(0))
                .body("items[0].since", equalTo("2017-02"))
                .body("items[2].since", nullValue());
        office.get("clerk", "/gap-map?socialSpaceId=" + office.glashuette)
                .body("items.topic", contains("Sport", "Sport"))
                .body("items.ageBand", contains("AGE_14_TO_17", "AGE_18_TO_26"))
                .body("items.needs", contains(1, 0))
                .body("items.offers", contains(1, 1));
        office.post("clerk", "/offers/" + sportElsewhere + "/ending", body()).statusCode(200);
        office.get("clerk", "/gap-map?socialSpaceId=" + office.glashuette)
                .body("items.topic", contains("Sport"))
                .body("items.gap", contains(true));
        // Needs of where it does not work a provider does not see, and a team those of its own space only.
        office.get("provider-two", "/gap-map").body("items.socialSpaceId.unique()", contains(office.glashuette));
        office.get("team-garstedt", "/gap-map?socialSpaceId=" + office.glashuette)
                .body("items", empty());
        office.get("mayor", "/gap-map").statusCode(403);
        office.get("clerk", "/gap-map?space=1").statusCode(400);
        try (Garstedt other = new Garstedt(tokens, office.ags + "000")) {
            other.get("clerk", "/gap-map").body("items", empty());
            other.get("clerk", "/gap-map?socialSpaceId=" + office.garstedt).body("items", empty());
        }
    }
}
