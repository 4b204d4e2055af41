package org.sozialraum.budget.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.sozialraum.budget.block.Blocks;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.budget.closing.ClosingPreview.Line;
import org.sozialraum.budget.closing.ClosingPreview.Part;
import org.sozialraum.budget.closing.ClosingResource.CloseYear;
import org.sozialraum.budget.commitment.Commitment;
import org.sozialraum.budget.commitment.Commitments;
import org.sozialraum.budget.fiscalyear.FiscalYear;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.budget.payment.PaymentOrder;
import org.sozialraum.budget.problem.YearProblems;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.CarriedIn;
import org.sozialraum.contract.BudgetEvent.CarriedOut;
import org.sozialraum.contract.BudgetEvent.EarlierEntry;
import org.sozialraum.contract.BudgetEvent.FiscalYearClosed;
import org.sozialraum.contract.BudgetEvent.MoneyLapsed;
import org.sozialraum.contract.FiscalYearState;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.etag.IfMatch;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;

/**
 * Closes a year, exactly as its preview tells: blocks end, open commitments move into the next year with their orders and their
 * money, what is left is carried over or lapses. Everything that books in the year waits meanwhile, since its lines are locked.
 */
@ApplicationScoped
public class Closing {

    private final ClosingPreviews previews;
    private final FiscalYears years;
    private final BudgetLines lines;
    private final Commitments commitments;
    private final Blocks blocks;
    private final Journal journal;
    private final Outbox outbox;
    private final IfMatch ifMatch;
    private final ActDay days;
    private final Texts texts;
    private final CurrentWork work;
    private final EntityManager entities;

    Closing(
            ClosingPreviews previews,
            FiscalYears years,
            BudgetLines lines,
            Commitments commitments,
            Blocks blocks,
            Journal journal,
            Outbox outbox,
            IfMatch ifMatch,
            ActDay days,
            Texts texts,
            CurrentWork work,
            EntityManager entities) {
        this.previews = previews;
        this.years = years;
        this.lines = lines;
        this.commitments = commitments;
        this.blocks = blocks;
        this.journal = journal;
        this.outbox = outbox;
        this.ifMatch = ifMatch;
        this.days = days;
        this.texts = texts;
        this.work = work;
        this.entities = entities;
    }

    /**
     * @throws ProblemException 428 without the preview's tag, 412 where it is not this one any more, then 409 for what stands
     *     against closing the year
     */
    @Transactional
    public UUID close(int year, CloseYear asked) {
        years.lockOffice();
        Map<UUID, BudgetLine> locked = lockAll(year);
        ClosingPreview preview = previews.of(year);
        ifMatch.require(preview);
        if (!preview.obstacles().isEmpty()) {
            throw ProblemException.ofFields(
                    YearProblems.CLOSING_OBSTRUCTED,
                    preview.obstacles().stream()
                            .map(it -> new FieldError(it.kind().name(), it.german(), it.english()))
                            .toList(),
                    String.valueOf(year));
        }
        FiscalYear closed = years.find("year", year).firstResult();
        LocalDate on = days.of(asked.on(), closed.openedOn);
        for (Line line : preview.lines()) {
            close(line, locked.get(line.budgetLineId()), year + 1, on);
        }
        closed.state = FiscalYearState.CLOSED;
        closed.closedOn = on;
        closed.closedBy = work.get().actor();
        TextRef reason = texts.share(asked.reason());
        closed.closingReasonTextId = reason == null ? null : reason.id();
        outbox.append(new FiscalYearClosed(closed.id, year, on, reason));
        return closed.id;
    }

    /** Lines, commitments, orders, in this order and each in the order of their ids: whoever is at one of them is waited for. */
    private Map<UUID, BudgetLine> lockAll(int year) {
        Map<UUID, BudgetLine> locked = lines.lock(lines.ofYear(year));
        entities.createQuery(
                        "select c from Commitment c where c.budgetLineId in :lines and c.open > 0 order by c.id",
                        Commitment.class)
                .setParameter("lines", locked.keySet())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        entities.createQuery(
                        "select o from PaymentOrder o where o.reserved > 0 and o.commitmentId in (select c.id from"
                                + " Commitment c where c.budgetLineId in :lines and c.open > 0) order by o.id",
                        PaymentOrder.class)
                .setParameter("lines", locked.keySet())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return locked;
    }

    private void close(Line preview, BudgetLine line, int next, LocalDate on) {
        blocks.endWith(line, on);
        if (!preview.commitments().isEmpty() || preview.carriedOver().isPositive()) {
            BudgetLine following = lines.carrying(line, next, on);
            preview.commitments().forEach(open -> commitments.carry(open.commitmentId(), line, following, on));
            if (preview.carriedOver().isPositive()) {
                carryOver(preview, line, following, on);
            }
        }
        if (preview.lapsed().isPositive()) {
            List<Posting> postings = postings(preview, Part::lapsed, EntryKind.LAPSED);
            journal.book(
                    new MoneyLapsed(line.id, preview.lapsed(), bookings(preview, Part::lapsed, line, postings, on)),
                    postings,
                    Journal.About.THE_LINE);
        }
    }

    private void carryOver(Line preview, BudgetLine line, BudgetLine following, LocalDate on) {
        List<Posting> out = postings(preview, Part::carriedOver, EntryKind.CARRIED_OUT);
        List<Booking> left = bookings(preview, Part::carriedOver, line, out, on);
        journal.book(
                new CarriedOut(line.id, following.id, null, null, preview.carriedOver(), left),
                out,
                Journal.About.THE_LINE);
        List<Posting> in = new ArrayList<>();
        for (int i = 0; i < out.size(); i++) {
            in.add(Posting.of(EntryKind.CARRIED_IN, out.get(i).amount())
                    .referringTo(
                            new EarlierEntry(line.id, line.year, left.get(i).number())));
        }
        journal.book(
                new CarriedIn(
                        following.id,
                        line.id,
                        null,
                        null,
                        preview.carriedOver(),
                        bookings(preview, Part::carriedOver, following, in, on)),
                in,
                Journal.About.THE_LINE);
    }

    private static List<Posting> postings(Line preview, Function<Part, Money> which, EntryKind kind) {
        return preview.earmarks().stream()
                .map(which)
                .filter(Money::isPositive)
                .map(amount -> Posting.of(kind, amount))
                .toList();
    }

    private static List<Booking> bookings(
            Line preview, Function<Part, Money> which, BudgetLine line, List<Posting> postings, LocalDate on) {
        List<Part> parts = preview.earmarks().stream()
                .filter(part -> which.apply(part).isPositive())
                .toList();
        List<Booking> bookings = new ArrayList<>();
        for (int i = 0; i < postings.size(); i++) {
            bookings.add(line.booking(postings.get(i), parts.get(i).name(), on));
        }
        return bookings;
    }
}
