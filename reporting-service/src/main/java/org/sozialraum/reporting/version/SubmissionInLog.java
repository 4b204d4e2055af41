package org.sozialraum.reporting.version;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sozialraum.contract.ReportSignatory;
import org.sozialraum.contract.ReportingEvent.AnnualReportDrafted;
import org.sozialraum.contract.ReportingEvent.AnnualReportNoted;
import org.sozialraum.contract.ReportingEvent.AnnualReportSigned;
import org.sozialraum.contract.ReportingEvent.AnnualReportSubmitted;
import org.sozialraum.contract.ReportingEvent.OfReport;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.projection.LogEvent;
import org.sozialraum.kit.projection.Reconstruction.Watch;
import org.sozialraum.reporting.version.VersionResource.Signature;

/**
 * Finds what the log tells of one version: who signed it, how it was submitted, and when the committee took note. An event may be
 * in the log twice; each of these happens once, and its first event counts.
 */
final class SubmissionInLog {

    private final int year;
    private final int version;
    private final Map<ReportSignatory, Signature> signatures = new EnumMap<>(ReportSignatory.class);
    private AnnualReportSubmitted submitted;
    private LocalDate notedOn;

    SubmissionInLog(int year, int version) {
        this.year = year;
        this.version = version;
    }

    /**
     * A submission as the log tells it.
     *
     * @param event the first one, since a version is submitted once
     * @param notedOn null while the committee has not taken note
     */
    record Submission(AnnualReportSubmitted event, List<Signature> signatures, LocalDate notedOn) {}

    Watch watch() {
        return new Watch(Topics.REPORTING, OfReport.class, this::see);
    }

    /** Empty where the log tells of none. */
    Optional<Submission> found() {
        return Optional.ofNullable(submitted).map(it -> new Submission(it, List.copyOf(signatures.values()), notedOn));
    }

    private void see(LogEvent event) {
        if (event.service().equals(Freezing.SERVICE)
                && event.data() instanceof OfReport told
                && told.year() == year
                && told.version() == version) {
            switch (told) {
                case AnnualReportDrafted notSigned -> {}
                case AnnualReportSigned it ->
                    signatures.putIfAbsent(it.signatory(), new Signature(it.signatory(), it.on()));
                case AnnualReportSubmitted it -> submitted = submitted == null ? it : submitted;
                case AnnualReportNoted it -> notedOn = notedOn == null ? it.on() : notedOn;
            }
        }
    }
}
