package org.sozialraum.project.decision;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ProjectEvent.DecisionRulesSet;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.project.decision.DecisionRuleResource.NewRules;
import org.sozialraum.project.decision.DecisionRuleResource.View;
import org.sozialraum.project.problem.FundingProblems;

/** The youth office's own rules of who approves what. */
@ApplicationScoped
public class DecisionRules implements PanacheRepositoryBase<DecisionRule, UUID> {

    private final Outbox outbox;
    private final CurrentWork work;
    private final Clock clock;

    DecisionRules(Outbox outbox, CurrentWork work, Clock clock) {
        this.outbox = outbox;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Sets the rules from a day on; what was decided before stays decided.
     *
     * @throws ProblemException 422 for a day that has passed, or limits that do not rise
     */
    @Transactional
    UUID set(NewRules asked) {
        lock("pg_advisory_xact_lock");
        if (asked.from().isBefore(LocalDate.now(clock))) {
            throw ProblemException.ofFields(
                    FundingProblems.RULES_FOR_THE_PAST,
                    List.of(new FieldError("/from", "ist schon vergangen", "has passed already")),
                    asked.from());
        }
        if (asked.officeHeadUpTo() != null
                && (asked.sectionHeadUpTo() == null || !asked.sectionHeadUpTo().isAtMost(asked.officeHeadUpTo()))) {
            throw ProblemException.ofFields(
                    FundingProblems.LIMITS_DO_NOT_RISE,
                    List.of(new FieldError(
                            "/officeHeadUpTo",
                            "liegt unter der Grenze der Fachbereichsleitung",
                            "lies below the head of section's limit")));
        }
        DecisionRule rule = new DecisionRule();
        rule.id = UuidCreator.getTimeOrderedEpoch();
        rule.validFrom = asked.from();
        rule.sectionHeadUpTo = asked.sectionHeadUpTo();
        rule.officeHeadUpTo = asked.officeHeadUpTo();
        rule.setBy = work.get().actor();
        rule.setAt = clock.instant();
        persistAndFlush(rule);
        outbox.append(new DecisionRulesSet(rule.id, rule.validFrom, rule.sectionHeadUpTo, rule.officeHeadUpTo));
        return rule.id;
    }

    /**
     * Who approves on that day what is granted altogether; the head of section, where there are no rules. Until the caller's
     * transaction ends the rules stay as they are: rules that are set meanwhile wait, and hold for whatever is decided after
     * them.
     */
    Decider decider(LocalDate on, Money total) {
        lock("pg_advisory_xact_lock_shared");
        return find("validFrom <= ?1 order by validFrom desc, id desc", on)
                .firstResultOptional()
                .map(rule -> rule.decider(total))
                .orElse(Decider.SECTION_HEAD);
    }

    private void lock(String how) {
        getEntityManager()
                .createNativeQuery("select cast(%s(hashtextextended(:name, 0)) as text)".formatted(how))
                .setParameter("name", "decision-rules/" + work.get().youthOffice())
                // A project that is halfway through its decision is not written for this.
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
    }

    @Transactional
    View view(UUID id) {
        return view(findByIdOptional(id).orElseThrow(NotFoundException::new));
    }

    @Transactional
    Page<View> list(Paging paging) {
        return new Filter(paging).page(this, rule -> rule.id).map(DecisionRules::view);
    }

    private static View view(DecisionRule rule) {
        return new View(rule.id, rule.validFrom, rule.sectionHeadUpTo, rule.officeHeadUpTo, rule.setBy, rule.setAt);
    }
}
