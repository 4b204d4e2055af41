package org.sozialraum.budget.commitment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.budgetline.BudgetLines;
import org.sozialraum.budget.budgetline.Cover;
import org.sozialraum.budget.budgetline.Cover.Decision;
import org.sozialraum.budget.commitment.CommitmentBatchResource.NewBatch;
import org.sozialraum.budget.commitment.CommitmentResource.NewCommitment;
import org.sozialraum.budget.problem.BudgetProblems;
import org.sozialraum.kit.problem.FieldError;
import org.sozialraum.kit.problem.GeneralProblems;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.problem.ProblemType;
import org.sozialraum.kit.request.ActDay;

/**
 * Places many commitments as one act: all of them or none. A list that is half booked is worse than one that is refused, since
 * nobody knows which half; so the refusal names each commitment that was refused, and why, all at once. They are looked at in
 * the order of the list, each as if those before it that are possible were booked.
 */
@ApplicationScoped
class CommitmentBatches {

    private final Commitments commitments;
    private final BudgetLines lines;
    private final ActDay days;

    CommitmentBatches(Commitments commitments, BudgetLines lines, ActDay days) {
        this.commitments = commitments;
        this.lines = lines;
        this.days = days;
    }

    /** One refusal of the list: where, and as which problem it would stand alone. */
    private record Refused(int index, String field, ProblemException problem) {
        FieldError asError() {
            ProblemType type = problem.type();
            return new FieldError(
                    "/commitments/" + index + "/" + field,
                    type.detailIn(Locale.GERMAN, problem.values()),
                    type.detailIn(Locale.ENGLISH, problem.values()));
        }
    }

    /**
     * Places them all.
     *
     * @return the batch's id, which each of them carries
     * @throws ProblemException 422 where one is wrong whatever the state, 409 where one is wrong now; nothing is booked then
     */
    @Transactional
    UUID place(NewBatch asked) {
        Map<UUID, BudgetLine> locked = lock(asked.commitments());
        Map<UUID, Cover> covers = new HashMap<>();
        locked.forEach((id, line) -> covers.put(id, lines.cover(line)));
        List<String> earmarks = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (int i = 0; i < asked.commitments().size(); i++) {
            NewCommitment one = asked.commitments().get(i);
            Optional<Refused> refusal = refusal(i, one, locked.get(one.budgetLineId()), covers, earmarks);
            refusal.ifPresent(refused::add);
        }
        if (!refused.isEmpty()) {
            throw all(refused);
        }
        UUID batch = UuidCreator.getTimeOrderedEpoch();
        for (int i = 0; i < asked.commitments().size(); i++) {
            NewCommitment one = asked.commitments().get(i);
            commitments.place(locked.get(one.budgetLineId()), one, earmarks.get(i), batch);
        }
        return batch;
    }

    /** In the order of their ids, as everybody who locks several lines does. */
    private Map<UUID, BudgetLine> lock(List<NewCommitment> asked) {
        Map<UUID, BudgetLine> locked = new HashMap<>();
        asked.stream()
                .map(NewCommitment::budgetLineId)
                .distinct()
                .sorted()
                .forEach(id -> lines.lock(id).ifPresent(line -> locked.put(id, line)));
        return locked;
    }

    private Optional<Refused> refusal(
            int index, NewCommitment one, BudgetLine line, Map<UUID, Cover> covers, List<String> earmarks) {
        earmarks.add(null);
        if (line == null) {
            return Optional.of(
                    new Refused(index, "budgetLineId", ProblemException.of(GeneralProblems.UNKNOWN_REFERENCE)));
        }
        try {
            days.of(one.on());
        } catch (ProblemException wrongDay) {
            return Optional.of(new Refused(index, "on", wrongDay));
        }
        Cover cover = covers.get(line.id);
        return switch (commitments.decide(line, cover, one)) {
            case Decision.Granted granted -> {
                earmarks.set(index, granted.earmark());
                covers.put(line.id, cover.committing(granted.earmark(), one.amount()));
                yield Optional.empty();
            }
            case Decision.Refused no ->
                Optional.of(new Refused(index, field(no), Commitments.refusal(no, line, one.amount(), one.earmark())));
        };
    }

    private static String field(Decision.Refused refused) {
        return switch (refused.reason()) {
            case EARMARK_MISSING, EARMARK_UNKNOWN -> "earmark";
            case NOT_ENOUGH_MONEY -> "amount";
            case YEAR_PROVISIONAL -> "whyNotDeferrable";
            case YEAR_NOT_OPEN, YEAR_CLOSED, LINE_HAS_UNRESOLVED, NO_LINE, LINE_AMBIGUOUS, WITHDRAWN -> "budgetLineId";
        };
    }

    private static ProblemException all(List<Refused> refused) {
        List<FieldError> errors = refused.stream().map(Refused::asError).toList();
        boolean unknown =
                refused.stream().anyMatch(one -> one.problem().type().equals(GeneralProblems.UNKNOWN_REFERENCE));
        boolean wrong = refused.stream().anyMatch(one -> one.problem().type().status() == 422);
        return ProblemException.ofFields(
                unknown
                        ? GeneralProblems.UNKNOWN_REFERENCE
                        : wrong ? BudgetProblems.BATCH_WRONG : BudgetProblems.BATCH_NOT_POSSIBLE,
                errors);
    }
}
