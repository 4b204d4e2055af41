package org.sozialraum.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Betrag: an exact amount in euro with two decimals, positive, zero or negative.
 *
 * <p>Nothing is ever rounded: a value with more than two decimals is a mistake of the caller. The range is that of
 * {@code numeric(14,2)}, the type that stores it.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    /** The largest amount that can be stored: 999,999,999,999.99 €. */
    public static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /**
     * @throws IllegalArgumentException for more than two decimals or more than twelve digits before the point
     */
    public Money {
        Objects.requireNonNull(amount, "amount");
        if (amount.precision() - (long) amount.scale() > 12) {
            throw new IllegalArgumentException("an amount has at most twelve digits before the point");
        }
        if (amount.signum() == 0) {
            amount = BigDecimal.ZERO;
        } else if (amount.scale() > 2 && amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("an amount in euro has at most two decimals");
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** The amount that a decimal notation such as {@code 21840.00} stands for. */
    public static Money of(String euro) {
        return new Money(new BigDecimal(euro));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negated() {
        return new Money(amount.negate());
    }

    /** The smaller of two amounts. */
    public static Money least(Money one, Money other) {
        return one.isAtMost(other) ? one : other;
    }

    /** The larger of two amounts. */
    public static Money most(Money one, Money other) {
        return one.isAtMost(other) ? other : one;
    }

    public boolean isAtMost(Money other) {
        return compareTo(other) <= 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** Plain notation with two decimals and a point, as on the wire: {@code 21840.00}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
