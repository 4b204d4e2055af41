package org.sozialraum.budget.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Balance = sum of the journal at every commit, over whatever can happen to the money of a line. */
class LedgerHistoriesTest {

    /** 10,000 random histories, after each act of which the ledger and an independent model agree to the cent. */
    @Property(tries = 10_000)
    void theLedgerAndTheModelAgreeAfterEveryAct(@ForAll("histories") List<Act> history) {
        LedgerInMemory ledger = new LedgerInMemory();
        Model model = new Model(LedgerInMemory.PLAN);
        for (Act act : history) {
            assertEquals(model.act(act), ledger.act(act), act::toString);
            assertTrue(ledger.isSound(), act::toString);
        }
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        // Small numbers, so that histories meet: three things to choose from, and a line of 100 €.
        Arbitrary<Act> act = Combinators.combine(
                        Arbitraries.of(Act.What.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(1, 40).map(tens -> tens * 100),
                                Arbitraries.integers().between(1, 10_000)),
                        Arbitraries.of(true, false))
                .as(Act::new);
        return act.list().ofMinSize(1).ofMaxSize(30);
    }
}
