package org.sozialraum.project.problem;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemCatalogue;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.problem.ProblemType;

/** The refusals that have to do with network meetings and what else the network does. */
@Singleton
public class MeetingProblems implements ProblemCatalogue {

    public static final ProblemType BEFORE_THE_SPACE = ProblemType.of(
            "before-the-space",
            422,
            "Den Sozialraum gab es da noch nicht",
            "The social space was not there then",
            "Der Tag {0} liegt vor dem {1}, seit dem es den Sozialraum gibt.",
            "The day {0} lies before {1}, since when the social space is there.",
            "Prüfen Sie den Tag.",
            "Check the day.");
    public static final ProblemType DECIDED_TWICE = ProblemType.of(
            "decided-twice",
            422,
            "Über einen Bedarf ist zweimal beschlossen",
            "A need is decided on twice",
            "Ein Treffen beschließt über jeden Bedarf einmal; die anderen stehen unter „errors“.",
            "A meeting decides on each need once; the others are listed under \"errors\".",
            "Lassen Sie nur stehen, was gilt.",
            "Keep only what holds.");
    public static final ProblemType DUE_BEFORE_GIVEN = ProblemType.of(
            "due-before-given",
            422,
            "Eine Aufgabe ist fällig, bevor sie vergeben wurde",
            "A task is due before it was given",
            "Aufgaben werden am {0} vergeben; welche davor fällig sind, steht unter „errors“.",
            "Tasks are given on {0}; those that are due before it are listed under \"errors\".",
            "Nennen Sie einen Tag nach dem Treffen.",
            "Give a day after the meeting.");

    public static final ProblemType NO_MINUTES_YET = ProblemType.of(
            "no-minutes-yet",
            422,
            "Es gibt noch kein Protokoll",
            "There are no minutes yet",
            "Ein Grund gehört nur zu einem Protokoll, das neu geschrieben wird; dies ist das erste.",
            "A reason belongs only to minutes that are written anew; these are the first.",
            "Lassen Sie den Grund weg.",
            "Leave the reason out.");

    public static final ProblemType PARTNER_OF_ANOTHER_KIND = ProblemType.of(
            "partner-of-another-kind",
            422,
            "Die Einrichtung ist anderer Art",
            "The organisation is of another kind",
            "Die genannte Einrichtung ist nicht von der Art, die als Partner angegeben ist.",
            "The organisation named is not of the kind that is given as the partner.",
            "Geben Sie die Art der Einrichtung an, oder lassen Sie sie weg.",
            "Give the organisation's kind, or leave the organisation out.");

    /**
     * @param since when the space began; null where it was always there
     * @throws ProblemException 422 where the day lies before that
     */
    public static void requireNotBefore(LocalDate since, LocalDate day, String pointer) {
        if (since != null && day.isBefore(since)) {
            throw ProblemException.ofFields(
                    BEFORE_THE_SPACE,
                    List.of(new FieldError(pointer, "liegt vor dem " + since, "lies before " + since)),
                    day,
                    since);
        }
    }

    /**
     * @throws ProblemException 422 where a need is there twice
     */
    public static void requireDecidedOnce(List<UUID> needIds) {
        Set<UUID> seen = new HashSet<>();
        List<FieldError> again = IntStream.range(0, needIds.size())
                .filter(i -> !seen.add(needIds.get(i)))
                .mapToObj(i -> new FieldError(
                        "/decisions/" + i + "/needId", "steht schon weiter oben", "is further up already"))
                .toList();
        OfferProblems.require(DECIDED_TWICE, again);
    }

    /**
     * @throws ProblemException 422 where a task is due before it is given
     */
    public static void requireDueAfter(LocalDate givenOn, List<LocalDate> dueOn) {
        List<FieldError> tooEarly = IntStream.range(0, dueOn.size())
                .filter(i -> dueOn.get(i).isBefore(givenOn))
                .mapToObj(i ->
                        new FieldError("/tasks/" + i + "/dueOn", "liegt vor dem " + givenOn, "lies before " + givenOn))
                .toList();
        if (!tooEarly.isEmpty()) {
            throw ProblemException.ofFields(DUE_BEFORE_GIVEN, tooEarly, givenOn);
        }
    }

    @Override
    public List<ProblemType> types() {
        return List.of(BEFORE_THE_SPACE, DECIDED_TWICE, DUE_BEFORE_GIVEN, NO_MINUTES_YET, PARTNER_OF_ANOTHER_KIND);
    }
}
