package org.sozialraum.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sozialraum.reporting.NetworkWorkIT.meeting;
import static org.sozialraum.reporting.NetworkWorkIT.need;
import static org.sozialraum.reporting.Office.day;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.NeedResult;
import org.sozialraum.contract.NeedSource;
import org.sozialraum.contract.ProjectEvent.NeedChanged;
import org.sozialraum.contract.ProjectEvent.NeedClosed;
import org.sozialraum.contract.ProjectEvent.NeedMerged;
import org.sozialraum.contract.Voice;
import org.sozialraum.kit.test.RealParts;
import org.sozialraum.kit.test.Tokens;

/** How long families wait: the needs that are still open by when they were voiced. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "db", value = "reporting"))
class NeedsOpenIT {

    private static final String AGES = "networkWork.total.needsOpenByAge.";

    Tokens tokens;

    private static void assertAges(
            Office office, int year, int secondHalf, int firstHalf, int yearBefore, int earlier) {
        office.get("clerk", "/" + year)
                .statusCode(200)
                .body(AGES + "SECOND_HALF_OF_YEAR", equalTo(secondHalf))
                .body(AGES + "FIRST_HALF_OF_YEAR", equalTo(firstHalf))
                .body(AGES + "YEAR_BEFORE", equalTo(yearBefore))
                .body(AGES + "EARLIER", equalTo(earlier))
                .body("networkWork.total.needsOpen", equalTo(secondHalf + firstHalf + yearBefore + earlier));
    }

    @Test
    void aNeedIsAsOldAsTheOldestThatWasMergedIntoItFromThatDayOn() {
        try (Office office = new Office(tokens, "01060305")) {
            office.register("Jugendamt Norderstedt");
            UUID garstedt = office.space("garstedt", "Garstedt");
            UUID glashuette = office.space("glashuette", "Glashütte");
            UUID breakfast = need(office, garstedt, "2015-03");
            UUID kitchen = need(office, garstedt, "2016-10");
            UUID cooking = need(office, garstedt, "2017-08");
            office.tell(new NeedMerged(breakfast, kitchen, day("2016-12-01")));
            office.tell(new NeedMerged(kitchen, cooking, day("2017-09-04")));
            UUID football = need(office, glashuette, "2017-12");
            office.tell(new NeedChanged(
                    football, Voice.CHILD_OR_YOUTH, NeedSource.HOME_VISIT, null, YearMonth.parse("2017-06"), null));
            UUID room = need(office, glashuette, "2017-07");
            office.tell(new NeedClosed(room, NeedResult.MET, day("2018-02-01")));
            meeting(office, garstedt, "2016-12-01", List.of(), List.of());
            meeting(office, garstedt, "2017-12-01", List.of(), List.of());
            office.eventually(() -> office.get("clerk", "/2017").body("networkWork.total.meetings", equalTo(1)));

            assertAges(office, 2015, 0, 1, 0, 0);
            assertAges(office, 2016, 0, 0, 1, 0);
            assertAges(office, 2017, 1, 1, 0, 1);
            assertAges(office, 2018, 0, 0, 1, 1);
            office.get("clerk", "/2017")
                    .body("networkWork.total.openSince", equalTo("2015-03"))
                    .body("networkWork.total.halfOpenSince", equalTo("2017-06"))
                    .body(
                            "figures.find { it.paths.contains('networkWork.total.halfOpenSince') }.unit",
                            equalTo("MONTH"))
                    .body("networkWork.socialSpaces.figures.needsOpenByAge.EARLIER", contains(1, 0))
                    .body("yearsBefore.2016.networkWork.needsOpenByAge.YEAR_BEFORE", equalTo(1));

            office.get("clerk", "/2017/figures/" + AGES + "EARLIER/evidence")
                    .statusCode(200)
                    .body("total", equalTo(1))
                    .body("items.adds", contains(1));
            // Whom an older one was merged into was counted as old as itself until then.
            office.get("clerk", "/2017/figures/" + AGES + "YEAR_BEFORE/evidence")
                    .body("total", equalTo(0))
                    .body("items.adds", contains(1, -1));
            office.get(
                            "clerk",
                            "/2017/figures/networkWork.socialSpaces.glashuette.figures.needsOpenByAge.FIRST_HALF_OF_YEAR/evidence")
                    .body("total", equalTo(1))
                    .body("items.eventId", contains(office.idOfEvent(10)));
            office.get("clerk", "/2017/figures/" + AGES + "YESTERDAY/evidence").statusCode(404);

            Document page =
                    Jsoup.parse(office.get("clerk", "/2017.html").extract().asString());
            Element table = page.selectFirst("table:has(caption:contains(Noch offene Bedarfe))");
            assertEquals(
                    List.of(
                            "Sozialraum",
                            "2. Halbjahr (bis 6 Monate)",
                            "1. Halbjahr (6 bis 12 Monate)",
                            "Jahr davor (1 bis 2 Jahre)",
                            "früher (länger als 2 Jahre)",
                            "zusammen"),
                    table.select("thead th").eachText());
            assertEquals(
                    List.of(
                            "2017",
                            "Garstedt 0 0 0 1 1",
                            "Glashütte 1 1 0 0 2",
                            "Stadtweit 1 1 0 1 3",
                            "2016",
                            "Garstedt 0 0 1 0 1",
                            "Stadtweit 0 0 1 0 1"),
                    table.select("tbody tr").eachText());
            assertEquals(
                    1,
                    page.select("section[aria-labelledby=network] .note strong:contains(Median)")
                            .size());
            assertEquals(25, table.select("td a[href]").size());
            assertEquals(
                    "2. Halbjahr 2017 (bis 6 Monate): 1 Bedarf. 1. Halbjahr 2017 (6 bis 12 Monate): 1 Bedarf."
                            + " 2016 (1 bis 2 Jahre): kein Bedarf. vor 2016 (länger als 2 Jahre): 1 Bedarf",
                    ChartsIT.words(office, "needs-open"));
        }
    }
}
