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
import java.util.Objects;
import java.util.UUID;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.ProjectEvent.CooperationAttempted;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;
import org.sozialraum.project.cooperation.CooperationAttemptResource.NewAttempt;
import org.sozialraum.project.cooperation.CooperationAttemptResource.View;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.organisation.OwnSpaces;
import org.sozialraum.project.outcome.OutcomeView;
import org.sozialraum.project.outcome.OutcomeView.NewOutcome;
import org.sozialraum.project.outcome.Outcomes;
import org.sozialraum.project.problem.MeetingProblems;

/** The attempts to co-operate. */
@ApplicationScoped
public class CooperationAttempts implements PanacheRepositoryBase<CooperationAttempt, UUID> {

    private final Offices offices;
    private final OwnSpaces ownSpaces;
    private final Organisations organisations;
    private final Outcomes outcomes;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;

    CooperationAttempts(
            Offices offices,
            OwnSpaces ownSpaces,
            Organisations organisations,
            Outcomes outcomes,
            Outbox outbox,
            Texts texts,
            ActDay days) {
        this.offices = offices;
        this.ownSpaces = ownSpaces;
        this.organisations = organisations;
        this.texts = texts;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.days = days;
    }

    /**
     * Records an attempt and what came of it.
     *
     * @throws ProblemException 422 for an unknown social space, partner or cause, a partner of another kind, an attempt
     *     before the space was there, or an outcome dated before the attempt
     * @throws ForbiddenException for a team and another social space than its own
     */
    @Transactional
    UUID record(NewAttempt asked) {
        LocalDate on = days.of(asked.on());
        offices.known(asked.socialSpaceId(), "/socialSpaceId");
        if (!ownSpaces.include(asked.socialSpaceId())) {
            throw new ForbiddenException();
        }
        offices.requireThere(asked.socialSpaceId(), on, on, "/on");
        requirePartner(asked);
        TextRef tried = texts.share(asked.tried());
        CooperationAttempt attempt = new CooperationAttempt();
        attempt.id = UuidCreator.getTimeOrderedEpoch();
        attempt.socialSpaceId = asked.socialSpaceId();
        attempt.partnerKind = asked.partnerKind();
        attempt.partnerId = asked.partnerId();
        attempt.triedTextId = tried == null ? null : tried.id();
        attempt.triedOn = on;
        persistAndFlush(attempt);
        outbox.append(new CooperationAttempted(
                attempt.id, attempt.socialSpaceId, attempt.partnerKind, attempt.partnerId, tried, on));
        LocalDate outcomeOn =
                asked.outcome().on() == null ? on : days.of(asked.outcome().on(), on);
        outcomes.ofAttempt(attempt.id, attempt.socialSpaceId, asked.outcome(), outcomeOn, "/outcome/cause");
        return attempt.id;
    }

    /**
     * Records what came of an attempt later.
     *
     * @throws ProblemException 422 for a cause that is not in the list, a day in the future or before the last outcome
     * @throws NotFoundException where there is none, or none of the caller's space
     */
    @Transactional
    UUID goOn(UUID id, NewOutcome asked) {
        CooperationAttempt attempt = findByIdOptional(id)
                .filter(found -> ownSpaces.include(found.socialSpaceId))
                .orElseThrow(NotFoundException::new);
        LocalDate last = came(List.of(attempt)).get(id).getLast().on();
        outcomes.ofAttempt(id, attempt.socialSpaceId, asked, days.of(asked.on(), last), "/cause");
        return id;
    }

    private Map<UUID, List<OutcomeView>> came(List<CooperationAttempt> attempts) {
        return outcomes.viewsOfAttempts(
                attempts.stream().map(attempt -> attempt.id).toList());
    }

    private void requirePartner(NewAttempt asked) {
        if (asked.partnerId() != null
                && organisations.known(asked.partnerId(), "/partnerId").kind != asked.partnerKind()) {
            throw ProblemException.ofFields(
                    MeetingProblems.PARTNER_OF_ANOTHER_KIND,
                    List.of(new FieldError("/partnerId", "ist anderer Art", "is of another kind")));
        }
    }

    @Transactional
    View view(UUID id) {
        CooperationAttempt attempt = findByIdOptional(id)
                .filter(found -> ownSpaces.include(found.socialSpaceId))
                .orElseThrow(NotFoundException::new);
        return views(List.of(attempt)).getFirst();
    }

    @Transactional
    Page<View> list(UUID socialSpaceId, OrganisationKind partnerKind, Paging paging) {
        Page<CooperationAttempt> page = new Filter(paging)
                .with("socialSpaceId", socialSpaceId)
                .with("partnerKind", partnerKind)
                .within("socialSpaceId", ownSpaces.ids().orElse(null))
                .page(this, attempt -> attempt.id);
        return new Page<>(views(page.items()), page.next());
    }

    private List<View> views(List<CooperationAttempt> attempts) {
        Map<UUID, List<OutcomeView>> came = came(attempts);
        Map<UUID, String> written = texts.read(attempts.stream()
                .map(attempt -> attempt.triedTextId)
                .filter(Objects::nonNull)
                .toList());
        return attempts.stream()
                .map(attempt -> new View(
                        attempt.id,
                        attempt.socialSpaceId,
                        attempt.partnerKind,
                        attempt.partnerId,
                        written.get(attempt.triedTextId),
                        came.get(attempt.id).getLast(),
                        came.get(attempt.id),
                        attempt.triedOn,
                        attempt.triedTextId))
                .toList();
    }
}
