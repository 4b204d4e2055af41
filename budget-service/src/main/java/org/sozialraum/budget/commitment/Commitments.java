package org.sozialraum.budget.commitment;

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
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.Cover;
import org.sozialraum.budget.budgetline.Cover.Decision;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.budget.commitment.CommitmentResource.Change;
import org.sozialraum.budget.commitment.CommitmentResource.Checked;
import org.sozialraum.budget.commitment.CommitmentResource.NewCommitment;
import org.sozialraum.budget.commitment.CommitmentResource.Release;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.problem.YearProblems;
import org.sozialraum.budget.reference.DecisionRules;
import org.sozialraum.budget.reference.Interests;
import org.sozialraum.budget.reference.References;
import org.sozialraum.contract.BudgetEvent.CarriedIn;
import org.sozialraum.contract.BudgetEvent.CarriedOut;
import org.sozialraum.contract.BudgetEvent.CommitmentIncreased;
import org.sozialraum.contract.BudgetEvent.CommitmentPlaced;
import org.sozialraum.contract.BudgetEvent.EarlierEntry;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.ReleaseCause;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;

/** Places, increases and releases commitments. Nobody may commit a cent more than is available. */
@ApplicationScoped
public class Commitments implements PanacheRepositoryBase<Commitment, UUID> {

    private final BudgetLines lines;
    private final FiscalYears years;
    private final Journal journal;
    private final CommitmentBook book;
    private final Texts texts;
    private final Interests interests;
    private final DecisionRules rules;
    private final ActDay days;

    Commitments(
            BudgetLines lines,
            FiscalYears years,
            Journal journal,
            CommitmentBook book,
            Texts texts,
            Interests interests,
            DecisionRules rules,
            ActDay days) {
        this.lines = lines;
        this.years = years;
        this.journal = journal;
        this.book = book;
        this.texts = texts;
        this.interests = interests;
        this.rules = rules;
        this.days = days;
    }

    /**
     * Places a commitment without a project. While the year is provisional only what can't be put off is committed.
     *
     * @throws ProblemException 409 where the money does not suffice, the year is not open or the line has unresolved
     *     payments; 422 for an earmark that is missing or unknown, or an unknown line
     */
    @Transactional
    public UUID place(NewCommitment asked) {
        days.of(asked.on());
        BudgetLine line = lines.lock(asked.budgetLineId()).orElseThrow(() -> References.unknown("/budgetLineId"));
        return switch (decide(line, lines.cover(line), asked)) {
            case Decision.Granted granted -> place(line, asked, granted.earmark(), null);
            case Decision.Refused refused -> throw refusal(refused, line, asked.amount(), asked.earmark());
        };
    }

    /** Books what was granted on a line that is locked; its id. */
    UUID place(BudgetLine line, NewCommitment asked, String earmark, UUID batchId) {
        TextRef purpose = texts.share(asked.purpose());
        Commitment commitment = new Commitment();
        commitment.earmark = earmark;
        commitment.amount = asked.amount();
        commitment.placedOn = days.of(asked.on());
        commitment.expiresOn = asked.expiresOn();
        commitment.purposeTextId = purpose.id();
        TextRef why = texts.share(asked.whyNotDeferrable());
        commitment.whyNotDeferrableTextId = why == null ? null : why.id();
        commitment.batchId = batchId;
        place(line, commitment, purpose, why);
        return commitment.id;
    }

    /** What placing the commitment would come to; nothing is booked and nothing is locked. */
    @Transactional
    Checked check(NewCommitment asked) {
        days.of(asked.on());
        BudgetLine line =
                lines.findByIdOptional(asked.budgetLineId()).orElseThrow(() -> References.unknown("/budgetLineId"));
        Cover cover = lines.cover(line);
        Optional<Money> available = cover.available(asked.earmark());
        return switch (decide(line, cover, asked)) {
            case Decision.Granted granted ->
                new Checked(
                        true,
                        null,
                        granted.earmark(),
                        available.orElseThrow(),
                        available.orElseThrow().minus(asked.amount()));
            case Decision.Refused refused ->
                new Checked(false, refused.reason(), asked.earmark(), available.orElse(null), null);
        };
    }

    /**
     * Commits more money of the line to the same purpose.
     *
     * @throws ProblemException 409 where the money does not suffice, the year is not open, the line has unresolved payments
     *     or the commitment is at its end; 403 for whoever belongs to the applicant, or does not decide about what the project
     *     gets with it altogether
     */
    @Transactional
    public UUID increase(UUID id, Change asked) {
        LocalDate on = days.of(asked.on());
        lockProjectOf(id);
        BudgetLine line = lockLineOf(id);
        Commitment commitment = lock(id).orElseThrow();
        interests.requireNone(commitment.applicantId);
        if (commitment.projectId != null) {
            rules.requireDecider(on, ofProject(commitment.projectId).plus(asked.amount()));
        }
        if (!commitment.reserve().takesIncreases()) {
            throw ProblemException.of(BudgetProblems.COMMITMENT_ENDED, commitment.ending);
        }
        CommitmentRefusal wrongYear = years.refusal(line.year).orElse(null);
        Decision decision = wrongYear == null
                ? lines.cover(line).decide(asked.amount(), commitment.earmark)
                : new Decision.Refused(wrongYear, null);
        if (decision instanceof Decision.Refused refused) {
            throw refusal(refused, line, asked.amount(), commitment.earmark);
        }
        TextRef reason = texts.share(asked.reason());
        book.take(
                line,
                commitment,
                commitment.reserve().increase(asked.amount()),
                new CommitmentBook.Act(on, null, reason, ReleaseCause.DECIDED),
                (posting, booking) -> new CommitmentIncreased(
                        line.id, commitment.id, commitment.projectId, posting.amount(), reason, booking));
        return id;
    }

    /** One increase of a project's commitments at a time: they lie on several lines, and their sum is what is decided. */
    private void lockProjectOf(UUID id) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('increase/' || project_id, 0))"
                        + " as text) from commitment where id = :id and project_id is not null")
                .setParameter("id", id)
                .getResultList();
    }

    /** What is committed to a project, all its years together, without what was released. */
    private Money ofProject(UUID projectId) {
        return list("projectId", projectId).stream()
                .map(each -> each.amount.plus(each.increased).minus(each.released))
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * Frees what is not needed, or all that is not ordered.
     *
     * @throws ProblemException 409 for more than is orderable: what orders under way have reserved stays
     */
    @Transactional
    public UUID release(UUID id, Release asked) {
        LocalDate on = days.of(asked.on());
        BudgetLine line = lockLineOf(id);
        Commitment commitment = lock(id).orElseThrow();
        Reserve reserve = commitment.reserve();
        Money amount = asked.amount() == null ? reserve.orderable() : asked.amount();
        if (!amount.isPositive() || !amount.isAtMost(reserve.orderable())) {
            throw ProblemException.of(BudgetProblems.NOT_RELEASABLE, amount, reserve.orderable());
        }
        TextRef reason = texts.share(asked.reason());
        book.take(
                line,
                commitment,
                reserve.release(amount),
                new CommitmentBook.Act(on, null, reason, ReleaseCause.DECIDED),
                CommitmentBook.NOTHING_ELSE);
        return id;
    }

    /**
     * Locks the line on which a commitment is, before the commitment: while this waits for a closing, the commitment moves into
     * the next year.
     *
     * @throws NotFoundException where there is none
     */
    public BudgetLine lockLineOf(UUID id) {
        return lockLineOf(id, lineOf(id));
    }

    /** As {@link #lockLineOf(UUID)}, for callers who have read already where the commitment is. */
    public BudgetLine lockLineOf(UUID id, UUID seen) {
        BudgetLine line = lines.lock(seen).orElseThrow();
        UUID now = lineOf(id);
        return now.equals(seen) ? line : lockLineOf(id, now);
    }

    /** Moves what is open of a commitment, its orders and its money, all of it locked, to the line of the next year. */
    public void carry(UUID id, BudgetLine from, BudgetLine to, LocalDate on) {
        Commitment commitment = findById(id);
        Reserve reserve = commitment.reserve();
        CommitmentBook.Act act = new CommitmentBook.Act(on, null, null, null);
        long left = book.take(
                        from,
                        commitment,
                        reserve.carryOut(),
                        act,
                        (posting, booking) -> new CarriedOut(
                                from.id, to.id, id, commitment.projectId, posting.amount(), List.of(booking)))
                .getFirst();
        commitment.budgetLineId = to.id;
        book.take(
                to,
                commitment,
                reserve.carryIn().referringTo(new EarlierEntry(from.id, from.year, left)),
                act,
                (posting, booking) ->
                        new CarriedIn(to.id, from.id, id, commitment.projectId, posting.amount(), List.of(booking)));
    }

    /**
     * The line on which something is booked that happened to a commitment: its own or, where the year of that is closed, the one
     * for carried money of the first year that is not. Then the commitment, of which nothing is open, moves there.
     *
     * @param line the commitment's line; it is locked, as the commitment is
     */
    public BudgetLine takingLine(BudgetLine line, Commitment commitment, LocalDate on) {
        if (!years.isClosed(line.year)) {
            return line;
        }
        years.lockOffice();
        BudgetLine taking = lines.carrying(line, years.taking(line.year), on);
        commitment.budgetLineId = taking.id;
        flush();
        return taking;
    }

    /** Locks the commitment until the transaction ends. Whoever books locks its line before. */
    public Optional<Commitment> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The line of a commitment, read without loading either, so that they can be locked first.
     *
     * @throws NotFoundException where there is none
     */
    public UUID lineOf(UUID id) {
        return findLineOf(id).orElseThrow(NotFoundException::new);
    }

    public Optional<UUID> findLineOf(UUID id) {
        return getEntityManager()
                .createQuery("select budgetLineId from Commitment where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Books a commitment whose money was granted. */
    void place(BudgetLine line, Commitment commitment, TextRef purpose, TextRef whyNotDeferrable) {
        commitment.id = UuidCreator.getTimeOrderedEpoch();
        commitment.budgetLineId = line.id;
        persistAndFlush(commitment);
        Posting posting = Posting.of(EntryKind.COMMITMENT, commitment.amount);
        journal.book(
                new CommitmentPlaced(
                        line.id,
                        commitment.id,
                        commitment.projectId,
                        commitment.approvalId,
                        commitment.amount,
                        purpose,
                        whyNotDeferrable,
                        line.booking(posting, commitment.earmark, commitment.placedOn)),
                List.of(posting),
                new Journal.About(
                        commitment.id,
                        null,
                        commitment.whyNotDeferrableTextId == null
                                ? commitment.purposeTextId
                                : commitment.whyNotDeferrableTextId));
    }

    Decision decide(BudgetLine line, Cover cover, NewCommitment asked) {
        return years.refusal(line.year)
                .filter(reason -> reason != CommitmentRefusal.YEAR_PROVISIONAL || asked.whyNotDeferrable() == null)
                .<Decision>map(reason -> new Decision.Refused(reason, null))
                .orElseGet(() -> cover.decide(asked.amount(), asked.earmark()));
    }

    static ProblemException refusal(Decision.Refused refused, BudgetLine line, Money amount, String earmark) {
        return switch (refused.reason()) {
            case EARMARK_MISSING -> ProblemException.of(BudgetProblems.EARMARK_MISSING);
            case EARMARK_UNKNOWN -> ProblemException.of(BudgetProblems.EARMARK_UNKNOWN, earmark);
            case YEAR_PROVISIONAL -> ProblemException.of(YearProblems.YEAR_PROVISIONAL, String.valueOf(line.year));
            case YEAR_NOT_OPEN, YEAR_CLOSED ->
                ProblemException.of(BudgetProblems.YEAR_NOT_OPEN, String.valueOf(line.year));
            case LINE_HAS_UNRESOLVED -> ProblemException.of(BudgetProblems.LINE_HAS_UNRESOLVED);
            case NOT_ENOUGH_MONEY -> ProblemException.of(BudgetProblems.NOT_ENOUGH_MONEY, amount, refused.available());
            case NO_LINE, LINE_AMBIGUOUS, WITHDRAWN ->
                throw new IllegalStateException("not an answer to a caller who names the line");
        };
    }
}
