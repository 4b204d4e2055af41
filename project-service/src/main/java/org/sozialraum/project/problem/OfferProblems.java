package org.sozialraum.project.problem;

import jakarta.inject.Singleton;
import java.util.List;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemCatalogue;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.problem.ProblemType;

/** The refusals that have to do with offers. */
@Singleton
public class OfferProblems implements ProblemCatalogue {

    public static final ProblemType OUTSIDE_GERMANY = ProblemType.of(
            "outside-germany",
            422,
            "Der Ort liegt nicht in Deutschland",
            "The place is not in Germany",
            "Die Koordinaten liegen außerhalb Deutschlands; was nicht stimmt, steht unter „errors“.",
            "The coordinates lie outside of Germany; what is wrong is listed under \"errors\".",
            "Geben Sie Breite und Länge in Grad an, für Norderstedt etwa 53,7 und 10,0, und verwechseln Sie sie nicht.",
            "Give latitude and longitude in degrees, for Norderstedt about 53.7 and 10.0, and do not mix them up.");
    public static final ProblemType TIMES_REVERSED = ProblemType.of(
            "times-reversed",
            422,
            "Eine Zeit endet, bevor sie anfängt",
            "A time ends before it begins",
            "Jede Zeit eines Angebots beginnt und endet am selben Tag; die anderen stehen unter „errors“.",
            "Each time of an offer begins and ends on the same day; the others are listed under \"errors\".",
            "Prüfen Sie Anfang und Ende; was über Mitternacht geht, sind zwei Zeiten.",
            "Check beginning and end; what goes on past midnight is two times.");
    public static final ProblemType NO_CONTACT = ProblemType.of(
            "no-contact",
            422,
            "Wie ist die Einrichtung zu erreichen?",
            "How can the organisation be reached?",
            "Es ist weder eine Internetseite noch eine Telefonnummer noch eine E-Mail-Adresse der Einrichtung genannt.",
            "Neither a website nor a telephone number nor an e-mail address of the organisation is given.",
            "Nennen Sie mindestens eines davon, und zwar das der Einrichtung, nicht das eines Menschen.",
            "Give at least one of them, that of the organisation and not that of a person.");
    public static final ProblemType PRIVATE_CONTACT = ProblemType.of(
            "private-contact",
            422,
            "Das kann die Adresse eines Menschen sein",
            "This may be a person's address",
            "Bei einem Angebot steht, wie die Einrichtung zu erreichen ist, nie ein privates Postfach.",
            "An offer says how to reach the organisation, never a private mailbox.",
            "Nennen Sie eine Adresse der Einrichtung selbst, ihre Telefonnummer oder ihre Internetseite.",
            "Give an address of the organisation''s own, its telephone number or its website.");
    public static final ProblemType TOO_MANY_FOR_A_LEAFLET = ProblemType.of(
            "too-many-for-a-leaflet",
            409,
            "Zu viele Angebote für ein Faltblatt",
            "Too many offers for a leaflet",
            "In ein Faltblatt gehen höchstens {0} Angebote.",
            "At most {0} offers go into a leaflet.",
            "Grenzen Sie es auf eine Altersgruppe ein (ageBand).",
            "Limit it to an age band (ageBand).");
    public static final ProblemType PROJECT_NEVER_STARTED = ProblemType.of(
            "project-never-started",
            422,
            "Das Projekt hat nicht begonnen",
            "The project has not begun",
            "Ein Angebot entsteht aus einem Projekt, das läuft oder gelaufen ist.",
            "An offer comes from a project that runs, or that ran.",
            "Beginnen Sie zuerst das Projekt, oder lassen Sie es hier weg.",
            "First start the project, or leave it out here.");

    /**
     * @throws ProblemException of this type where there are mistakes
     */
    public static void require(ProblemType type, List<FieldError> mistakes) {
        if (!mistakes.isEmpty()) {
            throw ProblemException.ofFields(type, mistakes);
        }
    }

    @Override
    public List<ProblemType> types() {
        return List.of(
                OUTSIDE_GERMANY,
                TIMES_REVERSED,
                NO_CONTACT,
                PRIVATE_CONTACT,
                PROJECT_NEVER_STARTED,
                TOO_MANY_FOR_A_LEAFLET);
    }
}
