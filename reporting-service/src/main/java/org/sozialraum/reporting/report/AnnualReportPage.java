package org.sozialraum.reporting.report;

import io.quarkus.qute.TemplateInstance;

/** The report as a German page: its template is {@code templates/AnnualReportPage.html}. */
public record AnnualReportPage(AnnualReport report, PaperView paper, Charts charts) implements TemplateInstance {

    public static AnnualReportPage of(PaperView paper) {
        return new AnnualReportPage(paper.report(), paper, new Charts(paper.report(), paper));
    }
}
