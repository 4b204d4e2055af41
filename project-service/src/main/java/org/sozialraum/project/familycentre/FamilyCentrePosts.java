package org.sozialraum.project.familycentre;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.contract.OrganisationKind;
import org.sozialraum.contract.ProjectEvent.FamilyCentreStaffed;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.project.familycentre.FamilyCentrePostResource.Coverage;
import org.sozialraum.project.familycentre.FamilyCentrePostResource.Coverages;
import org.sozialraum.project.familycentre.FamilyCentrePostResource.NewFamilyCentrePost;
import org.sozialraum.project.familycentre.FamilyCentrePostResource.View;
import org.sozialraum.project.office.Offices;
import org.sozialraum.project.organisation.Organisations;
import org.sozialraum.project.problem.TermProblems;

/** The family centres' posts. */
@ApplicationScoped
public class FamilyCentrePosts implements PanacheRepositoryBase<FamilyCentrePost, UUID> {

    /** Half a post in every social space, as the committee decided in the summer of 2015 (B 16/0179). */
    private static final int ENOUGH_PERCENT = 50;

    private final Offices offices;
    private final Organisations organisations;
    private final Outbox outbox;
    private final CurrentWork work;
    private final Clock clock;

    FamilyCentrePosts(Offices offices, Organisations organisations, Outbox outbox, CurrentWork work, Clock clock) {
        this.offices = offices;
        this.organisations = organisations;
        this.outbox = outbox;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Says how much of a post a family centre has for a space from a day on. What it had before ends on the day before.
     *
     * @throws ProblemException 422 for unknown references and for what is no family centre; 409 where a later share of the
     *     centre is recorded already
     */
    @Transactional
    UUID staff(NewFamilyCentrePost asked) {
        offices.known(asked.socialSpaceId(), "/socialSpaceId");
        if (organisations.known(asked.organisationId(), "/organisationId").kind != OrganisationKind.FAMILY_CENTRE) {
            throw TermProblems.at(TermProblems.NO_FAMILY_CENTRE, "/organisationId");
        }
        offices.lockRegistry();
        Optional<FamilyCentrePost> last = find(
                        "organisationId = ?1 and socialSpaceId = ?2 and validTo is null",
                        asked.organisationId(),
                        asked.socialSpaceId())
                .firstResultOptional();
        last.filter(share -> !share.validFrom.isBefore(asked.from())).ifPresent(later -> {
            throw TermProblems.overlap(later.validFrom, null);
        });
        last.ifPresent(share -> share.validTo = asked.from().minusDays(1));
        flush();
        FamilyCentrePost share = new FamilyCentrePost();
        share.id = UuidCreator.getTimeOrderedEpoch();
        share.organisationId = asked.organisationId();
        share.socialSpaceId = asked.socialSpaceId();
        share.percentOfAPost = asked.percentOfAPost();
        share.validFrom = asked.from();
        share.recordedBy = work.get().actor();
        persistAndFlush(share);
        outbox.append(new FamilyCentreStaffed(
                share.id,
                share.organisationId,
                share.socialSpaceId,
                share.percentOfAPost,
                share.validFrom,
                last.map(before -> before.id).orElse(null)));
        return share.id;
    }

    /** What every social space has on a day; today where none is given. */
    @Transactional
    Coverages coverage(LocalDate asked) {
        LocalDate day = asked == null ? LocalDate.now(clock) : asked;
        Map<UUID, Integer> percent = new HashMap<>();
        list("validFrom <= ?1 and (validTo is null or validTo >= ?1)", day)
                .forEach(share -> percent.merge(share.socialSpaceId, share.percentOfAPost, Integer::sum));
        List<Coverage> spaces = offices.inOrder().stream()
                .map(space -> {
                    int its = percent.getOrDefault(space.id, 0);
                    return new Coverage(space.id, space.name, its, its >= ENOUGH_PERCENT);
                })
                .toList();
        return new Coverages(day, spaces);
    }

    @Transactional
    View view(UUID id) {
        return findByIdOptional(id).map(FamilyCentrePosts::view).orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<View> page(UUID socialSpaceId, UUID organisationId, Paging paging) {
        return new Filter(paging)
                .with("socialSpaceId", socialSpaceId)
                .with("organisationId", organisationId)
                .page(this, share -> share.id)
                .map(FamilyCentrePosts::view);
    }

    private static View view(FamilyCentrePost share) {
        return new View(
                share.id,
                share.organisationId,
                share.socialSpaceId,
                share.percentOfAPost,
                share.validFrom,
                share.validTo);
    }
}
