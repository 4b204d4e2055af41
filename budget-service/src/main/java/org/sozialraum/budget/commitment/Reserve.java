package org.sozialraum.budget.commitment;

import static org.sozialraum.contract.Money.ZERO;

import java.util.ArrayList;
import java.util.List;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.contract.BudgetEvent.EarlierEntry;
import org.sozialraum.contract.Money;

/**
 * What there is of a commitment, looked at while it is locked. Every act on its money is decided here, without database and
 * clock: what is known goes in, the entries to book and what is left come out.
 *
 * @param open neither paid nor released
 * @param underWay what orders under way have reserved of it
 * @param netPaid what was paid, unresolved payments included, less what came back
 * @param recognised the recognised cost, or null before the project is settled
 */
public record Reserve(Money open, Money underWay, Money netPaid, Ending ending, Money recognised) {

    /** What an act leaves, and what is to be booked for it, in this order. */
    public record Step(Reserve after, List<Posting> postings) {
        /** The same step, whose entries refer to one of a closed year. */
        public Step referringTo(EarlierEntry entry) {
            return new Step(
                    after,
                    postings.stream().map(posting -> posting.referringTo(entry)).toList());
        }

        private Step thenRelease() {
            Money surplus = after.surplus();
            if (!surplus.isPositive()) {
                return this;
            }
            Step released = after.release(surplus);
            List<Posting> all = new ArrayList<>(postings);
            all.addAll(released.postings());
            return new Step(released.after(), List.copyOf(all));
        }
    }

    /** How a payment that happened is covered; facts are never refused. */
    public record Split(Money covered, Money unresolved) {}

    /** A commitment that was just placed. */
    public static Reserve placed(Money amount) {
        return new Reserve(amount, ZERO, ZERO, Ending.NONE, null);
    }

    /** What a further order can be about, and what can be released. */
    public Money orderable() {
        return open.minus(underWay);
    }

    public boolean takesOrders() {
        return ending != Ending.APPROVAL_WITHDRAWN;
    }

    /** More can be committed to what is not at its end; a final payment is followed by another one if more is committed. */
    public boolean takesIncreases() {
        return ending == Ending.NONE || ending == Ending.FINAL_PAYMENT;
    }

    /** An order reserves its amount from the moment it is requested; the caller has looked at {@link #orderable}. */
    public Reserve order(Money amount) {
        return with(underWay.plus(amount));
    }

    public Step increase(Money amount) {
        Reserve going = ending == Ending.FINAL_PAYMENT ? with(Ending.NONE) : this;
        return going.post(List.of(Posting.of(EntryKind.COMMITMENT_INCREASE, amount)));
    }

    /** Frees what nobody has ordered; the caller has looked at {@link #orderable}. */
    public Step release(Money amount) {
        return post(List.of(Posting.of(EntryKind.RELEASE, amount)));
    }

    /** An order ends without payment. */
    public Step drop(Money reserved) {
        return with(underWay.minus(reserved)).post(List.of()).thenRelease();
    }

    /** A payment takes what its order had reserved and what nobody has ordered, never what other orders have reserved. */
    public Split split(Money amount, Money reserved) {
        Money covered = Money.least(amount, orderable().plus(reserved));
        return new Split(covered, amount.minus(covered));
    }

    /** A payment was executed. Its order no longer reserves anything. */
    public Step pay(Money amount, Money reserved, boolean finalPayment) {
        Split split = split(amount, reserved);
        Reserve going = with(underWay.minus(reserved));
        if (finalPayment && ending == Ending.NONE) {
            going = going.with(Ending.FINAL_PAYMENT);
        }
        List<Posting> postings = new ArrayList<>();
        if (split.covered().isPositive()) {
            postings.add(Posting.of(EntryKind.PAYMENT, split.covered()));
        }
        if (split.unresolved().isPositive()) {
            postings.add(Posting.of(EntryKind.UNRESOLVED, split.unresolved()));
        }
        return going.post(postings).thenRelease();
    }

    /**
     * The bank sent a payment back, which restores the commitment.
     *
     * @param covered what the commitment had paid of it
     * @param reversals what takes back the rest of it, which had been unresolved or covered otherwise
     */
    public Step takeBack(Money covered, List<Posting> reversals) {
        List<Posting> postings = new ArrayList<>();
        if (covered.isPositive()) {
            postings.add(Posting.of(EntryKind.RETURN, covered));
        }
        postings.addAll(reversals);
        return reopened().post(postings).thenRelease();
    }

    /**
     * A payment had been reported by mistake: its entries are reversed, and its order reserves again what there is for it.
     *
     * @param wanted what the order is to reserve again; zero where it is not under way again
     */
    public Step undo(List<Posting> reversals, Money wanted) {
        Step undone = reopened().post(reversals);
        Reserve after = undone.after();
        return new Step(after.order(Money.least(wanted, after.orderable())), reversals).thenRelease();
    }

    /**
     * A payment of a closed year came back, or had never been made: what it had paid is there for the commitment again, whole.
     *
     * @param wanted what its order is to reserve again; zero where it is not under way again
     */
    public Step takeBackLate(EntryKind kind, Money amount, Money wanted) {
        List<Posting> postings = List.of(Posting.of(kind, amount));
        Reserve after = reopened().post(postings).after();
        return new Step(after.order(Money.least(wanted, after.orderable())), postings).thenRelease();
    }

    /** Its year is closed: what is open leaves the line; the orders under way follow with {@link #carryIn}. */
    public Step carryOut() {
        return new Step(
                new Reserve(ZERO, ZERO, netPaid, ending, recognised),
                List.of(Posting.of(EntryKind.COMMITMENT_CARRIED_OUT, open)));
    }

    /** The same on the line of the next year, which leaves the commitment as it was. */
    public Step carryIn() {
        return new Step(this, List.of(Posting.of(EntryKind.COMMITMENT_CARRIED_IN, open)));
    }

    /** Whatever else was booked in the name of this commitment. */
    public Step book(List<Posting> postings) {
        return post(postings).thenRelease();
    }

    public Step withdraw() {
        return with(Ending.APPROVAL_WITHDRAWN).post(List.of()).thenRelease();
    }

    /** The recognised cost is known: what it no longer needs is free. */
    public Step settle(Money cost) {
        Ending last = ending == Ending.APPROVAL_WITHDRAWN ? ending : Ending.PROJECT_SETTLED;
        return new Reserve(open, underWay, netPaid, last, cost).post(List.of()).thenRelease();
    }

    /** What was paid beyond the recognised cost and has not come back. */
    public Money claim() {
        return recognised == null ? ZERO : Money.most(ZERO, netPaid.minus(recognised));
    }

    /** What is to be released now because the commitment is at its end. */
    Money surplus() {
        return switch (ending) {
            case NONE -> ZERO;
            case FINAL_PAYMENT, APPROVAL_WITHDRAWN -> orderable();
            case PROJECT_SETTLED -> {
                Money needed = Money.least(open, Money.most(ZERO, recognised.minus(netPaid)));
                yield open.minus(Money.most(underWay, needed));
            }
        };
    }

    private Reserve reopened() {
        return ending == Ending.FINAL_PAYMENT ? with(Ending.NONE) : this;
    }

    private Step post(List<Posting> postings) {
        Money left = open;
        Money net = netPaid;
        for (Posting posting : postings) {
            left = left.plus(posting.effects().committed());
            net = net.plus(posting.netPaid());
        }
        return new Step(new Reserve(left, underWay, net, ending, recognised), List.copyOf(postings));
    }

    private Reserve with(Money reserved) {
        return new Reserve(open, reserved, netPaid, ending, recognised);
    }

    private Reserve with(Ending last) {
        return new Reserve(open, underWay, netPaid, last, recognised);
    }
}
