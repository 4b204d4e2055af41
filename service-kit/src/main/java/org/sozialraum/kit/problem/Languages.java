package org.sozialraum.kit.problem;

import java.util.List;
import java.util.Locale;

/** The language of an answer: German or English, as {@code Accept-Language} asks; German where it asks for neither. */
final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    private Languages() {}

    /** @param acceptLanguage the header, or null; one that cannot be understood asks for nothing */
    static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.GERMAN;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.GERMAN : found;
        } catch (IllegalArgumentException notUnderstood) {
            return Locale.GERMAN;
        }
    }
}
