package org.sozialraum.budget.problem;

import jakarta.inject.Singleton;
import java.util.List;
import org.sozialraum.kit.problem.ProblemCatalogue;
import org.sozialraum.kit.problem.ProblemType;

/** The refusals that have to do with money. */
@Singleton
public class BudgetProblems implements ProblemCatalogue {

    public static final ProblemType EARMARKS_DO_NOT_ADD_UP = ProblemType.of(
            "earmarks-do-not-add-up",
            422,
            "Die Zweckbindungen ergeben nicht den Betrag",
            "The earmarks do not add up to the amount",
            "Die Zweckbindungen ergeben zusammen {0}, bewilligt werden je Sozialraum {1}.",
            "The earmarks add up to {0}, but {1} is granted for each social space.",
            "Prüfen Sie die Beträge am Beschlusstext; die Summe der Zweckbindungen muss der Betrag je Sozialraum sein.",
            "Check the amounts against the resolution; the earmarks must sum to the amount for each social space.");
    public static final ProblemType EARMARK_NAMED_TWICE = ProblemType.of(
            "earmark-named-twice",
            422,
            "Eine Zweckbindung ist doppelt genannt",
            "An earmark is named twice",
            "Die Zweckbindung „{0}“ steht mehr als einmal in der Liste.",
            "The earmark \"{0}\" is in the list more than once.",
            "Fassen Sie gleichnamige Zweckbindungen zusammen oder benennen Sie sie verschieden.",
            "Merge earmarks of the same name, or name them differently.");
    public static final ProblemType YEARS_IN_WRONG_ORDER = ProblemType.of(
            "years-in-wrong-order",
            422,
            "Das letzte Jahr liegt vor dem ersten",
            "The last year lies before the first",
            "Die Bewilligung soll von {0} bis {1} gelten.",
            "The grant is to hold from {0} to {1}.",
            "Geben Sie kein letztes Jahr an, wenn die Bewilligung unbefristet ist.",
            "Leave the last year out if the grant is unlimited.");
    public static final ProblemType NOT_ENOUGH_MONEY = ProblemType.of(
            "not-enough-money",
            409,
            "Die Mittel reichen nicht",
            "Not enough money",
            "Verlangt sind {0}, verfügbar sind {1}.",
            "{0} is asked for, {1} is available.",
            "Verringern Sie den Betrag, geben Sie nicht benötigte Mittel frei oder beantragen Sie eine Umschichtung.",
            "Reduce the amount, release what is not needed, or ask for a transfer.");
    public static final ProblemType NOT_ORDERABLE = ProblemType.of(
            "not-orderable",
            409,
            "Mehr als aus der Mittelbindung angeordnet werden kann",
            "More than can be ordered from the commitment",
            "Angeordnet werden sollen {0}, möglich sind noch {1}; laufende Anordnungen sind schon abgezogen.",
            "{0} is to be ordered, {1} is still possible; orders under way have been deducted.",
            "Verringern Sie den Betrag oder erhöhen Sie zuerst die Mittelbindung.",
            "Reduce the amount, or increase the commitment first.");
    public static final ProblemType EARMARK_MISSING = ProblemType.of(
            "earmark-missing",
            422,
            "Die Zweckbindung fehlt",
            "The earmark is missing",
            "Der Haushaltsansatz hat mehrere Zweckbindungen; welche gemeint ist, muss angegeben werden.",
            "The budget line has several earmarks; which one is meant must be said.",
            "Nennen Sie eine der Zweckbindungen des Haushaltsansatzes.",
            "Name one of the earmarks of the budget line.");
    public static final ProblemType EARMARK_UNKNOWN = ProblemType.of(
            "earmark-unknown",
            422,
            "Diese Zweckbindung gibt es hier nicht",
            "There is no such earmark here",
            "Der Haushaltsansatz hat keine Zweckbindung „{0}“.",
            "The budget line has no earmark \"{0}\".",
            "Nennen Sie eine der Zweckbindungen des Haushaltsansatzes.",
            "Name one of the earmarks of the budget line.");
    public static final ProblemType YEAR_NOT_OPEN = ProblemType.of(
            "year-not-open",
            409,
            "Das Haushaltsjahr ist nicht offen",
            "The fiscal year is not open",
            "Das Haushaltsjahr {0} ist nicht offen.",
            "The fiscal year {0} is not open.",
            "Buchen Sie in einem offenen Haushaltsjahr, oder warten Sie auf den Haushalt.",
            "Book in an open fiscal year, or wait for the budget.");
    public static final ProblemType SAME_PERSON = ProblemType.of(
            "same-person",
            403,
            "Dazu braucht es eine andere Person",
            "Another person is needed for this",
            "Wer eine Auszahlung angefordert oder bescheinigt hat, ordnet sie nicht an; ein Träger bescheinigt nie.",
            "Whoever requested or certified a payment does not authorise it; a provider never certifies.",
            "Bitten Sie eine andere berechtigte Person.",
            "Ask another person who is entitled to.");
    public static final ProblemType PAYEE_NOT_APPLICANT = ProblemType.of(
            "payee-not-applicant",
            422,
            "Der Empfänger ist nicht der Antragsteller",
            "The payee is not the applicant",
            "Aus der Mittelbindung eines Projekts wird an dessen Antragsteller gezahlt.",
            "Out of a project''s commitment, its applicant is paid.",
            "Geben Sie den Antragsteller des Projekts als Empfänger an.",
            "Name the project''s applicant as payee.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                EARMARKS_DO_NOT_ADD_UP,
                EARMARK_NAMED_TWICE,
                YEARS_IN_WRONG_ORDER,
                NOT_ENOUGH_MONEY,
                NOT_ORDERABLE,
                EARMARK_MISSING,
                EARMARK_UNKNOWN,
                YEAR_NOT_OPEN,
                SAME_PERSON,
                PAYEE_NOT_APPLICANT);
    }
}
