package org.sozialraum.document;

import io.quarkus.qute.TemplateExtension;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sozialraum.contract.Money;

/** How amounts, numbers and days are written in German; in templates they are asked of the values themselves. */
@TemplateExtension
public final class GermanNotation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);
    private static final DateTimeFormatter DAY_IN_WORDS = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);

    private GermanNotation() {}

    /** {@code 21.840,00 €}, with a space that does not break. */
    public static String euro(Money money) {
        return number(money) + "\u00a0€";
    }

    /** {@code 21.840,00}, for columns whose head names the unit. */
    public static String number(Money money) {
        String written =
                new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(money.amount());
        return money.isNegative() ? "−" + written.substring(1) : written;
    }

    /** {@code 1.234}. */
    public static String number(int count) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(count);
    }

    /** {@code 05.01.2017}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 5. Januar 2017}, for letters. */
    public static String inWords(LocalDate day) {
        return DAY_IN_WORDS.format(day);
    }

    /** {@code 31.03.} for {@code 03-31}. */
    public static String dayOfYear(String monthAndDay) {
        return monthAndDay.substring(3) + "." + monthAndDay.substring(0, 2) + ".";
    }
}
