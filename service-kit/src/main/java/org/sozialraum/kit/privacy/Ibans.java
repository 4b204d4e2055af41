package org.sozialraum.kit.privacy;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** International bank account numbers (ISO 13616). A German one is known by its form even where a digit is mistyped. */
final class Ibans {

    private static final Pattern BEGINNING =
            Pattern.compile("(?<![\\p{L}\\d])([A-Za-z]{2})[ .-]?\\d{2}(?=[ .-]?[A-Za-z\\d])");
    private static final Pattern GERMAN =
            Pattern.compile("(?<![\\p{L}\\d])DE[ .-]?\\d{2}(?:[ .-]?\\d){18}(?!\\d)", Pattern.CASE_INSENSITIVE);

    private Ibans() {}

    static boolean in(String text) {
        return GERMAN.matcher(text).find()
                || BEGINNING.matcher(text).results().anyMatch(start -> length(text, start) > 0);
    }

    /** The text with a gap where each number stood. */
    static String without(String text) {
        StringBuilder rest = new StringBuilder(GERMAN.matcher(text).replaceAll(" § "));
        for (Matcher start = BEGINNING.matcher(rest); start.find(); ) {
            int length = length(rest, start);
            if (length > 0) {
                rest.replace(start.start(), start.start() + length, " § ");
                start.reset(rest);
            }
        }
        return rest.toString();
    }

    /** How many characters a valid number takes that begins here; 0 where none does. */
    private static int length(CharSequence text, MatchResult start) {
        CountryCode country = CountryCode.getByCode(start.group(1).toUpperCase(Locale.ROOT));
        if (country == null || !IbanUtil.isSupportedCountry(country)) {
            return 0;
        }
        int wanted = IbanUtil.getIbanLength(country);
        StringBuilder number = new StringBuilder(wanted);
        int at = start.start();
        for (; at < text.length() && number.length() < wanted; at++) {
            char c = text.charAt(at);
            if (isLetterOrDigit(c)) {
                number.append(Character.toUpperCase(c));
            } else if (" .-".indexOf(c) < 0) {
                return 0;
            }
        }
        boolean endsHere = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
        return endsHere && number.length() == wanted && isValid(number.toString()) ? at - start.start() : 0;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isValid(String number) {
        try {
            IbanUtil.validate(number);
            return true;
        } catch (Iban4jException notOne) {
            return false;
        }
    }
}
