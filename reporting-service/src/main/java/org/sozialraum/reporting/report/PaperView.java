package org.sozialraum.reporting.report;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sozialraum.contract.ReportChapter;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.document.LocalAuthority;
import org.sozialraum.reporting.disclosure.Persons;
import org.sozialraum.reporting.figure.Definition;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.figure.FigurePath;
import org.sozialraum.reporting.figure.Unit;
import org.sozialraum.reporting.project.ProjectState;
import org.sozialraum.reporting.text.ReportText;

/**
 * What the page asks of a report beside its figures.
 *
 * @param oneSpace the report is of one social space only
 * @param everyCount its reader may see what every count of persons is made of
 * @param at when it was made, in German time
 * @param submitted what is known of the paper; null for a live report
 */
public record PaperView(
        AnnualReport report, boolean oneSpace, boolean everyCount, ZonedDateTime at, Submitted submitted) {

    static final String NOT_ARRIVED = "(Text noch nicht eingetroffen)";

    public record StateCount(ProjectState state, int count) {}

    /** Figures that are counted alike, with what they mean. */
    public record Note(String counted, List<Definition> figures) {}

    /** A town's youth office or a district's: its words. */
    public LocalAuthority authority() {
        return LocalAuthority.of(report.youthOffice());
    }

    /**
     * Leads from a figure on the page to its evidence.
     *
     * @param address seen from the page; null for a count of persons, to whom its evidence would be refused
     * @param title says where it leads
     */
    public record Evidence(String address, String title) {}

    /**
     * What leads to the evidence of a figure.
     *
     * @param path the parts of its place in the report's JSON
     */
    public Evidence evidence(Object... path) {
        String place = Stream.of(path).map(String::valueOf).collect(Collectors.joining("."));
        Figure figure = FigurePath.of(place)
                .map(FigurePath::figure)
                .orElseThrow(() -> new IllegalArgumentException("No figure stands at " + place));
        return new Evidence(
                figure.unit() == Unit.PERSONS && !everyCount
                        ? null
                        : (submitted == null ? report.year() : submitted.version()) + "/figures/"
                                + EvidenceView.escaped(place) + "/evidence.html"
                                + (oneSpace
                                        ? "?socialSpaceId="
                                                + report.socialSpaces()
                                                        .getFirst()
                                                        .socialSpaceId()
                                        : ""),
                "Belege zu: " + figure.title().de());
    }

    /** Where a social space's figures stand in the report's JSON. */
    public String at(AnnualReport.SocialSpace space) {
        return "socialSpaces." + key(space);
    }

    /** What a social space is called in the report's JSON. */
    static String key(AnnualReport.SocialSpace space) {
        return space.key() == null ? space.socialSpaceId().toString() : space.key();
    }

    /** What the figures mean that stand at these places of the report. */
    public List<Note> notes(String... places) {
        Map<String, List<Definition>> alike = report.figures().stream()
                .filter(figure -> Stream.of(places)
                        .anyMatch(place -> figure.paths().stream().anyMatch(path -> path.startsWith(place))))
                .collect(Collectors.groupingBy(
                        figure -> figure.counted().de(), LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream()
                .map(entry -> new Note(entry.getKey(), entry.getValue()))
                .toList();
    }

    public String office() {
        return report.youthOfficeName() == null ? "Jugendamt (" + report.youthOffice() + ")" : report.youthOfficeName();
    }

    /** The name of a social space, or what stands for it while it is not known. */
    public String space(UUID id) {
        return names().getOrDefault(id, "(Sozialraum noch nicht bekannt)");
    }

    private Map<UUID, String> names() {
        return report.socialSpaces().stream()
                .filter(space -> space.name() != null)
                .collect(Collectors.toMap(AnnualReport.SocialSpace::socialSpaceId, AnnualReport.SocialSpace::name));
    }

    /** A text, or what stands for one that has not arrived. */
    public String text(ReportText textOrNull) {
        return textOrNull == null || textOrNull.shown() == null ? NOT_ARRIVED : textOrNull.shown();
    }

    /** The name of a topic, or what stands for it while it is not known. */
    public String topic(UUID id) {
        return text(report.topics().stream()
                .filter(topic -> topic.topicId().equals(id))
                .findFirst()
                .map(AnnualReport.Topic::name)
                .orElse(null));
    }

    /** The year in a few lines. */
    public GlanceView glance() {
        return new GlanceView(this);
    }

    /** Of each social space and earmark, and beside the years before. */
    public MoneyView money() {
        return new MoneyView(this);
    }

    /** The money over the months of the year. */
    public BudgetUse budgetUse() {
        return new BudgetUse(this);
    }

    /** Topics, target groups and persons reached. */
    public ProjectWorkView work() {
        return new ProjectWorkView(this);
    }

    /** Whose voice the projects go back to. */
    public VoicesView voices() {
        return new VoicesView(this);
    }

    /** Successes and difficulties by their causes, and what turned. */
    public LessonsView lessons() {
        return new LessonsView(this);
    }

    /** Network work and who is in charge of it. */
    public NetworkView network() {
        return new NetworkView(this);
    }

    /** What the clerk says to a chapter; null where nothing. */
    public ReportText comment(String chapter) {
        return report.comments().stream()
                .filter(comment -> comment.chapter() == ReportChapter.valueOf(chapter))
                .map(AnnualReport.Comment::text)
                .findFirst()
                .orElse(null);
    }

    /** The committees of the resolutions, each once; they are who is told. */
    public List<String> committees() {
        return report.resolutions().stream()
                .map(AnnualReport.Resolution::committee)
                .distinct()
                .toList();
    }

    public List<StateCount> states() {
        return Stream.of(ProjectState.values())
                .map(state -> new StateCount(state, report.projects().getOrDefault(state, 0)))
                .filter(state -> state.count() > 0)
                .toList();
    }

    /** The rate of success with its interval, or that there are too few to say. */
    public String rate(SuccessRate rateOrNull) {
        return SuccessRate.shown(rateOrNull);
    }

    /** What stands where too few projects were finished. */
    public String tooFew() {
        return SuccessRate.TOO_FEW;
    }

    /** Whether any count of persons is not told. */
    public boolean somethingHeldBack() {
        return counts().anyMatch(persons -> !persons.told());
    }

    /** All counts of persons that the page shows. */
    private Stream<Persons> counts() {
        return Stream.of(
                        compared().years().values().stream()
                                .flatMap(year -> Stream.of(
                                        year.measures().participants(),
                                        year.networkWork().cases())),
                        compared().years().values().stream()
                                .flatMap(year -> year.projectWork().reached().values().stream()),
                        report.socialSpaces().stream()
                                .flatMap(it -> it.yearsBefore().values().stream())
                                .flatMap(year -> Stream.concat(
                                        Stream.of(
                                                year.measures().participants(),
                                                year.networkWork().cases()),
                                        year.projectWork().reached().values().stream())),
                        report.socialSpaces().stream().flatMap(it -> it.projectWork().reached().values().stream()),
                        report.socialSpaces().stream().map(it -> it.measures().participants()),
                        report.projectList().stream().map(it -> it.measures().participants()),
                        report.networkWork().socialSpaces().stream()
                                .map(it -> it.figures().cases()))
                .flatMap(it -> it);
    }

    public YearsCompared compared() {
        return YearsCompared.of(report);
    }

    /** Whether the report that a resolution asks for has been submitted. */
    public String duty(AnnualReport.Resolution resolution) {
        LocalDate submitted = resolution.reportSubmittedOn();
        return switch (resolution.reportDuty()) {
            case MET -> "Er wurde am " + GermanNotation.day(submitted) + " vorgelegt, also rechtzeitig.";
            case LATE -> "Er wurde am " + GermanNotation.day(submitted) + " vorgelegt, also nach diesem Tag.";
            case NOT_YET -> "Er ist noch nicht vorgelegt; die Frist läuft.";
            case OVERDUE -> "Er ist überfällig: Die Frist ist verstrichen, und er ist noch nicht vorgelegt.";
            case null -> dutyByThisPaper(resolution.reportDueOn());
        };
    }

    /** A submitted report bears no state of the duty: it is what meets it. */
    private String dutyByThisPaper(LocalDate due) {
        if (due == null) {
            return "";
        }
        if (submitted == null || submitted.version() > 1) {
            return "";
        }
        return "Er wird mit dieser Vorlage erstattet, also "
                + (submitted.officeHead().isAfter(due) ? "nach diesem Tag." : "rechtzeitig.");
    }

    /** „für 2016“, „von 2017 bis 2019“ or „ab 2017“. */
    public String term(AnnualReport.Resolution resolution) {
        if (resolution.toYear() == null) {
            return "ab " + resolution.fromYear();
        }
        return resolution.toYear() == resolution.fromYear()
                ? "für " + resolution.fromYear()
                : "von " + resolution.fromYear() + " bis " + resolution.toYear();
    }
}
