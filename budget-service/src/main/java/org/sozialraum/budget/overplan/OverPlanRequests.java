package org.sozialraum.budget.overplan;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.Cover;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.LineParts.Locked;
import org.sozialraum.budget.budgetline.LineParts.Share;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.budget.overplan.OverPlanRequestResource.NewCover;
import org.sozialraum.budget.overplan.OverPlanRequestResource.NewRequest;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.problem.OverPlanProblems;
import org.sozialraum.budget.reference.References;
import org.sozialraum.budget.resolution.Resolutions;
import org.sozialraum.contract.BudgetEvent.OverPlanCover;
import org.sozialraum.contract.BudgetEvent.OverPlanRequested;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.OverPlanKind;
import org.sozialraum.contract.OverPlanStep;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.kit.text.Texts;

/**
 * Makes over-plan requests. Making one is the clerk's signature and reserves the cover in the same transaction, so two requests
 * never count on the same money.
 */
@ApplicationScoped
public class OverPlanRequests implements PanacheRepositoryBase<OverPlanRequest, UUID> {

    private final BudgetLines lines;
    private final Resolutions resolutions;
    private final FiscalYears years;
    private final CoverBook book;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentWork work;

    OverPlanRequests(
            BudgetLines lines,
            Resolutions resolutions,
            FiscalYears years,
            CoverBook book,
            Outbox outbox,
            Texts texts,
            ActDay days,
            CurrentWork work) {
        this.lines = lines;
        this.resolutions = resolutions;
        this.years = years;
        this.book = book;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.work = work;
    }

    /**
     * Makes a request.
     *
     * @throws ProblemException 422 for cover that does not add up, an unknown line, and what does not fit, all of it at once;
     *     409 where the cover is not there (any more), the product account still has the money itself, the year is not open or
     *     a covering line has unresolved payments
     */
    @Transactional
    UUID request(NewRequest asked) {
        LocalDate on = days.of(asked.on());
        requireThatItAddsUp(asked);
        List<UUID> account = lines.ofItsProductAccount(asked.budgetLineId());
        Map<UUID, BudgetLine> locked = lines.lock(Stream.concat(
                        account.stream(),
                        asked.cover().stream().map(NewCover::budgetLineId).filter(Objects::nonNull))
                .toList());
        BudgetLine line = Optional.ofNullable(locked.get(asked.budgetLineId()))
                .orElseThrow(() -> References.unknown("/budgetLineId"));
        Map<UUID, Cover> covers = new LinkedHashMap<>();
        locked.forEach((id, named) -> covers.put(id, lines.cover(named)));
        AskedCover cover = new AskedCover(asked.cover(), line, locked, covers, accountsWithLines(asked, line.year));
        List<FieldError> mistakes = new ArrayList<>(mistakesOf(asked, line, covers.get(line.id)));
        mistakes.addAll(cover.mistakes());
        if (!mistakes.isEmpty()) {
            throw ProblemException.ofFields(OverPlanProblems.OVER_PLAN_NOT_POSSIBLE, mistakes);
        }
        years.requireOpen(line.year);
        if (asked.kind() == OverPlanKind.OVER_PLAN) {
            requireMoreThanTheAccountHas(
                    asked, covers.get(line.id), account.stream().map(covers::get));
        }
        List<Locked> giving = giving(cover);
        giving.forEach(OverPlanRequests::requireAvailable);
        String earmark = covers.get(line.id).named(asked.earmark()).orElse(asked.earmark());
        OverPlanRequest request = keep(asked, line, earmark, on, cover);
        book.reserve(request, giving, on);
        return request.id;
    }

    private static void requireThatItAddsUp(NewRequest asked) {
        Money sum = asked.cover().stream().map(NewCover::amount).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(asked.amount())) {
            throw ProblemException.of(OverPlanProblems.COVER_DOES_NOT_ADD_UP, asked.amount(), sum);
        }
    }

    /** A line that gives must have the money, and nothing unresolved: what it has is wanted for that. */
    private static void requireAvailable(Locked giving) {
        if (giving.cover().unresolved().isPositive()) {
            throw ProblemException.of(BudgetProblems.LINE_HAS_UNRESOLVED);
        }
        giving.requireAvailable(EntryKind.COVER_RESERVED);
    }

    /**
     * More than the plan is measured on the product account: what one space lacks and another has is transferred. Money that is
     * bound to its purpose cannot be, so of a binding earmark only its own is looked at.
     */
    private static void requireMoreThanTheAccountHas(NewRequest asked, Cover cover, Stream<Cover> account) {
        Money there = cover.coverable(asked.earmark()).orElseThrow()
                ? account.map(Cover::transferable).reduce(Money.ZERO, Money::plus)
                : cover.available(asked.earmark()).orElseThrow();
        if (asked.amount().isAtMost(there)) {
            throw ProblemException.of(OverPlanProblems.ACCOUNT_HAS_MONEY, asked.amount(), there);
        }
    }

    private List<FieldError> mistakesOf(NewRequest asked, BudgetLine line, Cover cover) {
        if (!line.plan.isPositive()) {
            return List.of(new FieldError(
                    "/budgetLineId",
                    "hat keinen eigenen Ansatz, nur übertragene Mittel",
                    "has no plan of its own, only money carried over"));
        }
        Optional<String> named = cover.named(asked.earmark());
        boolean planned = named.isPresent()
                && resolutions.earmarks(line.resolutionId).stream().anyMatch(row -> row.name.equals(named.get()));
        if (asked.kind() == OverPlanKind.OVER_PLAN) {
            return planned
                    ? List.of()
                    : List.of(new FieldError(
                            "/earmark",
                            "fehlt oder hat in diesem Ansatz keinen Plan: überplanmäßig ist nur, was einen hat",
                            "is missing, or has no plan in this line: OVER_PLAN is for what has one"));
        }
        return asked.earmark() != null && !planned
                ? List.of()
                : List.of(new FieldError(
                        "/earmark",
                        "fehlt oder steht im Plan dieses Ansatzes: außerplanmäßig ist nur, was dort nicht steht",
                        "is missing, or in the plan of this line: OFF_PLAN is for what is not"));
    }

    private Set<String> accountsWithLines(NewRequest asked, int year) {
        return asked.cover().stream()
                .map(NewCover::externalProductAccount)
                .filter(Objects::nonNull)
                .filter(account -> !lines.ofProductAccount(account, year).isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Locked> giving(AskedCover cover) {
        List<Locked> giving = new ArrayList<>();
        cover.byLine()
                .forEach((id, parts) -> giving.add(new Locked(
                        cover.lines().get(id),
                        cover.covers().get(id),
                        parts.stream()
                                .map(part -> new Share(cover.earmarkOf(part), part.amount()))
                                .toList())));
        return giving;
    }

    private OverPlanRequest keep(NewRequest asked, BudgetLine line, String earmark, LocalDate on, AskedCover cover) {
        TextRef reason = texts.share(asked.reason());
        TextRef why = texts.share(asked.whyNotDeferrable());
        OverPlanRequest request = new OverPlanRequest();
        request.id = UuidCreator.getTimeOrderedEpoch();
        request.kind = asked.kind();
        request.year = line.year;
        request.budgetLineId = line.id;
        request.earmark = earmark;
        request.amount = asked.amount();
        request.reasonTextId = reason.id();
        request.whyNotDeferrableTextId = why.id();
        request.state = OverPlanState.REQUESTED;
        persistAndFlush(request);
        List<OverPlanCover> told = new ArrayList<>();
        for (NewCover part : asked.cover()) {
            OverPlanCoverPart row = new OverPlanCoverPart();
            row.id = UuidCreator.getTimeOrderedEpoch();
            row.requestId = request.id;
            row.budgetLineId = part.budgetLineId();
            row.earmark = part.budgetLineId() == null ? null : cover.earmarkOf(part);
            row.externalProductAccount = part.externalProductAccount();
            row.amount = part.amount();
            getEntityManager().persist(row);
            told.add(new OverPlanCover(row.budgetLineId, row.earmark, row.externalProductAccount, row.amount));
        }
        OverPlanSignature signature = new OverPlanSignature();
        signature.id = UuidCreator.getTimeOrderedEpoch();
        signature.requestId = request.id;
        signature.step = OverPlanStep.CLERK;
        signature.signedBy = work.get().actor();
        signature.signedOn = on;
        getEntityManager().persist(signature);
        flush();
        outbox.append(new OverPlanRequested(
                request.id, request.kind, line.id, earmark, request.amount, reason, why, told, on));
        return request;
    }
}
