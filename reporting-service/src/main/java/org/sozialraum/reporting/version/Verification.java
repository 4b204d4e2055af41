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
import org.sozialraum.reporting.report.ReportBuilder;
import org.sozialraum.reporting.report.ReportEvidence;
import org.sozialraum.reporting.text.SharedTexts;
import org.sozialraum.reporting.version.Freezing.Frozen;
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
    private final ReportEvidence evidence;
    private final SharedTexts texts;
    private final CurrentWork work;

    Verification(
            Reconstructions reconstructions,
            ReportingProjection projection,
            Versions versions,
            VersionViews views,
            ReportBuilder reports,
            ReportEvidence evidence,
            SharedTexts texts,
            CurrentWork work) {
        this.reconstructions = reconstructions;
        this.projection = projection;
        this.versions = versions;
        this.views = views;
        this.reports = reports;
        this.evidence = evidence;
        this.texts = texts;
        this.work = work;
    }

    /**
     * Compares.
     *
     * @return empty where there is no such version
     * @throws ProblemException 409 for a draft; 503 while another one is verified, and where it takes too long here
     */
    Optional<Comparison> of(int year, int version) {
        return views.view(year, version).map(view -> compared(year, version, view));
    }

    private record Found(Comparison comparison, Frozen rebuilt) {}

    private Comparison compared(int year, int version, View view) {
        FrozenReport frozen = views.frozen(year, version)
                .orElseThrow(() -> ProblemException.of(VersionProblems.NOT_SUBMITTED, version));
        String office = work.get().youthOffice();
        Map<String, Long> positions = view.summary().positions().stream()
                .collect(Collectors.toMap(LogPosition::service, LogPosition::position));
        Found found;
        try {
            found = reconstructions
                    .of(projection, office, positions, AT_MOST, unreadable -> {
                        Frozen rebuilt = Freezing.taken(
                                reports,
                                evidence,
                                texts,
                                office,
                                year,
                                frozen.limit(),
                                view.summary().positions());
                        return new Found(
                                Comparison.of(
                                        frozen,
                                        view.summary().sha256(),
                                        view.evidence().isNull() ? null : view.evidence(),
                                        rebuilt.report(),
                                        rebuilt.evidence(),
                                        unreadable),
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
}
