package org.sozialraum.kit.privacy;

import org.sozialraum.kit.problem.ProblemType.Words;

/** What a free text must not carry, since it leads to a person. */
public enum PersonalData {
    EMAIL(
            "enthält eine E-Mail-Adresse; bitte ohne sie schreiben",
            "carries an e-mail address; please write it without"),
    TELEPHONE(
            "enthält eine Telefonnummer; bitte ohne sie schreiben",
            "carries a telephone number; please write it without"),
    IBAN("enthält eine IBAN; bitte ohne sie schreiben", "carries an IBAN; please write it without"),
    DATE_OF_BIRTH(
            "enthält ein Geburtsdatum; bitte ohne es schreiben", "carries a date of birth; please write it without");

    private final Words refusal;

    PersonalData(String german, String english) {
        this.refusal = new Words(german, english);
    }

    /** What is said of a field that carries it; never what exactly stood there. */
    public Words refusal() {
        return refusal;
    }
}
