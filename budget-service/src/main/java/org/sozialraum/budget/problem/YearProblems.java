package org.sozialraum.budget.problem;

import jakarta.inject.Singleton;
import java.util.List;
import org.sozialraum.kit.problem.ProblemCatalogue;
import org.sozialraum.kit.problem.ProblemType;

/** The refusals of what changes a line's money as a whole: transfers, and what a budget year brings. */
@Singleton
public class YearProblems implements ProblemCatalogue {

    public static final ProblemType TRANSFER_NOT_POSSIBLE = ProblemType.of(
            "transfer-not-possible",
            422,
            "Zwischen diesen Ansätzen kann nicht umgeschichtet werden",
            "Nothing can be transferred between these lines",
            "Was der Umschichtung entgegensteht, steht unter „errors“.",
            "What stands against the transfer is named under \"errors\".",
            "Umgeschichtet wird zwischen deckungsfähigen Mitteln zweier Ansätze desselben Produktkontos und Haushaltsjahrs; sonst ist eine überplanmäßige Ausgabe zu beantragen.",
            "Money is transferred between coverable earmarks of two lines of the same product account and year; otherwise ask for an over-plan grant.");

    public static final ProblemType YEAR_DOES_NOT_FOLLOW = ProblemType.of(
            "year-does-not-follow",
            409,
            "Das Haushaltsjahr folgt nicht auf das letzte",
            "The fiscal year does not follow the last one",
            "Das Haushaltsjahr {0} kann nicht eröffnet werden; als nächstes ist {1} an der Reihe.",
            "The fiscal year {0} cannot be opened; the next one is {1}.",
            "Eröffnen Sie die Haushaltsjahre der Reihe nach.",
            "Open the fiscal years one after the other.");
    public static final ProblemType YEAR_PROVISIONAL = ProblemType.of(
            "year-provisional",
            409,
            "Das Haushaltsjahr ist noch vorläufig",
            "The fiscal year is still provisional",
            "Der Haushalt {0} ist noch nicht in Kraft; bis dahin wird nur gebunden, was keinen Aufschub duldet.",
            "The budget of {0} is not in force yet; until then only what cannot be put off is committed.",
            "Warten Sie, bis das Haushaltsjahr eröffnet ist, oder begründen Sie unter „whyNotDeferrable“ einer eigenen Mittelbindung, warum sie keinen Aufschub duldet.",
            "Wait until the fiscal year is open, or say under \"whyNotDeferrable\" of a commitment of its own why it cannot be put off.");
    public static final ProblemType PARTS_DO_NOT_FIT = ProblemType.of(
            "parts-do-not-fit",
            422,
            "Die genannten Ansätze passen nicht",
            "The lines named do not fit",
            "Was an den genannten Ansätzen nicht stimmt, steht unter „errors“.",
            "What is wrong with the lines named is under \"errors\".",
            "Nennen Sie Ansätze dieses Haushaltsjahrs mit ihren Zweckbindungen, jede höchstens einmal.",
            "Name lines of this fiscal year with their earmarks, each at most once.");
    public static final ProblemType CLOSING_OBSTRUCTED = ProblemType.of(
            "closing-obstructed",
            409,
            "Das Haushaltsjahr kann noch nicht abgeschlossen werden",
            "The fiscal year cannot be closed yet",
            "Was dem Abschluss des Haushaltsjahrs {0} entgegensteht, steht unter „errors“.",
            "What stands against closing the fiscal year {0} is named under \"errors\".",
            "Erledigen Sie es, und rufen Sie danach die Vorschau des Abschlusses noch einmal ab.",
            "Settle it, then get the preview of the closing again.");
    public static final ProblemType YEAR_NOT_CLOSED = ProblemType.of(
            "year-not-closed",
            409,
            "Das Haushaltsjahr ist nicht abgeschlossen",
            "The fiscal year is not closed",
            "Eine Niederschrift über den Jahresabschluss {0} gibt es erst, wenn er geschehen ist.",
            "There is no record of the closing of {0} before it has happened.",
            "Sehen Sie die Vorschau des Abschlusses an, solange das Jahr offen ist.",
            "Look at the preview of the closing while the year is open.");
    public static final ProblemType TOO_LONG_FOR_PAPER = ProblemType.of(
            "too-long-for-paper",
            409,
            "Zu viele Buchungen für ein Blatt Papier",
            "Too many entries for paper",
            "Auf Papier gehen höchstens {0} Buchungen.",
            "At most {0} entries go on paper.",
            "Nehmen Sie die Ausgabe des Journals als Tabelle (exports/journal.csv).",
            "Take the export of the journal for a spreadsheet (exports/journal.csv).");
    public static final ProblemType NOT_BLOCKED = ProblemType.of(
            "not-blocked",
            409,
            "Mehr als gesperrt ist",
            "More than is blocked",
            "Freigegeben werden sollen {0}, gesperrt sind noch {1}.",
            "{0} is to be lifted, {1} is still blocked.",
            "Nennen Sie höchstens, was noch gesperrt ist.",
            "Name at most what is still blocked.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                TRANSFER_NOT_POSSIBLE,
                YEAR_DOES_NOT_FOLLOW,
                YEAR_PROVISIONAL,
                PARTS_DO_NOT_FIT,
                CLOSING_OBSTRUCTED,
                YEAR_NOT_CLOSED,
                TOO_LONG_FOR_PAPER,
                NOT_BLOCKED);
    }
}
