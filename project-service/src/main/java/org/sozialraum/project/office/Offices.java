package org.sozialraum.project.office;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent.SocialSpaceChanged;
import org.sozialraum.contract.ProjectEvent.SocialSpaceRegistered;
import org.sozialraum.contract.ProjectEvent.YouthOfficeRegistered;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.etag.IfMatch;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.project.office.SocialSpaceResource.HistoryEntry;
import org.sozialraum.project.office.SocialSpaceResource.NewSocialSpace;
import org.sozialraum.project.office.SocialSpaceResource.SocialSpaceChange;
import org.sozialraum.project.office.YouthOfficeResource.NewYouthOffice;
import org.sozialraum.project.problem.MeetingProblems;
import org.sozialraum.project.problem.ProjectProblems;
import org.sozialraum.project.problem.TermProblems;

/** The youth office and its social spaces. */
@ApplicationScoped
public class Offices implements PanacheRepositoryBase<SocialSpace, UUID> {

    /** Told of a space whose beginning nobody named: it was always there. */
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final Outbox outbox;
    private final CurrentCaller callers;
    private final CurrentWork work;
    private final IfMatch ifMatch;
    private final ActDay days;
    private final Clock clock;

    Offices(Outbox outbox, CurrentCaller callers, CurrentWork work, IfMatch ifMatch, ActDay days, Clock clock) {
        this.outbox = outbox;
        this.callers = callers;
        this.work = work;
        this.ifMatch = ifMatch;
        this.days = days;
        this.clock = clock;
    }

    @Transactional
    UUID register(NewYouthOffice asked) {
        requireOwn(asked.ags(), "/ags");
        lockRegistry();
        if (!getEntityManager()
                .createQuery("from YouthOffice", YouthOffice.class)
                .getResultList()
                .isEmpty()) {
            throw ProblemException.of(GeneralProblems.ALREADY_EXISTS, asked.ags());
        }
        YouthOffice office = new YouthOffice();
        office.id = UuidCreator.getTimeOrderedEpoch();
        office.name = asked.name();
        getEntityManager().persist(office);
        flush();
        outbox.append(new YouthOfficeRegistered(asked.ags(), asked.name()));
        return office.id;
    }

    @Transactional
    UUID register(NewSocialSpace asked) {
        requireOwn(asked.youthOffice(), "/youthOffice");
        lockRegistry();
        if (byKey(asked.key()).isPresent()) {
            throw ProblemException.of(GeneralProblems.ALREADY_EXISTS, asked.key());
        }
        SocialSpace space = new SocialSpace();
        space.id = UuidCreator.getTimeOrderedEpoch();
        space.key = asked.key();
        space.name = asked.name();
        space.population = asked.population();
        space.since = asked.since();
        persistAndFlush(space);
        keepVersion(space, 1, space.since);
        outbox.append(new SocialSpaceRegistered(
                space.id, space.key, space.name, space.population, space.since == null ? ALWAYS : space.since));
        return space.id;
    }

    /**
     * Changes what is known of a social space.
     *
     * @throws ProblemException 428 and 412, see {@link IfMatch}; 422 for a day in the future, before the last change or after the
     *     space's last day
     */
    @Transactional
    SocialSpaceResource.View change(UUID id, SocialSpaceChange asked) {
        SocialSpace space = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
        ifMatch.require(view(space));
        SocialSpaceVersion last = lastVersion(id);
        LocalDate from = last.validFrom == null ? days.of(asked.on()) : days.of(asked.on(), last.validFrom);
        if (space.until != null && from.isAfter(space.until)) {
            throw TermProblems.at(TermProblems.SPACE_HAS_ENDED, "/on", space.until);
        }
        space.name = asked.name().orKeep(space.name);
        space.population = asked.population().orKeep(space.population);
        flush();
        keepVersion(space, last.number + 1, from);
        outbox.append(new SocialSpaceChanged(id, space.name, space.population, from, null));
        return view(space);
    }

    /**
     * Says which is a space's last day; it may be to come.
     *
     * @throws ProblemException 409 where its last day is known already; 422 for a day before its beginning or its last change
     */
    @Transactional
    UUID end(UUID id, LocalDate until) {
        SocialSpace space = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
        if (space.until != null) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, "ENDED", "–");
        }
        SocialSpaceVersion last = lastVersion(id);
        if (last.validFrom != null) {
            TermProblems.requireOrder(last.validFrom, until);
        }
        space.until = until;
        flush();
        outbox.append(new SocialSpaceChanged(id, space.name, space.population, null, until));
        return id;
    }

    private SocialSpaceVersion lastVersion(UUID id) {
        return getEntityManager()
                .createQuery(
                        "from SocialSpaceVersion where socialSpaceId = :id order by number desc",
                        SocialSpaceVersion.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getSingleResult();
    }

    private void keepVersion(SocialSpace space, int number, LocalDate from) {
        SocialSpaceVersion version = new SocialSpaceVersion();
        version.socialSpaceId = space.id;
        version.number = number;
        version.name = space.name;
        version.population = space.population;
        version.validFrom = from;
        version.recordedAt = clock.instant();
        version.recordedBy = work.get().actor();
        getEntityManager().persist(version);
    }

    /** What held, from when to when; what was changed again from the same day on never held, and is left out. */
    @Transactional
    Page<HistoryEntry> history(UUID id, Paging paging) {
        LocalDate until = findByIdOptional(id).orElseThrow(NotFoundException::new).until;
        List<HistoryEntry> entries = getEntityManager()
                .createQuery("""
                        select held, next.validFrom from SocialSpaceVersion held left join SocialSpaceVersion next
                            on next.socialSpaceId = held.socialSpaceId and next.number = held.number + 1
                        where held.socialSpaceId = :id and held.number > :after
                            and (next.number is null or held.validFrom is null or next.validFrom > held.validFrom)
                        order by held.number""", Object[].class)
                .setParameter("id", id)
                .setParameter("after", paging.afterNumber())
                .setMaxResults(paging.toRead())
                .getResultStream()
                .map(row -> entry((SocialSpaceVersion) row[0], (LocalDate) row[1], until))
                .toList();
        return paging.page(entries, HistoryEntry::number);
    }

    private static HistoryEntry entry(SocialSpaceVersion held, LocalDate next, LocalDate until) {
        return new HistoryEntry(
                held.number,
                held.name,
                held.population,
                held.validFrom,
                next == null ? until : next.minusDays(1),
                held.recordedAt,
                held.recordedBy);
    }

    /**
     * One registration at a time in an office, until the transaction ends: a key that was looked for and not found stays
     * free until it is taken.
     */
    public void lockRegistry() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .setParameter("name", "registry/" + callers.get().youthOffice())
                .getSingleResult();
    }

    /** The spaces of the office, in the order of registration. */
    public List<SocialSpace> inOrder() {
        return list("order by id");
    }

    /** The space of this key, as tokens carry it. */
    public Optional<SocialSpace> byKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /**
     * @throws ProblemException 422 for an id that is not known
     */
    public SocialSpace known(UUID id, String pointer) {
        return findByIdOptional(id).orElseThrow(() -> ProjectProblems.unknown(pointer));
    }

    /**
     * A space that has not ended by a day.
     *
     * @throws ProblemException 422 for an id that is not known, and for a day after the space's last
     */
    public SocialSpace notEnded(UUID id, LocalDate day, String pointer) {
        SocialSpace space = known(id, "/socialSpaceId");
        if (space.until != null && day.isAfter(space.until)) {
            throw TermProblems.at(TermProblems.SPACE_HAS_ENDED, pointer, space.until);
        }
        return space;
    }

    /**
     * Requires a space to be there on at least one of these days.
     *
     * @throws ProblemException 422 for an id that is not known, and where all of them lie after its last day or before its
     *     first
     */
    public void requireThere(UUID id, LocalDate first, LocalDate last, String pointer) {
        MeetingProblems.requireNotBefore(notEnded(id, first, pointer).since, last, pointer);
    }

    @Transactional
    YouthOfficeResource.View youthOffice(UUID id) {
        YouthOffice office = getEntityManager().find(YouthOffice.class, id);
        if (office == null) {
            throw new NotFoundException();
        }
        return view(office);
    }

    @Transactional
    Page<YouthOfficeResource.View> youthOffices(Paging paging) {
        List<YouthOffice> own = getEntityManager()
                .createQuery("from YouthOffice where id > :after", YouthOffice.class)
                .setParameter("after", paging.afterId())
                .getResultList();
        return paging.page(own, office -> office.id).map(Offices::view);
    }

    @Transactional
    SocialSpaceResource.View view(UUID id) {
        return view(findByIdOptional(id).orElseThrow(NotFoundException::new));
    }

    @Transactional
    Page<SocialSpaceResource.View> list(Paging paging) {
        return new Filter(paging).page(this, space -> space.id).map(Offices::view);
    }

    private void requireOwn(String ags, String pointer) {
        if (!callers.get().youthOffice().equals(ags)) {
            throw ProblemException.ofFields(
                    ProjectProblems.ANOTHER_YOUTH_OFFICE,
                    List.of(new FieldError(pointer, "ist nicht der Ihres Jugendamts", "is not your youth office's")));
        }
    }

    private static YouthOfficeResource.View view(YouthOffice office) {
        return new YouthOfficeResource.View(office.id, office.youthOffice, office.name);
    }

    private static SocialSpaceResource.View view(SocialSpace space) {
        return new SocialSpaceResource.View(
                space.id, space.youthOffice, space.key, space.name, space.population, space.since, space.until);
    }
}
