package org.sozialraum.reporting.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sozialraum.document.GermanNotation;
import org.sozialraum.reporting.figure.Figure;
import org.sozialraum.reporting.need.NeedAge;
import org.sozialraum.reporting.report.GroupedTable.Column;
import org.sozialraum.reporting.report.GroupedTable.Group;
import org.sozialraum.reporting.report.GroupedTable.Place;
import org.sozialraum.reporting.report.GroupedTable.Thing;
import org.sozialraum.reporting.report.NetworkChapter.Attendance;
import org.sozialraum.reporting.report.NetworkChapter.KindAttendance;
import org.sozialraum.reporting.report.ProjectWorkView.Crosstab;
import org.sozialraum.reporting.report.YearsCompared.Row;
import org.sozialraum.reporting.report.YearsCompared.Value;
import org.sozialraum.reporting.year.ReportYear;

/** What the page shows of network work, and of who is in charge of it. */
public record NetworkView(PaperView paper) {

    private static final String TOTAL = "networkWork.total";
    private static final List<Integer> NEVER = List.of(0, 0, 0);

    /** Whether anything was told of network work. */
    public boolean told() {
        return !chapter().total().isNone();
    }

    /** Whether anything was told of it in the report's year or in one of those before. */
    public boolean toldOfAnyYear() {
        return paper.compared().years().values().stream()
                .anyMatch(year -> !year.networkWork().isNone());
    }

    /** Where a social space's figures stand in the report's JSON. */
    public String at(UUID socialSpaceId) {
        return paper.report().socialSpaces().stream()
                .filter(space -> space.socialSpaceId().equals(socialSpaceId))
                .findFirst()
                .map(space -> "networkWork.socialSpaces." + PaperView.key(space) + ".figures")
                .orElseThrow();
    }

    /** How many of the needs that were open at the end of each year had been voiced when, where there were any. */
    public GroupedTable openByAge() {
        List<Place> places = GroupedTable.places(paper);
        return new GroupedTable(
                "Noch offene Bedarfe nach dem Zeitpunkt ihrer Nennung",
                "Sozialraum",
                false,
                Stream.concat(Stream.of(NeedAge.values()).map(this::voiced), Stream.of("zusammen"))
                        .toList(),
                GroupedTable.groups(paper.compared().years().keySet().stream()
                        .map(year -> new Group(
                                String.valueOf(year),
                                places.stream()
                                        .filter(place -> figures(place, year).needsOpen() > 0)
                                        .map(place -> openByAge(place, year))
                                        .toList()))),
                null);
    }

    private static Row openByAge(Place place, int year) {
        NetworkChapter.Figures its = figures(place, year);
        return new Row(
                place.name(),
                Stream.concat(
                                Stream.of(NeedAge.values())
                                        .map(age -> value(
                                                place,
                                                year,
                                                its.needsOpenByAge().get(age),
                                                "needsOpenByAge." + age)),
                                Stream.of(value(place, year, its.needsOpen(), "needsOpen")))
                        .toList());
    }

    private static NetworkChapter.Figures figures(Place place, int year) {
        return place.years().years().get(year).networkWork();
    }

    private static Value value(Place place, int year, int count, String field) {
        return new Value(String.valueOf(count), place.years().pathIn(year, TOTAL + "." + field));
    }

    /** When that was or is which stands at the end of the year, as a sentence begins with it. */
    public String when() {
        AnnualReport report = paper.report();
        if (report.isOfAWholeYear()) {
            return "Am Ende des Jahres";
        }
        return paper.submitted() == null ? "Zurzeit" : "Am " + GermanNotation.day(report.asOf());
    }

    /** The same as a table says it. */
    public String asOf() {
        return "Stand: " + GermanNotation.day(paper.report().asOf());
    }

    /** Whether that is how it is now. */
    public boolean isNow() {
        return paper.submitted() == null && !paper.report().isOfAWholeYear();
    }

    /** Who was invited to network meetings, came or was missing, by kind of organisation. */
    public GroupedTable attendanceByKind() {
        return attended(
                "Teilnahme an den Netzwerktreffen nach Art der Einrichtung",
                "Art",
                each(YearFigures::attendanceByKind, KindAttendance::kind)
                        .map(who -> new Thing(
                                German.label(who.kind()),
                                "networkWork.attendanceByKind." + who.kind(),
                                year -> year.attendanceByKind().stream()
                                        .filter(it -> it.kind() == who.kind())
                                        .findFirst()
                                        .map(it -> List.of(it.invited(), it.present(), it.missed()))
                                        .orElse(NEVER))));
    }

    /** The same by organisation. */
    public GroupedTable attendance() {
        GroupedTable all = attended(
                "Teilnahme an den Netzwerktreffen nach Einrichtung",
                "Einrichtung",
                each(YearFigures::attendance, Attendance::organisationId)
                        .map(who -> new Thing(
                                name(who) + (who.kind() == null ? "" : " (" + German.label(who.kind()) + ")"),
                                "networkWork.attendance." + who.organisationId(),
                                year -> year.attendance().stream()
                                        .filter(it -> it.organisationId().equals(who.organisationId()))
                                        .findFirst()
                                        .map(it -> List.of(it.invited(), it.present(), it.missed()))
                                        .orElse(NEVER))));
        return paper.oneSpace() ? all : all.withoutRepetition();
    }

    private GroupedTable attended(String caption, String head, Stream<Thing> who) {
        return GroupedTable.beside(
                paper,
                caption,
                head,
                List.of(
                        new Column("invited", "ein\u00adgeladen"),
                        new Column("present", "anwe\u00adsend"),
                        new Column("missed", "gefehlt")),
                who.toList());
    }

    /** Of all the years, each once. */
    private <T> Stream<T> each(Function<YearFigures, List<T>> those, Function<T, Object> key) {
        Map<Object, T> each = new LinkedHashMap<>();
        paper.compared()
                .years()
                .values()
                .forEach(year -> those.apply(year).forEach(it -> each.putIfAbsent(key.apply(it), it)));
        return each.values().stream();
    }

    static String name(NetworkChapter.Attendance who) {
        return who.name() == null ? "(Einrichtung noch nicht bekannt)" : who.name();
    }

    /** What was done of each social space and the city, beside the years before. */
    public GroupedTable compared() {
        return GroupedTable.byPlace(paper, "Netzwerkarbeit", YearsCompared::network);
    }

    /** The posts of the family centres, and how many social spaces have half a post, beside the years before. */
    public Crosstab posts() {
        List<Row> rows = new ArrayList<>();
        GroupedTable.places(paper)
                .forEach(place -> rows.add(place.years()
                        .row(
                                place.name(),
                                TOTAL + ".familyCentrePosts",
                                year -> String.valueOf(year.networkWork().familyCentrePosts()))));
        rows.add(paper.compared()
                .row(
                        Figure.SPACES_WITH_HALF_A_POST.title().de() + " (Anzahl)",
                        TOTAL + ".spacesWithHalfAPost",
                        year -> String.valueOf(year.networkWork().spacesWithHalfAPost())));
        return new Crosstab(
                "Stellen der Familienzentren (Prozent) und Sozialräume mit mindestens einer halben (Anzahl) im Vergleich"
                        + " der Jahre",
                "Sozialraum",
                paper.compared().years().keySet().stream().map(String::valueOf).toList(),
                rows);
    }

    /** What the figures of chapter 8 mean; those of network work stand in chapter 7. */
    public List<PaperView.Note> notesOnModels() {
        return paper.notes(
                TOTAL + ".familyCentrePosts",
                TOTAL + ".spacesWithHalfAPost",
                "networkModels.{model}.socialSpaces",
                "networkModels.{model}.finished",
                "networkModels.{model}.succeeded",
                "networkModels.{model}.successRate");
    }

    /** When needs of an age were voiced; when the year is over, also how old that makes them on its last day. */
    private String voiced(NeedAge age) {
        return voiced(age, German.voiced(age));
    }

    /** The same of the report's year. */
    String voicedInYear(NeedAge age) {
        return voiced(age, German.voiced(age, year()));
    }

    private String voiced(NeedAge age, String when) {
        return paper.report().isOfAWholeYear() ? when + " (" + German.label(age) + ")" : when;
    }

    /** For how many days that has been open which was voiced in a month: on 31 December, in the current year now. */
    public long daysSince(YearMonth month) {
        return daysSince(month, year());
    }

    long daysSince(YearMonth month, int year) {
        LocalDate asOf = ReportYear.asOf(year, paper.report().asOf());
        return Math.max(0, ChronoUnit.DAYS.between(month.atDay(1), asOf));
    }

    /** Whether anything is known of who is in charge of network work or of the family centres' posts. */
    public boolean organisationTold() {
        return !paper.compared().models().isEmpty() || chapter().total().familyCentrePosts() != 0;
    }

    /** The warning is needed where the rate of any model that is compared is withheld, in any of the years. */
    public boolean tooFewOfAModel() {
        return paper.compared().models().stream().anyMatch(model -> model.row().successRate() == null);
    }

    private NetworkChapter chapter() {
        return paper.report().networkWork();
    }

    private int year() {
        return paper.report().year();
    }
}
