package org.sozialraum.contract;

/** Kostenart in a cost plan and in a statement of use. */
public enum CostKind {
    /** Personalkosten. */
    PERSONNEL,
    /** Honorare. */
    FEES,
    /** Lebensmittel. */
    FOOD,
    /** Material. */
    MATERIAL,
    /** Anschaffungen. */
    EQUIPMENT,
    /** Raumkosten. */
    ROOM,
    /** Fahrtkosten. */
    TRAVEL,
    /** Öffentlichkeitsarbeit. */
    PUBLICITY,
    /** Versicherung. */
    INSURANCE,
    /** Sonstige Kosten. */
    OTHER
}
