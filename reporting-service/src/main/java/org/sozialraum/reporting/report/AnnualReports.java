package org.sozialraum.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.projection.ParkedSubjects;
import org.sozialraum.kit.tenant.OneSnapshot;
import org.sozialraum.reporting.duty.Submissions;
import org.sozialraum.reporting.log.ReportingProjection;
import org.sozialraum.reporting.place.Places;

/** The live report, as far as its reader may see it: all of one moment, since a part of it is held against the whole. */
@ApplicationScoped
public class AnnualReports {

    private final CurrentCaller caller;
    private final VisibleSpaces visible;
    private final Places places;
    private final ReportBuilder reports;
    private final PublishedReports published;
    private final ParkedSubjects parked;
    private final Submissions submissions;
    private final Clock clock;
    private final int limit;

    AnnualReports(
            CurrentCaller caller,
            VisibleSpaces visible,
            Places places,
            ReportBuilder reports,
            PublishedReports published,
            ParkedSubjects parked,
            Submissions submissions,
            Clock clock,
            @ConfigProperty(name = "sozialraum.persons.limit") int limit) {
        this.caller = caller;
        this.visible = visible;
        this.places = places;
        this.reports = reports;
        this.published = published;
        this.parked = parked;
        this.submissions = submissions;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * The report as it stands now.
     *
     * @param wanted null for everything that the caller may see: the whole city, or a team's own social space
     * @return empty where the social space is not known, or not the caller's to see
     */
    @Transactional
    @OneSnapshot
    public Optional<AnnualReport> live(int year, UUID wanted) {
        return visible.of(year, wanted).map(spaces -> {
            AnnualReport report =
                    report(year, spaces).with(submissions.onTheWholeYear(year).orElse(null), LocalDate.now(clock));
            return visible.withAllCountsOfPersons() ? report : published(report, wanted);
        });
    }

    private AnnualReport published(AnnualReport report, UUID oneSpace) {
        if (oneSpace == null) {
            return published.of(report, limit);
        }
        List<Places.SocialSpace> city = places.of(report.year());
        // Of a social space that the city's report does not tell there is no count that could be held back.
        return VisibleSpaces.ids(city).contains(oneSpace)
                ? published.ofOneSpace(report, report(report.year(), city), limit)
                : report;
    }

    /** The same as the page shows it. */
    @Transactional
    @OneSnapshot
    public Optional<PaperView> paper(int year, UUID wanted) {
        return live(year, wanted)
                .map(report -> new PaperView(
                        report,
                        visible.isOne(wanted),
                        visible.withAllCountsOfPersons(),
                        ZonedDateTime.now(clock),
                        null));
    }

    private AnnualReport report(int year, List<Places.SocialSpace> spaces) {
        return reports.of(
                caller.get().youthOffice(),
                year,
                LocalDate.now(clock),
                spaces,
                parked.count(ReportingProjection.NAME).subjects());
    }
}
