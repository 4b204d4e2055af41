package org.sozialraum.budget.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ProjectEvent.DecisionRulesSet;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.Role;
import org.sozialraum.kit.problem.ProblemException;

/** The youth office's rules of who decides how much for a project, as the project service's events have told so far. */
@ApplicationScoped
public class DecisionRules {

    private final EntityManager entities;
    private final CurrentCaller callers;

    DecisionRules(EntityManager entities, CurrentCaller callers) {
        this.entities = entities;
        this.callers = callers;
    }

    public void learn(DecisionRulesSet event) {
        DecisionRule rule = new DecisionRule();
        rule.id = event.decisionRulesId();
        rule.validFrom = event.from();
        rule.sectionHeadUpTo = event.sectionHeadUpTo();
        rule.officeHeadUpTo = event.officeHeadUpTo();
        entities.persist(rule);
    }

    /**
     * Requires the caller to be one who decides about that much by the rules of that day; without rules every head does.
     *
     * @param total what the project gets altogether
     * @throws ProblemException 403 that says who decides
     */
    public void requireDecider(LocalDate on, Money total) {
        DecisionRule rule = entities.createQuery(
                        "from DecisionRule where validFrom <= :on order by validFrom desc, id desc", DecisionRule.class)
                .setParameter("on", on)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (rule == null || rule.sectionHeadUpTo == null || total.isAtMost(rule.sectionHeadUpTo)) {
            return;
        }
        if (rule.officeHeadUpTo != null && !total.isAtMost(rule.officeHeadUpTo)) {
            throw ProblemException.of(
                    BudgetProblems.DECIDED_BY_ANOTHER,
                    total,
                    "der Ausschuss durch Beschluss (the committee by resolution)");
        }
        if (!callers.get().is(Role.OFFICE_HEAD)) {
            throw ProblemException.of(BudgetProblems.DECIDED_BY_ANOTHER, total, "die Amtsleitung (the head of office)");
        }
    }
}
