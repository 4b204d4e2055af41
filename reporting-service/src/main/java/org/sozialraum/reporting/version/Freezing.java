package org.sozialraum.reporting.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sozialraum.contract.LogPosition;
import org.sozialraum.contract.TextRef;
import org.sozialraum.contract.Topics;
import org.sozialraum.kit.problem.ProblemException;
import org.sozialraum.kit.projection.LogLag;
import org.sozialraum.kit.projection.ParkedSubjects;
import org.sozialraum.kit.projection.ParkedSubjects.ParkedSubject;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.FigurePath;
import org.sozialraum.reporting.figure.Unit;
import org.sozialraum.reporting.log.AppliedPositions;
import org.sozialraum.reporting.log.ReportingProjection;
import org.sozialraum.reporting.report.AnnualReport;
import org.sozialraum.reporting.report.FigureValues;
import org.sozialraum.reporting.report.PublishedReports;
import org.sozialraum.reporting.report.ReportBuilder;
import org.sozialraum.reporting.report.ReportEvidence;
import org.sozialraum.reporting.report.ReportEvidence.Item;
import org.sozialraum.reporting.sql.Sql;
import org.sozialraum.reporting.text.SharedTexts;
import org.sozialraum.reporting.text.SharedTexts.Mention;
import org.sozialraum.reporting.version.FrozenReport.Told;

/** Takes a report down as it stands, with what it was built from; only where it is whole. */
@ApplicationScoped
public class Freezing {

    /** This one, as it names itself in the log. */
    static final String SERVICE = "reporting-service";

    private static final Set<String> EVENTS = Set.of(Topics.BUDGET, Topics.PROJECT, Topics.REPORTING);

    /** So many of the parked subjects are named. */
    private static final int NAMED = 3;

    private final ReportBuilder reports;
    private final PublishedReports published;
    private final ReportEvidence evidence;
    private final AppliedPositions positions;
    private final ParkedSubjects parked;
    private final LogLag lag;
    private final SharedTexts texts;
    private final Sql sql;
    private final Clock clock;
    private final int limit;

    Freezing(
            ReportBuilder reports,
            PublishedReports published,
            ReportEvidence evidence,
            AppliedPositions positions,
            ParkedSubjects parked,
            LogLag lag,
            SharedTexts texts,
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "sozialraum.persons.limit") int limit) {
        this.reports = reports;
        this.published = published;
        this.evidence = evidence;
        this.positions = positions;
        this.parked = parked;
        this.lag = lag;
        this.texts = texts;
        this.sql = sql;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * What is submitted.
     *
     * @param evidence by the figure's path; of counts of persons there is none, since its items are small counts of persons
     * @param ofPersons that of counts of persons, which goes nowhere
     */
    record Frozen(
            FrozenReport report,
            Map<String, List<Item>> evidence,
            Map<String, List<Item>> ofPersons,
            List<LogPosition> positions) {}

    /**
     * Freezes the year's report of the whole youth office. From here to the end of the transaction nothing of the log takes
     * effect, so that all of it is of one state.
     *
     * @param reasonOrNull why it is submitted again
     * @throws ProblemException 409 while the log is not read to its end, a subject is parked, a figure is not the sum of its
     *     events, or another text stands in the place of one that was written
     */
    Frozen freeze(String youthOffice, int year, TextRef reasonOrNull) {
        // Nobody has to wait for a refusal that can be had at once.
        requireAllIsRead(youthOffice);
        sql.change("lock table projection_offset in share mode");
        requireAllIsRead(youthOffice);
        Frozen frozen = taken(
                reports, published, evidence, texts, youthOffice, year, LocalDate.now(clock), limit, positions.all());
        requireItsTexts(frozen.report().texts(reasonOrNull));
        return frozen;
    }

    /** What is frozen is a text's hash; it has to be the one of the text that is there. */
    private void requireItsTexts(List<Told> all) {
        Map<UUID, Mention> exchanged = texts.notVerifiable(FrozenReport.idsOf(all)).stream()
                .collect(Collectors.toMap(Mention::textId, Function.identity()));
        if (!exchanged.isEmpty()) {
            throw ProblemException.of(
                    VersionProblems.TEXT_NOT_VERIFIABLE,
                    all.stream()
                            .filter(told -> exchanged.containsKey(told.text().id()))
                            .map(told -> {
                                Mention event = exchanged.get(told.text().id());
                                return "%s (%s, Position %d)"
                                        .formatted(told.place(), event.service(), event.position());
                            })
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
    }

    /** The report and its evidence out of the tables that the transaction looks at, whichever they are. */
    static Frozen taken(
            ReportBuilder reports,
            PublishedReports published,
            ReportEvidence evidence,
            SharedTexts texts,
            String youthOffice,
            int year,
            LocalDate today,
            int limit,
            List<LogPosition> positions) {
        AnnualReport report = reports.ofTheWholeOffice(youthOffice, year, today);
        Map<String, String> figures =
                FigureValues.of(FrozenReport.of(report, limit, texts::hashes).tree());
        Map<String, List<Item>> behind = evidence.of(year, today, figures.keySet());
        requireEvidence(figures, behind);
        // Only what everybody may read is hashed: whoever knew the hash of more could try out the small counts.
        FrozenReport told = FrozenReport.of(published.of(report, limit), limit, texts::hashes);
        Map<String, List<Item>> shown = new TreeMap<>();
        Map<String, List<Item>> ofPersons = new TreeMap<>();
        behind.forEach((path, items) -> (figureOf(path).unit() == Unit.PERSONS ? ofPersons : shown).put(path, items));
        return new Frozen(told, shown, ofPersons, positions);
    }

    private void requireAllIsRead(String youthOffice) {
        List<ParkedSubject> first = parked.of(ReportingProjection.NAME, NAMED);
        if (!first.isEmpty()) {
            throw ProblemException.retryLater(
                    VersionProblems.SUBJECT_PARKED,
                    60,
                    parked.count(ReportingProjection.NAME).subjects(),
                    first.stream().map(ParkedSubject::subject).collect(Collectors.joining(", ")));
        }
        Optional<String> unread = isBehindItself()
                ? Optional.of(Topics.REPORTING)
                : lag.topicBehind(ReportingProjection.NAME, EVENTS, youthOffice);
        if (unread.isPresent()) {
            throw ProblemException.retryLater(VersionProblems.PROJECTION_BEHIND, 1, unread.get());
        }
    }

    /** What this service has decided is in the report only after it came back from the log. */
    private boolean isBehindItself() {
        return sql.list("""
                        select count(*) from event where position is null or position > coalesce(
                            (select position from applied_position where service = ?), 0)
                        """, row -> row.getLong(1), SERVICE).getFirst() > 0;
    }

    private static void requireEvidence(Map<String, String> figures, Map<String, List<Item>> evidence) {
        TreeSet<String> lacking = new TreeSet<>();
        figures.forEach((path, value) -> {
            if (figureOf(path).ratio().isEmpty() && !isSumOf(evidence.get(path), value)) {
                lacking.add(path);
            }
        });
        if (!lacking.isEmpty()) {
            throw ProblemException.of(VersionProblems.FIGURE_LACKS_EVIDENCE, String.join(", ", lacking));
        }
    }

    private static boolean isSumOf(List<Item> items, String value) {
        return items != null
                && items.stream()
                                .map(item -> new BigDecimal(item.adds()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(new BigDecimal(value))
                        == 0;
    }

    private static Figure figureOf(String path) {
        return FigurePath.of(path).orElseThrow().figure();
    }
}
