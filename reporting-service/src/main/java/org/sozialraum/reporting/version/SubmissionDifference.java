package org.sozialraum.reporting.version;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.contract.LogPosition;
import org.sozialraum.contract.ReportingEvent.AnnualReportSubmitted;
import org.sozialraum.kit.request.MayBeMissing;
import org.sozialraum.reporting.version.SubmissionInLog.Submission;
import org.sozialraum.reporting.version.VersionResource.Reason;
import org.sozialraum.reporting.version.VersionResource.Signature;
import org.sozialraum.reporting.version.VersionResource.Summary;

/**
 * Something that a version says of its submission and the log does not.
 *
 * @param told as the version says it; null where it says nothing of it
 * @param inLog as the log tells it; likewise
 */
@Schema(name = "ReportSubmissionDifference")
public record SubmissionDifference(
        Detail detail,
        @MayBeMissing String told,
        @MayBeMissing String inLog) {

    /** What the events of a submission say beside the report. */
    @Schema(name = "ReportSubmissionDetail")
    public enum Detail {
        NUMBER,
        FILE_REFERENCE,
        REASON,
        DATE,
        FORMAT,
        POSITIONS,
        SHA256,
        SUBMITTED_ON,
        SIGNATURES,
        NOTED_ON
    }

    /** A version that was saved before the committee took note says nothing of it. */
    static List<SubmissionDifference> between(Summary told, Submission submission) {
        AnnualReportSubmitted inLog = submission.event();
        return Stream.of(
                        of(Detail.NUMBER, told.number(), inLog.number()),
                        of(Detail.FILE_REFERENCE, told.fileReference(), inLog.fileReference()),
                        of(Detail.REASON, written(told.reason()), written(Reason.of(inLog.reason()))),
                        of(Detail.DATE, told.date(), inLog.dated()),
                        of(Detail.FORMAT, told.format(), inLog.format()),
                        of(Detail.POSITIONS, written(told.positions()), written(inLog.positions())),
                        of(Detail.SHA256, told.sha256(), inLog.sha256()),
                        of(Detail.SUBMITTED_ON, told.submittedOn(), inLog.on()),
                        of(Detail.SIGNATURES, signatures(told.signatures()), signatures(submission.signatures())),
                        of(Detail.NOTED_ON, told.notedOn(), told.notedOn() == null ? null : submission.notedOn()))
                .filter(it -> !Objects.equals(it.told(), it.inLog()))
                .toList();
    }

    private static SubmissionDifference of(Detail detail, Object told, Object inLog) {
        return new SubmissionDifference(detail, Objects.toString(told, null), Objects.toString(inLog, null));
    }

    private static String signatures(List<Signature> signatures) {
        return signatures.stream()
                .map(it -> it.signatory() + " " + it.on())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** A file that says it in words says more than a submitted version does. */
    private static String written(Reason reasonOrNull) {
        if (reasonOrNull == null) {
            return null;
        }
        String ref = reasonOrNull.textId() + " " + reasonOrNull.hash();
        return reasonOrNull.text() == null ? ref : ref + " " + reasonOrNull.text();
    }

    private static String written(List<LogPosition> positions) {
        return positions.stream()
                .map(it -> it.service() + " " + it.position())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
