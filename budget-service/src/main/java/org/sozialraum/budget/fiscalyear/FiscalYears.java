package org.sozialraum.budget.fiscalyear;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.fiscalyear.FiscalYearResource.OpenYear;
import org.sozialraum.budget.fiscalyear.FiscalYearResource.View;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.problem.YearProblems;
import org.sozialraum.budget.reference.OpeningLock;
import org.sozialraum.budget.reference.References;
import org.sozialraum.budget.resolution.Resolution;
import org.sozialraum.budget.resolution.Resolutions;
import org.sozialraum.contract.BudgetEvent.Earmark;
import org.sozialraum.contract.BudgetEvent.FiscalYearOpened;
import org.sozialraum.contract.BudgetEvent.ResolutionAdopted;
import org.sozialraum.contract.CommitmentRefusal;
import org.sozialraum.contract.FiscalYearState;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;

/**
 * Opens fiscal years: a line for each social space under each resolution in force. Opening a year, adopting a resolution and
 * the arrival of a space take one lock per youth office, so that no line is missed and none is opened twice.
 */
@ApplicationScoped
public class FiscalYears implements PanacheRepositoryBase<FiscalYear, UUID> {

    private final BudgetLines lines;
    private final Resolutions resolutions;
    private final References references;
    private final Outbox outbox;
    private final ActDay days;
    private final OpeningLock opening;
    private final Texts texts;

    FiscalYears(
            BudgetLines lines,
            Resolutions resolutions,
            References references,
            Outbox outbox,
            ActDay days,
            OpeningLock opening,
            Texts texts) {
        this.lines = lines;
        this.resolutions = resolutions;
        this.references = references;
        this.outbox = outbox;
        this.days = days;
        this.opening = opening;
        this.texts = texts;
    }

    /**
     * Opens the year, or what is missing in a year that is open already; doing it again changes nothing.
     *
     * @throws ProblemException 409 for a year that is closed, or that does not follow the last one that was opened
     */
    @Transactional
    public UUID open(OpenYear asked) {
        LocalDate on = days.of(asked.on());
        lockOffice();
        FiscalYear year = find("year", asked.year()).firstResult();
        FiscalYearState wanted =
                Boolean.TRUE.equals(asked.provisional()) ? FiscalYearState.PROVISIONAL : FiscalYearState.OPEN;
        if (year == null) {
            requireNext(asked.year());
            year = new FiscalYear();
            year.id = UuidCreator.getTimeOrderedEpoch();
            year.year = asked.year();
            year.openedOn = on;
            year.state = wanted;
            persistAndFlush(year);
            outbox.append(new FiscalYearOpened(year.id, year.year, year.state, on));
        } else if (year.state == FiscalYearState.CLOSED) {
            throw ProblemException.of(BudgetProblems.YEAR_NOT_OPEN, String.valueOf(year.year));
        } else if (year.state == FiscalYearState.PROVISIONAL && wanted == FiscalYearState.OPEN) {
            year.state = FiscalYearState.OPEN;
            outbox.append(new FiscalYearOpened(year.id, year.year, year.state, on));
        }
        for (Resolution resolution : resolutions.inForce(year.year)) {
            openMissingLines(year.year, resolution, on);
        }
        return year.id;
    }

    /** A budget follows the budget before it; a year left out would have nothing carried into it. */
    private void requireNext(int year) {
        Integer last = getEntityManager()
                .createQuery("select max(year) from FiscalYear", Integer.class)
                .getSingleResult();
        if (last != null && year != last + 1) {
            throw ProblemException.of(
                    YearProblems.YEAR_DOES_NOT_FOLLOW, String.valueOf(year), String.valueOf(last + 1));
        }
    }

    /** A resolution for years that are open already opens its lines at once. */
    void adopted(@Observes ResolutionAdopted event) {
        lockOffice();
        LocalDate today = days.of(null);
        Resolution resolution = resolutions.findById(event.resolutionId());
        Integer last = event.funding().toYear();
        List<FiscalYear> open = list(
                "state <> ?1 and year >= ?2 and year <= ?3 order by year",
                FiscalYearState.CLOSED,
                event.funding().fromYear(),
                last == null ? Integer.MAX_VALUE : last);
        open.forEach(year -> openMissingLines(year.year, resolution, today));
    }

    /**
     * A space's arrival waits for an opening that is under way, which then lists it as without a line; it creates no money
     * by itself.
     */
    @Transactional
    public void lockOffice() {
        opening.take();
    }

    /** The state of a year as it is now, whatever was read before; empty for one that was never opened. */
    public Optional<FiscalYearState> stateOf(int year) {
        return getEntityManager()
                .createQuery("select state from FiscalYear where year = :year", FiscalYearState.class)
                .setParameter("year", year)
                .getResultStream()
                .findFirst();
    }

    /**
     * Holds an act back that needs an open year.
     *
     * @throws NotFoundException for a year that was never opened
     * @throws ProblemException 409 for one that is provisional or closed
     */
    public void requireOpen(int year) {
        if (stateOf(year).orElseThrow(NotFoundException::new) != FiscalYearState.OPEN) {
            throw ProblemException.of(BudgetProblems.YEAR_NOT_OPEN, String.valueOf(year));
        }
    }

    /**
     * Holds an act back that a provisional year permits as well.
     *
     * @throws NotFoundException for a year that was never opened
     * @throws ProblemException 409 for one that is closed
     */
    public void requireNotClosed(int year) {
        if (stateOf(year).orElseThrow(NotFoundException::new) == FiscalYearState.CLOSED) {
            throw ProblemException.of(BudgetProblems.YEAR_NOT_OPEN, String.valueOf(year));
        }
    }

    /** Why nothing can be committed in a year; empty where it is open. */
    public Optional<CommitmentRefusal> refusal(int year) {
        return stateOf(year)
                .map(state -> switch (state) {
                    case OPEN -> Optional.<CommitmentRefusal>empty();
                    case PROVISIONAL -> Optional.of(CommitmentRefusal.YEAR_PROVISIONAL);
                    case CLOSED -> Optional.of(CommitmentRefusal.YEAR_CLOSED);
                })
                .orElse(Optional.of(CommitmentRefusal.YEAR_NOT_OPEN));
    }

    public boolean isClosed(int year) {
        return stateOf(year).filter(FiscalYearState.CLOSED::equals).isPresent();
    }

    /**
     * The year in which something is booked that is of this year: itself or, where it is closed, the first one after it that is
     * not. A year is closed only after the next one is open, so there always is one.
     */
    public int taking(int year) {
        if (!isClosed(year)) {
            return year;
        }
        return getEntityManager()
                .createQuery("select min(year) from FiscalYear where year > :year and state <> :closed", Integer.class)
                .setParameter("year", year)
                .setParameter("closed", FiscalYearState.CLOSED)
                .getSingleResult();
    }

    @Transactional
    public View view(UUID id) {
        return view(findByIdOptional(id).orElseThrow(NotFoundException::new));
    }

    @Transactional
    public View viewOf(int year) {
        return view(find("year", year).firstResultOptional().orElseThrow(NotFoundException::new));
    }

    @Transactional
    Page<View> list(Paging paging) {
        List<FiscalYear> read = find("year > ?1", Sort.by("year"), (int) paging.afterNumber())
                .range(0, paging.toRead() - 1)
                .list();
        return paging.page(read, year -> year.year).map(this::view);
    }

    private void openMissingLines(int year, Resolution resolution, LocalDate on) {
        List<Earmark> earmarks = resolutions.earmarks(resolution.id).stream()
                .map(row -> new Earmark(row.name, row.amount, row.coverable))
                .toList();
        Set<UUID> there = lines.spacesWithLine(year, resolution.id);
        List<UUID> missing = references.socialSpacesIn(year).stream()
                .map(space -> space.id)
                .filter(space -> !there.contains(space))
                .toList();
        if (!missing.isEmpty()) {
            lines.open(year, missing, resolution.id, resolution.productAccount, earmarks, on);
        }
    }

    private View view(FiscalYear year) {
        List<Set<UUID>> withLine = resolutions.inForce(year.year).stream()
                .map(resolution -> lines.spacesWithLine(year.year, resolution.id))
                .toList();
        List<UUID> withoutLine = references.socialSpacesIn(year.year).stream()
                .filter(space -> withLine.stream().anyMatch(there -> !there.contains(space.id)))
                .map(space -> space.id)
                .toList();
        return new View(
                year.id,
                year.year,
                year.state,
                year.openedOn,
                year.closedOn,
                year.closedBy,
                year.closingReasonTextId == null
                        ? null
                        : texts.read(List.of(year.closingReasonTextId)).get(year.closingReasonTextId),
                withoutLine);
    }
}
