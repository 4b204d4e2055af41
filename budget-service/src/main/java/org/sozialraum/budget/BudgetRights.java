package org.sozialraum.budget;

import static org.sozialraum.kit.caller.Role.AUDITOR;
import static org.sozialraum.kit.caller.Role.CLERK;
import static org.sozialraum.kit.caller.Role.COUNCILLOR;
import static org.sozialraum.kit.caller.Role.CO_SIGNER;
import static org.sozialraum.kit.caller.Role.FINANCE_SYSTEM;
import static org.sozialraum.kit.caller.Role.MAYOR;
import static org.sozialraum.kit.caller.Role.OFFICE_HEAD;
import static org.sozialraum.kit.caller.Role.PROVIDER;
import static org.sozialraum.kit.caller.Role.SECTION_HEAD;
import static org.sozialraum.kit.caller.Role.TEAM;

import jakarta.inject.Singleton;
import org.sozialraum.kit.caller.Rights;

/** Who may do what with the money. An administrator has no right to money; an auditor sees everything, changes nothing. */
@Singleton
public class BudgetRights extends Rights {

    private static final String[] ADMINISTRATION = {
        CLERK, SECTION_HEAD, OFFICE_HEAD, CO_SIGNER, COUNCILLOR, MAYOR, AUDITOR
    };

    BudgetRights() {
        act("adoptResolution").office(CLERK);
        act("listResolutions").office(ADMINISTRATION).office(TEAM);
        act("getResolution").office(ADMINISTRATION).office(TEAM);

        act("openFiscalYear").office(CLERK, OFFICE_HEAD);
        act("listFiscalYears").office(ADMINISTRATION).office(TEAM);
        act("getFiscalYear").office(ADMINISTRATION).office(TEAM);

        act("previewClosing").office(ADMINISTRATION);
        act("closeFiscalYear").office(OFFICE_HEAD);
        act("getYearEndRecordPage").office(ADMINISTRATION);
        act("getYearEndRecordDocument").office(ADMINISTRATION);

        act("listBudgetLines").office(ADMINISTRATION).ownSpace(TEAM);
        act("getBudgetLine").office(ADMINISTRATION).ownSpace(TEAM);
        act("listJournal").office(ADMINISTRATION).ownSpace(TEAM);
        act("getJournalPage").office(ADMINISTRATION).ownSpace(TEAM);
        act("getJournalDocument").office(ADMINISTRATION).ownSpace(TEAM);

        act("supplementBudget").office(OFFICE_HEAD);
        act("listSupplements").office(ADMINISTRATION);
        act("getSupplement").office(ADMINISTRATION);
        act("blockLines").office(OFFICE_HEAD);
        act("liftBlock").office(OFFICE_HEAD);
        act("listBlocks").office(ADMINISTRATION);
        act("getBlock").office(ADMINISTRATION);

        act("transfer").office(OFFICE_HEAD);
        act("listTransfers").office(ADMINISTRATION);
        act("getTransfer").office(ADMINISTRATION);

        // Making the request is the clerk's signature.
        act("requestOverPlan").office(CLERK);
        act("signOverPlan").office(SECTION_HEAD, OFFICE_HEAD, CO_SIGNER, COUNCILLOR, MAYOR);
        // Whoever could sign next; the council's refusal is recorded by a clerk, like its resolution.
        act("refuseOverPlan").office(CLERK, SECTION_HEAD, OFFICE_HEAD, CO_SIGNER, COUNCILLOR, MAYOR);
        act("withdrawOverPlan").office(CLERK);
        act("recordCouncilResolution").office(CLERK);
        act("listOverPlanRequests").office(ADMINISTRATION);
        act("getOverPlanRequest").office(ADMINISTRATION);
        act("getOverPlanSheet").office(ADMINISTRATION);
        act("getOverPlanSheetDocument").office(ADMINISTRATION);
        act("getHalfYearlyList").office(ADMINISTRATION);
        act("setOverPlanLimit").office(OFFICE_HEAD);
        act("listOverPlanLimits").office(ADMINISTRATION);

        act("placeCommitment").office(CLERK);
        act("placeCommitments").office(CLERK);
        act("checkCommitment").office(ADMINISTRATION);
        // More money than was approved: a decision, like the approval.
        act("increaseCommitment").office(SECTION_HEAD, OFFICE_HEAD);
        act("releaseCommitment").office(CLERK);
        act("listCommitments").office(ADMINISTRATION).ownOrganisation(PROVIDER);
        act("getCommitment").office(ADMINISTRATION).ownOrganisation(PROVIDER);

        act("planInstalments").office(CLERK, SECTION_HEAD);
        act("moveInstalment").office(CLERK, SECTION_HEAD);
        act("cancelInstalment").office(CLERK, SECTION_HEAD);
        act("listInstalments").office(ADMINISTRATION).ownOrganisation(PROVIDER);
        act("getInstalment").office(ADMINISTRATION).ownOrganisation(PROVIDER);

        act("exportJournal").office(ADMINISTRATION);
        act("getBudgetOverview").office(ADMINISTRATION);
        act("exportBudgetOverview").office(ADMINISTRATION);
        act("getGrantsToAssociations").office(ADMINISTRATION);
        act("exportGrantsToAssociations").office(ADMINISTRATION);
        act("getGrantsToAssociationsPage").office(ADMINISTRATION);
        act("getGrantsToAssociationsDocument").office(ADMINISTRATION);

        act("requestPayment").office(CLERK, SECTION_HEAD, OFFICE_HEAD).ownOrganisation(PROVIDER);
        act("certifyPayment").office(SECTION_HEAD, OFFICE_HEAD);
        act("authorisePayment").office(OFFICE_HEAD);
        act("rejectPayment").office(CLERK, SECTION_HEAD, OFFICE_HEAD).authorised(FINANCE_SYSTEM);
        act("transmitPayment").authorised(FINANCE_SYSTEM);
        act("reportExecution").authorised(FINANCE_SYSTEM);
        act("reportReturn").office(CLERK).authorised(FINANCE_SYSTEM);
        act("reversePayment").office(SECTION_HEAD, OFFICE_HEAD).authorised(FINANCE_SYSTEM);
        act("listPaymentOrders")
                .office(ADMINISTRATION)
                .ownOrganisation(PROVIDER)
                .authorised(FINANCE_SYSTEM);
        act("getPaymentOrder").office(ADMINISTRATION).ownOrganisation(PROVIDER).authorised(FINANCE_SYSTEM);
        act("getPaymentOrderPage")
                .office(ADMINISTRATION)
                .ownOrganisation(PROVIDER)
                .authorised(FINANCE_SYSTEM);
        act("getPaymentOrderDocument")
                .office(ADMINISTRATION)
                .ownOrganisation(PROVIDER)
                .authorised(FINANCE_SYSTEM);

        act("importBooking").office(FINANCE_SYSTEM);
        act("listUnresolvedPayments").office(ADMINISTRATION);
        act("getUnresolvedPayment").office(ADMINISTRATION);
        // It makes good what nobody had decided: a decision on money, like an approval.
        act("coverUnresolvedPayment").office(SECTION_HEAD, OFFICE_HEAD);

        act("recordRepayment").office(CLERK);
        act("reverseRepayment").office(SECTION_HEAD, OFFICE_HEAD);
        act("listRepayments").office(ADMINISTRATION);
        act("getRepayment").office(ADMINISTRATION);
        act("listRepaymentClaims").office(ADMINISTRATION);
        act("getRepaymentNotice").office(ADMINISTRATION).ownOrganisation(PROVIDER);
        act("getRepaymentNoticeDocument").office(ADMINISTRATION).ownOrganisation(PROVIDER);
    }
}
