package org.sozialraum.budget.budgetline;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLineResource.EarmarkView;
import org.sozialraum.budget.budgetline.BudgetLineResource.View;
import org.sozialraum.budget.reference.References;
import org.sozialraum.budget.reference.SocialSpace;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.BudgetLineOpened;
import org.sozialraum.contract.BudgetEvent.Earmark;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;

/** The budget lines: opened with their plan, locked for every decision, shown with their balances. */
@ApplicationScoped
public class BudgetLines implements PanacheRepositoryBase<BudgetLine, UUID> {

    private final Journal journal;
    private final References references;
    private final CurrentCaller callers;
    private final CurrentScope scope;

    BudgetLines(Journal journal, References references, CurrentCaller callers, CurrentScope scope) {
        this.journal = journal;
        this.references = references;
        this.callers = callers;
        this.scope = scope;
    }

    /**
     * Opens a line with its earmarks in each of the social spaces; the plan is its journal's first entry, or one entry for each
     * earmark. However many they are, they are sent to the database together.
     *
     * @return their ids, in the order of the social spaces
     */
    public List<UUID> open(
            int year,
            List<UUID> socialSpaceIds,
            UUID resolutionId,
            String productAccount,
            List<Earmark> earmarks,
            LocalDate on) {
        List<BudgetLine> opened = new ArrayList<>();
        for (UUID socialSpaceId : socialSpaceIds) {
            BudgetLine line = new BudgetLine();
            line.id = UuidCreator.getTimeOrderedEpoch();
            line.year = year;
            line.socialSpaceId = socialSpaceId;
            line.resolutionId = resolutionId;
            line.productAccount = productAccount;
            line.plan = earmarks.stream().map(Earmark::amount).reduce(Money.ZERO, Money::plus);
            persist(line);
            opened.add(line);
        }
        opened.forEach(line -> openEarmarks(line, earmarks));
        flush();
        journal.bookAll(opened.stream().map(line -> plan(line, earmarks, on)).toList());
        return opened.stream().map(line -> line.id).toList();
    }

    private void openEarmarks(BudgetLine line, List<Earmark> earmarks) {
        for (int i = 0; i < earmarks.size(); i++) {
            EarmarkBalance balance = new EarmarkBalance();
            balance.budgetLineId = line.id;
            balance.name = earmarks.get(i).name();
            balance.ordinal = i;
            balance.coverable = earmarks.get(i).coverable();
            getEntityManager().persist(balance);
        }
    }

    private static Journal.Act plan(BudgetLine line, List<Earmark> earmarks, LocalDate on) {
        List<Posting> postings = new ArrayList<>();
        List<Booking> bookings = new ArrayList<>();
        for (Earmark earmark : earmarks) {
            if (earmark.amount().isPositive()) {
                Posting posting = Posting.of(EntryKind.PLAN, earmark.amount());
                postings.add(posting);
                bookings.add(line.booking(posting, earmark.name(), on));
            }
        }
        return new Journal.Act(
                new BudgetLineOpened(
                        line.id,
                        line.year,
                        line.socialSpaceId,
                        line.resolutionId,
                        line.productAccount,
                        line.plan,
                        bookings),
                postings,
                Journal.About.THE_LINE);
    }

    /**
     * Locks the line of a later year that takes what is carried out of this one: under the same resolution, with the same
     * earmarks and no plan. It is opened where it is not there. The caller holds the office's opening lock.
     */
    public BudgetLine carrying(BudgetLine from, int year, LocalDate on) {
        UUID id = under(from, year, false).orElseGet(() -> {
            List<Earmark> nothing = earmarks(from.id).stream()
                    .map(row -> new Earmark(row.name, Money.ZERO, row.coverable))
                    .toList();
            UUID opened = open(year, List.of(from.socialSpaceId), from.resolutionId, from.productAccount, nothing, on)
                    .getFirst();
            // What the database filled in is read anew with the lock.
            getEntityManager().detach(findById(opened));
            return opened;
        });
        addEarmarks(from.id, id);
        return lock(id).orElseThrow();
    }

    /** What an over-plan expense added to one of the lines that are carried into this one is known there too. */
    private void addEarmarks(UUID from, UUID to) {
        List<EarmarkBalance> there = earmarks(to);
        for (EarmarkBalance row : earmarks(from)) {
            if (there.stream().noneMatch(known -> known.name.equals(row.name))) {
                EarmarkBalance added = new EarmarkBalance();
                added.budgetLineId = to;
                added.name = row.name;
                added.ordinal = row.ordinal;
                added.coverable = row.coverable;
                getEntityManager().persist(added);
                flush();
                getEntityManager().detach(added);
            }
        }
    }

    /** The line of another year under the same resolution, with a plan or for carried money. */
    public Optional<UUID> under(BudgetLine line, int year, boolean withPlan) {
        return getEntityManager()
                .createQuery(
                        "select id from BudgetLine where year = :year and socialSpaceId = :space"
                                + " and resolutionId = :resolution and plan " + (withPlan ? ">" : "=") + " :nothing",
                        UUID.class)
                .setParameter("year", year)
                .setParameter("space", line.socialSpaceId)
                .setParameter("resolution", line.resolutionId)
                .setParameter("nothing", Money.ZERO)
                .getResultStream()
                .findFirst();
    }

    /** This line and the other one that its space has in the year under its resolution, for carried money or with a plan. */
    public List<UUID> beside(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select o.id from BudgetLine l join BudgetLine o on o.year = l.year"
                                + " and o.socialSpaceId = l.socialSpaceId and o.resolutionId = l.resolutionId where l.id = :id",
                        UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** All lines of a year, oldest first. */
    public List<UUID> ofYear(int year) {
        return getEntityManager()
                .createQuery("select id from BudgetLine where year = :year order by id", UUID.class)
                .setParameter("year", year)
                .getResultList();
    }

    /** Gives a locked line an earmark that its plan does not know, for money that is bound to that purpose. */
    public void openEarmark(BudgetLine line, String name) {
        EarmarkBalance balance = new EarmarkBalance();
        balance.budgetLineId = line.id;
        balance.name = name;
        balance.ordinal = earmarks(line.id).size();
        balance.coverable = false;
        getEntityManager().persist(balance);
        flush();
    }

    /** Locks the line until the transaction ends: one writer at a time, so what is available cannot go stale. */
    public Optional<BudgetLine> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Locks several lines until the transaction ends, always in the order of their ids, so that no two callers wait for each
     * other. What is not there is left out.
     */
    public Map<UUID, BudgetLine> lock(Collection<UUID> ids) {
        Map<UUID, BudgetLine> locked = new LinkedHashMap<>();
        ids.stream()
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .forEach(id -> lock(id).ifPresent(line -> locked.put(id, line)));
        return locked;
    }

    /** What a locked line can give. */
    public Cover cover(BudgetLine line) {
        return new Cover(
                line.balance(),
                line.unresolved,
                earmarks(line.id).stream()
                        .map(row -> new Cover.Part(row.name, row.coverable, row.balance()))
                        .toList());
    }

    /** The ids of the lines that can pay for a space's projects in a year: those with a plan of their own. */
    public List<UUID> withPlan(int year, UUID socialSpaceId, UUID resolutionId) {
        return getEntityManager()
                .createQuery(
                        "select id from BudgetLine where year = :year and socialSpaceId = :space and plan > :nothing"
                                + " and (:resolution is null or resolutionId = :resolution) order by id",
                        UUID.class)
                .setParameter("year", year)
                .setParameter("space", socialSpaceId)
                .setParameter("nothing", Money.ZERO)
                .setParameter("resolution", resolutionId)
                .getResultList();
    }

    /** The lines with a plan that a product account has in a year. */
    public List<UUID> ofProductAccount(String productAccount, int year) {
        return getEntityManager()
                .createQuery(
                        "select id from BudgetLine where year = :year and productAccount = :account"
                                + " and plan > :nothing order by id",
                        UUID.class)
                .setParameter("year", year)
                .setParameter("nothing", Money.ZERO)
                .setParameter("account", productAccount)
                .getResultList();
    }

    /** This line and all others that its product account has in its year, those for carried money included. */
    public List<UUID> ofItsProductAccount(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select o.id from BudgetLine l join BudgetLine o on o.year = l.year"
                                + " and o.productAccount = l.productAccount where l.id = :id",
                        UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The social spaces that have their line of a year under a resolution. */
    public Set<UUID> spacesWithLine(int year, UUID resolutionId) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select socialSpaceId from BudgetLine where year = :year and resolutionId = :resolution"
                                + " and plan > :nothing",
                        UUID.class)
                .setParameter("nothing", Money.ZERO)
                .setParameter("year", year)
                .setParameter("resolution", resolutionId)
                .getResultList());
    }

    /** The line, if there is one and the caller may see it. */
    @Transactional
    public View view(UUID id) {
        BudgetLine line = findByIdOptional(id).orElseThrow(NotFoundException::new);
        visibleSpace().ifPresent(own -> {
            if (!line.socialSpaceId.equals(own)) {
                throw new NotFoundException();
            }
        });
        return view(line);
    }

    @Transactional
    Page<View> list(Integer year, UUID socialSpaceId, Paging paging) {
        return new Filter(paging)
                .with("year", year)
                .with("socialSpaceId", socialSpaceId)
                .with("socialSpaceId", visibleSpace().orElse(null))
                .page(this, line -> line.id)
                .map(this::view);
    }

    @Transactional
    public Page<Journal.Item> journal(UUID id, Paging paging) {
        view(id);
        return journal.of(id, paging);
    }

    /** A team sees its own space only; one whose space is not known here sees none. Everybody else here sees all. */
    private Optional<UUID> visibleSpace() {
        if (!scope.is(Scope.OWN_SPACE)) {
            return Optional.empty();
        }
        return Optional.of(
                references.socialSpaceOf(callers.get()).map(BudgetLines::idOf).orElse(new UUID(0, 0)));
    }

    private static UUID idOf(SocialSpace space) {
        return space.id;
    }

    public List<EarmarkBalance> earmarks(UUID lineId) {
        return getEntityManager()
                .createQuery("from EarmarkBalance where budgetLineId = :id order by ordinal", EarmarkBalance.class)
                .setParameter("id", lineId)
                .getResultList();
    }

    private View view(BudgetLine line) {
        List<EarmarkView> earmarks = earmarks(line.id).stream()
                .map(row -> new EarmarkView(
                        row.name,
                        row.coverable,
                        row.appropriated,
                        row.committed,
                        row.paid,
                        row.repaid,
                        row.balance().available()))
                .toList();
        return new View(
                line.id,
                line.year,
                line.socialSpaceId,
                line.resolutionId,
                line.productAccount,
                line.plan,
                line.appropriated,
                line.blocked,
                line.reserved,
                line.committed,
                line.paid,
                line.repaid,
                line.balance().available(),
                line.unresolved,
                earmarks);
    }
}
