package org.sozialraum.project.problem;

import jakarta.inject.Singleton;
import java.util.List;
import org.sozialraum.kit.problem.ProblemCatalogue;
import org.sozialraum.kit.problem.ProblemType;

/** The refusals on the way from an application to its settlement. */
@Singleton
public class FundingProblems implements ProblemCatalogue {

    public static final ProblemType APPLICATION_INCOMPLETE = ProblemType.of(
            "application-incomplete",
            409,
            "Dem Antrag fehlt noch etwas",
            "The application still lacks something",
            "Was noch fehlt, steht unter „errors“.",
            "What is still missing is listed under \"errors\".",
            "Ergänzen Sie das Projekt und stellen Sie den Antrag dann noch einmal.",
            "Complete the project, and then apply again.");
    public static final ProblemType HAS_BEGUN = ProblemType.of(
            "has-begun",
            422,
            "Das Projekt soll vor dem Antrag beginnen",
            "The project is to begin before the application",
            "Das Projekt soll am {0} beginnen, der Antrag ist vom {1}. Gefördert wird nur, was noch nicht begonnen hat.",
            "The project is to begin on {0}, the application is of {1}. Only what has not begun is funded.",
            "Prüfen Sie den Beginn im Zeitplan.",
            "Check the beginning in the schedule.");
    public static final ProblemType PLAN_IS_WRONG = ProblemType.of(
            "plan-is-wrong",
            422,
            "Der Plan stimmt noch nicht",
            "The plan is not right yet",
            "Was nicht stimmt, steht unter „errors“.",
            "What is wrong is listed under \"errors\".",
            "Berichtigen Sie die genannten Angaben.",
            "Correct the details named.");
    public static final ProblemType PLAN_DOES_NOT_ADD_UP = ProblemType.of(
            "plan-does-not-add-up",
            422,
            "Kosten und Finanzierung gehen nicht auf",
            "Cost and finance plan do not add up",
            "Die Kosten ergeben {0}, der beantragte Betrag und die anderen Einnahmen ergeben {1}.",
            "The costs add up to {0}, the amount requested and the other income to {1}.",
            "Beide Summen müssen gleich sein. Prüfen Sie Kosten, Eigenmittel, andere Zuwendungen und den beantragten Betrag.",
            "Both sums have to be the same. Check costs, own money, other grants and the amount requested.");
    public static final ProblemType DUE_BEFORE_APPROVAL = ProblemType.of(
            "due-before-approval",
            422,
            "Die Frist liegt vor der Bewilligung",
            "The due date lies before the approval",
            "Der Verwendungsnachweis soll am {0} fällig sein, bewilligt wird am {1}.",
            "The statement of use is to be due on {0}, the approval is of {1}.",
            "Nennen Sie einen späteren Tag, oder keinen: dann gilt der 31. Januar des Folgejahres.",
            "Name a later day, or none: then it is 31 January of the following year.");
    public static final ProblemType DECIDED_BY_ANOTHER = ProblemType.of(
            "decided-by-another",
            403,
            "Darüber entscheidet jemand anderes",
            "Somebody else decides about this",
            "Über {0} entscheidet nach den Regeln Ihres Jugendamts {1}.",
            "By the rules of your youth office, {0} is decided by {1}.",
            "Legen Sie den Antrag der Stelle vor, die darüber entscheidet. Einen Beschluss des Ausschusses trägt die Sachbearbeitung ein.",
            "Submit the application to whoever decides about it. A resolution of the committee is recorded by a clerk.");
    public static final ProblemType RECORDED_BY_A_CLERK = ProblemType.of(
            "recorded-by-a-clerk",
            403,
            "Beschlüsse trägt die Sachbearbeitung ein",
            "Resolutions are recorded by a clerk",
            "Über {0} hat {1} entschieden; eingetragen wird das von der Sachbearbeitung.",
            "About {0} {1} has decided; a clerk records it.",
            "Bitten Sie die Sachbearbeitung, den Beschluss einzutragen.",
            "Ask a clerk to record the resolution.");
    public static final ProblemType CONFLICT_OF_INTEREST = ProblemType.of(
            "conflict-of-interest",
            403,
            "Ihre Einrichtung ist selbst beteiligt",
            "Your own organisation takes part",
            "Wer selbst zum Antragsteller oder zu einem Partner gehört, wirkt an der Entscheidung nicht mit.",
            "Whoever belongs to the applicant or to a partner takes no part in the decision.",
            "Geben Sie die Entscheidung an Ihre Vertretung ab.",
            "Hand the decision over to your deputy.");
    public static final ProblemType RESOLUTION_IS_LATER = ProblemType.of(
            "resolution-is-later",
            422,
            "Der Beschluss ist jünger als die Bewilligung",
            "The resolution is later than the approval",
            "Der Beschluss ist vom {0}, die Bewilligung soll vom {1} sein.",
            "The resolution is of {0}, the approval is said to be of {1}.",
            "Prüfen Sie beide Tage.",
            "Check both days.");
    public static final ProblemType RULES_FOR_THE_PAST = ProblemType.of(
            "rules-for-the-past",
            422,
            "Regeln gelten nur für die Zukunft",
            "Rules hold for the future only",
            "Der Tag {0} ist vergangen; was entschieden ist, bleibt entschieden.",
            "The day {0} has passed; what was decided stays decided.",
            "Nennen Sie heute oder einen späteren Tag.",
            "Name today or a later day.");
    public static final ProblemType LIMITS_DO_NOT_RISE = ProblemType.of(
            "limits-do-not-rise",
            422,
            "Die Grenzen steigen nicht an",
            "The limits do not rise",
            "Die Grenze der Amtsleitung darf nicht unter der der Fachbereichsleitung liegen.",
            "The limit of the head of office must not lie below that of the head of section.",
            "Prüfen Sie beide Grenzen.",
            "Check both limits.");
    public static final ProblemType MEASURE_BEFORE_THE_START = ProblemType.of(
            "measure-before-the-start",
            422,
            "Die Maßnahme liegt vor dem Beginn des Projekts",
            "The measure lies before the start of the project",
            "Geplant ist der {0}, das Projekt beginnt am {1}.",
            "It is planned for {0}, the project begins on {1}.",
            "Prüfen Sie den Tag.",
            "Check the day.");
    public static final ProblemType MEASURE_AFTER_THE_SCHEDULE = ProblemType.of(
            "measure-after-the-schedule",
            422,
            "Die Maßnahme liegt nach dem Ende des Projekts",
            "The measure lies after the end of the project",
            "Geplant ist der {0}, das Projekt geht nach seinem Zeitplan bis zum {1}.",
            "It is planned for {0}, the project goes on until {1} by its schedule.",
            "Prüfen Sie den Tag.",
            "Check the day.");
    public static final ProblemType GROUPS_DO_NOT_ADD_UP = ProblemType.of(
            "groups-do-not-add-up",
            422,
            "Die Gruppen ergeben nicht die Zahl der Teilnehmenden",
            "The groups are not the participants",
            "Die Gruppen ergeben zusammen {0}, genannt sind {1} Teilnehmende.",
            "The groups add up to {0}, {1} participants are named.",
            "Prüfen Sie die Zahlen; jede Gruppe steht einmal da.",
            "Check the numbers; each group stands there once.");
    public static final ProblemType STATEMENT_DOES_NOT_ADD_UP = ProblemType.of(
            "statement-does-not-add-up",
            422,
            "Der Verwendungsnachweis geht nicht auf",
            "The statement of use does not add up",
            "Ausgegeben wurden {0}, die Einnahmen ergeben {1}.",
            "{0} was spent, the income adds up to {1}.",
            "Jeder ausgegebene Euro kam irgendwoher: Beide Summen müssen gleich sein.",
            "Every euro that was spent came from somewhere: both sums have to be the same.");
    public static final ProblemType MORE_THAN_GRANTED = ProblemType.of(
            "more-than-granted",
            422,
            "So viel wurde nicht bewilligt",
            "This much was not approved",
            "Der Verwendungsnachweis nutzt {0} der Zuwendung, bewilligt und finanziert sind {1}.",
            "The statement uses {0} of the grant, {1} was approved and funded.",
            "Was die Zuwendung nicht deckt, kommt aus anderen Einnahmen.",
            "What the grant does not cover comes from other income.");
    public static final ProblemType LAST_YEAR_WITH_THE_WHOLE = ProblemType.of(
            "last-year-with-the-whole",
            422,
            "Dieses Jahr wird mit dem ganzen Projekt abgerechnet",
            "This year is accounted for with the whole project",
            "Für sich abgerechnet wird nur das erste von zwei Jahren, nicht {0}.",
            "Only the first of two years is accounted for by itself, not {0}.",
            "Lassen Sie „year“ weg und rechnen Sie nach dem Ende des Projekts über das Ganze ab.",
            "Leave \"year\" out, and account for the whole after the end of the project.");
    public static final ProblemType STATEMENT_MISSING = ProblemType.of(
            "statement-missing",
            409,
            "Es fehlt der Verwendungsnachweis",
            "The statement of use is missing",
            "Ohne Verwendungsnachweis wird nicht abgerechnet.",
            "Without a statement of use nothing is settled.",
            "Nehmen Sie zuerst den Verwendungsnachweis auf.",
            "Take the statement of use first.");
    public static final ProblemType APPROVAL_UNANSWERED = ProblemType.of(
            "approval-unanswered",
            409,
            "Eine Bewilligung ist noch nicht beantwortet",
            "An approval is not answered yet",
            "Ob es für eine der Bewilligungen Geld gibt, steht noch nicht fest.",
            "Whether there is money for one of the approvals is not known yet.",
            "Versuchen Sie es gleich noch einmal, oder nehmen Sie die Bewilligung zurück.",
            "Try again in a moment, or take the approval back.");
    public static final ProblemType RECOGNISED_COSTS_ARE_WRONG = ProblemType.of(
            "recognised-costs-are-wrong",
            422,
            "Die anerkannten Kosten stimmen noch nicht",
            "The recognised costs are not right yet",
            "Zu jedem finanzierten Jahr gehört ein Betrag zwischen null und dem bewilligten; was nicht stimmt, steht unter „errors“.",
            "Each year that was funded has an amount between nought and what was approved; what is wrong is listed under \"errors\".",
            "Berichtigen Sie die genannten Angaben.",
            "Correct the details named.");
    public static final ProblemType MORE_THAN_USED = ProblemType.of(
            "more-than-used",
            422,
            "So viel der Zuwendung wurde nicht genutzt",
            "This much of the grant was not used",
            "Anerkannt werden sollen {0}, nach dem Verwendungsnachweis wurden {1} der Zuwendung genutzt.",
            "{0} is to be recognised, by the statement {1} of the grant was used.",
            "Erkennen Sie höchstens an, was genutzt wurde, oder lassen Sie den Verwendungsnachweis berichtigen.",
            "Recognise at most what was used, or have the statement corrected.");
    public static final ProblemType FOLLOW_UP_TOO_EARLY = ProblemType.of(
            "follow-up-too-early",
            422,
            "Dafür ist es noch zu früh",
            "It is too early for this",
            "Gefragt wird ein Jahr nach dem Ende: ab dem {0}.",
            "The question is asked a year after the end: from {0} on.",
            "Fragen Sie dann noch einmal nach.",
            "Ask again then.");
    public static final ProblemType FAMILIES_HELP_WHAT_RUNS = ProblemType.of(
            "families-help-what-runs",
            422,
            "Ob Familien mithelfen, gehört zu dem, was noch läuft",
            "Whether families help belongs to what is still running",
            "Wenn es noch läuft, gehört die Angabe dazu; wenn nicht, entfällt sie.",
            "Where it is still running, it has to be said; where it is not, it is left out.",
            "Ergänzen oder streichen Sie die Angabe.",
            "Add it or leave it out.");
    public static final ProblemType NO_NOTICE_YET = ProblemType.of(
            "no-notice-yet",
            409,
            "Es gibt noch keinen Bescheid",
            "There is no notice yet",
            "Der Stand ist {0}. Einen Bescheid gibt es, wenn abgelehnt ist oder feststeht, ob Geld da ist.",
            "The state is {0}. There is a notice once it is rejected or known whether there is money.",
            "Warten Sie die Entscheidung ab.",
            "Wait for the decision.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                APPLICATION_INCOMPLETE,
                HAS_BEGUN,
                PLAN_IS_WRONG,
                PLAN_DOES_NOT_ADD_UP,
                DUE_BEFORE_APPROVAL,
                DECIDED_BY_ANOTHER,
                RECORDED_BY_A_CLERK,
                CONFLICT_OF_INTEREST,
                RESOLUTION_IS_LATER,
                RULES_FOR_THE_PAST,
                LIMITS_DO_NOT_RISE,
                MEASURE_BEFORE_THE_START,
                MEASURE_AFTER_THE_SCHEDULE,
                GROUPS_DO_NOT_ADD_UP,
                STATEMENT_DOES_NOT_ADD_UP,
                MORE_THAN_GRANTED,
                LAST_YEAR_WITH_THE_WHOLE,
                STATEMENT_MISSING,
                APPROVAL_UNANSWERED,
                RECOGNISED_COSTS_ARE_WRONG,
                MORE_THAN_USED,
                FOLLOW_UP_TOO_EARLY,
                FAMILIES_HELP_WHAT_RUNS,
                NO_NOTICE_YET);
    }
}
