package org.sozialraum.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.ReportingInterval;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** B 16/0179 expects a report each year: whether it came by its day stands in chapter 1, and what is overdue is listed. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class ReportDutyIT {

    Tokens tokens;

    private static int thisYear() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).getYear();
    }

    private ValidatableResponse post(Office office, String account, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(tokens.of(account + "@" + office.ags()))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/annual-reports/2017/versions" + path)
                .then();
    }

    private void submit(Office office) {
        int version = post(office, "clerk", "", Map.of("number", "M 18/0042", "date", "2018-02-20"))
                .statusCode(201)
                .extract()
                .path("version");
        for (String who : List.of("clerk", "section-head", "office-head")) {
            office.eventually(() ->
                    post(office, who, "/" + version + "/signatures", Map.of()).statusCode(200));
        }
    }

    /** A report is submitted on the day of its third signature; in 2017 that is only possible to whoever has the database. */
    private static void submittedOn(Office office, String day) throws SQLException {
        try (Connection connection = RealParts.superuser("reporting");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute("update report_version set submitted_on = '" + day + "' where youth_office = '"
                    + office.ags() + "'");
            connection.commit();
        }
    }

    @Test
    void aReportIsOverdueUntilItIsSubmittedAndThenItWasLate() {
        try (Office office = new Office(tokens, "01060887")) {
            office.space("garstedt", "Garstedt");
            office.adopt();
            office.textsArrive();
            office.eventually(() -> office.get("clerk", "/2017").body("resolutions[0].title", notNullValue()));

            office.get("clerk", "/2017")
                    .body("resolutions[0].reportDueOn", equalTo("2018-03-31"))
                    .body("resolutions[0].reportSubmittedOn", nullValue())
                    .body("resolutions[0].reportDuty", equalTo("OVERDUE"));
            office.get("clerk", "/2017.html").body(containsString("Er ist überfällig"));
            office.get("clerk", "/" + thisYear()).body("resolutions[0].reportDuty", equalTo("NOT_YET"));
            office.get("committee-member", "/overdue")
                    .statusCode(200)
                    .body("items[0].year", equalTo(2017))
                    .body("items[0].number", equalTo("B 16/0179"))
                    .body("items[0].committee", equalTo("Jugendhilfeausschuss"))
                    .body("items[0].dueOn", equalTo("2018-03-31"))
                    .body("items.year", hasItem(2018))
                    .body("items.year", not(hasItem(2016)))
                    .body("items.year", not(hasItem(thisYear())));

            submit(office);
            office.get("clerk", "/2017")
                    .body("resolutions[0].reportSubmittedOn", notNullValue())
                    .body("resolutions[0].reportDuty", equalTo("LATE"));
            office.get("clerk", "/2017.html").body(containsString("also nach diesem Tag."));
            office.get("clerk", "/overdue").body("items[0].year", equalTo(2018)).body("items.year", not(hasItem(2017)));
        }
    }

    @Test
    void aReportThatIsAskedForOnceIsDueForTheFirstYearOnly() {
        try (Office office = new Office(tokens, "01060889")) {
            office.space("garstedt", "Garstedt");
            office.adopt(ReportingInterval.ONCE);
            office.eventually(() -> office.get("clerk", "/2018").body("resolutions", hasSize(1)));

            office.get("clerk", "/2017").body("resolutions[0].reportDuty", equalTo("OVERDUE"));
            office.get("clerk", "/2018")
                    .body("resolutions[0].reportDueOn", nullValue())
                    .body("resolutions[0].reportDuty", nullValue());
            office.get("clerk", "/2018.html").statusCode(200).body(not(containsString("überfällig")));
            office.get("clerk", "/overdue").body("items.year", contains(2017));
        }
    }

    @Test
    void aReportThatIsAskedForEachHalfYearIsDueTwiceAYear() {
        try (Office office = new Office(tokens, "01060890")) {
            office.space("garstedt", "Garstedt");
            office.adopt(ReportingInterval.HALF_YEARLY);
            office.eventually(() -> office.get("clerk", "/2017").body("resolutions", hasSize(1)));

            office.get("clerk", "/2017").body("resolutions[0].reportDueOn", equalTo("2018-03-31"));
            office.get("clerk", "/overdue")
                    .body("items[0].dueOn", equalTo("2017-09-30"))
                    .body("items[1].dueOn", equalTo("2018-03-31"))
                    .body("items[2].dueOn", equalTo("2018-09-30"));
        }
    }

    /** What is submitted within the year is about a part of it, which is enough for the half-year only. */
    @Test
    void theYearsReportIsNotSubmittedBeforeTheYearIsOver() throws SQLException {
        try (Office office = new Office(tokens, "01060891")) {
            office.space("garstedt", "Garstedt");
            office.adopt(ReportingInterval.HALF_YEARLY);
            office.eventually(() -> office.get("clerk", "/2017").body("resolutions", hasSize(1)));
            submit(office);

            submittedOn(office, "2017-12-31");
            office.get("clerk", "/2017")
                    .body("resolutions[0].reportSubmittedOn", nullValue())
                    .body("resolutions[0].reportDuty", equalTo("OVERDUE"));
            office.get("clerk", "/overdue")
                    .body("items[0].dueOn", equalTo("2018-03-31"))
                    .body("items[1].dueOn", equalTo("2018-09-30"));

            submittedOn(office, "2018-01-01");
            office.get("clerk", "/2017")
                    .body("resolutions[0].reportSubmittedOn", equalTo("2018-01-01"))
                    .body("resolutions[0].reportDuty", equalTo("MET"));
            office.get("clerk", "/overdue").body("items[0].dueOn", equalTo("2018-09-30"));
        }
    }

    @Test
    void noReportIsOverdueWhereNoResolutionAsksForOne() {
        try (Office office = new Office(tokens, "01060888")) {
            office.get("clerk", "/overdue").statusCode(200).body("items", hasSize(0));
            office.get("team-garstedt", "/overdue").statusCode(403);
        }
    }
}
