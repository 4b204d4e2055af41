package org.sozialraum.budget.history;

import java.math.BigDecimal;
import org.sozialraum.contract.Money;

/**
 * One act of a history: what is done, to which of the things that are there, with which amount. Everything is chosen by
 * numbers, so that histories are easily made up and shrunk.
 *
 * @param which picks among the commitments, orders or payments that are there, round and round
 * @param cents the amount
 * @param flag the final payment of an order; all of what can be released; for a payment, exactly what was ordered
 */
public record Act(What what, int which, int cents, boolean flag) {

    public enum What {
        PLACE,
        INCREASE,
        RELEASE,
        ORDER,
        REJECT,
        EXECUTE,
        RETURN,
        REVERSE,
        REPAY,
        COVER_BY_LINE,
        COVER_BY_COMMITMENT,
        WITHDRAW,
        SETTLE
    }

    public Money amount() {
        return new Money(BigDecimal.valueOf(cents, 2));
    }

    /** How a shrunk history is read: {@code EXECUTE #0 4.00}. */
    @Override
    public String toString() {
        return what + " #" + which + " " + amount() + (flag ? " !" : "");
    }
}
