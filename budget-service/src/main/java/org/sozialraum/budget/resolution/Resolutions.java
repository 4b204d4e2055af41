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
import org.hibernate.Session;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.reference.OpeningLock;
import org.sozialraum.budget.resolution.ResolutionResource.Earmark;
import org.sozialraum.budget.resolution.ResolutionResource.Funding;
import org.sozialraum.budget.resolution.ResolutionResource.NewResolution;
import org.sozialraum.budget.resolution.ResolutionResource.View;
import org.sozialraum.contract.BudgetEvent;
import org.sozialraum.contract.BudgetEvent.ResolutionAdopted;
import org.sozialraum.contract.CarryOverRule;
import org.sozialraum.contract.Competence;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.SupersessionKind;
import org.sozialraum.contract.TextRef;
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
    private final OpeningLock opening;
    private final Supersessions supersessions;
    private final ResolutionViews views;
    private final Event<ResolutionAdopted> adopted;

    Resolutions(
            Outbox outbox,
            Texts texts,
            ActDay days,
            OpeningLock opening,
            Supersessions supersessions,
            ResolutionViews views,
            Event<ResolutionAdopted> adopted) {
        this.opening = opening;
        this.supersessions = supersessions;
        this.views = views;
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
     *     and 21,480 € where it argues), 409 for a number that is taken; and as {@link Supersessions} says
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
        checkRule(asked.competence(), funding);
        days.of(asked.decidedOn());
        opening.take();
        if (count("number", asked.number()) > 0) {
            throw ProblemException.of(GeneralProblems.ALREADY_EXISTS, asked.number());
        }
        Resolution resolution = new Resolution();
        resolution.id = UuidCreator.getTimeOrderedEpoch();
        resolution.number = asked.number();
        resolution.title = asked.title();
        resolution.fileReference = asked.fileReference();
        resolution.department = asked.department();
        resolution.committee = asked.committee();
        resolution.competence = Competence.DECISION;
        resolution.decidedOn = asked.decidedOn();
        resolution.amountPerSocialSpace = funding.amountPerSocialSpace();
        resolution.fromYear = funding.fromYear();
        resolution.toYear = funding.toYear();
        resolution.productAccount = funding.productAccount();
        resolution.carryOver = funding.carryOver() == null ? CarryOverRule.NOTHING : funding.carryOver();
        resolution.carryOverCeiling = funding.carryOverCeiling();
        TextRef text = texts.share(asked.text());
        resolution.textId = text == null ? null : text.id();
        resolution.earlierRepaymentsAvailable = Boolean.TRUE.equals(funding.earlierRepaymentsAvailable());
        if (asked.reportingDuty() != null) {
            resolution.reportingInterval = asked.reportingDuty().interval();
            resolution.reportingDueOn = asked.reportingDuty().dueOn();
        }
        persist(resolution);
        store(resolution.id, funding.earmarks());
        flush();
        ResolutionAdopted event = event(resolution, text, funding.earmarks());
        outbox.append(event);
        if (asked.supersedes() != null) {
            supersessions.supersede(resolution, asked.supersedes());
            flush();
        }
        adopted.fire(event);
        return resolution.id;
    }

    /** The resolutions that grant money in the year, oldest entry first; one that was replaced grants none any more. */
    public List<Resolution> inForce(int year) {
        return list(
                "from Resolution r where r.fromYear <= ?1 and (r.toYear is null or r.toYear >= ?1) and not exists (select 1"
                        + " from Supersession s where s.earlierId = r.id and s.kind = ?2 and s.fromYear <= ?1) order by r.id",
                year,
                SupersessionKind.REPLACES);
    }

    /** The earmarks of a resolution, in the order of its text. */
    public List<ResolutionEarmark> earmarks(UUID resolutionId) {
        return views.earmarks(resolutionId);
    }

    /** Whether the resolution lets what is repaid of earlier years be spent again. */
    public boolean keepsEarlierRepayments(UUID resolutionId) {
        return findById(resolutionId).earlierRepaymentsAvailable;
    }

    @Transactional
    View view(UUID id) {
        return views.of(List.of(findByIdOptional(id).orElseThrow(NotFoundException::new)))
                .getFirst();
    }

    /** @param words as people type them into a search; null for all */
    @Transactional
    Page<View> list(String words, Paging paging) {
        Page<Resolution> page = words == null
                ? new Filter(paging).page(this, resolution -> resolution.id)
                : paging.page(withWords(words, paging), resolution -> resolution.id);
        return new Page<>(views.of(page.items()), page.next());
    }

    private List<Resolution> withWords(String words, Paging paging) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select * from resolution where words @@ websearch_to_tsquery('german', :words)"
                                + " and id > :after order by id",
                        Resolution.class)
                .setParameter("words", words)
                .setParameter("after", paging.afterId())
                .setMaxResults(paging.toRead())
                .getResultList();
    }

    private static void checkRule(Competence competence, Funding funding) {
        if (competence != null && competence != Competence.DECISION) {
            throw ProblemException.of(BudgetProblems.ONLY_A_DECISION_GRANTS);
        }
        if ((funding.carryOver() == CarryOverRule.CEILING) != (funding.carryOverCeiling() != null)) {
            throw ProblemException.of(BudgetProblems.CEILING_WITHOUT_RULE);
        }
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

    private ResolutionAdopted event(Resolution resolution, TextRef text, List<Earmark> earmarks) {
        List<BudgetEvent.Earmark> told = new ArrayList<>();
        earmarks.forEach(
                earmark -> told.add(new BudgetEvent.Earmark(earmark.name(), earmark.amount(), earmark.coverable())));
        return new ResolutionAdopted(
                resolution.id,
                resolution.number,
                texts.share(resolution.title),
                resolution.fileReference,
                resolution.department,
                resolution.committee,
                resolution.competence,
                resolution.decidedOn,
                text,
                new BudgetEvent.Funding(
                        resolution.amountPerSocialSpace,
                        resolution.fromYear,
                        resolution.toYear,
                        resolution.productAccount,
                        told,
                        resolution.carryOver,
                        resolution.carryOverCeiling,
                        resolution.earlierRepaymentsAvailable),
                resolution.reportingInterval == null
                        ? null
                        : new BudgetEvent.ReportingDuty(resolution.reportingInterval, resolution.reportingDueOn));
    }
}
