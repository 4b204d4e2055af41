package org.sozialraum.reporting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.CarriedIn;
import org.sozialraum.contract.BudgetEvent.CarriedOut;
import org.sozialraum.contract.BudgetEvent.CoverGiven;
import org.sozialraum.contract.BudgetEvent.EarlierEntry;
import org.sozialraum.contract.BudgetEvent.EntryReversed;
import org.sozialraum.contract.BudgetEvent.MoneyLapsed;
import org.sozialraum.contract.BudgetEvent.OverPlanGranted;
import org.sozialraum.contract.BudgetEvent.PaymentReturned;
import org.sozialraum.contract.BudgetEvent.SupplementGranted;
import org.sozialraum.contract.BudgetEvent.TransferredIn;
import org.sozialraum.contract.BudgetEvent.TransferredOut;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OverPlanDecider;
import org.sozialraum.contract.OverPlanKind;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** What became of the plan: every euro that changed it stands in the report, and together they are what is appropriated. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class MoneyOfAYearIT {

    private static final List<String> MORE =
            List.of("plan", "supplements", "overPlan", "carriedIn", "transfersIn", "lateReturns");
    private static final List<String> LESS = List.of("transfersOut", "coverGiven", "carriedOut", "lapsed");

    Tokens tokens;

    private static Booking appropriating(Office office, UUID line, String amount) {
        return office.booking(line, day("2017-06-01"), Effects.appropriating(Money.of(amount)));
    }

    private static void supplement(Office office, UUID line, String amount) {
        office.tell(new SupplementGranted(
                line,
                newId(),
                "A 17/0001",
                "Stadtvertretung",
                day("2017-06-01"),
                Money.of(amount),
                office.text("Nachtrag"),
                List.of(appropriating(office, line, amount))));
    }

    /** The bank sent back what had been paid in a closed year. */
    private static Booking comeBack(Office office, UUID line, String amount) {
        Money money = Money.of(amount);
        Booking booking = office.booking(line, day("2017-06-01"), Effects.carrying(money));
        office.tell(new PaymentReturned(
                line,
                newId(),
                newId(),
                null,
                money,
                "TEST-1",
                day("2017-06-01"),
                null,
                booking,
                new EarlierEntry(newId(), 2016, 3)));
        return booking;
    }

    /** Everything that can change a plan happens in Garstedt or Glashütte. */
    private static void tellOf2017(Office office) {
        UUID garstedt = office.line(office.space("garstedt", "Garstedt"), 2017);
        UUID glashuette = office.line(office.space("glashuette", "Glashütte"), 2017);
        supplement(office, garstedt, "1000.00");
        supplement(office, garstedt, "-160.00");
        office.tell(new OverPlanGranted(
                garstedt,
                newId(),
                OverPlanKind.OVER_PLAN,
                Money.of("500.00"),
                OverPlanDecider.MAYOR,
                null,
                null,
                day("2017-06-01"),
                appropriating(office, garstedt, "500.00")));
        office.tell(new CoverGiven(
                glashuette,
                newId(),
                garstedt,
                Money.of("500.00"),
                List.of(appropriating(office, glashuette, "-500.00"))));
        office.tell(new TransferredOut(
                glashuette,
                newId(),
                garstedt,
                Money.of("300.00"),
                office.text("Umschichtung"),
                appropriating(office, glashuette, "-300.00")));
        office.tell(new TransferredIn(
                garstedt,
                newId(),
                glashuette,
                Money.of("300.00"),
                office.text("Umschichtung"),
                appropriating(office, garstedt, "300.00")));
        office.tell(new CarriedIn(
                garstedt, newId(), null, null, Money.of("250.50"), List.of(appropriating(office, garstedt, "250.50"))));
        comeBack(office, garstedt, "10.00");
        Booking mistake = comeBack(office, garstedt, "75.25");
        office.tell(new EntryReversed(
                garstedt,
                mistake.number(),
                null,
                null,
                null,
                null,
                office.booking(garstedt, day("2017-06-02"), mistake.effects().negated())));
        office.tell(new CarriedOut(
                garstedt,
                newId(),
                null,
                null,
                Money.of("2000.00"),
                List.of(appropriating(office, garstedt, "-2000.00"))));
        office.tell(new MoneyLapsed(garstedt, Money.of("100.10"), List.of(appropriating(office, garstedt, "-100.10"))));
        office.eventually(() -> office.get("clerk", "/2017").body("money.lapsed", euro("100.10")));
        office.eventually(() -> office.get("clerk", "/2017").body("money.appropriated", euro("42680.40")));
    }

    @Test
    void thePlanAndAllThatChangedItAreWhatIsAppropriated() {
        try (Office office = new Office(tokens, "01060971")) {
            tellOf2017(office);

            office.get("clerk", "/2017")
                    .body("socialSpaces[0].money.plan", euro("21840.00"))
                    .body("socialSpaces[0].money.supplements", euro("840.00"))
                    .body("socialSpaces[0].money.overPlan", euro("500.00"))
                    .body("socialSpaces[0].money.carriedIn", euro("250.50"))
                    .body("socialSpaces[0].money.transfersIn", euro("300.00"))
                    .body("socialSpaces[0].money.lateReturns", euro("10.00"))
                    .body("socialSpaces[0].money.carriedOut", euro("2000.00"))
                    .body("socialSpaces[0].money.lapsed", euro("100.10"))
                    .body("socialSpaces[0].money.appropriated", euro("21640.40"))
                    .body("socialSpaces[1].money.transfersOut", euro("300.00"))
                    .body("socialSpaces[1].money.coverGiven", euro("500.00"))
                    .body("socialSpaces[1].money.appropriated", euro("21040.00"));
            JsonPath report =
                    JsonPath.from(office.report(2017)).using(new JsonPathConfig(NumberReturnType.BIG_DECIMAL));
            List<Map<String, BigDecimal>> all = new ArrayList<>(report.getList("socialSpaces.money"));
            all.add(report.getMap("money"));
            assertEquals(3, all.size());
            for (Map<String, BigDecimal> money : all) {
                assertEquals(0, sum(money, MORE).subtract(sum(money, LESS)).compareTo(money.get("appropriated")));
            }
        }
    }

    private static BigDecimal sum(Map<String, BigDecimal> money, List<String> names) {
        return names.stream().map(money::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void whatChangedThePlanLeadsToItsEventsAndStandsOnThePage() {
        try (Office office = new Office(tokens, "01060972")) {
            tellOf2017(office);

            office.get("clerk", "/2017/figures/money.supplements/evidence")
                    .body("items.adds", contains(euro("1000.00"), euro("-160.00")));
            office.get("clerk", "/2017/figures/socialSpaces.garstedt.money.lateReturns/evidence")
                    .body("items.adds", contains(euro("10.00"), euro("75.25"), euro("-75.25")))
                    .body("total", euro("10.00"));
            String page = office.page("clerk", "/2017.html");
            assertThat(page, containsString("Vom Ansatz zum bereitgestellten Betrag"));
            assertThat(page, containsString("− in das Folgejahr übertragen"));
            assertThat(page, containsString("<td class=\"number\">21.640,40</td>"));
            assertThat("of the only earmark all is told once", page, not(containsString("Zusammen 2017")));
            office.line(newId(), 2020);
            office.eventually(() -> office.get("clerk", "/2020").body("money.plan", euro("21840.00")));
            office.get("clerk", "/2020.html").body(not(containsString("Vom Ansatz zum bereitgestellten Betrag")));
        }
    }
}
