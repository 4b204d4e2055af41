package org.sozialraum.document;

import org.eclipse.microprofile.config.Config;

/** Rechtsbehelfsbelehrung: what can be done against a notice, where and until when; its words are set. */
public final class Remedy {

    private static final String SETTING = "sozialraum.notice.remedy";

    private Remedy() {}

    /** The words that are set for the youth office, or else those of the installation. */
    public static String of(Config settings, String youthOffice) {
        return settings.getOptionalValue(SETTING + "." + youthOffice, String.class)
                .orElseGet(() -> settings.getValue(SETTING, String.class));
    }
}
