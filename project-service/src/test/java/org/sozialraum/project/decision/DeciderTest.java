package org.sozialraum.project.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sozialraum.contract.Money;

/** Up to a limit the head of section approves a project, above it the head of office, above another the committee. */
class DeciderTest {

    @ParameterizedTest
    @CsvSource({
        "  500.00,  500.00, 5000.00, SECTION_HEAD",
        "  500.01,  500.00, 5000.00, OFFICE_HEAD",
        " 5000.00,  500.00, 5000.00, OFFICE_HEAD",
        " 5000.01,  500.00, 5000.00, COMMITTEE",
        "  500.00,  500.00,  500.00, SECTION_HEAD",
        "  500.01,  500.00,  500.00, COMMITTEE",
        "90000.00,  500.00,        , OFFICE_HEAD",
        "90000.00,        ,        , SECTION_HEAD"
    })
    void theAmountSaysWhoDecides(String total, String section, String office, Decider expected) {
        assertEquals(expected, Decider.of(Money.of(total), money(section), money(office)));
    }

    @ParameterizedTest
    @CsvSource({
        "SECTION_HEAD, section-head, true",
        "SECTION_HEAD, office-head, true",
        "SECTION_HEAD, clerk, false",
        "OFFICE_HEAD, section-head, false",
        "OFFICE_HEAD, office-head, true",
        "COMMITTEE, office-head, false",
        "COMMITTEE, committee-member, false"
    })
    void whoeverStandsHigherDecidesAsWellButForTheCommittee(Decider needed, String role, boolean may) {
        assertEquals(may, needed.isCoveredBy(Set.of(role)));
    }

    private static Money money(String amount) {
        return amount == null ? null : Money.of(amount);
    }
}
