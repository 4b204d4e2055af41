package org.sozialraum.project.offer;

import io.quarkus.qute.TemplateExtension;
import java.time.format.TextStyle;
import java.util.Locale;
import org.sozialraum.contract.AgeBand;
import org.sozialraum.project.offer.OfferResource.Time;

/** How families read what is known of an offer; in templates it is asked of the values themselves. */
@TemplateExtension
public final class OfferWords {

    private OfferWords() {}

    /** Fits „Für wen: …“. */
    static String inWords(AgeBand age) {
        return switch (age) {
            case UNDER_3 -> "Kinder unter 3 Jahren";
            case AGE_3_TO_5 -> "Kinder von 3 bis 5 Jahren";
            case AGE_6_TO_9 -> "Kinder von 6 bis 9 Jahren";
            case AGE_10_TO_13 -> "Kinder von 10 bis 13 Jahren";
            case AGE_14_TO_17 -> "Jugendliche von 14 bis 17 Jahren";
            case AGE_18_TO_26 -> "junge Leute von 18 bis 26 Jahren";
            case AGE_27_AND_OVER -> "Erwachsene ab 27 Jahren";
            case ALL_AGES -> "alle";
        };
    }

    /** {@code Montag, 15:00 bis 17:30 Uhr}. */
    static String inWords(Time time) {
        return time.weekday().getDisplayName(TextStyle.FULL, Locale.GERMANY) + ", " + time.from() + " bis " + time.to()
                + " Uhr";
    }

    static String inWords(Accessibility accessibility) {
        return switch (accessibility) {
            case STEP_FREE -> "ohne Stufen zu erreichen";
            case LIFT -> "Aufzug";
            case ACCESSIBLE_TOILET -> "WC für Menschen im Rollstuhl";
            case HEARING_LOOP -> "Anlage für Menschen mit Hörgerät";
            case SIGN_LANGUAGE -> "Gebärdensprache";
            case EASY_LANGUAGE -> "Leichte Sprache";
            case TACTILE_GUIDANCE -> "Leitsystem für blinde Menschen";
        };
    }

    /** {@code Türkisch} for {@code tr}; a code that has no German name stands as it is. */
    static String language(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.GERMAN);
    }
}
