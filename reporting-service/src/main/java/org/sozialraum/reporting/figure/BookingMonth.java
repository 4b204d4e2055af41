package org.sozialraum.reporting.figure;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which month of its budget line's year something is booked, by the day of the booking. What is booked before the year counts
 * in its January; what is booked after it is booked later.
 */
public enum BookingMonth {
    JANUARY,
    FEBRUARY,
    MARCH,
    APRIL,
    MAY,
    JUNE,
    JULY,
    AUGUST,
    SEPTEMBER,
    OCTOBER,
    NOVEMBER,
    DECEMBER,
    LATER;

    /** From 1 for January; what is later has 13. */
    public int number() {
        return ordinal() + 1;
    }

    /** Empty where there is no number. */
    static Optional<BookingMonth> of(Integer numberOrNull) {
        return Stream.of(values())
                .filter(month -> numberOrNull != null && month.number() == numberOrNull)
                .findFirst();
    }
}
