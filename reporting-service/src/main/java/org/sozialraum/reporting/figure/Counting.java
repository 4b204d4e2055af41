package org.sozialraum.reporting.figure;

/** Which entries belong to a year's figure. */
public enum Counting {
    BUDGET_YEAR(
            "Zählt im Haushaltsjahr des Ansatzes, an welchem Tag auch immer gebucht wurde.",
            "Counts in the fiscal year of its budget line, whatever the day of the booking."),
    BY_DAY("Zählt in dem Jahr, in dem es geschah.", "Counts in the year in which it happened."),
    AT_YEARS_END("Stand am 31. Dezember; im laufenden Jahr: jetzt.", "As of 31 December; in the current year: now."),
    AS_DECIDED("Wie das Gremium es beschlossen hat.", "As the committee decided it.");

    private final Bilingual text;

    Counting(String german, String english) {
        this.text = new Bilingual(german, english);
    }

    public Bilingual text() {
        return text;
    }
}
