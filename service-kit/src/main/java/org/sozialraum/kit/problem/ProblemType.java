package org.sozialraum.kit.problem;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.sozialraum.contract.Money;

/**
 * One kind of refusal: a stable code, the status that goes with it, and what is said of it in German and English. The
 * code is for ever: clients decide by it.
 *
 * @param code last part of the type URI, {@code /problems/<code>}
 * @param status HTTP status
 * @param title short and always the same
 * @param detail what is wrong in this case; {@code {0}} and so on stand for the case's own values
 * @param remedy what the reader can do about it; shown on the page behind the type URI
 */
public record ProblemType(String code, int status, Words title, Words detail, Words remedy) {

    /** The same said in German and in English. */
    public record Words(String german, String english) {
        public String in(Locale language) {
            return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? english : german;
        }
    }

    /** Pairs of German and English words: title, detail, remedy. */
    public static ProblemType of(
            String code,
            int status,
            String titleGerman,
            String titleEnglish,
            String detailGerman,
            String detailEnglish,
            String remedyGerman,
            String remedyEnglish) {
        return new ProblemType(
                code,
                status,
                new Words(titleGerman, titleEnglish),
                new Words(detailGerman, detailEnglish),
                new Words(remedyGerman, remedyEnglish));
    }

    /** What is wrong in a case with these values. */
    public String detailIn(Locale language, List<Object> values) {
        Object[] written =
                values.stream().map(value -> written(value, language)).toArray();
        return new MessageFormat(detail.in(language), language).format(written);
    }

    private static String written(Object value, Locale language) {
        if (value instanceof Money money) {
            boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
            NumberFormat euro = NumberFormat.getCurrencyInstance(english ? Locale.UK : Locale.GERMANY);
            euro.setCurrency(Currency.getInstance("EUR"));
            return euro.format(money.amount());
        }
        return String.valueOf(value);
    }
}
