package org.sozialraum.budget.unresolved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.Cover.Decision;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.budget.commitment.Commitment;
import org.sozialraum.budget.commitment.CommitmentBook;
import org.sozialraum.budget.commitment.Commitments;
import org.sozialraum.budget.payment.Payment;
import org.sozialraum.budget.payment.Payments;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.reference.References;
import org.sozialraum.budget.unresolved.UnresolvedPaymentResource.Covering;
import org.sozialraum.budget.unresolved.UnresolvedPaymentResource.View;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.EntryReversed;
import org.sozialraum.contract.BudgetEvent.LineEvent;
import org.sozialraum.contract.BudgetEvent.PaymentUnresolved;
import org.sozialraum.contract.BudgetEvent.UnresolvedCovered;
import org.sozialraum.contract.Money;
import org.sozialraum.contract.TextRef;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.ActDay;
import org.sozialraum.kit.text.Texts;

/** Unresolved payments: listed, and covered by somebody's decision. */
@ApplicationScoped
public class UnresolvedPayments {

    private final Payments payments;
    private final Commitments commitments;
    private final CommitmentBook book;
    private final BudgetLines lines;
    private final Journal journal;
    private final Texts texts;
    private final ActDay days;

    UnresolvedPayments(
            Payments payments,
            Commitments commitments,
            CommitmentBook book,
            BudgetLines lines,
            Journal journal,
            Texts texts,
            ActDay days) {
        this.payments = payments;
        this.commitments = commitments;
        this.book = book;
        this.lines = lines;
        this.journal = journal;
        this.texts = texts;
        this.days = days;
    }

    /** What is covered, out of what, and why. The commitment is null where neither payment nor cover has one. */
    private record Case(
            Payment payment, BudgetLine from, BudgetLine line, Commitment commitment, TextRef why, LocalDate on) {}

    /**
     * Covers an unresolved payment. One that was not known to belong anywhere is first booked where it belongs.
     *
     * @throws ProblemException 409 where the money does not suffice or nothing is unresolved any more; 422 where it is not
     *     known which line is meant
     */
    @Transactional
    public UUID cover(UUID id, Covering asked) {
        LocalDate on = days.of(asked.on());
        Payments.Seen seen = payments.seen(id).orElseThrow(NotFoundException::new);
        UUID commitmentId = commitmentOf(seen, asked);
        UUID lineId = lineOf(seen, commitmentId, asked);
        TreeMap<UUID, BudgetLine> locked = new TreeMap<>();
        Stream.of(Optional.ofNullable(seen.budgetLineId()), Optional.of(lineId))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .forEach(each ->
                        locked.put(each, lines.lock(each).orElseThrow(() -> References.unknown("/budgetLineId"))));
        if (commitmentId != null && !commitments.lineOf(commitmentId).equals(lineId)) {
            // It moved into the next year while this waited for its line.
            return cover(id, asked);
        }
        Commitment commitment =
                commitmentId == null ? null : commitments.lock(commitmentId).orElseThrow();
        Payment payment =
                payments.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
        if (!payment.isUnresolved()) {
            throw ProblemException.of(GeneralProblems.WRONG_STATE, payment.state, "–");
        }
        BudgetLine line = locked.get(lineId);
        String earmark = asked.commitmentId() != null
                ? fromCommitment(commitment, payment.unresolved)
                : fromLine(line, commitment, payment.unresolved, asked.earmark());
        TextRef why = texts.share(asked.reason());
        BudgetLine from = payment.budgetLineId == null ? null : locked.get(payment.budgetLineId);
        Case covered = new Case(payment, from, line, commitment, why, on);
        if (payment.commitmentId == null && (from != line || commitment != null)) {
            attribute(covered, earmark);
        }
        EntryKind kind = asked.commitmentId() != null ? EntryKind.COVERING_BY_COMMITMENT : EntryKind.COVERING;
        payment.coveringEntry = post(covered, Posting.of(kind, payment.unresolved), earmark, line);
        payment.coveringKind = kind;
        return id;
    }

    @Transactional
    View view(UUID id) {
        return payments.findByIdOptional(id)
                .filter(payment -> payment.unresolved.isPositive())
                .map(UnresolvedPayments::view)
                .orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<View> list(Boolean open, UUID budgetLineId, Paging paging) {
        Filter filter = new Filter(paging).with("budgetLineId", budgetLineId).and("unresolved > 0");
        if (open != null) {
            String isOpen = "(state = BOOKED and coveringEntry is null)";
            filter.and(open ? isOpen : "not " + isOpen);
        }
        return filter.page(payments, payment -> payment.id).map(UnresolvedPayments::view);
    }

    /** Books a payment that had no place where it belongs; what stood elsewhere is reversed. */
    private void attribute(Case covered, String earmark) {
        Payment payment = covered.payment();
        if (covered.from() != null) {
            BudgetLine from = covered.from();
            Posting reversal = Posting.reversing(payment.unresolvedEntry, EntryKind.UNRESOLVED, payment.unresolved);
            String named = lines.cover(from).earmarks().getFirst().name();
            journal.book(
                    new EntryReversed(
                            from.id,
                            payment.unresolvedEntry,
                            null,
                            null,
                            null,
                            covered.why(),
                            from.booking(reversal, named, covered.on())),
                    List.of(reversal),
                    new Journal.About(null, null, covered.why().id()));
        }
        payment.budgetLineId = covered.line().id;
        payment.unresolvedEntry =
                post(covered, Posting.of(EntryKind.UNRESOLVED, payment.unresolved), earmark, covered.line());
        payment.commitmentId = covered.commitment() == null ? null : covered.commitment().id;
    }

    /** One entry, in the name of the commitment where there is one. */
    private long post(Case covered, Posting posting, String earmark, BudgetLine line) {
        Commitment commitment = covered.commitment();
        if (commitment == null) {
            Booking booking = line.booking(posting, earmark, covered.on());
            journal.book(
                    event(covered, posting, booking),
                    List.of(posting),
                    new Journal.About(null, null, covered.why().id()));
            return booking.number();
        }
        return book.take(
                        line,
                        commitment,
                        commitment.reserve().book(List.of(posting)),
                        new CommitmentBook.Act(covered.on(), covered.payment().paymentOrderId, covered.why(), null),
                        (booked, booking) -> event(covered, booked, booking))
                .getFirst();
    }

    private static LineEvent event(Case covered, Posting posting, Booking booking) {
        Payment payment = covered.payment();
        UUID commitmentId = covered.commitment() == null ? null : covered.commitment().id;
        UUID projectId = covered.commitment() == null ? null : covered.commitment().projectId;
        return posting.kind() == EntryKind.UNRESOLVED
                ? new PaymentUnresolved(
                        covered.line().id,
                        payment.id,
                        payment.paymentOrderId,
                        commitmentId,
                        projectId,
                        posting.amount(),
                        payment.documentNumber,
                        payment.valueDate,
                        booking)
                : new UnresolvedCovered(
                        covered.line().id,
                        payment.id,
                        commitmentId,
                        projectId,
                        posting.amount(),
                        covered.why(),
                        booking);
    }

    private static String fromCommitment(Commitment commitment, Money amount) {
        Money orderable = commitment.reserve().orderable();
        if (!amount.isAtMost(orderable)) {
            throw ProblemException.of(BudgetProblems.NOT_ORDERABLE, amount, orderable);
        }
        return commitment.earmark;
    }

    private String fromLine(BudgetLine line, Commitment commitment, Money amount, String asked) {
        String earmark = asked == null && commitment != null ? commitment.earmark : asked;
        return switch (lines.cover(line).give(amount, earmark)) {
            case Decision.Granted granted -> granted.earmark();
            case Decision.Refused refused ->
                throw switch (refused.reason()) {
                    case EARMARK_MISSING -> ProblemException.of(BudgetProblems.EARMARK_MISSING);
                    case EARMARK_UNKNOWN -> ProblemException.of(BudgetProblems.EARMARK_UNKNOWN, earmark);
                    default -> ProblemException.of(BudgetProblems.NOT_ENOUGH_MONEY, amount, refused.available());
                };
        };
    }

    /** The commitment that the payment belongs to, or is said to belong to. */
    private static UUID commitmentOf(Payments.Seen seen, Covering asked) {
        if (seen.commitmentId() == null || asked.commitmentId() == null) {
            return seen.commitmentId() == null ? asked.commitmentId() : seen.commitmentId();
        }
        if (!seen.commitmentId().equals(asked.commitmentId())) {
            throw wrong("/commitmentId", "ist nicht die Mittelbindung der Zahlung", "is not the payment's commitment");
        }
        return seen.commitmentId();
    }

    private UUID lineOf(Payments.Seen seen, UUID commitmentId, Covering asked) {
        if (commitmentId != null) {
            UUID line = commitments.findLineOf(commitmentId).orElseThrow(() -> References.unknown("/commitmentId"));
            if (asked.budgetLineId() != null && !asked.budgetLineId().equals(line)) {
                throw wrong("/budgetLineId", "ist nicht der Ansatz der Mittelbindung", "is not the commitment's line");
            }
            return line;
        }
        if (asked.budgetLineId() == null && seen.budgetLineId() == null) {
            throw ProblemException.of(BudgetProblems.LINE_MISSING);
        }
        return asked.budgetLineId() == null ? seen.budgetLineId() : asked.budgetLineId();
    }

    private static ProblemException wrong(String pointer, String german, String english) {
        return ProblemException.ofFields(
                GeneralProblems.UNKNOWN_REFERENCE, List.of(new FieldError(pointer, german, english)));
    }

    private static View view(Payment payment) {
        return new View(
                payment.id,
                payment.documentNumber,
                payment.valueDate,
                payment.unresolved,
                payment.amount,
                payment.isUnresolved(),
                payment.productAccount,
                payment.budgetLineId,
                payment.commitmentId,
                payment.paymentOrderId);
    }
}
