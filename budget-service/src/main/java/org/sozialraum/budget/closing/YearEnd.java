package org.sozialraum.budget.closing;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.contract.CarryOverRule;
import org.sozialraum.contract.Money;

/**
 * What becomes of what a line has left at the end of its year, by the rule of its resolution (§ 23 GemHVO-Doppik). It is
 * worked out without database and clock.
 */
final class YearEnd {

    private YearEnd() {}

    /** What an earmark has left, blocked money included; of coverable earmarks one may have less than nothing, not all together. */
    record Left(String earmark, boolean coverable, Money amount) {}

    /** What of it is carried over, and what lapses. */
    record Part(String earmark, Money carriedOver, Money lapsed) {}

    /** How much may be carried over of a line with so much left, when so much of the ceiling is used up already. */
    static Money allowed(CarryOverRule rule, Money ceiling, Money used, Money left) {
        return switch (rule) {
            case ALL -> left;
            case NOTHING -> Money.ZERO;
            case CEILING -> Money.least(left, Money.most(Money.ZERO, ceiling.minus(used)));
        };
    }

    /**
     * Divides what is left: each binding earmark its own, the coverable ones what they have together. What may be carried over
     * goes to the earmarks in their order.
     */
    static List<Part> divide(List<Left> earmarks, Money allowed) {
        Money together =
                earmarks.stream().filter(Left::coverable).map(Left::amount).reduce(Money.ZERO, Money::plus);
        Money carry = allowed;
        List<Part> parts = new ArrayList<>();
        for (Left left : earmarks) {
            Money its = Money.most(Money.ZERO, left.amount());
            if (left.coverable()) {
                its = Money.least(its, together);
                together = together.minus(its);
            }
            Money carried = Money.least(its, carry);
            carry = carry.minus(carried);
            parts.add(new Part(left.earmark(), carried, its.minus(carried)));
        }
        return parts;
    }
}
