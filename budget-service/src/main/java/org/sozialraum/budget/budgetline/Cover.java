package org.sozialraum.budget.budgetline;

import java.util.List;
import java.util.Optional;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;

/**
 * What a budget line can still give, looked at while its row is locked: the line as a whole, and its earmarks. A binding
 * earmark has its own available, coverable ones share theirs.
 *
 * @param unresolved what was paid without cover; as long as there is any, nothing more is committed
 */
public record Cover(Effects line, Money unresolved, List<Part> earmarks) {

    /** A line that has nothing unresolved. */
    public Cover(Effects line, List<Part> earmarks) {
        this(line, Money.ZERO, earmarks);
    }

    /** One earmark of the line. */
    public record Part(String name, boolean coverable, Effects balance) {}

    /** Whether an amount can be committed; a refusal says why and what there is. */
    public sealed interface Decision {
        /** The amount can be committed under this earmark. */
        record Granted(String earmark) implements Decision {}

        /** It cannot; available is what there is, or null where no earmark was found to look at. */
        record Refused(CommitmentRefusal reason, Money available) implements Decision {}
    }

    /**
     * Decides whether the amount can be committed.
     *
     * @param earmark which one is meant, or null where the line has only one
     */
    public Decision decide(Money amount, String earmark) {
        Decision given = give(amount, earmark);
        return given instanceof Decision.Granted && unresolved.isPositive()
                ? new Decision.Refused(CommitmentRefusal.LINE_HAS_UNRESOLVED, null)
                : given;
    }

    /** What is left to give once the amount is committed under one of its earmarks. */
    public Cover committing(String earmark, Money amount) {
        Effects taken = Effects.committing(amount);
        return new Cover(
                line.plus(taken),
                unresolved,
                earmarks.stream()
                        .map(part -> part.name().equals(earmark)
                                ? new Part(
                                        part.name(),
                                        part.coverable(),
                                        part.balance().plus(taken))
                                : part)
                        .toList());
    }

    /** Whether the line has the amount, for covering what is unresolved. */
    public Decision give(Money amount, String earmark) {
        if (earmark == null && earmarks.size() != 1) {
            return new Decision.Refused(CommitmentRefusal.EARMARK_MISSING, null);
        }
        return part(earmark)
                .<Decision>map(part -> amount.isAtMost(available(part))
                        ? new Decision.Granted(part.name())
                        : new Decision.Refused(CommitmentRefusal.NOT_ENOUGH_MONEY, available(part)))
                .orElse(new Decision.Refused(CommitmentRefusal.EARMARK_UNKNOWN, null));
    }

    /** What an earmark can give now; empty where it is missing or unknown. */
    public Optional<Money> available(String earmark) {
        return part(earmark).map(this::available);
    }

    /** The earmark that is meant; empty where it is missing or unknown. */
    public Optional<String> named(String earmark) {
        return part(earmark).map(Part::name);
    }

    /** Whether the earmark, or the only one, shares its money with others (deckungsfähig); empty where it is missing or unknown. */
    public Optional<Boolean> coverable(String earmark) {
        return part(earmark).map(Part::coverable);
    }

    /** What there is after an entry of one of the earmarks. */
    public Cover after(String earmark, Effects effects) {
        return new Cover(
                line.plus(effects),
                unresolved,
                earmarks.stream()
                        .map(part -> part.name().equals(earmark)
                                ? new Part(
                                        part.name(),
                                        part.coverable(),
                                        part.balance().plus(effects))
                                : part)
                        .toList());
    }

    /** What its coverable earmarks can give to another line of the product account: nothing as long as anything is unresolved. */
    public Money transferable() {
        return unresolved.isPositive()
                ? Money.ZERO
                : earmarks.stream()
                        .filter(Part::coverable)
                        .findFirst()
                        .map(this::available)
                        .orElse(Money.ZERO);
    }

    private Optional<Part> part(String earmark) {
        if (earmark == null) {
            return earmarks.size() == 1 ? Optional.of(earmarks.getFirst()) : Optional.empty();
        }
        return earmarks.stream().filter(part -> part.name().equals(earmark)).findFirst();
    }

    /** What the earmark can give: its own or its group's, and never more than the whole line has. */
    private Money available(Part part) {
        Money own = part.coverable()
                ? earmarks.stream()
                        .filter(Part::coverable)
                        .map(other -> other.balance().available())
                        .reduce(Money.ZERO, Money::plus)
                : part.balance().available();
        return own.isAtMost(line.available()) ? own : line.available();
    }
}
