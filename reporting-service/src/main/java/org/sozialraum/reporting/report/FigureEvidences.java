package org.sozialraum.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.sozialraum.kit.json.Json;
import org.sozialraum.kit.paging.Page;
import org.sozialraum.kit.paging.Paging;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.tenant.OneSnapshot;
import org.sozialraum.reporting.figure.Definition;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.figure.FigurePath;
import org.sozialraum.reporting.figure.FigurePath.Part;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.figure.Sums;
import org.sozialraum.reporting.figure.Unit;
import org.sozialraum.reporting.year.ReportYear;

/** Leads from a figure of the report to the events behind it. */
@ApplicationScoped
public class FigureEvidences {

    /** What a report lists only where there is something of it; all else stands in each. */
    private static final Set<Part> LISTED = EnumSet.of(
            Part.EARMARK,
            Part.PROJECT,
            Part.RESOLUTION,
            Part.ORGANISATION,
            Part.CAUSE,
            Part.KIND,
            Part.TOPIC,
            Part.MODEL);

    private final AnnualReports reports;
    private final VisibleSpaces visible;
    private final FigureEntries entries;
    private final FigureSelections selections;
    private final Clock clock;

    FigureEvidences(
            AnnualReports reports,
            VisibleSpaces visible,
            FigureEntries entries,
            FigureSelections selections,
            Clock clock) {
        this.reports = reports;
        this.visible = visible;
        this.entries = entries;
        this.selections = selections;
        this.clock = clock;
    }

    /**
     * @param path where the figure stands in the report's JSON
     * @param wanted as of the report that it stands in
     * @return empty where that report has no such figure
     * @throws ProblemException 403 for a count of persons, of whose parts the caller may not be told
     */
    @Transactional
    @OneSnapshot
    Optional<FigureEvidence> of(int year, String path, UUID wanted, Paging paging) {
        return of(year, path, wanted, paging, () -> reports.live(year, wanted));
    }

    /** The same where the report that the figure stands in is there already. */
    @Transactional
    @OneSnapshot
    Optional<FigureEvidence> of(AnnualReport report, String path, UUID wanted, Paging paging) {
        return of(report.year(), path, wanted, paging, () -> Optional.of(report));
    }

    private Optional<FigureEvidence> of(
            int year, String path, UUID wanted, Paging paging, Supplier<Optional<AnnualReport>> report) {
        return FigurePath.of(path)
                .filter(named -> stands(named, path, year, report))
                .flatMap(named -> visible.of(year, wanted).flatMap(spaces -> {
                    int itsYear = yearOf(named).orElse(year);
                    return selections
                            .of(itsYear, asOf(itsYear), named, spaces)
                            .map(this::open)
                            .map(selection -> named.figure()
                                    .ratio()
                                    .map(ratio -> rate(itsYear, path, selection, ratio))
                                    .orElseGet(() -> sum(itsYear, path, selection, paging)));
                }));
    }

    private LocalDate asOf(int year) {
        return ReportYear.asOf(year, LocalDate.now(clock));
    }

    /** Of what the report does not tell there is no evidence either, and nobody is told that it adds up to nought. */
    private boolean stands(FigurePath named, String path, int year, Supplier<Optional<AnnualReport>> report) {
        if (yearOf(named)
                .filter(before -> !entries.yearsBefore(year).contains(before))
                .isPresent()) {
            return false;
        }
        return Collections.disjoint(named.values().keySet(), LISTED)
                || report.get()
                        .filter(its -> FigureValues.tells(Json.REQUESTS.valueToTree(its), path))
                        .isPresent();
    }

    /** Event by event, what adds up to a count of persons is smaller counts of persons. */
    private Selection open(Selection selection) {
        if (selection.figure().unit() == Unit.PERSONS && !visible.withAllCountsOfPersons()) {
            throw ProblemException.of(ReportProblems.COUNTS_OF_PERSONS_WITHHELD);
        }
        return selection;
    }

    /** One of the years before that stand beside the report's. */
    public static Optional<Integer> yearOf(FigurePath path) {
        return Optional.ofNullable(path.values().get(Part.YEAR))
                .filter(year -> year.matches("[0-9]{4}"))
                .map(Integer::valueOf);
    }

    private FigureEvidence sum(int year, String path, Selection selection, Paging paging) {
        Unit unit = selection.figure().unit();
        Page<FigureEvidence.Item> part = paging.page(
                        entries.evidence(year, asOf(year), selection, paging), FigureEntries.Evidence::key)
                .map(it -> new FigureEvidence.Item(
                        it.service(), it.position(), it.eventId(), it.time(), inUnit(unit, it.adds())));
        return new FigureEvidence(
                year,
                path,
                Definition.of(selection.figure()),
                inUnit(unit, entries.sum(year, asOf(year), selection)),
                null,
                part.items(),
                part.next());
    }

    private FigureEvidence rate(int year, String path, Selection selection, Figure.Ratio ratio) {
        Sums sums = entries.of(year, asOf(year));
        int succeeded = sums.count(selection.figure(ratio.numerator()));
        int finished = sums.count(selection.figure(ratio.denominator()));
        BigDecimal total = SuccessRate.of(succeeded, finished)
                .map(rate -> switch (selection.figure()) {
                    case SUCCESS_RATE_AT_LEAST -> rate.from();
                    case SUCCESS_RATE_AT_MOST -> rate.to();
                    default -> rate.percent();
                })
                .orElse(null);
        String row = path.substring(0, path.lastIndexOf(".successRate."));
        return new FigureEvidence(
                year,
                path,
                Definition.of(selection.figure()),
                total,
                new FigureEvidence.Ratio(row + ".succeeded", succeeded, row + ".finished", finished),
                List.of(),
                null);
    }

    /** Euro have two decimals, counts have none. */
    static BigDecimal inUnit(Unit unit, BigDecimal value) {
        return value.setScale(unit == Unit.EUR ? 2 : 0, RoundingMode.UNNECESSARY);
    }
}
