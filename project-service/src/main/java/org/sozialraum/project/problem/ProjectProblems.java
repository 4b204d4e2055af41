package org.sozialraum.project.problem;

import jakarta.inject.Singleton;
import java.util.List;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemCatalogue;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.problem.ProblemType;

/** The refusals that have to do with needs and projects. */
@Singleton
public class ProjectProblems implements ProblemCatalogue {

    public static final ProblemType ANOTHER_YOUTH_OFFICE = ProblemType.of(
            "another-youth-office",
            422,
            "Das ist nicht Ihr Jugendamt",
            "This is not your youth office",
            "Der angegebene Gemeindeschlüssel ist nicht der Ihres Jugendamts.",
            "The municipality key given is not that of your youth office.",
            "Geben Sie den amtlichen Gemeindeschlüssel Ihres Jugendamts an.",
            "Give the official municipality key of your youth office.");
    public static final ProblemType TOPIC_EXISTS = ProblemType.of(
            "topic-exists",
            409,
            "Dieses Thema gibt es schon",
            "This topic exists already",
            "Ein Thema dieses Namens steht schon in der Liste, vielleicht als vorgeschlagen.",
            "A topic of this name is in the list already, perhaps as proposed.",
            "Verwenden Sie es, oder bestätigen Sie es, wenn es vorgeschlagen ist.",
            "Use it, or confirm it if it is proposed.");
    public static final ProblemType NAME_IS_CONFIRMED = ProblemType.of(
            "name-is-confirmed",
            409,
            "Der Name dieses Themas ist bestätigt",
            "The name of this topic is confirmed",
            "„{0}“ ist ein Wort der Themenliste Ihres Jugendamts und wird nicht zurückgezogen.",
            "\"{0}\" is a word of your youth office's list of topics, and is not withdrawn.",
            "Führen Sie das Thema mit einem anderen zusammen, wenn es so nicht mehr heißen soll.",
            "Merge the topic into another one if it is not to be called so any more.");
    public static final ProblemType MERGED_INTO_ITSELF = ProblemType.of(
            "merged-into-itself",
            422,
            "Das ist ein und dasselbe",
            "This is one and the same",
            "Etwas lässt sich nicht mit sich selbst zusammenführen.",
            "A thing is not merged with itself.",
            "Nennen Sie das andere.",
            "Name the other one.");
    public static final ProblemType NEED_MERGED = ProblemType.of(
            "need-merged",
            409,
            "Der Bedarf ist mit einem anderen zusammengeführt",
            "The need was merged with another",
            "Der Bedarf zählt jetzt bei {0} mit.",
            "The need counts with {0} now.",
            "Nehmen Sie die Handlung an dem genannten Bedarf vor.",
            "Perform the act on the need named.");
    public static final ProblemType NEED_RELEASED = ProblemType.of(
            "need-released",
            409,
            "Der Bedarf ist schon freigegeben",
            "The need is released already",
            "Alle Texte wurden schon von einer zweiten Person gelesen und freigegeben.",
            "A second person has read and released all texts before.",
            "Es ist nichts mehr zu tun.",
            "There is nothing left to do.");
    public static final ProblemType SECOND_PERSON = ProblemType.of(
            "second-person",
            403,
            "Dazu braucht es eine zweite Person",
            "A second person is needed for this",
            "Wer einen Bedarf eingetragen oder abgeschlossen hat, gibt den eigenen Text nicht selbst frei.",
            "Whoever entered or closed a need does not release their own text.",
            "Bitten Sie jemanden aus Ihrem Team, den Text zu lesen.",
            "Ask somebody of your team to read the text.");
    public static final ProblemType REASON_MISSING = ProblemType.of(
            "reason-missing",
            422,
            "Der Grund fehlt",
            "The reason is missing",
            "Ohne Grund geht das nicht: Andere sollen später verstehen, warum es so gekommen ist.",
            "This needs a reason: others are to understand later why it came about.",
            "Nennen Sie den Grund.",
            "Give the reason.");
    public static final ProblemType NEED_MISSING = ProblemType.of(
            "need-missing",
            422,
            "Auf welchen Bedarf antwortet das Projekt?",
            "Which need does the project answer?",
            "Es ist kein Bedarf genannt und kein Grund, warum es keinen gibt.",
            "No need is named, and no reason why there is none.",
            "Nennen Sie die Bedarfe, auf die das Projekt antwortet, oder den Grund, warum es ohne auskommt.",
            "Name the needs that the project answers, or the reason why it does without.");
    public static final ProblemType NEED_OF_ANOTHER_SPACE = ProblemType.of(
            "need-of-another-space",
            422,
            "Der Bedarf gehört zu einem anderen Sozialraum",
            "The need belongs to another social space",
            "Ein Projekt antwortet auf Bedarfe seines Sozialraums; die anderen stehen unter „errors“.",
            "A project answers needs of its own social space; the others are listed under \"errors\".",
            "Nennen Sie Bedarfe des Sozialraums, in dem das Projekt stattfindet.",
            "Name needs of the social space in which the project takes place.");
    public static final ProblemType OUTCOME_MISSING = ProblemType.of(
            "outcome-missing",
            409,
            "Es fehlt ein Ergebnis",
            "An outcome is missing",
            "Bevor ein Projekt endet, wird mindestens ein Erfolg oder eine Schwierigkeit festgehalten.",
            "Before a project ends, at least one success or difficulty is recorded.",
            "Halten Sie fest, was gelungen ist oder schwierig war, und warum.",
            "Record what worked or was difficult, and why.");
    public static final ProblemType CAUSE_UNKNOWN = ProblemType.of(
            "cause-unknown",
            422,
            "Diese Ursache steht nicht in der Liste",
            "This cause is not in the list",
            "Die Ursache „{0}“ kennt Ihr Jugendamt nicht.",
            "Your youth office does not know the cause \"{0}\".",
            "Wählen Sie eine Ursache aus der Liste unter /api/v1/causes.",
            "Choose a cause from the list at /api/v1/causes.");

    public static final ProblemType MEASURE_AFTER_THE_END = ProblemType.of(
            "measure-after-the-end",
            422,
            "Die Maßnahme liegt nach dem Ende des Projekts",
            "The measure lies after the end of the project",
            "Maßnahmen liegen zwischen Beginn und Ende des Projekts; {0} liegt danach.",
            "Measures lie between the start and the end of the project; {0} lies after it.",
            "Prüfen Sie den Tag der Maßnahme und den Tag, an dem das Projekt endete.",
            "Check the day of the measure and the day on which the project ended.");
    public static final ProblemType END_BEFORE_A_MEASURE = ProblemType.of(
            "end-before-a-measure",
            422,
            "Das Ende liegt vor einer Maßnahme",
            "The end lies before a measure",
            "Das Projekt soll am {0} geendet haben, es hatte aber noch am {1} eine Maßnahme.",
            "The project is said to have ended on {0}, but it had a measure on {1}.",
            "Prüfen Sie den Tag, an dem das Projekt endete.",
            "Check the day on which the project ended.");

    public static final ProblemType YEAR_IS_APPROVED = ProblemType.of(
            "year-is-approved",
            409,
            "Für dieses Jahr ist schon bewilligt",
            "This year is approved already",
            "Für {0} besteht bereits eine Bewilligung.",
            "There already is an approval for {0}.",
            "Nehmen Sie die bestehende Bewilligung zurück, wenn eine andere gelten soll.",
            "Take the existing approval back if another one is to hold.");
    public static final ProblemType YEAR_IS_NOT_APPROVED = ProblemType.of(
            "year-is-not-approved",
            409,
            "Für dieses Jahr ist nichts bewilligt",
            "This year is not approved",
            "Für {0} gibt es keine Bewilligung, die zurückgenommen werden könnte.",
            "There is no approval for {0} that could be taken back.",
            "Sehen Sie nach, für welche Jahre das Projekt bewilligt ist.",
            "Look up the years for which the project is approved.");
    public static final ProblemType YEAR_NOT_APPLIED_FOR = ProblemType.of(
            "year-not-applied-for",
            422,
            "Für dieses Jahr ist nichts beantragt",
            "Nothing was applied for in this year",
            "Für {0} wurde kein Geld beantragt.",
            "No money was applied for in {0}.",
            "Bewilligt wird für das Jahr, das im Antrag steht, und für das folgende, wenn es mit beantragt ist.",
            "What can be approved is the year of the application, and the one after it where it was applied for, too.");
    public static final ProblemType MORE_THAN_APPLIED_FOR = ProblemType.of(
            "more-than-applied-for",
            422,
            "Das ist mehr als beantragt",
            "This is more than was applied for",
            "Bewilligt werden sollen {0}, beantragt sind {1}.",
            "{0} is to be approved, {1} was applied for.",
            "Bewilligen Sie höchstens, was beantragt ist; wer mehr braucht, beantragt mehr.",
            "Approve at most what was applied for; whoever needs more applies for more.");

    /** The refusal for an id that is not known. */
    public static ProblemException unknown(String pointer) {
        return ProblemException.ofFields(
                GeneralProblems.UNKNOWN_REFERENCE,
                List.of(new FieldError(pointer, "ist nicht bekannt", "is not known")));
    }

    /** A thing is not merged with itself. */
    public static ProblemException mergedIntoItself(String pointer) {
        return ProblemException.ofFields(
                MERGED_INTO_ITSELF, List.of(new FieldError(pointer, "ist dasselbe", "is the same")));
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                ANOTHER_YOUTH_OFFICE,
                TOPIC_EXISTS,
                NAME_IS_CONFIRMED,
                MERGED_INTO_ITSELF,
                NEED_MERGED,
                NEED_RELEASED,
                SECOND_PERSON,
                REASON_MISSING,
                NEED_MISSING,
                NEED_OF_ANOTHER_SPACE,
                OUTCOME_MISSING,
                CAUSE_UNKNOWN,
                MEASURE_AFTER_THE_END,
                END_BEFORE_A_MEASURE,
                YEAR_IS_APPROVED,
                YEAR_IS_NOT_APPROVED,
                YEAR_NOT_APPLIED_FOR,
                MORE_THAN_APPLIED_FOR);
    }
}
