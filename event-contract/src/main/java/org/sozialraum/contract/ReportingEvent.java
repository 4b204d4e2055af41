package org.sozialraum.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A fact that the reporting service decided. Types are only ever added: the log is replayed from its start. */
public sealed interface ReportingEvent extends DomainEvent {

    /** An event in the life of a year's report (Jahresbericht), from its first draft on. */
    sealed interface OfReport extends ReportingEvent {
        int year();

        int version();

        @Override
        default Subject subject() {
            return new Subject("annual-report", Integer.toString(year()));
        }
    }

    /**
     * A clerk said something to a chapter; it stands there instead of what was said before.
     *
     * @param version 1, 2, 3 … per year and chapter
     */
    record ReportCommented(int year, ReportChapter chapter, int version, TextRef text, LocalDate on)
            implements ReportingEvent {
        @Override
        public Subject subject() {
            return subject(year, chapter);
        }

        /** What the comments on a chapter of a year's report are about. */
        public static Subject subject(int year, ReportChapter chapter) {
            return new Subject("report-comment", year + "-" + chapter);
        }
    }

    /**
     * A report is to be submitted. Until it is, a later draft takes this one's place.
     *
     * @param version 1, 2, 3 … per year
     * @param number of the paper that it becomes, such as {@code M 18/0042}
     * @param fileReference Aktenzeichen of the paper, where it has one
     * @param dated the day that the paper bears
     * @param reason why the version submitted before is corrected, where there is one
     */
    record AnnualReportDrafted(
            int year,
            int version,
            String number,
            @MayBeAbsent String fileReference,
            @MayBeAbsent TextRef reason,
            LocalDate dated,
            LocalDate on)
            implements OfReport {}

    /** One of those who answer for the report has signed the draft. */
    record AnnualReportSigned(int year, int version, ReportSignatory signatory, LocalDate on) implements OfReport {}

    /**
     * The report was frozen, with the last signature.
     *
     * @param reason why the version submitted before is corrected, as its draft says it
     * @param format of the canonical JSON; another one where the same events would be told otherwise
     * @param positions of each service the last publication number of this youth office that the report knows
     * @param report the canonical JSON (RFC 8785), as it was hashed; texts stand in it as ids and salted hashes
     * @param sha256 of its UTF-8, in lower-case hex
     */
    record AnnualReportSubmitted(
            int year,
            int version,
            String number,
            @MayBeAbsent String fileReference,
            @MayBeAbsent TextRef reason,
            LocalDate dated,
            int format,
            List<LogPosition> positions,
            String report,
            String sha256,
            LocalDate on)
            implements OfReport {
        public AnnualReportSubmitted {
            positions = List.copyOf(positions);
        }
    }

    /** The committee has taken note of the report. */
    record AnnualReportNoted(int year, int version, LocalDate on) implements OfReport {}

    /** A text of this service was withdrawn. It is not late: it does not come any more. */
    record TextWithdrawn(UUID textId, LocalDate on) implements ReportingEvent {
        @Override
        public Subject subject() {
            return Subject.of("text", textId);
        }
    }
}
