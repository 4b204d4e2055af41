package org.sozialraum.reporting.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DutyStateTest {

    private static final LocalDate DUE = LocalDate.of(2018, 3, 31);

    @Test
    void theLastDayIsInTime() {
        assertEquals(DutyState.MET, DutyState.of(DUE, DUE, DUE.plusYears(1)));
        assertEquals(DutyState.LATE, DutyState.of(DUE, DUE.plusDays(1), DUE.plusYears(1)));
        assertEquals(DutyState.NOT_YET, DutyState.of(DUE, null, DUE));
        assertEquals(DutyState.OVERDUE, DutyState.of(DUE, null, DUE.plusDays(1)));
    }
}
