package org.sozialraum.reporting.report;

import io.quarkus.qute.TemplateInstance;
import java.time.ZonedDateTime;

/** The report as a German page: its template is {@code templates/AnnualReportPage.html}. */
public record AnnualReportPage(AnnualReport report, PaperView paper, Charts charts) implements TemplateInstance {

    /**
     * @param oneSpace the report is of one social space only
     * @param at when it was made, in German time
     */
    static AnnualReportPage of(AnnualReport report, boolean oneSpace, ZonedDateTime at) {
        return of(report, new PaperView(report, oneSpace, at, null));
    }

    /** A version that was submitted. */
    public static AnnualReportPage of(AnnualReport report, Submitted submitted, ZonedDateTime at) {
        return of(report, new PaperView(report, false, at, submitted));
    }

    private static AnnualReportPage of(AnnualReport report, PaperView paper) {
        return new AnnualReportPage(report, paper, new Charts(report, paper));
    }
}
