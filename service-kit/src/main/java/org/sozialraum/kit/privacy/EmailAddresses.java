package org.sozialraum.kit.privacy;

import java.util.regex.Pattern;

/** E-mail addresses, also where the sign in the middle is written out in brackets. */
final class EmailAddresses {

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\d._%+-]{1,64}\\s?(?:@|[(\\[{]\\s?(?:at|ät)\\s?[)\\]}])\\s?"
                    + "[\\p{L}\\d-]{1,63}(?:\\s?(?:\\.|[(\\[{]\\s?(?:dot|punkt)\\s?[)\\]}])\\s?[\\p{L}\\d-]{1,63}){0,4}"
                    + "\\s?(?:\\.|[(\\[{]\\s?(?:dot|punkt)\\s?[)\\]}])\\s?\\p{L}{2,24}(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private EmailAddresses() {}

    static boolean in(String text) {
        return ADDRESS.matcher(text).find();
    }
}
