package org.sozialraum.reporting.year;

import java.time.LocalDate;
import java.util.List;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.QueryParams;

/** Berichtsjahr: the years that there can be reports of. */
public final class ReportYear {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private ReportYear() {}

    /** The day as of which a year is told: its last one, or while it goes on today. */
    public static LocalDate asOf(int year, LocalDate today) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return today.isBefore(last) ? today : last;
    }

    /**
     * Reads a year of an address.
     *
     * @throws ProblemException 400 for anything but a year from 2000 to 2100
     */
    public static int of(String written) {
        Integer year = QueryParams.integer("year", written);
        if (year < FIRST || year > LAST) {
            throw ProblemException.ofFields(
                    GeneralProblems.INVALID_REQUEST,
                    List.of(new FieldError(
                            "year", "muss ein Jahr von 2000 bis 2100 sein", "must be a year from 2000 to 2100")));
        }
        return year;
    }
}
