package org.sozialraum.budget.budgetline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.budget.budgetline.Cover.Decision.Granted;
import org.sozialraum.budget.budgetline.Cover.Decision.Refused;
import org.sozialraum.budget.budgetline.Cover.Part;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Effects;
import org.sozialraum.contract.Money;

/** B 16/0179: each social space has 21,840 € a year; nobody may commit a cent more, and binding earmarks hold. */
class CoverTest {

    private static final Effects ALL = Effects.appropriating(Money.of("21840"));

    @Test
    void grantsTheLastCentAndRefusesOneMore() {
        Cover cover = new Cover(ALL, List.of(new Part("Netzwerkarbeit", true, ALL)));
        assertEquals(new Granted("Netzwerkarbeit"), cover.decide(Money.of("21840.00"), null));
        assertEquals(
                new Refused(CommitmentRefusal.NOT_ENOUGH_MONEY, Money.of("21840.00")),
                cover.decide(Money.of("21840.01"), null));
    }

    @Test
    void aBindingEarmarkGivesOnlyItsOwn() {
        Cover cover = twoEarmarks(false);
        assertEquals(new Granted("Kollegiale Beratung"), cover.decide(Money.of("9360"), "Kollegiale Beratung"));
        assertEquals(
                new Refused(CommitmentRefusal.NOT_ENOUGH_MONEY, Money.of("9360")),
                cover.decide(Money.of("9360.01"), "Kollegiale Beratung"));
    }

    @Test
    void coverableEarmarksShareTheirMoney() {
        Cover cover = twoEarmarks(true);
        assertEquals(new Granted("Kollegiale Beratung"), cover.decide(Money.of("21840"), "Kollegiale Beratung"));
        assertEquals(
                new Refused(CommitmentRefusal.NOT_ENOUGH_MONEY, Money.of("21840")),
                cover.decide(Money.of("21840.01"), "Kollegiale Beratung"));
    }

    @Test
    void whatIsBlockedOnTheLineIsNotGivenByAnEarmark() {
        Effects blocked =
                new Effects(Money.of("21840"), Money.of("20000"), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        Cover cover = new Cover(blocked, List.of(new Part("Netzwerkarbeit", true, ALL)));
        assertEquals(
                new Refused(CommitmentRefusal.NOT_ENOUGH_MONEY, Money.of("1840")),
                cover.decide(Money.of("1841"), null));
    }

    @Test
    void amongSeveralEarmarksOneHasToBeNamed() {
        assertEquals(
                new Refused(CommitmentRefusal.EARMARK_MISSING, null),
                twoEarmarks(false).decide(Money.of("1"), null));
        assertEquals(
                new Refused(CommitmentRefusal.EARMARK_UNKNOWN, null),
                twoEarmarks(false).decide(Money.of("1"), "Feuerwehr"));
    }

    /** Binding money stays, and what a line has is wanted for what was paid without cover. */
    @Test
    void onlyCoverableMoneyOfALineThatOwesNothingIsTransferable() {
        Effects binding = Effects.appropriating(Money.of("9360"));
        List<Part> parts = List.of(
                new Part("Kollegiale Beratung", false, binding),
                new Part("Netzwerkarbeit", true, Effects.appropriating(Money.of("12480"))));
        assertEquals(Money.of("12480"), new Cover(ALL, parts).transferable());
        assertEquals(Money.ZERO, new Cover(ALL, Money.of("0.01"), parts).transferable());
        assertEquals(
                Money.ZERO,
                new Cover(binding, List.of(new Part("Kollegiale Beratung", false, binding))).transferable());
        assertEquals(Money.of("21840"), twoEarmarks(true).transferable());
    }

    private static Cover twoEarmarks(boolean coverable) {
        return new Cover(
                ALL,
                List.of(
                        new Part("Kollegiale Beratung", coverable, Effects.appropriating(Money.of("9360"))),
                        new Part("Netzwerkarbeit", coverable, Effects.appropriating(Money.of("12480")))));
    }
}
