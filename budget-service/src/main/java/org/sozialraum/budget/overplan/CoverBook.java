package org.sozialraum.budget.overplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.EntryKind;
import org.sozialraum.budget.budgetline.Journal;
import org.sozialraum.budget.budgetline.LineParts.Locked;
import org.sozialraum.budget.budgetline.Posting;
import org.sozialraum.contract.BudgetEvent.CoverFreed;
import org.sozialraum.contract.BudgetEvent.CoverGiven;
import org.sozialraum.contract.BudgetEvent.CoverReserved;
import org.sozialraum.contract.BudgetEvent.OverPlanGranted;

/** Books what becomes of a request's cover and of what it grants. The caller holds the locks of all lines. */
@ApplicationScoped
class CoverBook {

    private final BudgetLines lines;
    private final Journal journal;

    CoverBook(BudgetLines lines, Journal journal) {
        this.lines = lines;
        this.journal = journal;
    }

    void reserve(OverPlanRequest request, List<Locked> giving, LocalDate on) {
        for (Locked part : giving) {
            List<Posting> postings = part.postings(EntryKind.COVER_RESERVED);
            journal.book(
                    new CoverReserved(part.line().id, request.id, part.total(), part.bookings(postings, on)),
                    postings,
                    about(request));
        }
    }

    void free(OverPlanRequest request, List<Locked> giving, LocalDate on) {
        for (Locked part : giving) {
            List<Posting> postings = part.postings(EntryKind.COVER_FREED);
            journal.book(
                    new CoverFreed(part.line().id, request.id, part.total(), part.bookings(postings, on)),
                    postings,
                    new Journal.About(null, null, request.endReasonTextId));
        }
    }

    /** The covering lines give what was reserved, and the line gets the whole amount, external cover included. */
    void grant(OverPlanRequest request, BudgetLine line, List<Locked> giving) {
        for (Locked part : giving) {
            List<Posting> postings = part.postings(EntryKind.COVER_GIVEN);
            journal.book(
                    new CoverGiven(
                            part.line().id,
                            request.id,
                            line.id,
                            part.total(),
                            part.bookings(postings, request.decidedOn)),
                    postings,
                    about(request));
        }
        if (lines.cover(line).named(request.earmark).isEmpty()) {
            lines.openEarmark(line, request.earmark);
        }
        Posting posting = Posting.of(EntryKind.OVER_PLAN_GRANT, request.amount);
        journal.book(
                new OverPlanGranted(
                        line.id,
                        request.id,
                        request.kind,
                        request.amount,
                        request.decidedBy,
                        request.resolutionNumber,
                        request.committee,
                        request.decidedOn,
                        line.booking(posting, request.earmark, request.decidedOn)),
                List.of(posting),
                about(request));
    }

    private static Journal.About about(OverPlanRequest request) {
        return new Journal.About(null, null, request.reasonTextId);
    }
}
