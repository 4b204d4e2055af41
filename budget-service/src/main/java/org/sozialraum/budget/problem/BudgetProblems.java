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
    public static final ProblemType ONLY_A_DECISION_GRANTS = ProblemType.of(
            "only-a-decision-grants",
            422,
            "Nur eine Entscheidung bewilligt Mittel",
            "Only a decision grants money",
            "Eine Vorberatung oder Kenntnisnahme bewilligt keine Mittel.",
            "A consultation or a notice grants no money.",
            "Tragen Sie den Beschluss des Gremiums ein, das entschieden hat.",
            "Enter the resolution of the committee that decided.");
    public static final ProblemType CEILING_WITHOUT_RULE = ProblemType.of(
            "ceiling-without-rule",
            422,
            "Höchstbetrag und Regel der Übertragung passen nicht zusammen",
            "The ceiling and the rule for carrying over do not fit",
            "Ein Höchstbetrag gehört zur Regel CEILING, und nur zu ihr.",
            "A ceiling belongs to the rule CEILING, and to no other.",
            "Nennen Sie den Höchstbetrag je Sozialraum, oder wählen Sie ALL oder NOTHING.",
            "Name the ceiling for each social space, or choose ALL or NOTHING.");
    public static final ProblemType ALREADY_SUPERSEDED = ProblemType.of(
            "already-superseded",
            409,
            "Der Beschluss ist schon abgelöst oder verlängert",
            "The resolution is superseded already",
            "Den Beschluss {0} hat der Beschluss {1} schon abgelöst oder verlängert.",
            "The resolution {0} was replaced or prolonged by {1} already.",
            "Beziehen Sie sich auf den späteren der beiden Beschlüsse.",
            "Refer to the later one of the two.");
    public static final ProblemType SUPERSESSION_DOES_NOT_FIT = ProblemType.of(
            "supersession-does-not-fit",
            422,
            "Die Jahre der beiden Beschlüsse passen nicht zusammen",
            "The years of the two resolutions do not fit",
            "Der Beschluss {0} gilt von {1} bis {2}, der neue ab {3}.",
            "The resolution {0} holds from {1} to {2}, the new one from {3} on.",
            "Eine Verlängerung beginnt im Jahr nach dem letzten; eine Ablösung beginnt, solange der frühere Beschluss gilt.",
            "A prolongation begins in the year after the last one; a replacement while the earlier one holds.");
    public static final ProblemType LINES_ARE_OPEN = ProblemType.of(
            "lines-are-open",
            409,
            "Unter dem früheren Beschluss sind schon Ansätze eröffnet",
            "The earlier resolution has budget lines already",
            "Unter dem Beschluss {0} ist das Haushaltsjahr {1} schon eröffnet.",
            "Under the resolution {0} the fiscal year {1} is open already.",
            "Lassen Sie den neuen Beschluss später beginnen, oder ändern Sie das laufende Jahr durch einen Nachtrag.",
            "Let the new resolution begin later, or change the current year by a supplementary budget.");
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
    public static final ProblemType BATCH_NOT_POSSIBLE = ProblemType.of(
            "batch-not-possible",
            409,
            "Nicht alle Mittelbindungen der Liste sind möglich",
            "Not all commitments of the list are possible",
            "Keine wurde gebucht; unter errors steht jede, die jetzt nicht möglich ist, mit ihrem Grund.",
            "None was booked; errors names each that is not possible now, and why.",
            "Nehmen Sie diese heraus oder ändern Sie sie, und senden Sie die Liste noch einmal.",
            "Take these out or change them, and send the list again.");
    public static final ProblemType BATCH_WRONG = ProblemType.of(
            "batch-wrong",
            422,
            "In der Liste sind falsche Angaben",
            "The list has mistakes",
            "Keine Mittelbindung wurde gebucht; unter errors steht jede falsche Angabe.",
            "No commitment was booked; errors names each mistake.",
            "Berichtigen Sie die Angaben, und senden Sie die Liste noch einmal.",
            "Correct them, and send the list again.");
    public static final ProblemType ALREADY_PLANNED = ProblemType.of(
            "already-planned",
            409,
            "Die Mittelbindung hat schon einen Ratenplan",
            "The commitment has a payment plan already",
            "Ein Ratenplan wird einmal festgelegt.",
            "A payment plan is set once.",
            "Verschieben oder streichen Sie einzelne Raten.",
            "Move or cancel single instalments.");
    public static final ProblemType MORE_THAN_THE_COMMITMENT = ProblemType.of(
            "more-than-the-commitment",
            422,
            "Die Raten sind mehr als die Mittelbindung",
            "The instalments are more than the commitment",
            "Die Raten ergeben zusammen {0}, gebunden wurden {1}.",
            "The instalments add up to {0}, committed were {1}.",
            "Verringern Sie die Raten; sie dürfen zusammen weniger als die Mittelbindung sein, aber nicht mehr.",
            "Reduce the instalments; together they may be less than the commitment, but not more.");
    public static final ProblemType INSTALMENTS_OUT_OF_ORDER = ProblemType.of(
            "instalments-out-of-order",
            422,
            "Die Raten stehen nicht in der Reihenfolge ihrer Tage",
            "The instalments are not in the order of their days",
            "Auf eine Rate am {1} folgt eine am {0}.",
            "An instalment on {1} is followed by one on {0}.",
            "Nennen Sie die Raten in der Reihenfolge, in der sie fällig werden.",
            "Name the instalments in the order in which they become due.");
    public static final ProblemType MORE_THAN_THE_INSTALMENT = ProblemType.of(
            "more-than-the-instalment",
            422,
            "Mehr als die Rate",
            "More than the instalment",
            "Angefordert werden {0}, die Rate beträgt {1}.",
            "{0} is requested, the instalment is {1}.",
            "Fordern Sie höchstens den Betrag der Rate an, oder nennen Sie keine Rate.",
            "Request at most the instalment''s amount, or name no instalment.");
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
    public static final ProblemType CONFLICT_OF_INTEREST = ProblemType.of(
            "conflict-of-interest",
            403,
            "Ihre Einrichtung ist selbst beteiligt",
            "Your own organisation takes part",
            "Wer selbst zur Einrichtung gehört, die das Geld erhält, wirkt an der Entscheidung darüber nicht mit.",
            "Whoever belongs to the organisation that gets the money takes no part in the decision about it.",
            "Geben Sie die Entscheidung an Ihre Vertretung ab.",
            "Hand the decision over to your deputy.");
    public static final ProblemType DECIDED_BY_ANOTHER = ProblemType.of(
            "decided-by-another",
            403,
            "Darüber entscheidet jemand anderes",
            "Somebody else decides about this",
            "Das Projekt erhielte damit insgesamt {0}. Darüber entscheidet nach den Regeln Ihres Jugendamts {1}.",
            "The project would get {0} altogether. By the rules of your youth office, that is decided by {1}.",
            "Legen Sie die Erhöhung der Stelle vor, die darüber entscheidet.",
            "Submit the increase to whoever decides about it.");
    public static final ProblemType PAYEE_NOT_APPLICANT = ProblemType.of(
            "payee-not-applicant",
            422,
            "Der Empfänger ist nicht der Antragsteller",
            "The payee is not the applicant",
            "Aus der Mittelbindung eines Projekts wird an dessen Antragsteller gezahlt.",
            "Out of a project''s commitment, its applicant is paid.",
            "Geben Sie den Antragsteller des Projekts als Empfänger an.",
            "Name the project''s applicant as payee.");

    public static final ProblemType NOT_RELEASABLE = ProblemType.of(
            "not-releasable",
            409,
            "Mehr als freigegeben werden kann",
            "More than can be released",
            "Freigegeben werden sollen {0}, möglich sind {1}; laufende Anordnungen behalten ihren Teil.",
            "{0} is to be released, {1} is possible; orders under way keep their part.",
            "Verringern Sie den Betrag, oder warten Sie, bis die laufenden Anordnungen erledigt sind.",
            "Reduce the amount, or wait until the orders under way are done.");
    public static final ProblemType COMMITMENT_ENDED = ProblemType.of(
            "commitment-ended",
            409,
            "Die Mittelbindung läuft aus",
            "The commitment is at its end",
            "Diese Mittelbindung nimmt keine Anordnung und keine Erhöhung mehr auf ({0}).",
            "This commitment takes no further order and no increase ({0}).",
            "Wird noch Geld gebraucht, ist eine neue Bewilligung oder Mittelbindung nötig.",
            "If money is still needed, a new approval or commitment is necessary.");
    public static final ProblemType LINE_HAS_UNRESOLVED = ProblemType.of(
            "line-has-unresolved",
            409,
            "Der Ansatz hat ungeklärte Zahlungen",
            "The line has unresolved payments",
            "Solange eine ungeklärte Zahlung nicht gedeckt ist, werden auf diesem Ansatz keine Mittel gebunden.",
            "As long as an unresolved payment has no cover, nothing is committed on this line.",
            "Die Leitung klärt und deckt die Zahlung; sie steht in der Liste der ungeklärten Zahlungen.",
            "The head of section or office clears and covers the payment; it is in the list of unresolved ones.");
    public static final ProblemType DOCUMENT_CONTRADICTS = ProblemType.of(
            "document-contradicts",
            409,
            "Der Beleg ist schon anders gemeldet",
            "The document was reported differently before",
            "Der Beleg {0} ist schon mit {1} und Wertstellung {2} gebucht.",
            "The document {0} has been booked with {1} and value date {2}.",
            "War die frühere Meldung falsch, stornieren Sie sie; war es eine weitere Zahlung, hat sie einen anderen Beleg.",
            "If the earlier report was wrong, reverse it; if it was another payment, it has another document.");
    public static final ProblemType DOCUMENT_UNKNOWN = ProblemType.of(
            "document-unknown",
            422,
            "Der Beleg ist nicht bekannt",
            "The document is not known",
            "Zu dieser Anordnung ist keine Zahlung mit dem Beleg {0} gebucht.",
            "No payment with the document {0} has been booked for this order.",
            "Nennen Sie den Beleg der Zahlung, um die es geht.",
            "Name the document of the payment that it is about.");
    public static final ProblemType IN_THE_FINANCE_SYSTEM = ProblemType.of(
            "in-the-finance-system",
            409,
            "Die Anordnung liegt bei der Finanzbuchhaltung",
            "The order is in the finance system's hands",
            "Die Anordnung ist übergeben; zurückweisen kann sie nur noch die Finanzbuchhaltung.",
            "The order has been handed over; only the finance system can reject it now.",
            "Bitten Sie die Finanzbuchhaltung, die Anordnung zurückzuweisen.",
            "Ask the finance department to reject the order.");
    public static final ProblemType LINE_MISSING = ProblemType.of(
            "line-missing",
            422,
            "Der Ansatz fehlt",
            "The line is missing",
            "Zu dieser Zahlung ist nicht bekannt, zu welchem Ansatz oder welcher Mittelbindung sie gehört.",
            "It is not known to which line or commitment this payment belongs.",
            "Nennen Sie den Ansatz oder die Mittelbindung, aus der die Zahlung gedeckt werden soll.",
            "Name the line or the commitment that the payment is to be covered from.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                EARMARKS_DO_NOT_ADD_UP,
                EARMARK_NAMED_TWICE,
                YEARS_IN_WRONG_ORDER,
                ONLY_A_DECISION_GRANTS,
                CEILING_WITHOUT_RULE,
                ALREADY_SUPERSEDED,
                SUPERSESSION_DOES_NOT_FIT,
                LINES_ARE_OPEN,
                NOT_ENOUGH_MONEY,
                NOT_ORDERABLE,
                EARMARK_MISSING,
                EARMARK_UNKNOWN,
                BATCH_NOT_POSSIBLE,
                BATCH_WRONG,
                ALREADY_PLANNED,
                MORE_THAN_THE_COMMITMENT,
                INSTALMENTS_OUT_OF_ORDER,
                MORE_THAN_THE_INSTALMENT,
                YEAR_NOT_OPEN,
                SAME_PERSON,
                CONFLICT_OF_INTEREST,
                DECIDED_BY_ANOTHER,
                PAYEE_NOT_APPLICANT,
                NOT_RELEASABLE,
                COMMITMENT_ENDED,
                LINE_HAS_UNRESOLVED,
                DOCUMENT_CONTRADICTS,
                DOCUMENT_UNKNOWN,
                IN_THE_FINANCE_SYSTEM,
                LINE_MISSING);
    }
}
