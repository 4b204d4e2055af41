package org.sozialraum.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.reporting.Office.day;
import static org.sozialraum.reporting.Office.euro;
import static org.sozialraum.reporting.Office.newId;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ProjectEvent.ApprovalWithdrawn;
import org.sozialraum.contract.ProjectEvent.ProjectApproved;
import org.sozialraum.contract.ProjectEvent.ProjectFunded;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A project may reach over two years: it is approved, funded and shown per year. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class ProjectsOverTwoYearsIT {

    Tokens tokens;

    private static UUID approveFor2018(Office office, UUID project, UUID space) {
        UUID approval = newId();
        Money amount = Money.of("500.00");
        office.tell(new ProjectApproved(
                approval, project, space, office.applicant, day("2017-11-01"), 2018, null, null, amount));
        office.tell(new ProjectFunded(project, approval, amount, day("2017-11-02")));
        return approval;
    }

    private static BigDecimal sum(List<?> numbers) {
        return numbers.stream().map(it -> new BigDecimal(it.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void rowsAddUpToTheTotals(Office office, int year) {
        JsonPath report = JsonPath.from(office.report(year)).using(new JsonPathConfig(NumberReturnType.BIG_DECIMAL));
        for (String figure : List.of("committed", "paid")) {
            assertEquals(
                    0,
                    sum(report.getList("projectList." + figure))
                            .compareTo(sum(List.of(report.get("money." + figure).toString()))),
                    year + " " + figure);
        }
        for (String figure : List.of("count", "participants")) {
            assertEquals(
                    sum(List.of(report.get("measures." + figure).toString())),
                    sum(report.getList("projectList.measures." + figure)),
                    year + " " + figure);
        }
    }

    @Test
    void aProjectThatIsApprovedForTwoYearsCountsInBothByItsStateAtTheirEnds() {
        try (Office office = new Office(tokens, "01060040")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID line2017 = office.line(garstedt, 2017);
            UUID line2018 = office.line(garstedt, 2018);
            UUID project = office.propose(garstedt, "Kochgruppe", office.need(garstedt, Voice.PARENT_OR_FAMILY));
            office.run(project, garstedt, "1200.00");
            office.pay(line2017, office.commit(line2017, project, "1200.00"), project, "1200.00", "2017-05-02");
            approveFor2018(office, project, garstedt);
            office.pay(line2018, office.commit(line2018, project, "500.00"), project, "300.00", "2018-02-02");
            office.hold(project, "2017-06-01", 6);
            office.hold(project, "2018-03-01", 8);
            office.complete(project, true, "2018-06-30");
            office.textsArrive();

            office.eventually(() -> office.get("clerk", "/2018")
                    .body("money.paid", euro("300.00"))
                    .body("projects.COMPLETED", is(1))
                    .body("projects.RUNNING", is(0))
                    .body("voices[0].projects", is(1))
                    .body("projectList", hasSize(1))
                    .body("projectList[0].title", equalTo("Kochgruppe"))
                    .body("projectList[0].state", equalTo("COMPLETED"))
                    .body("projectList[0].committed", euro("200.00"))
                    .body("projectList[0].paid", euro("300.00"))
                    .body("projectList[0].measures.participants", is(8)));
            office.eventually(() -> office.get("clerk", "/2017")
                    .body("money.paid", euro("1200.00"))
                    .body("projects.RUNNING", is(1))
                    .body("projects.COMPLETED", is(0))
                    .body("projectList[0].state", equalTo("RUNNING"))
                    .body("projectList[0].paid", euro("1200.00"))
                    .body("projectList[0].measures.participants", is(6)));
            rowsAddUpToTheTotals(office, 2017);
            rowsAddUpToTheTotals(office, 2018);
            office.get("clerk", "/2018/figures/projects.COMPLETED/evidence").body("total", is(1));
        }
    }

    /** It is not approved for 2018, but money was carried over and its measures went on. */
    @Test
    void carriedOverMoneyAndLateMeasuresStandInARowOfTheirYear() {
        try (Office office = new Office(tokens, "01060041")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID line2018 = office.line(garstedt, 2018);
            UUID paid = office.propose(garstedt, "Kochgruppe");
            UUID finished = office.propose(garstedt, "Theater");
            for (UUID project : List.of(paid, finished)) {
                office.run(project, garstedt, "1200.00");
            }
            office.pay(line2018, office.commit(line2018, paid, "700.00"), paid, "300.00", "2018-01-09");
            office.hold(paid, "2018-02-01", 9);
            office.complete(finished, true, "2018-03-01");
            office.textsArrive();

            office.eventually(() -> office.get("clerk", "/2018")
                    .body("money.paid", euro("300.00"))
                    .body("measures.count", is(1))
                    .body("projectList.title", contains("Kochgruppe", "Theater"))
                    .body("projectList.state", contains("RUNNING", "COMPLETED"))
                    .body("projects.values().sum()", is(0)));
            rowsAddUpToTheTotals(office, 2018);
            office.get("clerk", "/2018.html")
                    .body(containsString("Für 2018 ist kein Projekt beantragt oder bewilligt."))
                    .body(containsString("Aufgeführt sind auch Projekte anderer Jahre"))
                    .body(containsString("Kochgruppe"));
        }
    }

    @Test
    void anApprovalThatIsTakenBackTakesTheProjectOutOfItsYear() {
        try (Office office = new Office(tokens, "01060042")) {
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID project = office.propose(garstedt, "Kochgruppe");
            office.run(project, garstedt, "1200.00");
            UUID approval = approveFor2018(office, project, garstedt);
            office.eventually(() -> office.get("clerk", "/2018").body("projects.RUNNING", is(1)));

            office.tell(new ApprovalWithdrawn(project, approval, day("2017-12-01"), null, null));
            office.eventually(() ->
                    office.get("clerk", "/2018").body("projects.RUNNING", is(0)).body("projectList", hasSize(0)));
            office.get("clerk", "/2017").body("projects.RUNNING", is(1));
        }
    }
}
