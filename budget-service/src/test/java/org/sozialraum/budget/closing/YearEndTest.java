package org.sozialraum.budget.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sozialraum.budget.closing.YearEnd.Left;
import org.sozialraum.budget.closing.YearEnd.Part;
import org.sozialraum.contract.CarryOverRule;
import org.sozialraum.contract.Money;

class YearEndTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ALL, -, 0.00, 500.00, 500.00",
                "NOTHING, -, 0.00, 500.00, 0.00",
                "CEILING, 300.00, 0.00, 500.00, 300.00",
                "CEILING, 300.00, 0.00, 299.99, 299.99",
                // The ceiling is a space's, whichever of its lines used it up.
                "CEILING, 300.00, 200.00, 500.00, 100.00",
                "CEILING, 300.00, 300.00, 500.00, 0.00"
            })
    void aRuleAllows(CarryOverRule rule, String ceiling, String used, String left, String allowed) {
        Money limit = ceiling == null ? null : Money.of(ceiling);
        assertEquals(Money.of(allowed), YearEnd.allowed(rule, limit, Money.of(used), Money.of(left)));
    }

    /** Coverable earmarks have together what they have, also where one has spent more than its own. */
    @Test
    void noCentIsCarriedTwiceAndNoneIsForgotten() {
        List<Left> earmarks = List.of(
                new Left("Beratung", false, Money.of("10.00")),
                new Left("Material", true, Money.of("-30.00")),
                new Left("Netzwerk", true, Money.of("70.00")),
                new Left("Reserve", true, Money.of("20.00")));
        assertEquals(
                List.of(
                        new Part("Beratung", Money.of("10.00"), Money.of("0.00")),
                        new Part("Material", Money.of("0.00"), Money.of("0.00")),
                        new Part("Netzwerk", Money.of("15.00"), Money.of("45.00")),
                        new Part("Reserve", Money.of("0.00"), Money.of("0.00"))),
                YearEnd.divide(earmarks, Money.of("25.00")));
    }
}
