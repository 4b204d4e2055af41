package org.sozialraum.budget.budgetline;

import org.sozialraum.contract.BudgetEvent.EarlierEntry;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;

/**
 * What is to be booked: a kind and its amount, or the opposite of an entry that is there.
 *
 * @param unresolved what it adds to what the line has unresolved
 * @param reverses the number of the entry that it reverses, or null
 * @param undone the kind of that entry, or null
 * @param earlier the entry of a closed year that it refers to, or null
 */
public record Posting(
        EntryKind kind,
        Money amount,
        Effects effects,
        Money unresolved,
        Long reverses,
        EntryKind undone,
        EarlierEntry earlier) {

    public static Posting of(EntryKind kind, Money amount) {
        return new Posting(kind, amount, kind.effects(amount), kind.unresolved(amount), null, null, null);
    }

    /** The Storno of an entry of this line. */
    public static Posting reversing(long number, EntryKind kind, Money amount) {
        return new Posting(
                EntryKind.REVERSAL,
                amount,
                kind.effects(amount).negated(),
                kind.unresolved(amount).negated(),
                number,
                kind,
                null);
    }

    /** The same posting, which refers to an entry of a closed year. */
    public Posting referringTo(EarlierEntry entry) {
        return new Posting(kind, amount, effects, unresolved, reverses, undone, entry);
    }

    /** What it adds to the net amount that a commitment has paid: unresolved payments are paid, repayments are not. */
    public Money netPaid() {
        Money net = effects.paid().plus(unresolved);
        if (kind.paysBack() || kind.takesBack()) {
            return net.minus(amount);
        }
        return undone != null && undone.paysBack() ? net.plus(amount) : net;
    }
}
