package org.sozialraum.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.commitment.Commitment;
import org.sozialraum.budget.reference.Organisation;
import org.sozialraum.budget.reference.References;
import org.sozialraum.budget.resolution.Resolution;

/** Writes payment orders, for those who may see them. */
@ApplicationScoped
class PaymentOrderPapers {

    private final PaymentOrderViews views;
    private final References references;
    private final EntityManager entities;

    PaymentOrderPapers(PaymentOrderViews views, References references, EntityManager entities) {
        this.views = views;
        this.references = references;
        this.entities = entities;
    }

    /** @throws NotFoundException for an order that is not there, or not the caller's to see */
    @Transactional
    PaymentOrderPage of(UUID id) {
        PaymentOrderResource.View shown = views.view(id);
        PaymentOrder order = entities.find(PaymentOrder.class, id);
        Commitment commitment = entities.find(Commitment.class, order.commitmentId);
        BudgetLine line = entities.find(BudgetLine.class, commitment.budgetLineId);
        return PaymentOrderPage.of(
                shown,
                references.nameOfSpace(line.socialSpaceId),
                entities.find(Resolution.class, line.resolutionId).number,
                commitment.earmark,
                entities.find(Organisation.class, order.payeeId).name,
                order.requestedByProvider);
    }
}
