package org.sozialraum.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.reporting.comment.Comments;
import org.sozialraum.reporting.figure.Definition;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.figure.Quantity;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.figure.Sums;
import org.sozialraum.reporting.money.Resolutions;
import org.sozialraum.reporting.network.NetworkWork;
import org.sozialraum.reporting.network.NetworkWork.Model;
import org.sozialraum.reporting.network.NetworkWork.Organisation;
import org.sozialraum.reporting.outcome.Outcomes;
import org.sozialraum.reporting.outcome.Outcomes.Outcome;
import org.sozialraum.reporting.place.Places;
import org.sozialraum.reporting.project.FollowUps;
import org.sozialraum.reporting.project.ProjectState;
import org.sozialraum.reporting.project.Projects;
import org.sozialraum.reporting.report.YearFigures.Told;
import org.sozialraum.reporting.topic.ReportTopics;
import org.sozialraum.reporting.year.ReportYear;

/**
 * Builds the yearly report from what events have told. All its figures are added up from one reading of the entries, so that
 * no total differs from the rows below it, whatever arrives meanwhile.
 */
@ApplicationScoped
public class ReportBuilder {

    /** What brings a project into the list of a year. */
    private static final Set<Quantity> OF_PROJECTS = EnumSet.of(
            Quantity.PROJECTS,
            Quantity.COMMITTED,
            Quantity.PAID,
            Quantity.REPAID,
            Quantity.MEASURES,
            Quantity.FINISHED);

    private final Places places;
    private final FigureEntries figures;
    private final Resolutions resolutions;
    private final Projects projects;
    private final ReportTopics topics;
    private final FollowUps followUps;
    private final Outcomes outcomes;
    private final NetworkWork network;
    private final Comments comments;

    public ReportBuilder(
            Places places,
            FigureEntries figures,
            Resolutions resolutions,
            Projects projects,
            ReportTopics topics,
            FollowUps followUps,
            Outcomes outcomes,
            NetworkWork network,
            Comments comments) {
        this.places = places;
        this.figures = figures;
        this.resolutions = resolutions;
        this.projects = projects;
        this.topics = topics;
        this.followUps = followUps;
        this.outcomes = outcomes;
        this.network = network;
        this.comments = comments;
    }

    /**
     * The report of the whole youth office, with every count of persons, where no event waits.
     *
     * @param today as of which a year is told that still goes on
     */
    public AnnualReport ofTheWholeOffice(String youthOffice, int year, LocalDate today) {
        return of(youthOffice, year, today, places.of(year), 0);
    }

    /**
     * The report of these social spaces, with every count of persons.
     *
     * @param today as of which a year is told that still goes on
     * @param parked how many subjects' events it has to do without
     */
    AnnualReport of(String youthOffice, int year, LocalDate today, List<Places.SocialSpace> spaces, long parked) {
        Set<UUID> ids = VisibleSpaces.ids(spaces);
        List<Outcome> learned = outcomes.until(year).stream()
                .filter(outcome -> ids.contains(outcome.socialSpaceId()))
                .toList();
        Map<UUID, Organisation> organisations = network.organisations();
        Told told = told(year, today, learned, organisations);
        Map<Integer, Told> before = new LinkedHashMap<>();
        figures.yearsBefore(year).forEach(it -> before.put(it, told(it, today, learned, organisations)));
        YearFigures all = told.ofAll(ids);
        Map<Integer, YearFigures> yearsBefore = each(before, earlier -> earlier.ofAll(ids));
        SequencedMap<UUID, YearFigures> ofSpaces = new LinkedHashMap<>();
        spaces.forEach(space -> ofSpaces.put(space.id(), told.of(space.id())));
        return new AnnualReport(
                year,
                youthOffice,
                places.officeName().orElse(null),
                AnnualReport.State.LIVE,
                told.asOf(),
                resolutions.stateOf(year).orElse(null),
                parked,
                inForce(year, told.sums(), ids),
                all.money(),
                all.earmarks(),
                all.months(),
                spaces.stream()
                        .map(space -> section(space, ofSpaces.get(space.id()), told, before))
                        .toList(),
                all.projects(),
                projects(year, told.sums(), ids),
                all.measures(),
                all.projectWork(),
                named(all, yearsBefore),
                answered(year, ids),
                Lessons.findings(year, learned, OutcomeKind.SUCCESS),
                Lessons.findings(year, learned, OutcomeKind.DIFFICULTY),
                all.causes(),
                Lessons.turns(year, learned),
                all.voices(),
                all.familiesHelpToRun(),
                NetworkChapter.of(ofSpaces, all),
                all.networkModels(),
                yearsBefore,
                comments.of(year).stream()
                        .map(comment -> new AnnualReport.Comment(
                                comment.chapter(), comment.version(), comment.text(), comment.on()))
                        .toList(),
                Definition.all());
    }

    /** The topics of all the years that are told. */
    private List<AnnualReport.Topic> named(YearFigures all, Map<Integer, YearFigures> before) {
        Set<UUID> told = Stream.concat(Stream.of(all), before.values().stream())
                .flatMap(figures -> figures.projectWork().topics().stream())
                .map(ProjectWork.TopicRow::topicId)
                .collect(Collectors.toSet());
        return topics.all().stream()
                .filter(topic -> told.contains(topic.id()))
                .map(topic -> new AnnualReport.Topic(topic.id(), topic.name()))
                .toList();
    }

    private List<AnnualReport.FollowUp> answered(int year, Set<UUID> spaceIds) {
        return followUps.of(year).stream()
                .filter(it -> spaceIds.contains(it.socialSpaceId()))
                .map(it -> new AnnualReport.FollowUp(
                        it.projectId(),
                        it.socialSpaceId(),
                        it.title(),
                        it.stillRunning(),
                        it.familiesHelpToRun(),
                        it.note(),
                        it.on()))
                .toList();
    }

    private Told told(int year, LocalDate today, List<Outcome> learned, Map<UUID, Organisation> organisations) {
        LocalDate asOf = ReportYear.asOf(year, today);
        return new Told(
                year,
                asOf,
                figures.of(year, asOf),
                figures.byMonth(year),
                network.modelsOn(asOf),
                learned,
                organisations);
    }

    private static Map<Integer, YearFigures> each(Map<Integer, Told> years, Function<Told, YearFigures> its) {
        Map<Integer, YearFigures> all = new LinkedHashMap<>();
        years.forEach((year, told) -> all.put(year, its.apply(told)));
        return all;
    }

    private List<AnnualReport.Resolution> inForce(int year, Sums sums, Set<UUID> spaceIds) {
        return resolutions.inForce(year).stream()
                .map(it -> {
                    Selection its = Selection.of(Figure.GRANTED, spaceIds).about(it.id());
                    return new AnnualReport.Resolution(
                            it.id(),
                            it.number(),
                            it.title(),
                            it.fileReference(),
                            it.committee(),
                            it.decidedOn(),
                            sums.money(its),
                            it.fromYear(),
                            it.toYear(),
                            resolutions.earmarksOf(it.id()).stream()
                                    .map(part -> new AnnualReport.Grant(
                                            part.name(),
                                            sums.money(its.figure(Figure.GRANTED_TO_EARMARK)
                                                    .labelled(part.name())),
                                            part.coverable()))
                                    .toList(),
                            it.interval(),
                            it.reportDueOn(year),
                            null,
                            null,
                            sums.count(its.figure(Figure.LINES_AS_GRANTED)
                                    .labelled(it.amountPerSocialSpace().toString())));
                })
                .toList();
    }

    private static AnnualReport.SocialSpace section(
            Places.SocialSpace space, YearFigures its, Told told, Map<Integer, Told> before) {
        Optional<Model> model = Optional.ofNullable(told.models().get(space.id()));
        return new AnnualReport.SocialSpace(
                space.id(),
                space.key(),
                space.name(),
                its.money(),
                its.earmarks(),
                its.months(),
                its.projects(),
                its.measures(),
                its.projectWork(),
                its.voices(),
                its.familiesHelpToRun(),
                its.causes(),
                model.map(Model::model).orElse(null),
                model.map(Model::from).orElse(null),
                each(before, earlier -> earlier.of(space.id())));
    }

    /** Whatever counts in the year, so that the rows add up to the totals: a carried-over payment, a measure, an end. */
    private List<AnnualReport.Project> projects(int year, Sums sums, Set<UUID> spaceIds) {
        Set<UUID> ids = sums.rows().stream()
                .filter(row -> OF_PROJECTS.contains(row.quantity()) && row.sum().signum() != 0)
                .filter(row -> row.projectId() != null && spaceIds.contains(row.spaceId()))
                .map(Sums.Row::projectId)
                .collect(Collectors.toSet());
        Map<UUID, ProjectState> states = projects.statesAtTheEndOf(year, ids);
        return projects.of(ids).stream()
                .map(project -> {
                    Selection its = Selection.of(Figure.COMMITTED, spaceIds).ofProject(project.id());
                    return new AnnualReport.Project(
                            project.id(),
                            project.socialSpaceId(),
                            project.title(),
                            states.getOrDefault(project.id(), ProjectState.IDEA),
                            project.voices(),
                            sums.money(its.figure(Figure.REQUESTED)),
                            sums.money(its),
                            sums.money(its.figure(Figure.PAID)),
                            sums.money(its.figure(Figure.REPAID)),
                            YearFigures.Measures.of(sums, its),
                            project.resultAtTheEndOf(year));
                })
                .toList();
    }
}
