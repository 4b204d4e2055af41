package org.sozialraum.budget.repayment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.sozialraum.budget.commitment.Claims;
import org.sozialraum.budget.repayment.RepaymentClaimResource.View;
import org.sozialraum.kit.paging.Filter;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;

/** The claims for repayment as they are shown. */
@ApplicationScoped
public class RepaymentClaims {

    private final Claims claims;

    RepaymentClaims(Claims claims) {
        this.claims = claims;
    }

    @Transactional
    Page<View> list(Boolean open, Paging paging) {
        Filter filter = new Filter(paging);
        if (open != null) {
            filter.and(open ? "open > 0" : "open = 0");
        }
        return filter.page(claims, claim -> claim.id)
                .map(claim -> new View(
                        claim.id,
                        claim.commitmentId,
                        claim.debtorId,
                        claim.open,
                        claim.claimedOn,
                        claim.raisedOn,
                        claim.raisedFrom));
    }
}
