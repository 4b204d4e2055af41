package org.sozialraum.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.sozialraum.contract.Money;

/**
 * CSV as a German spreadsheet opens it at a double click: UTF-8 with a byte order mark, semicolons, decimal commas, days as
 * TT.MM.JJJJ, lines that end in CR LF. A text that a spreadsheet would take for a formula gets an apostrophe before it, as
 * OWASP advises against CSV injection; amounts are numbers, negative ones too.
 */
public final class GermanCsv implements AutoCloseable {

    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").withZone(ZoneId.of("Europe/Berlin"));
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private final CSVPrinter printer;

    public GermanCsv(OutputStream out, List<String> headings) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(headings.stream().map(GermanCsv::harmless).toList());
    }

    /**
     * Tables as CSV files in one ZIP file, each under its name.
     *
     * @param madeAt the time that the files bear
     */
    public static byte[] zipped(List<Workbook.Table> tables, Instant madeAt) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        for (Workbook.Table table : tables) {
            files.put(table.name() + ".csv", of(table));
        }
        return ZipArchive.of(files, madeAt);
    }

    private static byte[] of(Workbook.Table table) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<String> headings =
                table.columns().stream().map(Workbook.Column::title).toList();
        try (GermanCsv csv = new GermanCsv(file, headings)) {
            for (List<Object> row : table.rows()) {
                csv.row(row.toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Writes a row of amounts, days, instants, numbers, texts and nulls. */
    public void row(Object... values) throws IOException {
        for (Object value : values) {
            printer.print(written(value));
        }
        printer.println();
    }

    static String written(Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> comma(money.amount());
            case BigDecimal number -> comma(number);
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case LocalDate day -> DAY.format(day);
            case OffsetDateTime instant -> INSTANT.format(instant);
            default -> harmless(value.toString());
        };
    }

    private static String comma(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
