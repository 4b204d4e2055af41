package org.sozialraum.budget.block;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.budget.block.BlockResource.Lifting;
import org.sozialraum.budget.block.BlockResource.NewBlock;
import org.sozialraum.budget.block.BlockResource.PartView;
import org.sozialraum.budget.block.BlockResource.View;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.budgetline.LineParts;
import org.sozialraum.budget.budgetline.LineParts.Locked;
import org.sozialraum.budget.budgetline.LineParts.Part;
import org.sozialraum.budget.budgetline.LineParts.Share;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.budget.council.RecordedResolution;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.budget.problem.YearProblems;
import org.sozialraum.contract.BudgetEvent.LineBlocked;
import org.sozialraum.contract.BudgetEvent.LineUnblocked;
import org.sozialraum.contract.Money;
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
 * Blocks what is available of lines, and lifts it again. What is committed stays committed and can be ordered and paid: a
 * block takes no promise back.
 */
@ApplicationScoped
public class Blocks implements PanacheRepositoryBase<Block, UUID> {

    private final LineParts parts;
    private final FiscalYears years;
    private final Journal journal;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;

    Blocks(LineParts parts, FiscalYears years, Journal journal, Texts texts, ActDay days, CurrentWork work) {
        this.parts = parts;
        this.years = years;
        this.journal = journal;
        this.texts = texts;
        this.days = days;
        this.work = work;
    }

    /**
     * Blocks.
     *
     * @throws ProblemException 409 for more than is available or a closed year, 422 for lines that do not fit
     */
    @Transactional
    public UUID block(int year, NewBlock asked) {
        years.requireNotClosed(year);
        LocalDate on = days.of(asked.resolution().decidedOn());
        List<Locked> locked = parts.lock(year, asked.lines());
        years.requireNotClosed(year);
        locked.forEach(part -> part.requireAvailable(EntryKind.BLOCK));
        TextRef reason = texts.share(asked.reason());
        Block block = keep(year, asked.resolution(), reason);
        for (Locked part : locked) {
            part.shares().forEach(share -> keep(block.id, part.line().id, share));
            List<Posting> postings = part.postings(EntryKind.BLOCK);
            journal.book(
                    new LineBlocked(
                            part.line().id,
                            block.id,
                            block.resolutionNumber,
                            part.total(),
                            reason,
                            part.bookings(postings, on)),
                    postings,
                    new Journal.About(null, null, reason.id()));
        }
        return block.id;
    }

    /**
     * Lifts a block.
     *
     * @throws ProblemException 409 for more than is still blocked, or where nothing is; 422 for lines that do not fit or a
     *     day before the block's
     */
    @Transactional
    public UUID lift(int year, UUID id, Lifting asked) {
        Block block = find(year, id);
        LocalDate on = days.of(asked.resolution().decidedOn(), block.decidedOn);
        List<Locked> locked = parts.lock(year, asked.lines() == null ? everything(id) : asked.lines());
        years.requireNotClosed(year);
        List<BlockedPart> held = partsOf(id, LockModeType.PESSIMISTIC_WRITE);
        if (held.stream().noneMatch(part -> part.left().isPositive())) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, "LIFTED", "–");
        }
        TextRef reason = texts.share(asked.reason());
        for (Locked lifted : locked) {
            List<Share> shares = lifted.shares().stream()
                    .map(share -> take(held, lifted, share, asked.lines() == null))
                    .filter(share -> share.amount().isPositive())
                    .toList();
            if (!shares.isEmpty()) {
                book(block, new Locked(lifted.line(), lifted.cover(), shares), asked.resolution(), reason, on);
            }
        }
        return id;
    }

    /** Ends what is still blocked of a line, which is locked, with its year. */
    public void endWith(BudgetLine line, LocalDate on) {
        List<BlockedPart> held = getEntityManager()
                .createQuery(
                        "from BlockedPart where budgetLineId = :line and lifted < amount order by id",
                        BlockedPart.class)
                .setParameter("line", line.id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Map<UUID, List<BlockedPart>> byBlock = held.stream()
                .collect(Collectors.groupingBy(part -> part.blockId, LinkedHashMap::new, Collectors.toList()));
        byBlock.forEach((blockId, its) -> {
            List<Share> shares = its.stream()
                    .map(part -> new Share(part.earmark, part.left()))
                    .toList();
            Locked ended = new Locked(line, null, shares);
            List<Posting> postings = ended.postings(EntryKind.UNBLOCK);
            journal.book(
                    new LineUnblocked(line.id, blockId, null, ended.total(), null, ended.bookings(postings, on)),
                    postings,
                    Journal.About.THE_LINE);
            its.forEach(part -> part.lifted = part.amount);
        });
    }

    @Transactional
    View view(int year, UUID id) {
        return views(List.of(find(year, id))).getFirst();
    }

    @Transactional
    Page<View> list(int year, Paging paging) {
        Page<Block> page = new Filter(paging).with("year", year).page(this, block -> block.id);
        return new Page<>(views(page.items()), page.next());
    }

    private void book(Block block, Locked lifted, RecordedResolution resolution, TextRef reason, LocalDate on) {
        List<Posting> postings = lifted.postings(EntryKind.UNBLOCK);
        journal.book(
                new LineUnblocked(
                        lifted.line().id,
                        block.id,
                        resolution.number(),
                        lifted.total(),
                        reason,
                        lifted.bookings(postings, on)),
                postings,
                new Journal.About(null, null, reason.id()));
    }

    private static Share take(List<BlockedPart> held, Locked lifted, Share share, boolean all) {
        BlockedPart part = held.stream()
                .filter(row -> row.budgetLineId.equals(lifted.line().id) && row.earmark.equals(share.earmark()))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(YearProblems.NOT_BLOCKED, share.amount(), Money.ZERO));
        Money left = part.left();
        Money amount = all ? left : share.amount();
        if (!amount.isAtMost(left)) {
            throw ProblemException.of(YearProblems.NOT_BLOCKED, amount, left);
        }
        part.lifted = part.lifted.plus(amount);
        return new Share(share.earmark(), amount);
    }

    private List<Part> everything(UUID id) {
        return getEntityManager()
                .createQuery("select budgetLineId, earmark, amount from BlockedPart where blockId = :id", Part.class)
                .setParameter("id", id)
                .getResultList();
    }

    private Block keep(int year, RecordedResolution resolution, TextRef reason) {
        Block block = new Block();
        block.id = UuidCreator.getTimeOrderedEpoch();
        block.year = year;
        block.resolutionNumber = resolution.number();
        block.committee = resolution.committee();
        block.decidedOn = resolution.decidedOn();
        block.reasonTextId = reason.id();
        block.enteredBy = work.get().actor();
        persistAndFlush(block);
        return block;
    }

    private void keep(UUID blockId, UUID lineId, Share share) {
        BlockedPart part = new BlockedPart();
        part.id = UuidCreator.getTimeOrderedEpoch();
        part.blockId = blockId;
        part.budgetLineId = lineId;
        part.earmark = share.earmark();
        part.amount = share.amount();
        part.lifted = Money.ZERO;
        getEntityManager().persist(part);
    }

    private Block find(int year, UUID id) {
        return find("id = ?1 and year = ?2", id, year).firstResultOptional().orElseThrow(NotFoundException::new);
    }

    private List<BlockedPart> partsOf(UUID id, LockModeType lock) {
        return getEntityManager()
                .createQuery("from BlockedPart where blockId = :id order by id", BlockedPart.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultList();
    }

    private List<View> views(List<Block> blocks) {
        Map<UUID, String> reasons =
                texts.read(blocks.stream().map(block -> block.reasonTextId).toList());
        return blocks.stream()
                .map(block -> {
                    List<BlockedPart> its = partsOf(block.id, LockModeType.NONE);
                    return new View(
                            block.id,
                            block.year,
                            new RecordedResolution(block.resolutionNumber, block.committee, block.decidedOn),
                            reasons.get(block.reasonTextId),
                            its.stream().map(BlockedPart::left).reduce(Money.ZERO, Money::plus),
                            its.stream()
                                    .map(part ->
                                            new PartView(part.budgetLineId, part.earmark, part.amount, part.lifted))
                                    .toList(),
                            block.enteredBy);
                })
                .toList();
    }
}
