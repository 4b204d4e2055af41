package org.sozialraum.budget.resolution;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.resolution.ResolutionResource.Earmark;
import org.sozialraum.budget.resolution.ResolutionResource.Funding;
import org.sozialraum.budget.resolution.ResolutionResource.NewResolution;
import org.sozialraum.budget.resolution.ResolutionResource.ReportingDuty;
import org.sozialraum.budget.resolution.ResolutionResource.View;
import org.sozialraum.contract.BudgetEvent;
import org.sozialraum.contract.BudgetEvent.ResolutionAdopted;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;

/** The register of resolutions: enters them, and knows which are in force in a year. */
@ApplicationScoped
public class Resolutions implements PanacheRepositoryBase<Resolution, UUID> {

    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final Event<ResolutionAdopted> adopted;

    Resolutions(Outbox outbox, Texts texts, ActDay days, Event<ResolutionAdopted> adopted) {
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.adopted = adopted;
    }

    /**
     * Enters a resolution. Years that are open already get its budget lines in the same transaction.
     *
     * @return its id
     * @throws ProblemException 422 where the earmarks do not sum to the amount (B 16/0179 says 21,840 € where it decides
     *     and 21,480 € where it argues), 409 for a number that is taken
     */
    @Transactional
    public UUID adopt(NewResolution asked) {
        Funding funding = asked.funding();
        checkEarmarks(funding);
        if (funding.toYear() != null && funding.toYear() < funding.fromYear()) {
            throw ProblemException.of(
                    BudgetProblems.YEARS_IN_WRONG_ORDER,
                    String.valueOf(funding.fromYear()),
                    String.valueOf(funding.toYear()));
        }
        days.of(asked.decidedOn());
        if (count("number", asked.number()) > 0) {
            throw ProblemException.of(GeneralProblems.ALREADY_EXISTS, asked.number());
        }
        Resolution resolution = new Resolution();
        resolution.id = UuidCreator.getTimeOrderedEpoch();
        resolution.number = asked.number();
        resolution.title = asked.title();
        resolution.committee = asked.committee();
        resolution.decidedOn = asked.decidedOn();
        resolution.amountPerSocialSpace = funding.amountPerSocialSpace();
        resolution.fromYear = funding.fromYear();
        resolution.toYear = funding.toYear();
        resolution.productAccount = funding.productAccount();
        if (asked.reportingDuty() != null) {
            resolution.reportingInterval = asked.reportingDuty().interval();
            resolution.reportingDueOn = asked.reportingDuty().dueOn();
        }
        persist(resolution);
        store(resolution.id, funding.earmarks());
        flush();
        ResolutionAdopted event = event(resolution, funding.earmarks());
        outbox.append(event);
        adopted.fire(event);
        return resolution.id;
    }

    /** The resolutions that grant money in the year, oldest entry first. */
    public List<Resolution> inForce(int year) {
        return list("fromYear <= ?1 and (toYear is null or toYear >= ?1) order by id", year);
    }

    /** The earmarks of a resolution, in the order of its text. */
    public List<ResolutionEarmark> earmarks(UUID resolutionId) {
        return getEntityManager()
                .createQuery(
                        "from ResolutionEarmark where resolutionId = :id order by ordinal", ResolutionEarmark.class)
                .setParameter("id", resolutionId)
                .getResultList();
    }

    @Transactional
    View view(UUID id) {
        return view(findByIdOptional(id).orElseThrow(NotFoundException::new));
    }

    @Transactional
    Page<View> list(Paging paging) {
        return new Filter(paging).page(this, resolution -> resolution.id).map(this::view);
    }

    private static void checkEarmarks(Funding funding) {
        Set<String> names = new HashSet<>();
        Money sum = Money.ZERO;
        for (Earmark earmark : funding.earmarks()) {
            if (!names.add(earmark.name())) {
                throw ProblemException.of(BudgetProblems.EARMARK_NAMED_TWICE, earmark.name());
            }
            sum = sum.plus(earmark.amount());
        }
        if (!sum.equals(funding.amountPerSocialSpace())) {
            throw ProblemException.of(BudgetProblems.EARMARKS_DO_NOT_ADD_UP, sum, funding.amountPerSocialSpace());
        }
    }

    private void store(UUID resolutionId, List<Earmark> earmarks) {
        for (int i = 0; i < earmarks.size(); i++) {
            ResolutionEarmark row = new ResolutionEarmark();
            row.resolutionId = resolutionId;
            row.ordinal = i;
            row.name = earmarks.get(i).name();
            row.amount = earmarks.get(i).amount();
            row.coverable = earmarks.get(i).coverable();
            getEntityManager().persist(row);
        }
    }

    private ResolutionAdopted event(Resolution resolution, List<Earmark> earmarks) {
        List<BudgetEvent.Earmark> told = new ArrayList<>();
        earmarks.forEach(
                earmark -> told.add(new BudgetEvent.Earmark(earmark.name(), earmark.amount(), earmark.coverable())));
        return new ResolutionAdopted(
                resolution.id,
                resolution.number,
                texts.share(resolution.title),
                resolution.committee,
                resolution.decidedOn,
                new BudgetEvent.Funding(
                        resolution.amountPerSocialSpace,
                        resolution.fromYear,
                        resolution.toYear,
                        resolution.productAccount,
                        told),
                resolution.reportingInterval == null
                        ? null
                        : new BudgetEvent.ReportingDuty(resolution.reportingInterval, resolution.reportingDueOn));
    }

    private View view(Resolution resolution) {
        List<Earmark> earmarks = earmarks(resolution.id).stream()
                .map(row -> new Earmark(row.name, row.amount, row.coverable))
                .toList();
        return new View(
                resolution.id,
                resolution.number,
                resolution.title,
                resolution.committee,
                resolution.decidedOn,
                new Funding(
                        resolution.amountPerSocialSpace,
                        resolution.fromYear,
                        resolution.toYear,
                        resolution.productAccount,
                        earmarks),
                resolution.reportingInterval == null
                        ? null
                        : new ReportingDuty(resolution.reportingInterval, resolution.reportingDueOn));
    }
}
