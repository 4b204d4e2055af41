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
                    List.of("Garstedt Kollegiale Beratung 9.360,00 9.070,07 0,00 70,07 0,00 9.000,00"),
                    rows(page, "Mittel 2017 nach Zweckbindung, in Euro", "Garstedt Kollegiale"));
            assertEquals(
                    List.of("Stadtweit Netzwerkarbeit 24.960,00 25.460,00 0,00 401,01 25,50 25.084,49"),
                    rows(page, "Mittel 2017 nach Zweckbindung, in Euro", "Stadtweit Netzwerkarbeit"));
            String paid = "Im Vergleich mit den Vorjahren, in Euro: ausgezahlt";
            assertEquals(
                    List.of(
                            "Garstedt 470,07 300,30",
                            "Garstedt: Kollegiale Beratung 70,07 300,30",
                            "Garstedt: Netzwerkarbeit 400,00 0,00"),
                    rows(page, paid, "Garstedt"));
            assertEquals(
                    List.of(
                            "Glashütte 1,01 0,00",
                            "Glashütte: Kollegiale Beratung 0,00 –",
                            "Glashütte: Netzwerkarbeit 1,01 –"),
                    rows(page, paid, "Glashütte"));
        }
    }

    private static void evidence(Office office, String figure, String total, String... adds) {
        office.get("clerk", "/2017/figures/" + figure + "/evidence")
                .statusCode(200)
                .body("total", euro(total))
                .body("items.adds", contains(Office.euros(adds)));
    }

    /** Those that begin with these words. */
    private static List<String> rows(Document page, String caption, String start) {
        return page.select("table").stream()
                .filter(table -> table.select("caption").text().equals(caption))
                .flatMap(table -> table.select("tr").stream())
                .map(Element::text)
                .filter(row -> row.startsWith(start))
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
