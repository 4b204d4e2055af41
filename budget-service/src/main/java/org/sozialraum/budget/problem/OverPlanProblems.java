package org.sozialraum.budget.problem;

import jakarta.inject.Singleton;
import java.util.List;
import org.sozialraum.kit.problem.ProblemCatalogue;
import org.sozialraum.kit.problem.ProblemType;

/** The refusals of over-plan requests, their cover and their signatures. */
@Singleton
public class OverPlanProblems implements ProblemCatalogue {

    public static final ProblemType OVER_PLAN_NOT_POSSIBLE = ProblemType.of(
            "over-plan-not-possible",
            422,
            "So kann die Ausgabe nicht beantragt werden",
            "The expense cannot be requested like this",
            "Was dem Antrag entgegensteht, steht unter „errors“.",
            "What stands against the request is named under \"errors\".",
            "Überplanmäßig sind Mittel für eine Zweckbindung des Ansatzes, außerplanmäßig solche für einen Zweck ohne Ansatz; die Deckung kommt aus deckungsfähigen Mitteln eines anderen Produktkontos im selben Haushaltsjahr.",
            "OVER_PLAN is for an earmark of the line, OFF_PLAN for a purpose that has no plan; the cover is coverable money of another product account in the same fiscal year.");
    public static final ProblemType COVER_DOES_NOT_ADD_UP = ProblemType.of(
            "cover-does-not-add-up",
            422,
            "Die Deckung ergibt nicht den Betrag",
            "The cover does not add up to the amount",
            "Beantragt sind {0}, als Deckung sind {1} genannt.",
            "{0} is requested, {1} is named as cover.",
            "Nennen Sie für den ganzen Betrag, woher die Mittel kommen, und nicht mehr.",
            "Name for the whole amount where the money comes from, and no more.");
    public static final ProblemType ACCOUNT_HAS_MONEY = ProblemType.of(
            "account-has-money",
            409,
            "Das Produktkonto hat die Mittel selbst",
            "The product account has the money itself",
            "Beantragt sind {0}; auf dem Produktkonto sind {1} verfügbar.",
            "{0} is requested; {1} is available on the product account.",
            "Überplanmäßig ist nur, was das Produktkonto insgesamt nicht hat. Nutzen Sie die Mittel des Ansatzes, oder bitten Sie die Amtsleitung um eine Umschichtung aus dem Ansatz eines anderen Sozialraums.",
            "OVER_PLAN is only what the product account does not have as a whole. Use the money of the line, or ask the head of office for a transfer from the line of another social space.");
    public static final ProblemType SIGNED_ALREADY = ProblemType.of(
            "signed-already",
            403,
            "Sie haben schon gezeichnet",
            "You have signed already",
            "Jede Person zeichnet einen Antrag nur einmal, auch wer mehrere Ämter hat oder ihn selbst gestellt hat.",
            "Each person signs a request once only, whatever roles they have and even if the request is their own.",
            "Bitten Sie eine andere berechtigte Person, den nächsten Schritt zu übernehmen.",
            "Ask another person who is entitled to take the next step.");
    public static final ProblemType NOT_YOUR_TURN = ProblemType.of(
            "not-your-turn",
            409,
            "Noch sind Sie nicht an der Reihe",
            "It is not your turn",
            "Als Nächstes entscheidet: {0}.",
            "The next to decide is: {1}.",
            "Die Unterschriften folgen der Reihe: Sachbearbeitung, Fachbereichsleitung, Amtsleitung, mitzeichnendes Amt, Stadtrat oder Dezernat, Leitung der Verwaltung; über der Wertgrenze danach Stadtvertretung oder Kreistag.",
            "The signatures come in order: clerk, head of section, head of office, co-signing office (11), councillor, head of the authority; above the limit the council after them.");
    public static final ProblemType LIMIT_FOR_THE_PAST = ProblemType.of(
            "limit-for-the-past",
            422,
            "Die Wertgrenze gälte für Vergangenes",
            "The limit would hold for the past",
            "Der {0} ist schon vergangen.",
            "{0} has passed already.",
            "Eine Wertgrenze gilt ab heute oder später; was entschieden ist, bleibt entschieden.",
            "A limit holds from today or later; what was decided stays decided.");

    @Override
    public List<ProblemType> types() {
        return List.of(
                OVER_PLAN_NOT_POSSIBLE,
                COVER_DOES_NOT_ADD_UP,
                ACCOUNT_HAS_MONEY,
                SIGNED_ALREADY,
                NOT_YOUR_TURN,
                LIMIT_FOR_THE_PAST);
    }
}
