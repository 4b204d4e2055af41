package org.sozialraum.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.reporting.ReportingRights;
import org.sozialraum.reporting.place.Places;

/** Which social spaces a caller's report is about: the whole city, or one of them. */
@ApplicationScoped
class VisibleSpaces {

    private final CurrentCaller caller;
    private final CurrentScope scope;
    private final Places places;

    VisibleSpaces(CurrentCaller caller, CurrentScope scope, Places places) {
        this.caller = caller;
        this.scope = scope;
        this.places = places;
    }

    /**
     * The city's report tells the social spaces of its year; a single one has a report of every year, be it empty.
     *
     * @param wanted null for everything that the caller may see: the whole city, or a team's own social space
     * @return empty where the social space is not known, or not the caller's to see
     */
    Optional<List<Places.SocialSpace>> of(int year, UUID wanted) {
        List<Places.SocialSpace> spaces = (isOne(wanted) ? places.all() : places.of(year))
                .stream()
                        .filter(space -> (wanted == null || wanted.equals(space.id())) && isVisible(space))
                        .toList();
        return isOne(wanted) && spaces.isEmpty() ? Optional.empty() : Optional.of(spaces);
    }

    /** Whether the caller gets one social space's part and not the whole city's report. */
    boolean isOne(UUID wanted) {
        return wanted != null || scope.is(Scope.OWN_SPACE);
    }

    /** Whether the caller reads every count of persons: the youth office does, and a team of its own social space. */
    boolean withAllCountsOfPersons() {
        return scope.is(Scope.OWN_SPACE)
                || ReportingRights.YOUTH_OFFICE.stream().anyMatch(caller.get()::is);
    }

    static Set<UUID> ids(List<Places.SocialSpace> spaces) {
        return spaces.stream().map(Places.SocialSpace::id).collect(Collectors.toSet());
    }

    private boolean isVisible(Places.SocialSpace space) {
        return !scope.is(Scope.OWN_SPACE)
                || space.key() != null && space.key().equals(caller.get().socialSpaceKey());
    }
}
