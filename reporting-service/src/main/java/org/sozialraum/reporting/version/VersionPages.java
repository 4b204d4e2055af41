package org.sozialraum.reporting.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.sozialraum.document.Attachment;
import org.sozialraum.document.PdfDocument;
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

    /**
     * A version to read.
     *
     * @param html the page
     * @param submitted when it became what it is
     * @param frozen its canonical JSON, which the hash on the page is of
     */
    record Page(String html, ZonedDateTime submitted, String frozen) {

        /** The same as a PDF, with the canonical JSON attached. */
        byte[] document() {
            Attachment report = new Attachment(
                    "jahresbericht.json",
                    MediaType.APPLICATION_JSON,
                    "Der Bericht, wie er eingereicht wurde: Von dieser Datei ist die Prüfsumme",
                    submitted.toInstant(),
                    frozen.getBytes(StandardCharsets.UTF_8));
            return PdfDocument.of(html, List.of(report));
        }
    }

    /** Empty where there is no such version, or it is a draft. */
    @Transactional
    Optional<Page> of(int year, int version) {
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
            String html = AnnualReportPage.of(frozen.read(texts::shown), submitted, at)
                    .render();
            return new Page(html, at, frozen.json());
        });
    }
}
