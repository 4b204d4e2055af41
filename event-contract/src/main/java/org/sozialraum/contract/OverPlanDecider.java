package org.sozialraum.contract;

/** Who decided an over-plan expense (§ 95d GO at that time, § 82 since 2021). */
public enum OverPlanDecider {
    /** Oberbürgermeister: up to the limit; these are reported half-yearly. */
    MAYOR,
    /** Stadtvertretung: above it, by resolution. */
    COUNCIL
}
