package org.sozialraum.project.organisation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.contract.ProjectEvent.OrganisationChanged;
import org.sozialraum.contract.ProjectEvent.OrganisationRegistered;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.etag.IfMatch;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.organisation.OrganisationResource.HistoryEntry;
import org.sozialraum.project.organisation.OrganisationResource.NewOrganisation;
import org.sozialraum.project.organisation.OrganisationResource.OrganisationChange;
import org.sozialraum.project.organisation.OrganisationResource.View;
import org.sozialraum.project.problem.ProjectProblems;

/** The organisations and where they work. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    private final Offices offices;
    private final Outbox outbox;
    private final ActDay days;
    private final CurrentCaller callers;
    private final CurrentWork work;
    private final IfMatch ifMatch;
    private final Clock clock;

    Organisations(
            Offices offices,
            Outbox outbox,
            ActDay days,
            CurrentCaller callers,
            CurrentWork work,
            IfMatch ifMatch,
            Clock clock) {
        this.work = work;
        this.ifMatch = ifMatch;
        this.clock = clock;
        this.offices = offices;
        this.outbox = outbox;
        this.days = days;
        this.callers = callers;
    }

    @Transactional
    UUID register(NewOrganisation asked) {
        LocalDate on = days.of(asked.on());
        offices.lockRegistry();
        if (find("key", asked.key()).firstResultOptional().isPresent()) {
            throw ProblemException.of(GeneralProblems.ALREADY_EXISTS, asked.key());
        }
        List<UUID> spaceIds = known(asked.socialSpaceIds());
        Organisation organisation = new Organisation();
        organisation.id = UuidCreator.getTimeOrderedEpoch();
        organisation.key = asked.key();
        organisation.name = asked.name();
        organisation.kind = asked.kind();
        persist(organisation);
        flush();
        spaceIds.forEach(spaceId -> worksIn(organisation.id, spaceId));
        keepVersion(organisation, spaceIds, 1, on);
        outbox.append(new OrganisationRegistered(
                organisation.id, organisation.key, organisation.name, organisation.kind, spaceIds, on));
        return organisation.id;
    }

    /**
     * Changes what is known of an organisation.
     *
     * @throws ProblemException 428 and 412, see {@link IfMatch}; 422 for an unknown social space, a day in the future or before
     *     the last change
     */
    @Transactional
    View change(UUID id, OrganisationChange asked) {
        Organisation organisation =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
        List<UUID> before = spacesOf(id);
        ifMatch.require(views(List.of(organisation)).getFirst());
        List<UUID> after =
                asked.socialSpaceIds().given() ? known(asked.socialSpaceIds().value()) : before;
        OrganisationVersion last = lastVersion(id);
        LocalDate from = last.validFrom == null ? days.of(asked.on()) : days.of(asked.on(), last.validFrom);
        organisation.name = asked.name().orKeep(organisation.name);
        organisation.kind = asked.kind().orKeep(organisation.kind);
        flush();
        before.stream()
                .filter(spaceId -> !after.contains(spaceId))
                .forEach(spaceId -> getEntityManager()
                        .createQuery(
                                "delete from OrganisationSpace where organisationId = :id and socialSpaceId = :space")
                        .setParameter("id", id)
                        .setParameter("space", spaceId)
                        .executeUpdate());
        after.stream().filter(spaceId -> !before.contains(spaceId)).forEach(spaceId -> worksIn(id, spaceId));
        keepVersion(organisation, after, last.number + 1, from);
        outbox.append(new OrganisationChanged(id, organisation.name, organisation.kind, after, from));
        return views(List.of(organisation)).getFirst();
    }

    private OrganisationVersion lastVersion(UUID id) {
        return getEntityManager()
                .createQuery(
                        "from OrganisationVersion where organisationId = :id order by number desc",
                        OrganisationVersion.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getSingleResult();
    }

    private void keepVersion(Organisation organisation, List<UUID> spaceIds, int number, LocalDate from) {
        OrganisationVersion version = new OrganisationVersion();
        version.organisationId = organisation.id;
        version.number = number;
        version.name = organisation.name;
        version.kind = organisation.kind;
        version.socialSpaceIds = spaceIds.toArray(UUID[]::new);
        version.validFrom = from;
        version.recordedAt = clock.instant();
        version.recordedBy = work.get().actor();
        getEntityManager().persist(version);
    }

    /** What held, from when to when; what was changed again from the same day on never held, and is left out. */
    @Transactional
    Page<HistoryEntry> history(UUID id, Paging paging) {
        findByIdOptional(id).orElseThrow(NotFoundException::new);
        List<HistoryEntry> entries = getEntityManager()
                .createQuery("""
                        select held, next.validFrom from OrganisationVersion held left join OrganisationVersion next
                            on next.organisationId = held.organisationId and next.number = held.number + 1
                        where held.organisationId = :id and held.number > :after
                            and (next.number is null or held.validFrom is null or next.validFrom > held.validFrom)
                        order by held.number""", Object[].class)
                .setParameter("id", id)
                .setParameter("after", paging.afterNumber())
                .setMaxResults(paging.toRead())
                .getResultStream()
                .map(row -> entry((OrganisationVersion) row[0], (LocalDate) row[1]))
                .toList();
        return paging.page(entries, HistoryEntry::number);
    }

    private static HistoryEntry entry(OrganisationVersion held, LocalDate next) {
        return new HistoryEntry(
                held.number,
                held.name,
                held.kind,
                List.of(held.socialSpaceIds),
                held.validFrom,
                next == null ? null : next.minusDays(1),
                held.recordedAt,
                held.recordedBy);
    }

    private List<UUID> known(List<UUID> spaceIds) {
        List<UUID> distinct = spaceIds.stream().distinct().toList();
        for (int i = 0; i < distinct.size(); i++) {
            offices.known(distinct.get(i), "/socialSpaceIds/" + i);
        }
        return distinct;
    }

    private void worksIn(UUID organisationId, UUID spaceId) {
        OrganisationSpace where = new OrganisationSpace();
        where.organisationId = organisationId;
        where.socialSpaceId = spaceId;
        getEntityManager().persist(where);
        flush();
    }

    /** The organisation that the caller acts for; empty where it is not registered here. */
    public Optional<Organisation> own() {
        return find("key", callers.get().organisationKey()).firstResultOptional();
    }

    /** Where an organisation works. */
    public List<UUID> spacesOf(UUID organisationId) {
        return getEntityManager()
                .createQuery(
                        "select socialSpaceId from OrganisationSpace where organisationId = :id order by socialSpaceId",
                        UUID.class)
                .setParameter("id", organisationId)
                .getResultList();
    }

    /**
     * @throws ProblemException 422 for an id that is not known
     */
    public Organisation known(UUID id, String pointer) {
        return findByIdOptional(id).orElseThrow(() -> ProjectProblems.unknown(pointer));
    }

    @Transactional
    View view(UUID id) {
        return views(List.of(findByIdOptional(id).orElseThrow(NotFoundException::new)))
                .getFirst();
    }

    @Transactional
    Page<View> list(Paging paging) {
        Page<Organisation> page = new Filter(paging).page(this, organisation -> organisation.id);
        return new Page<>(views(page.items()), page.next());
    }

    private List<View> views(List<Organisation> organisations) {
        Map<UUID, List<UUID>> places = getEntityManager()
                .createQuery(
                        "from OrganisationSpace where organisationId in :ids order by socialSpaceId",
                        OrganisationSpace.class)
                .setParameter(
                        "ids",
                        organisations.stream()
                                .map(organisation -> organisation.id)
                                .toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        place -> place.organisationId,
                        Collectors.mapping(place -> place.socialSpaceId, Collectors.toList())));
        return organisations.stream()
                .map(organisation -> new View(
                        organisation.id,
                        organisation.key,
                        organisation.name,
                        organisation.kind,
                        places.getOrDefault(organisation.id, List.of())))
                .toList();
    }
}
