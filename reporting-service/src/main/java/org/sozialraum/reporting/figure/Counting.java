package org.sozialraum.reporting.figure;

/** Which entries belong to a year's figure. */
public enum Counting {
    BUDGET_YEAR(
            "Zählt im Haushaltsjahr des Ansatzes, an welchem Tag auch immer gebucht wurde.",
            "Counts in the fiscal year of its budget line, whatever the day of the booking."),
    BY_MONTHS_END(
            "Stand am Ende des Monats, nach dem Tag der Buchung, im Haushaltsjahr des Ansatzes; was nach dem 31. Dezember"
                    + " noch darauf gebucht wurde, steht unter „danach“.",
            "As of the end of the month, by the day of the booking, in the fiscal year of its budget line; what was booked"
                    + " on it after 31 December stands under LATER."),
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
