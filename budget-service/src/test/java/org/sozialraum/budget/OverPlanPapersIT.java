package org.sozialraum.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.budget.Norderstedt.euro;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** The sheet that is signed, and what the council is told twice a year. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "budget"))
class OverPlanPapersIT {

    Tokens tokens;

    @Test
    void theSheetHasTheRowOfTheCouncilPaperWithWhoSignedWhen() {
        try (Norderstedt office = new Norderstedt(tokens, "01060721")) {
            OverPlan its = new OverPlan(office);
            Map<String, Object> body = its.body("1234.50");
            body.put("reason", "Mehr Familien <b>als geplant</b>");
            body.put(
                    "cover",
                    List.of(OverPlan.of(its.cover, "Frei", "1000.00"), OverPlan.external("36200-5", "234.50")));
            body.put("on", "2017-09-14");
            String id = office.post("clerk", "/over-plan-requests", body)
                    .statusCode(201)
                    .extract()
                    .path("id");
            office.post("section-head", "/over-plan-requests/" + id + "/signatures", Map.of("on", "2017-09-15"))
                    .statusCode(200);
            String sheet = sheet(office, id);
            assertEquals(
                    List.of(
                            "Sachbearbeiter/in",
                            "Fachbereichsleiter/in",
                            "Amtsleiter/in",
                            "mitzeichnendes Amt (bei über-/außerplanm. Ausgaben: Amt 11)",
                            "Stadtrat/ Stadträtin",
                            "Oberbürgermeister/in"),
                    row(sheet));
            assertEquals(
                    List.of("gezeichnet<br>14.09.2017", "gezeichnet<br>15.09.2017", "", "", "", ""),
                    all("<td>(.*)</td>", sheet.substring(sheet.indexOf("Unterschriften"))));
            for (String words : List.of(
                    "Antrag auf Bewilligung einer überplanmäßigen Ausgabe",
                    "1.234,50\u00a0€",
                    "Mehr Familien &lt;b&gt;als geplant&lt;/b&gt;",
                    "von Amt 11 noch nicht bestätigt",
                    "Im Zeichnungslauf")) {
                assertEquals(true, sheet.contains(words), words);
            }
            its.refuse("office-head", id).statusCode(200);
            sheet = sheet(office, id);
            assertEquals(
                    "abgelehnt<br>" + LocalDate.parse(its.today()).format(DateTimeFormatter.ofPattern("dd.MM.yyyy")),
                    all("<td>(.*)</td>", sheet.substring(sheet.indexOf("Unterschriften")))
                            .get(2));
            assertEquals(true, sheet.contains("wieder frei"));
        }
    }

    @Test
    void theHalfYearlyListHasTheMayorsDecisionsAndTheirSum() {
        try (Norderstedt office = new Norderstedt(tokens, "17722")) {
            OverPlan its = new OverPlan(office);
            its.limit("300.00");
            String first = its.requested("100.00");
            String second = its.requested("200.00");
            String councils = its.requested("300.01");
            List.of(first, second, councils).forEach(its::signAll);
            its.resolve(councils, its.today()).statusCode(200);
            String granted = sheet(office, first);
            assertEquals(
                    List.of("mitzeichnendes Amt", "Dezernent/in", "Landrat/ Landrätin"),
                    row(granted).subList(3, 6));
            assertEquals(true, granted.contains(" durch die Landrätin oder den Landrat."), granted);
            its.spend();
            its.requested("50.00");
            LocalDate today = LocalDate.parse(its.today());
            boolean firstHalf = today.getMonthValue() <= 6;
            String path = "/over-plan-requests/half-yearly-list?year=" + today.getYear() + "&half=";
            office.get("councillor", path + (firstHalf ? "FIRST" : "SECOND"))
                    .statusCode(200)
                    .body("items.id", contains(first, second))
                    .body("total", euro("300.00"))
                    .body("from", equalTo(today.getYear() + (firstHalf ? "-01-01" : "-07-01")))
                    .body("until", equalTo(today.getYear() + (firstHalf ? "-06-30" : "-12-31")));
            office.get("councillor", path + (firstHalf ? "SECOND" : "FIRST"))
                    .body("items", hasSize(0))
                    .body("total", euro("0.00"));
            office.get("councillor", path + "THIRD").statusCode(400);
            office.get("councillor", "/over-plan-requests/half-yearly-list?year=2017")
                    .statusCode(400)
                    .body("errors.pointer", contains("half"));
            office.get("team-mitte", path + "FIRST").statusCode(403);
        }
    }

    private static String sheet(Norderstedt office, String id) {
        return office.as("auditor")
                .accept(ContentType.HTML)
                .get("/api/v1/over-plan-requests/" + id + "/sheet")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(not(containsString("<b>als")))
                .extract()
                .asString();
    }

    private static List<String> row(String sheet) {
        return all(
                "<th scope=\"col\">([^<]+)</th>",
                sheet.substring(sheet.indexOf("Unterschriften")).replace("\u00ad", ""));
    }

    private static List<String> all(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
