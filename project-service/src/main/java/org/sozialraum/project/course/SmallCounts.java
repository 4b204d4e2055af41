package org.sozialraum.project.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sozialraum.contract.Reached;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Role;
import org.sozialraum.kit.caller.Scope;

/**
 * Numbers of persons that are so small that they could lead to somebody (SGB X § 67, GDPR Art. 25). The social space's own team,
 * the organisation that counted and the youth office see them; for anybody else they are fewer than the limit.
 */
@ApplicationScoped
class SmallCounts {

    private final CurrentScope scope;
    private final CurrentCaller callers;
    private final int limit;

    SmallCounts(
            CurrentScope scope,
            CurrentCaller callers,
            @ConfigProperty(name = "sozialraum.persons.shown-from") int limit) {
        this.scope = scope;
        this.callers = callers;
        this.limit = limit;
    }

    /** From which number on everybody sees it. */
    int limit() {
        return limit;
    }

    /** Whether the caller may see this number. */
    boolean shows(Integer persons) {
        return persons == null || persons >= limit || seesAll();
    }

    /** Whether the caller may see these groups: all or none, since the sum would tell the one that is left out. */
    boolean shows(Map<Reached.Group, Integer> groups) {
        return groups.values().stream().allMatch(this::shows);
    }

    private boolean seesAll() {
        return scope.is(Scope.OWN_SPACE)
                || scope.is(Scope.OWN_ORGANISATION)
                || callers.get().is(Role.CLERK)
                || callers.get().is(Role.SECTION_HEAD)
                || callers.get().is(Role.OFFICE_HEAD);
    }
}
