package org.sozialraum.contract;

/** Why an expense goes beyond the plan. */
public enum OverPlanKind {
    /** Überplanmäßig: more than the plan holds for its purpose. */
    OVER_PLAN,
    /** Außerplanmäßig: for a purpose that has no plan. */
    OFF_PLAN
}
