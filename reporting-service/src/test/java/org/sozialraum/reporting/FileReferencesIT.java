package org.sozialraum.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.reporting.Office.day;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.BudgetEvent.Earmark;
import org.sozialraum.contract.BudgetEvent.Funding;
import org.sozialraum.contract.BudgetEvent.ReportingDuty;
import org.sozialraum.contract.BudgetEvent.ResolutionAdopted;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ReportingInterval;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** A council paper has a file reference (Aktenzeichen): the resolution that is reported on, and the report itself. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class FileReferencesIT {

    Tokens tokens;

    private static void adopt(Office office, String fileReference) {
        office.tell(new ResolutionAdopted(
                office.resolution,
                "B 16/0179",
                office.text("Sozialraumorientierung 2017 ff Netzwerkarbeit"),
                fileReference,
                null,
                "Jugendhilfeausschuss",
                null,
                day("2016-05-26"),
                null,
                new Funding(
                        Money.of("21840.00"),
                        2017,
                        null,
                        "TEST-1",
                        List.of(new Earmark("Netzwerkarbeit", Money.of("21840.00"), true))),
                new ReportingDuty(ReportingInterval.YEARLY, "03-31")));
        office.textsArrive();
        office.eventually(() -> office.get("clerk", "/2017.html").body(containsString("Netzwerkarbeit")));
    }

    private static String head(Office office, String page) {
        return Jsoup.parse(office.get("clerk", page).statusCode(200).extract().asString())
                .select("table.head tr:has(th:contains(Aktenzeichen)) td")
                .text();
    }

    @Test
    void aResolutionIsToldWithItsFileReferenceAndAReportBearsItsOwn() {
        try (Office office = new Office(tokens, "01060834")) {
            adopt(office, "413-2016/17");

            office.get("clerk", "/2017").body("resolutions.fileReference", contains("413-2016/17"));
            String page = Jsoup.parse(
                            office.get("clerk", "/2017.html").extract().asString())
                    .text();
            assertTrue(
                    page.contains("vom 26.05.2016 („Sozialraumorientierung 2017 ff Netzwerkarbeit“,"
                            + " Aktenzeichen 413-2016/17) stellt"),
                    page);
            assertEquals("wird bei der Vorlage vergeben", head(office, "/2017.html"));

            int first = office.submit(
                    2017, Map.of("number", "M 18/0042", "fileReference", "413-2018/03", "date", "2018-02-20"));
            office.get("committee-member", "/2017/versions/" + first)
                    .body("summary.fileReference", equalTo("413-2018/03"))
                    .body("report.resolutions.fileReference", contains("413-2016/17"));
            assertEquals("413-2018/03", head(office, "/2017/versions/" + first + ".html"));
            office.eventually(() -> office.get("auditor", "/2017/versions/" + first + "/verification")
                    .statusCode(200)
                    .body("equal", is(true)));

            int second = office.correct(2017, "M 18/0043", "Das Datum war falsch.");
            assertEquals("–", head(office, "/2017/versions/" + second + ".html"));
        }
    }

    @Test
    void aFileReferenceHas60LettersAtMost() {
        try (Office office = new Office(tokens, "01060835")) {
            office.post(
                            "clerk",
                            "/2017/versions",
                            Map.of("number", "M 1", "fileReference", "4".repeat(61), "date", "2018-02-20"))
                    .statusCode(400)
                    .body("errors.pointer", contains("/fileReference"));
        }
    }
}
