package org.sozialraum.reporting.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sozialraum.reporting.money.Resolutions;

/** Reports that a resolution asks for and that were not submitted by their day. */
@ApplicationScoped
class OverdueReports {

    private final Resolutions resolutions;
    private final Submissions submissions;
    private final Clock clock;

    OverdueReports(Resolutions resolutions, Submissions submissions, Clock clock) {
        this.resolutions = resolutions;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * A report that is overdue.
     *
     * @param year that it is to be about
     * @param number of the resolution that asks for it
     * @param committee that waits for it
     */
    @Schema(name = "OverdueReport")
    public record Overdue(int year, UUID resolutionId, String number, String committee, LocalDate dueOn) {

        /**
         * What is due within the year is met by any version; what is due when it is over, by one that was submitted since.
         *
         * @param last the day on which the year's last version was submitted; null where none was
         */
        boolean isMetBy(LocalDate last) {
            return last != null && (dueOn.getYear() == year || last.getYear() > year);
        }
    }

    /** Those of today, the longest overdue first. */
    @Transactional
    List<Overdue> today() {
        LocalDate today = LocalDate.now(clock);
        Map<Integer, LocalDate> last = submissions.last();
        return resolutions.withReportingDuty().stream()
                .flatMap(resolution -> due(resolution, today))
                .filter(due -> !due.isMetBy(last.get(due.year())))
                .sorted(Comparator.comparing(Overdue::dueOn).thenComparing(Overdue::resolutionId))
                .toList();
    }

    /** All reports that a resolution has asked for until a day. */
    private static Stream<Overdue> due(Resolutions.InForce resolution, LocalDate today) {
        return IntStream.rangeClosed(resolution.fromYear(), today.getYear())
                .boxed()
                .flatMap(year -> resolution.reportsDueOn(year).stream()
                        .map(day ->
                                new Overdue(year, resolution.id(), resolution.number(), resolution.committee(), day)))
                .filter(due -> DutyState.of(due.dueOn(), null, today) == DutyState.OVERDUE);
    }
}
