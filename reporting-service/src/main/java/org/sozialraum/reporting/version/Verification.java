package org.sozialraum.reporting.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sozialraum.contract.LogPosition;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.projection.Reconstruction.TooLong;
import org.sozialraum.kit.start.Reconstructions;
import org.sozialraum.kit.tenant.CurrentWork;
import org.sozialraum.reporting.log.ReportingProjection;
import org.sozialraum.reporting.report.PublishedReports;
import org.sozialraum.reporting.report.ReportBuilder;
import org.sozialraum.reporting.report.ReportEvidence;
import org.sozialraum.reporting.text.SharedTexts;
import org.sozialraum.reporting.version.Freezing.Frozen;
import org.sozialraum.reporting.version.PlainReports.Rebuilt;
import org.sozialraum.reporting.version.VersionResource.Summary;
import org.sozialraum.reporting.version.VersionResource.View;

/** Builds a frozen report again from the log, up to the positions that it was built from, and compares. */
@ApplicationScoped
public class Verification {

    /** A connection that says nothing for longer is closed. */
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final Reconstructions reconstructions;
    private final ReportingProjection projection;
    private final Versions versions;
    private final VersionViews views;
    private final ReportBuilder reports;
    private final PublishedReports published;
    private final ReportEvidence evidence;
    private final SharedTexts texts;
    private final CurrentWork work;

    Verification(
            Reconstructions reconstructions,
            ReportingProjection projection,
            Versions versions,
            VersionViews views,
            ReportBuilder reports,
            PublishedReports published,
            ReportEvidence evidence,
            SharedTexts texts,
            CurrentWork work) {
        this.reconstructions = reconstructions;
        this.projection = projection;
        this.versions = versions;
        this.views = views;
        this.reports = reports;
        this.published = published;
        this.evidence = evidence;
        this.texts = texts;
        this.work = work;
    }

    /**
     * Compares.
     *
     * @return empty where there is no such version
     * @throws ProblemException 409 for a draft, and for a report in another format than this program's; 503 while its
     *     submission is not in the log yet, while another one is verified, and where it takes too long here
     */
    Optional<Comparison> of(int year, int version) {
        return views.view(year, version).map(view -> compared(year, version, view));
    }

    private record Found(Comparison comparison, Frozen rebuilt) {}

    private Comparison compared(int year, int version, View view) {
        FrozenReport frozen = views.frozen(year, version)
                .orElseThrow(() -> ProblemException.of(VersionProblems.NOT_SUBMITTED, version));
        requireThisFormat(view.summary(), frozen);
        if (!views.isTold(year)) {
            throw ProblemException.retryLater(VersionProblems.NOT_IN_LOG_YET, 1);
        }
        String office = work.get().youthOffice();
        Map<String, Long> positions = view.summary().positions().stream()
                .collect(Collectors.toMap(LogPosition::service, LogPosition::position));
        SubmissionInLog submission = new SubmissionInLog(year, version);
        TextsInLog inLog = new TextsInLog();
        Found found;
        try {
            found = reconstructions
                    .of(projection, office, positions, AT_MOST, submission.watch(), inLog::see, unreadable -> {
                        Frozen rebuilt = Freezing.taken(
                                reports,
                                published,
                                evidence,
                                texts,
                                office,
                                year,
                                frozen.asOf(),
                                frozen.limit(),
                                view.summary().positions());
                        return new Found(
                                Comparison.of(
                                        frozen,
                                        view.summary(),
                                        view.evidence().isNull() ? null : view.evidence(),
                                        Rebuilt.of(
                                                rebuilt,
                                                submission.found(),
                                                inLog,
                                                FrozenReport.idsOf(
                                                        view.summary().texts(frozen)),
                                                texts,
                                                unreadable)),
                                rebuilt);
                    })
                    .orElseThrow(() -> ProblemException.retryLater(VersionProblems.VERIFYING, 5));
        } catch (TooLong slow) {
            throw ProblemException.retryLater(VersionProblems.TOO_LONG, 60);
        }
        if (found.comparison().equal() && view.evidence().isNull()) {
            // It was lost with the database.
            versions.keepEvidence(year, version, found.rebuilt());
        }
        return found.comparison();
    }

    private static void requireThisFormat(Summary summary, FrozenReport frozen) {
        if (summary.format() != FrozenReport.FORMAT || frozen.format() != FrozenReport.FORMAT) {
            throw ProblemException.of(
                    VersionProblems.OTHER_FORMAT, summary.version(), summary.format(), FrozenReport.FORMAT);
        }
    }
}
