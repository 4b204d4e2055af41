package org.sozialraum.budget.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.problem.ProblemException;

/** Befangenheit: whoever belongs to the organisation that gets the money takes no part in the decision about it. */
@ApplicationScoped
public class Interests {

    private final References references;
    private final CurrentCaller callers;

    Interests(References references, CurrentCaller callers) {
        this.references = references;
        this.callers = callers;
    }

    /**
     * @param organisationId who gets the money, or null where nobody is named yet
     * @throws ProblemException 403 that says so
     */
    public void requireNone(UUID organisationId) {
        // Only few of those who decide belong to an organisation; for the others nothing is read.
        if (organisationId == null || callers.get().organisationKey() == null) {
            return;
        }
        if (references
                .organisationOf(callers.get())
                .filter(own -> own.id.equals(organisationId))
                .isPresent()) {
            throw ProblemException.of(BudgetProblems.CONFLICT_OF_INTEREST);
        }
    }
}
