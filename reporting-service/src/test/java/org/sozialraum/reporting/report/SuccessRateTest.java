package org.sozialraum.reporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The success rate with the numbers, and a plain warning where they are too small to mean anything. */
class SuccessRateTest {

    /** Against R's binom.test; at the ends by hand: 1 − 0.025^(1/n). */
    @ParameterizedTest
    @CsvSource({
        "0, 5, 0.0, 0.0, 52.2",
        "5, 5, 100.0, 47.8, 100.0",
        "6, 8, 75.0, 34.9, 96.9",
        "1, 10, 10.0, 0.2, 44.6",
        "5, 10, 50.0, 18.7, 81.3",
        "2, 3000, 0.1, 0.0, 0.3"
    })
    void theIntervalIsExactAndRoundedOutwards(int succeeded, int finished, String percent, String from, String to) {
        assertEquals(
                Optional.of(new SuccessRate(new BigDecimal(percent), new BigDecimal(from), new BigDecimal(to))),
                SuccessRate.of(succeeded, finished));
    }

    @Test
    void belowFiveThereAreTooFewToSay() {
        assertEquals(Optional.empty(), SuccessRate.of(4, 4));
        assertEquals("Es wurde kein Projekt beendet.", SuccessRate.inWords(0, 0));
        assertEquals("Zu wenige, um etwas zu sagen: 1 beendetes Projekt.", SuccessRate.inWords(1, 1));
        assertEquals("Zu wenige, um etwas zu sagen: 4 beendete Projekte.", SuccessRate.inWords(0, 4));
    }

    @Test
    void fromFiveOnASentenceSaysIt() {
        assertEquals(
                "Von 8 beendeten Projekten hatten 6 Erfolg: 75,0\u00a0%. Der wahre Anteil liegt mit 95\u00a0% Sicherheit"
                        + " zwischen 34,9\u00a0% und 96,9\u00a0%.",
                SuccessRate.inWords(6, 8));
        assertTrue(SuccessRate.inWords(1, 5).startsWith("Von 5 beendeten Projekten hatte eines Erfolg: 20,0\u00a0%."));
        assertTrue(SuccessRate.inWords(0, 5).startsWith("Von 5 beendeten Projekten hatte keines Erfolg: 0,0\u00a0%."));
    }
}
