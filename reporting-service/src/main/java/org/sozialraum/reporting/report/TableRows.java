package org.sozialraum.reporting.report;

import static org.sozialraum.document.Workbook.Kind.PERCENT;
import static org.sozialraum.document.Workbook.Kind.TEXT;
import static org.sozialraum.document.Workbook.Kind.WHOLE_NUMBER;
import static org.sozialraum.document.Workbook.Kind.YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.sozialraum.contract.Money;
import org.sozialraum.document.Workbook.Column;
import org.sozialraum.reporting.disclosure.Persons;

/** What the tables of all chapters have in common: how years and places become rows, and values cells. */
final class TableRows {

    static final Column YEAR_OF_IT = new Column("Jahr", YEAR);
    static final Column SPACE = new Column("Sozialraum", TEXT);

    /** How many were finished and succeeded, and what can be said of the rate. */
    static final List<Column> SUCCESS = List.of(
            new Column("beendet", WHOLE_NUMBER),
            new Column("davon mit Erfolg", WHOLE_NUMBER),
            new Column("Erfolgsquote", PERCENT),
            new Column("95-%-Bereich von", PERCENT),
            new Column("bis", PERCENT));

    private TableRows() {}

    /** A row of one place and year. */
    interface OfPlace {
        List<Object> row(int year, String place, YearFigures figures);
    }

    /** Rows of one place and year. */
    interface RowsOfPlace {
        Stream<List<Object>> rows(int year, String place, YearFigures figures);
    }

    /** One row for each social space and one for the city, years below each other; the report's year comes first. */
    static List<List<Object>> perYearAndPlace(PaperView paper, OfPlace of) {
        return rowsPerYearAndPlace(paper, (year, place, figures) -> Stream.of(of.row(year, place, figures)));
    }

    /** The same with any number of rows for each. */
    static List<List<Object>> rowsPerYearAndPlace(PaperView paper, RowsOfPlace of) {
        AnnualReport report = paper.report();
        Map<Integer, YearFigures> city = paper.compared().years();
        List<List<Object>> rows = new ArrayList<>();
        city.forEach((year, all) -> {
            report.socialSpaces()
                    .forEach(space -> of.rows(
                                    year,
                                    paper.space(space.socialSpaceId()),
                                    YearsCompared.of(report, space).years().get(year))
                            .forEach(rows::add));
            if (!paper.oneSpace()) {
                of.rows(year, paper.authority().everywhere(), all).forEach(rows::add);
            }
        });
        return rows;
    }

    /** The rows of each year below each other; the report's year comes first. */
    static List<List<Object>> perYear(PaperView paper, BiFunction<Integer, YearFigures, Stream<List<Object>>> of) {
        return paper.compared().years().entrySet().stream()
                .flatMap(year -> of.apply(year.getKey(), year.getValue()))
                .toList();
    }

    /** @param rate null where too few were finished to say */
    static List<Object> success(int finished, int succeeded, SuccessRate rate) {
        return rate == null
                ? row(finished, succeeded, SuccessRate.TOO_FEW, null, null)
                : row(finished, succeeded, rate.percent(), rate.from(), rate.to());
    }

    static BigDecimal amount(Money money) {
        return money.amount();
    }

    /** A number where it is told, otherwise what stands for it. */
    static Object counted(Persons persons) {
        return persons.told() ? persons.count() : German.shown(persons);
    }

    static String yesOrNo(boolean is) {
        return is ? "Ja" : "Nein";
    }

    static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    /** One after the other: cells of a row, or columns. */
    @SafeVarargs
    static <T> List<T> join(List<? extends T>... parts) {
        List<T> all = new ArrayList<>();
        for (List<? extends T> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
