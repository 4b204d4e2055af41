package org.sozialraum.budget.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.BudgetEvent.CommitmentReleased;
import org.sozialraum.contract.BudgetEvent.LineEvent;
import org.sozialraum.contract.ReleaseCause;
import org.sozialraum.contract.TextRef;

/** Books what was decided on a commitment that is locked, as its line is. */
@ApplicationScoped
public class CommitmentBook {

    /** For acts whose only entries are releases. */
    public static final Telling NOTHING_ELSE = (posting, _) -> {
        throw new IllegalStateException("no event for " + posting.kind());
    };

    /**
     * The act behind the entries.
     *
     * @param paymentOrderId the order that it is about, or null
     * @param reason why, or null where nobody was asked
     * @param release why money is released by it; null where only the commitment's end releases
     */
    public record Act(LocalDate on, UUID paymentOrderId, TextRef reason, ReleaseCause release) {}

    /** The event that tells an entry. */
    @FunctionalInterface
    public interface Telling {
        LineEvent of(Posting posting, Booking booking);
    }

    private final Journal journal;
    private final Claims claims;
    private final EntityManager entities;

    CommitmentBook(Journal journal, Claims claims, EntityManager entities) {
        this.journal = journal;
        this.claims = claims;
        this.entities = entities;
    }

    /**
     * Books the step's entries, one event each, and keeps what it leaves.
     *
     * @return the numbers of the entries in the line's journal, in the order of the step's postings
     */
    public List<Long> take(BudgetLine line, Commitment commitment, Reserve.Step step, Act act, Telling telling) {
        Reserve after = step.after();
        // What is reserved never exceeds what is open: it shrinks before the entries and grows after them.
        if (after.underWay().isAtMost(commitment.underWay)) {
            commitment.underWay = after.underWay();
        }
        commitment.ending = after.ending();
        commitment.recognised = after.recognised();
        entities.flush();
        Journal.About about = new Journal.About(
                commitment.id,
                act.paymentOrderId(),
                act.reason() == null ? null : act.reason().id());
        List<Long> numbers = step.postings().stream()
                .map(posting -> {
                    Booking booking = line.booking(posting, commitment.earmark, act.on());
                    LineEvent event = posting.kind() == EntryKind.RELEASE
                            ? released(commitment, posting, booking, act)
                            : telling.of(posting, booking);
                    journal.book(event, List.of(posting), about);
                    return booking.number();
                })
                .toList();
        commitment.underWay = after.underWay();
        commitment.open = after.open();
        claims.adjust(commitment, after.claim(), act.on());
        return numbers;
    }

    private static CommitmentReleased released(Commitment commitment, Posting posting, Booking booking, Act act) {
        return new CommitmentReleased(
                commitment.budgetLineId,
                commitment.id,
                commitment.projectId,
                posting.amount(),
                act.release() == null ? commitment.ending.cause() : act.release(),
                act.reason(),
                booking);
    }
}
