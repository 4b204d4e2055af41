package org.sozialraum.kit.privacy;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks for personal data of a known form in a German text. It is a help and no proof: a name has no form, and what it
 * finds or misses is measured by its test. The safety is the second person who reads a text before others do.
 */
public final class PrivacyGuard {

    private static final Pattern ID_OF_THE_SYSTEM =
            Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private PrivacyGuard() {}

    /** The kinds of personal data that the text carries, in the order of {@link PersonalData}. */
    public static Set<PersonalData> in(String text) {
        Set<PersonalData> found = EnumSet.noneOf(PersonalData.class);
        if (EmailAddresses.in(text)) {
            found.add(PersonalData.EMAIL);
        }
        boolean iban = Ibans.in(text);
        if (iban) {
            found.add(PersonalData.IBAN);
        }
        // The digits of an IBAN or of an id can look like a number to call.
        String rest =
                ID_OF_THE_SYSTEM.matcher(iban ? Ibans.without(text) : text).replaceAll(" § ");
        if (TelephoneNumbers.in(rest)) {
            found.add(PersonalData.TELEPHONE);
        }
        if (BirthDates.in(text)) {
            found.add(PersonalData.DATE_OF_BIRTH);
        }
        return found;
    }
}
