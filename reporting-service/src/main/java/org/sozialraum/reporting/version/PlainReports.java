package org.sozialraum.reporting.version;

import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.sozialraum.kit.projection.Reconstruction;
import org.sozialraum.kit.projection.Reconstruction.Unapplied;
import org.sozialraum.kit.tenant.Place;
import org.sozialraum.kit.tenant.Transactions;
import org.sozialraum.kit.tenant.Work;
import org.sozialraum.reporting.comment.Comments;
import org.sozialraum.reporting.disclosure.SubmittedCounts;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.log.AppliedPositions;
import org.sozialraum.reporting.log.ReportingProjection;
import org.sozialraum.reporting.money.BudgetLines;
import org.sozialraum.reporting.money.Resolutions;
import org.sozialraum.reporting.need.Needs;
import org.sozialraum.reporting.network.NetworkWork;
import org.sozialraum.reporting.outcome.Outcomes;
import org.sozialraum.reporting.place.Places;
import org.sozialraum.reporting.project.FollowUps;
import org.sozialraum.reporting.project.Projects;
import org.sozialraum.reporting.report.FigureSelections;
import org.sozialraum.reporting.report.PublishedReports;
import org.sozialraum.reporting.report.ReportBuilder;
import org.sozialraum.reporting.report.ReportEvidence;
import org.sozialraum.reporting.report.ReportEvidence.Item;
import org.sozialraum.reporting.sql.Sql;
import org.sozialraum.reporting.text.SharedTexts;
import org.sozialraum.reporting.text.SharedTexts.Mention;
import org.sozialraum.reporting.topic.ReportTopics;
import org.sozialraum.reporting.version.Freezing.Frozen;
import org.sozialraum.reporting.version.SubmissionInLog.Submission;

/** This service's reports without its container, for a program that has nothing but the log and an empty database. */
@Vetoed
public final class PlainReports {

    private final ReportingProjection projection;
    private final ReportBuilder reports;
    private final PublishedReports published;
    private final ReportEvidence evidence;
    private final SharedTexts texts;
    private final DataSource database;
    private final Transactions transactions;
    private final Map<String, Object> kafka;
    private final Clock clock;

    /** @param database with the empty tables of this service */
    public PlainReports(DataSource database, Transactions transactions, Map<String, Object> kafka, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.kafka = kafka;
        this.clock = clock;
        Sql sql = new Sql(database);
        FigureEntries entries = new FigureEntries(sql);
        Places places = new Places(sql);
        texts = new SharedTexts(sql);
        Resolutions resolutions = new Resolutions(sql, entries, texts);
        ReportTopics topics = new ReportTopics(sql, texts);
        Projects projects = new Projects(sql, entries, texts);
        FollowUps followUps = new FollowUps(sql, entries, texts);
        Needs needs = new Needs(sql, entries);
        Outcomes outcomes = new Outcomes(sql, entries, texts);
        NetworkWork network = new NetworkWork(sql, entries);
        Comments comments = new Comments(sql, texts);
        SubmittedCounts submitted = new SubmittedCounts(sql);
        projection = new ReportingProjection(
                places,
                resolutions,
                new BudgetLines(sql, entries),
                needs,
                topics,
                projects,
                followUps,
                outcomes,
                network,
                comments,
                submitted,
                texts,
                new AppliedPositions(sql));
        reports = new ReportBuilder(
                places, entries, resolutions, projects, topics, followUps, outcomes, network, comments);
        published = new PublishedReports(submitted, entries);
        evidence = new ReportEvidence(new FigureSelections(resolutions, network), entries, places);
    }

    /**
     * A report as the log tells it.
     *
     * @param evidence by the figure's path
     * @param submission what the log tells of the version's submission
     * @param ofPersons the same of counts of persons, of which no version tells
     * @param texts those that the log has now
     * @param mentions by a text's id the event that refers to it
     * @param unreadable the events that it has to do without, and the publication numbers that the log lacks
     */
    public record Rebuilt(
            FrozenReport report,
            Map<String, List<Item>> evidence,
            Map<String, List<Item>> ofPersons,
            Optional<Submission> submission,
            TextsInLog texts,
            Map<UUID, Mention> mentions,
            List<Unapplied> unreadable) {

        static Rebuilt of(
                Frozen frozen,
                Optional<Submission> submission,
                TextsInLog inLog,
                Set<UUID> told,
                SharedTexts texts,
                List<Unapplied> unreadable) {
            Set<UUID> ids = new HashSet<>(told);
            ids.addAll(frozen.report().textIds());
            return new Rebuilt(
                    frozen.report(),
                    frozen.evidence(),
                    frozen.ofPersons(),
                    submission,
                    inLog,
                    texts.mentions(ids).stream().collect(Collectors.toMap(Mention::textId, Function.identity())),
                    unreadable);
        }
    }

    /**
     * Reads the log up to these positions and builds the report from it. The tables are full afterwards.
     *
     * @param version whose submission is looked for, which lies beyond these positions
     * @param asOf the day as of which the report is told
     * @param limit counts of persons below it are not told
     * @param told the ids of the texts of the version
     * @param upTo by service the last publication number that counts
     */
    public Rebuilt rebuild(
            String youthOffice,
            int year,
            int version,
            LocalDate asOf,
            int limit,
            Set<UUID> told,
            Map<String, Long> upTo,
            Duration atMost) {
        SubmissionInLog submission = new SubmissionInLog(year, version);
        TextsInLog inLog = new TextsInLog();
        List<Unapplied> unreadable = new Reconstruction(projection, Place.IN_USE, database, transactions, kafka, clock)
                .read(youthOffice, upTo, atMost, submission.watch(), inLog::see);
        List<Rebuilt> built = new ArrayList<>();
        new Work(youthOffice, "log", null, null)
                .run(() -> transactions.inTheBackground(() -> {
                    Frozen frozen = Freezing.taken(
                            reports, published, evidence, texts, youthOffice, year, asOf, limit, List.of());
                    built.add(Rebuilt.of(frozen, submission.found(), inLog, told, texts, unreadable));
                }));
        return built.getFirst();
    }
}
