package org.sozialraum.project.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
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
    private final KnownResolutions resolutions;
    private final Organisations organisations;
    private final CurrentCaller callers;

    DecidingRight(
            DecisionRules rules, KnownResolutions resolutions, Organisations organisations, CurrentCaller callers) {
        this.rules = rules;
        this.resolutions = resolutions;
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
     * @param total what is decided about: what the project is granted altogether, this approval included, or what was applied
     *     for, or what is taken back
     * @param resolutionId the resolution by which the committee decided; null where it did not
     * @throws ProblemException 403 that names who decides; 422 for a resolution that is unknown or of a later day
     */
    void requireDecider(LocalDate on, Money total, UUID resolutionId) {
        Caller caller = callers.get();
        boolean byResolution = resolutionId != null;
        Decider decider = byResolution ? Decider.COMMITTEE : rules.decider(on, total);
        boolean may = byResolution ? caller.is(Role.CLERK) : decider.isCoveredBy(caller.roles());
        if (!may) {
            throw ProblemException.of(
                    byResolution ? FundingProblems.RECORDED_BY_A_CLERK : FundingProblems.DECIDED_BY_ANOTHER,
                    total,
                    decider.inBothLanguages());
        }
        if (byResolution) {
            resolutions.require(resolutionId, on);
        }
    }

    /** What the committee decided nobody else takes back. */
    void requireCommittee(Money total, UUID resolutionId) {
        if (resolutionId == null) {
            throw ProblemException.of(FundingProblems.DECIDED_BY_ANOTHER, total, Decider.COMMITTEE.inBothLanguages());
        }
    }
}
