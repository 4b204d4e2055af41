package org.sozialraum.project.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A year after its end somebody is asked; the list shows a project from exactly the day on which it can be answered. */
class YearAfterTest {

    @Test
    void whatEndedOnALeapDayIsAskedForOnTheTwentyEighth() {
        assertEquals(LocalDate.of(2017, 2, 28), YearAfter.of(LocalDate.of(2016, 2, 29)));
        assertEquals(LocalDate.of(2016, 2, 29), YearAfter.lastEndBy(LocalDate.of(2017, 2, 28)));
        assertEquals(LocalDate.of(2015, 2, 28), YearAfter.lastEndBy(LocalDate.of(2016, 2, 28)));
    }

    @Test
    void onEveryDayTheListEndsWhereTheQuestionIsTooEarly() {
        for (LocalDate today = LocalDate.of(2015, 1, 1); today.getYear() < 2022; today = today.plusDays(1)) {
            LocalDate last = today.minusDays(300);
            while (YearAfter.of(last).isAfter(today)) {
                last = last.minusDays(1);
            }
            assertEquals(last, YearAfter.lastEndBy(today), "on " + today);
        }
    }
}
