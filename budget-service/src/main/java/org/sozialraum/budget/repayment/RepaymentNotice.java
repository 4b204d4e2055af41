package org.sozialraum.budget.repayment;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.UUID;
import org.sozialraum.contract.Money;

/**
 * Rückforderungsbescheid: tells a provider what it has to pay back and why, as a German page; its template is
 * {@code templates/RepaymentNotice.html}. Paid less recognised less paid back is what is open.
 *
 * @param youthOffice its official key
 * @param keyName what that is called
 * @param project the file reference that the grant's notice has, too
 * @param decidedOn the day of the decision that holds now: of the claim, or of its last raise
 * @param raisedFrom what was open before it; null where the claim never grew
 * @param grantedOn the day of the approval
 * @param space the social space of the budget line that it was paid from
 * @param paidBack what came back before
 * @param remedy Rechtsbehelfsbelehrung
 */
record RepaymentNotice(
        String youthOffice,
        String keyName,
        UUID project,
        UUID claim,
        String debtor,
        LocalDate decidedOn,
        Money raisedFrom,
        LocalDate grantedOn,
        String space,
        Money paid,
        Money recognised,
        Money paidBack,
        Money open,
        String remedy)
        implements TemplateInstance {}
