package org.sozialraum.kit.privacy;

import java.util.regex.Pattern;

/** Days of birth: a whole date of which a word or a star says so. Any other date may be that of a meeting. */
final class BirthDates {

    private static final String MONTH =
            "(?:jan(?:uar)?|feb(?:ruar)?|märz|mrz|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?"
                    + "|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)\\.?";
    private static final String DATE =
            "(?<!\\d)(?:(?:0?[1-9]|[12]\\d|3[01])\\s?(?:[./-]\\s?(?:0?[1-9]|1[0-2])\\s?[./-]\\s?|\\.?\\s?" + MONTH
                    + "\\s?)(?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})(?!\\d)";
    private static final String BORN =
            "(?<!\\p{L})(?:geb(?:\\.|oren(?:e[mnrs]?)?)?|geburtsdatum|geburtstag|geburtsdatums"
                    + "|geb\\.?-?\\s?dat(?:um|\\.)|geb\\.?-?\\s?tag)(?!\\p{L})";

    private static final Pattern BIRTH_DATE = Pattern.compile(
            BORN + "[^.!?;\\d]{0,40}" + DATE
                    + "|" + DATE
                    + "\\)?[^.!?;\\d]{0,30}(?<!\\p{L})(?:geboren(?:e[mnrs]?)?|geb\\.|(?:auf die|zur) welt)(?!\\p{L})"
                    + "|(?<=[\\p{L}\\d(,][ ]?)\\*\\s?" + DATE,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private BirthDates() {}

    static boolean in(String text) {
        return BIRTH_DATE.matcher(text).find();
    }
}
