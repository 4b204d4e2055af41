package org.sozialraum.budget.overplan;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sozialraum.budget.overplan.OverPlanLimitResource.NewLimit;
import org.sozialraum.budget.overplan.OverPlanLimitResource.View;
import org.sozialraum.budget.problem.OverPlanProblems;
import org.sozialraum.contract.BudgetEvent.OverPlanLimitSet;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.tenant.CurrentWork;

/** The mayor's limit, with its history. Limits are added, never changed; each decision is held against the limit of its day. */
@ApplicationScoped
public class OverPlanLimits implements PanacheRepositoryBase<OverPlanLimit, UUID> {

    private final Outbox outbox;
    private final CurrentWork work;
    private final Clock clock;

    OverPlanLimits(Outbox outbox, CurrentWork work, Clock clock) {
        this.outbox = outbox;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Sets the limit from a day on.
     *
     * @throws ProblemException 422 for a day that has passed
     */
    @Transactional
    UUID set(NewLimit asked) {
        lock("pg_advisory_xact_lock");
        if (asked.from().isBefore(LocalDate.now(clock))) {
            throw ProblemException.ofFields(
                    OverPlanProblems.LIMIT_FOR_THE_PAST,
                    List.of(new FieldError("/from", "ist schon vergangen", "has passed already")),
                    asked.from());
        }
        OverPlanLimit limit = new OverPlanLimit();
        limit.id = UuidCreator.getTimeOrderedEpoch();
        limit.validFrom = asked.from();
        limit.upTo = asked.upTo();
        limit.setBy = work.get().actor();
        limit.setAt = clock.instant();
        persistAndFlush(limit);
        outbox.append(new OverPlanLimitSet(limit.id, limit.validFrom, limit.upTo));
        return limit.id;
    }

    /**
     * Whether the mayor decides this amount on that day; without any limit it is the council's. Until the caller's transaction
     * ends the limit stays as it is: one that is set meanwhile waits, and holds for whatever is signed after it.
     */
    boolean mayorDecides(Money amount, LocalDate on) {
        lock("pg_advisory_xact_lock_shared");
        return find("validFrom <= ?1 order by validFrom desc, id desc", on)
                .firstResultOptional()
                .map(limit -> amount.isAtMost(limit.upTo))
                .orElse(false);
    }

    private void lock(String how) {
        getEntityManager()
                .createNativeQuery("select cast(%s(hashtextextended(:name, 0)) as text)".formatted(how))
                .setParameter("name", "over-plan-limits/" + work.get().youthOffice())
                .getSingleResult();
    }

    @Transactional
    View view(UUID id) {
        return view(findByIdOptional(id).orElseThrow(NotFoundException::new));
    }

    @Transactional
    Page<View> list(Paging paging) {
        return new Filter(paging).page(this, limit -> limit.id).map(OverPlanLimits::view);
    }

    private static View view(OverPlanLimit limit) {
        return new View(limit.id, limit.validFrom, limit.upTo, limit.setBy, limit.setAt);
    }
}
