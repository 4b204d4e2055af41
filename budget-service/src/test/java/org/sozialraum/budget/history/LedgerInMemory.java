package org.sozialraum.budget.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.sozialraum.budget.budgetline.Cover;
import org.sozialraum.budget.budgetline.Cover.Decision;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.budget.commitment.Reserve;
import org.sozialraum.budget.payment.PaymentOrderState;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;

/** One budget line whose every decision is the service's own, with lists in the place of tables. */
final class LedgerInMemory {

    static final Money PLAN = Money.of("100.00");

    private final List<Posting> journal = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    LedgerInMemory() {
        journal.add(Posting.of(EntryKind.PLAN, PLAN));
    }

    private static final class Commitment {
        private Reserve reserve;
    }

    private static final class Order {
        private Commitment commitment;
        private Money amount;
        private Money reserved;
        private boolean finalPayment;
        private boolean rejected;
        private PaymentOrderState state = PaymentOrderState.AUTHORISED;
    }

    private static final class Payment {
        private Order order;
        private Reserve.Split split;
        private boolean standing = true;
        private boolean returned;
        private long paymentEntry;
        private long unresolvedEntry;
        private long coveringEntry;
        private EntryKind coveringKind;

        private List<Posting> reversals(boolean whole) {
            List<Posting> reversals = new ArrayList<>();
            if (whole && paymentEntry > 0) {
                reversals.add(Posting.reversing(paymentEntry, EntryKind.PAYMENT, split.covered()));
            }
            if (coveringEntry > 0) {
                reversals.add(Posting.reversing(coveringEntry, coveringKind, split.unresolved()));
            }
            if (unresolvedEntry > 0) {
                reversals.add(Posting.reversing(unresolvedEntry, EntryKind.UNRESOLVED, split.unresolved()));
            }
            return reversals;
        }
    }

    Outcome act(Act act) {
        boolean accepted = switch (act.what()) {
            case PLACE -> place(act.amount());
            case INCREASE -> with(commitments, act, commitment -> increase(commitment, act.amount()));
            case RELEASE -> with(commitments, act, commitment -> release(commitment, act));
            case ORDER -> with(commitments, act, commitment -> order(commitment, act));
            case REJECT -> with(orders, act, LedgerInMemory::mayReject, this::reject);
            case EXECUTE -> with(orders, act, order -> execute(order, act.flag() ? order.amount : act.amount()));
            case RETURN -> with(payments, act, payment -> payment.standing, this::takeBack);
            case REVERSE -> with(payments, act, payment -> payment.standing, this::reverse);
            case REPAY -> with(commitments, act, commitment -> repay(commitment, act.amount()));
            case COVER_BY_LINE -> with(payments, act, LedgerInMemory::isUnresolved, this::coverByLine);
            case COVER_BY_COMMITMENT -> with(payments, act, LedgerInMemory::isUnresolved, this::coverByCommitment);
            case WITHDRAW -> with(commitments, act, commitment -> take(commitment, commitment.reserve.withdraw()));
            case SETTLE ->
                with(commitments, act, commitment -> take(commitment, commitment.reserve.settle(act.amount())));
        };
        return outcome(accepted);
    }

    /** What every history must leave, whatever it was. */
    boolean isSound() {
        boolean covered = !cover().line().available().isNegative();
        boolean reserves = commitments.stream()
                .allMatch(commitment -> !commitment.reserve.orderable().isNegative()
                        && !commitment.reserve.open().isNegative()
                        && commitment
                                .reserve
                                .underWay()
                                .equals(orders.stream()
                                        .filter(order -> order.commitment == commitment)
                                        .map(order -> order.reserved)
                                        .reduce(Money.ZERO, Money::plus)));
        List<Long> reversed = journal.stream()
                .map(Posting::reverses)
                .filter(number -> number != null)
                .toList();
        return covered
                && reserves
                && reversed.size() == reversed.stream().distinct().count();
    }

    private boolean place(Money amount) {
        if (!(cover().decide(amount, null) instanceof Decision.Granted)) {
            return false;
        }
        journal.add(Posting.of(EntryKind.COMMITMENT, amount));
        Commitment commitment = new Commitment();
        commitment.reserve = Reserve.placed(amount);
        commitments.add(commitment);
        return true;
    }

    private boolean increase(Commitment commitment, Money amount) {
        return commitment.reserve.takesIncreases()
                && cover().decide(amount, null) instanceof Decision.Granted
                && take(commitment, commitment.reserve.increase(amount));
    }

    private boolean release(Commitment commitment, Act act) {
        Money amount = act.flag() ? commitment.reserve.orderable() : act.amount();
        return amount.isPositive()
                && amount.isAtMost(commitment.reserve.orderable())
                && take(commitment, commitment.reserve.release(amount));
    }

    private boolean order(Commitment commitment, Act act) {
        if (!commitment.reserve.takesOrders() || !act.amount().isAtMost(commitment.reserve.orderable())) {
            return false;
        }
        commitment.reserve = commitment.reserve.order(act.amount());
        Order order = new Order();
        order.commitment = commitment;
        order.amount = act.amount();
        order.reserved = act.amount();
        order.finalPayment = act.flag();
        orders.add(order);
        return true;
    }

    private static boolean mayReject(Order order) {
        return order.state.isUnderWay();
    }

    private boolean reject(Order order) {
        Money reserved = order.reserved;
        order.reserved = Money.ZERO;
        order.rejected = true;
        order.state = PaymentOrderState.REJECTED;
        return take(order.commitment, order.commitment.reserve.drop(reserved));
    }

    private boolean execute(Order order, Money amount) {
        Reserve reserve = order.commitment.reserve;
        Payment payment = new Payment();
        payment.order = order;
        payment.split = reserve.split(amount, order.reserved);
        Reserve.Step step = reserve.pay(amount, order.reserved, order.finalPayment);
        for (int i = 0; i < step.postings().size(); i++) {
            switch (step.postings().get(i).kind()) {
                case PAYMENT -> payment.paymentEntry = journal.size() + 1L + i;
                case UNRESOLVED -> payment.unresolvedEntry = journal.size() + 1L + i;
                default -> {
                    // What the end of the commitment releases.
                }
            }
        }
        order.reserved = Money.ZERO;
        order.state = PaymentOrderState.EXECUTED;
        payments.add(payment);
        return take(order.commitment, step);
    }

    private boolean takeBack(Payment payment) {
        payment.standing = false;
        payment.returned = true;
        fallBack(payment.order);
        Reserve reserve = payment.order.commitment.reserve;
        return take(payment.order.commitment, reserve.takeBack(payment.split.covered(), payment.reversals(false)));
    }

    private boolean reverse(Payment payment) {
        payment.standing = false;
        Order order = payment.order;
        fallBack(order);
        Reserve before = order.commitment.reserve;
        Reserve.Step step = before.undo(payment.reversals(true), order.state.isUnderWay() ? order.amount : Money.ZERO);
        order.reserved = step.after().underWay().minus(before.underWay());
        return take(order.commitment, step);
    }

    private void fallBack(Order order) {
        boolean standing = payments.stream().anyMatch(payment -> payment.order == order && payment.standing);
        boolean returned = payments.stream().anyMatch(payment -> payment.order == order && payment.returned);
        if (standing) {
            order.state = PaymentOrderState.EXECUTED;
        } else if (returned) {
            order.state = PaymentOrderState.RETURNED;
        } else {
            order.state = order.rejected ? PaymentOrderState.REJECTED : PaymentOrderState.AUTHORISED;
        }
    }

    private boolean repay(Commitment commitment, Money amount) {
        return take(commitment, commitment.reserve.book(List.of(Posting.of(EntryKind.REPAYMENT, amount))));
    }

    private static boolean isUnresolved(Payment payment) {
        return payment.standing && payment.unresolvedEntry > 0 && payment.coveringEntry == 0;
    }

    private boolean coverByLine(Payment payment) {
        return cover().give(payment.split.unresolved(), null) instanceof Decision.Granted
                && cover(payment, EntryKind.COVERING);
    }

    private boolean coverByCommitment(Payment payment) {
        return payment.split.unresolved().isAtMost(payment.order.commitment.reserve.orderable())
                && cover(payment, EntryKind.COVERING_BY_COMMITMENT);
    }

    private boolean cover(Payment payment, EntryKind kind) {
        payment.coveringEntry = journal.size() + 1L;
        payment.coveringKind = kind;
        Commitment commitment = payment.order.commitment;
        return take(commitment, commitment.reserve.book(List.of(Posting.of(kind, payment.split.unresolved()))));
    }

    private boolean take(Commitment commitment, Reserve.Step step) {
        journal.addAll(step.postings());
        commitment.reserve = step.after();
        return true;
    }

    private Cover cover() {
        Effects sum = journal.stream().map(Posting::effects).reduce(Effects.NONE, Effects::plus);
        Money unresolved = journal.stream().map(Posting::unresolved).reduce(Money.ZERO, Money::plus);
        return new Cover(sum, unresolved, List.of(new Cover.Part("Netzwerkarbeit", true, sum)));
    }

    private Outcome outcome(boolean accepted) {
        Cover now = cover();
        return new Outcome(
                accepted,
                now.line().committed(),
                now.line().paid(),
                now.line().repaid(),
                now.unresolved(),
                now.line().available(),
                commitments.stream()
                        .map(commitment -> commitment.reserve.claim())
                        .reduce(Money.ZERO, Money::plus));
    }

    private static <T> boolean with(List<T> there, Act act, Predicate<T> what) {
        return !there.isEmpty() && what.test(there.get(act.which() % there.size()));
    }

    private static <T> boolean with(List<T> there, Act act, Predicate<T> possible, Predicate<T> what) {
        return with(there, act, possible.and(what));
    }
}
