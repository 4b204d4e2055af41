package org.sozialraum.budget.paper;

import io.quarkus.qute.TemplateExtension;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sozialraum.contract.Money;

/** The German notations of the treasury's papers; in templates they are asked of the values themselves. */
@TemplateExtension
public final class German {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private German() {}

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

    /** {@code 31.03.} for {@code 03-31}. */
    public static String dayOfYear(String monthAndDay) {
        return monthAndDay.substring(3) + "." + monthAndDay.substring(0, 2) + ".";
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}
