package org.sozialraum.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.reporting.Office.day;
import static org.sozialraum.reporting.Office.euro;
import static org.sozialraum.reporting.Office.newId;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.BudgetEvent.CommitmentPlaced;
import org.sozialraum.contract.BudgetEvent.RepaymentReceived;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What was paid, committed and available at the end of each month, by the day of each booking, down to the border's day. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class MoneyOverTheYearIT {

    Tokens tokens;

    private static UUID commit(Office office, UUID line, String amount, String on) {
        UUID commitment = newId();
        Money money = Money.of(amount);
        office.tell(new CommitmentPlaced(
                line, commitment, null, null, money, null, office.booking(line, day(on), Effects.committing(money))));
        return commitment;
    }

    /** With what was paid in Garstedt in the year before. */
    private static UUID tellOf2017(Office office) {
        UUID garstedt = office.space("garstedt", "Garstedt");
        UUID line = office.line(garstedt, 2017);
        commit(office, line, "300.00", "2016-12-20");
        UUID commitment = office.commit(line, null, "1200.00");
        office.pay(line, commitment, null, "400.00", "2017-05-02");
        Money back = Money.of("25.50");
        office.tell(new RepaymentReceived(
                line,
                newId(),
                commitment,
                null,
                back,
                day("2017-06-30"),
                null,
                office.booking(line, day("2017-06-30"), Effects.repaying(back))));
        office.pay(line, commitment, null, "100.00", "2017-12-31");
        office.pay(line, commitment, null, "50.05", "2018-01-01");
        office.pay(line, commitment, null, "0.95", "2019-02-03");
        UUID before = office.line(garstedt, 2016);
        UUID earlier = commit(office, before, "90.10", "2016-02-01");
        office.pay(before, earlier, null, "60.00", "2016-05-31");
        office.pay(before, earlier, null, "30.10", "2016-06-01");
        UUID other = office.line(office.space("glashuette", "Glashütte"), 2017);
        office.pay(other, office.commit(other, null, "7.00"), null, "7.00", "2017-12-01");
        office.eventually(() -> office.get("clerk", "/2017").body("money.paid", euro("558.00")));
        return garstedt;
    }

    @Test
    void eachMonthTellsWhatHadBeenBookedByItsEndAndWhatCameAfterTheYearStandsByItself() {
        try (Office office = new Office(tokens, "01060814")) {
            tellOf2017(office);

            String garstedt = "socialSpaces[0].months";
            office.get("clerk", "/2017")
                    .body(garstedt, hasSize(13))
                    .body(
                            garstedt + ".paid",
                            contains(Office.euros(
                                    "0", "0", "0", "0", "400", "400", "400", "400", "400", "400", "400", "500", "551")))
                    .body(
                            garstedt + ".repaid",
                            contains(Office.euros(
                                    "0", "0", "0", "0", "0", "25.50", "25.50", "25.50", "25.50", "25.50", "25.50",
                                    "25.50", "25.50")))
                    .body(
                            garstedt + ".committed",
                            contains(Office.euros(
                                    "300", "300", "1500", "1500", "1100", "1100", "1100", "1100", "1100", "1100",
                                    "1100", "1000", "949.00")))
                    .body(garstedt + "[0].month", equalTo("JANUARY"))
                    .body(garstedt + "[1].available", euro("21540.00"))
                    .body(garstedt + "[4].available", euro("20340.00"))
                    .body(garstedt + "[12].available", euro("20365.50"))
                    .body("socialSpaces[0].money.available", euro("20365.50"))
                    .body("months[11].paid", euro("507.00"))
                    .body("months[12].paid", euro("558.00"))
                    .body("yearsBefore.2016.months", hasSize(13))
                    .body("yearsBefore.2016.months[4].paid", euro("60.00"))
                    .body("yearsBefore.2016.months[4].available", euro("21749.90"))
                    .body("socialSpaces[0].yearsBefore.2016.months[5].paid", euro("90.10"))
                    .body("socialSpaces[1].yearsBefore.2016.months[12].paid", euro("0"));
        }
    }

    @Test
    void theEventsBehindAMonthAddUpToIt() {
        try (Office office = new Office(tokens, "01060815")) {
            tellOf2017(office);

            evidence(office, "socialSpaces.garstedt.months.APRIL.paid", "0");
            evidence(office, "socialSpaces.garstedt.months.MAY.paid", "400", "400");
            evidence(office, "socialSpaces.garstedt.months.DECEMBER.paid", "500", "400", "100");
            evidence(office, "socialSpaces.garstedt.months.LATER.paid", "551", "400", "100", "50.05", "0.95");
            evidence(office, "socialSpaces.garstedt.months.MAY.committed", "1100", "300", "1200", "-400");
            evidence(office, "months.DECEMBER.paid", "507", "400", "100", "7");
            office.get("clerk", "/2017/figures/months.DEZEMBER.paid/evidence").statusCode(404);
            evidence(office, "yearsBefore.2016.months.MAY.paid", "60", "60");
            evidence(office, "socialSpaces.garstedt.yearsBefore.2016.months.JUNE.paid", "90.10", "60", "30.10");
            office.get("clerk", "/2017/figures/yearsBefore.2015.months.MAY.paid/evidence")
                    .statusCode(404);
        }
    }

    private static void evidence(Office office, String figure, String total, String... adds) {
        office.get("clerk", "/2017/figures/" + figure + "/evidence")
                .statusCode(200)
                .body("total", euro(total))
                .body("items.adds", adds.length == 0 ? hasSize(0) : contains(Office.euros(adds)));
    }

    @Test
    void thePageShowsEachSocialSpacesMonthsAsColumnsAndInTables() {
        try (Office office = new Office(tokens, "01060816")) {
            UUID garstedt = tellOf2017(office);

            Document page = Jsoup.parse(
                    office.get("clerk", "/2017.html").statusCode(200).extract().asString());
            assertEquals(
                    List.of(
                            "Monat Garstedt Glashütte Stadtweit",
                            "Januar bis April 0,00 0,00 0,00",
                            "Mai bis November 400,00 0,00 400,00",
                            "Dezember 500,00 7,00 507,00",
                            "danach 551,00 7,00 558,00"),
                    rows(page, "Bis zum Ende des Monats ausgezahlt, 2017, in Euro"));
            assertEquals(
                    List.of(
                            "Monat Garstedt Glashütte Stadtweit",
                            "Januar bis Mai 0,00 0,00 0,00",
                            "Juni bis Dezember 25,50 0,00 25,50",
                            "danach 25,50 0,00 25,50"),
                    rows(page, "Bis zum Ende des Monats zurückgezahlt, 2017, in Euro"));
            assertEquals(
                    List.of(
                            "Monat ausgezahlt zurückgezahlt gebunden verfügbar",
                            "Januar bis Februar 0,00 0,00 300,00 21.540,00",
                            "März bis April 0,00 0,00 1.500,00 20.340,00",
                            "Mai 400,00 0,00 1.100,00 20.340,00",
                            "Juni bis November 400,00 25,50 1.100,00 20.365,50",
                            "Dezember 500,00 25,50 1.000,00 20.365,50",
                            "danach 551,00 25,50 949,00 20.365,50"),
                    rows(
                            Jsoup.parse(office.get("clerk", "/2017.html?socialSpaceId=" + garstedt)
                                    .extract()
                                    .asString()),
                            "Mittel am Ende jedes Monats 2017, in Euro"));
            assertEquals(
                    List.of(
                            "Monat 2017 2016",
                            "Januar bis April 0,00 0,00",
                            "Mai 400,00 60,00",
                            "Juni bis November 400,00 90,10",
                            "Dezember 507,00 90,10",
                            "danach 558,00 90,10"),
                    rows(page, "Bis zum Ende des Monats ausgezahlt, im Vergleich der Jahre, in Euro"));
            assertEquals(
                    "2017/figures/yearsBefore.2016.months.MAY.paid/evidence.html",
                    page.select("a.figure:matchesOwn(^60,00$)").attr("href"));
            List<String> charts = page.select("svg > desc").eachText();
            String city = words(office, "");
            assertTrue(charts.contains(city), city);
            String words = words(office, "&socialSpaceId=" + garstedt);
            assertTrue(city.startsWith(words + ". Glashütte, Januar: "), words + " in " + city);
            assertTrue(
                    words.endsWith("Garstedt, danach: ausgezahlt 551,00 € · gebunden 949,00 € · verfügbar 20.365,50 €"),
                    words);
            assertTrue(city.contains("Stadtweit, danach: ausgezahlt 558,00 €"), city);
        }
    }

    private static String words(Office office, String more) {
        return Jsoup.parse(office.get("clerk", "/../charts/budget-use.svg?year=2017" + more)
                        .statusCode(200)
                        .extract()
                        .asString())
                .select("svg > desc")
                .text();
    }

    private static List<String> rows(Document page, String caption) {
        return page.select("table").stream()
                .filter(table -> table.select("caption").text().equals(caption))
                .flatMap(table -> table.select("tr").stream())
                .map(Element::text)
                .toList();
    }

    /** Whoever reckons with a spreadsheet has every month of every year. */
    @Test
    void theTablesTellTheMonthsOfAllYears() throws IOException {
        try (Office office = new Office(tokens, "01060818")) {
            tellOf2017(office);

            String months = office.table("clerk", "/2017.csv.zip", "2 Mittel über das Jahr.csv");
            assertEquals(1 + 2 * 3 * 13, months.lines().count(), months);
            for (String row : List.of(
                    "2017;Garstedt;Mai;400,00;0,00;1100,00;0,00;20340,00",
                    "2016;Garstedt;Mai;60,00;0,00;30,10;0,00;21749,90",
                    "2016;Stadtweit;Dezember;90,10;0,00;0,00;0,00;21749,90")) {
                assertTrue(months.contains("\r\n" + row + "\r\n"), row + " in " + months);
            }
        }
    }

    /** No month stands there before it has come. */
    @Test
    void aYearThatHasNotBegunHasNoMonths() {
        try (Office office = new Office(tokens, "01060817")) {
            office.line(office.space("garstedt", "Garstedt"), 2099);
            office.eventually(() -> office.get("clerk", "/2099").body("money.plan", euro("21840.00")));

            office.get("clerk", "/2099.html").body(not(containsString("Die Mittel über das Jahr")));
            office.get("clerk", "/2099").body("months.month", hasItem("LATER"));
        }
    }
}
