package org.sozialraum.reporting.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.sozialraum.reporting.report.AnnualReportPage;
import org.sozialraum.reporting.report.Submitted;
import org.sozialraum.reporting.text.SharedTexts;
import org.sozialraum.reporting.version.VersionResource.Signature;
import org.sozialraum.reporting.version.VersionResource.Summary;

/** Submitted versions as pages: the frozen figures, with the texts that can be shown now. */
@ApplicationScoped
public class VersionPages {

    private final VersionViews views;
    private final SharedTexts texts;
    private final Clock clock;

    VersionPages(VersionViews views, SharedTexts texts, Clock clock) {
        this.views = views;
        this.texts = texts;
        this.clock = clock;
    }

    /** Empty where there is no such version, or it is a draft. */
    @Transactional
    Optional<String> of(int year, int version) {
        return views.frozen(year, version).map(frozen -> {
            Summary summary = views.summary(year, version).orElseThrow();
            List<LocalDate> signed =
                    summary.signatures().stream().map(Signature::on).toList();
            Submitted submitted = new Submitted(
                    version,
                    summary.number(),
                    summary.date(),
                    signed.get(0),
                    signed.get(1),
                    signed.get(2),
                    summary.notedOn(),
                    summary.sha256());
            ZonedDateTime at = summary.submittedOn().atStartOfDay(clock.getZone());
            return AnnualReportPage.of(frozen.read(texts::shown), submitted, at).render();
        });
    }
}
