package org.sozialraum.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of docs/ledger-chain.md; anybody can work it out with sha256sum. */
class CanonicalEntryTest {

    private static final Map<String, String> FIRST = Map.ofEntries(
            Map.entry("budget_line_id", "0193e4b5-7a02-73b2-a6da-f64f519a841a"),
            Map.entry("number", "1"),
            Map.entry("youth_office", "01060063"),
            Map.entry("kind", "PLAN"),
            Map.entry("amount", "21840.00"),
            Map.entry("earmark", "Netzwerkarbeit"),
            Map.entry("happened_on", "2017-01-02"),
            Map.entry("booked_at", "2017-01-02T08:15:30.25+00:00"),
            Map.entry("booked_by", "clerk-7"),
            Map.entry("event_id", "0193e4b5-7a10-7f7f-9bd5-853d11940e04"),
            Map.entry("appropriated", "21840.00"),
            Map.entry("blocked", "0.00"),
            Map.entry("reserved", "0.00"),
            Map.entry("committed", "0.00"),
            Map.entry("paid", "0.00"),
            Map.entry("repaid", "0.00"));

    @Test
    void theFirstEntryHasNoPredecessor() {
        assertEquals(
                "{\"amount\":\"21840.00\",\"appropriated\":\"21840.00\",\"booked_at\":\"2017-01-02T08:15:30.25+00:00\",\"booked_by\":\"clerk-7\",\"budget_line_id\":\"0193e4b5-7a02-73b2-a6da-f64f519a841a\",\"earmark\":\"Netzwerkarbeit\",\"event_id\":\"0193e4b5-7a10-7f7f-9bd5-853d11940e04\",\"happened_on\":\"2017-01-02\",\"kind\":\"PLAN\",\"number\":\"1\",\"youth_office\":\"01060063\"}",
                CanonicalEntry.json(FIRST, null));
        assertEquals(
                "abc757f874060e59303746628d0ed6993aba2641cc3198b85e1ac16faabaf358", CanonicalEntry.hashOf(FIRST, null));
    }

    @Test
    void aPredecessorIsPartOfTheContent() {
        String previous = "a".repeat(64);
        assertEquals(
                "{\"number\":\"2\",\"previous\":\"" + previous + "\"}",
                CanonicalEntry.json(Map.of("number", "2", "reserved", "0.00"), previous));
        assertNotEquals(CanonicalEntry.hashOf(FIRST, null), CanonicalEntry.hashOf(FIRST, previous));
    }

    @Test
    void textIsWrittenAsRfc8785WantsIt() {
        assertEquals(
                "{\"earmark\":\"Küche \\\"A\\\"\\\\\\b\\t\\n\\f\\r\\u001f\u007f/€\"}",
                CanonicalEntry.json(Map.of("earmark", "Küche \"A\"\\\b\t\n\f\r\u001f\u007f/€"), null));
    }
}
