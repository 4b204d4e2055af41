package org.sozialraum.contract;

/** How often a report to the committee is due. */
public enum ReportingInterval {
    YEARLY,
    HALF_YEARLY,
    ONCE
}
