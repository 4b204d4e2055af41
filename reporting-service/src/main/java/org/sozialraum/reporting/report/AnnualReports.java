package org.sozialraum.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.projection.ParkedSubjects;
import org.sozialraum.reporting.figure.Definition;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.FigureEntries;
import org.sozialraum.reporting.figure.Quantity;
import org.sozialraum.reporting.figure.Selection;
import org.sozialraum.reporting.figure.Sums;
import org.sozialraum.reporting.log.ReportingProjection;
import org.sozialraum.reporting.money.Figures;
import org.sozialraum.reporting.money.Resolutions;
import org.sozialraum.reporting.need.Needs;
import org.sozialraum.reporting.network.NetworkWork;
import org.sozialraum.reporting.outcome.Outcomes;
import org.sozialraum.reporting.outcome.Outcomes.Outcome;
import org.sozialraum.reporting.place.Places;
import org.sozialraum.reporting.project.ProjectState;
import org.sozialraum.reporting.project.Projects;
import org.sozialraum.reporting.voice.Voices;

/**
 * Builds the yearly report from what events have told. All its figures are added up from one reading of the entries, so that
 * no total differs from the rows below it, whatever arrives meanwhile.
 */
@ApplicationScoped
public class AnnualReports {

    private final CurrentCaller caller;
    private final VisibleSpaces visible;
    private final Places places;
    private final FigureEntries figures;
    private final Resolutions resolutions;
    private final Projects projects;
    private final Needs needs;
    private final Outcomes outcomes;
    private final NetworkWork network;
    private final ParkedSubjects parked;

    AnnualReports(
            CurrentCaller caller,
            VisibleSpaces visible,
            Places places,
            FigureEntries figures,
            Resolutions resolutions,
            Projects projects,
            Needs needs,
            Outcomes outcomes,
            NetworkWork network,
            ParkedSubjects parked) {
        this.caller = caller;
        this.visible = visible;
        this.places = places;
        this.figures = figures;
        this.resolutions = resolutions;
        this.projects = projects;
        this.needs = needs;
        this.outcomes = outcomes;
        this.network = network;
        this.parked = parked;
    }

    /**
     * The report as it stands now.
     *
     * @param wanted null for everything that the caller may see: the whole city, or a team's own social space
     * @return empty where the social space is not known, or not the caller's to see
     */
    @Transactional
    public Optional<AnnualReport> live(int year, UUID wanted) {
        return visible.of(wanted).map(spaces -> report(year, spaces));
    }

    /** Whether the caller gets one social space's part and not the whole city's report. */
    boolean isOfOneSpace(UUID wanted) {
        return visible.isOne(wanted);
    }

    private AnnualReport report(int year, List<Places.SocialSpace> spaces) {
        Set<UUID> ids = VisibleSpaces.ids(spaces);
        Sums sums = figures.of(year);
        List<Outcome> learned = outcomes.of(year).stream()
                .filter(outcome -> ids.contains(outcome.socialSpaceId()))
                .toList();
        return new AnnualReport(
                year,
                caller.get().youthOffice(),
                places.officeName().orElse(null),
                AnnualReport.State.LIVE,
                resolutions.stateOf(year).orElse(null),
                parked.count(ReportingProjection.NAME).subjects(),
                inForce(year, sums, ids),
                Figures.of(sums, ids),
                spaces.stream().map(space -> section(space, sums)).toList(),
                byState(sums, ids),
                projects(year, sums, ids),
                measures(sums, Selection.of(Figure.MEASURES, ids)),
                findings(learned, OutcomeKind.SUCCESS),
                findings(learned, OutcomeKind.DIFFICULTY),
                byVoices(sums, ids),
                byFamiliesHelp(sums, ids),
                NetworkChapter.of(
                        sums,
                        spaces.stream().map(Places.SocialSpace::id).toList(),
                        needs.openSince(year),
                        network.organisations()),
                Stream.of(Figure.values()).map(Definition::of).toList());
    }

    private List<AnnualReport.Resolution> inForce(int year, Sums sums, Set<UUID> spaceIds) {
        return resolutions.inForce(year).stream()
                .map(it -> {
                    Selection its = Selection.of(Figure.GRANTED, spaceIds).about(it.id());
                    return new AnnualReport.Resolution(
                            it.id(),
                            it.number(),
                            it.title(),
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
                            dueOn(it.dueOn(), year),
                            sums.count(its.figure(Figure.LINES_AS_GRANTED)
                                    .labelled(it.amountPerSocialSpace().toString())));
                })
                .toList();
    }

    /** The day of the following year; 29 February falls on the 28th where there is none. */
    private static LocalDate dueOn(String day, int year) {
        return day == null ? null : MonthDay.parse("--" + day).atYear(year + 1);
    }

    private static AnnualReport.SocialSpace section(Places.SocialSpace space, Sums sums) {
        Set<UUID> its = Set.of(space.id());
        return new AnnualReport.SocialSpace(
                space.id(),
                space.key(),
                space.name(),
                Figures.of(sums, its),
                sums.of(Selection.of(Figure.AVAILABLE, its), Sums.Row::label).stream()
                        .sorted()
                        .map(name -> earmark(name, sums, its))
                        .toList(),
                byState(sums, its),
                measures(sums, Selection.of(Figure.MEASURES, its)));
    }

    private static AnnualReport.EarmarkFigures earmark(String name, Sums sums, Set<UUID> spaceIds) {
        Selection its = Selection.of(Figure.APPROPRIATED, spaceIds).labelled(name);
        return new AnnualReport.EarmarkFigures(
                name,
                sums.money(its),
                sums.money(its.figure(Figure.BLOCKED)),
                sums.money(its.figure(Figure.RESERVED)),
                sums.money(its.figure(Figure.COMMITTED)),
                sums.money(its.figure(Figure.PAID)),
                sums.money(its.figure(Figure.REPAID)),
                sums.money(its.figure(Figure.AVAILABLE)));
    }

    /** Every state has its count, also where it is nought. */
    private static Map<ProjectState, Integer> byState(Sums sums, Set<UUID> spaceIds) {
        Map<ProjectState, Integer> counts = new EnumMap<>(ProjectState.class);
        for (ProjectState state : ProjectState.values()) {
            counts.put(state, sums.count(Selection.of(Figure.PROJECTS, spaceIds).labelled(state.name())));
        }
        return counts;
    }

    private List<AnnualReport.Project> projects(int year, Sums sums, Set<UUID> spaceIds) {
        Map<UUID, ProjectState> states = sums.rows().stream()
                .filter(row -> row.quantity() == Quantity.PROJECTS && row.sum().signum() > 0)
                .filter(row -> spaceIds.contains(row.spaceId()))
                .collect(Collectors.toMap(Sums.Row::projectId, row -> ProjectState.valueOf(row.label())));
        return projects.of(states.keySet()).stream()
                .map(project -> {
                    Selection its = Selection.of(Figure.COMMITTED, spaceIds).ofProject(project.id());
                    return new AnnualReport.Project(
                            project.id(),
                            project.socialSpaceId(),
                            project.title(),
                            states.get(project.id()),
                            project.voices(),
                            sums.money(its.figure(Figure.REQUESTED)),
                            sums.money(its),
                            sums.money(its.figure(Figure.PAID)),
                            measures(sums, its),
                            project.resultAtTheEndOf(year));
                })
                .toList();
    }

    private static AnnualReport.Measures measures(Sums sums, Selection its) {
        return new AnnualReport.Measures(
                sums.count(its.figure(Figure.MEASURES)), sums.count(its.figure(Figure.PARTICIPATIONS)));
    }

    private static List<AnnualReport.Finding> findings(List<Outcome> outcomes, OutcomeKind kind) {
        return outcomes.stream()
                .filter(outcome -> outcome.kind() == kind)
                .map(outcome -> new AnnualReport.Finding(
                        outcome.socialSpaceId(),
                        outcome.projectId(),
                        outcome.projectId() == null
                                ? German.cooperation(outcome.partnerKind())
                                : outcome.projectTitle(),
                        outcome.cause(),
                        outcome.causeName() == null ? German.cause(outcome.cause()) : outcome.causeName(),
                        outcome.text(),
                        outcome.lesson(),
                        outcome.voices(),
                        outcome.on()))
                .toList();
    }

    private static List<AnnualReport.VoicesRow> byVoices(Sums sums, Set<UUID> spaceIds) {
        return Stream.of(Voices.values())
                .map(voices -> {
                    Selection its =
                            Selection.of(Figure.PROJECTS_BY_VOICES, spaceIds).ofVoices(voices);
                    return new AnnualReport.VoicesRow(
                            voices,
                            sums.count(its),
                            sums.count(its.figure(Figure.FINISHED)),
                            sums.count(its.figure(Figure.SUCCEEDED)));
                })
                .toList();
    }

    private static List<AnnualReport.FamiliesHelpRow> byFamiliesHelp(Sums sums, Set<UUID> spaceIds) {
        return Stream.of(true, false)
                .map(help -> {
                    Selection its = Selection.of(Figure.FINISHED, spaceIds).whereFamiliesHelp(help);
                    return new AnnualReport.FamiliesHelpRow(
                            help, sums.count(its), sums.count(its.figure(Figure.SUCCEEDED)));
                })
                .toList();
    }
}
