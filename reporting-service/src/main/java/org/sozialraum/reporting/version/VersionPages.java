package org.sozialraum.reporting.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sozialraum.document.Attachment;
import org.sozialraum.document.GermanCsv;
import org.sozialraum.document.PdfDocument;
import org.sozialraum.document.Workbook;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.reporting.report.AnnualReport;
import org.sozialraum.reporting.report.AnnualReportPage;
import org.sozialraum.reporting.report.Correction;
import org.sozialraum.reporting.report.PaperView;
import org.sozialraum.reporting.report.ReportTables;
import org.sozialraum.reporting.report.ReportWords;
import org.sozialraum.reporting.report.Submitted;
import org.sozialraum.reporting.text.ReportText;
import org.sozialraum.reporting.text.SharedTexts;
import org.sozialraum.reporting.text.SharedTexts.Standing;
import org.sozialraum.reporting.text.SharedTexts.Told;
import org.sozialraum.reporting.version.VersionResource.Signature;
import org.sozialraum.reporting.version.VersionResource.Summary;

/** Submitted versions to read: the frozen figures, with the texts that can be shown now. */
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
     * A version to read. The same report with the same texts is the same bytes in each form, whenever it is made.
     *
     * @param paper what it says of itself; its moment is noon of the day on which it was submitted: that day in UTC as well
     * @param frozen its canonical JSON, which the hash on the page is of
     * @param texts those that it tells: its own, and of the version before those that it tells otherwise
     * @param isWhole all others are withdrawn: none is still to come, and in no place there is another one
     */
    record Page(PaperView paper, String frozen, Set<UUID> texts, boolean isWhole) {

        Rendering as(RenderingForm form) {
            return new Rendering(
                    switch (form) {
                        case HTML -> html().getBytes(StandardCharsets.UTF_8);
                        case PDF -> document();
                        case XLSX ->
                            Workbook.of(
                                    ReportTables.byChapter(paper), paper.at().toInstant());
                        case CSV ->
                            GermanCsv.zipped(ReportTables.of(paper), paper.at().toInstant());
                    });
        }

        private String html() {
            return AnnualReportPage.of(paper).render();
        }

        private byte[] document() {
            Attachment report = new Attachment(
                    "jahresbericht.json",
                    MediaType.APPLICATION_JSON,
                    "Der Bericht, wie er vorgelegt wurde: Von dieser Datei ist die Prüfsumme",
                    paper.at().toInstant(),
                    frozen.getBytes(StandardCharsets.UTF_8));
            return PdfDocument.of(html(), List.of(report), paper.at().toInstant());
        }
    }

    /**
     * Empty where there is no such version, or it is a draft.
     *
     * @throws ProblemException 409 for a report in another format than this program's, of whose fields it knows nothing
     */
    @Transactional
    Optional<Page> of(int year, int version) {
        return views.frozen(year, version).map(frozen -> {
            Summary summary = views.summary(year, version).orElseThrow();
            requireThisFormat(summary);
            Optional<Integer> corrected = views.submittedBefore(year, version);
            Optional<FrozenReport> before =
                    corrected.flatMap(it -> views.frozen(year, it)).filter(it -> it.format() == FrozenReport.FORMAT);
            Set<UUID> its = FrozenReport.idsOf(summary.texts(frozen));
            Set<UUID> all = new HashSet<>(its);
            before.ifPresent(it -> all.addAll(textsBefore(it, frozen)));
            Map<UUID, Told> now = texts.told(all);
            Set<UUID> withdrawn = standing(now, Standing.WITHDRAWN);
            Set<UUID> told = standing(now, Standing.READABLE);
            Map<UUID, String> shown = new HashMap<>();
            now.forEach((id, text) -> shown.put(id, text.shown()));
            AnnualReport report = frozen.read(shown);
            ZonedDateTime at = summary.submittedOn().atTime(LocalTime.NOON).atZone(clock.getZone());
            PaperView live = new PaperView(report, false, false, at, null);
            ReportText reason = Optional.ofNullable(summary.reason())
                    .map(it -> new ReportText(it.textId(), shown.get(it.textId())))
                    .orElse(null);
            Correction correction = corrected
                    .map(it -> before.map(was -> Correction.of(it, reason, was.tree(), frozen.tree(), live, shown))
                            .orElseGet(() -> Correction.ofOtherFormat(it, reason)))
                    .orElse(null);
            int withdrawnHere = (int) its.stream().filter(withdrawn::contains).count();
            return new Page(
                    new PaperView(report, false, false, at, submitted(summary, correction, withdrawnHere)),
                    frozen.json(),
                    told,
                    told.size() + withdrawn.size() == all.size());
        });
    }

    /** In another format the same path may be another figure. */
    static void requireThisFormat(Summary summary) {
        if (summary.format() != FrozenReport.FORMAT) {
            throw ProblemException.of(
                    VersionProblems.SHOWN_AS_JSON_ONLY, summary.version(), summary.format(), FrozenReport.FORMAT);
        }
    }

    /** What the version before said where this one says something else. */
    private static Set<UUID> textsBefore(FrozenReport before, FrozenReport after) {
        return ReportWords.between(before.tree(), after.tree())
                .flatMap(it -> ReportWords.idOf(it.before()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<UUID> standing(Map<UUID, Told> texts, Standing standing) {
        return texts.entrySet().stream()
                .filter(it -> it.getValue().standing() == standing)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Submitted submitted(Summary summary, Correction correction, int withdrawnTexts) {
        List<LocalDate> signed =
                summary.signatures().stream().map(Signature::on).toList();
        return new Submitted(
                summary.version(),
                correction,
                summary.number(),
                summary.fileReference(),
                summary.date(),
                signed.get(0),
                signed.get(1),
                signed.get(2),
                withdrawnTexts,
                summary.sha256());
    }
}
