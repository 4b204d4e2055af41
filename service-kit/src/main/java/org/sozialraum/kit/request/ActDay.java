package org.sozialraum.kit.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;

/** The day on which an act happened: today, unless the caller says another one. */
@ApplicationScoped
public class ActDay {

    private final Clock clock;

    ActDay(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param on the day that the caller gave, or null for today
     * @throws ProblemException 422 for a day in the future
     */
    public LocalDate of(LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        if (on == null) {
            return today;
        }
        if (on.isAfter(today)) {
            throw ProblemException.of(GeneralProblems.DAY_NOT_POSSIBLE, on);
        }
        return on;
    }

    /**
     * @param previous the day of the act of the same thing that this one follows
     * @throws ProblemException 422 for a day in the future or before the previous act
     */
    public LocalDate of(LocalDate on, LocalDate previous) {
        LocalDate day = of(on);
        if (day.isBefore(previous)) {
            throw ProblemException.of(GeneralProblems.DAY_NOT_POSSIBLE, day);
        }
        return day;
    }
}
