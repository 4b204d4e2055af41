package org.sozialraum.project.project;

import java.time.LocalDate;

/** The year between a project's end and the question what became of it. */
public final class YearAfter {

    private YearAfter() {}

    /** From which day on somebody is asked; for an end on 29 February the 28th. */
    public static LocalDate of(LocalDate endedOn) {
        return endedOn.plusYears(1);
    }

    /** The last day of an end whose year is over today; 29 February ends its year on the 28th as well. */
    static LocalDate lastEndBy(LocalDate today) {
        LocalDate end = today.minusYears(1);
        return of(end.plusDays(1)).isAfter(today) ? end : end.plusDays(1);
    }
}
