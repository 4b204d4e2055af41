package org.sozialraum.budget.transfer;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.Cover;
import org.sozialraum.budget.budgetline.Cover.Decision;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.problem.YearProblems;
import org.sozialraum.budget.reference.References;
import org.sozialraum.budget.transfer.TransferResource.NewTransfer;
import org.sozialraum.budget.transfer.TransferResource.View;
import org.sozialraum.contract.BudgetEvent.TransferredIn;
import org.sozialraum.contract.BudgetEvent.TransferredOut;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;

/**
 * Transfers money between lines: both journals get their entry, or neither does. Only money that is coverable moves, within
 * one product account and year; a line that has unresolved payments gives nothing.
 */
@ApplicationScoped
public class Transfers implements PanacheRepositoryBase<Transfer, UUID> {

    private final BudgetLines lines;
    private final FiscalYears years;
    private final Journal journal;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;

    Transfers(BudgetLines lines, FiscalYears years, Journal journal, Texts texts, ActDay days, CurrentWork work) {
        this.lines = lines;
        this.years = years;
        this.journal = journal;
        this.texts = texts;
        this.days = days;
        this.work = work;
    }

    /**
     * Transfers.
     *
     * @throws ProblemException 422 for lines that are unknown, the same, of different years or product accounts, and for
     *     earmarks that are not coverable; 409 where the money does not suffice, the year is not open or the giving line has
     *     unresolved payments
     */
    @Transactional
    public UUID transfer(NewTransfer asked) {
        LocalDate on = days.of(asked.on());
        Map<UUID, BudgetLine> locked = lines.lock(List.of(asked.fromBudgetLineId(), asked.toBudgetLineId()));
        requireKnown(asked, locked);
        BudgetLine from = locked.get(asked.fromBudgetLineId());
        BudgetLine to = locked.get(asked.toBudgetLineId());
        Cover cover = lines.cover(from);
        TransferSide giving = side(from, cover, "from", asked.fromEarmark());
        TransferSide getting = side(to, lines.cover(to), "to", asked.toEarmark());
        List<FieldError> mistakes = giving.mistakesTo(getting);
        if (!mistakes.isEmpty()) {
            throw ProblemException.ofFields(YearProblems.TRANSFER_NOT_POSSIBLE, mistakes);
        }
        years.requireOpen(from.year);
        if (cover.decide(asked.amount(), asked.fromEarmark()) instanceof Decision.Refused refused) {
            throw refused.reason() == CommitmentRefusal.LINE_HAS_UNRESOLVED
                    ? ProblemException.of(BudgetProblems.LINE_HAS_UNRESOLVED)
                    : ProblemException.of(BudgetProblems.NOT_ENOUGH_MONEY, asked.amount(), refused.available());
        }
        return book(from, to, giving.namedEarmark(), getting.namedEarmark(), asked, on);
    }

    @Transactional
    View view(UUID id) {
        return findByIdOptional(id)
                .map(transfer -> views(List.of(transfer)).getFirst())
                .orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<View> list(UUID fromBudgetLineId, UUID toBudgetLineId, Paging paging) {
        Page<Transfer> page = new Filter(paging)
                .with("fromBudgetLineId", fromBudgetLineId)
                .with("toBudgetLineId", toBudgetLineId)
                .page(this, transfer -> transfer.id);
        return new Page<>(views(page.items()), page.next());
    }

    private UUID book(
            BudgetLine from, BudgetLine to, String fromEarmark, String toEarmark, NewTransfer asked, LocalDate on) {
        TextRef reason = texts.share(asked.reason());
        Transfer transfer = new Transfer();
        transfer.id = UuidCreator.getTimeOrderedEpoch();
        transfer.fromBudgetLineId = from.id;
        transfer.fromEarmark = fromEarmark;
        transfer.toBudgetLineId = to.id;
        transfer.toEarmark = toEarmark;
        transfer.amount = asked.amount();
        transfer.reasonTextId = reason.id();
        transfer.on = on;
        transfer.decidedBy = work.get().actor();
        persistAndFlush(transfer);
        Journal.About why = new Journal.About(null, null, reason.id());
        Posting out = Posting.of(EntryKind.TRANSFER_OUT, asked.amount());
        journal.book(
                new TransferredOut(
                        from.id, transfer.id, to.id, asked.amount(), reason, from.booking(out, fromEarmark, on)),
                List.of(out),
                why);
        Posting in = Posting.of(EntryKind.TRANSFER_IN, asked.amount());
        journal.book(
                new TransferredIn(to.id, transfer.id, from.id, asked.amount(), reason, to.booking(in, toEarmark, on)),
                List.of(in),
                why);
        return transfer.id;
    }

    private static void requireKnown(NewTransfer asked, Map<UUID, BudgetLine> locked) {
        List<FieldError> unknown = new ArrayList<>();
        if (!locked.containsKey(asked.fromBudgetLineId())) {
            unknown.addAll(References.unknown("/fromBudgetLineId").errors());
        }
        if (!locked.containsKey(asked.toBudgetLineId())) {
            unknown.addAll(References.unknown("/toBudgetLineId").errors());
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.ofFields(GeneralProblems.UNKNOWN_REFERENCE, unknown);
        }
    }

    private static TransferSide side(BudgetLine line, Cover cover, String which, String earmark) {
        return new TransferSide(
                line.id, line.year, line.productAccount, cover, which + "BudgetLineId", which + "Earmark", earmark);
    }

    private List<View> views(List<Transfer> transfers) {
        Map<UUID, String> reasons = texts.read(
                transfers.stream().map(transfer -> transfer.reasonTextId).toList());
        return transfers.stream()
                .map(transfer -> new View(
                        transfer.id,
                        transfer.fromBudgetLineId,
                        transfer.fromEarmark,
                        transfer.toBudgetLineId,
                        transfer.toEarmark,
                        transfer.amount,
                        reasons.get(transfer.reasonTextId),
                        transfer.on,
                        transfer.decidedBy))
                .toList();
    }
}
