package org.sozialraum.project.offer;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.organisation.OwnSpaces;
import org.sozialraum.project.problem.OfferProblems;
import org.sozialraum.project.problem.ProjectProblems;
import org.sozialraum.project.project.Project;

/** Whose an offer is: a team's where it is in its space, a provider's where the provider runs it. */
@ApplicationScoped
class OfferOwners {

    private final EntityManager entities;
    private final Offices offices;
    private final Organisations organisations;
    private final OwnSpaces ownSpaces;
    private final CurrentScope scope;

    OfferOwners(
            EntityManager entities,
            Offices offices,
            Organisations organisations,
            OwnSpaces ownSpaces,
            CurrentScope scope) {
        this.entities = entities;
        this.offices = offices;
        this.organisations = organisations;
        this.ownSpaces = ownSpaces;
        this.scope = scope;
    }

    boolean owns(Offer offer) {
        return ownSpaces.include(offer.socialSpaceId) && runs(offer.organisationId);
    }

    /**
     * Requires the caller to be one who puts offers of this organisation into this space.
     *
     * @throws ProblemException 422 where one of the two is not known
     */
    void requireOwn(UUID socialSpaceId, UUID organisationId) {
        offices.known(socialSpaceId, "/socialSpaceId");
        organisations.known(organisationId, "/organisationId");
        if (!ownSpaces.include(socialSpaceId) || !runs(organisationId)) {
            throw new ForbiddenException();
        }
    }

    /**
     * Requires the space to be there on the day.
     *
     * @throws ProblemException 422 where it is not
     */
    void requireThere(UUID socialSpaceId, LocalDate on) {
        offices.requireThere(socialSpaceId, on, on, "/on");
    }

    /**
     * Requires the project, where one is named, to be one of the space that has begun; a provider knows of its own only.
     *
     * @throws ProblemException 422 otherwise
     */
    void requireProject(UUID projectId, UUID socialSpaceId) {
        if (projectId == null) {
            return;
        }
        Project project = entities.find(Project.class, projectId);
        if (project == null || !project.socialSpaceId.equals(socialSpaceId) || !runs(project.applicantId)) {
            throw ProjectProblems.unknown("/projectId");
        }
        if (project.startedOn == null) {
            OfferProblems.require(
                    OfferProblems.PROJECT_NEVER_STARTED,
                    List.of(new FieldError("/projectId", "hat nicht begonnen", "has not begun")));
        }
    }

    private boolean runs(UUID organisationId) {
        return !scope.is(Scope.OWN_ORGANISATION)
                || organisations.own().map(own -> own.id.equals(organisationId)).orElse(false);
    }
}
