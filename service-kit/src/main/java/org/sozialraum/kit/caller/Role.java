package org.sozialraum.kit.caller;

/** The roles that a token can name, as constants for {@code @RolesAllowed}. The account of a person has one or more. */
public final class Role {
    /** Sets up youth offices and social spaces; has no right to money. */
    public static final String ADMINISTRATOR = "administrator";
    /** Sachbearbeitung. */
    public static final String CLERK = "clerk";
    /** Fachbereichsleitung. */
    public static final String SECTION_HEAD = "section-head";
    /** Amtsleitung. */
    public static final String OFFICE_HEAD = "office-head";
    /** Mitzeichnendes Amt (Amt 11). */
    public static final String CO_SIGNER = "co-signer";
    /** Stadträtin oder Stadtrat. */
    public static final String COUNCILLOR = "councillor";
    /** Oberbürgermeisterin oder Oberbürgermeister. */
    public static final String MAYOR = "mayor";
    /** Mitglied des Jugendhilfeausschusses; reads submitted reports. */
    public static final String COMMITTEE_MEMBER = "committee-member";
    /** Rechnungsprüfung: sees everything of its office and changes nothing. */
    public static final String AUDITOR = "auditor";
    /** Sozialraumteam of one social space. */
    public static final String TEAM = "team";
    /** Träger oder Einrichtung: sees and applies for its own. */
    public static final String PROVIDER = "provider";
    /** The city's finance system. */
    public static final String FINANCE_SYSTEM = "finance-system";

    private Role() {}
}
