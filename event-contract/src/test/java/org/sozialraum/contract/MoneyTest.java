package org.sozialraum.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Money is exact: two decimals, never rounded, never out of the range that is stored. */
class MoneyTest {

    @Test
    void fourSocialSpacesMake87360Euro() {
        Money perSpace = Money.of("21840");
        assertEquals(
                Money.of("87360.00"), perSpace.plus(perSpace).plus(perSpace).plus(perSpace));
    }

    @Test
    void theTwoSumsOfThePaperDiffer() {
        assertFalse(Money.of("9360").plus(Money.of("12480")).equals(Money.of("21480")));
    }

    @Test
    void amountsAreEqualWhateverTheirNotation() {
        assertEquals(Money.of("1200"), Money.of("1200.00"));
        assertEquals(Money.of("1200"), new Money(new BigDecimal("1.2e3")));
        assertEquals(Money.ZERO, Money.of("0.0000"));
    }

    @Test
    void refusesAThirdDecimalInsteadOfRounding() {
        assertThrows(IllegalArgumentException.class, () -> Money.of("0.005"));
    }

    @Test
    void refusesWhatCannotBeStored() {
        assertEquals(Money.LARGEST, new Money(Money.LARGEST).amount());
        assertThrows(IllegalArgumentException.class, () -> Money.of("1000000000000"));
        assertThrows(IllegalArgumentException.class, () -> new Money(new BigDecimal("1e400")));
        assertThrows(IllegalArgumentException.class, () -> new Money(new BigDecimal("1e-400")));
    }

    @Test
    void aCentOverIsNotAtMost() {
        assertTrue(Money.of("21840.00").isAtMost(Money.of("21840.00")));
        assertFalse(Money.of("21840.01").isAtMost(Money.of("21840.00")));
    }

    @Test
    void availableIsWhatTheDomainSays() {
        Effects balance = new Effects(
                Money.of("1000"), Money.of("100"), Money.of("50"), Money.of("300"), Money.of("200"), Money.of("25"));
        assertEquals(Money.of("375.00"), balance.available());
    }
}
