package org.sozialraum.project.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.project.office.Offices;

/** In which social spaces the caller may act: a team in its own, a provider where it works, everybody else in all. */
@ApplicationScoped
public class OwnSpaces {

    private final Offices offices;
    private final Organisations organisations;
    private final CurrentCaller callers;
    private final CurrentScope scope;

    OwnSpaces(Offices offices, Organisations organisations, CurrentCaller callers, CurrentScope scope) {
        this.offices = offices;
        this.organisations = organisations;
        this.callers = callers;
        this.scope = scope;
    }

    /** The spaces that the caller is limited to; empty where it is not limited. */
    public Optional<List<UUID>> ids() {
        if (scope.is(Scope.OWN_SPACE)) {
            return Optional.of(offices.byKey(callers.get().socialSpaceKey()).stream()
                    .map(space -> space.id)
                    .toList());
        }
        if (scope.is(Scope.OWN_ORGANISATION)) {
            return Optional.of(organisations
                    .own()
                    .map(own -> organisations.spacesOf(own.id))
                    .orElse(List.of()));
        }
        return Optional.empty();
    }

    public boolean include(UUID socialSpaceId) {
        return ids().map(own -> own.contains(socialSpaceId)).orElse(true);
    }
}
