package org.sozialraum.reporting.need;

import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a need was voiced that is open at the end of a report's year. It goes by the calendar, so that no day changes it. */
@Schema(name = "NeedAge")
public enum NeedAge {
    SECOND_HALF_OF_YEAR,
    FIRST_HALF_OF_YEAR,
    YEAR_BEFORE,
    EARLIER;

    private static final YearMonth EVER = YearMonth.of(1, 1);

    /** @param year of the report */
    public YearMonth first(int year) {
        return switch (this) {
            case SECOND_HALF_OF_YEAR -> YearMonth.of(year, 7);
            case FIRST_HALF_OF_YEAR -> YearMonth.of(year, 1);
            case YEAR_BEFORE -> YearMonth.of(year - 1, 1);
            case EARLIER -> EVER;
        };
    }

    /** @param year of the report */
    public YearMonth last(int year) {
        return switch (this) {
            case SECOND_HALF_OF_YEAR -> YearMonth.of(year, 12);
            case FIRST_HALF_OF_YEAR -> YearMonth.of(year, 6);
            case YEAR_BEFORE -> YearMonth.of(year - 1, 12);
            case EARLIER -> YearMonth.of(year - 2, 12);
        };
    }
}
