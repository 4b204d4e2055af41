package org.sozialraum.budget.history;

import static java.lang.Math.max;
import static java.lang.Math.min;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sozialraum.contract.Money;

/**
 * The law of the line written down a second time, and in another way: no entries, no running balances. It keeps what people and
 * banks have done, in cents, and works everything out from that with the equations of the domain:
 *
 * <pre>
 * open       = granted − released − what standing payments took of the commitment
 * available  = plan − Σ (granted − released) − Σ what standing payments took of the line + Σ repaid
 * unresolved = Σ what standing payments took of nobody
 * </pre>
 */
public final class Model {

    private enum End {
        NONE,
        FINAL,
        WITHDRAWN,
        SETTLED
    }

    private static final class Commitment {
        private long granted;
        private long released;
        private long repaid;
        private long recognised = -1;
        private End end = End.NONE;
    }

    private static final class Order {
        private Commitment of;
        private long amount;
        private long holds;
        private boolean last;
        private boolean rejected;
        private boolean underWay = true;
    }

    private static final class Payment {
        private Order order;
        private long ofCommitment;
        private long ofLine;
        private long ofNobody;
        private boolean stands = true;
        private boolean cameBack;
    }

    private final long plan;
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    public Model(Money plan) {
        this.plan = plan.amount().movePointRight(2).longValueExact();
    }

    public Outcome act(Act act) {
        boolean accepted = decide(act);
        for (Commitment commitment : commitments) {
            letGo(commitment);
        }
        long paid = payments.stream()
                .filter(payment -> payment.stands)
                .mapToLong(payment -> payment.ofCommitment + payment.ofLine)
                .sum();
        long repaid =
                commitments.stream().mapToLong(commitment -> commitment.repaid).sum();
        long committed = commitments.stream().mapToLong(this::open).sum();
        long claims = commitments.stream()
                .filter(commitment -> commitment.recognised >= 0)
                .mapToLong(commitment -> max(0, net(commitment) - commitment.recognised))
                .sum();
        return new Outcome(
                accepted,
                money(committed),
                money(paid),
                money(repaid),
                money(unresolved()),
                money(available()),
                money(claims));
    }

    private boolean decide(Act act) {
        long cents = act.cents();
        return switch (act.what()) {
            case PLACE -> {
                if (cents > available() || unresolved() > 0) {
                    yield false;
                }
                Commitment placed = new Commitment();
                placed.granted = cents;
                commitments.add(placed);
                yield true;
            }
            case INCREASE -> {
                Commitment commitment = pick(commitments, act);
                if (commitment == null
                        || commitment.end == End.WITHDRAWN
                        || commitment.end == End.SETTLED
                        || cents > available()
                        || unresolved() > 0) {
                    yield false;
                }
                commitment.granted += cents;
                commitment.end = End.NONE;
                yield true;
            }
            case RELEASE -> {
                Commitment commitment = pick(commitments, act);
                long wanted = commitment == null ? 0 : act.flag() ? open(commitment) - held(commitment) : cents;
                if (wanted == 0 || wanted > open(commitment) - held(commitment)) {
                    yield false;
                }
                commitment.released += wanted;
                yield true;
            }
            case ORDER -> order(pick(commitments, act), cents, act.flag());
            case REJECT -> {
                Order order = pick(orders, act);
                if (order == null || !order.underWay) {
                    yield false;
                }
                order.underWay = false;
                order.rejected = true;
                order.holds = 0;
                yield true;
            }
            case EXECUTE -> execute(pick(orders, act), cents, act.flag());
            case RETURN -> undo(pick(payments, act), true);
            case REVERSE -> undo(pick(payments, act), false);
            case REPAY -> {
                Commitment commitment = pick(commitments, act);
                if (commitment != null) {
                    commitment.repaid += cents;
                }
                yield commitment != null;
            }
            case COVER_BY_LINE -> {
                Payment payment = pick(payments, act);
                if (payment == null || !payment.stands || payment.ofNobody == 0 || payment.ofNobody > available()) {
                    yield false;
                }
                payment.ofLine += payment.ofNobody;
                payment.ofNobody = 0;
                yield true;
            }
            case COVER_BY_COMMITMENT -> {
                Payment payment = pick(payments, act);
                if (payment == null
                        || !payment.stands
                        || payment.ofNobody == 0
                        || payment.ofNobody > open(payment.order.of) - held(payment.order.of)) {
                    yield false;
                }
                payment.ofCommitment += payment.ofNobody;
                payment.ofNobody = 0;
                yield true;
            }
            case WITHDRAW -> {
                Commitment commitment = pick(commitments, act);
                if (commitment != null) {
                    commitment.end = End.WITHDRAWN;
                }
                yield commitment != null;
            }
            case SETTLE -> {
                Commitment commitment = pick(commitments, act);
                if (commitment != null) {
                    commitment.recognised = cents;
                    commitment.end = commitment.end == End.WITHDRAWN ? End.WITHDRAWN : End.SETTLED;
                }
                yield commitment != null;
            }
        };
    }

    private boolean order(Commitment commitment, long cents, boolean last) {
        if (commitment == null || commitment.end == End.WITHDRAWN || cents > open(commitment) - held(commitment)) {
            return false;
        }
        Order order = new Order();
        order.of = commitment;
        order.amount = cents;
        order.holds = cents;
        order.last = last;
        orders.add(order);
        return true;
    }

    private boolean execute(Order order, long cents, boolean asOrdered) {
        if (order == null) {
            return false;
        }
        long amount = asOrdered ? order.amount : cents;
        order.holds = 0;
        order.underWay = false;
        Payment payment = new Payment();
        payment.order = order;
        payment.ofCommitment = min(amount, open(order.of) - held(order.of));
        payment.ofNobody = amount - payment.ofCommitment;
        payments.add(payment);
        if (order.last && order.of.end == End.NONE) {
            order.of.end = End.FINAL;
        }
        return true;
    }

    private boolean undo(Payment payment, boolean cameBack) {
        if (payment == null || !payment.stands) {
            return false;
        }
        payment.stands = false;
        payment.cameBack = cameBack;
        Order order = payment.order;
        if (order.of.end == End.FINAL) {
            order.of.end = End.NONE;
        }
        boolean wasNeverPaid =
                payments.stream().noneMatch(other -> other.order == order && (other.stands || other.cameBack));
        if (wasNeverPaid && !order.rejected) {
            order.underWay = true;
            order.holds = min(order.amount, open(order.of) - held(order.of));
        }
        return true;
    }

    /** What the end of a commitment lets go. */
    private void letGo(Commitment commitment) {
        long open = open(commitment);
        long keeps = switch (commitment.end) {
            case NONE -> open;
            case FINAL, WITHDRAWN -> held(commitment);
            case SETTLED -> max(held(commitment), min(open, max(0, commitment.recognised - net(commitment))));
        };
        commitment.released += open - keeps;
    }

    private long open(Commitment commitment) {
        return commitment.granted
                - commitment.released
                - payments.stream()
                        .filter(payment -> payment.stands && payment.order.of == commitment)
                        .mapToLong(payment -> payment.ofCommitment)
                        .sum();
    }

    private long held(Commitment commitment) {
        return orders.stream()
                .filter(order -> order.of == commitment)
                .mapToLong(order -> order.holds)
                .sum();
    }

    private long net(Commitment commitment) {
        return payments.stream()
                        .filter(payment -> payment.stands && payment.order.of == commitment)
                        .mapToLong(payment -> payment.ofCommitment + payment.ofLine + payment.ofNobody)
                        .sum()
                - commitment.repaid;
    }

    private long available() {
        return plan
                - commitments.stream()
                        .mapToLong(commitment -> commitment.granted - commitment.released - commitment.repaid)
                        .sum()
                - payments.stream()
                        .filter(payment -> payment.stands)
                        .mapToLong(payment -> payment.ofLine)
                        .sum();
    }

    private long unresolved() {
        return payments.stream()
                .filter(payment -> payment.stands)
                .mapToLong(payment -> payment.ofNobody)
                .sum();
    }

    private static <T> T pick(List<T> there, Act act) {
        return there.isEmpty() ? null : there.get(act.which() % there.size());
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }
}
