package org.sozialraum.budget.repayment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.Cover.Decision;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.budget.commitment.Commitment;
import org.sozialraum.budget.commitment.CommitmentBook;
import org.sozialraum.budget.commitment.Commitments;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.reference.References;
import org.sozialraum.budget.repayment.RepaymentResource.NewRepayment;
import org.sozialraum.budget.repayment.RepaymentResource.Reversal;
import org.sozialraum.budget.repayment.RepaymentResource.View;
import org.sozialraum.budget.resolution.Resolutions;
import org.sozialraum.contract.BudgetEvent.EarlierEntry;
import org.sozialraum.contract.BudgetEvent.EntryReversed;
import org.sozialraum.contract.BudgetEvent.RepaymentReceived;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;

/**
 * Repayments. One of a year that is not closed raises what its line has available. One of a closed year is booked on the line
 * that follows, and raises what that has available only if the resolution says so; otherwise it goes to the general budget.
 */
@ApplicationScoped
public class Repayments implements PanacheRepositoryBase<Repayment, UUID> {

    private final Commitments commitments;
    private final CommitmentBook book;
    private final Journal journal;
    private final BudgetLines lines;
    private final FiscalYears years;
    private final Resolutions resolutions;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;

    Repayments(
            Commitments commitments,
            CommitmentBook book,
            Journal journal,
            BudgetLines lines,
            FiscalYears years,
            Resolutions resolutions,
            Texts texts,
            ActDay days,
            CurrentWork work) {
        this.commitments = commitments;
        this.book = book;
        this.journal = journal;
        this.lines = lines;
        this.years = years;
        this.resolutions = resolutions;
        this.texts = texts;
        this.days = days;
        this.work = work;
    }

    /**
     * Records a repayment. The same document of the same commitment again changes nothing.
     *
     * @throws ProblemException 409 where the document was recorded with another amount or day; 422 for an unknown commitment
     */
    @Transactional
    public UUID record(NewRepayment received) {
        UUID seen =
                commitments.findLineOf(received.commitmentId()).orElseThrow(() -> References.unknown("/commitmentId"));
        lines.lock(lines.beside(seen));
        BudgetLine own = commitments.lockLineOf(received.commitmentId(), seen);
        Commitment commitment = commitments.lock(received.commitmentId()).orElseThrow();
        Repayment known = find("commitmentId = ?1 and documentNumber = ?2", commitment.id, received.documentNumber())
                .firstResult();
        if (known != null) {
            if (!known.amount.equals(received.amount()) || !known.valueDate.equals(received.valueDate())) {
                throw ProblemException.of(
                        BudgetProblems.DOCUMENT_CONTRADICTS, known.documentNumber, known.amount, known.valueDate);
            }
            return known.id;
        }
        TextRef reason = texts.share(received.reason());
        Repayment repayment = new Repayment();
        repayment.id = UuidCreator.getTimeOrderedEpoch();
        repayment.commitmentId = commitment.id;
        repayment.amount = received.amount();
        repayment.valueDate = received.valueDate();
        repayment.documentNumber = received.documentNumber();
        repayment.reasonTextId = reason == null ? null : reason.id();
        EarlierEntry earlier = years.isClosed(own.year)
                ? journal.lastEntry(own, commitment.id)
                : journal.paidEarlier(own, commitment.id, repayment.amount).orElse(null);
        BudgetLine line = earlier == null ? own : following(own, repayment.valueDate);
        repayment.ofEarlierYear = earlier == null ? null : earlier.year();
        repayment.budgetLineId = line.id;
        repayment.recordedBy = work.get().actor();
        Posting posting = Posting.of(kind(repayment, own), repayment.amount).referringTo(earlier);
        repayment.entry = book.take(
                        line,
                        commitment,
                        commitment.reserve().book(List.of(posting)),
                        new CommitmentBook.Act(repayment.valueDate, null, reason, null),
                        (_, booking) -> new RepaymentReceived(
                                line.id,
                                repayment.id,
                                commitment.id,
                                commitment.projectId,
                                repayment.amount,
                                repayment.valueDate,
                                repayment.ofEarlierYear,
                                booking))
                .getFirst();
        persist(repayment);
        return repayment.id;
    }

    /**
     * Reverses a repayment that was recorded by mistake, or that the bank took back.
     *
     * @throws ProblemException 409 where it is reversed already, its money has been committed meanwhile, or its year is closed
     */
    @Transactional
    public UUID reverse(UUID id, Reversal asked) {
        LocalDate on = days.of(asked.on());
        UUID lineId = getEntityManager()
                .createQuery("select budgetLineId from Repayment where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        BudgetLine line = lines.lock(lineId).orElseThrow();
        years.requireNotClosed(line.year);
        UUID commitmentId = getEntityManager()
                .createQuery("select commitmentId from Repayment where id = :id", UUID.class)
                .setParameter("id", id)
                .getSingleResult();
        Commitment commitment = commitments.lock(commitmentId).orElseThrow();
        Repayment repayment = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (repayment.reversed) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, "REVERSED", "–");
        }
        EntryKind kind = kind(repayment, line);
        if (kind == EntryKind.REPAYMENT
                && lines.cover(line).give(repayment.amount, commitment.earmark) instanceof Decision.Refused refused) {
            throw ProblemException.of(BudgetProblems.NOT_ENOUGH_MONEY, repayment.amount, refused.available());
        }
        repayment.reversed = true;
        TextRef reason = texts.share(asked.reason());
        book.take(
                line,
                commitment,
                commitment.reserve().book(List.of(Posting.reversing(repayment.entry, kind, repayment.amount))),
                new CommitmentBook.Act(on, null, reason, null),
                (posting, booking) -> new EntryReversed(
                        line.id, posting.reverses(), commitment.id, commitment.projectId, null, reason, booking));
        return id;
    }

    @Transactional
    View view(UUID id) {
        return findByIdOptional(id)
                .map(repayment -> views(List.of(repayment)).getFirst())
                .orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<View> list(UUID commitmentId, Paging paging) {
        Page<Repayment> page =
                new Filter(paging).with("commitmentId", commitmentId).page(this, repayment -> repayment.id);
        return new Page<>(views(page.items()), page.next());
    }

    /** The line of the first year that is not closed: the one with a plan, or else the one for carried money. */
    private BudgetLine following(BudgetLine own, LocalDate on) {
        if (!years.isClosed(own.year)) {
            return lines.under(own, own.year, true).flatMap(lines::lock).orElse(own);
        }
        years.lockOffice();
        int year = years.taking(own.year);
        return lines.under(own, year, true).flatMap(lines::lock).orElseGet(() -> lines.carrying(own, year, on));
    }

    private EntryKind kind(Repayment repayment, BudgetLine line) {
        return repayment.ofEarlierYear == null || resolutions.keepsEarlierRepayments(line.resolutionId)
                ? EntryKind.REPAYMENT
                : EntryKind.EARLIER_REPAYMENT;
    }

    private List<View> views(List<Repayment> repayments) {
        Map<UUID, String> reasons = texts.read(repayments.stream()
                .map(repayment -> repayment.reasonTextId)
                .filter(Objects::nonNull)
                .toList());
        return repayments.stream()
                .map(repayment -> new View(
                        repayment.id,
                        repayment.commitmentId,
                        repayment.budgetLineId,
                        repayment.amount,
                        repayment.valueDate,
                        repayment.documentNumber,
                        repayment.reasonTextId == null ? null : reasons.get(repayment.reasonTextId),
                        repayment.ofEarlierYear,
                        repayment.reversed))
                .toList();
    }
}
