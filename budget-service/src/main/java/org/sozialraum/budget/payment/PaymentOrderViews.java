package org.sozialraum.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.payment.PaymentOrderResource.PaymentView;
import org.sozialraum.budget.payment.PaymentOrderResource.View;
import org.sozialraum.budget.reference.References;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.text.Texts;

/** Payment orders as they are shown, to those who may see them. */
@ApplicationScoped
public class PaymentOrderViews {

    private final PaymentOrders orders;
    private final EntityManager entities;
    private final References references;
    private final Texts texts;
    private final CurrentCaller callers;
    private final CurrentScope scope;

    PaymentOrderViews(
            PaymentOrders orders,
            EntityManager entities,
            References references,
            Texts texts,
            CurrentCaller callers,
            CurrentScope scope) {
        this.orders = orders;
        this.entities = entities;
        this.references = references;
        this.texts = texts;
        this.callers = callers;
        this.scope = scope;
    }

    @Transactional
    View view(UUID id) {
        return entities.createQuery(
                        "select o, l from PaymentOrder o join Commitment c on c.id = o.commitmentId"
                                + " join BudgetLine l on l.id = c.budgetLineId where o.id = :id",
                        WithLine.class)
                .setParameter("id", id)
                .getResultStream()
                .filter(found -> isVisible(found.order()))
                .findFirst()
                .map(found -> views(List.of(found.order()), Map.of(found.order().commitmentId, found.line()))
                        .getFirst())
                .orElseThrow(NotFoundException::new);
    }

    private record WithLine(PaymentOrder order, BudgetLine line) {}

    @Transactional
    Page<View> list(PaymentOrderState state, UUID commitmentId, Boolean conspicuous, Paging paging) {
        Filter filter = new Filter(paging)
                .with("state", state)
                .with("commitmentId", commitmentId)
                .with("payeeId", scope.is(Scope.OWN_ORGANISATION) ? ownOrganisation() : null);
        if (conspicuous != null) {
            filter.and(conspicuous ? "conspicuous is not null" : "conspicuous is null");
        }
        if (scope.is(Scope.AUTHORISED)) {
            filter.and("(authorisedBy is not null or documentNumber is not null)");
        }
        Page<PaymentOrder> page = filter.page(orders, order -> order.id);
        return new Page<>(views(page.items(), lines(page.items())), page.next());
    }

    /** The finance system sees what was authorised, or what it has paid itself; a provider what is paid to it. */
    private boolean isVisible(PaymentOrder order) {
        return (!scope.is(Scope.AUTHORISED) || order.authorisedBy != null || order.documentNumber != null)
                && (!scope.is(Scope.OWN_ORGANISATION) || order.payeeId.equals(ownOrganisation()));
    }

    private UUID ownOrganisation() {
        return references.organisationOf(callers.get()).map(own -> own.id).orElse(new UUID(0, 0));
    }

    private List<View> views(List<PaymentOrder> read, Map<UUID, BudgetLine> lines) {
        Map<UUID, String> reasons = texts.read(read.stream()
                .flatMap(order -> Stream.of(order.reasonTextId, order.rejectedReasonTextId))
                .filter(Objects::nonNull)
                .toList());
        Map<UUID, List<PaymentView>> payments = payments(read);
        return read.stream()
                .map(order -> new View(
                        order.id,
                        order.youthOffice,
                        lines.get(order.commitmentId).year,
                        lines.get(order.commitmentId).productAccount,
                        order.commitmentId,
                        order.payeeId,
                        order.amount,
                        reasons.get(order.reasonTextId),
                        order.invoiceReference,
                        order.instalment,
                        order.finalPayment,
                        order.state,
                        order.requestedOn,
                        order.certifiedOn,
                        order.authorisedOn,
                        order.transmittedOn,
                        order.rejectedOn,
                        order.rejectedReasonTextId == null ? null : reasons.get(order.rejectedReasonTextId),
                        order.documentNumber,
                        order.valueDate,
                        payments.getOrDefault(order.id, List.of()),
                        Conspicuous.split(order.conspicuous)))
                .toList();
    }

    private Map<UUID, BudgetLine> lines(List<PaymentOrder> read) {
        return entities.createQuery(
                        "select c.id, l from Commitment c join BudgetLine l on l.id = c.budgetLineId where c.id in :ids",
                        Object[].class)
                .setParameter(
                        "ids",
                        read.stream()
                                .map(order -> order.commitmentId)
                                .distinct()
                                .toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (BudgetLine) row[1]));
    }

    private Map<UUID, List<PaymentView>> payments(List<PaymentOrder> read) {
        return entities.createQuery("from Payment where paymentOrderId in :ids order by id", Payment.class)
                .setParameter("ids", read.stream().map(order -> order.id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        payment -> payment.paymentOrderId,
                        Collectors.mapping(PaymentOrderViews::view, Collectors.toList())));
    }

    private static PaymentView view(Payment payment) {
        return new PaymentView(
                payment.id,
                payment.documentNumber,
                payment.valueDate,
                payment.amount,
                payment.covered,
                payment.unresolved,
                payment.state);
    }
}
