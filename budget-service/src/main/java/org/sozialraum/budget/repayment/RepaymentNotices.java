package org.sozialraum.budget.repayment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.sozialraum.budget.budgetline.BudgetLine;
import org.sozialraum.budget.commitment.Claims;
import org.sozialraum.budget.commitment.Commitment;
import org.sozialraum.budget.commitment.RepaymentClaim;
import org.sozialraum.budget.reference.Organisation;
import org.sozialraum.budget.reference.References;
import org.sozialraum.document.LocalAuthority;
import org.sozialraum.document.Remedy;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;

/** Writes the notices of what is to be paid back, for those who may see them. */
@ApplicationScoped
class RepaymentNotices {

    private final Claims claims;
    private final References references;
    private final EntityManager entities;
    private final CurrentCaller callers;
    private final CurrentScope scope;
    private final Config settings;

    RepaymentNotices(
            Claims claims,
            References references,
            EntityManager entities,
            CurrentCaller callers,
            CurrentScope scope,
            Config settings) {
        this.claims = claims;
        this.references = references;
        this.entities = entities;
        this.callers = callers;
        this.scope = scope;
        this.settings = settings;
    }

    /** @throws NotFoundException for a claim that is not there, or not the caller's to see */
    @Transactional
    RepaymentNotice of(UUID id) {
        RepaymentClaim claim =
                claims.findByIdOptional(id).filter(this::isVisible).orElseThrow(NotFoundException::new);
        Commitment commitment = entities.find(Commitment.class, claim.commitmentId);
        BudgetLine line = entities.find(BudgetLine.class, commitment.budgetLineId);
        return new RepaymentNotice(
                claim.youthOffice,
                LocalAuthority.of(claim.youthOffice).keyName(),
                commitment.projectId,
                claim.id,
                entities.find(Organisation.class, claim.debtorId).name,
                claim.decidedOn(),
                claim.raisedFrom,
                commitment.placedOn,
                references.nameOfSpace(line.socialSpaceId),
                commitment.paid.plus(commitment.unresolved),
                commitment.recognised,
                commitment.repaid,
                claim.open,
                Remedy.of(settings, claim.youthOffice));
    }

    private boolean isVisible(RepaymentClaim claim) {
        return !scope.is(Scope.OWN_ORGANISATION)
                || references
                        .organisationOf(callers.get())
                        .filter(own -> own.id.equals(claim.debtorId))
                        .isPresent();
    }
}
