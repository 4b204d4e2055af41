package org.sozialraum.budget.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.contract.ProjectEvent.OrganisationChanged;
import org.sozialraum.contract.ProjectEvent.OrganisationRegistered;
import org.sozialraum.contract.ProjectEvent.SocialSpaceChanged;
import org.sozialraum.contract.ProjectEvent.SocialSpaceRegistered;
import org.sozialraum.kit.caller.Caller;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;

/** The social spaces and organisations that the project service's events have told of so far. */
@ApplicationScoped
public class References {

    private final EntityManager entities;

    References(EntityManager entities) {
        this.entities = entities;
    }

    public void learn(SocialSpaceRegistered event) {
        SocialSpace space = new SocialSpace();
        space.id = event.socialSpaceId();
        space.key = event.key();
        space.name = event.name();
        space.since = event.since();
        entities.persist(space);
    }

    public void learn(OrganisationRegistered event) {
        Organisation organisation = new Organisation();
        organisation.id = event.organisationId();
        organisation.key = event.key();
        organisation.name = event.name();
        entities.persist(organisation);
    }

    /** The first name came in the same topic before. */
    public void learn(SocialSpaceChanged event) {
        SocialSpace space = entities.find(SocialSpace.class, event.socialSpaceId());
        space.name = event.name();
        if (event.until() != null) {
            space.until = event.until();
        }
    }

    public void learn(OrganisationChanged event) {
        entities.find(Organisation.class, event.organisationId()).name = event.name();
    }

    /** The name of a space that is known here. */
    public String nameOfSpace(UUID id) {
        return entities.find(SocialSpace.class, id).name;
    }

    /** The spaces that are there in the given year, in the order in which they were registered. */
    public List<SocialSpace> socialSpacesIn(int year) {
        return entities.createQuery(
                        "from SocialSpace where since <= :last and (until is null or until >= :first) order by id",
                        SocialSpace.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList();
    }

    /**
     * @throws ProblemException 422 for an id that is not, or not yet, known here
     */
    public Organisation organisation(UUID id, String pointer) {
        Organisation organisation = entities.find(Organisation.class, id);
        if (organisation == null) {
            throw unknown(pointer);
        }
        return organisation;
    }

    /** The organisation that the caller acts for; empty for callers that act for none. */
    public Optional<Organisation> organisationOf(Caller caller) {
        return entities.createQuery("from Organisation where key = :key", Organisation.class)
                .setParameter("key", caller.organisationKey())
                .getResultStream()
                .findFirst();
    }

    /** The social space that the caller works in; empty for callers of the whole office. */
    public Optional<SocialSpace> socialSpaceOf(Caller caller) {
        return entities.createQuery("from SocialSpace where key = :key", SocialSpace.class)
                .setParameter("key", caller.socialSpaceKey())
                .getResultStream()
                .findFirst();
    }

    /** The refusal for an id that is not, or not yet, known here. */
    public static ProblemException unknown(String pointer) {
        return ProblemException.ofFields(
                GeneralProblems.UNKNOWN_REFERENCE,
                List.of(new FieldError(
                        pointer, "ist hier nicht, oder noch nicht, bekannt", "is not, or not yet, known here")));
    }
}
