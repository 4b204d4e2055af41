package org.sozialraum.project.gapmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sozialraum.contract.AgeBand.AGE_10_TO_13;
import static org.sozialraum.contract.AgeBand.AGE_6_TO_9;
import static org.sozialraum.contract.AgeBand.ALL_AGES;
import static org.sozialraum.contract.Voice.CHILD_OR_YOUTH;
import static org.sozialraum.contract.Voice.PARENT_OR_FAMILY;
import static org.sozialraum.contract.Voice.PROFESSIONAL;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.contract.Voice;
import org.sozialraum.project.gapmap.GapMap.Offered;
import org.sozialraum.project.gapmap.GapMap.Place;
import org.sozialraum.project.gapmap.GapMap.Said;

/** What is missing, against what there is: gaps first, of these what most people said. */
class GapMapTest {

    private static final UUID GARSTEDT = new UUID(0, 1);
    private static final Place COOKING = new Place(GARSTEDT, new UUID(0, 2), "Kochen");
    private static final Place SPORT = new Place(GARSTEDT, new UUID(0, 3), "Sport");
    private static final Place COOKING_ELSEWHERE = new Place(new UUID(0, 4), new UUID(0, 2), "Kochen");

    private static Said said(Place place, AgeBand band, Voice voice, int voices, String since) {
        return new Said(place, band, voice, 1, voices, YearMonth.parse(since));
    }

    private static Cell only(List<Said> said, Offered... offered) {
        return GapMap.of(said, List.of(offered)).items().getFirst();
    }

    @Test
    void anOfferIsForTheAgesThatItNamesAndAllAgesAreEach() {
        Said need = said(COOKING, AGE_6_TO_9, PARENT_OR_FAMILY, 1, "2017-02");
        assertEquals(
                1,
                only(List.of(need), new Offered(COOKING, Set.of(AGE_6_TO_9, AGE_10_TO_13)))
                        .offers());
        assertEquals(
                1, only(List.of(need), new Offered(COOKING, Set.of(ALL_AGES))).offers());
        assertTrue(
                only(List.of(need), new Offered(COOKING, Set.of(AGE_10_TO_13))).gap());
        assertTrue(only(List.of(need), new Offered(SPORT, Set.of(AGE_6_TO_9))).gap());
        assertTrue(only(List.of(need), new Offered(COOKING_ELSEWHERE, Set.of(AGE_6_TO_9)))
                .gap());
    }

    @Test
    void aNeedOfAllAgesWantsAnOfferForAllAndOneThatDidNotSayIsContentWithAny() {
        Offered forSome = new Offered(COOKING, Set.of(AGE_6_TO_9));
        assertTrue(only(List.of(said(COOKING, ALL_AGES, PARENT_OR_FAMILY, 1, "2017-02")), forSome)
                .gap());
        assertFalse(only(List.of(said(COOKING, null, PARENT_OR_FAMILY, 1, "2017-02")), forSome)
                .gap());
    }

    @Test
    void aCellCountsNeedsAndVoicesAndKnowsTheOldest() {
        Cell cell = only(List.of(
                said(COOKING, AGE_6_TO_9, PARENT_OR_FAMILY, 3, "2017-02"),
                said(COOKING, AGE_6_TO_9, PROFESSIONAL, 2, "2016-11")));
        assertEquals(2, cell.needs());
        assertEquals(5, cell.saidBy());
        assertEquals(Map.of(PARENT_OR_FAMILY, 3, PROFESSIONAL, 2, CHILD_OR_YOUTH, 0), cell.voices());
        assertEquals(YearMonth.of(2016, 11), cell.since());
    }

    @Test
    void gapsComeFirstThenWhatMostSaidThenTheOldest() {
        GapMap map = GapMap.of(
                List.of(
                        said(COOKING, AGE_6_TO_9, PARENT_OR_FAMILY, 9, "2017-01"),
                        said(COOKING, AGE_10_TO_13, PARENT_OR_FAMILY, 1, "2017-03"),
                        said(SPORT, AGE_10_TO_13, CHILD_OR_YOUTH, 2, "2017-04"),
                        said(SPORT, AGE_6_TO_9, CHILD_OR_YOUTH, 1, "2017-02")),
                List.of(new Offered(COOKING, Set.of(AGE_6_TO_9)), new Offered(SPORT, Set.of(AgeBand.UNDER_3))));
        assertEquals(
                List.of(
                        "Sport AGE_10_TO_13 true",
                        "Sport AGE_6_TO_9 true",
                        "Kochen AGE_10_TO_13 true",
                        "Kochen AGE_6_TO_9 false",
                        "Sport UNDER_3 false"),
                map.items().stream()
                        .map(cell -> cell.topic() + " " + cell.ageBand() + " " + cell.gap())
                        .toList());
    }
}
