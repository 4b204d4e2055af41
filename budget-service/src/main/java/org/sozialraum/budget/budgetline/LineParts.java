package org.sozialraum.budget.budgetline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.budget.problem.YearProblems;
import org.sozialraum.contract.Booking;
import org.sozialraum.contract.Money;
import org.sozialraum.kit.privacy.NotFreeText;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.kit.request.PositiveAmount;

/** Acts on several lines of one year at once: they are locked in the order of their ids, and every mistake is told. */
@ApplicationScoped
public class LineParts {

    /** An amount of one earmark of a line. */
    @Schema(name = "LinePart")
    public record Part(
            UUID budgetLineId,

            @Schema(description = "May be left out where the line has only one.")
            @MayBeMissing
            @NotFreeText
            @Size(min = 1, max = 80)
            String earmark,

            @PositiveAmount Money amount) {}

    /** An amount of an earmark. */
    public record Share(String earmark, Money amount) {}

    /** A line that is locked, and what the act is about of it. */
    public record Locked(BudgetLine line, Cover cover, List<Share> shares) {

        public Money total() {
            return shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
        }

        public List<Posting> postings(EntryKind kind) {
            return shares.stream()
                    .map(share -> Posting.of(kind, share.amount()))
                    .toList();
        }

        /** The bookings of these postings, one for each share. */
        public List<Booking> bookings(List<Posting> postings, LocalDate on) {
            List<Booking> bookings = new ArrayList<>();
            for (int i = 0; i < postings.size(); i++) {
                bookings.add(line.booking(postings.get(i), shares.get(i).earmark(), on));
            }
            return bookings;
        }

        /**
         * Whether all shares can be taken out of what is available, one after the other.
         *
         * @throws ProblemException 409 where they cannot
         */
        public void requireAvailable(EntryKind kind) {
            Cover left = cover;
            for (Share share : shares) {
                if (left.give(share.amount(), share.earmark()) instanceof Cover.Decision.Refused refused) {
                    throw ProblemException.of(BudgetProblems.NOT_ENOUGH_MONEY, share.amount(), refused.available());
                }
                left = left.after(share.earmark(), kind.effects(share.amount()));
            }
        }
    }

    private final BudgetLines lines;

    LineParts(BudgetLines lines) {
        this.lines = lines;
    }

    /**
     * Locks the lines of the parts until the transaction ends.
     *
     * @throws ProblemException 422 for lines that are unknown or of another year, earmarks that are missing or unknown, and
     *     what is named twice; all of it at once
     */
    public List<Locked> lock(int year, List<Part> parts) {
        Map<UUID, BudgetLine> locked =
                lines.lock(parts.stream().map(Part::budgetLineId).toList());
        Map<UUID, Cover> covers = new LinkedHashMap<>();
        locked.forEach((id, line) -> covers.put(id, lines.cover(line)));
        Map<UUID, List<Share>> shares = new LinkedHashMap<>();
        Set<List<Object>> named = new HashSet<>();
        List<FieldError> mistakes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            BudgetLine line = locked.get(part.budgetLineId());
            if (line == null || line.year != year) {
                mistakes.add(new FieldError(
                        "/lines/" + i + "/budgetLineId",
                        "ist kein Ansatz dieses Haushaltsjahrs",
                        "is no line of this fiscal year"));
                continue;
            }
            String earmark = covers.get(line.id).named(part.earmark()).orElse(null);
            if (earmark == null || !named.add(List.of(line.id, earmark))) {
                mistakes.add(new FieldError(
                        "/lines/" + i + "/earmark",
                        earmark == null ? "fehlt oder ist keine Zweckbindung dieses Ansatzes" : "ist zweimal genannt",
                        earmark == null ? "is missing, or no earmark of this line" : "is named twice"));
                continue;
            }
            shares.computeIfAbsent(line.id, _ -> new ArrayList<>()).add(new Share(earmark, part.amount()));
        }
        if (!mistakes.isEmpty()) {
            throw ProblemException.ofFields(YearProblems.PARTS_DO_NOT_FIT, mistakes);
        }
        return locked.values().stream()
                .map(line -> new Locked(line, covers.get(line.id), shares.get(line.id)))
                .toList();
    }
}
