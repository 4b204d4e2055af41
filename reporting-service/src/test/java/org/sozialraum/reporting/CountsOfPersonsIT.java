package org.sozialraum.reporting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.sozialraum.reporting.Office.day;
import static org.sozialraum.reporting.Office.newId;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.ProjectEvent.PeerConsultationHeld;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Small counts of persons are told to the youth office and to the social space's own team only. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class CountsOfPersonsIT {

    Tokens tokens;

    /** 75 people at the measures of 2017, 2 of them in Mitte/Harksheide; 13 cases, 1 of them in Glashütte. */
    private static Map<String, UUID> tellOf2017(Office office) {
        Map<String, UUID> spaces = new LinkedHashMap<>();
        Map<String, Integer> participants =
                Map.of("Friedrichsgabe", 6, "Garstedt", 27, "Glashütte", 40, "Mitte/Harksheide", 2);
        Map<String, Integer> cases = Map.of("Friedrichsgabe", 3, "Garstedt", 5, "Glashütte", 1, "Mitte/Harksheide", 4);
        participants.keySet().stream().sorted().forEach(name -> {
            String key = name.toLowerCase(Locale.GERMANY).replace('/', '-');
            UUID space = office.space(key, name);
            spaces.put(name, space);
            UUID project = office.propose(space, "Ein Projekt");
            office.hold(project, "2017-05-04", participants.get(name));
            office.hold(project, "2018-05-04", 10);
            office.tell(new PeerConsultationHeld(newId(), space, List.of(), cases.get(name), day("2017-06-01")));
        });
        office.eventually(() -> office.get("clerk", "/2017")
                .body("socialSpaces.measures.participants", contains(6, 27, 40, 2))
                .body("networkWork.total.cases", is(13)));
        office.eventually(() -> office.get("clerk", "/2018").body("measures.participants", is(40)));
        return spaces;
    }

    @Test
    void outsideOfTheYouthOfficeSmallCountsAreNotToldAndCannotBeWorkedOut() {
        try (Office office = new Office(tokens, "01060881")) {
            Map<String, UUID> spaces = tellOf2017(office);

            for (String reader : List.of("mayor", "councillor", "co-signer", "auditor")) {
                office.get(reader, "/2017")
                        .statusCode(200)
                        .body("measures.participants", is(75))
                        .body("socialSpaces.measures.participants", contains("withheld", "withheld", 40, "< 3"))
                        .body(
                                "projectList.sort { it.measures.participants.toString() }.measures.participants",
                                contains(40, "< 3", "withheld", "withheld"))
                        .body("networkWork.total.cases", is(13))
                        .body("networkWork.socialSpaces.figures.cases", contains(3, "withheld", "< 3", "withheld"));
            }
            // The year after tells the same of it, and so does a social space's own report.
            office.get("mayor", "/2018")
                    .body("socialSpaces.measures.participants", contains(10, 10, 10, 10))
                    .body("yearsBefore.2017.measures.participants", is(75))
                    .body(
                            "socialSpaces.yearsBefore.2017.measures.participants",
                            contains("withheld", "withheld", 40, "< 3"))
                    .body(
                            "socialSpaces.yearsBefore.2017.networkWork.cases",
                            contains(3, "withheld", "< 3", "withheld"));
            office.get("mayor", "/2017?socialSpaceId=" + spaces.get("Garstedt"))
                    .body("measures.participants", equalTo("withheld"))
                    .body("socialSpaces[0].measures.participants", equalTo("withheld"))
                    .body("projectList[0].measures.participants", equalTo("withheld"))
                    .body("networkWork.total.cases", equalTo("withheld"));
        }
    }

    @Test
    void thePageSaysWhyACountIsNotTold() {
        try (Office office = new Office(tokens, "01060882")) {
            Map<String, UUID> spaces = tellOf2017(office);

            String read = office.page("mayor", "/2017.html");
            assertThat(read, containsString("mit zusammen 75\u00a0Teilnahmen"));
            assertThat(read, containsString("<td class=\"number\">unter 3</td>"));
            assertThat(read, containsString("<td class=\"number\">nicht genannt</td>"));
            assertThat(read, containsString("wenn sie nicht zu Einzelnen führen"));
            assertThat(read, not(containsString("<td class=\"number\">27</td>")));
            office.get("mayor", "/2017.html?socialSpaceId=" + spaces.get("Mitte/Harksheide"))
                    .body(containsString("mit zusammen weniger als 3\u00a0Teilnahmen"));
            String whole = office.page("clerk", "/2017.html");
            assertThat(whole, containsString("<td class=\"number\">27</td>"));
            assertThat(whole, not(containsString("wenn sie nicht zu Einzelnen führen")));
        }
    }

    @Test
    void theYouthOfficeAndASocialSpacesTeamReadEveryCount() {
        try (Office office = new Office(tokens, "01060883")) {
            tellOf2017(office);

            for (String reader : List.of("clerk", "section-head", "office-head")) {
                office.get(reader, "/2017").body("socialSpaces.measures.participants", contains(6, 27, 40, 2));
            }
            office.get("team-garstedt", "/2017").body("socialSpaces.measures.participants", contains(27));
        }
    }

    /** Event by event, what adds up to a count is smaller counts. */
    @Test
    void theEvidenceOfACountIsForThoseWhoReadEveryCount() {
        try (Office office = new Office(tokens, "01060884")) {
            tellOf2017(office);

            for (String figure : List.of(
                    "measures.participants",
                    "socialSpaces.garstedt.measures.participants",
                    "networkWork.total.cases")) {
                office.get("mayor", "/2017/figures/" + figure + "/evidence")
                        .statusCode(403)
                        .body("type", containsString("/problems/counts-of-persons-withheld"));
                office.get("clerk", "/2017/figures/" + figure + "/evidence").statusCode(200);
            }
            office.get("mayor", "/2017/figures/measures.count/evidence").body("total", is(4));
            office.get("team-garstedt", "/2017/figures/measures.participants/evidence")
                    .body("total", is(27));
        }
    }

    /** Who may not see what a count is made of is led to no page that says so. */
    @Test
    void noCountLeadsToEvidenceThatIsRefused() {
        try (Office office = new Office(tokens, "01060885")) {
            tellOf2017(office);

            String ofMayor = office.get("mayor", "/2017.html").extract().asString();
            assertThat(ofMayor, not(containsString("participants/evidence.html")));
            assertThat(ofMayor, not(containsString("cases/evidence.html")));
            assertThat(ofMayor, containsString("peerConsultations/evidence.html"));
            String ofClerk = office.get("clerk", "/2017.html").extract().asString();
            assertThat(ofClerk, containsString("participants/evidence.html"));
            assertThat(ofClerk, containsString("cases/evidence.html"));
        }
    }

    /** A count that is small in the social space's part is not held against a city in which it has grown meanwhile. */
    @Test
    void theCityAndAPartOfItAreOfOneMoment() throws Exception {
        try (Office office = new Office(tokens, "01060886");
                Connection holding = RealParts.superuser("reporting");
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            UUID harksheide = tellOf2017(office).get("Mitte/Harksheide");
            UUID project = office.propose(harksheide, "Noch ein Projekt");
            office.eventually(() -> office.get("clerk", "/2017").body("projectList.size()", is(5)));

            // Comments are read after the part's figures and before the city's.
            holding.setAutoCommit(false);
            execute(holding, "lock table report_comment in access exclusive mode");
            Future<ValidatableResponse> answer =
                    reader.submit(() -> office.get("mayor", "/2017?socialSpaceId=" + harksheide));
            eventuallyOne("""
                    select count(*) from pg_locks
                    where relation = 'report_comment'::regclass and not granted
                    """);
            office.hold(project, "2017-06-04", 25);
            eventuallyOne("""
                    select count(*) from figure_entry
                    where quantity = 'PARTICIPATIONS' and project_id = '%s'
                    """.formatted(project));
            holding.rollback();

            answer.get(30, TimeUnit.SECONDS).body("measures.participants", equalTo("< 3"));
            office.get("mayor", "/2017?socialSpaceId=" + harksheide).body("measures.participants", is(27));
        }
    }

    private static void eventuallyOne(String count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            try (Connection connection = RealParts.superuser("reporting");
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(count)) {
                return row.next() && row.getInt(1) == 1;
            }
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
