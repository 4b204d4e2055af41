package org.sozialraum.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The tables of a workbook, which stand beneath each other on its sheets with an empty row between them. */
public final class WorkbookTables {

    private WorkbookTables() {}

    /** @return each table's rows from its headings on, by its name; by its sheet's title where it has the sheet to itself */
    public static SequencedMap<String, List<Row>> of(byte[] workbook) {
        SequencedMap<String, List<Row>> tables = new LinkedHashMap<>();
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, true))) {
            for (Sheet sheet : read.getSheets().toList()) {
                List<Row> table = List.of();
                int before = 0;
                for (Row row : sheet.read()) {
                    boolean heads = before == 0 || row.getRowNum() > before + 1;
                    if (heads) {
                        table = new ArrayList<>();
                        tables.put(row.getCellText(0), table);
                    } else {
                        table.add(row);
                    }
                    before = row.getRowNum();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tables.values().removeIf(List::isEmpty);
        return tables;
    }

    public static List<String> sheets(byte[] workbook) {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getSheets().map(Sheet::getName).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
