package org.sozialraum.reporting;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.reporting.Office.day;
import static org.sozialraum.reporting.Office.euro;
import static org.sozialraum.reporting.Office.newId;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.BudgetLineOpened;
import org.sozialraum.contract.BudgetEvent.CarriedOut;
import org.sozialraum.contract.BudgetEvent.CommitmentPlaced;
import org.sozialraum.contract.BudgetEvent.OverPlanGranted;
import org.sozialraum.contract.BudgetEvent.PaymentExecuted;
import org.sozialraum.contract.BudgetEvent.RepaymentReceived;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OverPlanDecider;
import org.sozialraum.contract.OverPlanKind;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** Each earmark has all the figures that money has, in each social space and over all of them, this year and before. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class MoneyOfEarmarksIT {

    private static final String NETWORK = "Netzwerkarbeit";
    private static final String CONSULTATION = "Kollegiale Beratung";

    Tokens tokens;

    private static Booking on(String earmark, Office office, UUID line, LocalDate day, Effects effects) {
        Booking booking = office.booking(line, day, effects);
        return new Booking(booking.number(), earmark, day, effects);
    }

    /** Planned as the paper splits it. */
    private static UUID line(Office office, UUID space, int year) {
        UUID line = newId();
        LocalDate day = LocalDate.of(year, 1, 2);
        office.tell(new BudgetLineOpened(
                line,
                year,
                space,
                office.resolution,
                "TEST-1",
                Money.of("21840.00"),
                List.of(
                        on(CONSULTATION, office, line, day, Effects.appropriating(Money.of("9360.00"))),
                        on(NETWORK, office, line, day, Effects.appropriating(Money.of("12480.00"))))));
        return line;
    }

    private static void pay(Office office, UUID line, String earmark, UUID project, String amount, int year) {
        UUID commitment = newId();
        Money money = Money.of(amount);
        LocalDate day = LocalDate.of(year, 5, 2);
        office.tell(new CommitmentPlaced(
                line,
                commitment,
                project,
                null,
                money,
                null,
                on(earmark, office, line, day, Effects.committing(money))));
        office.tell(new PaymentExecuted(
                line,
                newId(),
                commitment,
                project,
                money,
                "TEST-4711",
                day,
                on(earmark, office, line, day, Effects.paying(money))));
    }

    private static void repay(Office office, UUID line, String earmark, UUID project, String amount) {
        Money money = Money.of(amount);
        LocalDate day = day("2017-09-01");
        office.tell(new RepaymentReceived(
                line,
                newId(),
                newId(),
                project,
                money,
                day,
                null,
                on(earmark, office, line, day, Effects.repaying(money))));
    }

    /** 2016 in Garstedt only; 2017 in Garstedt, where a project gives money back, and in Glashütte. */
    private static UUID tellOfTwoYears(Office office) {
        UUID garstedt = office.space("garstedt", "Garstedt");
        pay(office, line(office, garstedt, 2016), CONSULTATION, newId(), "300.30", 2016);
        UUID line = line(office, garstedt, 2017);
        UUID cooking = office.propose(garstedt, "Kochgruppe");
        pay(office, line, NETWORK, cooking, "400.00", 2017);
        repay(office, line, NETWORK, cooking, "25.50");
        pay(office, line, CONSULTATION, newId(), "70.07", 2017);
        office.tell(new OverPlanGranted(
                line,
                newId(),
                OverPlanKind.OVER_PLAN,
                Money.of("500.00"),
                OverPlanDecider.MAYOR,
                null,
                null,
                day("2017-06-01"),
                on(NETWORK, office, line, day("2017-06-01"), Effects.appropriating(Money.of("500.00")))));
        office.tell(new CarriedOut(
                line,
                newId(),
                null,
                null,
                Money.of("289.93"),
                List.of(on(
                        CONSULTATION, office, line, day("2017-12-31"), Effects.appropriating(Money.of("-289.93"))))));
        pay(office, line(office, office.space("glashuette", "Glashütte"), 2017), NETWORK, newId(), "1.01", 2017);
        office.eventually(() -> office.get("clerk", "/2017").body("money.paid", euro("471.08")));
        return cooking;
    }

    @Test
    void eachEarmarkHasItsPlanWhatChangedItAndWhatBecameOfItForEachSocialSpaceAndTheCityAndTheYearsBefore() {
        try (Office office = new Office(tokens, "01060811")) {
            tellOfTwoYears(office);

            String garstedt = "socialSpaces[0].earmarks";
            office.get("clerk", "/2017")
                    .body(garstedt + ".name", contains(CONSULTATION, NETWORK))
                    .body(garstedt + ".money.plan", contains(euro("9360.00"), euro("12480.00")))
                    .body(garstedt + ".money.overPlan", contains(euro("0"), euro("500.00")))
                    .body(garstedt + ".money.carriedOut", contains(euro("289.93"), euro("0")))
                    .body(garstedt + ".money.appropriated", contains(euro("9070.07"), euro("12980.00")))
                    .body(garstedt + ".money.paid", contains(euro("70.07"), euro("400.00")))
                    .body(garstedt + ".money.repaid", contains(euro("0"), euro("25.50")))
                    .body(garstedt + ".money.available", contains(euro("9000.00"), euro("12605.50")))
                    .body("earmarks.name", contains(CONSULTATION, NETWORK))
                    .body("earmarks.money.plan", contains(euro("18720.00"), euro("24960.00")))
                    .body("earmarks.money.paid", contains(euro("70.07"), euro("401.01")))
                    .body("money.plan", euro("43680.00"))
                    .body("yearsBefore.2016.earmarks.money.plan", contains(euro("9360.00"), euro("12480.00")))
                    .body("yearsBefore.2016.earmarks.money.paid", contains(euro("300.30"), euro("0")))
                    .body(
                            "socialSpaces[0].yearsBefore.2016.earmarks.money.available",
                            contains(euro("9059.70"), euro("12480.00")));
        }
    }

    @Test
    void theEventsBehindAnEarmarksFigureAddUpToItAndThePageShowsItBesideTheYearsBefore() {
        try (Office office = new Office(tokens, "01060812")) {
            tellOfTwoYears(office);

            evidence(office, "earmarks.Netzwerkarbeit.money.plan", "24960.00", "12480.00", "12480.00");
            evidence(office, "earmarks.Netzwerkarbeit.money.paid", "401.01", "400.00", "1.01");
            evidence(office, "socialSpaces.garstedt.earmarks.Kollegiale Beratung.money.carriedOut", "289.93", "289.93");
            evidence(office, "yearsBefore.2016.earmarks.Kollegiale Beratung.money.paid", "300.30", "300.30");
            Document page = Jsoup.parse(
                    office.get("clerk", "/2017.html").statusCode(200).extract().asString());
            assertEquals(
                    List.of(
                            "Zweckbindung und Jahr Ansatz bereitgestellt gebunden ausgezahlt zurückgezahlt verfügbar",
                            "Stadtweit",
                            "Kollegiale Beratung 2017 18.720,00 18.430,07 0,00 70,07 0,00 18.360,00",
                            "Kollegiale Beratung 2016 9.360,00 9.360,00 0,00 300,30 0,00 9.059,70",
                            "Netzwerkarbeit 2017 24.960,00 25.460,00 0,00 401,01 25,50 25.084,49",
                            "Netzwerkarbeit 2016 12.480,00 12.480,00 0,00 0,00 0,00 12.480,00",
                            "Garstedt",
                            "Zusammen 2017 21.840,00 22.050,07 0,00 470,07 25,50 21.605,50",
                            "Zusammen 2016 21.840,00 21.840,00 0,00 300,30 0,00 21.539,70",
                            "Kollegiale Beratung 2017 9.360,00 9.070,07 0,00 70,07 0,00 9.000,00",
                            "Kollegiale Beratung 2016 9.360,00 9.360,00 0,00 300,30 0,00 9.059,70",
                            "Netzwerkarbeit 2017 12.480,00 12.980,00 0,00 400,00 25,50 12.605,50",
                            "Netzwerkarbeit 2016 12.480,00 12.480,00 0,00 0,00 0,00 12.480,00",
                            "Glashütte",
                            "Zusammen 2017 21.840,00 21.840,00 0,00 1,01 0,00 21.838,99",
                            "Kollegiale Beratung 2017 9.360,00 9.360,00 0,00 0,00 0,00 9.360,00",
                            "Netzwerkarbeit 2017 12.480,00 12.480,00 0,00 1,01 0,00 12.478,99"),
                    rows(page, "Mittel nach Sozialraum und Zweckbindung, mit den Vorjahren, in Euro"));
            assertEquals(
                    List.of(
                            "Zweckbindung und Jahr Ansatz + über- und außerplanmäßig bewilligt"
                                    + " − in das Folgejahr übertragen bereitgestellt",
                            "Stadtweit",
                            "Kollegiale Beratung 2017 18.720,00 0,00 289,93 18.430,07",
                            "Netzwerkarbeit 2017 24.960,00 500,00 0,00 25.460,00",
                            "Garstedt",
                            "Zusammen 2017 21.840,00 500,00 289,93 22.050,07",
                            "Kollegiale Beratung 2017 9.360,00 0,00 289,93 9.070,07",
                            "Netzwerkarbeit 2017 12.480,00 500,00 0,00 12.980,00"),
                    rows(page, "Vom Ansatz zum bereitgestellten Betrag, in Euro"));
            assertEquals(
                    "2017/figures/socialSpaces.garstedt.yearsBefore.2016.earmarks.Kollegiale%20Beratung.money.paid"
                            + "/evidence.html",
                    page.select("tr:contains(300,30):contains(Kollegiale) a.figure:contains(300,30)")
                            .last()
                            .attr("href"));
        }
    }

    private static void evidence(Office office, String figure, String total, String... adds) {
        office.get("clerk", "/2017/figures/" + figure + "/evidence")
                .statusCode(200)
                .body("total", euro(total))
                .body("items.adds", contains(Office.euros(adds)));
    }

    private static List<String> rows(Document page, String caption) {
        return page.select("table").stream()
                .filter(table -> table.select("caption").text().equals(caption))
                .flatMap(table -> table.select("tr").stream())
                .map(Element::text)
                .toList();
    }

    @Test
    void whatAProjectGaveBackStandsBesideWhatItWasPaid() {
        try (Office office = new Office(tokens, "01060813")) {
            UUID cooking = tellOfTwoYears(office);

            office.get("clerk", "/2017")
                    .body("projectList.find { it.projectId == '" + cooking + "' }.paid", euro("400.00"))
                    .body("projectList.find { it.projectId == '" + cooking + "' }.repaid", euro("25.50"));
            evidence(office, "projectList." + cooking + ".repaid", "25.50", "25.50");
        }
    }
}
