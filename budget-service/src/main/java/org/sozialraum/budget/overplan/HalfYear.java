package org.sozialraum.budget.overplan;

import java.time.LocalDate;
import java.time.Month;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Halbjahr: the council is told of the mayor's decisions twice a year. */
@Schema(name = "HalfYear")
public enum HalfYear {
    /** Januar bis Juni. */
    FIRST(Month.JANUARY),
    /** Juli bis Dezember. */
    SECOND(Month.JULY);

    private final Month firstMonth;

    HalfYear(Month firstMonth) {
        this.firstMonth = firstMonth;
    }

    LocalDate firstDay(int year) {
        return LocalDate.of(year, firstMonth, 1);
    }

    LocalDate lastDay(int year) {
        return firstDay(year).plusMonths(6).minusDays(1);
    }
}
