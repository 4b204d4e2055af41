package org.sozialraum.budget.overplan;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.LineParts.Locked;
import org.sozialraum.budget.budgetline.LineParts.Share;
import org.sozialraum.budget.council.RecordedResolution;
import org.sozialraum.budget.fiscalyear.FiscalYears;
import org.sozialraum.budget.problem.OverPlanProblems;
import org.sozialraum.contract.BudgetEvent.OverPlanRefused;
import org.sozialraum.contract.BudgetEvent.OverPlanSigned;
import org.sozialraum.contract.BudgetEvent.OverPlanWithdrawn;
import org.sozialraum.contract.OverPlanDecider;
import org.sozialraum.contract.OverPlanStep;
import org.sozialraum.contract.TextRef;
import org.sozialraum.document.LocalAuthority;
import org.sozialraum.kit.caller.Caller;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.Role;
import org.sozialraum.kit.outbox.Outbox;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;

/**
 * Takes a request through its signatures to its decision, or ends it. The decision and its effect on all lines are one
 * transaction; every act locks the request's lines first and then the request, so that of two acts at once one comes first.
 */
@ApplicationScoped
public class OverPlanDecisions implements PanacheRepositoryBase<OverPlanRequest, UUID> {

    private final BudgetLines lines;
    private final FiscalYears years;
    private final OverPlanLimits limits;
    private final CoverBook book;
    private final Outbox outbox;
    private final Texts texts;
    private final ActDay days;
    private final CurrentCaller callers;

    OverPlanDecisions(
            BudgetLines lines,
            FiscalYears years,
            OverPlanLimits limits,
            CoverBook book,
            Outbox outbox,
            Texts texts,
            ActDay days,
            CurrentCaller callers) {
        this.lines = lines;
        this.years = years;
        this.limits = limits;
        this.book = book;
        this.outbox = outbox;
        this.texts = texts;
        this.days = days;
        this.callers = callers;
    }

    /** A request with its lines, all of them locked. */
    private record Case(
            OverPlanRequest request, BudgetLine line, List<Locked> giving, List<OverPlanSignature> signatures) {

        /** The day that the next act does not lie before. */
        LocalDate lastDay() {
            return signatures.getLast().signedOn;
        }
    }

    /**
     * Signs at the step whose turn it is. The mayor's signature decides up to the limit of its day; above it the council does.
     *
     * @throws ProblemException 403 for whoever signed before; 409 for another step's turn, a request that is not being signed,
     *     or a year that is not open
     */
    @Transactional
    UUID sign(UUID id, LocalDate on) {
        Case its = lock(id);
        OverPlanRequest request = its.request;
        requireState(request, OverPlanState.REQUESTED);
        Caller caller = callers.get();
        OverPlanStep step = requireTurn(its, caller);
        years.requireOpen(request.year);
        LocalDate day = days.of(on, its.lastDay());
        OverPlanSignature signature = new OverPlanSignature();
        signature.id = UuidCreator.getTimeOrderedEpoch();
        signature.requestId = id;
        signature.step = step;
        signature.signedBy = caller.id();
        signature.signedOn = day;
        getEntityManager().persist(signature);
        flush();
        outbox.append(new OverPlanSigned(id, step, day));
        if (step == OverPlanStep.MAYOR) {
            if (limits.mayorDecides(request.amount, day)) {
                grant(its, OverPlanDecider.MAYOR, day);
            } else {
                request.state = OverPlanState.FOR_COUNCIL;
            }
        }
        return id;
    }

    /**
     * Records the resolution by which the council granted the request.
     *
     * @throws ProblemException 409 where it does not wait for the council, or the year is not open; 422 for a day before the
     *     mayor's signature
     */
    @Transactional
    UUID recordResolution(UUID id, RecordedResolution resolution) {
        Case its = lock(id);
        requireState(its.request, OverPlanState.FOR_COUNCIL);
        years.requireOpen(its.request.year);
        LocalDate on = days.of(resolution.decidedOn(), its.lastDay());
        its.request.resolutionNumber = resolution.number();
        its.request.committee = resolution.committee();
        grant(its, OverPlanDecider.COUNCIL, on);
        return id;
    }

    /**
     * Refuses instead of signing; the council's refusal is recorded by a clerk.
     *
     * @throws ProblemException as {@link #sign}
     */
    @Transactional
    UUID refuse(UUID id, String reason, LocalDate on) {
        Case its = lock(id);
        OverPlanRequest request = its.request;
        requireOpen(request);
        Caller caller = callers.get();
        OverPlanStep step = null;
        if (request.state == OverPlanState.REQUESTED) {
            step = requireTurn(its, caller);
        } else if (!caller.is(Role.CLERK)) {
            throw ProblemException.of(
                    OverPlanProblems.NOT_YOUR_TURN,
                    LocalAuthority.of(caller.youthOffice()).council(),
                    "the council");
        }
        TextRef why = end(its, OverPlanState.REFUSED, reason, on);
        outbox.append(new OverPlanRefused(id, step, why, request.endedOn));
        return id;
    }

    /**
     * Takes the request back.
     *
     * @throws ProblemException 409 where it is decided or ended, or its year is not open
     */
    @Transactional
    UUID withdraw(UUID id, String reason, LocalDate on) {
        Case its = lock(id);
        requireOpen(its.request);
        TextRef why = end(its, OverPlanState.WITHDRAWN, reason, on);
        outbox.append(new OverPlanWithdrawn(id, why, its.request.endedOn));
        return id;
    }

    private void grant(Case its, OverPlanDecider decider, LocalDate on) {
        its.request.state = OverPlanState.GRANTED;
        its.request.decidedBy = decider;
        its.request.decidedOn = on;
        flush();
        book.grant(its.request, its.line, its.giving);
    }

    private TextRef end(Case its, OverPlanState end, String reason, LocalDate on) {
        years.requireOpen(its.request.year);
        TextRef why = texts.share(reason);
        its.request.endedOn = days.of(on, its.lastDay());
        its.request.endedBy = callers.get().id();
        its.request.endReasonTextId = why.id();
        its.request.state = end;
        flush();
        book.free(its.request, its.giving, its.request.endedOn);
        return why;
    }

    private static OverPlanStep requireTurn(Case its, Caller caller) {
        if (its.signatures.stream().anyMatch(signature -> signature.signedBy.equals(caller.id()))) {
            throw ProblemException.of(OverPlanProblems.SIGNED_ALREADY);
        }
        OverPlanStep next = OverPlanStep.values()[its.signatures.size()];
        Signatory signatory = Signatory.of(next, LocalAuthority.of(caller.youthOffice()));
        if (!caller.is(signatory.role())) {
            throw ProblemException.of(
                    OverPlanProblems.NOT_YOUR_TURN,
                    signatory.german().replace("\u00ad", "").replace("/ ", "/"),
                    signatory.english());
        }
        return next;
    }

    private static void requireState(OverPlanRequest request, OverPlanState state) {
        if (request.state != state) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, request.state, request.state.possible());
        }
    }

    private static void requireOpen(OverPlanRequest request) {
        if (!request.state.isOpen()) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, request.state, request.state.possible());
        }
    }

    /** What a request asks never changes, so it may be read before its lines are locked; its state may not. */
    private Case lock(UUID id) {
        UUID lineId = getEntityManager()
                .createQuery("select budgetLineId from OverPlanRequest where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<OverPlanCoverPart> cover = getEntityManager()
                .createQuery(
                        "from OverPlanCoverPart where requestId = :id and budgetLineId is not null order by id",
                        OverPlanCoverPart.class)
                .setParameter("id", id)
                .getResultList();
        Map<UUID, BudgetLine> locked =
                lines.lock(Stream.concat(Stream.of(lineId), cover.stream().map(part -> part.budgetLineId))
                        .toList());
        OverPlanRequest request = findById(id, LockModeType.PESSIMISTIC_WRITE);
        List<Locked> giving = locked.values().stream()
                .filter(line -> !line.id.equals(lineId))
                .map(line -> new Locked(
                        line,
                        lines.cover(line),
                        cover.stream()
                                .filter(part -> part.budgetLineId.equals(line.id))
                                .map(part -> new Share(part.earmark, part.amount))
                                .toList()))
                .toList();
        List<OverPlanSignature> signatures = getEntityManager()
                .createQuery("from OverPlanSignature where requestId = :id order by id", OverPlanSignature.class)
                .setParameter("id", id)
                .getResultList();
        return new Case(request, locked.get(lineId), giving, signatures);
    }
}
