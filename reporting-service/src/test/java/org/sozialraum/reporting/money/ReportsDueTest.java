package org.sozialraum.reporting.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ReportingInterval;
import org.sozialraum.reporting.money.Resolutions.InForce;

/** B 16/0179: the committee expects reports; when one is due is the same in chapter 1 and in the list of those overdue. */
class ReportsDueTest {

    private static InForce asking(ReportingInterval interval, String dueOn) {
        return new InForce(
                UUID.randomUUID(),
                "B 16/0179",
                null,
                null,
                "Jugendhilfeausschuss",
                LocalDate.of(2016, 5, 26),
                Money.of("21840.00"),
                2017,
                2019,
                interval,
                dueOn);
    }

    @Test
    void aYearlyReportIsDueInTheFollowingYear() {
        InForce yearly = asking(ReportingInterval.YEARLY, "02-29");

        assertEquals(List.of(), yearly.reportsDueOn(2016));
        assertEquals(List.of(LocalDate.of(2018, 2, 28)), yearly.reportsDueOn(2017));
        assertEquals(List.of(LocalDate.of(2020, 2, 29)), yearly.reportsDueOn(2019));
        assertEquals(List.of(), yearly.reportsDueOn(2020));
    }

    @Test
    void whatIsDueOnceIsAboutTheFirstYear() {
        InForce once = asking(ReportingInterval.ONCE, "03-31");

        assertEquals(LocalDate.of(2018, 3, 31), once.reportDueOn(2017));
        assertNull(once.reportDueOn(2018));
    }

    @Test
    void aHalfYearlyReportIsDueHalfAYearBeforeAsWell() {
        InForce halfYearly = asking(ReportingInterval.HALF_YEARLY, "03-31");

        assertEquals(List.of(LocalDate.of(2017, 9, 30), LocalDate.of(2018, 3, 31)), halfYearly.reportsDueOn(2017));
        assertEquals(LocalDate.of(2018, 3, 31), halfYearly.reportDueOn(2017));
    }

    @Test
    void nothingIsDueWhereNoReportIsAskedFor() {
        assertEquals(List.of(), asking(null, null).reportsDueOn(2017));
    }
}
