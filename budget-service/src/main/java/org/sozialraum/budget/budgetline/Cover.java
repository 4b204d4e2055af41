package org.sozialraum.budget.budgetline;

import java.util.List;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;

/**
 * What a budget line can still give, looked at while its row is locked: the line as a whole, and its earmarks. A binding
 * earmark has its own available, coverable ones share theirs.
 */
public record Cover(Effects line, List<Part> earmarks) {

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
        Part part;
        if (earmark == null) {
            if (earmarks.size() != 1) {
                return new Decision.Refused(CommitmentRefusal.EARMARK_MISSING, null);
            }
            part = earmarks.getFirst();
        } else {
            part = earmarks.stream()
                    .filter(candidate -> candidate.name().equals(earmark))
                    .findFirst()
                    .orElse(null);
            if (part == null) {
                return new Decision.Refused(CommitmentRefusal.EARMARK_UNKNOWN, null);
            }
        }
        Money available = available(part);
        return amount.isAtMost(available)
                ? new Decision.Granted(part.name())
                : new Decision.Refused(CommitmentRefusal.NOT_ENOUGH_MONEY, available);
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
