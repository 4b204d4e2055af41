package org.sozialraum.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sozialraum.project.Garstedt.body;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What holds in a social space from when to when: contracts, who is in charge of network work, family centres' posts. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "project"))
class TermsIT {

    private static int offices;

    Tokens tokens;
    private Garstedt office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Garstedt(tokens, "%05d".formatted(17000 + offices++));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Map<String, Object> contract(String organisation, String from, String to) {
        return body("organisationId", organisation, "socialSpaceId", office.glashuette, "from", from, "to", to);
    }

    private String organisation(String key, String kind, String... spaces) {
        return office.created(
                "clerk",
                "/organisations",
                body("key", key, "name", key, "kind", kind, "socialSpaceIds", List.of(spaces)));
    }

    @Test
    void oneOutpatientAndOneResidentialProviderHaveAContractAtATime() {
        String residential = organisation("residential", "RESIDENTIAL_PROVIDER", office.glashuette);
        String first = office.created(
                "clerk", "/provider-contracts", contract(office.providerOne, "2014-01-01", "2016-12-31"));
        office.created("clerk", "/provider-contracts", contract(residential, "2014-01-01", "2016-12-31"));
        office.post("clerk", "/provider-contracts", contract(office.providerTwo, "2016-12-31", "2020-12-31"))
                .statusCode(409)
                .body("type", equalTo("/problems/term-overlaps"));
        String next = office.created(
                "clerk", "/provider-contracts", contract(office.providerTwo, "2017-01-01", "2020-12-31"));
        office.get("team-glashuette", "/provider-contracts?socialSpaceId=" + office.glashuette)
                .body("items", hasSize(3))
                .body("items[2].kind", equalTo("OUTPATIENT_PROVIDER"));
        office.get("provider-one", "/provider-contracts").body("items.id", contains(first));
        office.get("provider-one", "/provider-contracts/" + next).statusCode(404);
        for (String account : List.of("team-glashuette", "provider-one", "section-head", "auditor")) {
            office.post(account, "/provider-contracts", "{ broken").statusCode(403);
        }
        String ending = "/provider-contracts/" + next + "/ending";
        office.post("clerk", ending, body("to", "2016-12-31")).statusCode(422);
        office.post("clerk", ending, body("to", "2020-12-31"))
                .statusCode(422)
                .body("type", equalTo("/problems/term-not-shorter"));
        office.post("clerk", ending, body("to", "2019-06-30")).statusCode(200).body("to", equalTo("2019-06-30"));
        assertEquals(List.of("ProviderContracted", "ProviderContractEnded"), eventsOf("provider-contract/" + next, 2));
    }

    @Test
    void whatIsNoContractIsRefused() {
        String club = organisation("club", "SPORTS_CLUB", office.glashuette);
        office.post("clerk", "/provider-contracts", contract(club, "2017-01-01", "2020-12-31"))
                .statusCode(422)
                .body("type", equalTo("/problems/no-provider"))
                .body("errors.pointer", contains("/organisationId"));
        office.post("clerk", "/provider-contracts", contract(office.providerOne, "2017-01-01", "2016-12-31"))
                .statusCode(422)
                .body("type", equalTo("/problems/term-reversed"));
        Map<String, Object> elsewhere = contract(office.providerTwo, "2017-01-01", "2020-12-31");
        elsewhere.put("socialSpaceId", office.garstedt);
        office.post("clerk", "/provider-contracts", elsewhere)
                .statusCode(422)
                .body("type", equalTo("/problems/not-in-this-space"));
        office.get("clerk", "/provider-contracts").body("items", hasSize(0));
    }

    @Test
    void whatEndsSoonIsListedUntilAnotherContractFollows() {
        LocalDate today = LocalDate.now();
        String soon = office.created(
                "clerk",
                "/provider-contracts",
                contract(office.providerOne, "2024-01-01", today.plusMonths(5).toString()));
        office.get("clerk", "/provider-contracts?endingSoon=true").body("items.id", contains(soon));
        office.get("clerk", "/provider-contracts/" + soon).body("endsSoon", equalTo(true));
        office.get("clerk", "/provider-contracts?endingSoon=false").body("items", hasSize(0));
        String next = office.created(
                "clerk",
                "/provider-contracts",
                contract(
                        office.providerTwo,
                        today.plusMonths(5).plusDays(1).toString(),
                        today.plusYears(4).toString()));
        office.get("clerk", "/provider-contracts?endingSoon=true").body("items", hasSize(0));
        office.get("clerk", "/provider-contracts?endingSoon=false").body("items.id", contains(soon, next));
    }

    /** Norderstedt: a networker until 2016, the whole team from 2017 on. */
    @Test
    void oneNetworkModelFollowsAnother() {
        Map<String, Object> networker =
                body("socialSpaceId", office.garstedt, "model", "DEDICATED_NETWORKER", "from", "2014-01-01");
        String first = office.created("clerk", "/network-models", networker);
        office.post("clerk", "/network-models", networker)
                .statusCode(409)
                .body("type", equalTo("/problems/term-overlaps"));
        String second = office.created(
                "clerk",
                "/network-models",
                body("socialSpaceId", office.garstedt, "model", "SOCIAL_SPACE_TEAM", "from", "2017-01-01"));
        office.get("team-garstedt", "/network-models?socialSpaceId=" + office.garstedt)
                .body("items.model", contains("DEDICATED_NETWORKER", "SOCIAL_SPACE_TEAM"))
                .body("items[0].to", equalTo("2016-12-31"))
                .body("items[1].to", nullValue());
        office.post(
                        "clerk",
                        "/network-models",
                        body(
                                "socialSpaceId", office.garstedt,
                                "model", "DEDICATED_NETWORKER",
                                "from", "2013-01-01",
                                "to", "2014-01-01"))
                .statusCode(409);
        office.post(
                        "clerk",
                        "/network-models",
                        body(
                                "socialSpaceId",
                                office.glashuette,
                                "model",
                                "SOCIAL_SPACE_TEAM",
                                "organisationId",
                                office.providerOne,
                                "from",
                                "2014-01-01"))
                .statusCode(422)
                .body("type", equalTo("/problems/no-single-provider"));
        office.post("team-garstedt", "/network-models", "{ broken").statusCode(403);
        assertEquals(List.of("NetworkModelAdopted"), eventsOf("network-model/" + second, 1));
        office.get("clerk", "/network-models/" + first).body("from", equalTo("2014-01-01"));
    }

    /** North Frisia: one provider per social space does the network work, under contract there. Dithmarschen: the team. */
    @Test
    void aSingleProviderInChargeIsUnderContractThere() {
        Map<String, Object> single =
                body("socialSpaceId", office.glashuette, "model", "SINGLE_PROVIDER", "from", "2017-01-01");
        office.post("clerk", "/network-models", single)
                .statusCode(422)
                .body("type", equalTo("/problems/provider-not-contracted"));
        single.put("organisationId", office.providerOne);
        office.created("clerk", "/provider-contracts", contract(office.providerOne, "2014-01-01", "2016-12-31"));
        office.created("clerk", "/provider-contracts", contract(office.providerTwo, "2017-01-01", "2020-12-31"));
        office.post("clerk", "/network-models", single)
                .statusCode(422)
                .body("type", equalTo("/problems/provider-not-contracted"))
                .body("errors.pointer", contains("/organisationId"));
        single.put("organisationId", office.providerTwo);
        String model = office.created("clerk", "/network-models", single);
        office.get("clerk", "/network-models/" + model)
                .header("ETag", notNullValue())
                .body("model", equalTo("SINGLE_PROVIDER"))
                .body("organisationId", equalTo(office.providerTwo));
        office.created(
                "clerk",
                "/network-models",
                body("socialSpaceId", office.garstedt, "model", "SOCIAL_SPACE_TEAM", "from", "2017-01-01"));
    }

    @Test
    void whatHasLapsedWithoutASuccessorIsListed() {
        String first = office.created(
                "clerk", "/provider-contracts", contract(office.providerOne, "2014-01-01", "2016-12-31"));
        office.get("clerk", "/provider-contracts?lapsed=true").body("items.id", contains(first));
        office.get("clerk", "/provider-contracts/" + first)
                .header("ETag", notNullValue())
                .body("lapsed", equalTo(true))
                .body("endsSoon", equalTo(false));
        String next = office.created(
                "clerk", "/provider-contracts", contract(office.providerTwo, "2018-01-01", "2020-12-31"));
        office.get("clerk", "/provider-contracts?lapsed=true").body("items.id", contains(next));
        office.get("clerk", "/provider-contracts?lapsed=false").body("items.id", contains(first));
    }

    /** B 16/0179: family centres with at least half a post in every social space. */
    @Test
    void lessThanHalfAPostIsShown() {
        String centre = organisation("centre", "FAMILY_CENTRE", office.garstedt, office.glashuette);
        Map<String, Object> post = body(
                "organisationId", centre, "socialSpaceId", office.garstedt, "percentOfAPost", 49, "from", "2016-01-01");
        office.created("clerk", "/family-centre-posts", post);
        office.get("clerk", "/family-centre-posts/coverage?on=2016-06-01")
                .body("on", equalTo("2016-06-01"))
                .body("items.name", contains("Garstedt", "Glashütte"))
                .body("items.percentOfAPost", contains(49, 0))
                .body("items.enough", contains(false, false));
        post.put("percentOfAPost", 50);
        post.put("from", "2017-01-01");
        office.created("clerk", "/family-centre-posts", post);
        office.get("team-garstedt", "/family-centre-posts/coverage").body("items.enough", contains(true, false));
        office.get("clerk", "/family-centre-posts/coverage?on=2016-12-31").body("items.enough", contains(false, false));
        office.post("clerk", "/family-centre-posts", post).statusCode(409);
        post.put("organisationId", office.providerOne);
        office.post("clerk", "/family-centre-posts", post)
                .statusCode(422)
                .body("type", equalTo("/problems/no-family-centre"));
        post.put("percentOfAPost", -1);
        office.post("clerk", "/family-centre-posts", post).statusCode(400);
        office.get("clerk", "/family-centre-posts/coverage?on=gestern").statusCode(400);
    }

    @Test
    void oneOfManyContractsAtOnceIsRecorded() throws InterruptedException {
        List<Integer> answers = AtOneMomentIT.together(i -> office.post(
                        "clerk",
                        "/provider-contracts",
                        contract(i % 2 == 0 ? office.providerOne : office.providerTwo, "2017-01-01", "2020-12-31"))
                .extract()
                .statusCode());
        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertEquals(
                answers.size() - 1,
                answers.stream().filter(status -> status == 409).count());
    }

    /** Not even a superuser lets two hold at once, or stretches what held. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23P01 | insert into network_model select gen_random_uuid(), youth_office, social_space_id, 'SINGLE_PROVIDER',"
                        + " null, '2020-01-01', null, 'x' from network_model where youth_office = '%s'",
                "23P01 | insert into provider_contract select gen_random_uuid(), youth_office, organisation_id,"
                        + " social_space_id, kind, '2020-12-31', '2021-12-31', 'x' from provider_contract"
                        + " where youth_office = '%s'",
                "23001 | update provider_contract set valid_to = '2030-01-01' where youth_office = '%s'",
                "23001 | update network_model set model = 'SINGLE_PROVIDER' where youth_office = '%s'"
            })
    void theDatabaseLetsNothingOverlap(String state, String statement) throws SQLException {
        office.created("clerk", "/provider-contracts", contract(office.providerOne, "2017-01-01", "2020-12-31"));
        office.created(
                "clerk",
                "/network-models",
                body("socialSpaceId", office.garstedt, "model", "SOCIAL_SPACE_TEAM", "from", "2017-01-01"));
        try (Connection superuser = RealParts.superuser("project");
                Statement refused = superuser.createStatement()) {
            SQLException refusal =
                    assertThrows(SQLException.class, () -> refused.execute(statement.formatted(office.ags)));
            assertEquals(state, refusal.getSQLState());
        }
    }

    private static List<String> eventsOf(String subject, int atLeast) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> WholeLog.of(Topics.PROJECT).eventsOf(subject), events -> events.size() >= atLeast);
    }
}
