package org.sozialraum.budget.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sozialraum.budget.commitment.CommitmentResource.State;
import org.sozialraum.budget.commitment.CommitmentResource.View;
import org.sozialraum.budget.reference.References;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.text.Texts;

/** Commitments as they are shown, to those who may see them. */
@ApplicationScoped
public class CommitmentViews {

    private final Commitments commitments;
    private final References references;
    private final Texts texts;
    private final CurrentCaller callers;
    private final CurrentScope scope;

    CommitmentViews(
            Commitments commitments, References references, Texts texts, CurrentCaller callers, CurrentScope scope) {
        this.commitments = commitments;
        this.references = references;
        this.texts = texts;
        this.callers = callers;
        this.scope = scope;
    }

    @Transactional
    View view(UUID id) {
        Commitment commitment = commitments.findByIdOptional(id).orElseThrow(NotFoundException::new);
        visibleApplicant().ifPresent(own -> {
            if (!own.equals(commitment.applicantId)) {
                throw new NotFoundException();
            }
        });
        return views(List.of(commitment)).getFirst();
    }

    @Transactional
    Page<View> list(UUID projectId, UUID budgetLineId, LocalDate expiringBefore, Paging paging) {
        Filter filter = new Filter(paging)
                .with("projectId", projectId)
                .with("budgetLineId", budgetLineId)
                .with("applicantId", visibleApplicant().orElse(null))
                .before("expiresOn", expiringBefore);
        if (expiringBefore != null) {
            // What is spent needs no warning.
            filter.and("open > 0");
        }
        Page<Commitment> page = filter.page(commitments, commitment -> commitment.id);
        return new Page<>(views(page.items()), page.next());
    }

    /** What was placed as one act, in its order. */
    @Transactional
    List<View> ofBatch(UUID batchId) {
        return views(commitments.list("batchId = ?1 order by id", batchId));
    }

    /** A provider sees the commitments of its own projects only. Everybody else here sees all. */
    private Optional<UUID> visibleApplicant() {
        if (!scope.is(Scope.OWN_ORGANISATION)) {
            return Optional.empty();
        }
        return Optional.of(
                references.organisationOf(callers.get()).map(own -> own.id).orElse(new UUID(0, 0)));
    }

    private List<View> views(List<Commitment> read) {
        Map<UUID, String> said = texts.read(read.stream()
                .flatMap(commitment -> Stream.of(commitment.purposeTextId, commitment.whyNotDeferrableTextId))
                .filter(Objects::nonNull)
                .toList());
        return read.stream()
                .map(commitment -> new View(
                        commitment.id,
                        commitment.budgetLineId,
                        commitment.projectId,
                        commitment.approvalId,
                        commitment.earmark,
                        commitment.amount,
                        commitment.increased,
                        commitment.released,
                        commitment.paid,
                        commitment.repaid,
                        commitment.open,
                        commitment.reserve().orderable(),
                        state(commitment),
                        commitment.recognised,
                        said.get(commitment.purposeTextId),
                        said.get(commitment.whyNotDeferrableTextId),
                        commitment.placedOn,
                        commitment.expiresOn))
                .toList();
    }

    private static State state(Commitment commitment) {
        if (!commitment.open.isPositive()) {
            return State.SPENT;
        }
        return commitment.reserve().takesOrders() ? State.OPEN : State.ENDING;
    }
}
