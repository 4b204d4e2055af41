package org.sozialraum.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sozialraum.contract.OutcomeKind;
import org.sozialraum.contract.OverallResult;
import org.sozialraum.kit.caller.CurrentCaller;
import org.sozialraum.kit.caller.CurrentScope;
import org.sozialraum.kit.caller.Scope;
import org.sozialraum.kit.projection.ParkedSubjects;
import org.sozialraum.reporting.log.ReportingProjection;
import org.sozialraum.reporting.money.Figures;
import org.sozialraum.reporting.money.MoneyEntries;
import org.sozialraum.reporting.money.MoneyEntries.Share;
import org.sozialraum.reporting.money.Resolutions;
import org.sozialraum.reporting.network.NetworkWork;
import org.sozialraum.reporting.outcome.Outcomes;
import org.sozialraum.reporting.outcome.Outcomes.Outcome;
import org.sozialraum.reporting.place.Places;
import org.sozialraum.reporting.project.ProjectState;
import org.sozialraum.reporting.project.Projects;
import org.sozialraum.reporting.project.Projects.Measure;
import org.sozialraum.reporting.project.Projects.Project;
import org.sozialraum.reporting.voice.Voices;

/**
 * Builds the yearly report from what events have told. Every total is the sum of the rows that stand below it in the same
 * report, so that the two never differ, whatever arrives meanwhile.
 */
@ApplicationScoped
public class AnnualReports {

    private final CurrentCaller caller;
    private final CurrentScope scope;
    private final Places places;
    private final Resolutions resolutions;
    private final MoneyEntries money;
    private final Projects projects;
    private final Outcomes outcomes;
    private final NetworkWork network;
    private final ParkedSubjects parked;

    AnnualReports(
            CurrentCaller caller,
            CurrentScope scope,
            Places places,
            Resolutions resolutions,
            MoneyEntries money,
            Projects projects,
            Outcomes outcomes,
            NetworkWork network,
            ParkedSubjects parked) {
        this.caller = caller;
        this.scope = scope;
        this.places = places;
        this.resolutions = resolutions;
        this.money = money;
        this.projects = projects;
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
        List<Places.SocialSpace> spaces = places.all().stream()
                .filter(space -> asked(wanted, space.id()) && isVisible(space))
                .toList();
        if (isOfOneSpace(wanted) && spaces.isEmpty()) {
            return Optional.empty();
        }
        UUID socialSpaceId = isOfOneSpace(wanted) ? spaces.getFirst().id() : null;
        List<Share> shares = money.sharesOf(year);
        List<Project> told = projects.of(year).stream()
                .filter(project -> asked(socialSpaceId, project.socialSpaceId()))
                .toList();
        List<Project> ofYear =
                told.stream().filter(project -> project.year() == year).toList();
        List<Measure> held = projects.measuresOf(year).stream()
                .filter(measure -> asked(socialSpaceId, measure.socialSpaceId()))
                .toList();
        List<Outcome> learned = outcomes.of(year).stream()
                .filter(outcome -> asked(socialSpaceId, outcome.socialSpaceId()))
                .toList();
        List<AnnualReport.SocialSpace> sections = spaces.stream()
                .map(space -> section(space, shares, ofYear, held))
                .toList();
        List<Project> finished = told.stream()
                .filter(project ->
                        project.finishedOn() != null && project.finishedOn().getYear() == year)
                .toList();
        return Optional.of(new AnnualReport(
                year,
                caller.get().youthOffice(),
                places.officeName().orElse(null),
                AnnualReport.State.LIVE,
                resolutions.stateOf(year).orElse(null),
                parked.count(ReportingProjection.NAME).subjects(),
                inForce(year, socialSpaceId),
                sections.stream().map(AnnualReport.SocialSpace::money).reduce(Figures.NONE, Figures::plus),
                sections,
                byState(ofYear.stream()),
                list(ofYear, money.ofProjects(year), held),
                sum(held.stream()),
                findings(learned, OutcomeKind.SUCCESS),
                findings(learned, OutcomeKind.DIFFICULTY),
                byVoices(ofYear, finished),
                byFamiliesHelp(finished),
                NetworkChapter.of(
                        spaces.stream().map(Places.SocialSpace::id).toList(),
                        network.of(year),
                        network.attendedIn(year))));
    }

    /** Whether the caller gets one social space's part and not the whole city's report. */
    boolean isOfOneSpace(UUID wanted) {
        return wanted != null || scope.is(Scope.OWN_SPACE);
    }

    private boolean isVisible(Places.SocialSpace space) {
        return !scope.is(Scope.OWN_SPACE)
                || space.key() != null && space.key().equals(caller.get().socialSpaceKey());
    }

    private static boolean asked(UUID socialSpaceId, UUID its) {
        return socialSpaceId == null || socialSpaceId.equals(its);
    }

    private List<AnnualReport.Resolution> inForce(int year, UUID socialSpaceId) {
        return resolutions.inForce(year, socialSpaceId).stream()
                .map(it -> new AnnualReport.Resolution(
                        it.id(),
                        it.number(),
                        it.title(),
                        it.committee(),
                        it.decidedOn(),
                        it.amountPerSocialSpace(),
                        it.fromYear(),
                        it.toYear(),
                        resolutions.earmarksOf(it.id()).stream()
                                .map(part -> new AnnualReport.Grant(part.name(), part.amount(), part.coverable()))
                                .toList(),
                        it.interval(),
                        dueOn(it.dueOn(), year),
                        it.linesOfYear()))
                .toList();
    }

    /** The day of the following year; 29 February falls on the 28th where there is none. */
    private static LocalDate dueOn(String day, int year) {
        return day == null ? null : MonthDay.parse("--" + day).atYear(year + 1);
    }

    private static AnnualReport.SocialSpace section(
            Places.SocialSpace space, List<Share> shares, List<Project> projects, List<Measure> measures) {
        List<Share> its = shares.stream()
                .filter(share -> share.socialSpaceId().equals(space.id()))
                .toList();
        return new AnnualReport.SocialSpace(
                space.id(),
                space.key(),
                space.name(),
                its.stream().map(Share::figures).reduce(Figures.NONE, Figures::plus),
                its.stream()
                        .filter(share -> share.earmark() != null)
                        .map(AnnualReports::earmark)
                        .toList(),
                byState(projects.stream()
                        .filter(project -> project.socialSpaceId().equals(space.id()))),
                sum(measures.stream().filter(measure -> measure.socialSpaceId().equals(space.id()))));
    }

    private static AnnualReport.EarmarkFigures earmark(Share share) {
        Figures figures = share.figures();
        return new AnnualReport.EarmarkFigures(
                share.earmark(),
                figures.appropriated(),
                figures.blocked(),
                figures.reserved(),
                figures.committed(),
                figures.paid(),
                figures.repaid(),
                figures.available());
    }

    /** Every state has its count, also where it is nought. */
    private static Map<ProjectState, Integer> byState(Stream<Project> projects) {
        Map<ProjectState, Integer> counts = new EnumMap<>(ProjectState.class);
        for (ProjectState state : ProjectState.values()) {
            counts.put(state, 0);
        }
        projects.forEach(project -> counts.merge(project.state(), 1, Integer::sum));
        return counts;
    }

    private static List<AnnualReport.Project> list(
            List<Project> projects, Map<UUID, Figures> money, List<Measure> measures) {
        return projects.stream()
                .map(project -> {
                    Figures its = money.getOrDefault(project.id(), Figures.NONE);
                    return new AnnualReport.Project(
                            project.id(),
                            project.socialSpaceId(),
                            project.title(),
                            project.state(),
                            project.voices(),
                            project.requested(),
                            its.committed(),
                            its.paid(),
                            sum(measures.stream()
                                    .filter(measure -> measure.projectId().equals(project.id()))),
                            project.result());
                })
                .toList();
    }

    private static AnnualReport.Measures sum(Stream<Measure> measures) {
        List<Measure> its = measures.toList();
        return new AnnualReport.Measures(
                its.size(), its.stream().mapToInt(Measure::participants).sum());
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

    private static List<AnnualReport.VoicesRow> byVoices(List<Project> ofYear, List<Project> finished) {
        List<AnnualReport.VoicesRow> rows = new ArrayList<>();
        for (Voices voices : Voices.values()) {
            Predicate<Project> its = project -> project.voices() == voices;
            rows.add(new AnnualReport.VoicesRow(
                    voices,
                    count(ofYear, its),
                    count(finished, its),
                    count(finished, its.and(AnnualReports::succeeded))));
        }
        return rows;
    }

    private static List<AnnualReport.FamiliesHelpRow> byFamiliesHelp(List<Project> finished) {
        return Stream.of(true, false)
                .map(help -> {
                    Predicate<Project> its = project -> project.familiesHelpToRun() == help;
                    return new AnnualReport.FamiliesHelpRow(
                            help, count(finished, its), count(finished, its.and(AnnualReports::succeeded)));
                })
                .toList();
    }

    private static boolean succeeded(Project project) {
        return project.result() == OverallResult.SUCCESS;
    }

    private static int count(List<Project> projects, Predicate<Project> which) {
        return (int) projects.stream().filter(which).count();
    }
}
