package org.sozialraum.budget.overplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.budget.council.RecordedResolution;
import org.sozialraum.budget.overplan.OverPlanRequestResource.CoverView;
import org.sozialraum.budget.overplan.OverPlanRequestResource.EndView;
import org.sozialraum.budget.overplan.OverPlanRequestResource.SignatureView;
import org.sozialraum.budget.overplan.OverPlanRequestResource.View;
import org.sozialraum.contract.OverPlanDecider;
import org.sozialraum.contract.OverPlanStep;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.text.Texts;

/** The over-plan requests as they are shown. */
@ApplicationScoped
public class OverPlanViews implements PanacheRepositoryBase<OverPlanRequest, UUID> {

    private final Texts texts;

    OverPlanViews(Texts texts) {
        this.texts = texts;
    }

    @Transactional
    View view(UUID id) {
        return findByIdOptional(id)
                .map(request -> views(List.of(request)).getFirst())
                .orElseThrow(NotFoundException::new);
    }

    @Transactional
    Page<View> list(OverPlanState state, Integer year, Paging paging) {
        Page<OverPlanRequest> page =
                new Filter(paging).with("state", state).with("year", year).page(this, request -> request.id);
        return new Page<>(views(page.items()), page.next());
    }

    /** What the mayor decided from one day to another, in the order of the decisions. */
    List<View> decidedByTheMayor(LocalDate from, LocalDate until) {
        return views(find(
                        "decidedBy = ?1 and decidedOn >= ?2 and decidedOn <= ?3 order by decidedOn, id",
                        OverPlanDecider.MAYOR,
                        from,
                        until)
                .list());
    }

    private List<View> views(List<OverPlanRequest> requests) {
        List<UUID> ids = requests.stream().map(request -> request.id).toList();
        Map<UUID, String> said = texts.read(requests.stream()
                .flatMap(request ->
                        Stream.of(request.reasonTextId, request.whyNotDeferrableTextId, request.endReasonTextId))
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, List<OverPlanCoverPart>> covers =
                of(OverPlanCoverPart.class, ids).stream().collect(Collectors.groupingBy(part -> part.requestId));
        Map<UUID, List<OverPlanSignature>> signatures = of(OverPlanSignature.class, ids).stream()
                .collect(Collectors.groupingBy(signature -> signature.requestId));
        return requests.stream()
                .map(request -> view(request, said, covers.get(request.id), signatures.get(request.id)))
                .toList();
    }

    private <E> List<E> of(Class<E> parts, List<UUID> requests) {
        return getEntityManager()
                .createQuery("from " + parts.getSimpleName() + " where requestId in :ids order by id", parts)
                .setParameter("ids", requests)
                .getResultList();
    }

    private static View view(
            OverPlanRequest request,
            Map<UUID, String> said,
            List<OverPlanCoverPart> cover,
            List<OverPlanSignature> signatures) {
        boolean confirmed = signatures.stream().anyMatch(signature -> signature.step == OverPlanStep.CO_SIGNER);
        return new View(
                request.id,
                request.kind,
                request.year,
                request.budgetLineId,
                request.earmark,
                request.amount,
                said.get(request.reasonTextId),
                said.get(request.whyNotDeferrableTextId),
                cover.stream()
                        .map(part -> new CoverView(
                                part.budgetLineId,
                                part.earmark,
                                part.externalProductAccount,
                                part.amount,
                                !part.isExternal() || confirmed))
                        .toList(),
                request.state,
                request.state == OverPlanState.REQUESTED ? OverPlanStep.values()[signatures.size()] : null,
                signatures.stream()
                        .map(signature -> new SignatureView(signature.step, signature.signedOn, signature.signedBy))
                        .toList(),
                request.decidedBy,
                request.decidedOn,
                request.resolutionNumber == null
                        ? null
                        : new RecordedResolution(request.resolutionNumber, request.committee, request.decidedOn),
                request.endedOn == null
                        ? null
                        : new EndView(request.endedOn, said.get(request.endReasonTextId), request.endedBy));
    }
}
