package org.sozialraum.project.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.caller.Caller;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.Role;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.problem.FundingProblems;
import org.sozialraum.project.project.Project;

/** Whether the caller may decide about a project: by the office's rules, and without an interest of its own. */
@ApplicationScoped
public class DecidingRight {

    private final DecisionRules rules;
    private final Organisations organisations;
    private final CurrentCaller callers;

    DecidingRight(DecisionRules rules, Organisations organisations, CurrentCaller callers) {
        this.rules = rules;
        this.organisations = organisations;
        this.callers = callers;
    }

    /**
     * Befangenheit: whoever belongs to the applicant or to a partner takes no part.
     *
     * @throws ProblemException 403 that says so
     */
    public void requireNoInterest(Project project) {
        String own = callers.get().organisationKey();
        if (own == null) {
            return;
        }
        boolean takesPart = Stream.concat(Stream.of(project.applicantId), project.partnerIds.stream())
                .map(organisations::findById)
                .filter(Objects::nonNull)
                .anyMatch(organisation -> organisation.key.equals(own));
        if (takesPart) {
            throw ProblemException.of(FundingProblems.CONFLICT_OF_INTEREST);
        }
    }

    /**
     * Requires the caller to be whom the rules of that day name. What the committee decided, a clerk records.
     *
     * @param total what the project is granted altogether, this approval included
     * @param byResolution whether a resolution of the committee is named
     * @throws ProblemException 403 that names who decides
     */
    void requireDecider(LocalDate on, Money total, boolean byResolution) {
        Caller caller = callers.get();
        Decider decider = byResolution ? Decider.COMMITTEE : rules.decider(on, total);
        boolean may = byResolution ? caller.is(Role.CLERK) : decider.isCoveredBy(caller.roles());
        if (!may) {
            throw ProblemException.of(
                    byResolution ? FundingProblems.RECORDED_BY_A_CLERK : FundingProblems.DECIDED_BY_ANOTHER,
                    total,
                    decider.inBothLanguages());
        }
    }
}
