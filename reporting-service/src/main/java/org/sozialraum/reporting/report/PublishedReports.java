package org.sozialraum.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.sozialraum.reporting.disclosure.SubmittedCounts;
import org.sozialraum.reporting.figure.FigureEntries;

/** Makes of a report with every count of persons what is told outside of the youth office. Every form of it is made from that. */
@ApplicationScoped
public class PublishedReports {

    private final SubmittedCounts submitted;
    private final FigureEntries entries;

    public PublishedReports(SubmittedCounts submitted, FigureEntries entries) {
        this.submitted = submitted;
        this.entries = entries;
    }

    /**
     * @param report of the whole city
     * @param limit counts of persons below it are not told
     */
    public AnnualReport of(AnnualReport report, int limit) {
        return new PublishedReport(report, limit, submitted, entries).of(report);
    }

    /**
     * @param part the report of one social space
     * @param city the same year's report of the whole city, from the same moment
     */
    AnnualReport ofOneSpace(AnnualReport part, AnnualReport city, int limit) {
        return new PublishedReport(city, limit, submitted, entries).ofOneSpace(part);
    }
}
