package org.sozialraum.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sozialraum.contract.Money;

/** A cell is a number, a day or a text to a German spreadsheet, and never a formula. */
class GermanCsvTest {

    @Test
    void anAmountIsANumberWithACommaANegativeOneToo() {
        assertEquals("21840,00", GermanCsv.written(Money.of("21840")));
        assertEquals("-480,25", GermanCsv.written(Money.of("-480.25")));
    }

    @Test
    void aDayAndAnInstantAreGermanOnes() {
        assertEquals("02.05.2017", GermanCsv.written(LocalDate.of(2017, 5, 2)));
        assertEquals("01.07.2017 00:30:00", GermanCsv.written(OffsetDateTime.parse("2017-06-30T22:30:00Z")));
    }

    @Test
    void aTextThatWouldBeAFormulaIsText() {
        for (String start : List.of("=", "+", "-", "@", "\t", "\r", "\n")) {
            assertEquals("'" + start + "1+1", GermanCsv.written(start + "1+1"));
        }
        assertEquals("1 = 1", GermanCsv.written("1 = 1"));
        assertEquals("", GermanCsv.written(null));
    }

    @Test
    void aHeadingThatWouldBeAFormulaIsTextToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GermanCsv(out, List.of("+ Nachträge")).close();
        assertEquals("\uFEFF'+ Nachträge\r\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void separatorsQuotesAndLineBreaksStayInTheirCell() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GermanCsv csv = new GermanCsv(out, List.of("A", "B"))) {
            csv.row("eins;zwei", "sagt \"drei\"\nvier");
        }
        assertEquals(
                "\uFEFFA;B\r\n\"eins;zwei\";\"sagt \"\"drei\"\"\nvier\"\r\n", out.toString(StandardCharsets.UTF_8));
    }
}
