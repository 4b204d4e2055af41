package org.sozialraum.project.cooperation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent.CooperationAttempted;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.project.cooperation.CooperationAttemptResource.NewAttempt;
import org.sozialraum.project.cooperation.CooperationAttemptResource.View;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.organisation.OwnSpaces;
import org.sozialraum.project.outcome.OutcomeView;
import org.sozialraum.project.outcome.Outcomes;

/** The attempts to co-operate. */
@ApplicationScoped
public class CooperationAttempts implements PanacheRepositoryBase<CooperationAttempt, UUID> {

    private final Offices offices;
    private final OwnSpaces ownSpaces;
    private final Outcomes outcomes;
    private final Outbox outbox;
    private final ActDay days;

    CooperationAttempts(Offices offices, OwnSpaces ownSpaces, Outcomes outcomes, Outbox outbox, ActDay days) {
        this.offices = offices;
        this.ownSpaces = ownSpaces;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.days = days;
    }

    /**
     * Records an attempt and what came of it.
     *
     * @throws ProblemException 422 for an unknown social space or cause, or an outcome dated before the attempt
     * @throws ForbiddenException for a team and another social space than its own
     */
    @Transactional
    UUID record(NewAttempt asked) {
        LocalDate on = days.of(asked.on());
        offices.known(asked.socialSpaceId(), "/socialSpaceId");
        if (!ownSpaces.include(asked.socialSpaceId())) {
            throw new ForbiddenException();
        }
        CooperationAttempt attempt = new CooperationAttempt();
        attempt.id = UuidCreator.getTimeOrderedEpoch();
        attempt.socialSpaceId = asked.socialSpaceId();
        attempt.partnerKind = asked.partnerKind();
        attempt.triedOn = on;
        persistAndFlush(attempt);
        outbox.append(new CooperationAttempted(attempt.id, attempt.socialSpaceId, attempt.partnerKind, on));
        LocalDate outcomeOn =
                asked.outcome().on() == null ? on : days.of(asked.outcome().on(), on);
        outcomes.ofAttempt(attempt.id, attempt.socialSpaceId, asked.outcome(), outcomeOn);
        return attempt.id;
    }

    @Transactional
    View view(UUID id) {
        CooperationAttempt attempt = findByIdOptional(id)
                .filter(found -> ownSpaces.include(found.socialSpaceId))
                .orElseThrow(NotFoundException::new);
        return views(List.of(attempt)).getFirst();
    }

    @Transactional
    Page<View> list(UUID socialSpaceId, Paging paging) {
        Page<CooperationAttempt> page = new Filter(paging)
                .with("socialSpaceId", socialSpaceId)
                .within("socialSpaceId", ownSpaces.ids().orElse(null))
                .page(this, attempt -> attempt.id);
        return new Page<>(views(page.items()), page.next());
    }

    private List<View> views(List<CooperationAttempt> attempts) {
        Map<UUID, OutcomeView> came = outcomes.viewsOfAttempts(
                attempts.stream().map(attempt -> attempt.id).toList());
        return attempts.stream()
                .map(attempt -> new View(
                        attempt.id, attempt.socialSpaceId, attempt.partnerKind, came.get(attempt.id), attempt.triedOn))
                .toList();
    }
}
