package org.sozialraum.reporting.report;

import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.sozialraum.reporting.report.EvidenceView.Source;

/** A figure's evidence as a German page: its template is {@code templates/FigureEvidencePage.html}. */
public record FigureEvidencePage(FigureEvidence evidence, EvidenceView view) implements TemplateInstance {

    /**
     * @param socialSpaceId as of the report; null for everything that the caller may see
     * @param sealed makes the cursor of the following part one that callers may use
     */
    public static FigureEvidencePage of(
            FigureEvidence evidence,
            PaperView paper,
            Source report,
            UUID socialSpaceId,
            ZoneId zone,
            UnaryOperator<String> sealed) {
        FigureEvidence part = evidence.next() == null ? evidence : evidence.withNext(sealed.apply(evidence.next()));
        return new FigureEvidencePage(part, new EvidenceView(part, paper, report, socialSpaceId, zone));
    }
}
