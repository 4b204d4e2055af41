package org.sozialraum.project.problem;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemCatalogue;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.problem.ProblemType;

/** The refusals that have to do with what holds in a social space from when to when. */
@Singleton
public class TermProblems implements ProblemCatalogue {

    public static final ProblemType REVERSED = ProblemType.of(
            "term-reversed",
            422,
            "Das Ende liegt vor dem Anfang",
            "The end lies before the beginning",
            "Die Laufzeit soll am {0} beginnen und am {1} enden.",
            "The term is to begin on {0} and to end on {1}.",
            "Prüfen Sie die beiden Tage.",
            "Check the two days.");
    public static final ProblemType OVERLAPS = ProblemType.of(
            "term-overlaps",
            409,
            "Für diese Zeit gibt es schon etwas",
            "There is something for this time already",
            "Für den Sozialraum gilt schon etwas dieser Art von {0} bis {1}.",
            "For the social space something of this kind holds from {0} to {1} already.",
            "Wählen Sie eine Laufzeit, die sich nicht überschneidet, oder beenden Sie zuerst, was gilt.",
            "Choose a term that does not overlap, or first end what holds.");
    public static final ProblemType NOT_SHORTER = ProblemType.of(
            "term-not-shorter",
            422,
            "Die Laufzeit wird dadurch nicht kürzer",
            "The term does not become shorter",
            "Ein Vertrag lässt sich nur vor seinem vereinbarten Ende beenden.",
            "A contract is ended before its agreed end only.",
            "Für eine längere Zeit legen Sie einen neuen Vertrag an.",
            "For a longer time record a new contract.");
    public static final ProblemType NO_PROVIDER = ProblemType.of(
            "no-provider",
            422,
            "Das ist kein Träger der Jugendhilfe",
            "This is no provider",
            "Einen Trägervertrag hat ein ambulanter oder ein stationärer Träger.",
            "A provider contract is that of an outpatient or a residential provider.",
            "Nennen Sie einen ambulanten oder stationären Träger.",
            "Name an outpatient or a residential provider.");
    public static final ProblemType NOT_IN_THIS_SPACE = ProblemType.of(
            "not-in-this-space",
            422,
            "Die Einrichtung arbeitet nicht in diesem Sozialraum",
            "The organisation does not work in this social space",
            "Die Einrichtung ist für diesen Sozialraum nicht eingetragen.",
            "The organisation is not registered for this social space.",
            "Tragen Sie zuerst ein, dass sie dort arbeitet.",
            "First register that it works there.");
    public static final ProblemType NO_FAMILY_CENTRE = ProblemType.of(
            "no-family-centre",
            422,
            "Das ist kein Familienzentrum",
            "This is no family centre",
            "Stellenanteile werden hier für Familienzentren geführt.",
            "Posts are kept here for family centres.",
            "Nennen Sie ein Familienzentrum.",
            "Name a family centre.");
    public static final ProblemType NO_SINGLE_PROVIDER = ProblemType.of(
            "no-single-provider",
            422,
            "Hier ist kein einzelner Träger zuständig",
            "No single provider is in charge here",
            "Einen zuständigen Träger nennt nur das Modell SINGLE_PROVIDER.",
            "Only the model SINGLE_PROVIDER names a provider in charge.",
            "Lassen Sie den Träger weg, oder wählen Sie das Modell SINGLE_PROVIDER.",
            "Leave the provider out, or choose the model SINGLE_PROVIDER.");
    public static final ProblemType NOT_CONTRACTED = ProblemType.of(
            "provider-not-contracted",
            422,
            "Der zuständige Träger hat hier keinen Vertrag",
            "The provider in charge has no contract here",
            "Zum Modell SINGLE_PROVIDER gehört ein Träger, der am ersten Tag einen Vertrag für den Sozialraum hat.",
            "The model SINGLE_PROVIDER needs a provider that has a contract for the social space on the first day.",
            "Legen Sie zuerst den Trägervertrag an, und nennen Sie den Träger.",
            "First record the provider's contract, and name the provider.");
    public static final ProblemType SPACE_HAS_ENDED = ProblemType.of(
            "space-has-ended",
            422,
            "Den Sozialraum gibt es dann nicht mehr",
            "The social space is not there any more by then",
            "Der letzte Tag des Sozialraums ist der {0}. Danach kommt dort nichts Neues hinzu.",
            "The last day of the social space is {0}. Nothing new is added there after it.",
            "Wählen Sie einen Sozialraum, den es zu dieser Zeit gibt.",
            "Choose a social space that is there at that time.");

    /** A refusal for one field. */
    public static ProblemException at(ProblemType type, String pointer, Object... values) {
        return ProblemException.ofFields(
                type,
                List.of(new FieldError(
                        pointer, type.title().german(), type.title().english())),
                values);
    }

    public static ProblemException overlap(LocalDate from, LocalDate to) {
        return ProblemException.of(OVERLAPS, from, to == null ? "–" : to);
    }

    /**
     * @param to null where the end is open
     * @throws ProblemException 422 where the end lies before the beginning
     */
    public static void requireOrder(LocalDate from, LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw ProblemException.of(REVERSED, from, to);
        }
    }

    /** Whether two terms have a day in common; an end that is null is open. */
    public static boolean meet(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
        return (to == null || !to.isBefore(otherFrom)) && (otherTo == null || !otherTo.isBefore(from));
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                REVERSED,
                OVERLAPS,
                NOT_SHORTER,
                NO_PROVIDER,
                NOT_IN_THIS_SPACE,
                NO_FAMILY_CENTRE,
                NO_SINGLE_PROVIDER,
                NOT_CONTRACTED,
                SPACE_HAS_ENDED);
    }
}
