package org.sozialraum.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Money;

/** Every paper of every service writes amounts and days alike. */
class GermanNotationTest {

    @Test
    void amountsAreWrittenTheGermanWay() {
        assertEquals("87.360,00\u00a0€", GermanNotation.euro(Money.of("87360")));
        assertEquals("0,00\u00a0€", GermanNotation.euro(Money.ZERO));
        assertEquals("−1.200,50", GermanNotation.number(Money.of("-1200.50")));
        assertEquals("999.999.999.999,99", GermanNotation.number(new Money(Money.LARGEST)));
        assertEquals("1.000", GermanNotation.number(1000));
    }

    @Test
    void daysAreWrittenTheGermanWay() {
        assertEquals("05.01.2017", GermanNotation.day(LocalDate.of(2017, 1, 5)));
        assertEquals("5. Januar 2017", GermanNotation.inWords(LocalDate.of(2017, 1, 5)));
        assertEquals("31.03.", GermanNotation.dayOfYear("03-31"));
    }
}
