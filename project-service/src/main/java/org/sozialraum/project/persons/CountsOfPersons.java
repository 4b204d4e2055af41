package org.sozialraum.project.persons;

import jakarta.enterprise.context.ApplicationScoped;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Role;
import org.sozialraum.kit.caller.Scope;

/**
 * Who sees numbers of persons (SGB X § 67, GDPR Art. 25): the social space's own team, the organisation that counted and the
 * youth office. Nobody else sees any, not even a large one: the yearly report tells them sums, and from a sum and its other
 * parts a small number could be worked out.
 */
@ApplicationScoped
public class CountsOfPersons {

    private final CurrentScope scope;
    private final CurrentCaller callers;

    CountsOfPersons(CurrentScope scope, CurrentCaller callers) {
        this.scope = scope;
        this.callers = callers;
    }

    /** Whether the caller sees them, of what it may see at all. */
    public boolean seesAll() {
        return scope.is(Scope.OWN_SPACE)
                || scope.is(Scope.OWN_ORGANISATION)
                || callers.get().is(Role.CLERK)
                || callers.get().is(Role.SECTION_HEAD)
                || callers.get().is(Role.OFFICE_HEAD);
    }
}
