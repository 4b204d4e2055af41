package org.sozialraum.project.consultation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.contract.ProjectEvent.PeerConsultationChanged;
import org.sozialraum.contract.ProjectEvent.PeerConsultationHeld;
import org.sozialraum.kit.etag.IfMatch;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.project.consultation.PeerConsultationResource.ConsultationChange;
import org.sozialraum.project.consultation.PeerConsultationResource.NewConsultation;
import org.sozialraum.project.consultation.PeerConsultationResource.View;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.organisation.OwnSpaces;
import org.sozialraum.project.persons.CountsOfPersons;

/** The peer consultations. */
@ApplicationScoped
public class PeerConsultations implements PanacheRepositoryBase<PeerConsultation, UUID> {

    private final Offices offices;
    private final Organisations organisations;
    private final OwnSpaces ownSpaces;
    private final CountsOfPersons counts;
    private final Outbox outbox;
    private final ActDay days;
    private final CurrentWork work;
    private final IfMatch ifMatch;

    PeerConsultations(
            Offices offices,
            Organisations organisations,
            OwnSpaces ownSpaces,
            CountsOfPersons counts,
            Outbox outbox,
            ActDay days,
            CurrentWork work,
            IfMatch ifMatch) {
        this.offices = offices;
        this.organisations = organisations;
        this.ownSpaces = ownSpaces;
        this.counts = counts;
        this.outbox = outbox;
        this.days = days;
        this.work = work;
        this.ifMatch = ifMatch;
    }

    /**
     * Records a consultation.
     *
     * @throws ProblemException 422 for unknown references, a day in the future or before the space was there
     * @throws ForbiddenException for a team and another social space than its own
     */
    @Transactional
    UUID record(NewConsultation asked) {
        offices.known(asked.socialSpaceId(), "/socialSpaceId");
        if (!ownSpaces.include(asked.socialSpaceId())) {
            throw new ForbiddenException();
        }
        PeerConsultation consultation = new PeerConsultation();
        consultation.id = UuidCreator.getTimeOrderedEpoch();
        consultation.socialSpaceId = asked.socialSpaceId();
        consultation.heldOn = day(asked.heldOn(), asked.socialSpaceId());
        consultation.cases = asked.cases();
        consultation.recordedBy = work.get().actor();
        requireKnown(asked.organisationIds());
        persistAndFlush(consultation);
        List<UUID> took = keep(consultation.id, asked.organisationIds());
        outbox.append(new PeerConsultationHeld(
                consultation.id, consultation.socialSpaceId, took, consultation.cases, consultation.heldOn));
        return consultation.id;
    }

    /**
     * Corrects what was recorded.
     *
     * @throws ProblemException 428 and 412, see {@link IfMatch}; 422 as {@link #record}
     */
    @Transactional
    View change(UUID id, ConsultationChange asked) {
        PeerConsultation consultation = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> ownSpaces.include(found.socialSpaceId))
                .orElseThrow(NotFoundException::new);
        View before = views(List.of(consultation)).getFirst();
        ifMatch.require(before);
        List<UUID> took = asked.organisationIds().orKeep(before.organisationIds());
        requireKnown(took);
        consultation.heldOn = day(asked.heldOn().orKeep(before.heldOn()), consultation.socialSpaceId);
        consultation.cases = asked.cases().orKeep(consultation.cases);
        getEntityManager()
                .createQuery("delete from ConsultingOrganisation where peerConsultationId = :id")
                .setParameter("id", id)
                .executeUpdate();
        List<UUID> kept = keep(id, took);
        outbox.append(new PeerConsultationChanged(id, kept, consultation.cases, consultation.heldOn));
        return views(List.of(consultation)).getFirst();
    }

    @Transactional
    View view(UUID id) {
        return findByIdOptional(id)
                .filter(found -> ownSpaces.include(found.socialSpaceId))
                .map(found -> views(List.of(found)).getFirst())
                .orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<View> page(UUID socialSpaceId, Paging paging) {
        Page<PeerConsultation> page = new Filter(paging)
                .with("socialSpaceId", socialSpaceId)
                .within("socialSpaceId", ownSpaces.ids().orElse(null))
                .page(this, consultation -> consultation.id);
        return new Page<>(views(page.items()), page.next());
    }

    private LocalDate day(LocalDate asked, UUID socialSpaceId) {
        LocalDate day = days.of(asked);
        offices.requireThere(socialSpaceId, day, day, "/heldOn");
        return day;
    }

    private void requireKnown(List<UUID> organisationIds) {
        for (int i = 0; i < organisationIds.size(); i++) {
            organisations.known(organisationIds.get(i), "/organisationIds/" + i);
        }
    }

    private List<UUID> keep(UUID consultationId, List<UUID> organisationIds) {
        List<UUID> distinct = List.copyOf(new LinkedHashSet<>(organisationIds));
        for (UUID organisationId : distinct) {
            ConsultingOrganisation one = new ConsultingOrganisation();
            one.id = UuidCreator.getTimeOrderedEpoch();
            one.peerConsultationId = consultationId;
            one.organisationId = organisationId;
            getEntityManager().persist(one);
        }
        flush();
        return distinct;
    }

    private List<View> views(List<PeerConsultation> consultations) {
        Map<UUID, List<UUID>> took = getEntityManager()
                .createQuery(
                        "from ConsultingOrganisation where peerConsultationId in :ids order by id",
                        ConsultingOrganisation.class)
                .setParameter("ids", consultations.stream().map(one -> one.id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        one -> one.peerConsultationId,
                        Collectors.mapping(one -> one.organisationId, Collectors.toList())));
        return consultations.stream()
                .map(one -> new View(
                        one.id,
                        one.socialSpaceId,
                        one.heldOn,
                        took.getOrDefault(one.id, List.of()),
                        counts.seesAll() ? one.cases : null))
                .toList();
    }
}
