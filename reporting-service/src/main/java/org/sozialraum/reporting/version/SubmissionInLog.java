package org.sozialraum.reporting.version;

import java.util.Optional;
import org.sozialraum.contract.ReportingEvent.AnnualReportSubmitted;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.kit.projection.Reconstruction.Watch;

/** Finds the submission of one version in the log: the first one, since a version is submitted once. */
final class SubmissionInLog {

    private final int year;
    private final int version;
    private AnnualReportSubmitted found;

    SubmissionInLog(int year, int version) {
        this.year = year;
        this.version = version;
    }

    Watch watch() {
        return new Watch(Topics.REPORTING, AnnualReportSubmitted.class, this::see);
    }

    /** Empty where nothing of the kind was seen. */
    Optional<AnnualReportSubmitted> found() {
        return Optional.ofNullable(found);
    }

    private void see(LogEvent event) {
        if (found == null
                && event.service().equals(Freezing.SERVICE)
                && event.data() instanceof AnnualReportSubmitted it
                && it.year() == year
                && it.version() == version) {
            found = it;
        }
    }
}
