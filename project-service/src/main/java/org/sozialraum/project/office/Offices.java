package org.sozialraum.project.office;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
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
import org.sozialraum.project.office.SocialSpaceResource.NewSocialSpace;
import org.sozialraum.project.office.SocialSpaceResource.SocialSpaceChange;
import org.sozialraum.project.office.YouthOfficeResource.NewYouthOffice;
import org.sozialraum.project.problem.ProjectProblems;

/** The youth office and its social spaces. */
@ApplicationScoped
public class Offices implements PanacheRepositoryBase<SocialSpace, UUID> {

    /** Told of a space whose beginning nobody named: it was always there. */
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final Outbox outbox;
    private final CurrentCaller callers;
    private final IfMatch ifMatch;

    Offices(Outbox outbox, CurrentCaller callers, IfMatch ifMatch) {
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.callers = callers;
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
        outbox.append(new SocialSpaceRegistered(
                space.id, space.key, space.name, space.population, space.since == null ? ALWAYS : space.since));
        return space.id;
    }

    /**
     * Changes what is known of a social space.
     *
     * @throws ProblemException 428 and 412, see {@link IfMatch}
     */
    @Transactional
    SocialSpaceResource.View change(UUID id, SocialSpaceChange asked) {
        SocialSpace space = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
        ifMatch.require(view(space));
        space.name = asked.name().orKeep(space.name);
        space.population = asked.population().orKeep(space.population);
        flush();
        outbox.append(new SocialSpaceChanged(id, space.name, space.population));
        return view(space);
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
                space.id, space.youthOffice, space.key, space.name, space.population, space.since);
    }
}
