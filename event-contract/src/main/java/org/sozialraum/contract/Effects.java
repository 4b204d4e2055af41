package org.sozialraum.contract;

/**
 * What one journal entry adds to each balance of its budget line, in euro. A balance is the sum of its entries' effects.
 */
public record Effects(Money appropriated, Money blocked, Money reserved, Money committed, Money paid, Money repaid) {

    public static final Effects NONE =
            new Effects(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public static Effects appropriating(Money amount) {
        return new Effects(amount, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    public static Effects committing(Money amount) {
        return new Effects(Money.ZERO, Money.ZERO, Money.ZERO, amount, Money.ZERO, Money.ZERO);
    }

    /** Money that is appropriated and committed at once: a commitment that moves with it. */
    public static Effects carrying(Money amount) {
        return new Effects(amount, Money.ZERO, Money.ZERO, amount, Money.ZERO, Money.ZERO);
    }

    /** A payment moves money from committed to paid. */
    public static Effects paying(Money amount) {
        return new Effects(Money.ZERO, Money.ZERO, Money.ZERO, amount.negated(), amount, Money.ZERO);
    }

    /** What is paid without a commitment. */
    public static Effects spending(Money amount) {
        return new Effects(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, amount, Money.ZERO);
    }

    public static Effects repaying(Money amount) {
        return new Effects(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, amount);
    }

    public static Effects blocking(Money amount) {
        return new Effects(Money.ZERO, amount, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    public static Effects reserving(Money amount) {
        return new Effects(Money.ZERO, Money.ZERO, amount, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    public Effects negated() {
        return new Effects(
                appropriated.negated(),
                blocked.negated(),
                reserved.negated(),
                committed.negated(),
                paid.negated(),
                repaid.negated());
    }

    public Effects plus(Effects other) {
        return new Effects(
                appropriated.plus(other.appropriated),
                blocked.plus(other.blocked),
                reserved.plus(other.reserved),
                committed.plus(other.committed),
                paid.plus(other.paid),
                repaid.plus(other.repaid));
    }

    /** What these effects leave to be committed: appropriated − blocked − reserved − committed − paid + repaid. */
    public Money available() {
        return appropriated
                .minus(blocked)
                .minus(reserved)
                .minus(committed)
                .minus(paid)
                .plus(repaid);
    }
}
