package org.sozialraum.reporting.duty;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a report that is due has been submitted. */
@Schema(name = "ReportDutyState")
public enum DutyState {
    /** By the day on which it was due. */
    MET,
    /** After that day. */
    LATE,
    /** Not submitted, and not due yet. */
    NOT_YET,
    /** Not submitted, although that day has passed. */
    OVERDUE;

    /** @param submittedOn null where it has not been submitted */
    public static DutyState of(LocalDate dueOn, LocalDate submittedOn, LocalDate today) {
        if (submittedOn != null) {
            return submittedOn.isAfter(dueOn) ? LATE : MET;
        }
        return today.isAfter(dueOn) ? OVERDUE : NOT_YET;
    }
}
