package org.sozialraum.budget;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.budget.Norderstedt.earmark;
import static org.sozialraum.budget.Norderstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** The register of resolutions: B 16/0179 as a whole, its words, and what a later resolution does to it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class ResolutionRegisterIT {

    private static final String DECISION = """
            Der Jugendhilfeausschuss spricht sich für die weitere Unterstützung der Netzwerkarbeit in den Sozialräumen auch \
            über das Jahr 2016 aus.
            Er beschließt, dafür wie bisher jährlich 21.840 € pro Sozialraum zur Verfügung zu stellen. Die Mittel stehen im \
            Haushalt 2017 auf dem Produktkonto zur Verfügung. Sie sollen eingesetzt werden für die Durchführung von Projekten \
            und Maßnahmen in den Sozialräumen.
            Der Jugendhilfeausschuss erwartet einen jährlichen Bericht über die Erfolge und Schwierigkeiten der \
            Sozialraumorientierung, der die Netzwerkarbeit beinhaltet.""";

    Tokens tokens;

    @Test
    void thePaperIsEnteredAsAWholeAndShownAndToldAsItWasEntered() throws SQLException {
        try (Norderstedt office = new Norderstedt(tokens, "07031001")) {
            String id = office.post("clerk", "/resolutions", thePaper(21840.00))
                    .statusCode(201)
                    .extract()
                    .path("id");
            office.get("auditor", "/resolutions/" + id)
                    .statusCode(200)
                    .body("number", equalTo("B 16/0179"))
                    .body("department", equalTo("413 - Fachbereich Soziales"))
                    .body("fileReference", equalTo("413-2016/17"))
                    .body("committee", equalTo("Jugendhilfeausschuss"))
                    .body("competence", equalTo("DECISION"))
                    .body("decidedOn", equalTo("2016-05-26"))
                    .body("text", equalTo(DECISION))
                    .body("funding.amountPerSocialSpace", euro("21840.00"))
                    .body("funding.earmarks[0].amount", euro("9360.00"))
                    .body("funding.earmarks[1].amount", euro("12480.00"))
                    .body("funding.carryOver", equalTo("CEILING"))
                    .body("funding.carryOverCeiling", euro("2000.00"))
                    .body("funding.earlierRepaymentsAvailable", equalTo(true))
                    .body("reportingDuty.interval", equalTo("YEARLY"))
                    .body("supersedes", nullValue())
                    .body("supersededBy", nullValue());
            assertTrue(fundingToldOf(id).contains("\"earlierRepaymentsAvailable\":true"), fundingToldOf(id));
        }
    }

    /** It says 21,840 € where it decides and 21,480 € where it argues; its earmarks are 21,840 €. */
    @Test
    void thePapersOwnSlipIsRefusedNamingBothSums() {
        try (Norderstedt office = new Norderstedt(tokens, "07031002")) {
            office.post("clerk", "/resolutions", thePaper(21480.00))
                    .statusCode(422)
                    .body("type", equalTo("/problems/earmarks-do-not-add-up"))
                    .body("detail", containsString("21.840,00"))
                    .body("detail", containsString("21.480,00"));
        }
    }

    @Test
    void aResolutionIsFoundByTheWordsOfItsTextInAnyFormOfThem() throws SQLException {
        try (Norderstedt office = new Norderstedt(tokens, "07031003")) {
            String id = office.post("clerk", "/resolutions", thePaper(21840.00))
                    .statusCode(201)
                    .extract()
                    .path("id");
            office.post("clerk", "/resolutions", plain("B 15/0001", 2015, 2015)).statusCode(201);
            for (String q : List.of(
                    "Maßnahme",
                    "projekt",
                    "Schwierigkeit Bericht",
                    "\"weitere Unterstützung\"",
                    "16/0179",
                    "413-2016/17")) {
                office.as("clerk")
                        .queryParam("q", q)
                        .get("/api/v1/resolutions")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items[0].id", equalTo(id));
            }
            for (String q : List.of("Fußball", "Projekt -Bericht", "und", "& | ! ( '")) {
                office.as("clerk")
                        .queryParam("q", q)
                        .get("/api/v1/resolutions")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(0));
            }
            withdrawTextOf(id);
            office.as("clerk")
                    .queryParam("q", "Maßnahme")
                    .get("/api/v1/resolutions")
                    .then()
                    .body("items", hasSize(0));
            office.get("clerk", "/resolutions/" + id).body("text", equalTo("(Text zurückgezogen)"));
        }
    }

    @Test
    void whatIsAskedForHasALengthAndNoControlCharacters() {
        try (Norderstedt office = new Norderstedt(tokens, "07031004")) {
            for (String q : List.of("  ", "x".repeat(201), "a\u0000b")) {
                office.as("clerk")
                        .queryParam("q", q)
                        .get("/api/v1/resolutions")
                        .then()
                        .statusCode(400);
            }
        }
    }

    @Test
    void aReplacedResolutionOpensNoLineFromTheNewOnesFirstYearOn() {
        try (Norderstedt office = new Norderstedt(tokens, "07031005")) {
            var space = office.space("mitte");
            String first = office.post("clerk", "/resolutions", plain("B 16/0179", 2017, null))
                    .extract()
                    .path("id");
            String line = office.openAndFind(2017, space);
            Map<String, Object> later = plain("B 17/0300", 2018, null);
            later.put("supersedes", Map.of("resolutionId", first, "kind", "REPLACES"));
            String second = office.post("clerk", "/resolutions", later)
                    .statusCode(201)
                    .body("supersedes.resolutionId", equalTo(first))
                    .extract()
                    .path("id");
            office.get("clerk", "/resolutions/" + first)
                    .body("supersededBy.resolutionId", equalTo(second))
                    .body("supersededBy.kind", equalTo("REPLACES"))
                    .body("supersededBy.fromYear", equalTo(2018));
            office.openAndFind(2018, space);
            office.get("clerk", "/budget-lines?year=2018")
                    .body("items", hasSize(1))
                    .body("items[0].resolutionId", equalTo(second));
            office.get("clerk", "/budget-lines?year=2017")
                    .body("items", hasSize(1))
                    .body("items[0].id", equalTo(line));
        }
    }

    @Test
    void aProlongedResolutionEndsAsItSaysAndTheNewOneFollows() {
        try (Norderstedt office = new Norderstedt(tokens, "07031006")) {
            var space = office.space("mitte");
            String first = office.post("clerk", "/resolutions", plain("B 13/0001", 2014, 2016))
                    .extract()
                    .path("id");
            Map<String, Object> later = plain("B 16/0179", 2017, null);
            later.put("supersedes", Map.of("resolutionId", first, "kind", "PROLONGS"));
            String second = office.post("clerk", "/resolutions", later)
                    .statusCode(201)
                    .extract()
                    .path("id");
            office.openAndFind(2016, space);
            office.openAndFind(2017, space);
            office.get("clerk", "/budget-lines?year=2016").body("items.resolutionId", equalTo(List.of(first)));
            office.get("clerk", "/budget-lines?year=2017").body("items.resolutionId", equalTo(List.of(second)));
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        try (Norderstedt office = new Norderstedt(tokens, "07031007")) {
            var space = office.space("mitte");
            String unlimited = office.post("clerk", "/resolutions", plain("A", 2017, null))
                    .extract()
                    .path("id");
            String ended = office.post("clerk", "/resolutions", plain("B", 2014, 2016))
                    .extract()
                    .path("id");
            office.openAndFind(2017, space);
            refused(office, unlimited, "PROLONGS", 2018, 422, "supersession-does-not-fit");
            refused(office, ended, "PROLONGS", 2018, 422, "supersession-does-not-fit");
            refused(office, ended, "REPLACES", 2017, 422, "supersession-does-not-fit");
            refused(office, unlimited, "REPLACES", 2017, 409, "lines-are-open");
            refused(office, "0193e4b5-7a01-7f7f-9bd5-853d11940e04", "REPLACES", 2018, 422, "unknown-reference");
            Map<String, Object> later = plain("C", 2018, null);
            later.put("supersedes", Map.of("resolutionId", unlimited, "kind", "REPLACES"));
            office.post("clerk", "/resolutions", later).statusCode(201);
            refused(office, unlimited, "REPLACES", 2019, 409, "already-superseded");
            Map<String, Object> advice = plain("E", 2018, null);
            advice.put("competence", "ADVICE");
            office.post("clerk", "/resolutions", advice)
                    .statusCode(422)
                    .body("type", equalTo("/problems/only-a-decision-grants"));
            office.post("clerk", "/resolutions", withFunding("F", Map.of("carryOver", "CEILING")))
                    .statusCode(422);
            office.post("clerk", "/resolutions", withFunding("F", Map.of("carryOver", "ALL", "carryOverCeiling", 1)))
                    .statusCode(422);
        }
    }

    private static void refused(Norderstedt office, String earlier, String kind, int from, int status, String type) {
        Map<String, Object> later = plain("D", from, null);
        later.put("supersedes", Map.of("resolutionId", earlier, "kind", kind));
        office.post("clerk", "/resolutions", later).statusCode(status).body("type", equalTo("/problems/" + type));
    }

    private static Map<String, Object> thePaper(double amount) {
        Map<String, Object> paper = new HashMap<>(Norderstedt.resolution(
                "B 16/0179",
                2017,
                null,
                amount,
                List.of(earmark("Kollegiale Beratung", 9360.00, false), earmark("Netzwerkarbeit", 12480.00, false))));
        paper.put("fileReference", "413-2016/17");
        paper.put("department", "413 - Fachbereich Soziales");
        paper.put("competence", "DECISION");
        paper.put("text", DECISION);
        Map<String, Object> funding = new HashMap<>();
        ((Map<?, ?>) paper.get("funding")).forEach((name, value) -> funding.put((String) name, value));
        funding.put("carryOver", "CEILING");
        funding.put("carryOverCeiling", 2000);
        funding.put("earlierRepaymentsAvailable", true);
        paper.put("funding", funding);
        return paper;
    }

    private static Map<String, Object> plain(String number, int from, Integer to) {
        return new HashMap<>(
                Norderstedt.resolution(number, from, to, 21840.00, List.of(earmark("Netzwerkarbeit", 21840, true))));
    }

    private static Map<String, Object> withFunding(String number, Map<String, Object> more) {
        Map<String, Object> resolution = plain(number, 2020, null);
        Map<String, Object> funding = new HashMap<>(more);
        ((Map<?, ?>) resolution.get("funding")).forEach((name, value) -> funding.put((String) name, value));
        resolution.put("funding", funding);
        return resolution;
    }

    private static String fundingToldOf(String resolution) throws SQLException {
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement();
                ResultSet row =
                        statement.executeQuery("select data -> 'funding' from event where subject = 'resolution/"
                                + resolution + "' order by sequence limit 1")) {
            row.next();
            return row.getString(1);
        }
    }

    /** What withdrawing a text does to its row. */
    private static void withdrawTextOf(String resolution) throws SQLException {
        try (Connection superuser = RealParts.superuser("budget");
                Statement statement = superuser.createStatement()) {
            statement.execute("set sozialraum.youth_office = '07031003'");
            statement.execute("update text set content = null, salt = null, withdrawn_at = now() where id ="
                    + " (select text_id from resolution where id = '" + resolution + "')");
        }
    }
}
