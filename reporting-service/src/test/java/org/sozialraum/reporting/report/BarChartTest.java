package org.sozialraum.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.reporting.disclosure.Persons;
import org.sozialraum.reporting.figure.Quantity;
import org.sozialraum.reporting.figure.Sums;
import org.sozialraum.reporting.money.Figures;
import org.sozialraum.reporting.report.BarChart.Fill;
import org.sozialraum.reporting.report.BarChart.Length;
import org.sozialraum.reporting.report.BarChart.Panel;
import org.sozialraum.reporting.report.BarChart.Part;
import org.sozialraum.reporting.report.BarChart.Row;

/** The bars show what the table says: in whole pixels, within the picture, and nothing that is there is too thin to see. */
class BarChartTest {

    private static final Sums NOTHING = new Sums(List.of());
    private static final Figures NONE = Figures.of(NOTHING, Set.of());

    private static Figures money(String appropriated, String committed, String paid) {
        Sums sums = new Sums(List.of(
                sum(Quantity.APPROPRIATED, appropriated),
                sum(Quantity.COMMITTED, committed),
                sum(Quantity.PAID, paid)));
        return Figures.of(sums, Set.of());
    }

    private static Sums.Row sum(Quantity quantity, String euro) {
        return new Sums.Row(quantity, null, null, null, null, null, null, null, null, null, null, new BigDecimal(euro));
    }

    private static BarChart chart(Figures... spaces) {
        YearFigures.Measures none = new YearFigures.Measures(0, Persons.of(0));
        ProjectWork work = ProjectWork.of(NOTHING, Set.of());
        List<AnnualReport.SocialSpace> sections = Arrays.stream(spaces)
                .map(figures -> new AnnualReport.SocialSpace(
                        UUID.randomUUID(),
                        "key",
                        "Name",
                        figures,
                        List.of(),
                        List.of(),
                        Map.of(),
                        none,
                        work,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        Map.of()))
                .toList();
        YearFigures.Told told =
                new YearFigures.Told(2017, LocalDate.of(2017, 12, 31), NOTHING, NOTHING, Map.of(), List.of(), Map.of());
        AnnualReport report = new AnnualReport(
                2017,
                "01060063",
                "Jugendamt",
                AnnualReport.State.LIVE,
                LocalDate.of(2017, 12, 31),
                null,
                0,
                List.of(),
                NONE,
                List.of(),
                List.of(),
                sections,
                Map.of(),
                List.of(),
                none,
                work,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NetworkChapter.of(new LinkedHashMap<>(), told.ofAll(Set.of())),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
        ZonedDateTime at = ZonedDateTime.of(2017, 1, 1, 0, 0, 0, 0, ZoneId.of("Europe/Berlin"));
        return new Charts(report, new PaperView(report, false, true, at, null)).budget();
    }

    @Test
    void theLongestBarFillsTheWidthAndItsPartsAreInProportion() {
        BarChart chart = chart(money("21840.00", "5460.00", "10920.00"), money("10920.00", "0", "0"));

        assertEquals(
                List.of(
                        new BarChart.Part(Fill.FULL, 0, 64, 360, 18),
                        new BarChart.Part(Fill.STRIPED, 360, 64, 180, 18),
                        new BarChart.Part(Fill.EMPTY, 540, 64, 180, 18)),
                chart.bars().getFirst().parts());
        assertEquals(
                List.of(new BarChart.Part(Fill.EMPTY, 0, 116, 360, 18)),
                chart.bars().getLast().parts());
    }

    @Test
    void aCentIsSeenAndNoBarLeavesThePicture() {
        for (BarChart.Bar bar : chart(money("999999999999.99", "0.01", "0.01")).bars()) {
            assertEquals(3, bar.parts().size());
            assertTrue(bar.parts().stream().allMatch(part -> part.width() >= 2));
            BarChart.Part last = bar.parts().getLast();
            assertTrue(last.x() + last.width() <= 720);
        }
    }

    @Test
    void aYearWithoutMoneyHasNoPicture() {
        assertFalse(chart(NONE).drawable());
        assertFalse(chart().drawable());
    }

    /** 62,5 % (30 % to 90 %), on 720 pixels. */
    @Test
    void aRangeLiesBetweenItsBoundsAndItsValueWithin() {
        BarChart chart = BarChart.ranges(
                "rates",
                "Quoten",
                List.of(),
                List.of(
                        new Row("Gemischt", "62,5 %", List.of(percent("30"), percent("62.5"), percent("90"))),
                        new Row("Nur Familien", "zu wenige", List.of())));

        assertEquals(
                List.of(
                        new Part(Fill.EMPTY, 0, 64, 720, 18),
                        new Part(Fill.STRIPED, 216, 64, 432, 18),
                        new Part(Fill.FULL, 447, 64, 6, 18)),
                chart.bars().getFirst().parts());
        assertEquals(List.of(), chart.bars().getLast().parts());
        assertEquals("Gemischt: 62,5 %. Nur Familien: zu wenige", chart.description());
    }

    /** On 64 pixels between the lines of each scale, the second one 124 below the first. */
    @Test
    void columnsStandOnTheGroundAndTheHighestOfEachPlaceReachesItsScale() {
        BarChart chart = BarChart.standing(
                "use",
                "Mittel",
                List.of(),
                List.of(
                        new Panel(
                                "Garstedt",
                                List.of(
                                        new Row(
                                                "Dezember",
                                                "Dez",
                                                "50 €",
                                                List.of(
                                                        new Length(Fill.FULL, new BigDecimal("25")),
                                                        new Length(Fill.EMPTY, new BigDecimal("12.50")))),
                                        new Row(
                                                "danach",
                                                "100 €",
                                                List.of(new Length(Fill.FULL, new BigDecimal("100")))))),
                        new Panel(
                                "Stadtweit",
                                List.of(new Row(
                                        "Dezember",
                                        "Dez",
                                        "200 €",
                                        List.of(new Length(Fill.FULL, new BigDecimal("200"))))))),
                BigDecimal::toString);

        assertEquals(
                List.of(
                        List.of(new Part(Fill.FULL, 159, 108, 204, 16), new Part(Fill.EMPTY, 159, 100, 204, 8)),
                        List.of(new Part(Fill.FULL, 465, 60, 204, 64)),
                        List.of(new Part(Fill.FULL, 210, 184, 408, 64))),
                chart.bars().stream().map(BarChart.Bar::parts).toList());
        assertEquals(
                List.of(
                        new BarChart.Line(60, "100"),
                        new BarChart.Line(124, "0"),
                        new BarChart.Line(184, "200"),
                        new BarChart.Line(248, "0")),
                chart.scale());
        assertEquals(
                List.of(new BarChart.Heading(42, "Garstedt"), new BarChart.Heading(166, "Stadtweit")),
                chart.headings());
        assertEquals(
                "Garstedt, Dezember: 50 €. Garstedt, danach: 100 €. Stadtweit, Dezember: 200 €", chart.description());
        assertTrue(chart.bars().stream().allMatch(bar -> bar.y() < chart.height()));
        assertEquals(
                List.of("Dez", "danach", "Dez"),
                chart.bars().stream().map(BarChart.Bar::label).toList());
    }

    private static Length percent(String value) {
        return new Length(Fill.FULL, new BigDecimal(value));
    }

    /** A social space's name may have 120 letters; the numbers beside it stay readable. */
    @Test
    void aLongNameIsCutInTheChartAndReadOutWhole() {
        String name = "Ü".repeat(120);
        BarChart chart = BarChart.stacked(
                "budget",
                "Mittel",
                List.of(),
                List.of(new Row(name, "verfügbar 21.840,00 €", List.of(new Length(Fill.FULL, BigDecimal.ONE)))));

        assertEquals("Ü".repeat(49) + "…", chart.bars().getFirst().label());
        assertEquals(name + ": verfügbar 21.840,00 €", chart.description());
        BarChart standing = BarChart.standing(
                "use",
                "Mittel",
                List.of(),
                List.of(new Panel(name, List.of(new Row("Mai", "0,00 €", List.of())))),
                BigDecimal::toString);
        assertEquals("Ü".repeat(64) + "…", standing.headings().getFirst().words());
        assertEquals(name + ", Mai: 0,00 €", standing.description());
    }
}
