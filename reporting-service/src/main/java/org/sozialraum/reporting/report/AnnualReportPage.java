package org.sozialraum.reporting.report;

import io.quarkus.qute.TemplateInstance;
import java.time.ZonedDateTime;

/** The report as a German page: its template is {@code templates/AnnualReportPage.html}. */
public record AnnualReportPage(AnnualReport report, PaperView paper, Charts charts) implements TemplateInstance {

    /** A version that was submitted. */
    public static AnnualReportPage of(AnnualReport report, Submitted submitted, ZonedDateTime at) {
        return of(new PaperView(report, false, false, at, submitted));
    }

    static AnnualReportPage of(PaperView paper) {
        return new AnnualReportPage(paper.report(), paper, new Charts(paper.report(), paper));
    }
}
