package org.sozialraum.contract;

/** Einnahmeart: where a project's money comes from. */
public enum IncomeSource {
    /** Zuwendung of the youth office; stands in the statement of use only, since a plan names it as what is requested. */
    GRANT,
    /** Eigenmittel. */
    OWN_MONEY,
    /** Andere Zuwendungen. */
    OTHER_GRANTS,
    /** Teilnahmebeiträge. */
    CONTRIBUTIONS,
    /** Spenden. */
    DONATIONS,
    /** Sonstige Einnahmen. */
    OTHER
}
