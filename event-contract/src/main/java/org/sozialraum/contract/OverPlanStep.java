package org.sozialraum.contract;

/** The signatures under an over-plan request, in the order of the council paper's row (B 16/0179). */
public enum OverPlanStep {
    /** Sachbearbeiter/in: signs by making the request. */
    CLERK,
    /** Fachbereichsleiter/in. */
    SECTION_HEAD,
    /** Amtsleiter/in. */
    OFFICE_HEAD,
    /** Mitzeichnendes Amt: office 11, which also confirms cover outside of the budget lines. */
    CO_SIGNER,
    /** Stadtrat, Stadträtin. */
    COUNCILLOR,
    /** Oberbürgermeister: decides up to the limit. */
    MAYOR
}
