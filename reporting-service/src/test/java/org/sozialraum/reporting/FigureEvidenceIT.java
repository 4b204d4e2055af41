package org.sozialraum.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.reporting.Office.euro;
import static org.sozialraum.reporting.Office.newId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.TargetGroup;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Every figure leads to the events behind it, and they add up to it, to the cent. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class FigureEvidenceIT {

    /** Numbers that count nothing: years, and what the report itself had to do without. */
    private static final List<String> NO_FIGURES = List.of("year", "parkedSubjects", "fromYear", "toYear");

    /** What tells an element of a list from the others. */
    private static final List<String> NAMES = List.of(
            "key",
            "name",
            "projectId",
            "resolutionId",
            "organisationId",
            "socialSpaceId",
            "voices",
            "cause",
            "kind",
            "model",
            "topicId",
            "targetGroup");

    Tokens tokens;

    /** Every number of the report by its path. */
    private static Map<String, BigDecimal> numbersOf(String report) {
        try {
            Map<String, BigDecimal> numbers = new LinkedHashMap<>();
            collect("", new ObjectMapper().readTree(report), numbers);
            return numbers;
        } catch (IOException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, BigDecimal> numbers) {
        if (node.isNumber()) {
            numbers.put(path, node.decimalValue());
        }
        node.properties().forEach(field -> {
            if (!NO_FIGURES.contains(field.getKey())) {
                collect(join(path, field.getKey()), field.getValue(), numbers);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> collect(join(path, nameOf(element)), element, numbers));
        }
    }

    private static String nameOf(JsonNode element) {
        return Stream.concat(
                        NAMES.stream()
                                .filter(name -> !element.path("organisationId").isTextual() || !name.equals("name")),
                        Stream.of("familiesHelpToRun", "month"))
                .map(element::path)
                .filter(value -> value.isTextual() || value.isBoolean())
                .findFirst()
                .map(JsonNode::asText)
                .orElse("-");
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static JsonPath evidence(Office office, String query) {
        return JsonPath.from(
                        office.get("clerk", query).statusCode(200).extract().asString())
                .using(new JsonPathConfig(NumberReturnType.BIG_DECIMAL));
    }

    private static BigDecimal exact(Object number) {
        return new BigDecimal(number.toString());
    }

    private static void everyFigureIsTheSumOfItsEvidence(Office office, int year) {
        Map<String, BigDecimal> numbers = numbersOf(office.report(year));
        assertTrue(numbers.size() > 40, "the report has figures");
        numbers.forEach((path, figure) -> {
            JsonPath evidence = evidence(office, "/" + year + "/figures/" + path + "/evidence?limit=500");
            assertEquals(0, figure.compareTo(exact(evidence.get("total"))), path);
            if (path.contains(".successRate.")) {
                assertEquals(path.replaceFirst("successRate\\..*", "succeeded"), evidence.get("ratio.numerator"));
                assertEquals(path.replaceFirst("successRate\\..*", "finished"), evidence.get("ratio.denominator"));
                return;
            }
            BigDecimal sum = evidence.getList("items.adds").stream()
                    .map(FigureEvidenceIT::exact)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, figure.compareTo(sum), year + " " + path + ": " + figure + " is not " + sum);
        });
    }

    @Test
    void everyNumberOfTheReportIsAFigureAndTheSumOfItsEvidence() {
        try (Office office = new Office(tokens, "01060501")) {
            long seed = 20161128;
            History history = new History(office, new Random(seed));
            history.happen(100);
            office.eventually(() -> assertEquals(office.told(), applied("01060501")));

            // The years before stand in the report of 2018 as well.
            everyFigureIsTheSumOfItsEvidence(office, 2016);
            everyFigureIsTheSumOfItsEvidence(office, 2018);
        }
    }

    /** How many events of an office have taken effect. */
    private static int applied(String youthOffice) {
        try (Connection connection = RealParts.superuser("reporting");
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from projection_event where youth_office = ?")) {
            count.setString(1, youthOffice);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void evidenceNamesTheEventsAndWhatTheFigureMeans() {
        try (Office office = new Office(tokens, "01060502")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID glashuette = office.space("glashuette", "Glashütte");
            UUID line = office.line(garstedt, 2017);
            UUID project = office.propose(garstedt, "Kochgruppe", office.need(garstedt, Voice.PARENT_OR_FAMILY));
            UUID commitment = office.commit(line, project, "1200.00");
            office.pay(line, commitment, project, "400.00", "2017-05-02");
            office.pay(line, commitment, project, "0.01", "2018-01-09");
            UUID other = office.line(glashuette, 2017);
            office.pay(other, office.commit(other, null, "50.00"), null, "50.00", "2017-06-01");
            office.eventually(() -> office.get("clerk", "/2017").body("money.paid", euro("450.01")));

            office.get("clerk", "/2017/figures/socialSpaces.garstedt.money.paid/evidence")
                    .statusCode(200)
                    .body("figure", equalTo("socialSpaces.garstedt.money.paid"))
                    .body("total", euro("400.01"))
                    .body("definition.unit", equalTo("EUR"))
                    .body("definition.name.de", equalTo("ausgezahlt"))
                    .body("definition.definition.en", notNullValue())
                    .body("items", hasSize(2))
                    .body("items[0].service", equalTo("budget-service"))
                    .body("items[0].position", is(3))
                    .body("items[0].eventId", notNullValue())
                    .body("items[0].time", notNullValue())
                    .body("items.adds", contains(euro("400.00"), euro("0.01")))
                    .body("next", nullValue());
            // A payment leaves what is available as it was when it was committed.
            office.get("clerk", "/2017/figures/projectList." + project + ".paid/evidence")
                    .body("total", euro("400.01"));
            office.get("clerk", "/2017/figures/socialSpaces.garstedt.money.available/evidence")
                    .body("items.adds", contains(euro("21840.00"), euro("-1200.00")))
                    .body("total", euro("20640.00"));
            office.get("clerk", "/2017/figures/projects.IDEA/evidence")
                    .body("total", is(1))
                    .body("items.service", contains("project-service"));

            String next = office.get("clerk", "/2017/figures/money.paid/evidence?limit=2")
                    .body("items", hasSize(2))
                    .body("total", euro("450.01"))
                    .extract()
                    .path("next");
            office.get("clerk", "/2017/figures/money.paid/evidence?limit=2&after=" + next)
                    .body("items.adds", contains(euro("50.00")))
                    .body("next", nullValue());
        }
    }

    /** Of what the report does not tell there is no evidence, and nobody is told that it adds up to nought. */
    @Test
    void thereIsEvidenceOfWhatStandsInTheReportOnly() {
        try (Office office = new Office(tokens, "01060504")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            office.adopt();
            office.line(garstedt, 2017);
            office.line(garstedt, 2018);
            office.space("glashuette", "Glashütte");
            UUID topic = office.topic("Kochen");
            office.propose(garstedt, "Kochgruppe", topic, TargetGroup.PARENTS, 2018);
            office.eventually(() -> office.get("clerk", "/2018").body("projects.IDEA", is(1)));

            for (String stands : List.of(
                    "money.paid",
                    "socialSpaces.glashuette.projectWork.topics." + topic + ".projects",
                    "yearsBefore.2017.projectWork.topics." + topic + ".projects",
                    "projects.SETTLED",
                    "voices.MIXED.finished",
                    "socialSpaces.garstedt.earmarks.Netzwerkarbeit.money.paid",
                    "yearsBefore.2017.money.paid",
                    "socialSpaces.garstedt.yearsBefore.2017.measures.participants")) {
                JsonPath evidence = evidence(office, "/2018/figures/" + stands + "/evidence");
                assertEquals(0, exact(evidence.get("total")).signum(), stands);
                assertEquals(List.of(), evidence.getList("items"), stands);
            }
            for (String standsNowhere : List.of(
                    "projectList." + newId() + ".paid",
                    "resolutions." + newId() + ".amountPerSocialSpace",
                    "networkWork.attendance." + newId() + ".missed",
                    "projectWork.topics." + newId() + ".projects",
                    "socialSpaces.garstedt.earmarks.Reisekosten.money.paid",
                    "causes.NO_ROOM.difficulties",
                    "networkModels.DEDICATED_NETWORKER.finished",
                    "yearsBefore.2016.money.paid",
                    "socialSpaces.friedrichsgabe.money.paid",
                    "yearsBefore.2018.money.plan",
                    "yearsBefore.2019.money.plan")) {
                office.get("clerk", "/2018/figures/" + standsNowhere + "/evidence")
                        .statusCode(404);
                office.get("clerk", "/2018/figures/" + standsNowhere + "/evidence.html")
                        .statusCode(404);
            }
            // A rate of too few is not given; what makes it is.
            office.get("clerk", "/2018/figures/voices.MIXED.successRate.percent/evidence")
                    .statusCode(200)
                    .body("total", nullValue())
                    .body("ratio.denominatorTotal", is(0));
            // What stands in the report of a team is what it asks for.
            office.get("team-garstedt", "/2018/figures/yearsBefore.2017.money.plan/evidence")
                    .body("total", euro("21840.00"));
        }
    }

    @Test
    void evidenceIsAsFarAsTheReportIs() {
        try (Office office = new Office(tokens, "01060503");
                Office other = new Office(tokens, "01054")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID glashuette = office.space("glashuette", "Glashütte");
            office.line(garstedt, 2017);
            office.line(glashuette, 2017);
            office.eventually(() -> office.get("clerk", "/2017").body("money.plan", euro("43680.00")));

            office.get("team-garstedt", "/2017/figures/money.plan/evidence").body("total", euro("21840.00"));
            office.get("clerk", "/2017/figures/money.plan/evidence?socialSpaceId=" + garstedt)
                    .body("total", euro("21840.00"));
            for (String unknown : List.of(
                    "money.spent",
                    "year",
                    "socialSpaces.nowhere.money.paid",
                    "projectList.x.paid",
                    "voices.NOBODY.projects")) {
                office.get("clerk", "/2017/figures/" + unknown + "/evidence").statusCode(404);
            }
            office.get("team-garstedt", "/2017/figures/socialSpaces.glashuette.money.plan/evidence")
                    .statusCode(404);
            office.get("clerk", "/2017/figures/money.plan/evidence?socialSpaceId=" + newId())
                    .statusCode(404);
            other.get("clerk", "/2017/figures/socialSpaces.garstedt.money.plan/evidence")
                    .statusCode(404);
            other.get("clerk", "/2017/figures/money.plan/evidence")
                    .body("total", euro("0"))
                    .body("items", hasSize(0));
            office.get("clerk", "/1999/figures/money.plan/evidence").statusCode(400);
            office.get("clerk", "/2017/figures/money.plan/evidence?after=x").statusCode(400);
            office.get("committee-member", "/2017/figures/money.plan/evidence").statusCode(403);
        }
    }
}
