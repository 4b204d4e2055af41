package org.sozialraum.budget.supplement;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.budgetline.LineParts;
import org.sozialraum.budget.budgetline.LineParts.Locked;
import org.sozialraum.budget.budgetline.LineParts.Share;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.budget.council.RecordedResolution;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.budget.supplement.SupplementResource.NewSupplement;
import org.sozialraum.budget.supplement.SupplementResource.PartView;
import org.sozialraum.budget.supplement.SupplementResource.View;
import org.sozialraum.contract.BudgetEvent.SupplementGranted;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;

/** Supplementary budgets: they change what lines have beside their plan, which stays as it was granted. */
@ApplicationScoped
public class Supplements implements PanacheRepositoryBase<Supplement, UUID> {

    private final LineParts parts;
    private final FiscalYears years;
    private final Journal journal;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;

    Supplements(LineParts parts, FiscalYears years, Journal journal, Texts texts, ActDay days, CurrentWork work) {
        this.parts = parts;
        this.years = years;
        this.journal = journal;
        this.texts = texts;
        this.days = days;
        this.work = work;
    }

    /**
     * Enters a supplementary budget.
     *
     * @throws ProblemException 409 where more is to be cut than is available, or the year is not open; 422 for lines that do
     *     not fit
     */
    @Transactional
    public UUID supplement(int year, NewSupplement asked) {
        years.requireOpen(year);
        LocalDate on = days.of(asked.resolution().decidedOn());
        List<Locked> locked = parts.lock(year, asked.lines());
        years.requireOpen(year);
        EntryKind kind = asked.change().kind();
        if (asked.change() == SupplementChange.CUT) {
            locked.forEach(part -> part.requireAvailable(kind));
        }
        TextRef reason = texts.share(asked.reason());
        Supplement supplement = keep(year, asked, reason);
        for (Locked part : locked) {
            part.shares().forEach(share -> keep(supplement.id, part.line().id, share));
            List<Posting> postings = part.postings(kind);
            Money more = postings.stream()
                    .map(posting -> posting.effects().appropriated())
                    .reduce(Money.ZERO, Money::plus);
            journal.book(
                    new SupplementGranted(
                            part.line().id,
                            supplement.id,
                            supplement.resolutionNumber,
                            supplement.committee,
                            on,
                            more,
                            reason,
                            part.bookings(postings, on)),
                    postings,
                    new Journal.About(null, null, reason.id()));
        }
        return supplement.id;
    }

    @Transactional
    View view(int year, UUID id) {
        return find("id = ?1 and year = ?2", id, year)
                .firstResultOptional()
                .map(supplement -> views(List.of(supplement)).getFirst())
                .orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<View> list(int year, Paging paging) {
        Page<Supplement> page = new Filter(paging).with("year", year).page(this, supplement -> supplement.id);
        return new Page<>(views(page.items()), page.next());
    }

    private Supplement keep(int year, NewSupplement asked, TextRef reason) {
        Supplement supplement = new Supplement();
        supplement.id = UuidCreator.getTimeOrderedEpoch();
        supplement.year = year;
        supplement.change = asked.change();
        supplement.resolutionNumber = asked.resolution().number();
        supplement.committee = asked.resolution().committee();
        supplement.decidedOn = asked.resolution().decidedOn();
        supplement.reasonTextId = reason.id();
        supplement.enteredBy = work.get().actor();
        persistAndFlush(supplement);
        return supplement;
    }

    private void keep(UUID supplementId, UUID lineId, Share share) {
        SupplementedPart part = new SupplementedPart();
        part.id = UuidCreator.getTimeOrderedEpoch();
        part.supplementId = supplementId;
        part.budgetLineId = lineId;
        part.earmark = share.earmark();
        part.amount = share.amount();
        getEntityManager().persist(part);
    }

    private List<View> views(List<Supplement> supplements) {
        Map<UUID, String> reasons = texts.read(
                supplements.stream().map(supplement -> supplement.reasonTextId).toList());
        return supplements.stream()
                .map(supplement -> new View(
                        supplement.id,
                        supplement.year,
                        new RecordedResolution(supplement.resolutionNumber, supplement.committee, supplement.decidedOn),
                        supplement.change,
                        reasons.get(supplement.reasonTextId),
                        partsOf(supplement.id),
                        supplement.enteredBy))
                .toList();
    }

    private List<PartView> partsOf(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select budgetLineId, earmark, amount from SupplementedPart where supplementId = :id order by id",
                        PartView.class)
                .setParameter("id", id)
                .getResultList();
    }
}
