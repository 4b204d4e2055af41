package org.sozialraum.kit.privacy;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.regex.Pattern;

/**
 * Telephone numbers. A number with an area or a country code is found by the rules of the numbering plans; one without only
 * where a word says that it is one. Dates, years, amounts, hours and file references are none.
 */
final class TelephoneNumbers {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final int FEWEST_DIGITS = 8;
    private static final int NOT_MORE_TRIES = 1000;

    private static final String WORD =
            "(?:tel|telefon|telefonnummer|handy|handynummer|mobil|mobilnummer|mobiltelefon|fax"
                    + "|festnetz|whatsapp|rufnummer|durchwahl|telefonisch)";
    private static final Pattern SAID_TO_BE_ONE = Pattern.compile(
            "(?<!\\p{L})" + WORD
                    + "(?!\\p{L})[.:]{0,2}\\s{0,2}(?:(?:nr|nummer|ist|lautet|unter|der|die|erreichbar)(?!\\p{L})"
                    + "[.:]?\\s{0,2}){0,4}[(+]?\\d(?:[ /()-]{0,2}\\d){4,14}(?!\\d|[.,:]\\d|\\s?€)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE_OR_TIME = Pattern.compile(
            "^\\(?\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?:\\D.*)?$|^\\d{1,2}[.:]\\d{2}\\D.*|^0?\\d{1,2}/\\d{4}$",
            Pattern.DOTALL);

    private TelephoneNumbers() {}

    static boolean in(String text) {
        if (SAID_TO_BE_ONE.matcher(text).find()) {
            return true;
        }
        for (PhoneNumberMatch match : PLANS.findNumbers(text, "DE", Leniency.VALID, NOT_MORE_TRIES)) {
            String written = match.rawString();
            if (hasACode(written)
                    && isLongEnough(written)
                    && !DATE_OR_TIME.matcher(written).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The plans permit shorter ones, which nobody has; an account of the budget has as many digits. */
    private static boolean isLongEnough(String written) {
        return written.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    /** With +49, 0049, 040 or (040); anything else of that length may be an amount or a reference. */
    private static boolean hasACode(String written) {
        return written.startsWith("+")
                || written.startsWith("0")
                || written.startsWith("(0")
                || written.startsWith("(+");
    }
}
