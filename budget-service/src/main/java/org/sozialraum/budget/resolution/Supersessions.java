package org.sozialraum.budget.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.reference.References;
import org.sozialraum.budget.resolution.ResolutionResource.Supersedes;
import org.sozialraum.contract.BudgetEvent.ResolutionSuperseded;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.ProblemException;

/**
 * What a later resolution does to an earlier one. A replaced one opens no line from the later one's first year on; a prolonged
 * one ends as it says, and the later one follows without a gap. Lines that are open already are nobody's to take away here:
 * then the change is a supplementary budget's (Nachtrag).
 */
@ApplicationScoped
class Supersessions {

    private final EntityManager entities;
    private final Outbox outbox;

    Supersessions(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    /**
     * Notes what the later resolution, which is stored already, does to the earlier one.
     *
     * @throws ProblemException 422 for an unknown resolution or years that do not fit; 409 for one that is superseded already,
     *     or that has budget lines in the later one's years
     */
    void supersede(Resolution later, Supersedes asked) {
        Resolution earlier = entities.find(Resolution.class, asked.resolutionId());
        if (earlier == null || earlier.id.equals(later.id)) {
            throw References.unknown("/supersedes/resolutionId");
        }
        of(earlier.id).ifPresent(known -> {
            Resolution by = entities.find(Resolution.class, known.laterId);
            throw ProblemException.of(BudgetProblems.ALREADY_SUPERSEDED, earlier.number, by.number);
        });
        if (!fits(earlier, later, asked)) {
            throw ProblemException.of(
                    BudgetProblems.SUPERSESSION_DOES_NOT_FIT,
                    earlier.number,
                    String.valueOf(earlier.fromYear),
                    earlier.toYear == null ? "…" : String.valueOf(earlier.toYear),
                    String.valueOf(later.fromYear));
        }
        lineFrom(earlier.id, later.fromYear).ifPresent(year -> {
            throw ProblemException.of(BudgetProblems.LINES_ARE_OPEN, earlier.number, String.valueOf(year));
        });
        Supersession row = new Supersession();
        row.earlierId = earlier.id;
        row.laterId = later.id;
        row.kind = asked.kind();
        row.fromYear = later.fromYear;
        entities.persist(row);
        outbox.append(new ResolutionSuperseded(earlier.id, later.id, asked.kind(), later.fromYear, later.decidedOn));
    }

    /** What was done to this resolution by a later one. */
    Optional<Supersession> of(UUID earlierId) {
        return Optional.ofNullable(entities.find(Supersession.class, earlierId));
    }

    /** What this resolution did to an earlier one. */
    Optional<Supersession> by(UUID laterId) {
        return entities.createQuery("from Supersession where laterId = :id", Supersession.class)
                .setParameter("id", laterId)
                .getResultStream()
                .findFirst();
    }

    private static boolean fits(Resolution earlier, Resolution later, Supersedes asked) {
        return switch (asked.kind()) {
            case REPLACES -> earlier.toYear == null || later.fromYear <= earlier.toYear;
            case PROLONGS -> earlier.toYear != null && later.fromYear == earlier.toYear + 1;
        };
    }

    /** The first year, from the given one on, in which the resolution has a budget line. */
    private Optional<Integer> lineFrom(UUID resolutionId, int fromYear) {
        return Optional.ofNullable(entities.createQuery(
                        "select min(year) from BudgetLine where resolutionId = :id and year >= :from", Integer.class)
                .setParameter("id", resolutionId)
                .setParameter("from", fromYear)
                .getSingleResult());
    }
}
